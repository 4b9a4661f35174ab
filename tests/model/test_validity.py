"""How long a notice is in force."""

from __future__ import annotations

import datetime as dt
import pickle

import pytest

import revival_policy as rp
from revival_policy import Answer, StatementKind, Status

LETTER = (
    "清溪市林业局关于印发植树管理办法的通知\n各县林业局：\n现将《植树管理办法》印发给你们。\n"
    "清溪市林业局\n2020年3月5日\n"
)
RULES = (
    "植树管理办法\n第一条 树木属于植树人。\n第二条 造林许可证有效期3年。\n第三条 苗木合同自签订之日起生效。\n第四条 "
)


def ruled(last: str, *, head: str = "", letter: str = LETTER) -> rp.Notice:
    """Return a notice that issues rules with a last article."""
    return rp.parse(head + letter + RULES + last)


def days(validity: rp.Validity) -> tuple[str | None, str | None]:
    """Return the first and the last day."""
    first, last = validity.in_force_from, validity.in_force_until
    return first.isoformat() if first else None, last.isoformat() if last else None


@pytest.mark.parametrize(
    ("last", "first_day", "last_day"),
    [
        ("本办法自2021年7月1日起施行。", "2021-07-01", None),
        ("本办法自发布之日起施行，有效期5年。", "2020-03-05", "2025-03-04"),
        ("本办法自印发之日起30日后施行，试行期2年。", "2020-04-04", "2022-04-03"),
        ("本办法自2021年7月1日起施行，有效期至2025年12月31日。", "2021-07-01", "2025-12-31"),
        ("本办法自发布之日起三年内有效。", "2020-03-05", "2023-03-04"),
        ("本办法自2021年7月1日起施行，至2023年6月30日自动废止。", "2021-07-01", "2023-06-30"),
        ("本办法自2021年7月1日起施行，有效期15个工作日。", "2021-07-01", None),
        ("本办法自验收之日起施行。", None, None),
        ("《植树管理办法》自2021年7月1日起施行。", "2021-07-01", None),
        ("本公告自2021年7月1日起施行。", "2021-07-01", None),
        ("本办法已经会议通过，现予公布，并自发布之日起施行。", "2020-03-05", None),
        # Another's term.
        ("本条政策实施期限暂定为2026年4月1日至2027年3月31日。", None, None),
        ("本公司合同自2021年7月1日起生效。", None, None),
        ("《森林法》自2020年7月1日起施行。", None, None),
        ("新标准自2021年7月1日起施行。", None, None),
        ("本办法第二条自2021年7月1日起施行。", None, None),
        ("本市居民的证件有效期5年。", None, None),
        ("本办法由市林业局负责解释。", None, None),
    ],
)
def test_the_first_and_the_last_day_of_a_notice(last: str, first_day: str | None, last_day: str | None) -> None:
    notice = ruled(last)
    assert days(notice.validity) == (first_day, last_day)
    for statement in notice.validity.statements:
        assert statement.span is not None
        assert statement.span.of(notice.source) == statement.text


def test_days_counted_from_the_issue_are_not_known_without_a_date() -> None:
    notice = ruled("本办法自发布之日起施行，有效期5年。", letter=LETTER.replace("2020年3月5日\n", ""))
    assert days(notice.validity) == (None, None)
    assert str(notice.validity.term) == "5年"
    standing = notice.in_force("2021-01-01")
    assert standing.answer is Answer.UNKNOWN
    assert "自发布之日起施行" in standing.reason


def test_an_attachment_does_not_speak_for_the_notice() -> None:
    text = "关于植树的通知\n各县政府：\n本通知自2021年7月1日起施行。\n附件：1.苗木合同\n清溪市林业局\n2021年6月1日\n"
    notice = rp.parse(text + "附件1\n苗木合同\n一、本规定自2030年1月1日起施行，有效期2年。\n")
    assert days(notice.validity) == ("2021-07-01", None)


def test_what_is_repealed_is_in_the_validity() -> None:
    last = "本办法自发布之日起施行。原《植树办法》（清林发〔2010〕1号）、2005年印发的《植树管理办法》同时废止。"
    cited = ruled(last).validity.repeals
    assert [str(one) for one in cited] == ["《植树办法》(清林发〔2010〕1号)", "《植树管理办法》"]
    assert all(one.span is not None for one in cited)


def test_what_is_repealed_in_part_is_not() -> None:
    notice = ruled("《树苗条例》中有关植树的规定即行废止。")
    assert notice.validity.repeals == ()


@pytest.mark.parametrize(
    ("title", "tried"),
    [
        ("植树管理暂行办法", True),
        ("植树管理办法（试行）", True),
        ("植树管理办法", False),
        ("关于修改植树管理暂行办法的决定", False),
    ],
)
def test_a_title_says_that_a_document_is_tried(title: str, *, tried: bool) -> None:
    notice = rp.parse(f"{title}\n第一条 树木属于植树人。\n第二条 本办法自2021年7月1日起施行。")
    assert notice.validity.trial is tried
    assert bool(notice.validity.said(StatementKind.TRIAL)) is tried


