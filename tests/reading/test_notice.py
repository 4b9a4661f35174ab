"""From text to notice, all steps together."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.samples import PLAN, REPLY, plan, reply

import revival_policy as rp
from revival_policy import strategies


def test_a_letter_that_issues_a_document() -> None:
    notice = plan()
    assert notice.source == PLAN
    assert notice.title == "清溪市人民政府办公室关于印发城市绿道建设三年方案的通知"
    assert notice.number == rp.DocumentNumber("清政办发", 2021, 7)
    assert notice.kind is rp.DocumentKind.NOTICE
    assert notice.issuers == (rp.Agency("清溪市人民政府办公室"),)
    assert [agency.name for agency in notice.addressees] == ["各县(区)人民政府", "市政府各部门、各直属机构"]
    assert notice.date == rp.Date(2021, 3, 5)
    assert notice.letter == "《城市绿道建设三年方案》已经市政府同意,现印发给你们,请认真执行。"
    assert notice.issued_title == "城市绿道建设三年方案"
    assert notice.preamble == "为落实《省政府关于改善城市环境的意见》(溪政发〔2020〕12号),制定本方案。"
    assert notice.closing == "各县(区)要按月报送进展。"
    assert [attachment.title for attachment in notice.attachments] == ["绿道建设任务表", "绿道设计图例"]
    assert notice.notes == ("此件公开发布",)
    assert notice.metadata == (("索引号", "000123-2021-0007"), ("发布日期", "2021年3月8日"))


def test_citations_are_of_other_documents() -> None:
    assert [str(citation) for citation in plan().citations] == [
        "《省政府关于改善城市环境的意见》(溪政发〔2020〕12号)",
        "《公园设计规范》",
        "溪政发〔2019〕8号",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "现印发《植树方案》,请执行。",
        "按《清溪市人民政府关于印发植树方案的通知》办。",
        "清政发〔2020〕1号文件自印发之日起施行。",
    ],
)
def test_a_notice_does_not_cite_itself(sentence: str) -> None:
    text = (
        "清溪市人民政府关于印发植树方案的通知\n清政发〔2020〕1号\n"
        "各县政府:\n现印发《植树方案》。\n2020年1月1日\n植树方案\n"
        f"一、总则\n1.种树。\n2.{sentence}"
    )
    assert rp.parse(text).citations == ()


def test_a_document_without_headings() -> None:
    notice = reply()
    assert notice.title == "清溪市人民政府关于同意设立湿地公园的批复"
    assert notice.kind is rp.DocumentKind.REPLY
    assert notice.number == rp.DocumentNumber("清政函", 2020, 31)
    assert notice.addressees == (rp.Agency("东山县人民政府"),)
    assert notice.preamble == "你县《关于设立湿地公园的请示》收悉。同意设立东山湿地公园。"
    assert (notice.letter, notice.issued_title, notice.body, notice.closing) == ("", None, (), "")
    assert notice.date == rp.Date(2020, 10, 12)
    assert notice.issuers == (rp.Agency("清溪市人民政府"),)


def test_every_line_is_of_its_part() -> None:
    assert [(str(part.kind), part.span.of(PLAN).split("\n")[0]) for part in plan().parts] == [
        ("page head", "索引号:000123-2021-0007"),
        ("title", "清溪市人民政府办公室关于印发"),
        ("number", "清政办发〔2021〕7号"),
        ("addressees", "各县(区)人民政府,市政府各部门、各直属机构:"),
        ("body", "《城市绿道建设三年方案》已经市政府同意,现印发给你们,请认真执行。"),
        ("signature", "清溪市人民政府办公室"),
        ("date", "2021年3月5日"),
        ("note", "(此件公开发布)"),
        ("issued title", "城市绿道建设三年方案"),
        ("preamble", "为落实《省政府关于改善城市环境的意见》(溪政发〔2020〕12号),制定本方案。"),
        ("heading", "一、建设目标"),
        ("heading", "二、主要任务"),
        ("heading", "(一)编制规划。"),
        ("measure", "1.编好绿道总体规划,六月底前公布。(市自然资源局牵头,市林业局、市水利局等配合)"),
        (
            "measure",
            "2.按照《公园设计规范》和溪政发〔2019〕8号文件,分类定出建设标准。(市住房城乡建设局;完成时限:2021年9月底前)",
        ),
        ("heading", "(二)加快建设。"),
        ("measure", "3.沿清溪两岸修建绿道120公里。"),
        ("measure", "4.动员企业认养绿地。"),
        ("heading", "三、保障措施"),
        ("measure", "(一)落实资金。市财政每年安排专项资金。(市财政局)"),
        ("measure", "(二)加强检查。每季度检查一次进度。(市政府督查室、市财政局)"),
        ("closing", "各县(区)要按月报送进展。"),
        ("attachments", "附件:1.绿道建设任务表"),
    ]


@pytest.mark.parametrize("notice", [plan(), reply(), rp.load("jilin-2016-41")])
def test_every_place_leads_to_what_is_there(notice: rp.Notice) -> None:
    check_places(notice)


def check_places(notice: rp.Notice) -> None:
    """Check that measures, clauses, names, citations and attachments are where their spans say."""
    source = notice.source
    for measure in notice.measures:
        assert measure.span is not None
        written = measure.span.of(source)
        assert rp.find_markers(written)[0].value == measure.marker
        assert all(paragraph in written for paragraph in measure.text.split("\n"))
        for clause in measure.responsibilities:
            assert clause.span is not None
            assert measure.span.start < clause.span.start < clause.span.end <= measure.span.end
            assert rp.Responsibility.from_text(clause.span.of(source)) == clause
            for part in clause.assignments:
                assert part.span is not None
                surface = part.span.of(clause.span.of(source))
                assert part.agency.name.startswith("".join(surface.split()))
        for citation in measure.citations:
            assert citation.span is not None
            assert measure.span.start < citation.span.start < citation.span.end <= measure.span.end
    (title,) = [part.span.end for part in notice.parts if part.kind is rp.PartKind.TITLE]
    for citation in notice.citations:
        assert citation.span is not None
        if citation.span.start >= title and not citation.refers_back:  # titles name documents without marks
            assert rp.Citation.from_text(citation.span.of(source)) == citation
    for attachment in notice.attachments:
        assert attachment.span is not None
        assert attachment.title in attachment.span.of(source)
    for section in (item for _, item in notice.walk() if isinstance(item, rp.Section)):
        assert section.span is not None
        assert section.heading in section.span.of(source)


@settings(max_examples=40)  # whole notices are slow to draw
@given(strategies.written_notices())
def test_every_place_of_a_composed_notice_leads_to_what_is_there(written: strategies.Written[rp.Notice]) -> None:
    check_places(rp.parse(written.text))


@pytest.mark.parametrize("source", [PLAN, REPLY])
@pytest.mark.parametrize("line_end", ["\r\n", "\n\n\n", "\n\u3000\u3000", " \t\n", "\n \n"])
def test_line_ends_blank_lines_and_indents_change_nothing(source: str, line_end: str) -> None:
    assert rp.parse(source.replace("\n", line_end)) == rp.parse(source)
    assert rp.parse(source.replace("\n\n", "\n")) == rp.parse(source)


@pytest.mark.parametrize("source", [PLAN, REPLY])
@pytest.mark.parametrize(
    ("half", "full"),
    [
        ("()", "（）"),
        ("[]", "［］"),
        ("〔〕", "[]"),
        ("〔〕", "（）"),
        ("0123456789", "０１２３４５６７８９"),
        (",;:", "，；："),
    ],
)
def test_the_width_of_marks_changes_no_fact(source: str, half: str, full: str) -> None:
    one, other = rp.parse(source), rp.parse(source.translate(str.maketrans(half, full)))
    assert (other.number, other.date, other.kind, other.issuers) == (one.number, one.date, one.kind, one.issuers)
    assert [len(measure.assignments) for measure in other.measures] == [len(m.assignments) for m in one.measures]
    assert [measure.marker for measure in other.measures] == [measure.marker for measure in one.measures]
    assert [entry.level for entry in other.outline()] == [entry.level for entry in one.outline()]
    assert [citation.number for citation in other.citations] == [citation.number for citation in one.citations]
    assert len(other.addressees) == len(one.addressees)
    assert len(other.attachments) == len(one.attachments)
    assert other.diagnostics == ()


@given(st.data())
def test_a_line_lost_costs_no_more_than_that_line(data: st.DataObject) -> None:
    lines = PLAN.split("\n")
    lost = data.draw(st.integers(0, len(lines) - 1))
    text = "\n".join(lines[:lost] + lines[lost + 1 :])
    notice = rp.parse(text)
    assert "".join(part.span.of(text) for part in notice.parts) == text
    assert len(notice.measures) >= 5
    assert not [doubt for doubt in notice.diagnostics if doubt.level is rp.Level.ERROR]


@given(
    st.integers(0, len(PLAN)),
    st.text(st.sampled_from("（）()《》〔〕【】“”、,。:\n一1.号年第 "), min_size=1, max_size=5),
)
def test_a_notice_with_noise_in_it_is_still_read(place: int, noise: str) -> None:
    text = PLAN[:place] + noise + PLAN[place:]
    notice = rp.parse(text)
    assert "".join(part.span.of(text) for part in notice.parts) == text
    assert not [doubt for doubt in notice.diagnostics if doubt.level is rp.Level.ERROR]
    assert len(notice.measures) >= 3


FORWARDING = """东山县人民政府办公室转发县林业局关于植树的意见的通知
东政办发〔2020〕3号
各乡镇人民政府:
县林业局《关于植树的意见》(东林发〔2020〕1号)已经县政府同意,现转发给你们,请认真执行。
为落实《西岭市造林规划》(以下简称《规划》),根据《植树条例》,提出如下意见。
一、目标
1.按《规划》种树。参照《苗木手册》选苗。
二、附则
2.《植树暂行办法》(东政发〔2001〕9号)同时废止。
东山县人民政府办公室
2020年5月1日
"""


def test_what_a_notice_does_to_other_documents() -> None:
    notice = rp.parse(FORWARDING)
    assert [cited.title for cited in notice.implements] == ["西岭市造林规划", "植树条例"]
    assert notice.related(rp.Relation.REPEALS) == (rp.Citation.from_text("《植树暂行办法》(东政发〔2001〕9号)"),)
    assert [cited.title for cited in notice.related(rp.Relation.FORWARDS)] == [
        "县林业局关于植树的意见",
        "关于植树的意见",
    ]
    assert [cited.title for cited in notice.related(rp.Relation.MENTIONS)] == ["苗木手册"]
    (plan, manual) = notice.measures[0].citations
    assert (plan.title, plan.short_name, plan.refers_back) == ("西岭市造林规划", "规划", True)
    assert (manual.kind, manual.relation) == (None, rp.Relation.MENTIONS)


def test_a_notice_without_a_title_implements_what_its_preamble_says() -> None:
    assert rp.Notice().implements == ()
    made = rp.Notice(citations=(rp.Citation("意见", relation=rp.Relation.IMPLEMENTS),))
    assert made.implements == made.citations


def test_the_place_of_a_notice_tells_whose_code_it_uses() -> None:
    notice = rp.parse("南京市人民政府关于植树的通知\n宁政发〔2016〕3号\n各区人民政府:\n按照宁政发〔2015〕1号办理。")
    assert notice.number is not None
    assert [issuer.name for issuer in notice.number.issuers] == ["南京市人民政府"]
    (cited,) = notice.citations
    assert cited.number is not None
    assert [issuer.name for issuer in cited.number.issuers] == ["南京市人民政府"]
