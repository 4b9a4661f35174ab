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


def test_templates_stand_under_their_pages() -> None:
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
