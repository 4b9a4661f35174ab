"""Texts in traditional characters, as the readers want them."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from tests.laws.values import any_text

import revival_policy as rp
from revival_policy.files import simplified

TEXT = "清溪縣人民政府關於植樹的通知\n清政發〔2020〕1號\n各鄉鎮人民政府：\n一、種樹。（縣財政局牽頭，縣林業局配合）"


def test_a_text_becomes_simple_and_keeps_its_offsets() -> None:
    written = rp.to_simplified(TEXT)
    assert len(written) == len(TEXT)
    notice = rp.parse(written)
    assert (notice.title, str(notice.number)) == ("清溪县人民政府关于植树的通知", "清政发〔2020〕1号")
    (measure,) = notice.measures
    assert [(str(part.role), part.agency.name) for part in measure.assignments] == [
        ("lead", "县财政局"),
        ("support", "县林业局"),
    ]
    assert measure.span is not None
    assert measure.span.of(TEXT) == "一、種樹。（縣財政局牽頭，縣林業局配合）"
    assert notice.diagnostics == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("乾隆年間", "乾隆年间"),
        ("幹部後勤", "干部后勤"),
        ("关于植树", "关于植树"),
        ("", ""),
        ("國\ud800號", "国\ud800号"),
    ],
)
def test_the_words_around_decide(text: str, expected: str) -> None:
    assert rp.to_simplified(text) == expected


@given(any_text())
def test_any_text_keeps_its_length(text: str) -> None:
    assert len(rp.to_simplified(text)) == len(text)


def test_without_opencc_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "opencc", None)
    simplified._converter.cache_clear()  # noqa: SLF001 - what was imported before is kept there
    with pytest.raises(rp.MissingExtraError, match=r"revival-policy\[traditional\]"):
        rp.to_simplified(TEXT)
