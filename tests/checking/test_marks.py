"""Marks of punctuation, and citations without a number."""

from __future__ import annotations

import pytest
from tests.checking.drafts import HEAD, letter, lines_of


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("一、巡山,每日一次。", [6]),
        ("一、巡山;防火。", [6]),
        ("一、巡山.\n二、防火。", [6]),
        ("一、巡山（每日）。\n二、防火（每夜)。防盗(每夜)。", [7]),
        ("一、巡山，每日一次;防火，每夜一次;防盗，每月一次;养路，每年一次。", []),
        ("一、巡山，防火；防盗：都要做。", []),
        ("一、每日8:30巡山，每村1,200亩，用GPS.", []),
    ],
)
def test_a_mark_in_half_width_is_reported_in_its_line(body: str, lines: list[int]) -> None:
    assert [line for line in lines_of(letter(body)) if line in lines] == lines
    assert lines or lines_of(letter(body)) == []


def test_the_mark_after_the_addressees_is_reported() -> None:
    assert lines_of(letter("一、巡山。", head=HEAD.replace("：", ":"))) == [4]


def test_the_mark_after_the_label_of_an_attachment_is_reported() -> None:
    assert lines_of(letter("一、巡山。\n附件:护林员名册")) == [7]


def test_a_text_that_a_machine_turned_into_half_width_is_let_be() -> None:
    assert lines_of(letter("一、巡山,每日一次;防火,每夜一次。", head=HEAD.replace("：", ":"))) == []


@pytest.mark.parametrize(
    ("citation", "lines"),
    [
        ("按照《枫江市人民政府关于护林的意见》", [6]),
        ("根据《枫江市林业局关于防火的通知》要求，", [6]),
        ("按照《枫江市人民政府关于护林的意见》（枫江政发〔2020〕3号）", []),
        ("按照《森林防火条例》", []),
        ("按照《中共中央 国务院关于生态文明建设的意见》", []),
        ("按照《枫江市人民政府关于护林的意见》（枫江政发〔2020〕3号，以下简称《意见》）和《意见》", []),
        ("学习《枫江日报》，", []),
    ],
)
def test_a_notice_or_an_opinion_is_cited_with_its_number(citation: str, lines: list[int]) -> None:
    assert lines_of(letter(f"一、{citation}做好巡山。")) == lines
