"""The packed streams of a PDF, unpacked on trial: one that grows without measure would fill the memory."""

from __future__ import annotations

import re
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

from revival_policy.files.contents import Unreadable
from revival_policy.files.limits import LARGEST_FILE, MEBIBYTE

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The instructions that draw one page are text, and few; what is binary is fonts. PDFium takes seconds, and hundreds of
#: times the memory, for more.
LARGEST_DRAWING = 2 * MEBIBYTE
DRAWN = 0.6
#: Bytes that are fed at a time.
_STEP = MEBIBYTE // 16
_PRINTABLE = bytes([*range(0x20, 0x7F), *b"\t\r\n"])
#: Bytes in front of a stream that its dictionary is looked for in.
_DICTIONARY_WITHIN = 600
_STREAM = re.compile(rb"stream\r?\n")
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_PACKED = re.compile(rb"/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b")
_PICTURE = re.compile(rb"/Subtype\s{0,5}/Image\b")


def check_streams(data: bytes) -> None:
    """Refuse a PDF whose streams, pictures aside, unpack to more than a file may be, or are packed over and over."""
    left = LARGEST_FILE
    for stream in _STREAM.finditer(data):
        dictionary = data[max(0, stream.start() - _DICTIONARY_WITHIN) : stream.start()]
        dictionary = dictionary[dictionary.rfind(b" obj") + 1 :]
        if _PICTURE.search(dictionary):  # reading text does not unpack it
            continue
        if len(_PACKED.findall(dictionary)) > 1:
            msg = "packs a stream more than once, as no usual PDF file does"
            raise Unreadable(msg)
        if _FLATE.search(dictionary):
            left -= _measured(data, stream.end(), left)


def _measured(data: bytes, start: int, most: int) -> int:
    """Return how many bytes a stream unpacks to, as far as it can be unpacked; Unreadable where that is too much."""
    size = written = 0
    for unpacked in _unpacked(data, start):
        size += len(unpacked)
        written += len(unpacked) - len(unpacked.translate(None, _PRINTABLE))
        if size > most:
            msg = f"unpacks to more than {LARGEST_FILE // MEBIBYTE} MiB"
            raise Unreadable(msg)
        if written > LARGEST_DRAWING and written > DRAWN * size:
            msg = f"draws a page in more than {LARGEST_DRAWING // MEBIBYTE} MiB"
            raise Unreadable(msg)
    return size


def _unpacked(data: bytes, start: int) -> Iterator[bytes]:
    """Yield what a stream unpacks to in steps; it is fed in small ones, because what is not unpacked yet is copied."""
    unpacker = zlib.decompressobj()
    view = memoryview(data)
    waiting: bytes | memoryview = b""
    with suppress(zlib.error):  # damaged, or no such stream at all: PDFium has its own ways with it
        while not unpacker.eof and (waiting or start < len(data)):
            if not waiting:
                waiting = view[start : start + _STEP]
                start += len(waiting)
            yield unpacker.decompress(waiting, 16 * _STEP)
            waiting = unpacker.unconsumed_tail
