"""Halves of a sentence are put together in texts of a few lines; what is as written stays."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.reading.halves import width_of
from revival_policy.reading.lines import split_lines
from revival_policy.reading.repair import repair

HEAD = "清溪市政府关于植树的通知\n各区政府:\n"
FOOT = "\n清溪市政府\n2021年3月5日"


def going_on(text: str) -> list[str]:
    source = HEAD + text + FOOT
    return [line.text for line in repair(source, split_lines(source)) if line.continues]


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        # as wide as any line, and no mark
        ("1.查清路旁和河边能种树的空地,列出清单,报市里统一安\n排。(市林业局)\n2.浇水。(市水利局)", ["排。(市林业局)"]),
        (
            (
                "一、任务\n1.查清路旁和河边能种树的空地,列出清单并且全\n"
                "部种上。(市林业局、市水利局、各区政府按照\n分工负责)"
            ),
            ["部种上。(市林业局、市水利局、各区政府按照", "分工负责)"],
        ),
        # a bracket or a quotation is open
        ("1.种树。(市林业局、市财\n政局)", ["政局)"]),
        ("1.种树。(市林业局、\n市财政局、\n市水利局)", ["市财政局、", "市水利局)"]),
        ("1.照《清溪市植树\n办法》种树。", ["办法》种树。"]),
        ("1.办好“一人\n一棵”活动。", ["一棵”活动。"]),
        # a mark that no line begins with
        ("1.种树\n,浇水。", [",浇水。"]),
        ("1.种树(市林业局\n)。", [")。"]),
        # the number of a page is between
        ("1.种树,成活率达到百分之\n- 2 -\n九十。(市林业局)", ["九十。(市林业局)"]),
        ("1.种树一年三次并且按时\n第 2 页\n浇水。\n2.除草。", ["浇水。"]),
        ("1.种树。(市林\n2/5\n业局)", ["业局)"]),
        # the clause of an item is below it
        ("1.种树\n(市林业局牵头)\n2.浇水\n(市水利局牵头)", ["(市林业局牵头)", "(市水利局牵头)"]),
    ],
)
def test_a_sentence_goes_on(text: str, goes_on: list[str]) -> None:
    assert going_on(text) == goes_on


@pytest.mark.parametrize(
    "text",
    [
        "1.种树。\n2.浇水。",
        "一、种树\n各区要种树。\n二、浇水\n各区要浇水。",
        "一、加强领导,落实责任\n各区政府要切实加强领导。\n二、广泛宣传,形成合力\n各区政府要广泛宣传。",
        "一、加强领导,落实责任\n- 2 -\n各区政府要切实加强领导。\n二、广泛宣传,形成合力\n各区政府要广泛宣传。",
        "(一)种树\n- 2 -\n各区要种树。\n(二)浇水\n各区要浇水。",
        "一、种树\n东街五十棵\n西街三十棵",
        "1.种树。(市林业局牵头)\n2.浇水。(市水利局)\n清溪市林业局",
        "一、种树。\n东街\t五十棵\t(市林业\n西街\t三十棵\t局)",
        "1.种(树。\n2.浇水。)",
        "1.增加:“种树。\n“浇水。”",
        "一、种树\n(市林业局牵头)\n1.浇水。",
        "种树由市里安排。\n附件:植树名单",
    ],
)
def test_a_line_stays_as_written(text: str) -> None:
    assert going_on(text) == []


def test_signers_below_a_line_without_a_mark_are_no_half() -> None:
    text = "关于植树的通知\n一、任务\n1.种树,按期浇水\n清溪市林业局\n清溪市水利局\n2021年3月5日"
    assert [agency.name for agency in rp.parse(text).issuers] == ["清溪市林业局", "清溪市水利局"]


def test_the_width_counts_characters_of_full_width() -> None:
    assert [width_of(text) for text in ("", "1.种树", "种树。")] == [0, 3, 3]


def test_a_figure_that_a_page_has_broken_off_opens_nothing() -> None:
    notice = rp.parse(
        "清溪县关于护桥的通知\n一、任务\n1.新增危桥不得超过\n3座，每月巡查两次。（县交通局）\n清溪县政府\n2020年3月8日"
    )
    assert [measure.text for measure in notice.measures] == ["新增危桥不得超过3座，每月巡查两次。"]
