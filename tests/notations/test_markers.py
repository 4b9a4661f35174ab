"""Outline markers, alone and at the heads of lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.notations.checks import check_refusal, check_scan

import revival_policy as rp
from revival_policy import strategies

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
        ("第十二节", Style.SECTION, 12, "第十二节"),
        ("第一百〇一条", Style.ARTICLE, 101, "第一百零一条"),
        ("第一百二十条", Style.ARTICLE, 120, "第一百二十条"),
        ("第二款", Style.PARAGRAPH, 2, "第二款"),
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
    assert rp.Marker.from_text(style.value) == rp.Marker(style, 1)
    assert str(rp.Marker(style, 1)) == style.value


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
        ("第1条", 0, "结构层次序数"),
        ("第一部分", 0, "结构层次序数"),
        ("⑴", 0, "结构层次序数"),
        ("1000.", 0, "结构层次序数"),
        ("1.5", 0, "结构层次序数"),
        ("1.2.", 0, "结构层次序数"),
        (" 1.)", 3, "end of text"),
        ("(一)(二)", 3, "end of text"),
        ("第一章总则", 3, "end of text"),
        ("第二十一条之一", 5, "end of text"),
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
        (Style.ARABIC, 1000),
        (Style.ARABIC_BRACKETED, -1),
        (Style.CIRCLED, 0),
        (Style.CIRCLED, 51),
    ],
)
def test_the_constructor_refuses_numbers_that_no_marker_carries(style: Style, number: int) -> None:
    with pytest.raises(ValueError, match="run from 1 to"):
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
        ("正文一、不是", []),
        ("第一款\n第二项", []),
        ("2016年\n1.5万元\n10:30\n12．3亿", []),
        ("0.甲\n百、甲\n(一百一)甲", []),
    ],
)
def test_markers_are_found_at_the_heads_of_lines(text: str, found: list[tuple[str, str]]) -> None:
    check_scan(text, rp.find_markers(text), found)


@pytest.mark.parametrize("text", ["一\n、甲", "1\n.甲", "第\n一章 总则", "（\n一）甲", "1\r\n、甲"])
def test_a_marker_stands_in_one_line(text: str) -> None:
    assert rp.find_markers(text) == []


@given(strategies.written_markers().filter(lambda written: written.value.style not in (Style.PARAGRAPH, Style.ITEM)))
def test_a_marker_at_the_head_of_a_line_is_found_in_every_width(written: strategies.Written[rp.Marker]) -> None:
    _, found = rp.find_markers(f"一、甲\n  {written.text}乙")
    assert found.value == written.value


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
