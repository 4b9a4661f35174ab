"""The numbering: order, levels, forms, and stops of headings."""

from __future__ import annotations

import pytest
from tests.checking.drafts import reported

TITLE = "关于植树的通知\n"


@pytest.mark.parametrize(
    ("body", "markers"),
    [
        ("（一）准备\n一、选好地块。\n二、备好树苗。\n（二）植树", ["一、", "二、"]),
        ("1.准备\n（一）选好地块。\n（二）备好树苗。\n2.植树", ["（一）", "（二）"]),
        ("1、准备\n（一）选好地块。\n（二）备好树苗。\n2、植树", ["（一）", "（二）"]),
        ("①准备\n1.选好地块。\n2.备好树苗。\n②植树", ["1.", "2."]),
        ("1.准备\n1、选好地块。\n2、备好树苗。\n2.植树", ["1、", "2、"]),
        ("一、准备\n1.选好地块。\n二、植树", []),
        ("一、准备\n(一)选好地块。\n1.看土。\n(1)看湿度。\n①看深度。\n二、植树", []),
    ],
)
def test_levels_that_come_back_under_those_below_them_break_the_order(body: str, markers: list[str]) -> None:
    assert [place for code, place in reported(TITLE + body) if code == "marker-order"] == markers


@pytest.mark.parametrize(
    ("body", "markers"),
    [
        ("一、准备\n1.选地块。\n2.备树苗。\n二、植树\n1.挖坑。\n2.浇水。", ["1."]),
        ("一、准备\n（1）选地块。\n（2）备树苗。\n二、植树\n1.挖坑。\n2.浇水。", ["（1）", "1."]),
        ("（一）准备\n（1）选地块。\n（2）备树苗。\n（二）植树", ["（1）"]),
        ("一、准备\n（一）选地块。\n（二）备树苗。\n二、植树", []),
        ("1.准备\n（1）选地块。\n（2）备树苗。\n2.植树", []),
        ("1.准备\n2.植树", []),
    ],
)
def test_a_level_left_out_is_said_once_for_each_leap(body: str, markers: list[str]) -> None:
    assert reported(TITLE + body) == [("level-skipped", marker) for marker in markers]


@pytest.mark.parametrize(
    ("body", "marker"),
    [
        ("（一）准备\n1、选好地块。", "1、"),
        ("（一）、选好地块。", "（一）、"),
        ("一、准备\n(一)、选地。\n(二)备苗。", "(一)、"),
    ],
)
def test_a_marker_has_the_signs_of_the_standard_and_no_more(body: str, marker: str) -> None:
    assert reported(TITLE + body) == [("marker-form", marker)]


@pytest.mark.parametrize(
    "body", ["（一）选好地块。\n１．备好树苗。", "(一)选好地块。", "一、选好地块。", "01 选好地块"]
)
def test_markers_in_form_are_let_be(body: str) -> None:
    assert "marker-form" not in [code for code, _ in reported(TITLE + body)]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("一、准备。\n（一）选地块。\n（二）备树苗。\n二、植树", ["一、准备。"]),
        ("一、准备。\n各县要在春天里选好地块。\n二、植树。\n各县要按时植树。\n三、管护", ["一、准备。", "二、植树。"]),
        ("一、准备\n（一）选地。\n1.看土。\n2.看水。\n（二）备苗\n1.育苗。\n2.买苗。\n二、植树", ["（一）选地。"]),
        ("一、准备\n（一）选地。\n1.看土。\n2.看水。\n（二）备苗。\n1.育苗。\n2.买苗。\n二、植树", []),
        ("一、准备。选好地块。\n（一）东坡。\n（二）西坡。\n二、植树", []),
        ("一、各县要做好下列工作。\n（一）选地块。\n（二）备树苗。\n二、植树", []),
        ("一、准备。\n二、植树。", []),
        ("一、选好地块。\n（县林业局牵头）\n二、植树。", []),
        ("一、选好地块。\n二、按期完成。\n各县要按月报送进展。", []),
    ],
)
def test_no_stop_ends_a_heading_that_has_its_line_for_itself(body: str, lines: list[str]) -> None:
    assert reported(TITLE + body) == [("heading-stop", line) for line in lines]


def test_articles_and_what_is_under_them_are_counted_as_rules_count() -> None:
    rule = "枫林县护林办法\n第一条 护林员：\n1、年满十八岁；\n2、身体好。\n第二条 略。"
    issued = (
        f"枫林县人民政府关于印发枫林县护林办法的通知\n各乡镇：\n现印发给你们。\n枫林县人民政府\n2021年3月5日\n{rule}"
    )
    assert reported(rule) == reported(issued) == []
