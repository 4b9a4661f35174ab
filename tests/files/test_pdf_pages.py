"""PDF pages: what is furniture, what is a line, a column, a cell."""

from __future__ import annotations

import pytest
from tests.files.composed_pdf import pdf_pages, rules, text_at

import revival_policy as rp

TURNED = (0.866, 0.5, -0.5, 0.866)
BODY = "植树造林绿化荒山治理河流修建道路架设桥梁发展生产改善"


def body_lines(count: int = 8, *, top: float = 700, step: float = 28) -> str:
    """Return lines of a body, no two the same."""
    return "".join(text_at(BODY[i:] + BODY[:i], 60, top - i * step) for i in range(count))


def lines(*pages: str, more: str = "") -> list[str]:
    return rp.read(pdf_pages(*pages, more=more)).source.splitlines()


def left_out(*pages: str) -> tuple[str, ...]:
    file = rp.read(pdf_pages(*pages)).file
    assert file is not None
    return file.left_out


@pytest.mark.parametrize(
    "mark",
    [
        text_at("内部资料", 150, 400, 60, matrix=TURNED),
        "".join(text_at("内部资料", x, y, 14, matrix=TURNED) for x in (60, 300) for y in (480, 560, 640)),
        "".join(text_at("内部资料", x, y, 15) for x in (60, 240, 420) for y in (700, 610, 520)),
        text_at("内部资料", 80, 560, 80),
    ],
)
def test_watermarks_are_left_out(mark: str) -> None:
    assert lines(body_lines() + mark) == lines(mark + body_lines()) == lines(body_lines())
    assert left_out(body_lines() + mark) == ("内部资料",)


@pytest.mark.parametrize(
    ("drawing", "made"),
    [
        (text_at("清溪市人民政府文件", 80, 760, 48) + text_at("清政发〔2021〕7号", 220, 700), ["清溪市人民政府文件"]),
        (
            "".join(text_at("市交通局", 360, 700 - i * 28) + text_at(f"{i}", 60, 700 - i * 28) for i in range(5)),
            ["0\t市交通局"],
        ),
        (text_at("斜体的标题", 100, 700, matrix=(1, 0, 0.33, 1)), ["斜体的标题"]),
        (text_at("横放的表格", 300, 100, matrix=(0, 1, -1, 0)) + text_at("5", 300, 20), ["横放的表格"]),
    ],
)
def test_what_looks_like_a_watermark_and_is_none(drawing: str, made: list[str]) -> None:
    assert lines(drawing)[: len(made)] == made


def test_a_page_that_is_turned_is_read_upright() -> None:
    turned = (0, 1, -1, 0)
    page = text_at("关于植树的通知", 100, 100, matrix=turned) + text_at("各县政府：", 130, 100, matrix=turned)
    assert lines(page, more="/Rotate 90") == lines(page) == ["关于植树的通知", "各县政府："]


def test_a_small_line_below_a_large_one_is_a_line() -> None:
    assert lines(text_at("植树之歌", 200, 760, 40) + text_at("林业局供稿", 230, 742, 11)) == ["植树之歌", "林业局供稿"]


def test_two_sizes_in_one_line_are_one_line() -> None:
    assert lines(text_at("植树", 100, 700, 22) + text_at("三千亩", 144, 700, 14)) == ["植树三千亩"]
    assert lines(text_at("三千亩", 100, 700) + text_at("1", 149, 707, 8) + text_at("左右", 157, 700)) == ["三千亩1左右"]


def test_a_title_that_is_set_twice_to_look_bold_is_read_once() -> None:
    assert lines(text_at("关于植树", 100, 700, 22) + text_at("关于植树", 100.5, 700, 22)) == ["关于植树"]


