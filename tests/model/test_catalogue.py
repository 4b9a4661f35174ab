"""The catalogue of diagnostics: every code is brought about by its own example, and is explained."""

from __future__ import annotations

from pathlib import Path

import pytest

import revival_policy as rp
from revival_policy.model.catalogue import READING, Entry
from revival_policy.model.catalogue_of_form import FORM, LAYOUT

DOCS = Path(__file__).parents[2] / "docs" / "diagnostics.md"
ENTRIES = (*READING, *FORM)
CODES = [entry.code for entry in ENTRIES]


def _read(entry: Entry) -> rp.Notice:
    """Read an example; of one, the caller knows more than the text says."""
    return rp.parse(entry.example, number="国发〔2020〕2号" if entry.code == "context-differs" else None)


@pytest.mark.parametrize("entry", READING, ids=lambda entry: entry.code)
def test_the_reading_says_of_an_example_what_it_is_an_example_of(entry: Entry) -> None:
    assert (entry.code, entry.level) in [(doubt.code, doubt.level) for doubt in _read(entry).diagnostics]


@pytest.mark.parametrize("entry", FORM, ids=lambda entry: entry.code)
def test_the_check_says_of_an_example_what_it_is_an_example_of(entry: Entry) -> None:
    notice = _read(entry)
    assert (entry.code, entry.level) in [(doubt.code, doubt.level) for doubt in rp.check(notice)]
    assert entry.code not in [doubt.code for doubt in notice.diagnostics]


def test_nothing_is_said_of_an_example_that_the_catalogue_does_not_know() -> None:
    assert {doubt.code for entry in ENTRIES for doubt in rp.check(_read(entry))} <= set(CODES)


def test_a_code_is_once_in_the_catalogue() -> None:
    assert len(CODES) == len(set(CODES))


@pytest.mark.parametrize("code", [*CODES, *(entry.code for entry in LAYOUT), "page-without-text"])
def test_a_code_is_explained(code: str) -> None:
    assert f"\n## {code}\n" in DOCS.read_text(encoding="utf-8")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_a_code_has_a_sentence(entry: Entry) -> None:
    assert entry.sentence.endswith(("。", "."))


@pytest.mark.parametrize("entry", FORM, ids=lambda entry: entry.code)
def test_what_is_said_of_the_form_is_on_a_clause(entry: Entry) -> None:
    assert entry.clause.startswith(("GB/T 9704—2012, 7.", "党政机关公文处理工作条例 (2012), article "))
