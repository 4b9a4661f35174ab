"""Phrases of validity and periods, alone and in running text."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.notations.checks import check_refusal, check_scan

import revival_policy as rp
from revival_policy import Period, PeriodUnit, ValidityKind, ValidityPhrase


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("5年", "5年"),
        ("五年", "5年"),
        ("两年", "2年"),
        ("３ 年", "3年"),
        ("一年半", "18个月"),
        ("半年", "6个月"),
        ("6个月", "6个月"),
        ("六个月", "6个月"),
        ("30日", "30日"),
        ("三十天", "30日"),
        ("15个工作日", "15个工作日"),
    ],
)
def test_a_period_is_read(text: str, canonical: str) -> None:
    assert str(Period.from_text(text)) == canonical
    assert Period.from_text(canonical) == Period.from_text(text)


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [("", 0, "数"), ("年", 0, "数"), ("五", 0, "数"), ("5年内", 2, "end of text"), ("0年", 0, "from 1 on")],
)
def test_what_is_no_period_is_refused(text: str, position: int, expected: str) -> None:
    check_refusal(Period, text, position, expected)


@pytest.mark.parametrize(
    ("period", "day", "later"),
    [
        ("5年", "2019-02-01", "2024-02-01"),
        ("1年", "2020-02-29", "2021-02-28"),
        ("1个月", "2021-01-31", "2021-02-28"),
        ("18个月", "2021-07-01", "2023-01-01"),
        ("30日", "2021-06-01", "2021-07-01"),
        ("15个工作日", "2021-06-01", None),
        ("9999年", "2021-06-01", None),
    ],
)
def test_a_period_leads_to_a_day(period: str, day: str, later: str | None) -> None:
    found = Period.from_text(period).after(dt.date.fromisoformat(day))
    assert (found.isoformat() if found else None) == later


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("自2021年7月1日起施行", "自2021年7月1日起施行"),
        ("自 2021 年 7 月 1 日\n起实施", "自2021年7月1日起施行"),
        ("自二〇二一年七月一日起执行", "自2021年7月1日起施行"),
        ("于2021年7月1日起生效", "自2021年7月1日起施行"),
        ("自2021年7月1日施行", "自2021年7月1日起施行"),
        ("自发布之日起施行", "自发布之日起施行"),
        ("自公布之日施行", "自公布之日起施行"),
        ("自即日起执行", "自即日起施行"),
        ("自印发之日起30日后施行", "自印发之日起30日后施行"),
        ("有效期5年", "有效期5年"),
        ("有效期为五年", "有效期5年"),
        ("有效期限：3年", "有效期3年"),
        ("有效期自发布之日起5年", "有效期自发布之日起5年"),
        ("自发布之日起三年内有效", "有效期自发布之日起3年"),
        ("试行期二年", "试行期2年"),
        ("试行一年", "试行期1年"),
        ("有效期至2025年12月31日", "有效期至2025年12月31日"),
        ("执行至2025年12月", "有效期至2025年12月31日"),
        ("有效期至2025年底", "有效期至2025年12月31日"),
        ("至2023年6月30日自动废止", "有效期至2023年6月30日"),
        ("自2023年7月1日起自动失效", "有效期至2023年6月30日"),
    ],
)
def test_a_phrase_is_read(text: str, canonical: str) -> None:
    phrase = ValidityPhrase.from_text(text)
    assert str(phrase) == canonical
    assert ValidityPhrase.from_text(canonical) == phrase


@pytest.mark.parametrize("text", ["", "施行", "2021年7月1日", "自2021年2月30日起施行", "有效期", "有效期0年", "5年"])
def test_what_is_no_phrase_is_refused(text: str) -> None:
    check_refusal(ValidityPhrase, text, 0, "自…起施行")


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        (ValidityKind.FROM, {}),
        (ValidityKind.FROM, {"date": rp.Date(2021, 7, 1), "event": "发布"}),
        (ValidityKind.FROM, {"date": rp.Date(2021, 7, 1), "trial": True}),
        (ValidityKind.FROM, {"date": rp.Date(2021, 7, 1), "after": Period(30, PeriodUnit.DAYS)}),
        (ValidityKind.FROM, {"event": "发布，"}),
        (ValidityKind.UNTIL, {"event": "发布"}),
        (ValidityKind.TERM, {"date": rp.Date(2021, 7, 1)}),
        (ValidityKind.TERM, {}),
        (ValidityKind.TERM, {"term": Period(2026, PeriodUnit.YEARS)}),
    ],
)
def test_the_constructor_refuses_what_no_phrase_says(kind: ValidityKind, parts: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no phrase of validity"):
        ValidityPhrase(kind, **parts)  # type: ignore[arg-type]  # parts of any kind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("本条例施行前已经种下的树", []),
        ("自2021年1月1日起执行新的标准", []),
        ("自公布之日起一年内编制完成", []),
        ("自收到之日起30日内", []),
        ("有效期届满前三十日", []),
        ("评价措施的有效性", []),
        ("有效期5年以上的许可证", []),
        (
            "本办法自2021年7月1日起施行，有效期5年。",
            [("自2021年7月1日起施行", "自2021年7月1日起施行"), ("有效期5年", "有效期5年")],
        ),
        (
            "有效期自2022年6月22日至2023年6月21日",
            [("2022年6月22日", "自2022年6月22日起施行"), ("2023年6月21日", "有效期至2023年6月21日")],
        ),
        ("实施期限暂定为2026年4月", []),
        ("自发布之日起至2023年3月31日实施", []),
        ("自2月6日起执行", []),
        (
            "实施期限暂定为2026年4月1日至2027年3月31日",
            [("2026年4月1日", "自2026年4月1日起施行"), ("2027年3月31日", "有效期至2027年3月31日")],
        ),
        ("许可证有效期3年", [("有效期3年", "有效期3年")]),
        ("办法\n2000年1月1日 施行\n第一条", [("2000年1月1日 施行", "自2000年1月1日起施行")]),
    ],
)
def test_phrases_are_found_in_running_text(text: str, found: list[tuple[str, str]]) -> None:
    check_scan(text, rp.find_validity(text), found)
