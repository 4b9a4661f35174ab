"""What a citation leads to."""

from __future__ import annotations

from datetime import date
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pytest

from revival_policy.corpus.composing import generate
from revival_policy.corpus.linking import link
from revival_policy.corpus.works import works_of
from revival_policy.notations.citations import tidy_title

DOCUMENTS: list[dict[str, Any]] = [
    {
        "document": "a",
        "title": "东山县人民政府关于保护湿地的意见",
        "number": "东政发〔2019〕3号",
        "date": date(2019, 3, 1),
    },
    {
        "document": "b",
        "title": "西岭县人民政府关于保护湿地的意见",
        "number": "西政发〔2019〕4号",
        "date": date(2019, 4, 1),
    },
    {"document": "c", "title": "东山县湿地条例（2015年修订）", "date": date(2015, 1, 1)},
    {"document": "d", "title": "东山县湿地条例（2020年修订）", "date": date(2020, 1, 1)},
    {
        "document": "e",
        "title": "东山县人民政府关于印发《湿地修复方案》的通知",
        "number": "东政发〔2019〕9号",
        "date": date(2019, 9, 1),
    },
    {"document": "f", "title": None, "number": "东政发〔2018〕1号", "date": date(2018, 1, 1)},
    {"document": "x", "title": "东山县湿地考核办法", "date": date(2019, 6, 1), "number": None},
]
CASES = [
    ("number alone", (None, "东政发〔2019〕3号"), "linked", "number", "a"),
    ("both", ("关于保护湿地的意见", "东政发〔2019〕3号"), "linked", "number and title", "a"),
    ("abridged title and number", ("保护湿地的意见", "东政发〔2019〕3号"), "linked", "number and title", "a"),
    ("number of a document without title", ("关于植树的意见", "东政发〔2018〕1号"), "linked", "number", "f"),
    ("title alone", ("东山县人民政府关于保护湿地的意见", None), "linked", "title", "a"),
    ("title of two", ("关于保护湿地的意见", None), "ambiguous", "title", None),
    ("number of another", ("关于印发湿地修复方案的通知", "东政发〔2019〕3号"), "contradicted", None, None),
    ("title whose document has another number", ("湿地修复方案", "东政发〔2019〕8号"), "contradicted", None, None),
    ("title of what is issued is later", ("湿地修复方案", None), "ambiguous", "title", None),
    ("the edition of the day", ("东山县湿地条例", None), "linked", "title", "c"),
    ("the edition that is named", ("东山县湿地条例（2020年修订）", None), "linked", "title", "d"),
    ("not there", ("关于保护古树的意见", None), "missing", None, None),
    ("number that is not there", (None, "东政发〔2019〕77号"), "missing", None, None),
    ("a kind alone", ("通知", None), "unnamed", None, None),
    ("an order of nobody", (None, "令第3号"), "unnamed", None, None),
    ("itself", ("东山县湿地考核办法", None), "itself", "title", "x"),
]


def documents(rows: list[dict[str, Any]] = DOCUMENTS) -> pa.Table:
    names = ["document", "title", "number", "number_place", "issued_title", "date", "place"]
    types = [pa.string()] * 5 + [pa.date32(), pa.string()]
    return pa.table(
        {name: pa.array([row.get(name) for row in rows], kind) for name, kind in zip(names, types, strict=True)}
    )


def citations(*cited: tuple[str | None, str | None], by: str = "x") -> pa.Table:
    return pa.table(
        {
            "document": [by] * len(cited),
            "citation": pa.array(range(len(cited)), pa.int32()),
            "title": pa.array([title for title, _ in cited], pa.string()),
            "number": pa.array([number for _, number in cited], pa.string()),
        }
    )


def works(of: pa.Table) -> dict[str, str]:
    found = works_of(of)
    return dict(zip(found["document"].to_pylist(), found["work"].to_pylist(), strict=True))


