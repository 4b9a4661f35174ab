"""Bytes to text, whatever of the usual encodings they are in."""

from __future__ import annotations

import codecs
from contextlib import suppress
from typing import TYPE_CHECKING

from revival_policy.files.contents import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Characters that are looked at to tell GB18030 from Big5.
_LOOKED_AT = 20_000
#: The last first byte of the common characters of Big5 (常用字).
_LAST_COMMON = 0xC6
#: Writers say gb2312 and mean GBK, and say big5 and mean one of its extensions.
_LABELS = {"gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs", "big5-hkscs": "big5hkscs"}


def decode(data: bytes, label: str | None = None) -> str:
    """Return the text in some bytes: a byte order mark decides; without one it is UTF-8 if it can be.

    What is left is in the encoding that an HTML page declares, its `label`, if it can be; else in GB18030 (which holds
    GBK and GB2312) or Big5, whichever makes commoner characters of it. Unreadable where the bytes hold no text.
    """
    for encoding in _encodings(data, label):
        with suppress(UnicodeDecodeError):
            text = data.decode(encoding)
            if "\x00" in text:
                break
            return text
    msg = "holds no text in UTF-8, UTF-16, GB18030 or Big5"
    raise Unreadable(msg)


def _encodings(data: bytes, label: str | None) -> Iterator[str]:
    """Yield the encodings that some bytes may be in, the likeliest first."""
    marked = [encoding for mark, encoding in _MARKS if data.startswith(mark)]
    if marked:
        yield from marked
        return
    # Hardly anything else passes for UTF-8, and pages that declare gb2312 are often stored in it.
    yield "utf-8"
    if label and label.lower() in _LABELS:
        yield _LABELS[label.lower()]
    yield from ("big5hkscs", "gb18030") if _is_big5(data) else ("gb18030", "big5hkscs")


def _is_big5(data: bytes) -> bool:
    """Tell whether bytes make commoner characters in Big5 than in GB18030.

    The two share most of their codes. Text in GB2312 read as Big5 soon meets codes that Big5 lacks; text in Big5 read
    as GB18030 becomes characters that GB2312, the common ones, lacks.
    """
    looked_at = data[:_LOOKED_AT]
    if looked_at.isascii():
        return False
    big5 = _decoded_start(looked_at, "big5hkscs")
    if big5 is None:
        return False
    gb = _decoded_start(looked_at, "gb18030")
    return gb is None or _share_in_gb2312(gb) < _share_common_in_big5(big5)


def _decoded_start(data: bytes, encoding: str) -> str | None:
    """Decode the start of a text, the last character of which may be cut off."""
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        return None


def _share_in_gb2312(text: str) -> float:
    others = [character for character in text if not character.isascii()]
    return len("".join(others).encode("gb2312", "ignore")) / 2 / max(1, len(others))


def _share_common_in_big5(text: str) -> float:
    others = [character.encode("big5hkscs", "ignore")[:1] for character in text if not character.isascii()]
    return sum(first <= bytes([_LAST_COMMON]) for first in others) / max(1, len(others))
