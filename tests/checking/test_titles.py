"""The title: its kind and its marks."""

from __future__ import annotations

import pytest
from tests.checking.drafts import HEAD, letter

import revival_policy as rp

TITLE = "枫林县人民政府关于护林的通知"


def codes(title: str) -> list[str]:
    return [doubt.code for doubt in rp.check(rp.parse(letter("一、巡山。", head=HEAD.replace(TITLE, title))))]


@pytest.mark.parametrize("title", [f"{TITLE}。", f"《{TITLE}》", "枫林县人民政府《关于护林的通知》"])
def test_no_mark_ends_a_title_or_is_around_it(title: str) -> None:
    assert codes(title) == ["title-marks"]


@pytest.mark.parametrize(
    "title",
    [
        "枫林县人民政府关于印发《枫林县护林办法》的通知",
        "枫林县人民政府关于护林、防火的通知",
        "枫林县人民政府关于印发《枫林县护林办法（试行）》的通知",
    ],
)
def test_marks_within_a_title_are_let_be(title: str) -> None:
    assert codes(title) == []


@pytest.mark.parametrize("title", ["枫林县人民政府护林工作安排", "枫林县护林工作方案"])
def test_a_letter_is_of_one_of_the_fifteen_kinds(title: str) -> None:
    assert codes(title) == ["title-form"]


@pytest.mark.parametrize(
    "text",
    [
        "枫林县护林办法\n枫政发〔2021〕7号\n第一条 选好地块。",
        "枫林县护林方案\n一、选好地块。",
        "枫林县护林条例\n（2021年3月5日通过）",
    ],
)
def test_what_is_no_letter_may_be_of_any_kind(text: str) -> None:
    assert [doubt.code for doubt in rp.check(rp.parse(text))] == []