@pytest.mark.parametrize(
    ("cited", "outcome", "rule", "target"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_a_citation_leads_to(
    cited: tuple[str | None, str | None], outcome: str, rule: str | None, target: str | None
) -> None:
    row = link(documents(), citations(cited), works(documents())).to_pylist()[0]
    assert (row["outcome"], row["rule"], row["target"]) == (outcome, rule, target)


def test_what_may_be_meant_is_listed() -> None:
    rows = link(documents(), citations(CASES[5][1], CASES[6][1])).to_pylist()
    assert [sorted(row["candidates"]) for row in rows] == [["a", "b"], ["a", "e"]]


def test_without_works_two_editions_are_two_documents() -> None:
    found = link(documents(), citations(("东山县湿地条例", None))).to_pylist()[0]
    assert found["target"] == "c"  # the other is later than the text that cites it
    of_today = [*DOCUMENTS, {"document": "y", "title": "关于植树的决定", "date": date(2022, 1, 1)}]
    found = link(documents(of_today), citations(("东山县湿地条例", None), by="y")).to_pylist()[0]
    assert (found["outcome"], sorted(found["candidates"])) == ("ambiguous", ["c", "d"])


def test_the_place_of_a_county_tells_its_number_from_that_of_another() -> None:
    rows = [
        {"document": "a", "title": "关于植树的意见", "number": "东政发〔2019〕3号", "place": "甲省东山县"},
        {"document": "b", "title": "关于渔业的意见", "number": "东政发〔2019〕3号", "place": "乙省东川县"},
        {"document": "x", "title": "关于考核的通知", "place": "乙省东川县"},
    ]
    assert link(documents(rows), citations((None, "东政发〔2019〕3号"))).to_pylist()[0]["target"] == "b"
    by_nobody = link(documents(rows), citations((None, "东政发〔2019〕3号"), by="elsewhere")).to_pylist()[0]
    assert (by_nobody["outcome"], by_nobody["target"]) == ("ambiguous", None)


def test_a_letter_of_another_place_is_not_meant_where_its_issuer_is_left_out() -> None:
    rows = [
        {"document": "a", "title": "东川县人民政府关于植树的若干意见", "place": "乙省东川县"},
        {"document": "x", "title": "关于考核的通知", "place": "甲省东山县"},
    ]
    found = link(documents(rows), citations(("关于植树的若干意见", None))).to_pylist()[0]
    assert (found["outcome"], found["target"], found["candidates"]) == ("ambiguous", None, ["a"])


def tables(count: int, seed: int) -> tuple[pa.Table, pa.Table, dict[str, str]]:
    """Return what a perfect reader finds in a composed corpus, and the original of each copy."""
    composed = list(generate(count, seed))
    rows = [
        {
            "document": each.key,
            "title": each.title,
            "number": each.number,
            "issued_title": each.issued_title,
            "date": each.date,
        }
        for each in composed
    ]
    cited = [(each.key, place, one) for each in composed for place, one in enumerate(each.citations)]
    found = pa.table(
        {
            "document": [key for key, _, _ in cited],
            "citation": pa.array([place for _, place, _ in cited], pa.int32()),
            "title": pa.array([one.title and tidy_title(one.title) for _, _, one in cited], pa.string()),
            "number": pa.array([one.number for _, _, one in cited], pa.string()),
            "short_name": pa.array([one.short_name for _, _, one in cited], pa.string()),
        }
    )
    return documents(rows), found, {each.key: each.original or each.key for each in composed}


def test_composed_citations_are_linked_as_they_are_meant() -> None:
    known, cited, originals = tables(800, 3)
    truth = {(each.key, place): one for each in generate(800, 3) for place, one in enumerate(each.citations)}
    wrong = []
    for row in link(known, cited, works(known)).to_pylist():
        meant = truth[row["document"], row["citation"]]
        target = originals.get(row["target"] or "")
        if (row["outcome"], target) != (meant.outcome, originals.get(meant.target or "")):
            wrong.append((meant, row))
    assert len({one.way for one in truth.values()}) == 15
    assert len(wrong) <= len(truth) * 0.005, wrong[:3]
