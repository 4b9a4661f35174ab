"""The facts of a notice."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.cli.drawing.facts import facts_of, measures_counted


def test_every_fact_has_its_term_and_its_parts(sample_text: str) -> None:
    assert [(fact.label, fact.term, "".join(fact.parts)) for fact in facts_of(rp.parse(sample_text))] == [
        ("number", "发文字号", "云政发〔2021〕7号"),
        ("kind", "文种", "通知 (notice)"),
        ("issued by", "发文机关", "云岭县人民政府"),
        ("date", "成文日期", "2021-03-05"),
        ("to", "主送机关", "各乡镇人民政府, 县直各部门"),
        ("issues", "印发文件", "校园食堂改善方案"),
        ("attached", "附件", "食堂清单"),
        ("note", "附注", "此件公开发布"),
        ("remark", "说明", "为测试而写,并无此文"),
        ("contents", "正文", "2 sections 一、 · 2 sections (一) · 4 measures · 6 agencies"),
    ]


def test_what_a_notice_does_not_state_is_left_out() -> None:
    assert [fact.label for fact in facts_of(rp.Notice())] == ["contents"]


def test_of_the_page_head_only_the_remark_is_a_fact() -> None:
    notice = rp.Notice(metadata=(("索引号", "123"), ("说明", "草稿"), ("说明", "")))
    assert [fact.parts for fact in facts_of(notice) if fact.label == "remark"] == [["草稿"]]


def test_a_kind_of_two_words_is_written_as_such() -> None:
    assert facts_of(rp.Notice(kind=rp.DocumentKind.PUBLIC_NOTICE))[0].parts == ["通告 (public notice)"]


@pytest.mark.parametrize(("count", "text"), [(0, "0 measures"), (1, "1 measure"), (2, "2 measures")])
def test_measures_are_counted_in_words(count: int, text: str) -> None:
    assert measures_counted(count) == text