@pytest.mark.parametrize("down", [0, 7, 11])
def test_two_columns_are_read_one_after_the_other(down: float) -> None:
    left = "".join(text_at(BODY[i : i + 16], 60, 740 - i * 20, 14) for i in range(10))
    right = "".join(text_at(f"右{BODY[i : i + 15]}", 320, 740 - down - i * 20, 14) for i in range(10))
    made = "".join(lines(text_at("两栏的标题", 240, 790, 22) + left + right + text_at("— 1 —", 275, 40, 12)))
    assert made == "两栏的标题" + "".join(BODY[i : i + 16] for i in range(10)) + "".join(
        f"右{BODY[i : i + 15]}" for i in range(10)
    )


@pytest.mark.parametrize("vertical", [True, False])
def test_vertical_lines_are_read_from_right_to_left(*, vertical: bool) -> None:
    columns = {500: "关于植树的通知︵一︶", 470: "各县人民政府"}
    if vertical:
        drawing = "".join(text_at(text, x, 780, vertical=True) for x, text in columns.items())
    else:
        drawing = "".join(text_at(each, x, 780 - i * 20) for x, text in columns.items() for i, each in enumerate(text))
    assert lines(drawing + text_at("— 1 —", 270, 40, 12)) == ["关于植树的通知（一）", "各县人民政府"]


def table(*rows: tuple[str, ...], across: tuple[float, ...] = (50, 120, 400, 545), top: float = 700) -> str:
    """Return a table; a line break in a cell begins a line of it."""
    drawing = rules(across, [top - 60 * i for i in range(len(rows) + 1)])
    for number, row in enumerate(rows):
        for left, cell in zip(across, row, strict=False):
            for place, line in enumerate(cell.split("\n")):
                drawing += text_at(line, left + 5, top - 60 * number - 20 - 18 * place, 14)
    return drawing


def test_cells_of_several_lines_are_cells() -> None:
    made = table(
        ("序号", "任务", "单位"), ("1", f"{BODY[:19]}\n{BODY[19:]}", "市林业局"), ("2", "护林\n育苗", "市水利局")
    )
    assert lines(made) == ["序号\t任务\t单位", f"1\t{BODY}\t市林业局", "2\t护林 育苗\t市水利局"]


def test_a_cell_that_spans_rows_comes_again_and_one_that_spans_columns_leaves_them_empty() -> None:
    drawing = (
        rules([50, 200, 400, 545], [700, 640]) + "50 580 m 50 640 l S 545 580 m 545 640 l S 50 580 m 545 580 l S\n"
    )
    drawing += (
        "200 580 m 200 640 l S\n" + text_at("一组", 60, 670) + text_at("种树", 210, 670) + text_at("春", 410, 670)
    )
    drawing += text_at("二组", 60, 610) + text_at("护林到底", 210, 610)
    assert lines(drawing) == ["一组\t种树\t春", "二组\t护林到底\t"]


def test_the_head_of_a_table_comes_again_on_no_page() -> None:
    head = ("序号", "任务", "单位")
    pages = table(head, ("1", "种树", "市林业局")), table(head, ("2", "护林", "市林业局"))
    assert lines(*pages) == ["序号\t任务\t单位", "1\t种树\t市林业局", "2\t护林\t市林业局"]
    assert left_out(*pages) == ("序号\t任务\t单位",)


def test_rulings_that_are_drawn_piece_by_piece_are_rulings() -> None:
    upright = "".join(f"{x} {y} m {x} {y - 29.4} l S\n" for x in (50, 200, 545) for y in (700, 670, 640, 610))
    lying = "".join(f"50 {y} m 545 {y} l S\n" for y in (700, 640, 580))
    texts = (
        text_at("种树", 60, 675)
        + text_at("市林业局", 210, 675)
        + text_at("护林", 60, 600)
        + text_at("市水利局", 210, 600)
    )
    assert lines(upright + lying + texts) == ["种树\t市林业局", "护林\t市水利局"]


def test_a_row_that_the_end_of_a_page_tears_is_one_row() -> None:
    first = table(("序号", "任务", "单位"), ("1", "种树", "市林业局"), ("2", BODY[:19], "市水利局"))
    second = table(("序号", "任务", "单位"), ("", "护林。", ""), ("3", "育苗", "市林业局"))
    assert lines(first, second)[2:] == [f"2\t{BODY[:19]}护林。\t市水利局", "3\t育苗\t市林业局"]


