"""Word in one XML file: of 2003, and as flat OPC."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from tests.files.composed import docx_of

import revival_policy as rp

TEXT = "枫林县人民政府关于护林的通知\n枫政发〔2021〕7号\n各乡镇人民政府：\n请抓好护林。\n"
W = (
    'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"'
    ' xmlns:aml="http://schemas.microsoft.com/aml/2001/core"'
    ' xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"'
)


def of_2003(body: str) -> bytes:
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>'
    return f"{head}<w:wordDocument {W}><w:body><wx:sect>{body}</wx:sect></w:body></w:wordDocument>".encode()


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def flat(data: bytes) -> bytes:
    parts = ""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                inside = archive.read(name).decode().partition("?>")[2]
                parts += f'<pkg:part pkg:name="/{name}"><pkg:xmlData>{inside}</pkg:xmlData></pkg:part>'
    package = 'xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"'
    return f'<?xml version="1.0" standalone="yes"?>\n<pkg:package {package}>{parts}</pkg:package>'.encode()


@pytest.mark.parametrize(
    "data", [of_2003("".join(map(paragraph, TEXT.splitlines()))), flat(docx_of(TEXT))], ids=["2003", "flat"]
)
def test_the_notice_is_read(data: bytes) -> None:
    notice = rp.read(data)
    assert notice == rp.parse(TEXT)
    assert notice.file is not None
    assert notice.file.kind is rp.FileKind.WORD_XML


def test_final_text_and_numbers_as_they_are_shown() -> None:
    number = '<w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="{}"/></w:listPr></w:pPr>'
    deleted = (
        '<aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:t>不</w:t></w:r></aml:content></aml:annotation>'
    )
    body = (
        paragraph("目标", number.format("一、"))
        + f"<w:p>{number.format('1.')}{deleted}<w:r><w:t>5年内护林</w:t></w:r></w:p>"
    )
    assert rp.read(of_2003(body)).source == "一、目标\n1. 5年内护林\n"


LISTS = (
    '<w:lists><w:listDef w:listDefId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="39"/>'
    '<w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="3"/><w:lvlText w:val="%2."/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:nfc w:val="255"/><w:lvlText w:val="附件："/></w:lvl></w:listDef>'
    '<w:list w:ilfo="7"><w:ilst w:val="4"/></w:list></w:lists>'
)


def test_numbers_that_the_file_does_not_show_are_counted() -> None:
    counted = "".join(
        paragraph(text, f'<w:pPr><w:listPr><w:ilvl w:val="{level}"/><w:ilfo w:val="7"/></w:listPr></w:pPr>')
        for text, level in [("目标", 0), ("5年内护林", 1), ("任务", 0), ("清单", 2)]
    )
    data = of_2003(counted).replace(b"<w:body>", LISTS.encode() + b"<w:body>")
    assert rp.read(data).source == "一、目标\n3. 5年内护林\n二、任务\n附件：清单\n"


def test_hidden_styles_and_cells_that_go_on() -> None:
    style = '<w:styles><w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
    hidden = '<w:p><w:r><w:t>公开</w:t></w:r><w:r><w:rPr><w:rStyle w:val="H"/></w:rPr><w:t>内部</w:t></w:r></w:p>'
    cell = "<w:tc><w:tcPr><w:vmerge{}/></w:tcPr>{}</w:tc><w:tc>{}</w:tc>"
    rows = cell.format(' w:val="restart"', paragraph("甲"), paragraph("乙")), cell.format("", "<w:p/>", paragraph("丙"))
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    notice = rp.read(of_2003(f"{hidden}<w:tbl>{table}</w:tbl>").replace(b"<w:body>", style.encode() + b"<w:body>"))
    assert notice.source == "公开\n甲\t乙\n〃\t丙\n"
    assert notice.file is not None
    assert notice.file.left_out == ("内部",)


def test_the_original_text() -> None:
    changed = "".join(
        f'<aml:annotation w:type="Word.{kind}"><aml:content><w:r><w:{name}>{text}</w:{name}></w:r></aml:content>'
        "</aml:annotation>"
        for kind, name, text in [("Deletion", "delText", "旧"), ("Insertion", "t", "新")]
    )
    data = of_2003(f"<w:p>{changed}</w:p>")
    assert (rp.read(data).source, rp.read(data, tracked="original").source) == ("新\n", "旧\n")


def test_namespaces_of_others_that_a_writer_declares_do_not_matter() -> None:
    data = of_2003(paragraph("植树")).replace(
        b"<w:wordDocument ", b'<w:wordDocument xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    )
    assert rp.read(data).source == "植树\n"


def test_rows_of_tables() -> None:
    row = f"<w:tbl><w:tr><w:tc>{paragraph('甲')}</w:tc><w:tc>{paragraph('乙')}</w:tc></w:tr></w:tbl>"
    assert rp.read(of_2003(row)).source == "甲\t乙\n"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (of_2003(paragraph("植"))[:-20], "no XML"),
        (of_2003("").replace(b"<?mso", b"<!DOCTYPE a [<!ENTITY b 'c'>]><?mso"), "declares XML entities"),
        (of_2003("").replace(b"wordDocument", b"other"), "is XML, and no Word document"),
        (flat(docx_of(TEXT)).replace(b"/word/document.xml", b"/word/other.xml"), "lacks its part"),
    ],
)
def test_what_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(rp.FileError, match=reason):
        rp.read(data)
