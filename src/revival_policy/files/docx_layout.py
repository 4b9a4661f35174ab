"""How a DOCX file is laid out: paper, lines, and the type of each paragraph (ISO/IEC 29500-1, 17.3 and 17.6)."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import attrs

from revival_policy.files.docx_parts import EXTRA, Package, body_of, chain_of, read_part, styles_of, value_of
from revival_policy.files.glyphs import FIRST_WIDE
from revival_policy.files.xml import attribute, child, local_name, read_xml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.files.xml import Element

_TWENTIETHS, _HALVES = 20, 2
_MM_OF_POINT = 25.4 / 72
#: Lines of a paragraph that says nothing of them are single; so many make a line.
_SINGLE = 240


class Type(NamedTuple):
    """The font of hanzi by its name, its size in points, its colour as RRGGBB; None where the file says nothing."""

    font: str | None
    size: float | None
    color: str | None


@attrs.frozen
class ParagraphLayout:
    """A paragraph: its text, the type of most of its hanzi, the distance of its lines in points (None if unknown)."""

    text: str
    type: Type
    pitch: float | None


@attrs.frozen
class Layout:
    """The first sheet of a file, in millimetres, and its paragraphs; whether pages are numbered in some footer.

    `paper` is None where the file leaves it to the program; the others then say nothing.
    """

    paper: tuple[float, float] | None
    above: float
    left: float
    type_area: tuple[float, float]
    paragraphs: tuple[ParagraphLayout, ...]
    is_numbered: bool


def layout_of(data: bytes) -> Layout:
    """Return the layout of a DOCX file; Unreadable where it is damaged."""
    package = Package(data)
    body = body_of(read_xml(package.text(), "of the text", EXTRA))
    section = next(body.iter("{*}sectPr"), None)
    size, margins = child(section, "pgSz"), child(section, "pgMar")
    width, height = _mm(size, "w"), _mm(size, "h")
    above, left = abs(_mm(margins, "top")), _mm(margins, "left") + _mm(margins, "gutter")
    area = (width - left - _mm(margins, "right"), height - above - abs(_mm(margins, "bottom")))
    types = _Types(package, _grid(section))
    paragraphs = tuple(types.layout(each) for each in body.iter("{*}p"))
    paper = (width, height) if width and height and margins is not None else None
    return Layout(paper, above, left, area, paragraphs, is_numbered=_has_number(package))


def _mm(element: Element | None, name: str) -> float:
    return _number(attribute(element, name)) / _TWENTIETHS * _MM_OF_POINT


def _number(written: str | None) -> float:
    try:
        number = float(written or 0)
    except ValueError:
        return 0.0
    return number if math.isfinite(number) else 0.0


def _grid(section: Element | None) -> float | None:
    """Return the distance of the lines of the page in points; None where the page has none."""
    grid = child(section, "docGrid")
    if grid is None or attribute(grid, "type") not in {"lines", "linesAndChars", "snapToChars"}:
        return None
    return _number(attribute(grid, "linePitch")) / _TWENTIETHS or None


def _has_number(package: Package) -> bool:
    """Tell whether a footer of the file holds a field of the page number."""
    return any(b"PAGE" in footer for footer in package.parts("footer"))


class _Types:
    """The type of runs and paragraphs, by themselves, by their styles, and by what the file has for all."""

    def __init__(self, package: Package, grid: float | None) -> None:
        root = read_part(package.part("styles"), "of styles")
        self._styles = styles_of(root)
        self._usual = next(
            (
                name
                for name, style in self._styles.items()
                if attribute(style, "type") == "paragraph" and attribute(style, "default") in {"1", "true", "on"}
            ),
            None,
        )
        self._defaults = child(root, "docDefaults", "rPrDefault", "rPr")
        self._theme = _theme_fonts(read_part(package.part("theme"), "of the theme"))
        self._grid = grid
        #: What the styles of a run and of its paragraph say, which is the same for most runs.
        self._of_styles: dict[tuple[str | None, str | None], list[str | None]] = {}

    def layout(self, paragraph: Element) -> ParagraphLayout:
        """Return the layout of a paragraph."""
        properties = child(paragraph, "pPr")
        style = value_of(child(properties, "pStyle")) or self._usual
        counted: Counter[Type] = Counter()
        texts: list[str] = []
        for run in paragraph.iter("{*}r"):
            text = "".join(_texts(run))
            texts.append(text)
            counted[self._type(child(run, "rPr"), style)] += sum(each >= FIRST_WIDE for each in text)
        most = counted.most_common(1)
        type_ = most[0][0] if most and most[0][1] else Type(None, None, None)
        return ParagraphLayout("".join(texts), type_, self._pitch(properties, style))

    def _type(self, properties: Element | None, style: str | None) -> Type:
        own = value_of(child(properties, "rStyle"))
        if (own, style) not in self._of_styles:
            asked = (*self._chain(own, "rPr"), *self._chain(style, "rPr"), self._defaults)
            stated = zip(*map(self._stated, asked), strict=True)
            self._of_styles[own, style] = [next(filter(None, each), None) for each in stated]
        both = zip(self._stated(properties), self._of_styles[own, style], strict=True)
        font, size, color = (of_run or of_styles for of_run, of_styles in both)
        return Type(font, _number(size) / _HALVES or None, color)

    def _stated(self, properties: Element | None) -> tuple[str | None, str | None, str | None]:
        """Return font, size and colour as properties of a run have them."""
        font = self._font(child(properties, "rFonts"))
        return font, value_of(child(properties, "sz")), value_of(child(properties, "color"))

    def _font(self, fonts: Element | None) -> str | None:
        theme = attribute(fonts, "eastAsiaTheme")
        return self._theme.get(theme[:5]) if theme else attribute(fonts, "eastAsia")

    def _chain(self, style: str | None, part: str) -> Iterator[Element]:
        """Yield a part of a style and of those that it is based on."""
        return (found for each in chain_of(self._styles, style) if (found := child(each, part)) is not None)

    def _pitch(self, properties: Element | None, style: str | None) -> float | None:
        """Return the distance of the lines of a paragraph; None where it is left to the height of the font."""
        asked = [each for each in (properties, *self._chain(style, "pPr")) if each is not None]
        spacing = next((found for each in asked if (found := child(each, "spacing")) is not None), None)
        line, rule = _number(attribute(spacing, "line")), attribute(spacing, "lineRule")
        if line and rule == "exact":
            return line / _TWENTIETHS
        return self._grid * (line or _SINGLE) / _SINGLE if self._grid and rule != "atLeast" else None


def _texts(run: Element) -> Iterator[str]:
    for each in run:
        name = local_name(each)
        if name == "t":
            yield each.text or ""
        elif name in {"br", "cr"}:
            yield "\n"


def _theme_fonts(theme: Element | None) -> dict[str, str]:
    """Return the fonts of hanzi of a theme by the beginning of their names: major, minor."""
    fonts: dict[str, str] = {}
    for kind in ("major", "minor"):
        for each in theme.iterfind(f".//{{*}}{kind}Font/*") if theme is not None else ():
            font = attribute(each, "typeface")
            if font and (local_name(each) == "ea" or attribute(each, "script") == "Hans"):
                fonts.setdefault(kind, font)
    return fonts
