"""The page of a notice: its facts, its outline, and what the reader doubts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from revival_policy.cli.drawing.facts import facts_of, measures_counted
from revival_policy.cli.drawing.flowing import fill, pieces_of, printable, shorten
from revival_policy.cli.drawing.responsibilities import agencies_of
from revival_policy.cli.drawing.terminal import console_for_lines
from revival_policy.languages import language, say
from revival_policy.model.diagnostics import Level
from revival_policy.model.measure import Measure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.model.notice import Notice
    from revival_policy.model.section import Section

#: Columns by which each level of the outline is further in.
INDENT = 2
#: A terminal may be so narrow that nothing would be left of a line.
NARROWEST = 20


def draw_notice(notice: Notice, file: str) -> None:
    """Draw the page of a notice; texts are shortened to the width of a terminal, and whole if there is none."""
    console = console_for_lines()
    width = max(console.width, NARROWEST)
    for line in (*_title(notice, width), *_facts(notice, width), *_outline(notice, width), *_doubts(notice, file)):
        console.print(line, soft_wrap=True)


def _title(notice: Notice, width: int) -> Iterator[Text]:
    yield from fill(pieces_of(notice.title or say("A notice without a title"), "title"), width)
    yield Text()


def _facts(notice: Notice, width: int) -> Iterator[Text]:
    facts = facts_of(notice)
    labels = max(cell_len(fact.label) for fact in facts) + 1
    terms = max(cell_len(fact.term) for fact in facts) + 2
    for fact in facts:
        label = Text(set_cell_size(fact.term, terms), "label")
        if language() == "en":
            label = Text.assemble((set_cell_size(fact.label, labels), "label"), (label.plain, "term"))
        yield from _hanging(label, [Text(part) for part in fact.parts], width)


def _outline(notice: Notice, width: int) -> Iterator[Text]:
    for level, item in notice.walk():
        indent = " " * (INDENT * (level - 1))
        if level == 1:
            yield Text()
        yield from _measure(item, indent, width) if isinstance(item, Measure) else _section(item, indent, width)


def _section(section: Section, indent: str, width: int) -> Iterator[Text]:
    opening = Text.assemble(indent, (str(section.marker), "marker"))
    size = Text(f"  {measures_counted(len(section.measures))}", "size")
    yield from _hanging(opening, [*pieces_of(section.heading, "heading"), size], width)
    if section.text:
        further = indent + " " * INDENT
        yield Text(further + shorten(section.text, width - len(further)))


def _measure(measure: Measure, indent: str, width: int) -> Iterator[Text]:
    opening = Text.assemble(indent, (str(measure.marker or "·"), "marker"), " ")
    room = width - opening.cell_len
    yield opening + Text(shorten(measure.text, room))
    if measure.responsibilities:
        yield from _hanging(Text(" " * opening.cell_len), agencies_of(measure), width)


def _doubts(notice: Notice, file: str) -> Iterator[Text]:
    """Yield the diagnostics but for errors, which the command writes to standard error right after this page."""
    yield Text()
    if not notice.diagnostics:
        yield Text(say("no diagnostics"), "term")
    for doubt in notice.diagnostics:
        if doubt.level is not Level.ERROR:
            yield Text(printable(f"{file}:{doubt}"), str(doubt.level))


def _hanging(opening: Text, pieces: Sequence[Text], width: int) -> Iterator[Text]:
    """Yield pieces in lines after an opening, under which all lines but the first are free."""
    room = max(width - opening.cell_len, NARROWEST // 2)
    for index, line in enumerate(fill(pieces, room)):
        yield (Text(" " * opening.cell_len) if index else opening) + line