@pytest.mark.parametrize("row", [("3", "护林", ""), ("", "护林", "市林业局"), ("", "护林", "")])
def test_a_row_that_begins_anew_or_follows_one_that_ends_is_of_its_own(row: tuple[str, ...]) -> None:
    ends = "护林到底。" if row == ("", "护林", "") else BODY[:19]
    made = lines(table(("1", "种树", "市林业局"), ("2", ends, "市水利局")), table(row, ("4", "育苗", "市林业局")))
    assert made[1:3] == [f"2\t{ends}\t市水利局", "\t".join(row)]


def test_a_cell_that_spans_rows_of_two_pages_goes_on() -> None:
    first = table(("一组", "种树", "春"), ("二组", "护林", "夏"))
    lying = "50 700 m 545 700 l S 120 640 m 545 640 l S 50 580 m 545 580 l S\n"
    upright = "".join(f"{x} 700 m {x} 580 l S\n" for x in (50, 120, 400, 545))
    texts = "".join(text_at(text, x, y) for text, x, y in [("育苗", 125, 670), ("秋", 405, 670), ("浇水", 125, 610)])
    assert lines(first, lying + upright + texts) == [
        "一组\t种树\t春",
        "二组\t护林\t夏",
        "〃\t育苗\t秋",
        "〃\t浇水\t",
    ]
    assert lines(first, table(("", "育苗", "秋")))[2:] == ["\t育苗\t秋"]


def test_pages_of_another_size_have_margins_of_their_own() -> None:
    notes = [f"1.{BODY * 3}", f"2.{BODY}{BODY[:18]}", "3.护林"]
    wide = pdf_pages(body_lines(), "".join(text_at(text, 60, 500 - 20 * at, 9) for at, text in enumerate(notes)))
    made = wide.replace(b"[0 0 595 842]", b"[0 0 999 595]").replace(b"[0 0 999 595]", b"[0 0 595 842]", 1)
    assert rp.read(made).source.splitlines()[-3:] == notes


def test_a_note_that_is_set_in_is_one_paragraph() -> None:
    note = [
        text_at(BODY[:24], 76, 400, 10.5),
        text_at(BODY[2:] + BODY[:18], 76, 384, 10.5),
        text_at("完。", 76, 368, 10.5),
    ]
    drawing = body_lines(6) + "".join(note)
    assert lines(drawing)[-1].endswith(f"{BODY[2:]}{BODY[:18]}完。")


def test_a_name_that_is_spread_is_one_word() -> None:
    spread = "".join(text_at(each, 100 + 70 * at, 700) for at, each in enumerate("环境保护部"))
    assert lines(spread) == ["环境保护部"]
    uneven = "".join(text_at(each, x, 700) for each, x in zip("甲乙丙", (100, 160, 300), strict=True))
    assert lines(uneven) == ["甲\t乙\t丙"]


def test_characters_that_a_font_does_not_name_are_lost_and_not_made_up() -> None:
    made = pdf_pages(body_lines(3)).replace(b"/Encoding/UniGB-UCS2-H", b"/Encoding/Identity-H  ")
    made = made.replace(b"/Ordering(GB1)/Supplement 2", b"/Ordering(Identity)/Supplement 0")
    notice = rp.read(made)
    assert {*notice.source} <= {"\ufffd", "\n"}
    assert "garbled" in [doubt.code for doubt in notice.diagnostics]


def test_a_frame_is_no_table() -> None:
    assert lines(body_lines(3) + rules([40, 560], [780, 300])) == lines(body_lines(3))


