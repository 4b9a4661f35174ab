"""Notices of our own, with something of everything, for tests that need a whole one."""

from __future__ import annotations

import datetime as dt

import attrs

import revival_policy as rp

#: A letter that issues a plan: page head, broken title, all roles, an open end, a deadline, citations, attachments.
PLAN = """\
索引号:000123-2021-0007
发布日期:2021年3月8日

清溪市人民政府办公室关于印发
城市绿道建设三年方案的通知

清政办发〔2021〕7号

各县(区)人民政府,市政府各部门、各直属机构:

《城市绿道建设三年方案》已经市政府同意,现印发给你们,请认真执行。

清溪市人民政府办公室

2021年3月5日

(此件公开发布)

城市绿道建设三年方案

为落实《省政府关于改善城市环境的意见》(溪政发〔2020〕12号),制定本方案。

一、建设目标

到2023年,全市绿道总长达到300公里,市民出门十分钟见绿道。

二、主要任务

(一)编制规划。

1.编好绿道总体规划,六月底前公布。(市自然资源局牵头,市林业局、市水利局等配合)

2.按照《公园设计规范》和溪政发〔2019〕8号文件,分类定出建设标准。(市住房城乡建设局;完成时限:2021年9月底前)

(二)加快建设。

3.沿清溪两岸修建绿道120公里。
沿线厕所、路灯同步修建。(市水利局、市财政局等,各县(区)人民政府)

4.动员企业认养绿地。

三、保障措施

(一)落实资金。市财政每年安排专项资金。(市财政局)

(二)加强检查。每季度检查一次进度。(市政府督查室、市财政局)

各县(区)要按月报送进展。

附件:1.绿道建设任务表
2.绿道设计图例
"""

#: A reply without headings: nothing but a frame around one paragraph.
REPLY = """\
清溪市人民政府
关于同意设立湿地公园的批复
清政函〔2020〕31号
东山县人民政府:
你县《关于设立湿地公园的请示》收悉。同意设立东山湿地公园。
清溪市人民政府
2020年10月12日
"""

#: A rule that says how long it is in force and what its words mean.
DATED = """\
清溪市苗木管理办法
(2021年3月5日清溪市人民政府公布)
第一条 为规范苗木管理,制定本办法。
第二条 本办法所称苗木,是指用于造林的树苗。
第三条 本办法自2021年4月1日起施行,有效期五年。《清溪市树苗管理办法》同时废止。
"""


def plan() -> rp.Notice:
    """Read the plan."""
    return rp.parse(PLAN)


def reply() -> rp.Notice:
    """Read the reply."""
    return rp.parse(REPLY)


def one_of_each() -> list[tuple[type, object]]:
    """Return every class of the library with a value of it that has all its fields filled."""
    notice = plan()
    section = notice.section("二、")
    clause = notice.measures[0].responsibilities[0]
    return [
        (rp.Notice, notice),
        (rp.Section, section),
        (rp.Measure, notice.measures[0]),
        (rp.Measures, rp.Measures(notice.measures)),
        (rp.Notices, rp.Notices([notice])),
        (rp.Agency, rp.Agency("管委会", collective=True, origin=rp.Origin("吉林省", notice.date))),
        (rp.Origin, rp.Origin("吉林省长春市", notice.date)),
        (rp.AgencyCounts, notice.agencies),
        (rp.AgencyList, rp.AgencyList.from_text("省财政厅、有关地方政府等")),
        (rp.DocumentNumber, notice.number),
        (rp.RegistrationNumber, rp.RegistrationNumber("GZ03", 2024, "0034", joined=True)),
        (rp.Standard, rp.Standard("GB/T", "9704", 2012)),
        (rp.CourtCase, rp.CourtCase(2016, "吉01民初", 1)),
        (rp.NumberKind, rp.NumberKind.ORDER),
        (rp.YearForm, rp.YearForm.PLAIN_ORDINAL),
        (rp.Responsibility, notice.measures[1].responsibilities[0]),
        (rp.Assignment, clause.assignments[0]),
        (
            rp.Convention,
            attrs.evolve(rp.Convention.from_text("以下均需各县政府落实,不再列出"), name="甲", span=rp.Span(1, 9)),
        ),
        (rp.ConventionKind, rp.ConventionKind.CONCERNED),
        (
            rp.Table,
            rp.Table(((rp.TableCell("修路", rp.Span(3, 5)),),), (rp.TableCell("任务", rp.Span(0, 2)),), rp.Span(0, 5)),
        ),
        (rp.TableCell, rp.TableCell("修路", rp.Span(3, 5))),
        (rp.Context, rp.Context(title="植树方案", issuer=rp.Agency("县林业局"), place="吉林省", source="a.txt")),
        (rp.Doubt, rp.Doubt("title", rp.Certainty.DOUBTFUL, "two lines may be it", "植树方案")),
        (rp.Certainty, rp.Certainty.GIVEN),
        (rp.TableTask, rp.TableTask("修路", clause, 1)),
        (
            rp.Citation,
            attrs.evolve(notice.citations[0], relation=rp.Relation.REPEALS, short_name="意见", refers_back=True),
        ),
        (rp.Relation, rp.Relation.FORWARDS),
        (rp.Provision, rp.Provision.from_text("第三条之一第二款第(四)项")),
        (rp.ProvisionUnit, rp.ProvisionUnit.ITEM),
        (rp.Reference, rp.Reference(rp.Provision.from_text("前款"), rp.Span(9, 11), rp.Span(0, 8))),
        (rp.Deadline, rp.Deadline(2025, 6, 30)),
        (
            rp.Quantity,
            rp.Quantity.from_text("力争到2025年，绿道由10.5公里延长到20公里/年以上"),
        ),
        (rp.QuantityKind, rp.QuantityKind.CHANGE),
        (rp.Bound, rp.Bound.MORE_THAN),
        (rp.Modality, rp.Modality.ENSURED),
        (rp.Match[rp.Quantity], rp.find_quantities("新建3-5所学校")[0]),
        (rp.Match[rp.Deadline], rp.find_deadlines("6月底前报送")[0]),
        (rp.Match[rp.Provision], rp.find_provisions("按前款")[0]),
        (rp.Attachment, notice.attachments[0]),
        (rp.Component, notice.components[0]),
        (rp.ComponentRole, rp.ComponentRole.ISSUED),
        (rp.Marker, section.marker),
        (rp.Numeral, rp.Numeral.from_text("二〇一六")),
        (rp.Date, notice.date),
        (rp.Part, notice.parts[0]),
        (rp.Span, rp.Span(3, 9)),
        (rp.FileKind, rp.FileKind.OFD),
        (rp.Passage, rp.Passage(rp.Span(3, 9), 2, 1)),
        (rp.FileMap, rp.FileMap(rp.FileKind.PDF, (rp.Passage(rp.Span(3, 9), 2, 1),), ("- 1 -",))),
        (rp.OutlineEntry, notice.outline()[4]),
        (rp.Fix, rp.Fix("number-form", rp.Span(3, 5), "〔2016〕")),
        (rp.Diagnostic, rp.Diagnostic("numbering", rp.Level.WARNING, "m", 4, 1, rp.Span(3, 5))),
        (rp.Match[rp.DocumentNumber], rp.find_numbers("根据国发[2016] 62号文件")[0]),
        (rp.Match[rp.Citation], rp.find_citations("按《意见》办")[0]),
        (rp.Match[rp.Responsibility], rp.find_responsibilities("做。(省财政厅)")[0]),
        (rp.Match[rp.Date], rp.find_dates("自2016年12月9日起")[0]),
        (rp.Match[rp.Marker], rp.find_markers("一、甲")[0]),
        (rp.Role, rp.Role.LEAD),
        (rp.Level, rp.Level.ERROR),
        (rp.DocumentKind, rp.DocumentKind.NOTICE),
        (rp.PartKind, rp.PartKind.PAGE_HEAD),
        (rp.MarkerStyle, rp.MarkerStyle.CHAPTER),
        (rp.NumeralStyle, rp.NumeralStyle.CIRCLED),
        *_of_laws(),
        *_of_validity(),
        (rp.Failure, rp.Failure("a.txt", "ReadingError", "the text is empty")),
    ]


