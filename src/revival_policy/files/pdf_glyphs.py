"""The characters of a PDF page, turned upright; those at another angle are told apart."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from revival_policy.files.glyphs import FIRST_WIDE, Glyph
from revival_policy.files.watermarks import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import ModuleType

    # pypdfium2 comes without types.
    from pypdfium2 import PdfPage  # pyright: ignore[reportMissingTypeStubs]

_BLANK = ord(" ")
#: What is read for a character that the file does not name.
_LOST = "\N{REPLACEMENT CHARACTER}"
#: The next character of a run is no further away, in em: it has the size and the direction of the one before.
_NEXT = 2.0
_SMALLEST = 0.01
#: No page is so large, in points.
_FAR = 1e6
#: A scan that was straightened may leave its characters at a slight angle, as the tangent of it.
SLIGHT = 0.1
_RIGHT_ANGLE = 90
#: Characters of one run at an angle are no further apart, in em.
_RUN = 2.0


class Turned(NamedTuple):
    """A character at an angle to the page, in degrees against the clock, with the beginning of its baseline."""

    text: str
    x: float
    y: float
    size: float
    angle: float


class PageText(NamedTuple):
    """The characters of a page, the texts at an angle, and by which right angle the page was turned, in degrees."""

    glyphs: list[Glyph]
    at_an_angle: list[str]
    angle: int = 0


def page_text(page: PdfPage, raw: ModuleType, most: int) -> PageText | None:
    """Return the characters of a page in the direction that most of them have; None where they are more than `most`."""
    text = page.get_textpage()
    count = raw.FPDFText_CountChars(text)
    if count > most:
        return None
    glyphs, turned = _characters(text.raw, count, page.get_height(), raw)
    if _LOST in {each[0] for each in glyphs}:
        glyphs, turned = _characters(text.raw, count, page.get_height(), raw, ask_all=True)
    text.close()
    angle = _usual_angle(glyphs, turned)
    if angle == 0:
        return PageText(glyphs, _texts(turned))
    aside = [text_of(glyphs)] if glyphs else []
    upright = [each for each in turned if _differs(each.angle, angle) < _RIGHT_ANGLE * SLIGHT]
    others = [each for each in turned if _differs(each.angle, angle) >= _RIGHT_ANGLE * SLIGHT]
    return PageText([_upright(each, angle) for each in upright], [*aside, *_texts(others)], angle)


def _characters(
    text: object, count: int, height: float, raw: ModuleType, *, ask_all: bool = False
) -> tuple[list[Glyph], list[Turned]]:
    """Return the characters of a page, those upright and those at an angle.

    Fonts may number their glyphs and not say which characters these are: PDFium gives the numbers for characters, and
    knows that they are wrong. It is asked of the first of each run, and of all where one of these is lost.
    """
    box, matrix, x, y = raw.FS_RECTF(), raw.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    to_box, to_matrix, to_x, to_y = (ctypes.byref(each) for each in (box, matrix, x, y))
    code_of, is_lost, box_of, origin_of, matrix_of, size_of = (
        raw.FPDFText_GetUnicode,
        raw.FPDFText_HasUnicodeMapError,
        raw.FPDFText_GetLooseCharBox,
        raw.FPDFText_GetCharOrigin,
        raw.FPDFText_GetMatrix,
        raw.FPDFText_GetFontSize,
    )
    glyphs: list[Glyph] = []
    turned: list[Turned] = []
    make = tuple.__new__  # what Glyph does with its arguments, in a tenth of the time
    lower = upper = up = math.nan
    before = size = 0.0
    is_upright = True
    for index in range(count):
        code = code_of(text, index)
        # Blanks and line ends, many of them PDFium's own: ours are known by the gaps.
        if code <= _BLANK:
            continue
        box_of(text, index, to_box)
        left, right = box.left, box.right
        goes_on = before <= left <= before + _NEXT * size and is_upright
        character = _LOST if (ask_all or not goes_on) and is_lost(text, index) > 0 else chr(code)
        if not goes_on or box.bottom != lower or box.top != upper:
            lower, upper = box.bottom, box.top
            origin_of(text, index, to_x, to_y)
            if not (-_FAR < left < _FAR and -_FAR < y.value < _FAR):  # a broken matrix
                before = math.nan
                continue
            if not goes_on or y.value != up:
                matrix_of(text, index, to_matrix)
                is_upright = matrix.a > 0 and matrix.d > 0 and -SLIGHT * matrix.a < matrix.b < SLIGHT * matrix.a
                size = max(round(size_of(text, index) * math.hypot(matrix.c, matrix.d), 2), _SMALLEST)
                up = y.value
        before = left
        if is_upright:
            glyphs.append(
                make(Glyph, (character, left, right if left < right < left + _FAR else left + 0.01, height - up, size))
            )
        else:
            turned.append(Turned(character, x.value, up, size, math.degrees(math.atan2(matrix.b, matrix.a))))
    return glyphs, turned


def _usual_angle(glyphs: Sequence[Glyph], turned: Sequence[Turned]) -> int:
    """Return the right angle that most characters are at: a wide table is often set along the page."""
    if len(turned) <= len(glyphs):
        return 0
    angles = Counter(round(each.angle / _RIGHT_ANGLE) * _RIGHT_ANGLE % 360 for each in turned)
    angle, often = angles.most_common(1)[0]
    return angle if often > len(glyphs) else 0


def _differs(angle: float, other: float) -> float:
    return abs((angle - other + 180) % 360 - 180)


def turned_back(x: float, y: float, angle: int, height: float) -> tuple[float, float]:
    """Return a place of the page, from its lower left, on the page turned upright, from its upper left."""
    return {0: (x, height - y), 90: (y, x), 180: (-x, y)}.get(angle, (-y, -x))


def _upright(each: Turned, angle: int) -> Glyph:
    left, y = turned_back(each.x, each.y, angle, 0)
    width = each.size * (1.0 if each.text >= FIRST_WIDE else 0.5)
    return Glyph(each.text, left, left + max(width, 0.01), y, round(each.size, 2))


def _texts(turned: Sequence[Turned]) -> list[str]:
    """Return the texts at an angle, each once."""
    return list(dict.fromkeys(_runs(turned)))


def _runs(turned: Sequence[Turned]) -> Iterator[str]:
    run: list[str] = []
    before: Turned | None = None
    for each in turned:
        if before is not None and math.hypot(each.x - before.x, each.y - before.y) > _RUN * max(each.size, before.size):
            yield "".join(run)
            run = []
        run.append(each.text)
        before = each
    if run:
        yield "".join(run)
