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


def test_a_letter_with_items_keeps_its_own_paragraphs() -> None:
    text = (
        "东山县人民政府批转县林业局关于植树工作报告的通知\n各乡镇人民政府:\n现将报告发给你们。\n"
        "一、抓紧种树。\n二、按时上报。\n特此通知。\n东山县人民政府\n2020年3月5日\n"
        "关于植树工作的报告\n县政府:\n植树进展如下。\n一、种树\n种了三千棵。\n二、护树\n护林员到位。"
    )
    notice = rp.parse(text)
    assert (notice.preamble, notice.components[0].title) == ("现将报告发给你们。", "关于植树工作的报告")
    written = notice.to_text()
    assert written.index("现将报告发给你们。") < written.index("一、抓紧种树。") < written.index("关于植树工作的报告\n")
    assert rp.parse(written) == notice


def test_an_article_is_apart_from_words_that_would_name_a_provision() -> None:
    notice = rp.parse("植树办法\n第一条 为了植树，制定本办法。\n第二条　第三方机构验收。")
    assert notice.to_text().splitlines()[-1] == "第二条\u3000第三方机构验收。"
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
