"""Pages that a script fills: as they are stored, they hold no text of a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.files.contents import Unreadable

if TYPE_CHECKING:
    from revival_policy.files.web_lines import Page
    from revival_policy.files.xml import Element

#: Hanzi outside links that a page has which is filled by a script, at the most: its footer, a word of patience.
MOST_HANZI = 60
#: Ids of the element that frameworks fill.
_ROOTS = frozenset({"app", "root", "__next", "__nuxt", "app-root", "vue-app", "main-app"})
_PLACE = re.compile(r"\{\{[^{}]{1,200}\}\}")


def check_filled(page: Page, root: Element) -> None:
    """Refuse a page that a script fills where it is shown."""
    has_text = any(line.strip() for line in page.lines)
    scripts = next(root.iter("script"), None) is not None
    if (not has_text and scripts) or (_few_hanzi(page) and (scripts and _has_empty_root(root) or _has_places(page))):
        msg = "holds no text: a script fills the page where it is shown; open it in a browser, and save it from there"
        raise Unreadable(msg)


def _few_hanzi(page: Page) -> bool:
    return page.hanzi(0, len(page.lines)) <= MOST_HANZI


def _has_empty_root(root: Element) -> bool:
    return any(
        element.get("id") in _ROOTS and not "".join(map(str, element.itertext())).strip()
        for element in root.iter("div")
    )


def _has_places(page: Page) -> bool:
    return sum(_PLACE.search(line) is not None for line in page.lines) > 1
