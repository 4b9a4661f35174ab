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
