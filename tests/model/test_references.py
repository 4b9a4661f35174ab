"""References of a text to provisions of its own."""

from __future__ import annotations

import pytest

import revival_policy as rp

RULES = """东山县植树办法
第一条 树木属于植树人。
前款所称树木，不含盆景。
第二条 植树应当符合下列条件：
（一）树种适宜；
（二）有人养护。
违反前款第（二）项的，按照第一条第二款处理；不适用第九条。
第三条 依照《古树条例》第一条和林业法第二条执行本办法第二条，前两条另有规定的除外。
"""


def lead(text: str) -> list[tuple[str, str | None]]:
    notice = rp.parse(text)
    return [
        (reference.span.of(notice.source), reference.target and reference.target.of(notice.source).strip())
        for reference in notice.references
    ]


def test_references_lead_to_what_they_mean() -> None:
    assert lead(RULES) == [
        ("前款", "第一条 树木属于植树人。"),
        ("前款第（二）项", "（二）有人养护。"),
        ("第一条第二款", "前款所称树木，不含盆景。"),
        ("第九条", None),
        ("第二条", RULES[RULES.index("第二条") : RULES.index("第三条")].strip()),
        ("前两条", RULES[RULES.index("第一条") : RULES.index("第三条")].strip()),
    ]


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("依照《古树条例》第一条第一款、第二款和第三条。", []),
        ("依照《古树条例》（2019年修订）第一条，第三条。", []),
        ("依照《古树条例》第一条，前款另有规定的除外。", ["前款"]),
        ("依照《古树条例》第一条和本办法第二条。", ["第二条"]),
        ("依照《古树条例》第一条、前条。", ["前条"]),
        ("依照宪法第一条、刑法第二条、该法第三条、同法第四条、其实施细则第五条。", []),
        ("依照本省条例第一条。", []),
        ("依照本暂行办法第一、二条。", ["第一条", "第二条"]),
        ("依照《植树办法》第二条。", ["第二条"]),
        ("（一）第二条所称树木。", ["第二条"]),
    ],
)
def test_provisions_of_a_cited_document_are_no_references(line: str, own: list[str]) -> None:
    notice = rp.parse(f"植树办法\n第一条 {line}\n第二条 植树。")
    assert [str(reference.provision) for reference in notice.references] == own


def test_a_decision_speaks_of_what_it_amends_but_in_the_text_that_it_appends() -> None:
    decision = "东山县人民政府关于修改《植树办法》的决定\n一、第五条第二款修改为：“种树。”\n二、删去第九条。\n"
    assert lead(decision) == []
    appended = "植树办法\n第一条 植树。\n第二条 依照第一条办。\n"
    assert lead(decision + appended) == [("第一条", "第一条 植树。")]


def test_a_range_leads_to_all_from_its_first_to_its_last() -> None:
    text = "植树办法\n第一条 植树。\n第二条 养树。\n第三条 按第一条至第二条办。"
    assert lead(text) == [("第一条至第二条", "第一条 植树。\n第二条 养树。")]
    assert lead("植树办法\n第一条 按第一条至第九条办。") == [("第一条至第九条", None)]


def test_a_chapter_is_led_to_and_its_heading_is_no_reference() -> None:
    chapters = "植树办法\n第一章 总则\n第一条 植树。\n第二章 附则\n第二条 按第一章办，不按第三章办。"
    assert lead(chapters) == [("第一章", "第一章 总则\n第一条 植树。"), ("第三章", None)]


@pytest.mark.parametrize(
    "line",
    ["第一条 前款另有规定的除外。", "第一条 前条另有规定的除外。", "第一条 按第二条第三款办。", "第一条 前项除外。"],
)
def test_what_is_not_there_has_no_target(line: str) -> None:
    assert [target for _, target in lead(f"植树办法\n{line}\n第二条 植树。")] == [None]


def test_an_article_that_is_twice_is_not_known() -> None:
    text = "植树办法\n第一条 植树。\n第一条 养树。\n第二条 按第一条办。"
    assert lead(text) == [("第一条", None)]


def test_a_text_without_references_has_none() -> None:
    assert rp.parse("").references == ()
    assert rp.Notice().references == ()
