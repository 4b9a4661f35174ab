"""The tables of words: each row has an example that is read right only with it."""

from __future__ import annotations

import gc
import re
from importlib import resources

import pytest
from tests.words.readers import READERS

import revival_policy as rp
from revival_policy.registry.current import current
from revival_policy.words import lexicon, patterns
from revival_policy.words.lexicon import Word, check_table, expression, expression_of, read_table, table, words

DATA = resources.files("revival_policy.words").joinpath("data")
SENSES = sorted(file.name.removesuffix(".csv") for file in DATA.iterdir())
#: Long tables of the registry that are read without words of the lexicon.
HAVE_NO_WORDS = {"_bodies"}
HEAD = "# What it holds.\nword,not_before,not_after,example,source\n"


def found(rows: tuple[Word, ...], text: str) -> str | None:
    """Return the first word of some rows in a text."""
    match = re.search(expression_of(rows), text) if rows else None
    return match.group() if match else None


@pytest.mark.parametrize("sense", SENSES)
def test_a_row_is_missed_in_its_example(sense: str) -> None:
    name = f"{sense}.csv"
    check_table(name, DATA.joinpath(name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module", name="kept")
def memos() -> list[object]:
    """Return what remembers readings; what is kept on the registry is forgotten besides."""
    return [
        kept
        for kept in gc.get_objects()
        if type(kept).__name__ == "_lru_cache_wrapper"
        and str(getattr(kept, "__module__", "")).startswith("revival_policy.")
        and not str(getattr(kept, "__module__", "")).startswith("revival_policy.registry")
    ]


def put(sense: str, rows: tuple[Word, ...], kept: list[object]) -> None:
    """Put rows in the place of a table, and forget what was made of those before."""
    lexicon.TABLES[sense] = rows
    patterns.forget(sense)
    memos = current().memos
    for function in [each for each in memos if getattr(each, "__name__", "") not in HAVE_NO_WORDS]:
        del memos[function]
    for memo in kept:
        memo.cache_clear()  # type: ignore[attr-defined]  # that of functools


@pytest.mark.parametrize("sense", sorted(READERS))
def test_who_reads_an_example_misses_its_row(sense: str, kept: list[object]) -> None:
    rows, read = table(sense), READERS[sense]
    try:
        put(sense, rows, kept)
        whole = [repr(read(row.example)) for row in rows]
        unnoticed = []
        for index, row in enumerate(rows):
            put(sense, rows[:index] + rows[index + 1 :], kept)
            if repr(read(row.example)) == whole[index]:
                unnoticed.append(row.word)
    finally:
        put(sense, rows, kept)
    assert unnoticed == []


@pytest.mark.parametrize("sense", SENSES)
def test_a_table_says_what_it_holds_and_where_each_word_was_met(sense: str) -> None:
    assert DATA.joinpath(f"{sense}.csv").read_text(encoding="utf-8").startswith("# ")
    assert all(row.source for row in table(sense))


@pytest.mark.parametrize(
    ("row", "place"),
    [
        ("特提,,,特急,general", "line 3, column example: 特提 is not found in 特急"),
        ("特提,,,,general", "line 3, column example: 特提 has none"),
        (",,,特急,general", "line 3, column word: ? has none"),
        ("特提,,,特提,", "line 3, column source: 特提 has none"),
        (" 特提,,, 特提,general", "line 3, column word: blanks are around it"),
        ("特提,,特提", "line 3, column ?: expected 5 columns, not 3"),
        ("特提,,,特提,general\n特提,不,,特提,general", "line 4, column word: 特提 has a row already, in line 3"),
    ],
)
def test_a_row_that_is_none_is_refused_with_its_place(row: str, place: str) -> None:
    with pytest.raises(rp.RegistryError, match=re.escape(f"own.csv, {place}")):
        read_table("own.csv", HEAD + row)


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        (
            "{year}修订,,,2019年修订,general\n2019年修订,,,2019年修订,general",
            "line 3, column example: 2019年修订 is read",
        ),
        ("特提,不,,不特提,general", "line 3, column example: 特提 is not read in 不特提"),
    ],
)
def test_an_example_that_does_not_need_its_row_is_refused(rows: str, place: str) -> None:
    with pytest.raises(rp.RegistryError, match=re.escape(place)):
        check_table("own.csv", HEAD + rows)


def test_columns_that_are_none_are_refused() -> None:
    with pytest.raises(rp.RegistryError, match="line 2, column \\?: expected the columns word"):
        read_table("own.csv", "# What it holds.\nword,example\n特提,特提\n")


def test_longer_words_come_first() -> None:
    rows = (Word("发布"), Word("发布日期"), Word("发"))
    assert found(rows, "发布日期：") == "发布日期"


def test_what_may_not_are_beside_a_word_is_minded() -> None:
    row = Word("点击", not_before="不", not_after="次数 率")
    assert [found((row,), text) for text in ("点击这里", "点击次数", "点击率", "不点击")] == ["点击", None, None, None]


def test_words_of_one_meaning_differ_from_others() -> None:
    assert "发文字号" in words("page_labels", "number")
    assert "发文字号" not in words("page_labels", "title")
    assert words("page_labels", "number") < words("page_labels")
    assert re.fullmatch(expression("urgency"), "特急")


def test_an_expression_is_made_anew_when_its_table_was_changed() -> None:
    made, rows = patterns.pattern("(?P<how><<urgency>>)件?"), table("urgency")
    try:
        assert made.fullmatch("特急件")
        put("urgency", tuple(row for row in rows if row.word != "特急"), [])
        assert made.fullmatch("特急件") is None
    finally:
        put("urgency", rows, [])
    assert made.groupindex == {"how": 1}


def test_blanks_may_be_in_a_word_that_is_spread() -> None:
    assert patterns.pattern("<<urgency~>>").fullmatch("特 急")
    assert patterns.pattern("<<page_labels:number>>").fullmatch("来源") is None
