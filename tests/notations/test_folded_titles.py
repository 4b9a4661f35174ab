"""Titles that are one under a folding, and titles that only look so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revival_policy.notations.folded_titles import COUNTRY, Folding, differences, fold_title
from revival_policy.words.lexicon import table

TITLE = "东山县人民政府关于印发《植树管理办法（试行）》的通知"
ONE = [
    (TITLE, TITLE, []),
    ("东山县人民政府关于印发〈植树管理办法(试行)〉的通知", TITLE, []),
    ("东山县人民政府关于印发“植树管理办法（试行）”的通知", TITLE, ["marks"]),
    ("关于印发植树管理办法（试行）的通知", TITLE, ["issuer"]),
    ("东山县政府关于印发《植树管理办法（试行）》的通知", TITLE, ["issuer"]),
    ("植树管理办法（试行）", TITLE, ["issued", "issuer"]),
    ("植树管理办法", TITLE, ["edition", "issued", "issuer"]),
    ("湿地法", "中华人民共和国湿地法", ["country"]),
    ("湿地条例", "湿地条例（2019年修订）", ["edition"]),
    ("湿地条例(2019修订)", "湿地条例（2019年修订）", []),
    ("关于植树的意见", "东山县林业局、东山县水利局关于植树的意见", ["issuer"]),
    ("东山县林业局等部门关于植树的意见", "东山县林业局、东山县水利局关于植树的意见", ["issuer"]),
]
TWO = [
    ("东山县人民政府关于植树的意见", "西岭县人民政府关于植树的意见"),
    ("东山县人民政府关于植树的意见", "东山县人民政府办公室关于植树的意见"),
    ("湿地条例（2015年修订）", "湿地条例（2019年修订）"),
    ("湿地条例（试行）", "湿地条例（修订）"),
]


@pytest.mark.parametrize(("cited", "title", "by"), ONE)
def test_titles_are_one_by_these_foldings(cited: str, title: str, by: list[str]) -> None:
    one, other = fold_title(cited), fold_title(title)
    found = differences(one, other)
    assert one.core == other.core
    assert found is not None
    # A bracket of another width alone is no folding that is worth a word.
    assert sorted(map(str, found - {Folding.MARKS})) == [each for each in by if each != "marks"]
    assert (Folding.MARKS in found) == (by == ["marks"]) or not by


@pytest.mark.parametrize(("cited", "title"), TWO)
def test_titles_of_two_documents_are_never_one(cited: str, title: str) -> None:
    one, other = fold_title(cited), fold_title(title)
    assert one.core != other.core or differences(one, other) is None


def test_the_issuer_of_a_document_counts_where_its_title_names_none() -> None:
    cited, title = fold_title("东山县人民政府关于植树的意见"), fold_title("关于植树的意见")
    assert differences(cited, title, "东山县人民政府") == frozenset({Folding.ISSUER})
    assert differences(cited, title, "西岭县人民政府") is None


@pytest.mark.parametrize(
    "title", ["通知", "实施意见", "管理办法", "东山县人民政府令", "关于印发通知的通知", "中华人民共和国国务院公告"]
)
def test_a_kind_alone_names_no_document(title: str) -> None:
    assert not fold_title(title).core


@pytest.mark.parametrize(
    "title", ["关于修改《湿地条例》的决定", "关于转发植树办法的通知", "关于植树办法的补充通知", "植树办法（草案）"]
)
def test_a_document_about_another_is_not_the_other(title: str) -> None:
    assert fold_title(title).core not in {fold_title("湿地条例").core, fold_title("植树办法").core}


@pytest.mark.parametrize("row", table("edition_marks"), ids=lambda row: row.word)
def test_each_mark_of_an_edition_is_read_in_its_example(row: object) -> None:
    folded = fold_title(row.example)  # type: ignore[attr-defined]  # a row of the lexicon
    assert folded.edition
    assert folded.core in {"植树办法", "植树目录"}


@pytest.mark.parametrize("row", table("issuing_verbs"), ids=lambda row: row.word)
def test_each_verb_of_issuing_is_read_in_its_example(row: object) -> None:
    folded = fold_title(row.example)  # type: ignore[attr-defined]  # a row of the lexicon
    assert (folded.core, folded.issued) == ("植树办法", True)


@given(st.text(max_size=60))
def test_any_text_folds_and_is_one_with_itself(title: str) -> None:
    folded = fold_title(title)
    assert differences(folded, folded) == frozenset()
    assert folded.core.startswith(COUNTRY) is False or folded.country