HEAD = "实施日期：2019年02月01日\n失效日期：2024年01月31日\n时效性：已失效\n"


def test_the_page_head_is_heard() -> None:
    notice = ruled("本办法由市林业局负责解释。", head=HEAD)
    validity = notice.validity
    assert days(validity) == ("2019-02-01", "2024-01-31")
    assert validity.status is Status.ENDED
    assert all(statement.in_page_head for statement in validity.statements)
    assert [statement.span and statement.span.of(notice.source) for statement in validity.statements] == [
        "2019年02月01日",
        "2024年01月31日",
        "已失效",
    ]


def test_statements_that_differ_leave_the_day_open() -> None:
    notice = ruled("本办法自2019年2月1日起施行，有效期至2026年1月31日。", head=HEAD)
    assert days(notice.validity) == ("2019-02-01", None)
    answers = [notice.in_force(day).answer for day in ("2019-01-31", "2023-01-01", "2025-01-01", "2026-02-01")]
    assert answers == [Answer.NO, Answer.YES, Answer.UNKNOWN, Answer.NO]


@pytest.mark.parametrize(
    ("last", "head", "day", "answer", "reason"),
    [
        ("本办法自2021年7月1日起施行。", "", "2021-06-30", "no", "in force from 2021-07-01"),
        ("本办法自2021年7月1日起施行。", "", "2021-07-01", "yes", "a later repeal or change is not known"),
        ("本办法自2021年7月1日起施行，有效期1年。", "", "2022-06-30", "yes", "自2021年7月1日起施行"),
        ("本办法自2021年7月1日起施行，有效期1年。", "", "2022-07-01", "no", "an extension by another document"),
        ("本办法自2021年7月1日起施行，有效期1年。", "时效性：有效\n", "2022-07-01", "unknown", "says that it is valid"),
        ("本办法自2021年7月1日起施行，有效期15个工作日。", "", "2021-07-02", "unknown", "last day is not known"),
        ("本办法自2021年7月1日起施行。", "时效性：已废止\n", "2022-01-01", "unknown", "not since when"),
        ("本办法自2021年7月1日起施行。", "时效性：已废止\n", "2999-01-01", "no", "已废止"),
        ("本办法自2021年7月1日起施行。", "时效性：部分失效\n", "2022-01-01", "unknown", "部分失效"),
        ("本办法由市林业局负责解释。", "", "2022-01-01", "unknown", "does not say"),
        ("本办法由市林业局负责解释。", "", "2020-03-04", "no", "written on 2020-03-05"),
    ],
)
def test_whether_a_notice_is_in_force_is_said_with_the_reason(
    last: str, head: str, day: str, answer: str, reason: str
) -> None:
    standing = ruled(last, head=head).in_force(day)
    assert str(standing.answer) == answer
    assert reason in standing.reason
    assert standing.on.isoformat() == day


def test_a_day_is_a_date_or_a_text() -> None:
    notice = ruled("本办法自2021年7月1日起施行。")
    assert notice.in_force(dt.date(2021, 7, 1)) == notice.in_force("2021年7月1日") == notice.in_force("2021-07-01")
    for wrong in ("soon", None, 2021):
        with pytest.raises(rp.ArgumentError, match="on: expected"):
            notice.in_force(wrong)  # type: ignore[arg-type]  # what a caller may give all the same


def test_a_standing_is_no_condition() -> None:
    with pytest.raises(rp.ArgumentError, match="standing"):
        bool(ruled("本办法自2021年7月1日起施行。").in_force("2021-07-01"))


def test_validity_and_standing_survive_json_and_pickle() -> None:
    notice = ruled("本办法自发布之日起施行，有效期5年。《植树办法》同时废止。", head="时效性：有效\n")
    standing = notice.in_force("2021-01-01")
    assert rp.from_json(rp.Validity, rp.to_json(notice.validity)) == notice.validity
    assert rp.from_json(rp.Standing, rp.to_json(standing)) == standing
    assert pickle.loads(pickle.dumps((notice.validity, standing))) == (notice.validity, standing)  # noqa: S301 - our own


def test_the_validity_is_kept_in_the_text_of_a_notice() -> None:
    notice = ruled("本办法自发布之日起施行，有效期5年。")
    assert days(rp.parse(notice.to_text()).validity) == days(notice.validity) == ("2020-03-05", "2025-03-04")


@pytest.mark.parametrize("text", ["", "自", "自2021年7月1日起施行", "施行" * 50])
def test_any_text_has_a_validity(text: str) -> None:
    assert isinstance(rp.parse(text).validity, rp.Validity)
