"""Rows of the lexicon are proposed with how often they were met, and known ones are told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("pyarrow")

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # ships no types
from tools.words.propose import Text, propose_endings, propose_labels, propose_lead_ins, texts_of

TEXT = """索引号：0001
公文类别：通知
标题：关于植树的通知
发布日期：2020-01-01
请县水利局、县林业局、县教育局、县植树堂，循国发〔2020〕1号、国发〔2020〕2号办理。
"""


@pytest.fixture(name="texts")
def texts_of_a_folder(tmp_path: Path) -> list[Text]:
    table = pa.table({"text": [TEXT] * 3, "source": ["one", "one", "two"], "date": ["2019-01-01", "", "2021-05-06"]})
    pq.write_table(table, tmp_path / "texts.parquet")
    pq.write_table(pa.table({"number": ["国发〔2020〕1号"]}), tmp_path / "numbers.parquet")
    return list(texts_of(tmp_path))


Propose = Callable[[Iterable[Text]], Iterator[list[object]]]


def proposed(propose: Propose, texts: list[Text]) -> dict[object, list[object]]:
    return {row[0]: row[1:] for row in propose(texts)}


def test_endings_are_proposed_by_the_lists_they_are_in(texts: list[Text]) -> None:
    assert proposed(propose_endings, texts)["堂"] == [3, 3, "2019-2021", "one 2 | two 1", ""]


def test_lead_ins_are_what_is_right_before_known_codes(texts: list[Text]) -> None:
    assert proposed(propose_lead_ins, texts)["循"][:2] == [3, 3]


def test_labels_are_proposed_beside_known_ones(texts: list[Text]) -> None:
    found = proposed(propose_labels, texts)
    assert found["公文类别"][:2] == [3, 3]
    assert found["发布日期"][-1] == "known"


def test_what_is_met_seldom_is_not_proposed(texts: list[Text]) -> None:
    assert proposed(propose_endings, texts[:1]) == {}
