"""Rows of tables (表格): lines whose cells are apart, which open no items whatever they begin with."""

from __future__ import annotations

import re

#: A row has so many cells at least: of two, the first may be a marker and the second its text.
FEWEST_CELLS = 3
#: Between blanks a cell is no longer than this; what is longer is a text with wide blanks in it.
LONGEST_CELL = 20

#: What divides cells beside tabs.
BARS = "|｜│┃"
_BARS = re.compile(f"[{BARS}]")
_COLUMNS = re.compile(r"[^\S\t]{2,}")
_SENTENCE = re.compile("[。；;！？]")
_NUMBER = re.compile("[0-9０-９]{1,4}")
_FIGURE = re.compile("[-－+]?[0-9０-９.．,，%％/]{1,16}|[-—－/]{1,3}")
_CLAUSE = re.compile("[(（〔\\[].*[)）〕\\]]")


def is_row(text: str) -> bool:
    r"""Tell whether a line is a row of a table: cells divided by tabs, by bars, or by several blanks.

    One tab may be between a marker and its text, another before the clause of an item.

    >>> [is_row(line) for line in ("1\t石桥镇\t五百亩", "1.\t巡山。", "1.\t巡山。\t(县林业局)", "一、几  点  体  会")]
    [True, False, False, False]
    """
    return bool(cells_of(text))


def cells_of(text: str) -> list[str]:
    r"""Return the cells of a row without the blanks around them, none where a line is no row.

    >>> cells_of("| 1 | 石桥镇 | |"), cells_of("1   石桥镇   500"), cells_of("1.巡山。")
    (['1', '石桥镇', ''], ['1', '石桥镇', '500'], [])
    """
    if "\t" in text:
        cells = [cell.strip() for cell in text.split("\t")]
        return cells if _are_cells([cell for cell in cells if cell]) else []
    if "|" in text or "｜" in text or "│" in text or "┃" in text:
        inner = text.strip()
        cells = [cell.strip() for cell in _BARS.split(inner)]
        cells = cells[not cells[0] : len(cells) - (not cells[-1])]
        return cells if len(cells) >= FEWEST_CELLS else []
    cells = _COLUMNS.split(text) if "  " in text or "\u3000\u3000" in text else []
    return cells if _are_columns(cells) else []


def _are_cells(filled: list[str]) -> bool:
    return len(filled) > FEWEST_CELLS or (len(filled) == FEWEST_CELLS and not _CLAUSE.fullmatch(filled[-1]))


def _are_columns(cells: list[str]) -> bool:
    """Tell whether what is between wide blanks are cells: a number before words, or words before figures."""
    if len(cells) < FEWEST_CELLS or any(len(cell) > LONGEST_CELL or _SENTENCE.search(cell) for cell in cells):
        return False
    first, *others = cells
    if all(map(_FIGURE.fullmatch, others)):
        return True
    spread = all(len(cell) == 1 for cell in others)  # a heading whose characters are apart
    return _NUMBER.fullmatch(first) is not None and not spread
