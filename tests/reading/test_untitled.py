"""Titles of texts that have none at their top."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.reading.lines import split_lines
from revival_policy.reading.untitled import title_of_part, title_reported

TITLE = "关于植树的通知"


@pytest.mark.parametrize(
    "text",
    [
        "6月8日,清溪市林业局发布《关于植树的通知》,自7月1日起施行。",
        "为了植树,近日,清溪市林业局联合印发了《关于植树的通知》(以下简称《通知》)。",
        "清溪市林业局发布关于植树的通知,并自7月1日起施行。",
        "《关于植树的通知》(清林〔2020〕1号),自2020年7月1日起施行。",
        "6月8日,《关于植树的通知》(以下简称《通知》)发布,各乡要种树。",
        "《关于植树的通知》已经市政府同意。",
        "清溪市林业局发布《关于植树的通知》。",
        "6月8日,清溪市发布《清林发〔2020〕1号关于植树的通知》。",
    ],
)
def test_news_tell_the_title_of_what_they_report(text: str) -> None:
    notice = rp.parse(f"{text}\n各乡要种好树。")
    assert (notice.title, notice.kind) == (TITLE, rp.DocumentKind.NOTICE)
    assert notice.certainty("title") is rp.Certainty.DOUBTFUL
    assert rp.parse(notice.to_text()) == notice


@pytest.mark.parametrize(
    "text",
    [
        "根据《关于植树的通知》,现就有关事项通知如下:",
        "为贯彻落实国务院印发的《关于植树的通知》精神,各乡要种树。",
        "清溪市林业局发布《东山日报》。",
        "一、清溪市林业局发布《关于植树的通知》。",
        "种好树。",
    ],
)
def test_a_text_that_cites_a_document_reports_none(text: str) -> None:
    assert title_reported(split_lines(text)) is None


def test_news_may_name_a_title_within_a_title() -> None:
    text = "6月8日,清溪市林业局发布关于征求《植树办法》意见的通知,并征求意见。"
    assert title_reported(split_lines(text)) == "关于征求〈植树办法〉意见的通知"


def test_a_letter_and_a_text_whose_title_is_known_report_nothing() -> None:
    news = "近日,清溪市林业局发布《关于植树的通知》。"
    assert rp.parse(f"各县林业局:\n{news}\n2020年3月5日").title is None
    assert rp.parse(news, title="植树新闻").title == "植树新闻"


def test_a_part_of_rules_that_is_alone_has_its_heading_for_a_title() -> None:
    notice = rp.parse("# 第二编 植树\n\n## 第一章 总则\n\n**第九条** 春天种树。\n")
    assert (notice.title, [str(section.marker) for section in notice.sections]) == ("第二编植树", ["第二编"])
    twice = rp.parse("第二编 植树\n第二编 植树\n第一章 总则\n第九条 春天种树。")
    assert (twice.title, twice.body, twice.parts[0].kind) == (notice.title, notice.body, rp.PartKind.TITLE)


@pytest.mark.parametrize(
    "text",
    [
        "第一章 总则\n第一条 种树。",
        "第一编 总则\n第一条 种树。\n第二编 附则\n第二条 浇水。",
        "第一编 总则\n一、种树。",
        "第九条 种树。",
        "",
    ],
)
def test_rules_without_their_title_are_no_part(text: str) -> None:
    assert title_of_part(split_lines(text)) is None
