"""OFD: parts, places and characters."""

from __future__ import annotations

import pytest
from tests.files.composed import PLAN_ON_PAPER, archive_of, ofd_of

import revival_policy as rp

ROOT = "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>"


def text_object(text: str, *, y: float = 20, delta: str = "", more: str = "") -> str:
    return (
        f'<TextObject Boundary="30 {y} 150 10" Size="5" {more}>'
        f'<TextCode X="0" Y="5" DeltaX="{delta}">{text}</TextCode></TextObject>'
    )


def source(*pages: str, locations: str = "Pages/Page_{}.xml", document: str = "", **parts: str) -> str:
    listed = "".join(f'<Page BaseLoc="{locations.format(number)}"/>' for number in range(len(pages)))
    made = {"OFD.xml": ROOT, "Doc_0/Document.xml": f"<Document>{document}<Pages>{listed}</Pages></Document>"}
    made |= {f"Doc_0/Pages/Page_{number}.xml": f"<Page>{page}</Page>" for number, page in enumerate(pages)}
    made |= {f"Doc_0/{name}.xml": part for name, part in parts.items()}
    return rp.read(archive_of(made)).source


@pytest.mark.parametrize(
    "locations", ["Pages/Page_{}.xml", "./Pages/Page_{}.xml", "/Doc_0/Pages/Page_{}.xml", "Doc_0/Pages/PAGE_{}.XML"]
)
def test_places_of_parts(locations: str) -> None:
    pages = text_object("关于植树的通知"), text_object("各县政府:")
    assert source(*pages, locations=locations) == "关于植树的通知\n各县政府:\n"


@pytest.mark.parametrize(
    ("delta", "line"),
    [
        ("5 5 5", "甲乙丙丁"),
        ("g 3 5", "甲乙丙丁"),
        ("5 g 2 5", "甲乙丙丁"),
        ("", "甲乙丙丁"),
        ("5 10 5", "甲乙 丙丁"),
        ("5 30 5", "甲乙\t丙丁"),
        ("g x y", "甲乙丙丁"),
    ],
)
def test_steps_between_characters(delta: str, line: str) -> None:
    if delta == "g x y":
        assert set(source(text_object("甲乙丙丁", delta=delta)).strip()) == set(line)
    else:
        assert source(text_object("甲乙丙丁", delta=delta)) == f"{line}\n"


def test_a_matrix_moves_and_scales_characters() -> None:
    shrunk = text_object("通知", more='CTM="0.5 0 0 0.5 10 20"', delta="5")
    assert source(text_object("关于植树的", y=30) + shrunk.replace('"30 20', '"45 12.5')) == "关于植树的通知\n"


def test_lines_are_ordered_by_their_place() -> None:
    page = text_object("一、目标", y=60) + text_object("各县政府:", y=40) + text_object("关于植树的通知", y=20)
    assert source(page) == "关于植树的通知\n各县政府:\n一、目标\n"


def test_templates_are_under_their_pages() -> None:
    made = source(
        '<Template TemplateID="7"/>' + text_object("关于植树的通知", y=50),
        document='<CommonData><TemplatePage ID="7" BaseLoc="Tpl.xml"/></CommonData>',
        Tpl=f"<Page>{text_object('清溪市人民政府文件')}</Page>",
    )
    assert made == "清溪市人民政府文件\n关于植树的通知\n"


def test_what_the_writer_noted_is_metadata() -> None:
    notice = rp.read(ofd_of(PLAN_ON_PAPER, facts={"发文字号": "清政办发〔2021〕7号", "密级": ""}))
    assert notice.metadata == (("发文字号", "清政办发〔2021〕7号"),)


def test_pages_are_counted_and_their_numbers_left_out() -> None:
    notice = rp.read(ofd_of(PLAN_ON_PAPER))
    assert notice.file is not None
    assert notice.file.left_out == ("—1—", "—2—")
    assert {passage.page for passage in notice.file.passages} == {1, 2}
    last = notice.measures[-1]
    assert last.span is not None
    assert [passage.page for passage in notice.file.passages_of(last.span)] == [2]


