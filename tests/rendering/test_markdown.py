"""A notice as Markdown reads back as itself, and renders as what it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from tests.documents import OF_CUSTOMARY_KINDS, OF_EACH_KIND, Document
from tests.samples import PLAN, REPLY, plan

import revival_policy as rp
from revival_policy import strategies
from revival_policy.rendering.markdown import escaped

ALL = OF_EACH_KIND | OF_CUSTOMARY_KINDS


@pytest.mark.parametrize("document", ALL.values(), ids=ALL)
def test_a_document_of_each_kind_reads_back(document: Document) -> None:
    notice = rp.parse(document.text)
    assert rp.parse(notice.to_markdown()) == notice


@pytest.mark.parametrize("text", [PLAN, REPLY, rp.load("jilin-2016-41").source])
def test_a_notice_reads_back(text: str) -> None:
    notice = rp.parse(text)
    assert rp.parse(notice.to_markdown()) == notice


@settings(max_examples=25)  # whole notices are slow to draw
@given(strategies.written_notices())
def test_a_composed_notice_reads_back(written: strategies.Written[rp.Notice]) -> None:
    notice = rp.parse(written.text)
    assert rp.parse(notice.to_markdown()) == notice


def test_headings_are_headings() -> None:
    lines = plan().to_markdown().splitlines()
    assert "# 清溪市人民政府办公室关于印发城市绿道建设三年方案的通知" in lines
    assert "## 二、主要任务" in lines
    assert "### (一)编制规划" in lines


def test_rows_of_tasks_are_a_table() -> None:
    notice = rp.parse("关于植树的通知\n一、任务\n序号\t任务\t牵头单位\n1\t备好树苗\t县林业局\n2\t挖好树坑\t县水利局")
    html = MarkdownIt("commonmark").enable("table").render(notice.to_markdown())
    assert "<td>备好树苗</td>" in html
    assert html.count("<tr>") == 3


@pytest.mark.parametrize(
    "text", ["*号为必填项*", "# 一", "- 甲", "+1", "1_2_3", "[甲](乙)", "<b>", "`甲`", "a|b", "\\"]
)
def test_no_character_of_a_text_is_a_mark(text: str) -> None:
    html = MarkdownIt("commonmark").render(escaped(text))
    assert html == f"<p>{text.replace('<', '&lt;').replace('>', '&gt;')}</p>\n"
