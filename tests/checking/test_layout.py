"""The layout of DOCX files against the standard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

import revival_policy as rp
from revival_policy.model.catalogue_of_form import LAYOUT

TEXT = """\
特急
清政发〔2024〕12号
清溪市人民政府关于加快城市绿化工作的通知
各县（区）人民政府：
为加快城市绿化，现通知如下。
一、总体要求
（一）建设绿道
1.选好路线。（市林业局）
2.修好绿道。（市林业局）
清溪市人民政府
2024年3月5日
抄送：市委各部门。
清溪市人民政府办公室 2024年3月6日印发
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.docx"
    rp.parse(TEXT).to_docx(path)
    return path


def said(path: Path, change: Callable[[Document], None]) -> list[str]:
    document = docx.Document(str(path))
    change(document)
    document.save(str(path))
    return [f"{doubt.line}: {doubt.code}: {doubt.message}" for doubt in rp.check_layout(path)]


def test_what_is_laid_out_by_the_standard_has_no_fault(draft: Path) -> None:
    assert rp.check_layout(draft) == ()
    assert rp.check_layout(draft.read_bytes()) == ()


def letter_paper(document: Document) -> None:
    document.sections[0].page_width, document.sections[0].page_height = Mm(216), Mm(279)


def narrow_margin(document: Document) -> None:
    document.sections[0].left_margin = Mm(20)


def wide_area(document: Document) -> None:
    document.sections[0].right_margin = Mm(20)


def font_of(style: str, font: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        document.styles[style].element.rPr.rFonts.set(qn("w:eastAsia"), font)

    return change


def size_of(style: str, points: float) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        document.styles[style].element.rPr.sz.val = Pt(points)

    return change


def black_masthead(document: Document) -> None:
    document.paragraphs[1].runs[0].font.color.rgb = docx.shared.RGBColor(0, 0, 0)


def far_lines(document: Document) -> None:
    for paragraph in document.paragraphs:
        paragraph.paragraph_format.line_spacing = Pt(36)


def no_footer(document: Document) -> None:
    for footer in (document.sections[0].footer, document.sections[0].even_page_footer):
        footer.is_linked_to_previous = True


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        (letter_paper, ["1: paper-size: the paper is 216 × 279 mm, not 210 × 297 mm", "1: lines-of-page: "]),
        (narrow_margin, ["1: page-margins: 37 mm are free above and 20 mm left of the type area, not 37 and 28"]),
        (wide_area, ["1: page-margins: the type area is 162 × 225 mm, not 156 × 225 mm"]),
        (font_of("公文标题", "宋体"), ["4: typeface: the title is set in 宋体, not in 小标宋 (and 1 more)"]),
        (font_of("公文标题", "方正小标宋_GBK"), []),
        (font_of("一级标题", "仿宋"), ["8: typeface: a heading of the first level is set in 仿宋, not in 黑体"]),
        (font_of("二级标题", "黑体"), ["9: typeface: a heading of the second level is set in 黑体, not in 楷体"]),
        (font_of("正文段落", "宋体"), ["7: typeface: the text is set in 宋体, not in 仿宋 (and 2 more)"]),
        (font_of("密级和紧急程度", "宋体"), ["1: typeface: the classification or urgency is set in 宋体, not in 黑体"]),
        (size_of("公文标题", 18), ["4: type-size: the title is set in 18 points, not in 22 (and 1 more)"]),
        (size_of("主送机关", 14), ["6: type-size: the addressees is set in 14 points, not in 16"]),
        (black_masthead, ["2: masthead-color: the masthead is not red"]),
        (far_lines, ["1: lines-of-page: 17 lines of 36 points fill a page, not 22"]),
        (no_footer, ["1: no-page-number: no footer holds a page number"]),
    ],
)
def test_a_fault_is_said_once(change: Callable[[Document], None], faults: list[str], draft: Path) -> None:
    found = said(draft, change)
    assert len(found) == len(faults)
    assert all(each.startswith(fault) for each, fault in zip(found, faults, strict=True))


def test_every_fault_is_in_the_catalogue(draft: Path) -> None:
    codes = {entry.code for entry in LAYOUT}
    for change in (letter_paper, black_masthead, far_lines, no_footer, size_of("公文标题", 18)):
        assert {line.split(": ")[1] for line in said(draft, change)} <= codes


def test_a_font_of_a_run_counts_before_its_style(draft: Path) -> None:
    def change(document: Document) -> None:
        run = next(each for each in document.paragraphs if each.text.startswith("各县")).runs[0]
        run.font.size = Pt(12)

    assert said(draft, change) == ["6: type-size: the addressees is set in 12 points, not in 16"]


def test_what_is_older_than_the_standard_is_not_measured(tmp_path: Path) -> None:
    document = docx.Document()
    for line in TEXT.replace("2024", "2004").splitlines():
        document.add_paragraph(line)
    document.save(str(tmp_path / "old.docx"))
    assert rp.check_layout(tmp_path / "old.docx") == ()


def test_a_page_that_the_file_does_not_describe_is_not_judged(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("关于植树的通知")
    document.element.body.remove(document.element.body.sectPr)
    document.save(str(tmp_path / "bare.docx"))
    assert not {"paper-size", "page-margins"} & {doubt.code for doubt in rp.check_layout(tmp_path / "bare.docx")}


def test_other_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("关于植树的通知", encoding="utf-8")
    with pytest.raises(rp.FileError, match="no DOCX file"):
        rp.check_layout(tmp_path / "a.txt")


def test_the_command_says_both(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from revival_policy.cli import main  # noqa: PLC0415 - the command line is needed here alone

    assert "masthead-color" in "".join(said(draft, black_masthead))
    assert main(["check", str(draft)]) == 0
    assert "masthead-color" in capsys.readouterr().out
