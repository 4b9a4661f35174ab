"""Akoma Ntoso to a notice: blocks become lines, in the order of the document, and `parse` reads them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.errors import ArgumentError, expect
from revival_policy.files.contents import Unreadable
from revival_policy.files.xml import local_name, read_xml
from revival_policy.model.notice import Notice
from revival_policy.reading.notice import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.files.xml import Element

#: Elements that are lines of their own.
_BLOCKS = {"p", "block", "crossHeading", "subheading", "listIntroduction", "listWrapUp", "longTitle", "formula"}
#: Elements with nothing of the text in them.
_SILENT = {"meta", "authorialNote", "componentInfo"}


def from_akn(xml: str | bytes) -> Notice:
    r"""Read an Akoma Ntoso document (extra `files`): the one that `Notice.to_akn` wrote, or one of another hand.

    ArgumentError for what is no Akoma Ntoso.

    >>> notice = rp.parse("关于植树的通知\n吉政发〔2020〕1号\n各县政府:\n(一)种好树。(牵头单位:林业局)")
    >>> rp.from_akn(notice.to_akn()) == notice
    True
    """
    expect("xml", xml, (str, bytes), "the text of an Akoma Ntoso document")
    # The declaration of a text names the encoding of a file that it no longer is in.
    data = xml.encode("utf-8", "replace") if isinstance(xml, str) else xml
    try:
        root = read_xml(data, "akomaNtoso", "files")
    except Unreadable as error:
        raise ArgumentError("xml", f"what {error}", "an Akoma Ntoso document") from None
    if local_name(root) != "akomaNtoso":
        raise ArgumentError("xml", f"<{local_name(root)}>", "an Akoma Ntoso document")
    return parse("\n".join(lines_of(root)))


def lines_of(root: Element) -> Iterator[str]:
    """Yield the lines of a document: a number with the heading or the paragraph after it, a row of a table."""
    number = ""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        name = local_name(element) if isinstance(element.tag, str) else ""
        if not name or name in _SILENT:
            continue
        if name == "num":
            yield from filter(None, (number,))
            number = _text(element)
        elif name == "tr":
            yield "\t".join(_text(cell) for cell in element)
        elif name == "heading" or name in _BLOCKS:
            line = number + _text(element)
            number = ""
            yield from filter(None, line.split("\n"))
        else:
            waiting.extend(reversed(element))
    yield from filter(None, (number,))


def _text(element: Element) -> str:
    """Return the text of an element; lines that an indentation broke are one, a break that it says (eol) is one."""
    for node in [*element.iter()]:
        name = local_name(node) if isinstance(node.tag, str) else ""
        if name == "eol":
            node.text = _BREAK
        elif name in _SILENT:
            node.clear(keep_tail=True)
    return _INDENTED.sub("", "".join(element.itertext())).replace(_BREAK, "\n")


#: Is for a break; no other does in the text of XML.
_BREAK = "\u2028"
_INDENTED = re.compile(r"[ \t]*\n[ \t]*")
