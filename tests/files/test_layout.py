"""Lines on pages to paragraphs; page numbers and running heads."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.files.contents import Contents, Unreadable
from revival_policy.files.glyphs import Glyph, TextLine, lines_of
from revival_policy.files.layout import contents_of_pages
from revival_policy.files.page_lines import PageLines

EM, RIGHT = 10.0, 210.0
#: A line of the body that fills the width.
FULL = "植树造林绿化荒山治理河流修建道路架设桥梁"


def line(text: str, number: int, *, indent: float = 0, em: float = EM, y: float | None = None) -> TextLine:
    left = 10 + indent * EM
    return TextLine(text, left, left + len(text) * em, 20 * number if y is None else y, em)


def page(*lines: tuple[str, float]) -> list[TextLine]:
    return [line(text, number, indent=indent) for number, (text, indent) in enumerate(lines, 1)]


def contents_of(*pages: list[TextLine]) -> Contents:
    return contents_of_pages(rp.FileKind.PDF, [PageLines(tuple(lines)) for lines in pages])


def paragraphs(*pages: list[TextLine]) -> list[str]:
    return contents_of(*pages).text.splitlines()


def test_a_full_line_goes_on_at_the_left_edge() -> None:
    made = paragraphs(
        page((FULL[:18], 2), (FULL, 0), ("到二〇三〇年。", 0), ("二、任务", 2), (FULL[:18], 2), ("完。", 0))
    )
    assert made == [FULL[:18] + FULL + "到二〇三〇年。", "二、任务", FULL[:18] + "完。"]


def test_a_paragraph_runs_over_the_end_of_a_page() -> None:
    first, second = page(("一、目标", 2), (FULL[:18], 2)), page((FULL, 0), ("完。", 0), ("二、任务", 2))
    contents = contents_of(first, second)
    assert contents.text == f"一、目标\n{FULL[:18]}{FULL}完。\n二、任务\n"
    assert [(each.page, each.paragraph) for each in contents.file_map.passages] == [(1, 1), (1, 2), (2, 2), (2, 3)]


def test_where_nothing_is_indented_a_marker_begins_a_paragraph() -> None:
    assert paragraphs(page((FULL, 0), ("一、目标明确", 0), (FULL, 0), ("完。", 0))) == [
        FULL,
        "一、目标明确",
        FULL + "完。",
    ]


def test_centred_lines_stay_apart() -> None:
    made = page(
        ("关于植树造林的通知", 5.5), ("清政发〔2021〕7号", 6), ("各县政府:", 0), (FULL[:18], 2), (FULL, 0), ("完。", 0)
    )
    assert paragraphs(made) == ["关于植树造林的通知", "清政发〔2021〕7号", "各县政府:", FULL[:18] + FULL + "完。"]


def test_lines_of_another_size_stay_apart() -> None:
    made = [line(FULL[:14], 1, em=14), *page((FULL, 0))[:0], line(FULL[:18], 2, indent=2), line("完。", 3)]
    assert paragraphs(made) == [FULL[:14], FULL[:18] + "完。"]


def test_columns_stay_in_their_line() -> None:
    made = paragraphs(page((FULL, 0), ("1\t修路\t市交通局", 0), ("2\t架桥\t市水利局", 0)))
    assert made == [FULL, "1\t修路\t市交通局", "2\t架桥\t市水利局"]


@pytest.mark.parametrize("number", ["— {} —", "-{}-", "－{}－", "第{}页", "第 {} 页 共 3 页", "{}/3", "{}", "·{}·"])
def test_page_numbers_are_left_out(number: str) -> None:
    bodies = [page((place + FULL[3:], 0), (f"{place}完。", 0)) for place in ("东山区", "西山区", "清溪县")]
    pages = [[*body, line(number.format(i), 40, indent=9)] for i, body in enumerate(bodies, 1)]
    contents = contents_of(*pages)
    assert contents.text == "".join(f"{place}{FULL[3:]}{place}完。\n" for place in ("东山区", "西山区", "清溪县"))
    assert contents.left_out == tuple(number.format(i) for i in (1, 2, 3))


def test_a_number_that_does_not_count_with_the_pages_stays() -> None:
    assert paragraphs(page((FULL, 0), ("2021", 2)), page((FULL, 0), ("17", 2)))[-1] == "17"


def test_running_heads_are_left_out() -> None:
    pages = [[line(f"清溪市绿道建设方案{i}", 1, y=5, em=6), *page((FULL, 0), (f"第{i}段完。", 0))] for i in (1, 2)]
    contents = contents_of(*pages)
    assert contents.left_out == ("清溪市绿道建设方案1", "清溪市绿道建设方案2")
    assert contents.text == f"{FULL}第1段完。\n{FULL}第2段完。\n"


def test_the_same_line_at_the_top_of_two_pages_is_no_head() -> None:
    made = paragraphs(page(("清溪市人民政府", 6), (FULL, 0)), page(("清溪市人民政府", 6), ("2021年3月5日", 6)))
    assert made.count("清溪市人民政府") == 2


def glyphs(text: str, *, step: float = EM, y: float = 50.0, left: float = 0.0) -> list[Glyph]:
    return [Glyph(each, left + i * step, left + i * step + EM, y) for i, each in enumerate(text)]


@pytest.mark.parametrize(
    ("made", "line"),
    [
        (glyphs("植树造林"), "植树造林"),
        (glyphs("植树造林")[::-1], "植树造林"),
        (glyphs("植树") + glyphs("造林", left=3 * EM), "植树 造林"),
        (glyphs("植树") + glyphs("造林", left=6 * EM), "植树\t造林"),
        (glyphs("植树") + glyphs("2", y=46, left=2 * EM), "植树2"),
        (glyphs("植 树"), "植 树"),
        (glyphs("植\ud840\udc87"), "植\U00020087"),
        (glyphs("植\ud840"), "植\ufffd"),
    ],
)
def test_characters_make_lines(made: list[Glyph], line: str) -> None:
    assert [each.text for each in lines_of(made)] == [line]


def test_no_lines_make_no_text() -> None:
    assert lines_of([]) == []
    with pytest.raises(Unreadable, match="no text layer"):
        contents_of([], [])


def test_a_page_that_was_recognized_is_not_named_as_one_without_text() -> None:
    lines = PageLines(tuple(page(("关于植树的通知", 4))))
    contents = contents_of_pages(rp.FileKind.PDF, [lines, None, None], recognized={2: "一、种树。", 3: " "})
    assert contents.text == "关于植树的通知\n一、种树。\n"
    assert contents.without_text == (3,)
