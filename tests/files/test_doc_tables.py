"""Rows of tables in DOC files: what the mark that ends a row says of its cells."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revival_policy.files.doc_tables import row_of
from revival_policy.files.placed_rows import Row, texts_of

#: Flags of a cell that begins a run of rows, or goes on with the one above, or with the one before it.
FIRST, ABOVE, BESIDE = 0x60, 0x20, 0x01


def definition(places: list[int], flags: list[int]) -> bytes:
    """Return properties that define a row, after another property of each size."""
    cells = b"".join(struct.pack("<H18x", flag) for flag in flags)
    made = struct.pack(f"<B{len(places)}h", len(places) - 1, *places) + cells
    others = b"\x16\x24\x01\x0f\x84\x01\x02\x15\x64\1\2\3\4\x34\xd6\x02\1\2"
    return others + struct.pack("<HH", 0xD608, len(made) + 1) + made


def row(*cells: str, places: list[int], flags: list[int] | None = None) -> Row:
    return row_of([[cell] for cell in cells], definition(places, flags or [0] * len(cells)), b"")


def test_cells_have_the_columns_that_the_rows_of_their_table_make() -> None:
    rows = [
        row("岗位", "专业", places=[0, 1000, 3000], flags=[FIRST, 0]),
        row("", "研究生", "本科", places=[10, 1000, 2000, 3000], flags=[ABOVE, 0, 0]),
        row("语文", "文学", "", places=[0, 1000, 2000, 3000], flags=[0, 0, BESIDE]),
        row("合计", "两人", places=[1000, 2000, 3000]),
    ]
    assert [*texts_of(rows)] == ["岗位\t专业\t", "〃\t研究生\t本科", "语文\t文学\t", "\t合计\t两人"]


def test_an_empty_cell_that_spans_rows_says_nothing() -> None:
    rows = [
        row("", "甲", places=[0, 1, 2000], flags=[FIRST, 0]),
        row("", "乙", places=[0, 1000, 2000], flags=[ABOVE, 0]),
    ]
    assert [text.strip("\t") for text in texts_of(rows)] == ["甲", "乙"]


def test_properties_may_be_in_the_stream_of_data() -> None:
    held = definition([0, 1000, 2000], [0, 0])
    elsewhere = bytes(7) + struct.pack("<H", len(held)) + held
    pointer = struct.pack("<HI", 0x6646, 7)
    assert row_of([["甲"], ["乙"]], pointer, elsewhere).places == (0, 1000, 2000)


@pytest.mark.parametrize(
    "properties",
    [
        b"",
        struct.pack("<HI", 0x6646, 10**9),
        definition([0, 1000], [0]),
        definition([2000, 1000, 0], [0, 0]),
        definition([0, 1000, 2000], [0, 0])[:20],
    ],
)
def test_properties_that_do_not_fit_leave_the_cells(properties: bytes) -> None:
    assert [*texts_of([row_of([["甲"], ["乙"]], properties, b"")])] == ["甲\t乙"]


@given(st.lists(st.binary(max_size=60), max_size=4), st.binary(max_size=40))
def test_any_properties_are_read(properties: list[bytes], elsewhere: bytes) -> None:
    rows = [row_of([["甲"], ["乙"]], struct.pack("<H", 0xD608) + each, elsewhere) for each in properties]
    assert all("甲" in text for text in texts_of(rows) if "〃" not in text)
