"""Any file: known by what it holds, read, or refused with a reason and at little cost."""

from __future__ import annotations

import sys
import zlib
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.files.composed import PLAN_ON_PAPER, archive_of, docx_of, ofd_of, page_of, pdf_of
from tests.yardstick import SOON, cost

import revival_policy as rp
from revival_policy.files import limits

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: How a PDF file says that it opens with a password.
LOCK = f"/Filter/Standard/V 1/R 2/O<{'00' * 32}>/U<{'00' * 32}>/P -1"


@cache
def files() -> dict[str, bytes]:
    """Return a good file of each kind that a test can compose."""
    return {
        "docx": docx_of(PLAN_ON_PAPER),
        "html": page_of(PLAN_ON_PAPER).encode(),
        "ofd": ofd_of(PLAN_ON_PAPER),
        "pdf": pdf_of("(Notice) Tj"),
        "txt": PLAN_ON_PAPER.encode("gb18030"),
    }


KINDS = sorted(["docx", "html", "ofd", "pdf", "txt"])


def document_xml(inside: str) -> bytes:
    return archive_of({"word/document.xml": f"<w:document {W}><w:body>{inside}</w:body></w:document>"})


def entities() -> str:
    lines = "".join("<!ENTITY a{} '{}'>".format(i, f"&a{i - 1};" * 10) for i in range(1, 10))
    first = "植" * 1000
    return f"<!DOCTYPE a [<!ENTITY a0 '{first}'>{lines}]><w:document {W}><w:body>&a9;</w:body></w:document>"


def ofd_parts(document: str, page: str) -> bytes:
    root = "<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>"
    return archive_of({"OFD.xml": root, "D.xml": document, "P.xml": page})


def packed_page(drawing: bytes, *, filters: str = "/FlateDecode") -> bytes:
    return pdf_of("").replace(
        b"4 0 obj<</Length 0>>stream\n", f"4 0 obj<</Filter[{filters}]>>stream\n".encode() + zlib.compress(drawing)
    )


