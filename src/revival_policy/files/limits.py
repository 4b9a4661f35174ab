"""How large a file may be: far above any document, far below what a machine would feel."""

from __future__ import annotations

from revival_policy.files.contents import Unreadable

MEBIBYTE = 1 << 20
#: Bytes of a file.
LARGEST_FILE = 64 * MEBIBYTE
#: Bytes that one part of a file may take when it is unpacked.
LARGEST_PART = 16 * MEBIBYTE
#: Tags and attributes of a page or a part: a tree of them takes some hundred bytes for each.
MOST_MARKS = 500_000
#: Characters of the text; the longest plans and codes have a few hundred thousand.
LONGEST_TEXT = 2_000_000
#: Pages, and characters on them, of a file that says where each character is.
MOST_PAGES = 3000
MOST_GLYPHS = 300_000
#: How a file is refused that draws more characters than that.
MORE_THAN_SHOWN = "holds more characters of text than its pages could show"


def check_length(text: str) -> None:
    """Refuse a text longer than any document."""
    if len(text) > LONGEST_TEXT:
        msg = f"holds more than {LONGEST_TEXT:,} characters of text"
        raise Unreadable(msg)


def check_marks(data: bytes) -> None:
    """Refuse XML or HTML whose tree would be out of all proportion."""
    if len(data) > LARGEST_PART:
        msg = f"holds a part larger than {LARGEST_PART // MEBIBYTE} MiB"
        raise Unreadable(msg)
    if data.count(b"<") + data.count(b"=") > MOST_MARKS:
        msg = f"holds more than {MOST_MARKS:,} tags and attributes"
        raise Unreadable(msg)
