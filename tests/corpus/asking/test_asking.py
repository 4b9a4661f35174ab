"""Questions to a small archive, held against what its composer knows."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # ships no types
import pytest

import revival_policy as rp

COMPOSED = tuple(rp.corpus.generate(60, seed=2))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> rp.corpus.Archive:
    folder: Path = tmp_path_factory.mktemp("asked")
    texts = {"id": [each.key for each in COMPOSED], "text": [each.text for each in COMPOSED]}
    pq.write_table(pa.table(texts), folder / "texts.parquet")
    return rp.corpus.build(folder / "texts.parquet", folder / "archive", workers=1)


@pytest.mark.parametrize("words", ["渠", "湿地", "湿地 公园", "人民政府关于"])
def test_search_finds_every_place_and_no_other(archive: rp.corpus.Archive, words: str) -> None:
    found = archive.search(words, limit=None)
    wanted = sum(all(word in each.title for word in words.split()) for each in COMPOSED)
    assert [row["measure"] for row in found.rows()].count(None) == wanted
    measures = archive.table("measures", ["text"])["text"].to_pylist()
    assert len(found) - wanted == sum(all(word in text for word in words.split()) for text in measures)


@pytest.mark.parametrize(("words", "limit"), [("  ", 5), ("湿地", 0)])
def test_a_search_for_nothing_is_refused(archive: rp.corpus.Archive, words: str, limit: int) -> None:
    with pytest.raises(rp.ArgumentError):
        archive.search(words, limit)


def test_what_is_cited_most_is_what_the_composer_cites_most(archive: rp.corpus.Archive) -> None:
    originals = {each.key: each.original or each.key for each in COMPOSED}
    meant = Counter(originals[one.target] for each in COMPOSED for one in each.citations if one.target)
    found = {str(row["work"]): row["citations"] for row in archive.most_cited().rows()}
    assert found == dict(meant)


def test_a_chain_holds_each_work_once_below_what_it_carries_out(archive: rp.corpus.Archive) -> None:
    work = str(archive.most_cited().columns["work"][0])
    rows = list(archive.chain(work).rows())
    steps = {row["document"]: row["step"] for row in rows}
    assert len(rows) == len(steps) > 1
    assert all(row["step"] == steps[row["carries_out"]] + 1 for row in rows[1:])  # type: ignore[operator]  # a number


def test_a_chain_of_what_is_not_there_is_refused(archive: rp.corpus.Archive) -> None:
    with pytest.raises(rp.QueryError):
        archive.chain("柿坞政发〔2006〕777号")


def test_what_is_missing_is_what_the_composer_made_up(archive: rp.corpus.Archive) -> None:
    made_up = {each.title for one in COMPOSED for each in one.citations if each.outcome == "missing"}
    found = {row["title"] for row in archive.missing().rows()}
    # Two that were given one number are one.
    assert found
    assert found <= made_up


CITES = """\
关于整治土地的通知
各县林业局:
一、依照《中华人民共和国土地荒芜法》和《土地荒芜法》处理,核对《不动产权证》《商品房买卖合同》。
二、按照《林木补种办法》(清林发〔2019〕8号)补种,再按《林木补种办法》验收,按《绿色通行证》(清政发〔2019〕9号)放行。
"""


def test_certificates_are_not_missing_and_a_law_is_one_with_its_short_name(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(CITES, encoding="utf-8")
    rows = list(rp.corpus.build(tmp_path / "texts", tmp_path / "archive", workers=1).missing().rows())
    assert [(row["number"], row["title"], row["kind"], row["citations"], row["documents"]) for row in rows] == [
        ("清林发〔2019〕8号", "林木补种办法", "办法", 2, 1),
        (None, "中华人民共和国土地荒芜法", "法律", 2, 1),
        ("清政发〔2019〕9号", "绿色通行证", None, 1, 1),
    ]


def test_gaps_are_serials_that_no_document_has(archive: rp.corpus.Archive) -> None:
    numbers = {each.number for each in COMPOSED}
    rows = list(archive.gaps().rows())
    assert rows
    assert not any(f"{row['code']}〔{row['year']}〕{serial}号" in numbers for row in rows for serial in row["missing"])  # type: ignore[attr-defined]  # a list


def test_who_leads_whom_is_what_the_tasks_say(archive: rp.corpus.Archive) -> None:
    pairs = Counter(
        (each.date and each.date.year, task.lead, support)
        for each in COMPOSED
        for task in each.tasks
        for support in task.supports
    )
    rows = list(archive.leaders(as_then=True).rows())
    assert sum(pairs.values()) == sum(int(str(row["measures"])) for row in rows)
    assert all(pairs[row["year"], row["leader"], row["supporter"]] == row["measures"] for row in rows)  # type: ignore[index]  # by its columns
