"""The tables of words: each row has an example that is read right only with it."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from revival_policy.words.lexicon import Word, expression, expression_of, table, words

SENSES = sorted(
    file.name.removesuffix(".csv") for file in resources.files("revival_policy.words").joinpath("data").iterdir()
)
ROWS = [pytest.param(sense, row, id=f"{sense}-{row.word}-{row.means}") for sense in SENSES for row in table(sense)]


def found(rows: tuple[Word, ...], text: str) -> str | None:
    """Return the first word of some rows in a text."""
    match = re.search(expression_of(rows), text) if rows else None
    return match.group() if match else None


@pytest.mark.parametrize(("sense", "row"), ROWS)
def test_a_row_is_missed_in_its_example(sense: str, row: Word) -> None:
    rows = table(sense)
    others = tuple(other for other in rows if other is not row)
    written = found((row,), row.example)
    assert written is not None
    assert written == row.word or "{year}" in row.word
    assert found(rows, row.example) is not None
    assert found(others, row.example) != written
    assert row.word not in {other.word for other in others}


@pytest.mark.parametrize("sense", SENSES)
def test_a_table_says_what_it_holds_and_where_each_word_was_met(sense: str) -> None:
    file = resources.files("revival_policy.words").joinpath("data").joinpath(f"{sense}.csv")
    assert file.read_text(encoding="utf-8").startswith("# ")
    assert all(row.word.strip() == row.word != "" and row.source for row in table(sense))


def test_longer_words_come_first() -> None:
    rows = (Word("发布"), Word("发布日期"), Word("发"))
    assert found(rows, "发布日期：") == "发布日期"


def test_what_may_not_stand_beside_a_word_is_minded() -> None:
    row = Word("点击", not_before="不", not_after="次数 率")
    assert [found((row,), text) for text in ("点击这里", "点击次数", "点击率", "不点击")] == ["点击", None, None, None]


def test_words_of_one_meaning_are_told_from_others() -> None:
    assert "发文字号" in words("page_labels", "number")
    assert "发文字号" not in words("page_labels", "title")
    assert words("page_labels", "number") < words("page_labels")
    assert re.fullmatch(expression("urgency"), "特急")
