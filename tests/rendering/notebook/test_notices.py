"""What a notebook shows of notices, measures and counts."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.samples import plan

import revival_policy as rp

#: Elements without an end tag.
VOID = {"br"}


class Page(HTMLParser):
    """The tags and the text of a page; complains when the tags do not nest."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.anchors: list[str] = []
        self.links: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        named = dict(attrs)
        self.anchors += filter(None, [named.get("id")])
        self.links += filter(None, [named.get("href")])
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def notice() -> rp.Notice:
    return plan()


def test_a_notice_is_a_page_with_a_foldable_outline_and_lists_below(notice: rp.Notice) -> None:
    page = Page(notice._repr_html_())
    assert page.tags.count("details") == page.tags.count("summary") == 5 + len(("agencies", "cited documents"))
    for words in (
        "城市绿道建设三年方案的通知", "清政办发〔2021〕7号", "2021-03-05", "清溪市人民政府办公室", "绿道设计图例",
        "主要任务", "动员企业认养绿地。", "市自然资源局",
    ):  # fmt: skip
        assert words in page.text


def test_what_a_notice_does_not_have_takes_no_row(notice: rp.Notice) -> None:
    assert Page(notice._repr_html_()).tags.count("tr") == 6 + len(notice.agencies)
    assert Page(rp.Notice()._repr_html_()).tags.count("tr") == 0


def test_roles_are_shown_when_pointed_at(notice: rp.Notice) -> None:
    html = notice._repr_html_()
    assert "title='lead'>市自然资源局</a>" in html
    assert "title='support'>市林业局</a>" in html


def test_agencies_and_measures_link_to_each_other(notice: rp.Notice) -> None:
    page = Page(notice._repr_html_())
    assert len(page.anchors) == len(set(page.anchors)) == len(notice.measures) + len(notice.agencies)
    assert set(page.links) <= {f"#{anchor}" for anchor in page.anchors}
    named = [agency for measure in notice.measures for agency in measure.agencies]
    assert len(page.links) == 2 * len(named)


def test_two_notices_in_one_notebook_do_not_link_to_each_other(notice: rp.Notice) -> None:
    other = rp.parse(notice.source.replace("2021", "2022"))
    assert not set(Page(notice._repr_html_()).anchors) & set(Page(other._repr_html_()).anchors)


def test_doubts_are_listed() -> None:
    page = Page(rp.parse("关于植树的通知\n一、甲\n三、乙(\n")._repr_html_())
    assert "diagnostics" in page.text
    assert "line 3: " in page.text


def test_measures_and_agencies_are_tables_of_ten_rows(notice: rp.Notice) -> None:
    page = Page(notice.measures._repr_html_())
    assert page.tags.count("tr") == 1 + 6
    assert "more" not in page.text
    assert Page(notice.agencies._repr_html_()).tags.count("tr") == 1 + 7
    many = rp.Measures(list(notice.measures) * 3)
    page = Page(many._repr_html_())
    assert page.tags.count("tr") == 1 + 10
    assert "8 more of 18" in page.text


def test_notices_are_a_table_of_their_frames(notice: rp.Notice) -> None:
    page = Page(rp.Notices([notice] * 12)._repr_html_())
    assert page.tags.count("tr") == 1 + 10
    assert str(notice.number) in page.text
    assert "2 more of 12" in page.text
    assert Page(rp.Notices([rp.Notice()])._repr_html_()).tags.count("tr") == 1 + 1


def test_an_open_end_is_shown(notice: rp.Notice) -> None:
    assert "市水利局</span>等" in notice.measures[:1]._repr_html_()
    assert "等" not in notice.measures[4:5]._repr_html_()


@given(st.text(st.sampled_from("<>&\"'甲/b\n") | st.characters(codec="utf-8"), min_size=1, max_size=20))
def test_no_character_of_a_document_becomes_a_tag(text: str) -> None:
    marker = rp.Marker.from_text("1.")
    measure = rp.Measure(marker, text)
    plain = rp.Notice(
        title="甲", issued_title="甲", body=(rp.Section(marker, "甲", "甲", (rp.Measure(marker, "甲"),)),)
    )
    strange = rp.Notice(
        title=text,
        issued_title=text,
        attachments=(rp.Attachment(text),),
        body=(rp.Section(marker, text, text, (measure,)),),
    )
    tags = set(Page(strange._repr_html_()).tags)
    assert tags <= set(Page(plain._repr_html_()).tags) | VOID
    table = Page(rp.Measures([measure])._repr_html_())
    assert set(table.tags) == {"table", "tr", "th", "td"}
    assert text in table.text


def test_agency_names_are_escaped() -> None:
    agency = rp.Agency("甲&乙'丙")
    measure = rp.Measure(rp.Marker.from_text("1."), "做。", (rp.Responsibility((rp.Assignment(agency),)),))
    for html in (
        rp.Measures([measure])._repr_html_(),
        rp.AgencyCounts.of([measure])._repr_html_(),
        rp.Notice(issuers=(agency,), addressees=(agency,), body=(measure,))._repr_html_(),
    ):
        assert "甲&amp;乙&#x27;丙" in html
        assert "甲&乙" not in html
