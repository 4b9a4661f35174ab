"""The packed streams of a PDF, unpacked on trial: one that grows without measure would fill the memory."""

from __future__ import annotations

import re
import zlib

from revival_policy.files.contents import Unreadable
from revival_policy.files.limits import LARGEST_FILE, MEBIBYTE

#: Bytes that are unpacked at a time.
_STEP = MEBIBYTE
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
            left -= _unpacked_size(data, stream.end(), left)


def _unpacked_size(data: bytes, start: int, most: int) -> int:
    """Return how many bytes a stream unpacks to, as far as it can be unpacked; Unreadable above `most`."""
    unpacker = zlib.decompressobj()
    view = memoryview(data)
    size = 0
    try:
        while not unpacker.eof and start < len(data):
            # Fed in small steps, because all that is not unpacked yet is copied each time.
            fed = view[start : start + _STEP // 16]
            start += len(fed)
            waiting: bytes | memoryview = fed
            while waiting and not unpacker.eof:
                size += len(unpacker.decompress(waiting, _STEP))
                waiting = unpacker.unconsumed_tail
                if size > most:
                    msg = f"unpacks to more than {LARGEST_FILE // MEBIBYTE} MiB"
                    raise Unreadable(msg)
    except zlib.error:  # damaged, or no such stream at all: PDFium has its own ways with it
        pass
    return size
