"""XML parts of files: nothing that they declare is expanded or fetched, and names count without their namespaces.

XML may declare entities that grow without end or name files; a part that declares anything is refused. Namespaces
differ between editions of a format, the names in them do not.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from revival_policy.files.contents import Unreadable
from revival_policy.files.extras import needs
from revival_policy.files.limits import check_marks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType
    from typing import TypeAlias

    # The only name that lxml has for the type of its elements.
    from lxml.etree import (
        XMLParser,
        _Element,  # pyright: ignore[reportPrivateUsage]
    )

    Element: TypeAlias = _Element


#: Characters that XML cannot hold.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    """Return a text as XML can hold it: what it cannot becomes U+FFFD, as any reader would show it."""
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def read_xml(data: bytes, name: str, extra: str) -> Element:
    """Return the root of an XML part; nothing it declares is expanded or fetched. The extra brings lxml."""
    etree = needs("lxml.etree", "lxml", extra)
    check_marks(data)
    try:
        root: Element = etree.fromstring(data, _parser(etree))
    except (etree.XMLSyntaxError, ValueError):
        msg = f"holds a part {name} that is no XML"
        raise Unreadable(msg) from None
    if root.getroottree().docinfo.internalDTD is not None:
        msg = f"declares XML entities in its part {name}, which no document needs"
        raise Unreadable(msg)
    return root


@functools.cache
def _parser(etree: ModuleType) -> XMLParser:
    """Return the one parser, which threads may share; to make one takes as long as to read a small part."""
    parser: XMLParser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    return parser


class _Names(dict[object, str]):
    """Names without their namespaces, each worked out once."""

    def __missing__(self, tag: object) -> str:
        name = str(tag).rpartition("}")[2]
        if len(self) < MOST_NAMES:
            self[tag] = name
        return name


#: Names that are remembered; all formats together have fewer.
MOST_NAMES = 5000
_NAMES = _Names()


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace, which differs between editions of a format."""
    return _NAMES[element.tag]


def attribute(element: Element | None, name: str) -> str | None:
    """Return an attribute by its name without the namespace; None where it or the element is missing."""
    if element is None:
        return None
    value = element.get(name)
    if value is not None:
        return str(value)
    return next((str(value) for key, value in element.items() if str(key).rpartition("}")[2] == name), None)


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first descendant on a path of names without namespaces; None where a step is missing."""
    for name in path:
        if element is None:
            return None
        for each in element:
            if _NAMES[each.tag] == name:
                element = each
                break
        else:
            return None
    return element


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Yield the children of an element that have a name; none where there is no element."""
    return (each for each in element if local_name(each) == name) if element is not None else iter(())
