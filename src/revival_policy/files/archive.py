"""ZIP containers and the XML inside them, read so that a hostile one costs little.

A container may unpack to anything, and XML may declare entities that grow without end or fetch files: parts are read up
to a limit, and XML that declares anything is refused.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from revival_policy.files.contents import Unreadable
from revival_policy.files.extras import needs
from revival_policy.files.limits import LARGEST_FILE, LARGEST_PART, MEBIBYTE, check_marks

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from lxml.etree import _Element as Element

#: More parts than any document has; a list of millions would take seconds to read.
MOST_PARTS = 20_000
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


class Archive:
    """The parts of a ZIP container, by name; names are compared without regard to case."""

    def __init__(self, data: bytes) -> None:
        """Read the list of parts; Unreadable where there is none."""
        if data.count(_ENTRY) > MOST_PARTS:
            msg = f"is a ZIP container of more than {MOST_PARTS:,} parts"
            raise Unreadable(msg)
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeDecodeError):
            msg = "is a ZIP container that is cut off or damaged"
            raise Unreadable(msg) from None
        self._infos = {_key(info.filename): info for info in self._file.infolist()}
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
            with self._file.open(info) as opened:
                data = opened.read(LARGEST_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError, RuntimeError):
            msg = f"holds a damaged part {name}"
            raise Unreadable(msg) from None
        self._unpacked += len(data)
        if len(data) > LARGEST_PART or self._unpacked > LARGEST_FILE:
            msg = f"unpacks to more than {LARGEST_PART // MEBIBYTE} MiB in its part {name}"
            raise Unreadable(msg)
        return data


def read_xml(data: bytes, name: str, extra: str) -> Element:
    """Return the root of an XML part; nothing it declares is expanded or fetched. The extra brings lxml."""
    etree = needs("lxml.etree", "lxml", extra)
    check_marks(data)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root: Element = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        msg = f"holds a part {name} that is no XML"
        raise Unreadable(msg) from None
    if root.getroottree().docinfo.internalDTD is not None:
        msg = f"declares XML entities in its part {name}, which no document needs"
        raise Unreadable(msg)
    return root


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace, which differs between editions of a format."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: Element | None, name: str) -> str | None:
    """Return an attribute by its name without the namespace; None where it or the element is missing."""
    if element is None:
        return None
    return next((str(value) for key, value in element.items() if str(key).rpartition("}")[2] == name), None)


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first descendant on a path of names without namespaces; None where a step is missing."""
    for name in path:
        element = next(children(element, name), None)
    return element


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Yield the children of an element that have a name; none where there is no element."""
    return (each for each in element if local_name(each) == name) if element is not None else iter(())


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
