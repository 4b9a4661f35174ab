"""ZIP containers, read so that a hostile one costs little: a part may unpack to anything, and is read up to a limit."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from revival_policy.files.contents import Unreadable
from revival_policy.files.limits import LARGEST_FILE, LARGEST_PART, MEBIBYTE

if TYPE_CHECKING:
    from collections.abc import Collection, Generator

#: More parts than any document has; a list of millions would take seconds to read.
MOST_PARTS = 20_000
_ENTRY = b"PK\x01\x02"
#: What is in front of a part: its mark, the length of its name, and that of what else is said of it.
_HEAD, _PART = struct.Struct("<4s22x2H"), b"PK\x03\x04"
_ENCRYPTED = 0x1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


class Archive:
    """The parts of a ZIP container, by name; names are compared without regard to case."""

    def __init__(self, data: bytes) -> None:
        """Read the list of parts; Unreadable if there is none."""
        if data.count(_ENTRY) > MOST_PARTS:
            msg = f"is a ZIP container of more than {MOST_PARTS:,} parts"
            raise Unreadable(msg)
        try:
            entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
            self._data = memoryview(data)
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeDecodeError):
            msg = "is a ZIP container that is cut off or damaged"
            raise Unreadable(msg) from None
        self._infos = {_key(info.filename): info for info in entries}
        self._unpacked = 0

    @property
    def names(self) -> Collection[str]:
        """The names of all parts, in lower case, without a slash in front."""
        return self._infos.keys()

    def part(self, name: str) -> bytes:
        """Unpack a part; Unreadable where it is missing, damaged, encrypted or too large."""
        info = self._infos.get(_key(name))
        if info is None:
            msg = f"lacks its part {name}"
            raise Unreadable(msg)
        if info.flag_bits & _ENCRYPTED:
            msg = "is encrypted"
            raise Unreadable(msg)
        if info.compress_type not in _METHODS:
            msg = f"packs its part {name} by a method that documents do not use"
            raise Unreadable(msg)
        try:
            data = self._part(info)
        except (struct.error, zlib.error, ValueError):
            msg = f"holds a damaged part {name}"
            raise Unreadable(msg) from None
        self._unpacked += len(data)
        if len(data) > LARGEST_PART or self._unpacked > LARGEST_FILE:
            msg = f"unpacks to more than {LARGEST_PART // MEBIBYTE} MiB in its part {name}"
            raise Unreadable(msg)
        return data

    def _part(self, info: zipfile.ZipInfo) -> bytes:
        """Unpack a part, up to a limit; for small ones, what ZipFile.open does besides takes longer than that."""
        mark, named, more = _HEAD.unpack_from(self._data, info.header_offset)
        start = info.header_offset + _HEAD.size + named + more
        packed = self._data[start : start + info.compress_size]
        data = (
            bytes(packed[: LARGEST_PART + 1])
            if info.compress_type == zipfile.ZIP_STORED
            else zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, LARGEST_PART + 1)
        )
        if mark != _PART or (len(data) <= LARGEST_PART and zlib.crc32(data) != info.CRC):
            raise ValueError  # the caller names the part
        return data


#: The containers that have been opened while one file is read, by the identity of their bytes.
_OPENED: ContextVar[dict[int, Archive] | None] = ContextVar("opened", default=None)


@contextmanager
def opening_once() -> Generator[None]:
    """Have each container opened once: several ask what parts it has before one reads them."""
    token = _OPENED.set({})
    try:
        yield
    finally:
        _OPENED.reset(token)


def archive_in(data: bytes) -> Archive:
    """Return the container that some bytes are; Unreadable where they make no archive."""
    opened = _OPENED.get()
    if opened is None:
        return Archive(data)
    if id(data) not in opened:  # an archive keeps its bytes, so no others can have their identity
        opened[id(data)] = Archive(data)
    return opened[id(data)]


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