#: What is refused, how it is made, and what the refusal says.
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "is empty"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n", "is a picture"),
    "a photograph": (lambda: b"\xff\xd8\xff\xe0\x00\x10JFIF", "is a picture"),
    "a bitmap": (lambda: b"BM\x36\x00\x00\x00\x00\x00\x00\x00\x36\x00", "is a picture"),
    "a RAR archive": (lambda: b"Rar!\x1a\x07\x00", "is a RAR archive"),
    "a ZIP archive": (lambda: archive_of({"notice.txt": "关于植树的通知"}), "is a ZIP archive, and no document"),
    "an Excel file": (lambda: archive_of({"[Content_Types].xml": "", "xl/workbook.bin": ""}), "is an Excel file"),
    "an OpenDocument file": (lambda: archive_of({"mimetype": "x", "content.xml": ""}), "OpenDocument"),
    "too large a file": (lambda: b" " * (limits.LARGEST_FILE + 1), "is larger than 64 MiB"),
    "too long a text": (lambda: b"a" * (limits.LONGEST_TEXT + 1), "more than 2,000,000 characters"),
    "a cut ZIP container": (lambda: files()["docx"][:3000], "cut off or damaged"),
    "a cut OFD file": (lambda: files()["ofd"][:-100], "cut off or damaged"),
    "a damaged part": (lambda: files()["docx"].replace(b"word/document.xml", b"word/document.xmk"), "lacks|damaged"),
    "no Word document": (lambda: archive_of({"[Content_Types].xml": "<a/>"}), "lacks its part word/document.xml"),
    "a DOCX without body": (lambda: archive_of({"word/document.xml": "<a/>"}), "no Word document"),
    "a DOCX without text": (lambda: document_xml("<w:p/>"), "holds no text"),
    "broken XML": (lambda: archive_of({"word/document.xml": "<a><b>"}), "no XML"),
    "entities that grow": (lambda: archive_of({"word/document.xml": entities()}), "no XML|declares XML entities"),
    "an entity for a file": (
        lambda: archive_of(
            {"word/document.xml": f"<!DOCTYPE a [<!ENTITY f SYSTEM 'file:///x'>]><a {W}><w:body>&f;</w:body></a>"}
        ),
        "declares XML entities",
    ),
    "a part that unpacks to much": (
        lambda: archive_of({"word/document.xml": b"<a>" + b" " * (limits.LARGEST_PART + 1)}),
        "unpacks to more than 16 MiB",
    ),
    "many elements": (lambda: document_xml("<w:p/>" * limits.MOST_MARKS), "tags and attributes"),
    "many parts": (lambda: archive_of({str(number): "" for number in range(20_001)}), "more than 20,000 parts"),
    "much text in little": (lambda: document_xml(f"<w:p><w:r><w:t>{'植' * 3_000_000}</w:t></w:r></w:p>"), "characters"),
    "deep XML": (lambda: document_xml("<w:sdt>" * 300 + "</w:sdt>" * 300), "no XML"),
    "deep HTML": (lambda: b"<html><body>" + b"<div>" * 100_000 + "植树".encode(), "nests its elements too deeply"),
    "deep HTML with stray ends": (lambda: b"<html>" + b"<div>" * 50_000 + b"</x>" * 50_000, "too deeply"),
    "HTML without text": (lambda: b"<html><body><script>var a</script></body></html>", "holds no text"),
    "HTML of nothing but a comment": (lambda: b"<!-- a --><p>", "text"),
    "many tags of HTML": (lambda: b"<html>" + b"<p>" * (limits.MOST_MARKS + 1), "tags and attributes"),
    "an OFD file without document": (lambda: archive_of({"OFD.xml": "<OFD/>"}), "without a document"),
    "an OFD file without pages": (lambda: ofd_parts("<D/>", "<P/>"), "no text layer"),
    "an OFD file of pictures": (
        lambda: ofd_parts('<D><Pages><Page BaseLoc="P.xml"/></Pages></D>', "<P><ImageObject/></P>"),
        "no text layer",
    ),
    "an OFD file without its page": (
        lambda: ofd_parts('<D><Pages><Page BaseLoc="Q.xml"/></Pages></D>', "<P/>"),
        "lacks its part Q.xml",
    ),
    "an OFD page over and over": (
        lambda: ofd_parts(
            "<D><Pages>" + '<Page BaseLoc="P.xml"/>' * 50_000 + "</Pages></D>",
            f"<P><TextObject><TextCode>{'植' * 1000}</TextCode></TextObject></P>",
        ),
        "holds",
    ),
    "an encrypted OFD file": (lambda: archive_of({"OFD.xml": "<OFD/>", "Doc_0/Encryptions.xml": ""}), "is encrypted"),
    "a cut PDF file": (lambda: files()["pdf"][:60], "cut off or damaged"),
    "a PDF file of pictures": (lambda: pdf_of("0 0 m 9 9 l S"), "no text layer"),
    "an encrypted PDF file": (lambda: pdf_of("(a) Tj", trailer=f"/Encrypt<<{LOCK}>>/ID[<00><00>]"), "is encrypted"),
    "a PDF page that draws much": (
        lambda: packed_page(b"BT (a) Tj ET " * 2_000_000),
        "draws a page in more than 2 MiB",
    ),
    "a PDF stream of zeros": (lambda: packed_page(bytes(limits.LARGEST_FILE + 1)), "unpacks to more than 64 MiB"),
    "a PDF stream packed twice": (
        lambda: packed_page(zlib.compress(b"a"), filters="/FlateDecode/FlateDecode"),
        "packs a stream more than once",
    ),
    "an OLE container of zeros": (lambda: OLE + bytes(5_000_000), "cut off or damaged"),
    "an OLE container cut off": (lambda: OLE, "cut off or damaged"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_is_refused_with_its_reason_at_little_cost(name: str) -> None:
    make, reason = REFUSED[name]
    data = make()
    with pytest.raises(rp.FileError, match=reason) as refused:
        rp.read(data)
    assert refused.value.path == "<bytes>"
    assert len(str(refused.value).splitlines()) == 1

    def read_again() -> None:
        with pytest.raises(rp.FileError):
            rp.read(data)

    assert cost(read_again) < SOON


@pytest.mark.skipif(sys.platform == "win32", reason="Windows counts memory in another way")
@pytest.mark.parametrize("name", ["a part that unpacks to much", "many elements", "deep HTML", "a PDF stream of zeros"])
def test_a_refusal_takes_little_memory(name: str) -> None:
    import resource  # noqa: PLC0415 - there is none on Windows

    data = REFUSED[name][0]()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(rp.FileError):
        rp.read(data)
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 < 500 - 100  # MiB, Python's own aside


@pytest.mark.parametrize("kind", KINDS)
def test_the_name_of_a_file_says_nothing_about_its_kind(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "notice.xyz"
    path.write_bytes(files()[kind])
    assert rp.read(path) == rp.read(str(path)) == rp.read(files()[kind])


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_a_damaged_file_is_read_or_refused(kind: str, data: st.DataObject) -> None:
    good = files()[kind]
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 200)))
    damaged = good[:start] + data.draw(st.binary(max_size=20)) + good[end:]
    try:
        notice = rp.read(damaged)
    except rp.FileError:
        return
    assert "".join(part.span.of(notice.source) for part in notice.parts) == notice.source


@given(
    st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", OLE, b"<html>", b"\xef\xbb\xbf<p>"]), st.binary(max_size=200)
)
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_refused(start: bytes, rest: bytes) -> None:
    try:
        notice = rp.read(start + rest)
    except rp.FileError:
        return
    assert isinstance(notice, rp.Notice)


@pytest.mark.parametrize(
    ("kind", "package", "extra"),
    [("docx", "lxml", "docx"), ("html", "lxml", "html"), ("ofd", "lxml", "ofd"), ("pdf", "pypdfium2", "pdf")],
)
def test_a_missing_extra_is_named(kind: str, package: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("lxml", "lxml.etree", "lxml.html", "pypdfium2", "pypdfium2.raw"):
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(rp.MissingExtraError) as missing:
        rp.read(files()[kind])
    assert (missing.value.package, missing.value.extra) == (package, extra)


def test_the_extra_of_doc_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "olefile", None)
    with pytest.raises(rp.MissingExtraError, match=r"pip install 'revival-policy\[doc\]'"):
        rp.read(OLE)


def test_strict_reading_is_that_of_parse() -> None:
    with pytest.raises(rp.ReadingError, match="no-notice"):
        rp.read(b"<html><body><p>Dear all, see you on Monday.</p></body></html>", strict=True)


@pytest.mark.parametrize("module", ["lxml", "olefile", "pypdfium2"])
def test_plain_text_needs_no_extra(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    assert rp.read(files()["txt"]) == rp.parse(PLAN_ON_PAPER)
