"""A notice written as text reads back as itself."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from tests.documents import OF_CUSTOMARY_KINDS, OF_EACH_KIND, Document
from tests.samples import PLAN, REPLY, plan

import revival_policy as rp
from revival_policy import strategies

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


@pytest.mark.parametrize("text", [PLAN, REPLY, rp.load("jilin-2016-41").source])
def test_a_notice_reads_back(text: str) -> None:
    notice = rp.parse(text)
    assert rp.parse(notice.to_text()) == notice


ALL = OF_EACH_KIND | OF_CUSTOMARY_KINDS


@pytest.mark.parametrize("document", ALL.values(), ids=ALL)
def test_a_document_of_each_kind_reads_back(document: Document) -> None:
    notice = rp.parse(document.text)
    written = notice.to_text()
    assert rp.parse(written) == notice
    assert rp.parse(written).to_text() == written


@settings(max_examples=40)  # whole notices are slow to draw
@given(strategies.written_notices())
def test_a_composed_notice_reads_back(written: strategies.Written[rp.Notice]) -> None:
    notice = rp.parse(written.text)
    assert rp.parse(notice.to_text()) == notice


def test_a_notice_that_was_made_by_hand_reads_back() -> None:
    notice = attrs.evolve(plan(), source="", parts=(), diagnostics=())
    assert rp.parse(notice.to_text()) == notice


def test_the_parts_are_in_the_order_of_the_standard() -> None:
    lines = rp.parse(OF_EACH_KIND["decision"].text).to_text().splitlines()
    order = [
        "东政发〔2021〕3号",
        "东山县人民政府关于命名第一批古树名村的决定",
        "各乡镇人民政府，县政府各部门:",
        "一、命名的村",
        "附件:1.古树名村名单",
        "2.护树员守则",
        "东山县人民政府",
        "2021年4月2日",
        "(此件公开发布)",
        "抄送:县委办公室，县人大常委会办公室。",
    ]
    places = [lines.index(line) for line in order]
    assert places == sorted(places)


def test_an_empty_notice_is_an_empty_text() -> None:
    assert rp.Notice().to_text() == ""


@pytest.mark.skipif(not CORPUS.exists(), reason="no real documents are at hand")
def test_nearly_all_real_documents_read_back() -> None:
    """What does not: lists that only their layout made one, and clauses that were inside sentences."""
    documents = sorted(CORPUS.glob("*.txt"))
    notices = [rp.parse(document.read_text(encoding="utf-8")) for document in documents]
    same = sum(rp.parse(notice.to_text()) == notice for notice in notices)
    assert same >= 0.95 * len(documents)
