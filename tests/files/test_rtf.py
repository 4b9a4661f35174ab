"""RTF, read without help."""

from __future__ import annotations

import pytest

import revival_policy as rp

FONTS = r"{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\fcharset0 Arial;}{\f2\fcharset136 MingLiU;}}"


def gbk(text: str) -> str:
    return "".join(f"\\'{byte:02x}" for byte in text.encode("gbk"))


def codes(text: str) -> str:
    return "".join(f"\\u{ord(each) - (0x10000 if ord(each) > 0x7FFF else 0)}?" for each in text)


def lines(body: str, *, head: str = r"\ansi\ansicpg936") -> list[str]:
    return rp.read(f"{{\\rtf1{head}{FONTS}{body}}}".encode("latin-1")).source.splitlines()


@pytest.mark.parametrize("write", [gbk, codes])
def test_a_notice(write: object) -> None:
    assert callable(write)
    text = [
        "枫林县人民政府关于护林的通知",
        "枫政发〔2021〕7号",
        "各乡镇人民政府：",
        "请抓好护林。",
        "枫林县人民政府",
        "2021年3月5日",
    ]
    body = "".join(rf"\pard\qc\f0\fs32 {write(line)}\par" + "\r\n" for line in text)
    notice = rp.read(f"{{\\rtf1\\ansi\\ansicpg936{FONTS}{body}}}".encode("latin-1"))
    assert notice == rp.parse("\n".join(text))
    assert notice.file is not None
    assert notice.file.kind is rp.FileKind.RTF


@pytest.mark.parametrize(
    ("body", "written"),
    [
        (
            r"{\info{\title a}}{\*\generator b;}{\header c\par}{\footnote d}{\pict 00ff}{\v e}{\deleted f}" + gbk("树"),
            ["树"],
        ),
        (r"{\field{\*\fldinst HYPERLINK a}{\fldrslt " + gbk("树") + "}}", ["树"]),
        (r"{\shp{\*\shpinst{\sp{\sn a}}{\shptxt " + gbk("红头") + r"\par}}}" + gbk("树"), ["红头", "树"]),
        (r"{\upr{a}{\*\ud " + codes("树") + "}}", ["树"]),
        (r"\v a\v0 " + gbk("树") + r"\v b\plain " + gbk("林"), ["树林"]),
        (gbk("甲") + r"\line " + gbk("乙") + r"\page " + gbk("丙"), ["甲", "乙", "丙"]),
        (r"\ldblquote " + gbk("树") + r"\rdblquote\emdash\~\_\{\}\\", ["“树”—\xa0-{}\\"]),
        (r"\uc2\u26641\'a1\'a1" + gbk("林"), ["树林"]),
        (r"\uc0\u26641" + gbk("林"), ["树林"]),
        (r"\u-10179?\u-8704?", ["\U0001f600"]),
        (r"\f1 " + gbk("树"), ["树"]),
        (r"\f2 \'be\'f0", ["樹"]),
        (r"\bin3 \}}" + gbk("树"), ["树"]),
        (gbk("甲") + "\\\n" + gbk("乙"), ["甲", "乙"]),
        ("\\'d6" + "\r\n" + "\\'b2", ["植"]),
    ],
)
def test_what_is_shown(body: str, written: list[str]) -> None:
    assert lines(body) == written


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        (r"EQ \\* jc0 \\o(\\s\\up 10(lv),\u26641?)", "树"),
        (r"eq \\o\\ac(\u9675?,3)", "③"),
        (r'SYMBOL 254 \\f "Wingdings" \\s 11', "☑"),
        (r"AUTONUM", "1."),
        (r"DATE \\@ yyyy", ""),
    ],
)
def test_fields_without_a_result(code: str, shown: str) -> None:
    field = rf"{{\field{{\*\fldinst {{ {code}}}}}{{\fldrslt {{}}}}}}"
    assert lines(f"a{field}b") == [f"a{shown}b"]
    assert lines(f"a{field.replace(chr(123) + chr(125), 'c')}b") == ["acb"]


def test_symbols_by_their_font() -> None:
    assert lines(r"{\fonttbl{\f5\fcharset2 Wingdings;}}{\f5 \u-3842?}\u-3842?") == ["☑\uf0fe"]


def test_what_is_hidden_is_named_and_what_was_taken_out_is_not() -> None:
    data = b"{\\rtf1 a{\\v b}{\\deleted c}{\\revised d}e\\par {\\v f}}"
    notice = rp.read(data)
    assert notice.source == "ade\n"
    assert notice.file is not None
    assert notice.file.left_out == ("b", "f")
    assert rp.read(data, tracked="original").source == "ace\n"


def test_cells_that_span_columns() -> None:
    rows = r"\trowd\cellx1000\cellx2000\cellx3000 a\cell b\cell c\cell\row\trowd\trleft1000\cellx3000 d\cell\row"
    rows += r"\trowd\cellx2000\cellx3000 e\cell f\cell\row"
    rows += r"\trowd\clmgf\cellx1000\clmrg\cellx2000\cellx3000 g\cell\cell h\cell\row"
    assert lines(rows) == ["a\tb\tc", "d", "e\t\tf", "g\t\th"]


def test_automatic_numbers_stay_apart_from_figures() -> None:
    numbers = (
        r"{\listtext\f0 "
        + gbk("一、")
        + r"\tab}"
        + gbk("目标")
        + r"\par{\pntext 1.\tab}5"
        + gbk("年内种树。")
        + r"\par"
    )
    assert lines(numbers) == ["一、目标", "1. 5年内种树。"]


def test_rows_and_cells_that_go_on() -> None:
    row = r"\trowd{}\cellx1{}\cellx2 {}\cell {}\cell\row"
    table = (
        row.format("", "", "a", r"b\par c") + row.format(r"\clvmgf", "", "d", "e") + row.format(r"\clvmrg", "", "", "f")
    )
    assert lines(rf"x\par{table}\pard y") == ["x", "a\tb c", "d\te", "〃\tf", "y"]


def test_a_row_of_one_cell_is_paragraphs() -> None:
    assert lines(r"\trowd\cellx1 a\par b\cell\row") == ["a", "b"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"{\\rtf1}", "holds no text"),
        (b"{\\rtf1" + b"{" * 10_000, "nests its groups too deeply"),
        (b"{\\rtf1" + b"\\b" * 2_000_001, "more than 2,000,000 control words"),
        (b"{\\rtf1" + bytes(17 << 20), "larger than 16 MiB"),
    ],
)
def test_what_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(rp.FileError, match=reason):
        rp.read(data)


@pytest.mark.parametrize(
    "tail", ["", "}", "}}}", "\\", "\\'", "\\'z", "\\u", "\\u99999999 ", "\\bin-5 a", "\\bin99999 a"]
)
def test_what_is_cut_off_is_read_as_far_as_it_goes(tail: str) -> None:
    assert rp.read(("{\\rtf1\\ansicpg936 " + gbk("植树") + tail).encode("latin-1")).source.startswith("植树")
