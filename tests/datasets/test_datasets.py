"""The data sets, and their agreement with the official texts where those are at hand."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import revival_policy as rp
from revival_policy import datasets

SHARED = Path(__file__).parents[3] / "shared"
SEED = SHARED / "seed" / "jilin-2016-41.txt"
LABELS = SHARED / "gold" / "responsibilities" / "seed.jsonl"
with_official_text = pytest.mark.skipif(not SEED.exists(), reason="the official text is not part of the project")
with_labels = pytest.mark.skipif(not LABELS.exists(), reason="the labels are not part of the project")

STATE_COUNCIL = "国务院关于深入推进实施新一轮东北振兴战略加快推动东北地区经济企稳向好若干重要举措的意见"
INVESTMENT = "中共中央国务院关于深化投融资体制改革的意见"


@pytest.fixture(scope="module")
def rendition() -> rp.Notice:
    return rp.load("jilin-2016-41")


@pytest.fixture(scope="module")
def official() -> rp.Notice:
    return rp.read(SEED)


def test_the_names_of_the_data_sets() -> None:
    assert datasets.names() == ("jilin-2016-41",)


@pytest.mark.parametrize("name", ["", "jilin", "../errors", "jilin-2016-41.txt"])
def test_a_name_that_no_data_set_has_is_refused(name: str) -> None:
    with pytest.raises(rp.DatasetError) as refused:
        rp.load(name)
    assert refused.value.available == ("jilin-2016-41",)
    assert "jilin-2016-41" in str(refused.value)


def test_the_rendition_says_that_it_is_one(rendition: rp.Notice) -> None:
    remark = dict(rendition.metadata)["说明"]
    assert "缩写转述" in remark
    assert "并非官方文本" in remark
    assert "www.jl.gov.cn" in remark


def test_the_frame_of_the_rendition(rendition: rp.Notice) -> None:
    check_frame(rendition)


@with_official_text
def test_the_frame_of_the_official_text(official: rp.Notice) -> None:
    check_frame(official)


def check_frame(notice: rp.Notice) -> None:
    assert notice.title is not None
    assert notice.title.startswith("吉林省人民政府印发贯彻落实国务院关于深入推进实施新一轮东北振兴战略")
    assert notice.title.endswith("若干重要举措意见有关措施的通知")
    assert notice.number == rp.DocumentNumber.from_text("吉政发〔2016〕41号")
    assert notice.kind is rp.DocumentKind.NOTICE
    assert [issuer.name for issuer in notice.issuers] == ["吉林省人民政府"]
    assert notice.date is not None
    assert notice.date.isoformat() == "2016-12-09"
    assert [agency.name for agency in notice.addressees] == [
        "各市(州)人民政府",
        "长白山管委会",
        "各县(市)人民政府",
        "省政府各厅委办、各直属机构",
    ]
    assert notice.issued_title is not None
    assert notice.issued_title.endswith("若干重要举措意见的有关措施")
    assert [attachment.title for attachment in notice.attachments] == [
        "吉林老工业基地振兴五大领域三年滚动推进重点项目表"
    ]
    assert [len(notice.sections_at(level)) for level in (1, 2, 3)] == [4, 14, 0]
    assert len(notice.measures) == 88
    assert [(citation.title, str(citation.number)) for citation in notice.citations] == [
        (STATE_COUNCIL, "国发〔2016〕62号"),
        (STATE_COUNCIL, "国发〔2016〕62号"),
        (INVESTMENT, "中发〔2016〕18号"),
    ]
    assert [citation.title for citation in notice.implements] == [STATE_COUNCIL]
    assert notice.related(rp.Relation.REPEALS) == ()
    assert notice.diagnostics == ()


def test_questions_about_the_notice(rendition: rp.Notice) -> None:
    assert rendition.agencies.most_charged(2) == (
        (rp.Agency.from_text("省发展改革委"), 50),
        (rp.Agency.from_text("省财政厅"), 21),
    )
    finance = rendition.measures.by("省财政厅")
    assert markers(finance.within(rendition.section("(十二)"))) == [
        73, 74, 75, 76, 78, 79, 80,
    ]  # fmt: skip
    assert markers(rendition.measures.citing("中发〔2016〕18号")) == [14]
    assert len(rendition.measures.led_by("省财政厅")) == 0


def markers(measures: rp.Measures) -> list[int]:
    return [measure.marker.number for measure in measures if measure.marker]


def test_counts_of_the_notice(rendition: rp.Notice) -> None:
    assert len(rendition.agencies) == 60
    assert rendition.agencies["省财政厅"] == len(rendition.measures.by("省财政厅")) == 21
    assert rendition.agencies["省发展改革委"] == len(rendition.measures.by("省发展改革委")) == 50
    assert rendition.agencies["有关地方政府"] == 10
    assert rp.Agency("国务院") not in rendition.agencies
    assert sum(rendition.agencies.values()) == sum(len(set(measure.agencies)) for measure in rendition.measures)
    assert markers(rendition.measures) == list(range(1, 89))


def test_every_measure_has_one_clause_that_names_somebody(rendition: rp.Notice) -> None:
    assert all(len(measure.responsibilities) == 1 and measure.agencies for measure in rendition.measures)
    open_ended = rendition.measures.where(lambda measure: measure.responsibilities[0].open_ended)
    assert len(open_ended) == 49
    assert all(part.role is rp.Role.RESPONSIBLE for measure in rendition.measures for part in measure.assignments)


def test_questions_chain(rendition: rp.Notice) -> None:
    finance = rendition.measures.by("省财政厅")
    assert markers(finance.mentioning("养老保险")) == [73, 74]
    assert markers(finance.mentioning("养老保险").by("省民政厅")) == [74]
    assert markers(finance.by("省林业厅")) == [10]
    assert markers(finance.within(rendition.section("一、")).within(rendition.section("(三)"))) == [13, 15, 16]
    assert markers(rendition.measures.within(rendition.section("四、")).by("有关地方政府")) == []
    assert markers(rendition.measures.citing("国发〔2016〕62号")) == []
    assert markers(rendition.measures.where(lambda measure: len(measure.agencies) == 7)) == [58, 60, 83]
    assert rendition.measures.by("省人民政府") == rp.Measures()


def test_measures_are_sliced(rendition: rp.Notice) -> None:
    assert markers(rendition.measures[:3]) == [1, 2, 3]
    assert markers(rendition.measures[-2:]) == [87, 88]
    assert markers(rendition.measures[::-30]) == [88, 58, 28]
    assert isinstance(rendition.measures[4:6], rp.Measures)
    assert [agency.name for agency in rendition.measures[4].agencies] == ["省国资委", "长春市政府", "吉林市政府"]


def test_sections_are_asked_by_their_markers(rendition: rp.Notice) -> None:
    platforms = rendition.section("(九)")
    assert platforms.heading == "打造重点开发开放平台"
    assert rendition.section("（九）") is rendition.section(rp.Marker.from_text("(九)")) is platforms
    assert markers(platforms.measures) == list(range(56, 64))
    assert [len(section.children) for section in rendition.sections] == [3, 5, 2, 4]
    with pytest.raises(rp.SectionError, match=r"no section with the marker \(十五\)"):
        rendition.section("(十五)")
    with pytest.raises(rp.NotationError):
        rendition.section("九")


def test_the_outline_of_the_rendition(rendition: rp.Notice) -> None:
    entries = rendition.outline()
    assert len(entries) == 4 + 14 + 88
    assert [entry.marker for entry in entries if entry.level == 1] == ["一、", "二、", "三、", "四、"]
    assert [entry.parent for entry in entries[:3]] == [None, 0, 1]
    assert all(entries[entry.parent].level == entry.level - 1 for entry in entries if entry.parent is not None)


def test_every_place_in_the_rendition_leads_to_what_is_there(rendition: rp.Notice) -> None:
    for measure in rendition.measures:
        (clause,) = measure.responsibilities
        assert measure.span is not None
        assert clause.span is not None
        assert measure.span.of(rendition.source) == f"{measure.marker}{measure.text}{clause.span.of(rendition.source)}"


@with_official_text
def test_outline_of_both_texts_agrees(official: rp.Notice, rendition: rp.Notice) -> None:
    def headings(notice: rp.Notice) -> list[tuple[int, str, str]]:
        return [(e.level, e.marker, e.heading) for e in notice.outline() if e.level < 3]

    assert headings(official) == headings(rendition)
    assert [(e.level, e.marker) for e in official.outline()] == [(e.level, e.marker) for e in rendition.outline()]


@with_official_text
def test_measures_of_both_texts_agree_in_every_fact(official: rp.Notice, rendition: rp.Notice) -> None:
    for ours, theirs in zip(rendition.measures, official.measures, strict=True):
        assert facts(ours) == facts(theirs)


def facts(measure: rp.Measure) -> tuple[object, ...]:
    """Return what two wordings of one measure must share: agencies, citations, figures, quoted names."""
    return (
        measure.marker,
        measure.responsibilities,
        [agency.collective for agency in measure.agencies],
        measure.citations,
        sorted(re.findall(r"\d+", measure.text)),
        sorted(re.findall("“[^”]*”", measure.text)),
    )


@with_official_text
@with_labels
def test_the_parties_of_all_clauses_are_those_labelled_by_hand(official: rp.Notice) -> None:
    labelled = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    for measure, label in zip(official.measures, labelled, strict=True):
        (clause,) = measure.responsibilities
        assert clause.span is not None
        parties = [(part.agency.name, str(part.role), part.agency.collective) for part in clause.assignments]
        assert parties == [(party["name"], party["role"], party["collective"]) for party in label["parties"]]
        assert clause.open_ended == label["open_ended"]
        written = clause.span.of(official.source)
        assert written == label["clause"]
        surfaces = [part.span.of(written) for part in clause.assignments if part.span]
        assert surfaces == [party["surface"] for party in label["parties"]]