@pytest.mark.parametrize(
    "page",
    [
        text_object("甲", y=20) + text_object("暗", y=40, more='Visible="false"'),
        text_object("甲", y=20) + text_object("暗", y=40, more='Alpha="0"'),
        text_object("甲", y=20) + f'<Content><Layer Visible="false">{text_object("暗", y=40)}</Layer></Content>',
    ],
)
def test_what_cannot_be_seen_is_left_out(page: str) -> None:
    assert source(page) == "甲\n"


def test_a_text_that_cannot_be_seen_over_a_picture_is_that_of_the_picture() -> None:
    assert source("<ImageObject/>" + text_object("甲", more='Alpha="0"')) == "甲\n"


def test_vertical_lines_are_read_from_right_to_left() -> None:
    def column(text: str, x: float) -> str:
        return (
            f'<TextObject Boundary="{x} 20 10 200" Size="5"><TextCode X="0" Y="5" DeltaY="g {len(text)} 6">{text}'
            "</TextCode></TextObject>"
        )

    assert source(column("关于植树︵一︶", 100) + column("各县政府", 80)) == "关于植树（一）\n各县政府\n"


def test_texts_at_an_angle_are_left_out() -> None:
    aslant = text_object("内部资料", y=100, more='CTM="0.7 0.7 -0.7 0.7 0 0"')
    archive = {
        "OFD.xml": ROOT,
        "Doc_0/Document.xml": '<Document><Pages><Page BaseLoc="P.xml"/></Pages></Document>',
        "Doc_0/P.xml": f"<Page>{text_object('甲乙丙丁')}{aslant}{aslant}</Page>",
    }
    notice = rp.read(archive_of(archive))
    assert notice.source == "甲乙丙丁\n"
    assert notice.file is not None
    assert notice.file.left_out == ("内部资料",)


@pytest.mark.parametrize(("kind", "line"), [("Watermark", "甲"), ("Stamp", "甲"), ("Path", "甲\n填写")])
def test_annotations_are_filled_in_or_lie_over_the_page(kind: str, line: str) -> None:
    archive = {
        "OFD.xml": ROOT,
        "Doc_0/Document.xml": (
            '<Document><Pages><Page ID="1" BaseLoc="P.xml"/></Pages>'
            "<Annotations>Annots/All.xml</Annotations></Document>"
        ),
        "Doc_0/P.xml": f"<Page>{text_object('甲')}</Page>",
        "Doc_0/Annots/All.xml": '<Annotations><Page PageID="1"><FileLoc>One.xml</FileLoc></Page></Annotations>',
        "Doc_0/Annots/One.xml": (
            f'<PageAnnot><Annot Type="{kind}"><Appearance>{text_object("填写", y=40)}</Appearance></Annot>'
            f'<Annot Type="Path" Visible="false"><Appearance>{text_object("暗", y=60)}</Appearance></Annot></PageAnnot>'
        ),
    }
    notice = rp.read(archive_of(archive))
    assert notice.source == f"{line}\n"
    assert notice.file is not None
    assert notice.file.left_out == (("填写",) if line == "甲" else ())


def test_rulings_make_cells() -> None:
    def rule(data: str) -> str:
        return f'<PathObject Boundary="0 0 210 297"><AbbreviatedData>{data}</AbbreviatedData></PathObject>'

    rules = [f"M 20 {y} L 190 {y}" for y in (10, 40, 70)] + [f"M {x} 10 L {x} 70" for x in (20, 60, 190)]

    def cell(text: str, x: float, y: float) -> str:
        return text_object(text, y=y).replace('"30 ', f'"{x} ')

    page = (
        cell("任务", 22, 15) + cell("单位", 65, 15) + cell("种树", 22, 45) + cell("市林业", 65, 45) + cell("局", 65, 52)
    )
    assert source("".join(map(rule, rules)) + page) == "任务\t单位\n种树\t市林业 局\n"


def test_lines_beside_large_type_stay_apart() -> None:
    large = text_object("许可证", y=25, more='CTM="3 0 0 3 0 0"').replace('"30 25 150', '"120 22 60')
    page = text_object("应遵守下列规定", y=20) + text_object("一、在范围内勘查", y=28) + large
    assert source(page).splitlines()[0].startswith("应遵守下列规定")
    assert "一、在范围内勘查" in source(page)


