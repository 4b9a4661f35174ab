"""What a browser does with the elements of a page: which begin a line, which are shown, which hold text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from revival_policy.files.xml import Element

#: What an element is, as bits of a number: a page has thousands, and each is asked about all of this.
BLOCK, SILENT, HOLDER, APART, CELL, LIST, HEADING, WRITTEN, BREAK, LINK, ITEM, MAYBE_HOLDER = (
    1 << bit for bit in range(12)
)
#: Elements that are on lines of their own.
_BLOCKS = """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre section summary table
    tbody td tfoot th thead tr ul xmp
"""
#: Elements that show no text of the page; the reading of a character (rt) is not one.
_SILENT = """
    button datalist head iframe noscript object option rp rt rtc script select style svg template textarea title
"""
_TAGS = (
    (BLOCK, _BLOCKS),
    (SILENT, _SILENT),
    # Elements that can hold a document, and not only a paragraph of it; the second where they are named so.
    (HOLDER, "article body center div fieldset form html main section table tbody td tr"),
    (MAYBE_HOLDER, "font span"),
    # Elements whose text belongs to the site.
    (APART, "nav footer header aside"),
    (CELL, "td th"),
    (LIST, "ol ul menu dir"),
    (HEADING, "h1 h2 h3 h4 h5 h6"),
    # Elements that keep blanks and ends of lines as they are written.
    (WRITTEN, "pre listing xmp"),
    (BREAK, "br"),
    (LINK, "a"),
    (ITEM, "li"),
)
KINDS: dict[object, int] = {}
for _bit, _names in _TAGS:
    for _name in _names.split():
        KINDS[_name] = KINDS.get(_name, 0) | _bit
_KINDS_UNNAMED = {name: bits & ~MAYBE_HOLDER for name, bits in KINDS.items()}
#: What the editors of content systems name the element that holds the text, by id or by class.
_CONTAINERS = """
    ucap-content ucap_content trs_editor trs_ueditor trs_editor_view pages_content zoom zoomcon article-content
    article_content articlecontent article-con arti_content maintext main-text bt_content xxgk_content view_content
    news_content newscontent content_text vsb_content wp_articlecontent j-fontcontent ewb-article-info
"""
CONTAINERS = frozenset(_CONTAINERS.split())
_HAS_HIDDEN = re.compile(r"\shidden[\s>=]")
_ALWAYS_SHOWN = frozenset(("html", "body"))
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none", re.IGNORECASE)
_STYLE_OF_LIST = re.compile(r"list-style(?:-type)?\s{0,3}:\s{0,3}([^;]{1,60})", re.IGNORECASE)


class Traits(NamedTuple):
    """What a page has at all, so that each of its elements is asked about nothing else."""

    kinds: Mapping[object, int]
    hides_by_style: bool
    names_containers: bool


def traits_of(root: Element, text: str) -> Traits:
    """Return the traits of a page, given with its source."""
    named = {str(value) for value in root.xpath("//@id | //@class", smart_strings=False)}
    names = any(not CONTAINERS.isdisjoint(value.lower().split()) for value in named)
    hides = "display" in text.lower() and _HIDDEN.search(text) is not None
    asks_all = names and bool(root.xpath("boolean(//span[@id] | //font[@id])"))
    return Traits(KINDS if asks_all else _KINDS_UNNAMED, hides, names)


def has_hidden(text: str) -> bool:
    """Tell whether an element of a page may have the attribute `hidden`, by the source."""
    return "hidden" in text and _HAS_HIDDEN.search(text) is not None


def is_hidden(element: Element) -> bool:
    """Tell whether an element is not shown by its style; the page as a whole is, as soon as it has come."""
    style = element.get("style")
    return style is not None and _HIDDEN.search(style) is not None and element.tag not in _ALWAYS_SHOWN


def silence_hidden(root: Element) -> None:
    """Make the elements with the attribute `hidden` ones that show nothing."""
    for element in root.xpath("//*[@hidden]"):
        if element.tag not in _ALWAYS_SHOWN:
            element.tag = "template"


def is_container(element: Element) -> bool:
    """Tell whether the id or a class of an element is one that content systems give to the text."""
    identity, classes = element.get("id"), element.get("class")
    if identity is not None and identity.strip().lower() in CONTAINERS:
        return True
    return classes is not None and not CONTAINERS.isdisjoint(classes.lower().split())


def style_of_list(element: Element) -> str:
    """Return what an element says about the numbers of its list: by its own style, in lower case, or by `type`."""
    written = _STYLE_OF_LIST.search(element.get("style") or "")
    return written[1].strip().lower() if written else (element.get("type") or "").strip()
