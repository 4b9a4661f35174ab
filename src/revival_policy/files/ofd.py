"""OFD: the Chinese format of fixed pages (GB/T 33190), XML in a ZIP container.

    OFD.xml > DocBody/DocRoot > Document.xml > Pages/Page > Content.xml > TextObject > TextCode

Lengths are millimetres; a page has its corner at the upper left.
"""

from __future__ import annotations

import math
import posixpath
from itertools import islice
from typing import TYPE_CHECKING

from revival_policy.files.archive import Archive
from revival_policy.files.contents import Contents, Unreadable
from revival_policy.files.glyphs import Glyph, lines_of
from revival_policy.files.layout import contents_of_pages
from revival_policy.files.limits import MOST_GLYPHS, MOST_PAGES
from revival_policy.files.xml import attribute, child, children, read_xml
from revival_policy.model.file_map import FileKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.files.xml import Element

EXTRA = "ofd"
#: The size of a text that does not say its own; 三号, that of the body of a document.
USUAL_SIZE = 5.64
#: Numbers that stand for one character position may be repeated no oftener than a line has characters.
MOST_REPEATS = 10_000
_SAME_AS = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def read_ofd(data: bytes) -> Contents:
    """Read an OFD file; Unreadable where it is damaged or encrypted, or has no text."""
    archive = Archive(data)
    if any(name.endswith(("encryptions.xml", "encryption.xml")) for name in archive.names):
        msg = "is encrypted"
        raise Unreadable(msg)
    body = child(read_xml(archive.part("OFD.xml"), "OFD.xml", EXTRA), "DocBody")
    root = child(body, "DocRoot")
    if root is None or not root.text:
        msg = "is an OFD file without a document"
        raise Unreadable(msg)
    document = _Document(archive, root.text.strip())
    pages = [lines_of(glyphs) for glyphs in document.pages()]
    if not any(pages):
        msg = "has no text layer: it holds pictures of pages, which need character recognition (OCR) first"
        raise Unreadable(msg)
    return contents_of_pages(FileKind.OFD, pages, [*_facts(child(body, "DocInfo"))])


def _facts(info: Element | None) -> Iterator[tuple[str, str]]:
    """Yield what the writer of the file noted about the document, under names of its own choice."""
    for entry in children(child(info, "CustomDatas"), "CustomData"):
        name, value = attribute(entry, "Name"), " ".join((entry.text or "").split())
        if name and value:
            yield name, value


class _Document:
    """The pages of an OFD document; templates, which pages share, are read once."""

    def __init__(self, archive: Archive, root: str) -> None:
        self._archive = archive
        self._folder = posixpath.dirname(root.lstrip("/"))
        self._root = read_xml(archive.part(root), root, EXTRA)
        self._templates = {
            str(attribute(each, "ID")): str(attribute(each, "BaseLoc"))
            for each in self._root.iter("{*}TemplatePage")
            if attribute(each, "BaseLoc")
        }
        self._left = MOST_GLYPHS

    def pages(self) -> Iterator[list[Glyph]]:
        """Yield the characters of each page, those of its templates first."""
        for page in islice(children(child(self._root, "Pages"), "Page"), MOST_PAGES):
            content = self._part(str(attribute(page, "BaseLoc")))
            glyphs: list[Glyph] = []
            for used in content.iterchildren("{*}Template"):
                place = self._templates.get(str(attribute(used, "TemplateID")))
                if place is not None:
                    glyphs += self._glyphs(self._part(place))
            yield glyphs + self._glyphs(content)

    def _part(self, place: str) -> Element:
        """Return a part by its place, from the folder of the document; many writers count from the root."""
        name = posixpath.normpath(posixpath.join(f"/{self._folder}", place)).lstrip("/")
        if name.lower() not in self._archive.names:
            name = posixpath.normpath(place).lstrip("/")
        return read_xml(self._archive.part(name), name, EXTRA)

    def _glyphs(self, page: Element) -> list[Glyph]:
        glyphs = [glyph for each in page.iter("{*}TextObject") for glyph in _glyphs_of(each)]
        self._left -= len(glyphs)
        if self._left < 0:
            msg = f"holds more than {MOST_GLYPHS:,} characters of text"
            raise Unreadable(msg)
        return glyphs


def _glyphs_of(element: Element) -> Iterator[Glyph]:
    """Yield the characters of a text object: its boundary gives the corner, each text code the places of characters."""
    corner = _numbers(attribute(element, "Boundary"))
    left, top = (corner[0], corner[1]) if len(corner) > 1 else (0.0, 0.0)
    a, b, c, d, e, f = matrix if len(matrix := _numbers(attribute(element, "CTM"))) == len(_SAME_AS) else _SAME_AS
    size = next(iter(_numbers(attribute(element, "Size"))), USUAL_SIZE)
    scale = math.hypot(a, b) or 1.0
    x = y = 0.0
    for code in element.iterchildren("{*}TextCode"):
        text = "".join((code.text or "").split("\n"))
        x = next(iter(_numbers(attribute(code, "X"))), x)
        y = next(iter(_numbers(attribute(code, "Y"))), y)
        across, down = _steps(attribute(code, "DeltaX")), _steps(attribute(code, "DeltaY"))
        at_x, at_y = x, y
        for index, character in enumerate(text):
            em = size * scale
            step = across[index] if index < len(across) else 0.0 if down else size * (0.5 if character.isascii() else 1)
            glyph_left = left + a * at_x + c * at_y + e
            # The file knows the width of no character; what is set with nothing between is as wide as the step.
            width = min(max(step * scale, em / 2), em)
            yield Glyph(character, glyph_left, glyph_left + width, top + b * at_x + d * at_y + f)
            at_x += step
            at_y += down[index] if index < len(down) else 0.0


def _steps(text: str | None) -> list[float]:
    """Return the distances of DeltaX or DeltaY, in which `g 3 4.2` stands for 4.2 4.2 4.2."""
    steps: list[float] = []
    words = iter((text or "").split())
    for word in words:
        if word == "g":
            times, step = _number(next(words, "")), _number(next(words, ""))
            steps += [step] * min(int(times), MOST_REPEATS)
        else:
            steps.append(_number(word))
    return steps


def _numbers(text: str | None) -> list[float]:
    return [_number(word) for word in (text or "").split()]


def _number(word: str) -> float:
    """Return a finite number; 0 where a word is none."""
    try:
        number = float(word)
    except ValueError:
        return 0.0
    return number if abs(number) < 1e6 else 0.0  # noqa: PLR2004 - a kilometre of paper; not a number is no less
