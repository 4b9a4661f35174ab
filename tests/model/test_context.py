"""What the caller knows, as given."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

import revival_policy as rp

TEXT = "一、种好树。"


def test_what_is_given_is_read_and_recorded() -> None:
    notice = rp.parse(
        TEXT, title="植树方案", number="云政发[2020]03号", issuer="云南省人民政府", place="云南省", date="2020-03-05"
    )
    assert notice.context == rp.Context(
        "植树方案",
        rp.DocumentNumber.from_text("云政发〔2020〕3号"),
        rp.Agency.from_text("云南省人民政府"),
        "云南省",
        rp.Date(2020, 3, 5),
    )


@pytest.mark.parametrize("date", ["2020-03-05", "2020年3月5日", dt.date(2020, 3, 5), rp.Date(2020, 3, 5)])
def test_a_day_may_be_given_in_any_form(date: dt.date | str) -> None:
    assert rp.parse(TEXT, date=date).date == rp.Date(2020, 3, 5)


def test_a_source_is_a_path_or_an_address() -> None:
    context = rp.parse(TEXT, source=Path("folder") / "植树.txt").context
    assert context is not None
    assert context.source == str(Path("folder") / "植树.txt")


def test_nothing_known_is_no_context() -> None:
    assert rp.parse(TEXT).context is None


@pytest.mark.parametrize("wrong", [5, b"2020", [], 2.5])
@pytest.mark.parametrize("name", ["title", "number", "issuer", "place", "date", "source"])
def test_another_type_is_refused_by_name(name: str, wrong: object) -> None:
    arguments: dict[str, Any] = {name: wrong}
    with pytest.raises(rp.ArgumentError, match=f"^{name}: expected"):
        rp.parse(TEXT, **arguments)


@pytest.mark.parametrize("name", ["number", "date"])
def test_a_text_that_cannot_be_read_is_refused_in_a_short_line(name: str) -> None:
    arguments: dict[str, Any] = {name: "植树" * 500}
    with pytest.raises(rp.ArgumentError) as refusal:
        rp.parse(TEXT, **arguments)
    assert len(str(refusal.value)) < 200
