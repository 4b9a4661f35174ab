"""What an OFD page draws (GB/T 33190, 7.7 to 11): characters with their places, rulings, pictures."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.glyphs import Glyph
from revival_policy.files.limits import MOST_GLYPHS
from revival_policy.files.table_grid import MOST_RULINGS, Ruling
from revival_policy.files.watermarks import runs_of, text_of
from revival_policy.files.xml import attribute, local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.files.xml import Element  # noqa: TC004 - attrs leaves annotations unresolved

#: Points in a millimetre.
POINTS = 72 / 25.4
#: The size of a text that does not say its own; 三号, that of the main text of a document.
USUAL_SIZE = 5.64
#: No character is smaller, whatever a file says.
SMALLEST = 0.01
#: Numbers that mean one character position may be repeated no oftener than a line has characters.
MOST_REPEATS = 10_000
#: Composite graphics in composite graphics, and how many a page draws.
DEEPEST, MOST_COMPOSITES = 8, 1000
#: Steps of a drawing that are looked at, and the angle from which on a text lies aslant, in degrees.
MOST_STEPS, SLIGHT = 200, 5.0
_SAME_AS = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_DOWNWARD = "90"


@attrs.define
class Drawn:
    """What a page draws; `clear` are characters that cannot be seen, as over the picture of a scanned page."""

    glyphs: list[Glyph] = attrs.Factory(list)
    clear: list[Glyph] = attrs.Factory(list)
    rulings: list[Ruling] = attrs.Factory(list)
    left_out: list[str] = attrs.Factory(list)
    turned: dict[int, list[Glyph]] = attrs.Factory(dict)
    has_picture: bool = False
    count: int = 0
    #: Composite graphics of the document by their names, and how deeply the one that is drawn is in others.
    composites: dict[str, Element] = attrs.Factory(dict)
    depth: int = 0
    used: int = 0

    @property
    def shown(self) -> list[Glyph]:
        """The characters of the page: those that can be seen, in the direction of most; else those over its picture."""
        return max([self.glyphs or self.clear, *self.turned.values()], key=len)

    @property
    def aside(self) -> list[str]:
        """What is at an angle to the characters of the page."""
        others = [glyphs for glyphs in (self.glyphs, *self.turned.values()) if glyphs and glyphs is not self.shown]
        return [*self.left_out, *(text_of(run).strip() for glyphs in others for run in runs_of(glyphs))]

    def texts(self) -> list[str]:
        """Return the characters run by run."""
        return [text_of(run) for run in runs_of(self.shown)] if self.shown else []


def drawn_in(element: Element, drawn: Drawn, within: tuple[float, float] = (0.0, 0.0)) -> None:
    """Add what an element draws, without what it does not show."""
    for each in element:
        name = local_name(each)
        if attribute(each, "Visible") == "false":
            continue
        if name == "TextObject":
            _text(each, drawn, within)
        elif name == "PathObject":
            if len(drawn.rulings) < MOST_RULINGS:
                drawn.rulings += _rulings(each)
        elif name == "ImageObject":
            drawn.has_picture = True
        elif name == "CompositeObject":
            _composite(each, drawn, within)
        elif name in {"Content", "Layer", "PageBlock"}:
            drawn_in(each, drawn, within)


def _composite(element: Element, drawn: Drawn, within: tuple[float, float]) -> None:
    """Draw a composite graphic (复合对象) at its place; one that is missing, or in itself, is named."""
    unit = drawn.composites.get(str(attribute(element, "ResourceID")))
    if unit is None or drawn.depth >= DEEPEST or drawn.used >= MOST_COMPOSITES or drawn.count > MOST_GLYPHS:
        drawn.left_out.append("a composite object")
        return
    left, top = _corner(element)
    drawn.depth += 1
    drawn.used += 1
    drawn_in(unit, drawn, (within[0] + left, within[1] + top))
    drawn.depth -= 1


def _text(element: Element, drawn: Drawn, within: tuple[float, float]) -> None:
    a, b, *_ = matrix = _matrix(element)
    glyphs = list(_glyphs_of(element, matrix, within))
    drawn.count += len(glyphs)
    angle = math.degrees(math.atan2(b, a))
    quarter = round(angle / 90) * 90
    if abs(angle - quarter) > SLIGHT:
        drawn.left_out.append(text_of(glyphs).strip())
    elif quarter:
        drawn.turned.setdefault(quarter % 360, []).extend(_turned_back(glyph, quarter % 360) for glyph in glyphs)
    elif attribute(element, "Alpha") == "0":
        drawn.clear += glyphs
    else:
        drawn.glyphs += glyphs


def _turned_back(glyph: Glyph, quarter: int) -> Glyph:
    """Return a character as it is on the page turned upright; a quarter of 90 runs down the page."""
    across, down = {90: (glyph.y, -glyph.left), 180: (-glyph.left, -glyph.y)}.get(quarter, (-glyph.y, glyph.left))
    return Glyph(glyph.text, across, across + glyph.right - glyph.left, down, glyph.size)


def _matrix(element: Element) -> tuple[float, ...]:
    matrix = tuple(_numbers(attribute(element, "CTM")))
    return matrix if len(matrix) == len(_SAME_AS) else _SAME_AS


def _corner(element: Element) -> tuple[float, float]:
    corner = _numbers(attribute(element, "Boundary"))
    return (corner[0], corner[1]) if len(corner) > 1 else (0.0, 0.0)


def _glyphs_of(element: Element, matrix: tuple[float, ...], within: tuple[float, float]) -> Iterator[Glyph]:
    """Yield the characters of a text object: its boundary gives the corner, each text code the places of characters."""
    left, top = (place + more for place, more in zip(_corner(element), within, strict=True))
    a, b, c, d, e, f = matrix
    size = max(abs(next(iter(_numbers(attribute(element, "Size"))), USUAL_SIZE)), SMALLEST)
    downward = attribute(element, "ReadDirection") == _DOWNWARD
    scale = max(math.hypot(a, b), SMALLEST)
    height = max(round(size * math.hypot(c, d) * POINTS, 2), SMALLEST)
    x = y = 0.0
    for code in element.iterchildren("{*}TextCode"):
        text = "".join((code.text or "").split("\n"))
        x = next(iter(_numbers(attribute(code, "X"))), x)
        y = next(iter(_numbers(attribute(code, "Y"))), y)
        across, down = _steps(attribute(code, "DeltaX")), _steps(attribute(code, "DeltaY"))
        at_x, at_y = x, y
        for index, character in enumerate(text):
            em = size * scale
            usual = size * (0.5 if character.isascii() else 1)
            step = across[index] if index < len(across) else 0.0 if down or downward else usual
            glyph_left = left + a * at_x + c * at_y + e
            # The file knows the width of no character; what is set with nothing between is as wide as the step.
            width = min(max((step or usual) * scale, em / 2), em)
            baseline = (top + b * at_x + d * at_y + f) * POINTS
            yield Glyph(character, glyph_left * POINTS, (glyph_left + width) * POINTS, baseline, height)
            at_x += step
            at_y += down[index] if index < len(down) else usual if downward and not down else 0.0


def _rulings(element: Element) -> Iterator[Ruling]:
    """Yield the straight lines along the page that a path draws; none where it has curves."""
    words = (attribute(element, "AbbreviatedData") or _data(element)).split(None, MOST_STEPS)
    left, top = _corner(element)
    a, b, c, d, e, f = _matrix(element)
    before = begin = (0.0, 0.0)
    at = 0
    while at < len(words):
        if words[at] == "C":
            to, at = begin, at + 1
        elif words[at] in {"M", "S", "L"} and at + 2 < len(words):
            x, y = _number(words[at + 1]), _number(words[at + 2])
            to = ((left + a * x + c * y + e) * POINTS, (top + b * x + d * y + f) * POINTS)
            at += 3
            if words[at - 3] != "L":
                before = begin = to
                continue
        else:
            return
        if (
            min(abs(to[0] - before[0]), abs(to[1] - before[1]))
            < 1
            < max(abs(to[0] - before[0]), abs(to[1] - before[1]))
        ):
            (x, y), (to_x, to_y) = before, to
            yield Ruling(min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y))
        before = to


def _data(element: Element) -> str:
    return next((each.text or "" for each in element if local_name(each) == "AbbreviatedData"), "")


def _steps(text: str | None) -> list[float]:
    """Return the distances of DeltaX or DeltaY, in which `g 3 4.2` means 4.2 4.2 4.2."""
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
    """Return a finite number; 0 where a word is not one."""
    try:
        number = float(word)
    except ValueError:
        return 0.0
    return number if abs(number) < 1e6 else 0.0  # noqa: PLR2004 - a kilometre of paper; not a number is no less
