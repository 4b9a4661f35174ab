"""The format of a file, known by what it holds."""

from __future__ import annotations

import pytest
from tests.files.composed import archive_of

import revival_policy as rp
from revival_policy.files.formats import format_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def stream(name: str) -> bytes:
    return f"{name}\x00".encode("utf-16-le")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7", "PDF"),
        (b"\n\n%PDF-1.7", "PDF"),
        (archive_of({"OFD.xml": ""}), "OFD"),
        (archive_of({"[Content_Types].xml": ""}), "DOCX"),
        (OLE + stream("WordDocument"), "DOC"),
        (OLE + stream("WordDocument") + stream("Workbook"), "DOC"),
        (b"{\\rtf1", "RTF"),
        (
            b"<?xml version='1.0'?><w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'>",
            "Word XML",
        ),
        (b"<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'>", "Word XML"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n", "MHT"),
        (b"From: a\r\nSubject: b\r\n c\r\n\r\n", "EML"),
        (b"From a@b Mon\nFrom: a\nTo: b\n\n", "EML"),
        (b"<?xml version='1.0'?><html>", "HTML"),
        ("\u3000<p>".encode(), "HTML"),
        ("<html>".encode("utf-16"), "HTML"),
        (b"From here to there\n", "text"),
        ("From: 甲\n关于植树的通知".encode(), "text"),
        (b"Title: a\n\n", "text"),
        (b"To: a\nTo", "text"),
        (b"<?xml version='1.0'?><policy/>", "text"),
    ],
)
def test_each_format(data: bytes, name: str) -> None:
    assert format_of(data).name == name


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"CAJ\x00 1", "is a CAJ file, which only its own viewer reads; save it as PDF first"),
        (b"HN\xc8\x00", "is a CAJ file"),
        (b"KDH \x00", "is a KDH file"),
        (b"Founder CEB 3", "is a CEB file"),
        (OLE + stream("Workbook"), r"is an Excel file, or one of WPS \(ET\), and no document"),
        (OLE + stream("PowerPoint Document"), "is a PowerPoint file"),
        (b"\x09\x08\x10\x00\x00\x06", "is an Excel file"),
        (
            b"<?xml version='1.0'?><office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>",
            r"is an OpenDocument file \(flat XML\)",
        ),
        (archive_of({"[Content_Types].xml": "", "xl/workbook.bin": ""}), r"is an Excel file \(XLSB\)"),
        (b"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>", "is an Excel file"),
        (b"<uof:UOF xmlns:uof='http://schemas.uof.org/cn/2003/uof'/>", "is a UOF file"),
    ],
)
def test_what_holds_no_document_is_refused_by_its_name(data: bytes, reason: str) -> None:
    with pytest.raises(rp.FileError, match=reason):
        rp.read(data)
