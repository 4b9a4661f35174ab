"""Characters that look like others."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import revival_policy as rp
from revival_policy.notations.folding import UNSEEN, fold, is_usual


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("⼈⺠政府⻓⻅⻔⼤", "人民政府长见门大"),
        ("➀➉", "①⑩"),
        ("︵⼀︶、︹２︺﹙三﹚", "（一）、〔２〕（三）"),
        ("\uf9e4\ufa0c", unicodedata.normalize("NFKC", "\uf9e4\ufa0c")),
        ("｢植树｣｡､", "「植树」。、"),
        ("甲\xa0乙\u2003丙\u202f丁", "甲 乙 丙 丁"),
        ("甲\r\n乙\r丙\v丁\f戊\x85己\u2028庚\u2029辛\x1e", "甲 \n乙\n丙\n丁\n戊\n己\n庚\n辛\n"),
        ("\ufeff甲\u200b乙\u2060\xad", f"{UNSEEN}甲{UNSEEN}乙{UNSEEN}{UNSEEN}"),
    ],
)
def test_a_character_is_the_one_that_it_looks_like(written: str, folded: str) -> None:
    assert fold(written) == folded
    assert fold(f"{written}树" * 500) == f"{folded}树" * 500


@pytest.mark.parametrize(
    "text", ["", "国发〔２０２１〕７号（一）①⑴㈠⒈Ⅲ㎡℃\u3000\t\n", "ＡＢ～·—“”…×÷≤∶", "é ü ½ ﬁ \ue000\ufffd", "關於發號"]
)
def test_other_characters_are_left_alone(text: str) -> None:
    assert fold(text) is text


def test_every_character_of_python_is_folded_once_and_keeps_its_place() -> None:
    for start in range(0, sys.maxunicode, 4096):
        block = "".join(map(chr, range(start, start + 4096)))
        folded = fold(block)
        assert len(folded) == len(block)
        assert fold(folded) == folded
        assert "\n".join(folded.splitlines()) == folded.removesuffix("\n")


@given(st.text())
def test_a_usual_text_is_not_folded(text: str) -> None:
    if is_usual(text):
        assert fold(text) is text
        assert not any(unicodedata.category(each) in {"Cn", "Co", "Cs", "Cf"} for each in text)


@pytest.mark.parametrize(
    ("kind", "written", "plain"),
    [
        (rp.DocumentNumber, "⾃然资发\ufe0f〔２０２１〕\u200b８\xa0号", "自然资发〔2021〕8号"),
        (rp.Date, "2021年3⽉\u200b5⽇", "2021年3月5日"),
        (rp.Deadline, "2021年3⽉底前", "2021年3月底前"),
        (rp.Marker, "︵⼀\u200b︶", "（一）"),
        (rp.Marker, "➂", "③"),
        (rp.Numeral, "⼀百", "一百"),
        (rp.Agency, "县⽔\u200b利局", "县水利局"),
        (rp.AgencyList, "县⽔利局、\ufeff县⽂化局等", "县水利局、县文化局等"),
        (rp.Responsibility, "\u200b︵县⽔利局牵头，县⽂\xad化局配合︶", "（县水利局牵头，县文化局配合）"),
        (rp.Citation, "︽植树\u200b办法︾", "《植树办法》"),
        (rp.Provision, "第⼀条\u200b第⼆款", "第一条第二款"),
        (rp.Quantity, "⽔库5\u200b座", "水库5座"),
        (rp.Standard, "GB/T\xa09704\u200b-2012", "GB/T 9704-2012"),
        (rp.CourtCase, "(2016)吉01⺠初1\u200b号", "(2016)吉01民初1号"),
    ],
)
def test_a_notation_is_read_as_what_it_looks_like(kind: type, written: str, plain: str) -> None:
    assert kind.from_text(written) == kind.from_text(plain)  # type: ignore[attr-defined]


def test_an_error_shows_the_text_as_given() -> None:
    with pytest.raises(rp.NotationError) as refused:
        rp.DocumentNumber.from_text("⾃然资发\u200b〔2021〕号")
    assert refused.value.text == "⾃然资发\u200b〔2021〕号"
    assert refused.value.position == 11
