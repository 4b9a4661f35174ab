"""Paragraphs of DOCX that hold nothing but text, which most are: their text is had in one go."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from revival_policy.files.docx_parts import EXTRA, W
from revival_policy.files.extras import needs
from revival_policy.files.xml import local_name

if TYPE_CHECKING:
    from lxml.etree import XPath

    from revival_policy.files.xml import Element

PARAGRAPH = W + "p"
#: Characters that some fonts have for symbols, and that say nothing by themselves.
PRIVATE = re.compile("[\uf000-\uf0ff]")
#: What makes a paragraph something else than the texts in it, one after the other.
_NAMES = """
    AlternateContent br cr del delInstrText delText fldChar fldData fldSimple ins instrText lastRenderedPageBreak
    moveFrom moveTo noBreakHyphen oMath pPrChange ptab rt sdt sym txbxContent vanish
"""
_NOT_PLAIN = [f"{{*}}{name}" for name in _NAMES.split()]


class PlainParagraphs:
    """The paragraphs of some elements that were looked over; others, and those of other editions, are not plain."""

    def __init__(self) -> None:
        """Begin without any."""
        self._texts = _texts()
        self._others: set[Element] = set()

    def look_over(self, element: Element) -> None:
        """Find the paragraphs in an element that hold anything but text."""
        special = [*element.iter(*_NOT_PLAIN)]
        # Stops of tabulators have the name too, and are in the properties of a paragraph.
        special += [each for each in element.iter("{*}tab") if _is_in_run(each)]
        self._others.update(above for each in special for above in each.iterancestors("{*}p"))

    def text_of(self, paragraph: Element) -> str | None:
        """Return the text of a paragraph; None for one that holds anything else, or is not one."""
        if paragraph.tag != PARAGRAPH or paragraph in self._others:
            return None
        text = "".join(self._texts(paragraph))
        return None if PRIVATE.search(text) else text


@functools.cache
def _texts() -> XPath:
    """Return what finds the texts in an element."""
    etree = needs("lxml.etree", "lxml", EXTRA)
    found: XPath = etree.XPath(".//w:t/text()", namespaces={"w": W[1:-1]}, smart_strings=False)
    return found


def _is_in_run(element: Element) -> bool:
    above = element.getparent()
    return above is not None and local_name(above) != "tabs"
