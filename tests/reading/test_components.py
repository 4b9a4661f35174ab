"""Documents within documents: what is issued, forwarded or attached, each with the frame of its own."""

from __future__ import annotations

import pytest

import revival_policy as rp

LETTER = "关于印发植树方案的通知\n各县政府:\n现将《植树方案》印发给你们。\n清溪市人民政府\n2020年1月1日\n"


def components(text: str) -> list[tuple[str, str, str | None]]:
    return [(str(part.role), part.label, part.title) for part in rp.parse(text).components]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("", []),
        ("(此件公开发布)", []),
        ("植树方案\n一、种好。", [("issued", "", "植树方案")]),
        ("清溪市植树\n方案\n一、种好。", [("issued", "", "清溪市植树方案")]),
        (
            "植树方案\n一、种好。\n附件\n苗木表\n树名\n棵数",
            [("issued", "", "植树方案"), ("attached", "附件", "苗木表")],
        ),
        (
            "植树方案\n一、种好。\n附件:1.苗木表\n2.人员表\n附件1\n苗木表\n松树\n附件2\n人员表\n张三",
            [("issued", "", "植树方案"), ("attached", "附件1", "苗木表"), ("attached", "附件2", "人员表")],
        ),
        (
            "植树规定\n制定以下规定:\n一、甲\n二、乙\n护树规定\n制定以下规定:\n一、丙\n二、丁",
            [("issued", "", "植树规定"), ("issued", "", "护树规定")],
        ),
        ("植树方案\n1.甲\n2.乙\n二\n护树政策\n1.丙\n2.丁", [("issued", "", "植树方案")]),
        ("植树方案\n一、甲\n二、乙\n领导小组名单\n张三\n李四", [("issued", "", "植树方案")]),
    ],
)
def test_what_is_below_a_letter(after: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert components(LETTER + after) == expected


def test_the_hierarchy_begins_again_in_every_document() -> None:
    notice = rp.parse(
        LETTER + "植树方案\n第一条 甲。\n第二条 乙。\n附件\n流程\n一、申请\n(一)填表。\n(二)交表。\n二、答复"
    )
    assert [(entry.level, entry.marker) for entry in notice.outline()] == [
        (1, "第一条"),
        (1, "第二条"),
        (1, "一、"),
        (2, "(一)"),
        (2, "(二)"),
        (1, "二、"),
    ]
    assert not notice.diagnostics


def test_a_report_that_is_forwarded_keeps_its_frame() -> None:
    notice = rp.parse(
        "清溪市人民政府转发市林业局关于植树情况报告的通知\n清政发〔2020〕1号\n各县政府:\n"
        "市林业局《关于植树情况的报告》已经同意,现转发给你们。\n清溪市人民政府\n二〇二〇年三月一日\n"
        "关于植树情况的报告\n清溪市人民政府:\n今年植树的情况如下。\n一、种了多少\n二、活了多少\n"
        "附:植树情况表\n清溪市林业局\n二〇二〇年二月一日\n附:\n植树情况表\n县名\n棵数"
    )
    assert (str(notice.date), [issuer.name for issuer in notice.issuers]) == ("2020年3月1日", ["清溪市人民政府"])
    report, table = notice.components
    assert (report.role, report.title) == (rp.ComponentRole.ISSUED, "关于植树情况的报告")
    assert [body.name for body in (*report.addressees, *report.issuers)] == ["清溪市人民政府", "清溪市林业局"]
    assert str(report.date) == "2020年2月1日"
    assert (table.role, table.label, table.title) == (rp.ComponentRole.ATTACHED, "附", "植树情况表")
    assert [attachment.title for attachment in notice.attachments] == ["植树情况表"]
    assert table.span is not None
    assert table.span.of(notice.source) == "附:\n植树情况表\n县名\n棵数"


def test_an_attachment_alone_is_not_issued() -> None:
    letter = "关于同意植树的批复\n县林业局:\n同意植树。\n附件:植树制度\n清溪市林业局\n2020年1月1日"
    notice = rp.parse(f"{letter}\n附件\n植树制度\n为了种好树。\n一、种法")
    assert (notice.issued_title, notice.preamble) == (None, "同意植树。")
    assert [(str(part.kind)) for part in notice.parts][-3:] == ["attachment title", "attached", "heading"]


def test_attachments_that_no_statement_names_are_those_that_are_there() -> None:
    notice = rp.parse("植树办法\n第一条 种树。\n第二条 施行。\n附表一\n树种表\n附表二\n人员表\n一、种树人\n二、浇水人")
    assert [attachment.title for attachment in notice.attachments] == ["树种表", "人员表"]


def test_copies_and_printing_are_at_the_end() -> None:
    notice = rp.parse(
        f"{LETTER}(此件公开发布)\n抄送:市委办公室,市政协办公室。\n清溪市人民政府办公室 2020年1月2日印发\n共印20份"
    )
    assert notice.notes == ("此件公开发布",)
    assert [agency.name for agency in notice.copied_to] == ["市委办公室", "市政协办公室"]
    assert notice.printing == "清溪市人民政府办公室 2020年1月2日印发\n共印20份"
    assert notice.components == ()


def test_words_that_lead_in_to_the_document_are_not_its_title() -> None:
    notice = rp.parse(
        "各县政府:\n《清溪市植树措施》已经通过,现印发给你们。\n"
        "清溪市政府\n2020年1月1日\n全文如下\n清溪市植树措施\n一、种树。"
    )
    assert [component.title for component in notice.components] == ["清溪市植树措施"]


def test_minutes_without_a_date_are_printed_all_the_same() -> None:
    notice = rp.parse(
        "清溪市人民政府\n会议纪要\n一、种树\n种好。\n(县林业局)\n抄送:市委。\n清溪市人民政府办公室 2020年1月2日印发"
    )
    assert notice.kind is rp.DocumentKind.MINUTES
    assert ([agency.name for agency in notice.copied_to], notice.date, notice.notes) == (["市委"], None, ())
    assert notice.printing == "清溪市人民政府办公室 2020年1月2日印发"


@pytest.mark.parametrize("tail", ["网站管理", "〔此件发各县〕", "已发:各县委，各乡镇党委。", "关于修路的通知"])
def test_what_has_no_text_or_nothing_of_a_document_is_none(tail: str) -> None:
    notice = rp.parse(f"关于植树的通知\n各县政府:\n请植树。\n清溪市人民政府\n2020年1月1日\n{tail}")
    assert (notice.components, notice.preamble) == ((), "请植树。")
    assert tail in notice.source[notice.parts[-1].span.start :]
