"""A notice written as DOCX reads back as itself, on the sheet of the standard."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from tests.documents import OF_CUSTOMARY_KINDS, OF_EACH_KIND, Document
from tests.samples import PLAN, REPLY, plan

import revival_policy as rp
from revival_policy import strategies
from revival_policy.rendering.docx.title_lines import title_lines
from revival_policy.words import lexicon

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

ALL = OF_EACH_KIND | OF_CUSTOMARY_KINDS
LETTER = """\
机密
特急
清政发〔2024〕12号
签发人：王一山
清溪市人民政府关于加快城市绿化工作的通知
各县（区）人民政府，市政府各部门：
为加快城市绿化，现通知如下。
一、总体要求
（一）建设绿道。到2025年底前，建成绿道一百公里。（牵头单位：市林业局；配合单位：市财政局、市水利局）
二、任务分工
序号\t工作任务\t责任分工
1\t修建绿道\t责任单位：市林业局
\t\t配合单位：市财政局
2\t植树\t责任单位：市水利局
附件：1.绿道清单
2.植树清单
清溪市人民政府
2024年3月5日
（此件公开发布）
附件1
绿道清单
一、绿道
附件2
植树清单
一、种树
抄送：市委各部门，市人大常委会办公室。
清溪市人民政府办公室 2024年3月6日印发
"""


def written(notice: rp.Notice, folder: Path) -> Path:
    path = folder / "notice.docx"
    notice.to_docx(path)
    return path


def paragraph(path: Path, beginning: str) -> Paragraph:
    return next(each for each in docx.Document(str(path)).paragraphs if each.text.startswith(beginning))


@pytest.mark.parametrize("text", [PLAN, REPLY, LETTER, rp.load("jilin-2016-41").source])
def test_a_notice_reads_back(text: str, tmp_path: Path) -> None:
    notice = rp.parse(text)
    assert rp.read(written(notice, tmp_path)) == notice


@pytest.mark.parametrize("document", ALL.values(), ids=ALL)
def test_a_document_of_each_kind_reads_back(document: Document, tmp_path: Path) -> None:
    notice = rp.parse(document.text)
    assert rp.read(written(notice, tmp_path)) == notice


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(strategies.written_notices())
def test_a_composed_notice_reads_back(tmp_path: Path, written_notice: strategies.Written[rp.Notice]) -> None:
    notice = rp.parse(written_notice.text)
    assert rp.read(written(notice, tmp_path)) == notice


def test_a_notice_that_was_made_by_hand_reads_back(tmp_path: Path) -> None:
    notice = attrs.evolve(plan(), source="", parts=(), diagnostics=())
    assert rp.read(written(notice, tmp_path)) == notice


def test_an_empty_notice_is_an_empty_document(tmp_path: Path) -> None:
    assert docx.Document(str(written(rp.Notice(), tmp_path))).paragraphs == []


def test_the_sheet_is_that_of_the_standard(tmp_path: Path) -> None:
    section = docx.Document(str(written(rp.parse(LETTER), tmp_path))).sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.top_margin is not None
    assert section.bottom_margin is not None
    assert section.left_margin is not None
    assert section.right_margin is not None
    area = section.page_width - section.left_margin - section.right_margin
    height = section.page_height - section.top_margin - section.bottom_margin
    assert [round(each.mm) for each in (section.page_width, section.page_height)] == [210, 297]
    assert [round(each.mm) for each in (section.top_margin, section.left_margin)] == [37, 28]
    assert [round(each / 36000) for each in (area, height)] == [156, 225]
    assert height / 12700 / 28.95 == pytest.approx(22, abs=0.05)


@pytest.mark.parametrize(
    ("beginning", "font", "size"),
    [
        ("机密", "黑体", 16),
        ("清政发", "仿宋_GB2312", 16),
        ("清溪市人民政府关于", "方正小标宋简体", 22),
        ("各县", "仿宋_GB2312", 16),
        ("一、总体", "黑体", 16),
        ("为加快", "仿宋_GB2312", 16),
        ("附件1", "黑体", 16),
    ],
)
def test_each_part_has_its_type(beginning: str, font: str, size: float, tmp_path: Path) -> None:
    style = paragraph(written(rp.parse(LETTER), tmp_path), beginning).style
    assert style is not None
    assert style.element.rPr.rFonts.get(qn("w:eastAsia")) == font
    assert style.element.rPr.sz.val.pt == size


def test_the_title_of_a_measure_is_set_as_its_level(tmp_path: Path) -> None:
    first, second = paragraph(written(rp.parse(LETTER), tmp_path), "（一）").runs
    assert first.text == "（一）建设绿道。"
    assert first.font.element.rPr.rFonts.get(qn("w:eastAsia")) == "楷体_GB2312"
    assert second.text.startswith("到2025年底前")


def test_the_masthead_is_red_and_names_who_issues(tmp_path: Path) -> None:
    run = paragraph(written(rp.parse(LETTER), tmp_path), "清溪市人民政府文件").runs[0]
    assert str(run.font.color.rgb) == "FF0000"


@pytest.mark.parametrize("count", [2, 12])
def test_a_joint_masthead_names_all_with_one_word_beside_them(count: int, tmp_path: Path) -> None:
    names = [f"清溪市第{number}林业局" for number in "一二三四五六七八九十壹贰"[:count]]
    notice = rp.parse(LETTER.replace("清溪市人民政府\n", "\n".join(names) + "\n"))
    path = written(notice, tmp_path)
    masthead = [
        each for each in docx.Document(str(path)).paragraphs if each.style and each.style.name == "发文机关标志"
    ]
    assert [each.text for each in masthead] == [*names, "文件"]
    assert {str(each.runs[0].font.size) for each in masthead} == {str(masthead[0].runs[0].font.size)}
    assert masthead[-1].paragraph_format.element.pPr.find(qn("w:framePr")) is not None
    assert rp.read(path) == notice
    assert rp.check_layout(path) == ()


@pytest.mark.parametrize(
    "text", ["关于植树的通知\n一、种树。", "中华人民共和国国务院令\n第700号\n植树条例\n第一条 植树。"]
)
def test_there_is_no_masthead_where_nobody_or_an_order_speaks(text: str, tmp_path: Path) -> None:
    document = docx.Document(str(written(rp.parse(text), tmp_path)))
    assert not any(each.text.endswith("文件") for each in document.paragraphs)


def test_a_task_of_two_clauses_spans_their_rows(tmp_path: Path) -> None:
    table = docx.Document(str(written(rp.parse(LETTER), tmp_path))).tables[0]
    assert [cell.text for cell in table.columns[1].cells] == ["工作任务", "修建绿道", "修建绿道", "植树"]
    assert [cell.text for cell in table.columns[2].cells][1:3] == ["市林业局", "配合单位：市财政局"]


def test_page_numbers_are_on_the_outer_side(tmp_path: Path) -> None:
    document = docx.Document(str(written(rp.parse(LETTER), tmp_path)))
    assert document.settings.odd_and_even_pages_header_footer
    odd, even = document.sections[0].footer.paragraphs[0], document.sections[0].even_page_footer.paragraphs[0]
    assert [odd.alignment, even.alignment] == [WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT]
    assert ["".join(each.paragraph_format.element.xpath(".//w:t/text()")) for each in (odd, even)] == ["— 1 —", "— 1 —"]


def test_the_file_names_other_fonts(tmp_path: Path) -> None:
    with zipfile.ZipFile(written(rp.parse(LETTER), tmp_path)) as archive:
        assert 'w:name="仿宋_GB2312"><w:altName w:val="仿宋,' in archive.read("word/fontTable.xml").decode()


def test_an_attachment_begins_a_page(tmp_path: Path) -> None:
    path = written(rp.parse(LETTER), tmp_path)
    assert paragraph(path, "附件1").paragraph_format.page_break_before
    assert paragraph(path, "绿道清单").paragraph_format.page_break_before is None


def test_what_xml_cannot_hold_is_replaced(tmp_path: Path) -> None:
    notice = attrs.evolve(rp.parse("关于植树的通知"), preamble="种\x01树", source="", parts=())
    assert "种\ufffd树" in [each.text for each in docx.Document(str(written(notice, tmp_path))).paragraphs]


def test_a_path_is_wanted() -> None:
    with pytest.raises(rp.ArgumentError):
        rp.parse("关于植树的通知").to_docx(io.BytesIO())  # type: ignore[arg-type]


@pytest.mark.parametrize("word", lexicon.table("title_words"), ids=lambda word: word.word)
def test_no_line_of_a_title_divides_a_word(word: lexicon.Word) -> None:
    for longest in range(12, 20):
        lines = title_lines(word.example, longest)
        assert any(word.word in line for line in lines)
        assert "".join(lines) == word.example


@pytest.mark.parametrize(
    ("title", "longest", "lines"),
    [
        ("关于植树的通知", 18, ["关于植树的通知"]),
        ("清溪市人民政府关于加快城市绿化工作的通知", 18, ["清溪市人民政府关于", "加快城市绿化工作的通知"]),
        ("清溪市关于印发《植树办法》的通知", 9, ["清溪市关于印发", "《植树办法》的通知"]),
        ("", 18, [""]),
        ("ABCDEFGHIJ" * 8, 18, None),
    ],
)
def test_titles_are_broken_at_phrases(title: str, longest: float, lines: list[str] | None) -> None:
    made = title_lines(title, longest)
    assert "".join(made) == title
    assert lines is None or made == lines


def test_the_text_tells_which_characters_are_of_one_word() -> None:
    title = "国务院办公厅关于印发“十四五”节能减排综合工作方案实施情况考核办法的通知"
    assert title_lines(title, 19, "节能减排。" * 3)[0].endswith("节能减排")
