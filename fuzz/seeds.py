"""Write what the fuzzer of files begins with, a folder for each kind: python fuzz/seeds.py FOLDER."""

from __future__ import annotations

import sys
from email.message import EmailMessage
from pathlib import Path

from tests.files.composed import PLAN_ON_PAPER, docx_of, ofd_of, page_of, paragraphs
from tests.files.composed_doc import doc_of
from tests.files.composed_pdf import pdf_pages, rules, text_at
from tests.files.test_xlsx import ROWS, book_of

import revival_policy as rp


def _rtf() -> bytes:
    written = "".join(rf"\u{ord(each)}?" if each != "\n" else r"\par " for each in PLAN_ON_PAPER)
    return rf"{{\rtf1\ansi\ansicpg936\uc1 {written}\par\trowd\cellx900\cellx1800 a\cell b\cell\row}}".encode()


def _message() -> bytes:
    message = EmailMessage()
    message["Subject"] = "关于植树的通知"
    message.set_content(PLAN_ON_PAPER)
    message.add_alternative(page_of(PLAN_ON_PAPER), subtype="html")
    return bytes(message)


def _saved_page() -> bytes:
    head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html\n'
    return f"{head}Content-Transfer-Encoding: 8bit\n\n{page_of(PLAN_ON_PAPER)}\n--x--\n".encode()


def _word_xml() -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in paragraphs(PLAN_ON_PAPER))
    name = "http://schemas.microsoft.com/office/word/2003/wordml"
    return f'<w:wordDocument xmlns:w="{name}"><w:body>{body}</w:body></w:wordDocument>'.encode()


def seeds() -> dict[str, list[bytes]]:
    """Return files of each kind."""
    drawn = "".join(text_at(line[:20], 80, 760 - 30 * at) for at, line in enumerate(paragraphs(PLAN_ON_PAPER)[:12]))
    return {
        "docx": [docx_of(PLAN_ON_PAPER)],
        "ofd": [ofd_of(PLAN_ON_PAPER, facts={"密级": "内部"})],
        "xlsx": [book_of(ROWS, spans=["A1:D1"])],
        "pdf": [pdf_pages(drawn + rules((80, 200, 400), (100, 200, 300)), drawn)],
        "doc": [doc_of((PLAN_ON_PAPER.replace("\n", "\r"), "utf-16-le"))],
        "rtf": [_rtf()],
        "word_xml": [_word_xml()],
        "mht": [_saved_page()],
        "eml": [_message()],
        "html": [page_of(PLAN_ON_PAPER, facts={"索引号": "1"}).encode()],
    }


def main() -> None:
    """Write the files."""
    for kind, files in seeds().items():
        folder = Path(sys.argv[1], kind)
        folder.mkdir(parents=True, exist_ok=True)
        for number, data in enumerate(files):
            (folder / f"{number}.{kind}").write_bytes(data)
    rp.parse(PLAN_ON_PAPER).to_docx(Path(sys.argv[1], "docx", "as_issued.docx"))


main()