def test_prose_on_a_narrow_page_is_joined() -> None:
    lines = ["植树造林是一件利国利民的大事"] * 14
    assert source("".join(text_object(line, y=20 + 8 * at) for at, line in enumerate(lines))) == f"{''.join(lines)}\n"


def test_seals_signatures_and_attached_files_are_named() -> None:
    archive = {
        "OFD.xml": ROOT.replace("</DocBody>", "<Signatures>/Doc_0/Signs/All.xml</Signatures></DocBody>"),
        "Doc_0/Document.xml": (
            '<Document><Pages><Page ID="1" BaseLoc="P.xml"/><Page ID="5" BaseLoc="P.xml"/></Pages>'
            "<Attachments>Attachs/List.xml</Attachments></Document>"
        ),
        "Doc_0/P.xml": f"<Page>{text_object('甲')}</Page>",
        "Doc_0/Attachs/List.xml": '<Attachments><Attachment ID="1" Name="任务表"/></Attachments>',
        "Doc_0/Signs/All.xml": (
            '<Signatures><Signature BaseLoc="S0/Signature.xml"/><Signature BaseLoc="/Doc_0/Signs/S1/Signature.xml"/>'
            '<Signature BaseLoc="missing.xml"/></Signatures>'
        ),
        "Doc_0/Signs/S0/Signature.xml": (
            '<Signature><SignedInfo><Provider ProviderName="清溪签章"/><StampAnnot PageRef="5"/></SignedInfo>'
            "</Signature>"
        ),
        "Doc_0/Signs/S1/Signature.xml": (
            "<Signature><SignedInfo><SignatureDateTime>20210308</SignatureDateTime></SignedInfo></Signature>"
        ),
    }
    notice = rp.read(archive_of(archive))
    assert notice.file is not None
    assert notice.file.left_out == ("seal on page 2: 清溪签章", "signature: 20210308", "attached file: 任务表")


def test_pages_that_are_pictures_are_named() -> None:
    archive = {
        "OFD.xml": ROOT,
        "Doc_0/Document.xml": '<Document><Pages><Page BaseLoc="P.xml"/><Page BaseLoc="Q.xml"/></Pages></Document>',
        "Doc_0/P.xml": f"<Page>{text_object('甲')}</Page>",
        "Doc_0/Q.xml": "<Page><Content><Layer><ImageObject/></Layer></Content></Page>",
    }
    notice = rp.read(archive_of(archive))
    assert notice.file is not None
    assert notice.file.without_text == (2,)
    assert "page 2 has no text layer" in notice.diagnostics[-1].message


COMPOSITE = '<CompositeObject ID="9" Boundary="0 {} 100 100" ResourceID="{}"/>'


def resources(units: str) -> str:
    return f"<Res><CompositeGraphicUnits>{units}</CompositeGraphicUnits></Res>"


def test_composite_objects_are_drawn_where_they_are() -> None:
    unit = f'<CompositeGraphicUnit ID="7"><Content>{text_object("护林")}</Content></CompositeGraphicUnit>'
    drawn = text_object("种树", y=40) + COMPOSITE.format(0, 7) + COMPOSITE.format(60, 7)
    document = "<CommonData><DocumentRes>Res.xml</DocumentRes></CommonData>"
    assert source(drawn, document=document, Res=resources(unit)).splitlines() == ["护林", "种树", "护林"]


def test_a_composite_object_that_is_missing_or_in_itself_is_named() -> None:
    inside = text_object("护林") + COMPOSITE.format(10, 7) * 2
    unit = f'<CompositeGraphicUnit ID="7"><Content>{inside}</Content></CompositeGraphicUnit>'
    document = "<CommonData><PublicRes>Res.xml</PublicRes></CommonData>"
    assert "护林" in source(COMPOSITE.format(0, 7), document=document, Res=resources(unit))
    assert source(text_object("种树") + COMPOSITE.format(0, 8)) == "种树\n"
