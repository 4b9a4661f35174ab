"""What the caller knows is used where the text is silent; where it says otherwise, the text is followed."""

from __future__ import annotations

from typing import Any

import pytest

import revival_policy as rp
from revival_policy.model.notice import JudgedName

SILENT = "一、种好树。"
FULL = "云南省人民政府关于植树的通知\n云政发〔2021〕3号\n各市人民政府：\n请植树。\n云南省人民政府\n2021年3月5日"


def codes(notice: rp.Notice) -> list[str]:
    return [doubt.code for doubt in notice.diagnostics]


def test_a_silent_text_is_completed() -> None:
    notice = rp.parse(SILENT, title="植树方案", number="云政发〔2020〕3号", issuer="云南省人民政府", date="2020-03-05")
    assert (notice.title, str(notice.number), notice.date) == ("植树方案", "云政发〔2020〕3号", rp.Date(2020, 3, 5))
    assert [issuer.name for issuer in notice.issuers] == ["云南省人民政府"]
    assert notice.kind is rp.DocumentKind.of_title("植树方案")
    assert {notice.certainty(field) for field in ("title", "number", "issuers", "date")} == {rp.Certainty.GIVEN}
    assert "context-differs" not in codes(notice)


def test_a_place_alone_is_the_origin() -> None:
    notice = rp.parse(SILENT, place="云南省")
    assert (notice.place, notice.origin.place) == ("云南省", "云南省")


@pytest.mark.parametrize(
    ("name", "given", "field"),
    [
        ("title", "关于修路的通知", "title"),
        ("number", "云政发〔2021〕4号", "number"),
        ("date", "2021-03-06", "date"),
        ("issuer", "吉林省人民政府", "issuers"),
    ],
)
def test_where_the_text_says_otherwise_it_is_followed_with_a_diagnostic(
    name: str, given: str, field: JudgedName
) -> None:
    arguments: dict[str, Any] = {name: given}
    notice = rp.parse(FULL, **arguments)
    assert "context-differs" in codes(notice)
    assert getattr(notice, field) == getattr(rp.parse(FULL), field)
    assert notice.certainty(field) is not rp.Certainty.GIVEN


def test_what_the_text_says_too_is_no_difference() -> None:
    notice = rp.parse(
        FULL, title="关于植树的通知", number="云政发〔2021〕3号", issuer="云南省人民政府", date="2021-03-05"
    )
    assert "context-differs" not in codes(notice)


def test_read_takes_the_same() -> None:
    assert rp.read(SILENT.encode(), title="植树方案").title == "植树方案"
