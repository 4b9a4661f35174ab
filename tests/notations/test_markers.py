"""Outline markers, alone and at the heads of lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.notations.checks import check_refusal, check_scan

import revival_policy as rp
from revival_policy import strategies
from revival_policy.notations.markers import marker_at
from revival_policy.notations.unsure_markers import article_named, bare_number_at, find_markers_inside, lists_figures

Style = rp.MarkerStyle


@pytest.mark.parametrize(
    ("text", "style", "number", "canonical"),
    [
        ("一、", Style.HANZI, 1, "一、"),
        ("一．", Style.HANZI, 1, "一、"),
        ("一.", Style.HANZI, 1, "一、"),
        ("十 二 、", Style.HANZI, 12, "十二、"),
        ("廿一、", Style.HANZI, 21, "二十一、"),
        ("九千九百九十九、", Style.HANZI, 9999, "九千九百九十九、"),
        ("(一)", Style.HANZI_BRACKETED, 1, "(一)"),
        ("（一）", Style.HANZI_BRACKETED, 1, "(一)"),
        ("（ 十二 ）", Style.HANZI_BRACKETED, 12, "(十二)"),
        ("﹙一﹚", Style.HANZI_BRACKETED, 1, "(一)"),
        ("(一）", Style.HANZI_BRACKETED, 1, "(一)"),
        ("（一）、", Style.HANZI_BRACKETED, 1, "(一)"),
        ("1.", Style.ARABIC, 1, "1."),
        ("１．", Style.ARABIC, 1, "1."),
        ("1 .", Style.ARABIC, 1, "1."),
        ("001.", Style.ARABIC, 1, "1."),
        ("999.", Style.ARABIC, 999, "999."),
        ("1260.", Style.ARABIC, 1260, "1260."),
        ("2016、", Style.ARABIC_COMMA, 2016, "2016、"),
        ("1、", Style.ARABIC_COMMA, 1, "1、"),
        ("１２、", Style.ARABIC_COMMA, 12, "12、"),
        ("(1)", Style.ARABIC_BRACKETED, 1, "(1)"),
        ("（１）", Style.ARABIC_BRACKETED, 1, "(1)"),
        ("(1).", Style.ARABIC_BRACKETED, 1, "(1)"),
        ("1)", Style.ARABIC_CLOSED, 1, "1)"),
        ("１）", Style.ARABIC_CLOSED, 1, "1)"),
        ("①", Style.CIRCLED, 1, "①"),
        ("㊿", Style.CIRCLED, 50, "㊿"),
        ("第一编", Style.PART, 1, "第一编"),
        ("第二分编", Style.SUBPART, 2, "第二分编"),
        ("第三章", Style.CHAPTER, 3, "第三章"),
        ("第 三 章", Style.CHAPTER, 3, "第三章"),
        ("第 十 二 章", Style.CHAPTER, 12, "第十二章"),
        ("第1章", Style.CHAPTER, 1, "第一章"),
        ("第2節", Style.SECTION, 2, "第二节"),
        ("第 1 條", Style.ARTICLE, 1, "第一条"),
        ("第一編", Style.PART, 1, "第一编"),
        ("第十二节", Style.SECTION, 12, "第十二节"),
        ("第一百〇一条", Style.ARTICLE, 101, "第一百零一条"),
        ("第一百二十条", Style.ARTICLE, 120, "第一百二十条"),
        ("第二部分", Style.DIVISION, 2, "第二部分"),
        ("第二款", Style.PARAGRAPH, 2, "第二款"),
        ("-、", Style.HANZI, 1, "一、"),
        ("— 、", Style.HANZI, 1, "一、"),
        ("(-)", Style.HANZI_BRACKETED, 1, "(一)"),
        ("（—）", Style.HANZI_BRACKETED, 1, "(一)"),
        ("〔二）", Style.HANZI_BRACKETED, 2, "(二)"),
        ("(1〕", Style.ARABIC_BRACKETED, 1, "(1)"),
        ("㈠", Style.HANZI_BRACKETED, 1, "(一)"),
        ("㈩、", Style.HANZI_BRACKETED, 10, "(十)"),
        ("⑴", Style.ARABIC_BRACKETED, 1, "(1)"),
        ("⒇", Style.ARABIC_BRACKETED, 20, "(20)"),
        ("⒈", Style.ARABIC, 1, "1."),
        ("⒛", Style.ARABIC, 20, "20."),
        ("7", Style.BARE, 7, "7"),
        ("12", Style.BARE, 12, "12"),
        ("07", Style.PADDED, 7, "07"),
        ("第三项", Style.ITEM, 3, "第三项"),
    ],
)
def test_a_marker_is_read(text: str, style: Style, number: int, canonical: str) -> None:
    marker = rp.Marker.from_text(text)
    assert marker == rp.Marker(style, number)
    assert str(marker) == canonical
    assert repr(marker) == f"Marker.from_text({canonical!r})"


@pytest.mark.parametrize("style", Style)
def test_the_value_of_a_style_is_its_first_marker(style: Style) -> None:
    marker = rp.Marker(style, 1, (1,) if style is Style.DECIMAL else ())
    assert rp.Marker.from_text(style.value) == marker
    assert str(marker) == style.value


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("1.2", rp.Marker(Style.DECIMAL, 2, (1,))),
        ("１．２．３", rp.Marker(Style.DECIMAL, 3, (1, 2))),
        ("1.0.1", rp.Marker(Style.DECIMAL, 1, (1, 0))),
        ("第1.0.1条", rp.Marker(Style.DECIMAL, 1, (1, 0))),
        ("第 2.0.3 條", rp.Marker(Style.DECIMAL, 3, (2, 0))),
        ("第 3-1 條", rp.Marker(Style.ARTICLE, 3, inserted=1)),
        ("第3條之1", rp.Marker(Style.ARTICLE, 3, inserted=1)),
        ("第十條之二", rp.Marker(Style.ARTICLE, 10, inserted=2)),
        ("第九条之一", rp.Marker(Style.ARTICLE, 9, inserted=1)),
        ("第 九 条 之 十二", rp.Marker(Style.ARTICLE, 9, inserted=12)),
    ],
)
def test_decimal_and_inserted_markers(text: str, marker: rp.Marker) -> None:
    assert rp.Marker.from_text(text) == marker
    assert rp.Marker.from_text(str(marker)) == marker


@pytest.mark.parametrize(
    ("style", "above", "inserted"),
    [
        (Style.DECIMAL, (), 0),
        (Style.DECIMAL, (0,), 0),
        (Style.DECIMAL, (0, 1), 0),
        (Style.DECIMAL, (1, 100), 0),
        (Style.DECIMAL, (1, 2, 3, 4, 5), 0),
        (Style.ARABIC, (1,), 0),
        (Style.CHAPTER, (), 1),
        (Style.ARTICLE, (), 100),
        (Style.ARTICLE, (), -1),
    ],
)
def test_the_constructor_refuses_what_no_style_carries(style: Style, above: tuple[int, ...], inserted: int) -> None:
    with pytest.raises(ValueError, match="not"):
        rp.Marker(style, 1, above, inserted)


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, "结构层次序数"),
        (" ", 1, "结构层次序数"),
        ("一", 0, "结构层次序数"),
        ("(一", 0, "结构层次序数"),
        ("一)", 0, "结构层次序数"),
        ("a.", 0, "结构层次序数"),
        ("第一", 0, "结构层次序数"),
        ("第1部分", 0, "结构层次序数"),
        ("❶", 0, "结构层次序数"),
        ("10000.", 0, "结构层次序数"),
        ("1.2.", 3, "end of text"),
        (" 1.)", 3, "end of text"),
        ("(一)(二)", 3, "end of text"),
        ("第一章总则", 3, "end of text"),
        ("第二十一章之一", 5, "end of text"),
        ("1.2.3.4.5.6", 9, "end of text"),
        ("00", 0, "number"),
        ("0.", 0, "number"),
        ("(0)", 0, "number"),
        ("零、", 0, "number"),
        ("第零章", 0, "number"),
        ("百、", 0, "number"),
        ("第百条", 0, "number"),
        ("一一、", 0, "number"),
        ("(一百一)", 0, "number"),
    ],
)
def test_what_is_no_marker_is_refused(text: str, position: int, expected: str) -> None:
    check_refusal(rp.Marker, text, position, expected)


@pytest.mark.parametrize(
    ("style", "number"),
    [
        (Style.HANZI, 0),
        (Style.HANZI, 10_000),
        (Style.ARTICLE, 10_000),
        (Style.ARABIC, 0),
        (Style.ARABIC, 10_000),
        (Style.ARABIC_BRACKETED, -1),
        (Style.CIRCLED, 0),
        (Style.CIRCLED, 51),
    ],
)
def test_the_constructor_refuses_numbers_that_no_marker_carries(style: Style, number: int) -> None:
    with pytest.raises(ValueError, match="expected 1 to"):
        rp.Marker(style, number)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("一、目标", [("一、", "一、")]),
        ("一、目标\n  （一）任务\n１．起草", [("一、", "一、"), ("（一）", "(一)"), ("１．", "1.")]),
        ("\u3000\u3000１、甲\r\n\t2、乙", [("１、", "1、"), ("2、", "2、")]),
        ("(1)甲(2)乙", [("(1)", "(1)")]),
        ("①甲②乙\n③丙", [("①", "①"), ("③", "③")]),
        (
            "第一编 总则\n第一分编 通则\n第一章 范围\n第一节 物\n第一条 甲",
            [(m, m) for m in ("第一编", "第一分编", "第一章", "第一节", "第一条")],
        ),
        ("（ 一 ） 甲", [("（ 一 ）", "(一)")]),
        ("㈠甲\n⒈乙\n⑴丙,见⑵", [("㈠", "(一)"), ("⒈", "1."), ("⑴", "(1)")]),
        ("正文一、不是", []),
        ("3.2025年底前建成\n1.2万亩\n2.2025亩", [("3.", "3.")]),
        ("第一款\n第二项", []),
        ("2016年\n1.5万元\n10:30\n12．3亿", []),
        ("0.甲\n百、甲\n(一百一)甲", []),
        ("2016、2017年\n(2020)甲\n1260、甲", [("1260、", "1260、")]),
        ("第1.0.1条 甲\n第 3-1 條\n乙", [("第1.0.1条", "1.0.1"), ("第 3-1 條", "第三条之一")]),
    ],
)
def test_markers_are_found_at_the_heads_of_lines(text: str, found: list[tuple[str, str]]) -> None:
    check_scan(text, rp.find_markers(text), found)


@pytest.mark.parametrize("text", ["一\n、甲", "1\n.甲", "第\n一章 总则", "（\n一）甲", "1\r\n、甲"])
def test_a_marker_is_in_one_line(text: str) -> None:
    assert rp.find_markers(text) == []


#: Styles that are found without a look at the lines around, and those that only these confirm.
BARE = (Style.BARE, Style.PADDED, Style.DECIMAL)
NEVER_FOUND = (Style.PARAGRAPH, Style.ITEM)
NEVER_OPENING = (*NEVER_FOUND, *BARE)


#: What a number in digits is taken for at the head of a line.
YEARS = range(1900, 2100)


def opens_anywhere(written: strategies.Written[rp.Marker]) -> bool:
    marker = written.value
    return marker.style not in NEVER_OPENING and (marker.style.in_hanzi or marker.number not in YEARS)


@given(strategies.written_markers().filter(opens_anywhere))
def test_a_marker_is_read_where_it_begins(written: strategies.Written[rp.Marker]) -> None:
    found = marker_at(f"甲{written.text}乙", 1)
    assert found
    assert (found.value, found.span, found.text) == (written.value, (1, 1 + len(written.text)), written.text)
    assert marker_at(f"甲{written.text}乙", 0) is None


@given(strategies.written_markers().filter(opens_anywhere))
def test_a_marker_at_the_head_of_a_line_is_found_in_every_width(written: strategies.Written[rp.Marker]) -> None:
    _, found = rp.find_markers(f"一、甲\n  {written.text}乙")
    assert found.value == written.value


@given(strategies.written_markers().filter(lambda written: written.value.style in BARE))
def test_bare_numbers_are_found_apart(written: strategies.Written[rp.Marker]) -> None:
    text = f"一、甲\n  {written.text}乙"
    assert [str(found.value) for found in rp.find_markers(text)] == ["一、"]
    found = bare_number_at(text, text.index(written.text))
    assert found
    assert found.value == written.value
    assert found.span.of(text) == found.text == written.text


@pytest.mark.parametrize(
    "line", ["3月起", "5月10日", "2万元", "1.5倍", "10:30开始", "1、甲", "1.甲", "100棵", "12%", "3", "4 5", "第三条"]
)
def test_numbers_that_count_something_are_no_bare_markers(line: str) -> None:
    assert bare_number_at(line, 0) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("甲。二、乙", ["二、"]),
        ("甲；（三）乙", ["(三)"]),
        ("如下:1.乙", ["1."]),
        ("甲。第四条 乙", ["第四条"]),
        ("甲二、乙", []),
        ("甲。\n二、乙", []),
        ("按规定办。第四条规定的", []),
        ("按规定办。第四条、第五条", []),
        ("甲。二、", []),
    ],
)
def test_markers_inside_lines_follow_the_end_of_a_sentence(text: str, found: list[str]) -> None:
    assert [str(match.value) for match in find_markers_inside(text)] == found


@pytest.mark.parametrize(
    ("line", "marker"),
    [
        ("第三条规定,", None),
        ("第三条第二款", None),
        ("第三条、第四条", None),
        ("第三条", "第三条"),
        ("第三条中的“甲”", None),
        ("第三条中小企业", "第三条"),
        ("第三条以外的水域", None),
        ("第三条以下情形除外", "第三条"),
        ("第二条（一）中的区域", None),
        ("第二条（一）所列河段", None),
        ("第二条（二）、（三）项", None),
        ("第二条（一）项情形", None),
        ("第二条（一）项目", "第二条"),
        ("第二条（禁止行为）", "第二条"),
        ("第二条（一）采石", "第二条"),
        ("第五条 的规定", None),
        ("第五条 所称企业", "第五条"),
        ("第五条修改为:", None),
        ("第三條之規定", None),
        ("第 3 條、第 4 條", None),
        ("第 3 條第 1 項", None),
        ("第一條至第三條", None),
        ("第一編 總則", "第一编"),
        ("(一)项所列情形", None),
        ("(一)项目申报", "(一)"),
        ("(一)、(二)项", None),
        ("(一)至(三)项", None),
        ("(一)、总则", "(一)"),
        ("(一)(1)起草", "(一)"),
        ("## 第一章 总则", "第一章"),
    ],
)
def test_a_division_that_is_spoken_of_opens_nothing(line: str, marker: str | None) -> None:
    assert [str(match.value) for match in rp.find_markers(line)] == ([marker] if marker else [])


def test_equal_markers_are_found_each_at_its_place() -> None:
    found = rp.find_markers("一、甲\n\n  一、乙\n\u3000（一）丙\r\n①丁")
    assert [match.span for match in found] == [(0, 2), (7, 9), (12, 15), (18, 19)]


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("一、" + "甲" * 100_000, 2, "end of text"),
        ("（一" + "甲\n" * 50_000, 0, "结构层次序数"),
        ("百、" + "\n" * 100_000, 0, "number that a marker can carry"),
    ],
)
def test_the_refusal_of_a_very_long_text_is_one_short_line(text: str, position: int, expected: str) -> None:
    assert len(text) >= 100_000
    with pytest.raises(rp.NotationError) as refused:
        rp.Marker.from_text(text)
    error = refused.value
    assert (error.notation, error.text, error.position, error.expected) == ("结构层次序数", text, position, expected)
    assert len(str(error).splitlines()) == 1
    assert len(str(error)) < 200


@pytest.mark.parametrize(
    ("marker", "after", "lists"),
    [
        ("1、", "2类放射源", True),
        ("1、", "2、3号楼", True),
        ("1、", "3至5号机组", True),
        ("一、", "二级医院", True),
        ("一、", "二、三产业", True),
        ("1、", "2020年前建成", False),
        ("1、", "2个以上单位", False),
        ("2、", "1类水体", False),
        ("1、", "植树", False),
        ("1.", "2类水体", False),
        ("(1)", "2类水体", False),
        ("一、", "2类水体", False),
        ("一、", "四大任务", False),
    ],
)
def test_figures_of_a_list_differ_from_markers(marker: str, after: str, lists: bool) -> None:  # noqa: FBT001
    assert lists_figures(rp.Marker.from_text(marker), after) is lists


@pytest.mark.parametrize(
    ("line", "article"),
    [("第三条规定的", "第三条"), ("第 3-1 條、", "第三条之一"), ("第三章", None), ("依第三条", None), ("第百条", None)],
)
def test_an_article_is_named_at_the_head_of_a_line(line: str, article: str | None) -> None:
    named = article_named(line)
    assert (named and str(named[0])) == article