def _of_laws() -> list[tuple[type, object]]:
    """Return the values that tell of laws, of what is cited and of what a decision changes."""
    version = rp.LawVersion(
        "amended", dt.date(2020, 5, 28), dt.date(2020, 5, 28), dt.date(2021, 1, 1), "主席令第1号", "决定", 12, ((3, 1),)
    )
    amended = rp.amend("第一条　植树。\n第二条　植树一天。", "一、将第二条中的“一天”修改为“三天”。\n二、删去第九条。")
    return [
        (rp.Answer, rp.Answer.UNKNOWN),
        (rp.InForce, rp.InForce(rp.Answer.NO, "repealed on 2021-01-01")),
        (rp.LawVersion, version),
        (rp.Law, rp.Law("植树法", "law", ("树法",), (version,), dt.date(2022, 1, 1), "新植树法", dt.date(2021, 6, 1))),
        (rp.Verdict, rp.Verdict.NOT_KNOWN),
        (rp.Verification, rp.verify("《中华人民共和国公司法》第三千条")[0]),
        (rp.AmendmentKind, rp.AmendmentKind.ADDED),
        (rp.Amendment, amended.applied[0]),
        (rp.Amended, amended),
        (rp.Unapplied, amended.unapplied[0]),
    ]


def _of_validity() -> list[tuple[type, object]]:
    """Return the values that tell how long a document is in force, and what its words mean."""
    notice = rp.parse(DATED)
    phrase = rp.find_validity("自印发之日起30日后施行，有效期五年")[0]
    return [
        (rp.Validity, notice.validity),
        (rp.Status, rp.Status.PARTLY),
        (rp.Statement, notice.validity.statements[0]),
        (rp.StatementKind, rp.StatementKind.TERM),
        (rp.Standing, notice.in_force("2022-01-01")),
        (rp.ValidityPhrase, phrase.value),
        (rp.ValidityKind, rp.ValidityKind.UNTIL),
        (rp.Match[rp.ValidityPhrase], phrase),
        (rp.Period, rp.Period(5, rp.PeriodUnit.YEARS)),
        (rp.PeriodUnit, rp.PeriodUnit.WORKING_DAYS),
        (rp.Definition, notice.definitions[0]),
        (rp.DefiningWords, rp.find_definitions(DATED)[0].value),
        (rp.Reach, rp.Reach.CHAPTER),
    ]


ONE_OF_EACH = one_of_each()
#: Answers to questions: values too, but nothing that goes to JSON.
ANSWERS: list[object] = [
    plan().measures.group_by("agency"),
    rp.compare(plan(), rp.parse(PLAN.replace("绿道", "公园"))),
]
NAMES = [str(kind).replace("revival_policy.", "") for kind, _ in ONE_OF_EACH]
