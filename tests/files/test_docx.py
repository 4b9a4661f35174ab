"""DOCX: what the page shows of it."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import parse_xml
from tests.files.composed import archive_of

import revival_policy as rp

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def lines_of(body: str, **parts: str) -> list[str]:
    """Return the lines that a body is read as; further parts are named without folder and ending."""
    archive = {f"word/{name}.xml": part for name, part in parts.items()}
    archive["word/document.xml"] = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    return rp.read(archive_of(archive)).source.splitlines()


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def box(text: str) -> str:
    return f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("inside", "lines"),
    [
        (run("关于") + run("植树"), ["关于植树"]),
        (f"{run('甲')}<w:r><w:tab/></w:r>{run('乙')}", ["甲\t乙"]),
        (f"{run('甲')}<w:r><w:br/></w:r>{run('乙')}", ["甲", "乙"]),
        (f"{run('甲')}<w:r><w:br w:type='page'/></w:r>{run('乙')}", ["甲乙"]),
        (f"<w:ins>{run('甲')}</w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del>{run('丙')}", ["甲丙"]),
        (f"<w:moveFrom>{run('甲')}</w:moveFrom><w:moveTo>{run('乙')}</w:moveTo>", ["乙"]),
        (f"<w:hyperlink>{run('甲')}</w:hyperlink><w:sdt><w:sdtContent>{run('乙')}</w:sdtContent></w:sdt>", ["甲乙"]),
        (f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r>{run('乙')}", ["乙"]),
        ("<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>甲</w:t></w:r>", ["甲"]),
        (f"<w:r><w:instrText>PAGE</w:instrText></w:r>{run('乙')}", ["乙"]),
        (f"<w:r><w:ruby><w:rt>{run('jia')}</w:rt><w:rubyBase>{run('甲')}</w:rubyBase></w:ruby></w:r>", ["甲"]),
        (f"<w:r><w:pict>{box('清政发〔2021〕7号')}</w:pict></w:r>{run('甲')}", ["清政发〔2021〕7号", "甲"]),
        (
            (
                f"<w:r><w:Alternate><w:Choice>{box('甲')}</w:Choice>"
                f"<w:Fallback>{box('甲')}</w:Fallback></w:Alternate></w:r>"
            ),
            ["甲"],
        ),
    ],
)
def test_runs(inside: str, lines: list[str]) -> None:
    assert lines_of(f"<w:p>{inside}</w:p>") == lines


def cell(*texts: str) -> str:
    return f"<w:tc>{''.join(map(paragraph, texts))}</w:tc>"


def test_rows_of_tables_are_lines_of_cells() -> None:
    rows = [cell("1", "") + cell("修路", "架桥") + cell("市交通局"), cell("只此一格", "两段")]
    body = paragraph("附表") + "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    assert lines_of(body) == ["附表", "1\t修路 架桥\t市交通局", "只此一格", "两段"]


def levels(*forms: tuple[str, str], start: int = 1) -> str:
    return "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/>'
        f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (form, text) in enumerate(forms)
    )


def numbering(inside: str, lists: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{inside}</w:abstractNum>{lists}</w:numbering>'


def numbered(text: str, depth: int = 0, list_id: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>')


@pytest.mark.parametrize(
    ("form", "pattern", "start", "written"),
    [
        ("chineseCounting", "%1、", 1, ["一、", "二、"]),
        ("chineseCountingThousand", "第%1章", 9, ["第九章", "第十章"]),
        ("japaneseCounting", "（%1）", 1, ["（一）", "（二）"]),
        ("decimal", "%1.", 9, ["9.", "10."]),
        ("decimalEnclosedCircle", "%1", 1, ["①", "②"]),
        ("decimalZero", "%1", 1, ["01", "02"]),
        ("decimalFullWidth", "%1．", 1, ["１．", "２．"]),
        ("ideographTraditional", "%1、", 1, ["甲、", "乙、"]),
        ("ideographDigital", "%1", 20, ["二〇", "二一"]),
        ("upperLetter", "%1)", 26, ["Z)", "AA)"]),
        ("lowerRoman", "(%1)", 4, ["(iv)", "(v)"]),
        ("upperRoman", "%1", 9, ["IX", "X"]),
        ("bullet", "\uf06c", 1, ["", ""]),
        ("none", "", 1, ["", ""]),
        ("unheard-of", "%1:", 3, ["3:", "4:"]),
    ],
)
def test_automatic_numbers(form: str, pattern: str, start: int, written: list[str]) -> None:
    lines = lines_of(numbered("修路") + numbered("架桥"), numbering=numbering(levels((form, pattern), start=start)))
    apart = " " if pattern == "%1" and form != "decimalEnclosedCircle" else ""
    assert lines == [f"{written[0]}{apart}修路", f"{written[1]}{apart}架桥"]


def test_numbers_of_lower_levels_start_anew() -> None:
    parts = numbering(levels(("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%1.%2.%3")))
    body = "".join(numbered("甲", depth) for depth in (0, 1, 1, 2, 0, 1, 2))
    assert lines_of(body, numbering=parts) == [
        "一、甲",
        "（一）甲",
        "（二）甲",
        "一.二.1 甲",
        "二、甲",
        "（一）甲",
        "二.一.1 甲",
    ]


def test_a_list_may_start_anew() -> None:
    lists = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>{override}</w:num>'
        for number, override in [
            (1, ""),
            (2, ""),
            (3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
        ]
    )
    body = "".join(numbered("甲", 0, number) for number in (1, 2, 3, 3, 1))
    lines = lines_of(body, numbering=numbering(levels(("decimal", "%1.")), lists))
    assert lines == ["1.甲", "2.甲", "5.甲", "6.甲", "3.甲"]


def test_a_style_may_bring_the_number() -> None:
    styles = (
        f'<w:styles {W}><w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
        '<w:style w:styleId="c"><w:basedOn w:val="c"/></w:style></w:styles>'
    )
    body = "".join(paragraph("甲", f'<w:pStyle w:val="{style}"/>') for style in "abc")
    body += paragraph("甲", '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    lines = lines_of(body, numbering=numbering(levels(("chineseCounting", "%1、"))), styles=styles)
    assert lines == ["一、甲", "二、甲", "甲", "甲"]


@pytest.mark.parametrize(
    "broken", ["", '<w:num w:numId="1"/>', '<w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num>']
)
def test_a_list_that_is_not_described_has_no_numbers(broken: str) -> None:
    assert lines_of(numbered("甲"), numbering=numbering(levels(("decimal", "%1.")), broken)) == ["甲"]


def test_pages_are_those_that_word_noted() -> None:
    mark = "<w:r><w:lastRenderedPageBreak/></w:r>"
    body = paragraph("甲") + f"<w:p>{run('乙')}{mark}{run('丙')}</w:p>" + paragraph("") + paragraph("丁")
    notice = rp.read(archive_of({"word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>"}))
    assert notice.file is not None
    passages = [(each.span.of(notice.source), each.page, each.paragraph) for each in notice.file.passages]
    assert passages == [("甲", 1, 1), ("乙", 1, 2), ("丙", 2, 2), ("丁", 2, 4)]


def test_the_relations_name_the_main_part() -> None:
    relations = (
        '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    )
    body = f"<w:document {W}><w:body>{paragraph('甲')}</w:body></w:document>"
    parts = {"_rels/.rels": relations, "word/document2.xml": body, "[Content_Types].xml": ""}
    assert rp.read(archive_of(parts)).source == "甲\n"


def test_a_document_of_python_docx_with_a_table() -> None:
    document = docx.Document()
    document.add_paragraph("关于植树的通知")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "任务", "单位"
    document.element.body.append(parse_xml(f"<w:customXml {W}>{paragraph('清溪市人民政府')}</w:customXml>"))
    made = io.BytesIO()
    document.save(made)
    assert rp.read(made.getvalue()).source == "关于植树的通知\n任务\t单位\n清溪市人民政府\n"
