"""Days that are in no calendar, and deadlines that are past."""

from __future__ import annotations

import pytest
from tests.checking.drafts import letter, lines_of

from revival_policy.checking.times import impossible_days


@pytest.mark.parametrize(
    "text",
    [
        "2021年11月31日",
        "2021年2月29日",
        "2月30日",
        "2021年13月5日",
        "二〇二一年十一月三十一日",
        "6月31日",
        "2021年6月40日",
    ],
)
def test_a_day_that_no_calendar_has_is_found(text: str) -> None:
    assert [written for written, _ in impossible_days(f"到{text}为止")] == [text]


@pytest.mark.parametrize(
    "text", ["2021年11月30日", "2020年2月29日", "2月29日", "农历2月30日", "0000年00月00日", "年月日", "12月31日"]
)
def test_days_of_the_calendar_are_let_be(text: str) -> None:
    assert impossible_days(text) == []


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("一、防火，2020年12月底前完成。", [6]),
        ("一、防火，2021年2月底前完成。", [6]),
        ("一、防火，2021年3月4日前完成。", [6]),
        ("一、防火，力争到2020年实现无火灾。", [6]),
        ("一、防火，2021年3月底前完成。", []),
        ("一、防火，2021年底前完成。", []),
        ("一、防火，6月底前完成。", []),
        ("一、2020年底前建成的瞭望塔由村里看管。", []),
        ("一、对2020年12月底前已领证的护林员，不再培训。", []),
        ("一、2020年底前，全县未发生火灾，今年仍要防火。", []),
        ("一、“十三五”时期，县里新造林三万亩。", []),
        ("一、截至2020年底，林地有三万亩。", []),
    ],
)
def test_what_is_to_be_done_lies_ahead(body: str, lines: list[int]) -> None:
    assert lines_of(letter(body)) == lines


def test_a_letter_without_a_date_has_no_deadline_that_is_past() -> None:
    assert lines_of("枫林县人民政府关于护林的通知\n一、防火，2020年12月底前完成。") == []
