"""Pages that a script fills: as they are stored, they hold no text of a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.files.contents import Unreadable

if TYPE_CHECKING:
    from revival_policy.files.web_page import Page
    from revival_policy.files.xml import Element

#: Hanzi outside links that a page has which is filled by a script, at the most: its footer, a word of patience.
MOST_HANZI = 60
#: Ids of the element that frameworks fill.
_ROOTS = frozenset({"app", "root", "__next", "__nuxt", "app-root", "vue-app", "main-app"})
_PLACE = re.compile(r"\{\{[^{}]{1,200}\}\}")


def is_scripted(root: Element) -> bool:
    """Tell whether a page has a script."""
    return next(root.iter("script"), None) is not None


def check_filled(page: Page, root: Element, *, scripted: bool) -> None:
    """Refuse a page that a script fills where it is shown."""
    if page.hanzi(0, len(page.lines)) > MOST_HANZI:
        return
    is_empty = not any(line.strip() for line in page.lines)
    if (scripted and (is_empty or _has_empty_root(root))) or _has_places(page):
        msg = "holds no text: a script fills the page where it is shown; open it in a browser, and save it from there"
        raise Unreadable(msg)


def _has_empty_root(root: Element) -> bool:
    return any(
        element.get("id") in _ROOTS and not "".join(map(str, element.itertext())).strip()
        for element in root.iter("div")
    )


def _has_places(page: Page) -> bool:
    return sum(_PLACE.search(line) is not None for line in page.lines) > 1