def test_an_entry_of_a_table_of_contents_may_take_two_lines() -> None:
    made = lines(
        text_at(f"一、总则{'.' * 30}1", 90, 730, 12)
        + text_at(f"（一）{BODY}{BODY[:7]}", 90, 705, 12)
        + text_at(f"和管理{'.' * 30}12", 110, 680, 12)
        + text_at(f"二、附则{'.' * 30}15", 90, 655, 12)
    )
    assert [line.strip("0123456789.") for line in made] == ["一、总则", f"（一）{BODY}{BODY[:7]}和管理", "二、附则"]


def pages_with(line: str, *, y: float, size: float = 16) -> list[str]:
    return [body_lines(3, top=700 - i) + text_at(line.format(i), 200, y, size) for i in range(1, 5)]


@pytest.mark.parametrize(
    ("line", "y", "size"),
    [
        ("— {} —", 40, 12),
        ("{}", 40, 10),
        ("第 {} 页", 40, 10),
        ("清溪市绿道建设方案", 800, 10),
        ("Page {} of 4", 40, 10),
    ],
)
def test_furniture_is_short_in_the_margin_and_repeated(line: str, y: float, size: float) -> None:
    assert left_out(*pages_with(line, y=y, size=size)) == tuple(
        line.format(i).replace(" ", "") for i in range(1, 5)
    ) or (left_out(*pages_with(line, y=y, size=size)) == tuple(line.format(i) for i in range(1, 5)))


@pytest.mark.parametrize(
    ("line", "y", "size"),
    [
        ("3.资金{}万元。（市财政局）", 616, 16),
        ("成活率不低于九成。", 616, 16),
        ("（{}）", 616, 16),
        ("成活率不低于九成。", 500, 16),
        ("2.成活率不低于九成（市林业局）", 40, 16),
    ],
)
def test_sentences_and_items_at_the_edge_of_pages_stay(line: str, y: float, size: float) -> None:
    assert left_out(*pages_with(line, y=y, size=size)) == ()


def picture_page() -> str:
    return "q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x40 EI Q"


def test_pages_without_text_are_named() -> None:
    notice = rp.read(pdf_pages(body_lines(3), picture_page(), body_lines(3), picture_page(), picture_page()))
    assert notice.file is not None
    assert notice.file.without_text == (2, 4, 5)
    [remark] = [each for each in notice.diagnostics if each.code == "page-without-text"]
    assert "pages 2, 4-5 have no text layer" in remark.message
    assert remark.line == 1


def test_a_blank_page_is_no_picture() -> None:
    notice = rp.read(pdf_pages(body_lines(3), ""))
    assert notice.file is not None
    assert notice.file.without_text == ()


def test_the_caller_may_recognize_pages() -> None:
    pictures: list[bytes] = []

    def recognize(picture: bytes) -> str:
        pictures.append(picture)
        return "第二页的话。\n\n又一段。"

    notice = rp.read(
        pdf_pages(text_at("第一页。", 90, 700), picture_page(), text_at("第三页。", 90, 700)), ocr=recognize
    )
    assert notice.source == "第一页。\n第二页的话。\n又一段。\n第三页。\n"
    assert notice.file is not None
    assert [passage.page for passage in notice.file.passages] == [1, 2, 2, 3]
    assert notice.file.without_text == ()
    assert [picture[:8] for picture in pictures] == [b"\x89PNG\r\n\x1a\n"]


def test_a_scan_is_refused_unless_somebody_recognizes_it() -> None:
    with pytest.raises(rp.FileError, match="no text layer"):
        rp.read(pdf_pages(picture_page()))
    with pytest.raises(rp.FileError, match="no text layer"):
        rp.read(pdf_pages(picture_page()), ocr=lambda _: " ")
    assert rp.read(pdf_pages(picture_page()), ocr=lambda _: "关于植树的通知").title == "关于植树的通知"


def test_a_file_of_many_characters_is_read_page_by_page() -> None:
    page = "".join(text_at((BODY * 40)[: 26 * 38], 60, 800 - i * 10, 0.5) for i in range(8))
    assert len(rp.read(pdf_pages(*[page] * 40)).source) > 300_000
