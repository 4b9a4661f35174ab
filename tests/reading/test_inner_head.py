"""The head of a document that a letter issues is recognized in its text, by the evidence of its lines."""

from __future__ import annotations

import pytest

import revival_policy as rp

LETTER = "关于印发《课后服务办法》的通知\n各单位：\n现印发给你们，请执行。\n清溪市教育局\n2020年9月1日\n"
REPORT = "清溪市人民政府批转市林业局关于春季植树的报告\n各县人民政府：\n现批转给你们。\n清溪市人民政府\n2020年3月1日\n"


def issued(text: str) -> rp.Component:
    (component,) = rp.parse(text).components
    return component


@pytest.mark.parametrize("heading", ["前 言", "引言", "总 则"])
def test_a_heading_without_a_number_is_no_part_of_the_title(heading: str) -> None:
    assert issued(f"{LETTER}课后服务办法\n{heading}\n课后服务要办好。\n一、要求").title == "课后服务办法"


def test_who_wrote_it_and_when_is_below_the_title() -> None:
    component = issued(f"{LETTER}课后服务办法\n清溪市教育局\n2020年8月6日\n一、办好课后服务。")
    assert component.title == "课后服务办法"
    assert [agency.name for agency in component.issuers] == ["清溪市教育局"]
    assert component.date == rp.Date.fromisoformat("2020-08-06")


def test_a_title_over_two_lines_is_whole() -> None:
    text = LETTER.replace("课后服务", "中小学校课后服务管理")
    assert issued(f"{text}中小学校课后\n服务管理办法\n第一条 办好课后服务。").title == "中小学校课后服务管理办法"


def test_who_passes_it_on_is_whom_it_was_written_to() -> None:
    text = f"{REPORT}关于春季植树的报告\n清溪市人民政府\n今年春季植树完成。\n一、抓紧补种。\n清溪市林业局\n2020年2月1日"
    component = issued(text)
    assert component.title == "关于春季植树的报告"
    assert [agency.name for agency in component.addressees] == ["清溪市人民政府"]
    assert [agency.name for agency in component.issuers] == ["清溪市林业局"]


def test_a_number_is_below_the_title() -> None:
    end = "清溪市人民政府：\n一、抓紧补种。\n清溪市林业局\n2020年2月1日"
    component = issued(f"{REPORT}关于春季植树的报告\n清林字〔2020〕5号\n{end}")
    assert component.title == "关于春季植树的报告"
    assert [agency.name for agency in component.issuers] == ["清溪市林业局"]
