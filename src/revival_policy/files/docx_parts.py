"""The parts of a DOCX file, found by their relations (ISO/IEC 29500-2), and what is asked of every element of them."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from revival_policy.files.archive import archive_in
from revival_policy.files.contents import Unreadable
from revival_policy.files.xml import attribute, child, children, read_xml

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from revival_policy.files.xml import Element

EXTRA = "docx"
#: The namespace of all parts; that of the strict edition is taken for it.
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT, USUAL = b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()
_VAL = W + "val"
#: Styles that are based on others make a chain no longer than this.
LONGEST_CHAIN = 20
#: Styles of a part, each from its first to its last mark.
_STYLE = re.compile(rb"<(?:\w{1,20}:)?style\b([^<>]{0,500})>")
_STYLE_ID = re.compile(rb"styleId\s{0,9}=\s{0,9}[\"']([^\"']*)")
_DEFAULT = re.compile(rb"default\s{0,9}=\s{0,9}[\"'](?:1|true|on)[\"']")
_BASE = re.compile(rb"<(?:\w{1,20}:)?(?:basedOn|link)\b[^<>]{0,99}val\s{0,9}=\s{0,9}[\"']([^\"']*)")
#: What a part must not have to be read in pieces.
_DIFFICULT = (b"<!", b"UTF-16", b"utf-16", b"\0")


def value_of(element: Element | None) -> str | None:
    """Return the attribute `val` of an element; None where it or the element is missing."""
    if element is None:
        return None
    value = element.get(_VAL)
    return attribute(element, "val") if value is None else str(value)


def is_on(element: Element | None) -> bool:
    """Tell whether an element that switches something on is there, and does not switch it off."""
    return element is not None and value_of(element) not in {"0", "false", "off"}


def switches_on(element: Element | None) -> bool | None:
    """Tell what an element switches; None where it is missing."""
    return None if element is None else is_on(element)


def alternative_of(choices: Element) -> Element:
    """Return the first of several forms of the same content that holds text: only one of them is shown."""
    first = choices[0] if len(choices) else choices
    return next((each for each in choices if next(each.iter("{*}t"), None) is not None), first)


def is_placeholder(element: Element, name: str) -> bool:
    """Tell whether an element is a content control that asks for its content yet."""
    return name == "sdt" and child(element, "sdtPr", "showingPlcHdr") is not None


class Package:
    """A DOCX file: its main part, and the parts that this is related to."""

    def __init__(self, data: bytes) -> None:
        """Open the container; Unreadable where it is damaged."""
        self._archive = archive_in(data)
        self.main: str = self._main()
        self._related = dict(self._relations())

    def text(self) -> bytes:
        """Return the main part."""
        return self._archive.part(self.main)

    def part(self, kind: str) -> bytes:
        """Return a part by what it is to the main part, such as `numbering`; no bytes if there is none."""
        name = self._related.get(kind, posixpath.join(posixpath.dirname(self.main), f"{kind}.xml"))
        return self._archive.part(name) if name.lower() in self._archive.names else b""

    def parts(self, kind: str) -> Iterator[bytes]:
        """Yield all parts of a kind that the main part is related to, such as `footer`."""
        for found, name in self._relations():
            if found == kind and name.lower() in self._archive.names:
                yield self._archive.part(name)

    def _main(self) -> str:
        """Return the name of the part that holds the text: the relations of the package say it."""
        for kind, target in self._relations_in("_rels/.rels", ""):
            if kind == "officeDocument":
                return target
        return "word/document.xml"

    def _relations(self) -> list[tuple[str, str]]:
        folder, name = posixpath.split(self.main)
        return self._relations_in(posixpath.join(folder, "_rels", f"{name}.rels"), folder)

    def _relations_in(self, part: str, folder: str) -> list[tuple[str, str]]:
        if part.lower() not in self._archive.names:
            return []
        return [
            (
                str(attribute(relation, "Type")).rpartition("/")[2],
                posixpath.normpath(posixpath.join(f"/{folder}", str(attribute(relation, "Target")))).lstrip("/"),
            )
            for relation in read_xml(self._archive.part(part), "of relations", EXTRA)
        ]


def read_part(data: bytes, what: str) -> Element | None:
    """Return the root of a part; None where it has no bytes."""
    return read_xml(data.replace(STRICT, USUAL), what, EXTRA) if data else None


def body_of(root: Element) -> Element:
    """Return the body of the main part."""
    body = child(root, "body")
    if body is None:
        msg = "is a ZIP container of Office parts, but no Word document"
        raise Unreadable(msg)
    return body


def styles_in(data: bytes, used: Collection[str]) -> dict[str, Element]:
    """Return the styles that are used, those that they are based on, and the default ones, by their names.

    A part has hundreds of styles, and a document uses few: only these are read where the part can be cut.
    """
    return styles_of(read_part(_cut(data, used), "of styles"))


def styles_of(root: Element | None) -> dict[str, Element]:
    """Return the styles of a part that was read, by their names."""
    return {str(attribute(each, "styleId")): each for each in children(root, "style")}


def chain_of(styles: Mapping[str, Element], name: str | None) -> Iterator[Element]:
    """Yield a style, and those that it is based on; none where there is no style of the name."""
    for _ in range(LONGEST_CHAIN):
        style = None if name is None else styles.get(name)
        if style is None:
            return
        yield style
        name = value_of(child(style, "basedOn"))


def _cut(data: bytes, used: Collection[str]) -> bytes:
    """Return a part of styles with those only that are needed."""
    found = list(_STYLE.finditer(data))
    end = data.rfind(b"</")
    if not found or end < found[-1].end() or any(mark in data for mark in _DIFFICULT):
        return data
    ends = [match.start() for match in found[1:]] + [end]
    styles = {
        name[1]: (match.start(), stop)
        for match, stop in zip(found, ends, strict=True)
        if (name := _STYLE_ID.search(match[1]))
    }
    wanted = [name.encode() for name in used]
    wanted += [name[1] for match in found if _DEFAULT.search(match[1]) and (name := _STYLE_ID.search(match[1]))]
    kept: dict[bytes, bytes] = {}
    while wanted:
        style = wanted.pop()
        if style in styles and style not in kept:
            kept[style] = data[slice(*styles[style])]
            wanted += _BASE.findall(kept[style])
    return b"".join([data[: found[0].start()], *kept.values(), data[end:]])
