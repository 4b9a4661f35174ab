"""What has one right form is mended, and nothing else is touched."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

import revival_policy as rp
from revival_policy import strategies
from revival_policy.checking.fixes import mended

SLIPS = (
    "清溪市林业局关于植树的通知\n清林发[2020]03号\n各县林业局：\n"
    "一、选好地块\n1、备好树苗。\n（二）、种好树。\n清溪市林业局\n2020年03月05日\n"
)


def test_number_date_and_markers_are_mended() -> None:
    text = mended(SLIPS)
    assert "清林发〔2020〕3号" in text
    assert "\n1.备好树苗" in text
    assert "\n（二）种好树" in text
    assert "2020年3月5日" in text


def test_a_fix_says_what_is_to_be_where() -> None:
    fix = rp.fixes(rp.parse(SLIPS))[0]
    assert (fix.code, fix.text) == ("number-form", "清林发〔2020〕3号")
    assert fix.span.of(SLIPS) == "清林发[2020]03号"


@pytest.mark.parametrize("text", ["关于植树的通知\n一、甲。\n三、乙。", "", "清林发〔20〕3号", "2020年2月30日"])
def test_what_only_the_writer_knows_is_left_alone(text: str) -> None:
    assert mended(text) == text


@settings(max_examples=15)  # whole documents are slow to draw
@given(strategies.written_documents())
def test_mending_keeps_what_is_said_and_is_done_once(written: strategies.Written[rp.Notice]) -> None:
    once = mended(written.text)
    assert mended(once) == once
    before, after = rp.parse(written.text), rp.parse(once)
    assert (after.number, after.date, len(after.measures)) == (before.number, before.date, len(before.measures))
