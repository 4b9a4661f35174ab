"""What a browser does with the elements of a page: which begin a line, which are shown, which hold text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from revival_policy.files.xml import Element

#: Elements that stand on lines of their own.
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
})  # fmt: skip
#: Elements that show no text of the page; the reading of a character (rt) is none.
SILENT = frozenset({
    "button", "datalist", "head", "iframe", "noscript", "object", "option", "rp", "rt", "rtc", "script", "select",
    "style", "svg", "template", "textarea", "title",
})  # fmt: skip
#: Elements that can hold a document, and not only a paragraph of it.
HOLDERS = frozenset({
    "article", "body", "center", "div", "fieldset", "font", "form", "html", "main", "section", "span", "table", "tbody",
    "td", "tr",
})  # fmt: skip
#: Elements whose text belongs to the site.
APART = frozenset({"nav", "footer", "header", "aside"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LISTS = frozenset({"ol", "ul", "menu", "dir"})
CELLS = frozenset({"td", "th"})
#: Elements that keep blanks and ends of lines as they are written.
KEPT_AS_WRITTEN = frozenset({"pre", "listing", "xmp"})
#: What the editors of content systems name the element that holds the text, by id or by class.
CONTAINERS = frozenset(
    name.lower()
    for name in (
        "UCAP-CONTENT", "UCAP_CONTENT", "TRS_Editor", "TRS_UEDITOR", "trs_editor_view", "pages_content", "zoom",
        "zoomcon", "article-content", "article_content", "articleContent", "article-con", "arti_content", "mainText",
        "main-text", "bt_content", "xxgk_content", "view_content", "news_content", "newsContent", "content_text",
        "vsb_content", "wp_articlecontent", "j-fontContent", "ewb-article-info",
    )
)  # fmt: skip
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none", re.IGNORECASE)
_STYLE_OF_LIST = re.compile(r"list-style(?:-type)?\s{0,3}:\s{0,3}([^;]{1,60})", re.IGNORECASE)


def is_hidden(element: Element) -> bool:
    """Tell whether an element says itself that it is not shown."""
    style = element.get("style")
    if style is None and element.get("hidden") is None:
        return False
    if element.tag in {"html", "body"}:  # a script shows them as soon as the page has come
        return False
    return (style is not None and _HIDDEN.search(style) is not None) or element.get("hidden") is not None


def is_container(element: Element) -> bool:
    """Tell whether the id or a class of an element is one that content systems give to the text."""
    names = f"{element.get('id') or ''} {element.get('class') or ''}"
    return len(names) > 1 and not CONTAINERS.isdisjoint(names.lower().split())


def style_of_list(element: Element) -> str:
    """Return what an element says about the numbers of its list, in lower case: by its own style, or by `type`."""
    written = _STYLE_OF_LIST.search(element.get("style") or "")
    return written[1].strip().lower() if written else (element.get("type") or "").strip()
