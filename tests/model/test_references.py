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
    "line",
    ["第一条 前款另有规定的除外。", "第一条 前条另有规定的除外。", "第一条 按第二条第三款办。", "第一条 前项除外。"],
)
def test_what_is_not_there_has_no_target(line: str) -> None:
    assert [target for _, target in lead(f"植树办法\n{line}\n第二条 植树。")] == [None]


def test_an_article_that_stands_twice_is_not_told() -> None:
    text = "植树办法\n第一条 植树。\n第一条 养树。\n第二条 按第一条办。"
    assert lead(text) == [("第一条", None)]


def test_a_text_without_references_has_none() -> None:
    assert rp.parse("").references == ()
    assert rp.Notice().references == ()
