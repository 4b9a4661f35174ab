"""Lines of hanzi: where they break, and that nothing is lost or too wide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from revival_policy.cli.drawing.flowing import Flowing, fill, pieces_of, printable, shorten

TEXTS = st.text(alphabet=st.sampled_from("省财政厅推进改革,。、;()《》“”〔〕28.5% aPP…"), max_size=60)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", [""]),
        ("改革", ["改", "革"]),
        ("改革,开放。", ["改", "革,", "开", "放。"]),
        ("《办法》(试行)", ["《办", "法》", "(试", "行)"]),
        ("共28.5亿元", ["共", "28.5", "亿", "元"]),
        ("增长10%以上", ["增", "长", "10%", "以", "上"]),
        ("PPP 模式", ["PPP ", "模", "式"]),
        ("“一窗”。)", ["“一", "窗”。)"]),
        ("(", ["("]),
        ("。", ["。"]),
    ],
)
def test_pieces(text: str, pieces: list[str]) -> None:
    assert [piece.plain for piece in pieces_of(text)] == pieces


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (100, ["推进改革,做好工作。"]),
        (9, ["推进改革,", "做好工", "作。"]),
        (8, ["推进改", "革,做好", "工作。"]),
        (1, ["推", "进", "改", "革,", "做", "好", "工", "作。"]),
    ],
)
def test_lines_break_before_no_closing_mark(width: int, lines: list[str]) -> None:
    assert [line.plain for line in fill(pieces_of("推进改革,做好工作。"), width)] == lines


def test_a_piece_stays_whole_unless_it_is_wider_than_a_line() -> None:
    pieces = [Text("省委、"), Text("省财政厅、"), Text("省人力资源和社会保障厅")]
    assert [line.plain for line in fill(pieces, 12)] == ["省委、", "省财政厅、省", "人力资源和社", "会保障厅"]


def test_a_divided_piece_keeps_its_styles() -> None:
    lines = fill([Text.assemble(("省委", "red"), ("办公", "green"))], 4)
    assert [[(span.start, span.end, str(span.style)) for span in line.spans] for line in lines] == [
        [(0, 2, "red")],
        [(0, 2, "green")],
    ]


def test_a_mark_between_two_pieces_keeps_its_own_style() -> None:
    (line,) = fill([Text.assemble(("省委", "red"), "、"), Text("省厅", "red")], 40)
    assert [(span.start, span.end, str(span.style)) for span in line.spans] == [(0, 2, "red"), (3, 5, "red")]


@given(TEXTS)
def test_pieces_lose_nothing(text: str) -> None:
    assert "".join(piece.plain for piece in pieces_of(text)) == printable(text)


@given(TEXTS, st.integers(12, 80))
def test_lines_lose_nothing_but_blanks_at_their_ends(text: str, width: int) -> None:
    lines = [line.plain for line in fill(pieces_of(text), width)]
    assert "".join(lines).replace(" ", "") == printable(text).replace(" ", "")


@given(st.text(alphabet="推进改革,。", max_size=40), st.integers(6, 80))
def test_lines_are_no_wider_than_asked_unless_a_single_piece_is(text: str, width: int) -> None:
    for line in fill(pieces_of(text), width):
        assert line.cell_len <= width or len(pieces_of(line.plain)) == 1


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("", 5, ""),
        ("改革", 4, "改革"),
        ("改革开", 4, "改…"),
        ("改革开", 5, "改革…"),
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("改革", 2, "…"),
        ("改革", 1, "…"),
        ("改\n革", 5, "改 革"),
    ],
)
def test_shorten(text: str, width: int, shown: str) -> None:
    assert shorten(text, width) == shown


@given(TEXTS, st.integers(1, 80))
def test_a_shortened_text_fits(text: str, width: int) -> None:
    assert cell_len(shorten(text, width)) <= width


@given(st.text())
def test_what_is_printable_has_one_line_and_no_control_characters(text: str) -> None:
    assert printable(text).isprintable()


def test_a_cell_flows_in_the_width_of_its_column(capsys: pytest.CaptureFixture[str]) -> None:
    table = Table.grid(padding=(0, 1))
    table.add_row(Flowing(pieces_of("推进改革,做好工作。")), Flowing([]))
    Console(width=10).print(table)
    assert [line.strip() for line in capsys.readouterr().out.splitlines()] == ["推进改", "革,做好", "工作。"]
