"""The layout of a DOCX file: paper, type area, lines, and the type of each part (GB/T 9704—2012, 5, 7.2 to 7.5)."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from revival_policy.checking import sheet
from revival_policy.checking.draft import Draft
from revival_policy.checking.part_types import PartType, types_of_lines
from revival_policy.errors import FileError, expect
from revival_policy.files.contents import Unreadable
from revival_policy.files.docx_layout import Layout, ParagraphLayout, layout_of
from revival_policy.files.read import NAMELESS, bytes_of, read
from revival_policy.model.diagnostics import Diagnostic
from revival_policy.model.file_map import FileKind
from revival_policy.notations.matches import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.checking.draft import Found
    from revival_policy.model.notice import Notice

#: What the standard lets pass (5.2.1), in millimetres; and what differs by rounding, in points.
TOLERANCE, ROUNDING = 1.0, 0.5
#: A red is one whose other colours are no more than this.
_DARK = 0x60


def check_layout(path: str | os.PathLike[str] | bytes) -> tuple[Diagnostic, ...]:
    """Return where the layout of a DOCX file breaks the standard (版式检查), in the order of the text.

    Paper and margins are those of the first section; fonts are known by their names, and the type of a part is that of
    most of its hanzi. Several paragraphs of one part with the same fault are one diagnostic, at the first. What is
    older than the standard is not measured by it. Places are those of the source of `read`.

    Raises FileError for a file that is no DOCX, or cannot be read.
    """
    expect("path", path, (str, os.PathLike, bytes), "a path, or the bytes of a file")
    shown, data = (NAMELESS, path) if isinstance(path, bytes) else (path, bytes_of(path))
    try:
        notice = read(data)
    except FileError as refusal:
        raise FileError(shown, refusal.reason) from None
    if notice.file is None or notice.file.kind is not FileKind.DOCX:
        raise FileError(shown, "is no DOCX file, whose layout alone is looked at")
    return layout_doubts(notice, shown, data)


def layout_doubts(notice: Notice, shown: str | os.PathLike[str], data: bytes) -> tuple[Diagnostic, ...]:
    """Return what `check_layout` does of a notice that was read from the bytes of a DOCX file."""
    try:
        layout = layout_of(data)
    except Unreadable as refusal:
        raise FileError(shown, str(refusal)) from None
    draft = Draft.of(notice)
    found = [*_sheet(layout), *_parts(draft, layout)] if draft.is_of_its_time else []
    return tuple(sorted(draft.diagnostics(found), key=lambda doubt: doubt.span))


def _sheet(layout: Layout) -> Iterator[Found]:
    """5.1 to 5.2.3, 7.5: what holds for all pages."""
    everywhere = Span(0, 0)
    if layout.paper is None:
        return
    if not _is_near(layout.paper, sheet.PAPER):
        yield "paper-size", f"the paper is {_size(layout.paper)}, not {_size(sheet.PAPER)}", everywhere
    elif not _is_near((layout.above, layout.left), (sheet.ABOVE, sheet.LEFT)):
        message = f"{layout.above:.0f} mm are free above and {layout.left:.0f} mm left of the type area, not 37 and 28"
        yield "page-margins", message, everywhere
    elif not _is_near(layout.type_area, sheet.TYPE_AREA):
        message = f"the type area is {_size(layout.type_area)}, not {_size(sheet.TYPE_AREA)}"
        yield "page-margins", message, everywhere
    pitch = _usual_pitch(layout.paragraphs)
    lines = int(layout.type_area[1] * sheet.POINTS_OF_MM / pitch + ROUNDING / sheet.THIRD) if pitch else sheet.LINES
    if lines != sheet.LINES:
        yield "lines-of-page", f"{lines} lines of {pitch:g} points fill a page, not {sheet.LINES}", everywhere
    if not layout.is_numbered:
        yield "no-page-number", "no footer holds a page number", everywhere


def _is_near(lengths: tuple[float, float], wanted: tuple[float, float]) -> bool:
    return all(abs(length - each) <= TOLERANCE for length, each in zip(lengths, wanted, strict=True))


def _size(lengths: tuple[float, float]) -> str:
    return f"{lengths[0]:.0f} × {lengths[1]:.0f} mm"


def _usual_pitch(paragraphs: tuple[ParagraphLayout, ...]) -> float | None:
    """Return the distance of lines that most characters are in; None where the file leaves it to the fonts."""
    counted: Counter[float | None] = Counter()
    for paragraph in paragraphs:
        counted[paragraph.pitch] += len(paragraph.text)
    return max(counted, key=lambda pitch: counted[pitch], default=None)


def _parts(draft: Draft, layout: Layout) -> Iterator[Found]:
    """Yield what is wrong with the type of each part, what is wrong alike once."""
    set_in: defaultdict[str, list[ParagraphLayout]] = defaultdict(list)
    for paragraph in reversed(layout.paragraphs):
        for text in paragraph.text.split("\n"):
            set_in["".join(text.split())].append(paragraph)
    found: defaultdict[tuple[str, str], list[Span]] = defaultdict(list)
    for line, part in types_of_lines(draft):
        alike = set_in.get("".join(line.of(draft.notice.source).split()))
        for code, message in _faults(part, alike.pop()) if alike else ():
            found[code, message].append(line)
    for (code, message), lines in found.items():
        reason = f"{message} (and {len(lines) - 1} more)" if len(lines) > 1 else message
        yield code, reason, lines[0]


def _faults(part: PartType, paragraph: ParagraphLayout) -> Iterator[tuple[str, str]]:
    font, size, color = paragraph.type
    if part.typeface is not None and font and not part.typeface.is_font(font):
        yield "typeface", f"{part.name} is set in {font}, not in {part.typeface.name}"
    if part.size is not None and size and abs(size - part.size) > ROUNDING:
        yield "type-size", f"{part.name} is set in {size:g} points, not in {part.size:g}"
    if part.is_red and not _is_red(color):
        yield "masthead-color", "the masthead is not red"


def _is_red(color: str | None) -> bool:
    try:
        red, *others = bytes.fromhex(color or "")
    except ValueError:
        return False
    return red > 2 * _DARK and max(others) <= _DARK
