"""A notice as a page for browsers: one file that needs no network.

A module for each part of the page; `frame` puts them together, with the style and the script that lie beside it.
"""

from revival_policy.rendering.page.frame import to_html

__all__ = ["to_html"]
