"""What a document says: its paragraphs, its headings and measures by their levels, its tables (正文)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from revival_policy.files.tables import DITTO
from revival_policy.files.xml import printable
from revival_policy.model.measure import Measure
from revival_policy.model.section import Section
from revival_policy.notations.markers import MarkerStyle
from revival_policy.rendering.blocks import Block, Role, marker_apart, table_of_tasks
from revival_policy.rendering.docx import styles
from revival_policy.rendering.docx.elements import set_font
from revival_policy.rendering.docx.marks import clauses_full_width, marker_text
from revival_policy.rendering.docx.table_rows import add_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.notations.responsibilities import Responsibility
    from revival_policy.rendering.docx.sheets import Sheets
    from revival_policy.rendering.docx.styles import Style

#: How headings are set by the form of their marker (7.3.3).
_LEVELS = {
    MarkerStyle.DIVISION: styles.CHAPTER,
    MarkerStyle.PART: styles.CHAPTER,
    MarkerStyle.SUBPART: styles.CHAPTER,
    MarkerStyle.CHAPTER: styles.CHAPTER,
    MarkerStyle.SECTION: styles.CHAPTER,
    MarkerStyle.HANZI: styles.HEADINGS[0],
    MarkerStyle.HANZI_BRACKETED: styles.HEADINGS[1],
}


def run_in(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks, a marker without a heading in front of the paragraph that it counts (第二条　…)."""
    before: Section | None = None
    for number, block in enumerate(blocks):
        item = block.item
        below = blocks[number + 1].role if number + 1 < len(blocks) else None
        if isinstance(item, Section) and not item.heading and below is Role.PARAGRAPH:
            before = item
        elif before is not None:
            yield Block(Role.PARAGRAPH, f"{marker_text(before.marker)}{block.text}")
            before = None
        else:
            yield block


def write_texts(sheets: Sheets, blocks: Sequence[Block]) -> None:
    """Write paragraphs; lines with tabs between cells make tables."""
    _write_lines(sheets, [block.text for block in blocks])


def _write_lines(sheets: Sheets, lines: Sequence[str]) -> None:
    for in_table, group in groupby(lines, key=lambda line: "\t" in line):
        if in_table:
            add_table(sheets, [line.split("\t") for line in group])
        else:
            for line in group:
                sheets.add(styles.BODY, line)


def write_items(sheets: Sheets, blocks: Sequence[Block]) -> None:
    """Write headings, and measures with their clauses."""
    for block in blocks:
        item = block.item
        if isinstance(item, Section):
            paragraph = sheets.add(_style_of(item), f"{marker_text(item.marker)}{item.heading}".rstrip())
            paragraph.paragraph_format.keep_with_next = True
        elif isinstance(item, Measure):
            _write_measure(sheets, item, block.text)


def _style_of(item: Section | Measure) -> Style:
    return _LEVELS.get(item.marker.style, styles.HEADINGS[2]) if item.marker else styles.BODY


def _write_measure(sheets: Sheets, measure: Measure, text: str) -> None:
    """Write a measure: its title in the type of its level, what it says, its clauses after it."""
    clauses = text.removeprefix(marker_apart(measure.marker)).removeprefix(measure.text)
    first, *others = f"{measure.text}{clauses_full_width(clauses, measure.responsibilities)}".split("\n")
    paragraph = sheets.add(styles.BODY)
    title = _title_of(measure) if first.startswith(_title_of(measure)) else ""
    lead = paragraph.add_run(printable(f"{marker_text(measure.marker)}{title}"))
    if title:
        set_font(lead.font, _style_of(measure).typeface)
    paragraph.add_run(printable(first[len(title) :]))
    _write_lines(sheets, [line for line in others if line])


def _title_of(measure: Measure) -> str:
    """Return the title with which the text of a measure begins, with its full stop; "" where it has none."""
    title = measure.heading
    return f"{title}。" if title and measure.text[len(title) :].startswith("。") else title


def write_tables(sheets: Sheets, blocks: Sequence[Block]) -> None:
    """Write tables of tasks (任务分工表); a task that several clauses are about spans their rows."""
    for block in blocks:
        head, *rows = table_of_tasks(block.items)
        clauses = [clause for item in block.items if isinstance(item, Measure) for clause in item.responsibilities]
        add_table(sheets, [head, *(_spanning(row, clauses) for row in rows)], has_head=True)


def _spanning(row: Sequence[str], clauses: Sequence[Responsibility]) -> list[str]:
    """Return a row of a table of tasks; one that adds a clause goes on with the task above."""
    *task, clause = row
    return [*(task if any(task) else [DITTO] * len(task)), clauses_full_width(clause, clauses)]
