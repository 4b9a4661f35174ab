"""Quotations of several paragraphs, whose numbers open no items of the document that quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.reading.lines import Line

#: A quotation that is open over more lines than this was never closed.
LONGEST_QUOTATION = 60

_CLOSING_QUOTE = ("”", "”。", "”；", "”;")
_CLOSING_PLAIN_QUOTE = ('"', '"。', '"；', '";')
_QUOTES = re.compile("[:：为]“[^”]*$|^“[^”]*$")
_PLAIN_QUOTES = re.compile('[:：为]"[^"]*$')


def _quotes_only_itself(text: str) -> bool:
    """Tell whether the quotation that a line closes was opened in it, by other than its first character."""
    return "“" in text and text.count("“") == text.count("”") and not text.startswith("“")


def without_quoted_markers(lines: Sequence[Line]) -> list[Line]:
    """Return the lines; those within a quotation of several paragraphs open no item.

    A law that amends another quotes the new text after a colon: every paragraph opens with “, the last one closes.
    """
    mended = list(lines)
    opened: int | None = None
    for index, line in enumerate(lines):
        text = line.text
        if opened is None and "“" not in text and '"' not in text:
            continue
        quotes, odd = text.rfind("“") > text.rfind("”"), text.count('"') % 2
        closes = text.endswith(_CLOSING_QUOTE) or (odd and text.endswith(_CLOSING_PLAIN_QUOTE))
        if opened is None:
            opens = (quotes and _QUOTES.search(text)) or (odd and _PLAIN_QUOTES.search(text))
            opened = index if opens else None
        elif index - opened > LONGEST_QUOTATION:
            opened = None
        elif closes and not quotes and not _quotes_only_itself(text):
            for inside in range(opened + 1, index + 1):
                mended[inside] = lines[inside].without_marker()
            opened = None
    return mended
