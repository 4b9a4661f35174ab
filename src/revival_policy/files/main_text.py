"""Finding the element of an HTML page that holds the document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.files.blocks import BLOCKS, is_shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from revival_policy.files.xml import Element

#: What the editors of content systems name the element that holds the text, by id or by class.
CONTAINERS = (
    "UCAP-CONTENT", "UCAP_CONTENT", "TRS_Editor", "TRS_UEDITOR", "trs_editor_view", "pages_content", "zoom", "Zoom",
    "zoomcon", "article-content", "article_content", "articleContent", "article-con", "arti_content", "mainText",
    "main-text", "bt_content", "xxgk_content", "view_content", "news_content", "newsContent", "content_text",
    "ArticleContent", "vsb_content", "wp_articlecontent", "j-fontContent", "ewb-article-info",
)  # fmt: skip
_CONTAINERS = {name.lower() for name in CONTAINERS}
#: Hanzi below which a container is one of the name by chance, such as a box for the size of letters.
SHORTEST_TEXT = 30
#: What share of the text an element must hold for the search to go on inside it.
SHARE = 0.6
#: Elements that can hold a document, and not only a paragraph of it.
_HOLDERS = frozenset({
    "article", "body", "center", "div", "fieldset", "font", "form", "main", "section", "span", "table", "tbody", "td",
    "tr",
})  # fmt: skip
_APART = frozenset(["a", "nav", "footer", "header", "aside"])
_HANZI = re.compile("[\u3400-\u9fff]")


def find_main_text(root: Element) -> Element:
    """Return the element that holds the document: a container of a known name, else where the text is dense."""
    counts = _count_hanzi(root)
    named = [
        element
        for element in root.iter()
        if isinstance(element.tag, str) and _names(element) & _CONTAINERS and counts[element] >= SHORTEST_TEXT
    ]
    if not named:
        return _densest(root, counts)
    most = max(counts[element] for element in named)
    return [element for element in named if counts[element] == most][-1]  # the innermost that still holds all


def _names(element: Element) -> set[str]:
    return {name.lower() for name in f"{element.get('id') or ''} {element.get('class') or ''}".split()}


def _densest(root: Element, counts: Mapping[Element, int]) -> Element:
    """Go from the root to the inner element that holds most of the hanzi, links and menus left out, while one does."""
    element = root
    while True:
        holders = [each for each in element if each.tag in _HOLDERS or each.tag == "body"]
        best = max(holders, key=lambda each: counts[each], default=None)
        if best is None or counts[best] < SHARE * counts[element] or not _has_blocks(best):
            return element
        element = best


def _count_hanzi(root: Element) -> dict[Element, int]:
    """Return the number of hanzi shown in each element, outside links, menus and the like."""
    counts: dict[Element, int] = {}
    silent: set[Element] = set()
    order = list(root.iter())
    for element in order:
        above = element.getparent()
        if element.tag in _APART or not is_shown(element) or above in silent:
            silent.add(element)
        own = "" if element in silent else element.text or ""
        tail = "" if above in silent else element.tail or ""
        counts[element] = counts.get(element, 0) + len(_HANZI.findall(own))
        if above is not None and tail:
            counts[above] = counts.get(above, 0) + len(_HANZI.findall(tail))
    for element in reversed(order):
        above = element.getparent()
        if above is not None and element is not root:
            counts[above] += counts[element]
    return counts


def _has_blocks(element: Element) -> bool:
    """Tell whether an element holds paragraphs, and is not one itself."""
    return any(each is not element and (each.tag in BLOCKS or each.tag == "br") for each in element.iter())
