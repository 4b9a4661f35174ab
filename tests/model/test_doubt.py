"""How sure the parts of a frame are."""

from __future__ import annotations

import pytest

import revival_policy as rp


def test_a_value_writes_itself() -> None:
    assert [str(one) for one in rp.Certainty] == ["certain", "likely", "doubtful", "given"]


def test_a_doubt_may_know_no_second_reading() -> None:
    assert rp.Doubt("date", rp.Certainty.LIKELY, "one sentence").second is None


@pytest.mark.parametrize("field", ["signatory", "", 5, None])
def test_parts_that_are_not_judged_are_refused(field: str) -> None:
    with pytest.raises(rp.ArgumentError, match=r"^field: expected one of title, number, date, issuers"):
        rp.parse("植树").certainty(field)  # type: ignore[arg-type]  # what is refused
