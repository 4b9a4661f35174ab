"""Files of every kind, composed from a text: what a test gives to `read`."""

from __future__ import annotations

import html
import io
import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt
from tests.samples import PLAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
#: Characters in a line of the body, and lines on a page (GB/T 9704—2012, 5.2.3).
IN_LINE, ON_PAGE = 28, 22
#: The size of 三号 and the step from line to line, in millimetres, and the corner of the text on the page.
SIZE, STEP, LEFT, TOP = 5.64, 10.2, 28.0, 37.0
#: What may not begin a line (避头尾).
NOT_FIRST = "。,，、;；:：!！?？)）]〕》”’.%"

#: The plan without its page head, which only web pages have.
PLAN_ON_PAPER = PLAN.partition("\n\n")[2]


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text, blank lines left out."""
    return [line for line in text.splitlines() if line.strip()]


def docx_of(text: str, *, indented: bool = False) -> bytes:
    """Return a DOCX file of a text, set like an official document."""
    document = docx.Document()
    style = document.styles["Normal"]
    style.font.size = Pt(16)
    style.font.name = "WenQuanYi Micro Hei"
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "WenQuanYi Micro Hei")
    for line in paragraphs(text):
        paragraph = document.add_paragraph(line)
        if _is_title(line):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif indented and not _is_addressee(line):
            paragraph.paragraph_format.first_line_indent = Pt(32)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _is_title(line: str) -> bool:
    return "关于" in line[:20] and not line.endswith(("。", ")", "）", "：", ":")) and len(line) < 50


def _is_addressee(line: str) -> bool:
    return line.endswith((":", "：")) and "。" not in line and not line.startswith("附")


def by_libreoffice(data: bytes, kind: str, *, folder: Path, ending: str = "docx") -> bytes:
    """Return a file as LibreOffice saves it in another kind."""
    return all_by_libreoffice({"given": data}, kind, folder=folder, ending=ending)["given"]


def all_by_libreoffice(
    files: Mapping[str, bytes], kind: str, *, folder: Path, ending: str = "docx"
) -> dict[str, bytes]:
    """Return files, by their names, as LibreOffice saves them in another kind."""
    assert SOFFICE
    given = [folder / f"{name}.{ending}" for name in files]
    for path, data in zip(given, files.values(), strict=True):
        path.write_bytes(data)
    # One profile for all tests of a run, because to set one up takes time.
    profile = f"-env:UserInstallation={(folder.parent / 'libreoffice').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--norestore", "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, given)], capture_output=True, check=True, timeout=240)
    return {name: (folder / f"{name}.{kind.partition(':')[0]}").read_bytes() for name in files}


def page_of(text: str, *, facts: Mapping[str, str] = {}, meta: Mapping[str, str] = {}, box: str = 'id="zoom"') -> str:
    """Return a web page around a text: menus, a head table of facts, the text in a box, a footer."""
    cells = "".join(f"<tr><td><b>{label}：</b></td><td>{value}</td></tr>" for label, value in facts.items())
    tags = "".join(f'<meta name="{name}" content="{html.escape(content)}">' for name, content in meta.items())
    body = "".join(f"<p>{html.escape(line)}</p>\n" for line in paragraphs(text))
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>清溪市人民政府</title>{tags}"
        "<style>p { color: red }</style><script>var a = '<p>不是正文</p>';</script></head><body>"
        "<div class='nav'><ul><li><a href='/'>首页</a></li><li><a href='/zw'>政务公开</a></li></ul></div>"
        f"<table class='head'>{cells}</table><div {box}>{body}</div>"
        "<div class='footer'><p>主办：清溪市人民政府办公室　网站地图</p><a href='#'>联系我们</a></div></body></html>"
    )


def archive_of(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP container of parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def set_in_lines(text: str, width: int = IN_LINE) -> list[tuple[float, str]]:
    """Return the lines of a text as set on paper, each with its indentation in characters."""
    lines: list[tuple[float, str]] = []
    for paragraph in paragraphs(text):
        short = len(paragraph) <= width - 4 and not paragraph.endswith(("。", ":", "：", ")", "）"))
        indent = (width - len(paragraph)) / 2 if short else 0 if _is_addressee(paragraph) else 2
        rest = paragraph
        while rest:
            end = width - int(indent)
            while 0 < end < len(rest) and rest[end] in NOT_FIRST:
                end -= 1
            lines.append((indent, rest[:end]))
            rest, indent = rest[end:], 0
    return lines


def ofd_of(text: str, *, facts: Mapping[str, str] = {}) -> bytes:
    """Return an OFD file of a text, with page numbers as GB/T 9704 sets them."""
    lines = set_in_lines(text)
    pages = [lines[start : start + ON_PAGE] for start in range(0, len(lines), ON_PAGE)]
    name = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    parts = {
        "OFD.xml": (
            f"<ofd:OFD {name}><ofd:DocBody><ofd:DocInfo><ofd:CustomDatas>"
            + "".join(f'<ofd:CustomData Name="{key}">{value}</ofd:CustomData>' for key, value in facts.items())
            + "</ofd:CustomDatas></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
        ),
        "Doc_0/Document.xml": (
            f"<ofd:Document {name}><ofd:Pages>"
            + "".join(f'<ofd:Page ID="{i}" BaseLoc="Pages/Page_{i}/Content.xml"/>' for i in range(len(pages)))
            + "</ofd:Pages></ofd:Document>"
        ),
    }
    for index, page in enumerate(pages):
        objects = [_text_object(line, LEFT + indent * SIZE, TOP + i * STEP) for i, (indent, line) in enumerate(page)]
        objects.append(_text_object(f"— {index + 1} —", 95.0, 275.0))
        parts[f"Doc_0/Pages/Page_{index}/Content.xml"] = (
            f"<ofd:Page {name}><ofd:Content><ofd:Layer>{''.join(objects)}</ofd:Layer></ofd:Content></ofd:Page>"
        )
    return archive_of(parts)


def _text_object(text: str, left: float, top: float) -> str:
    steps = f"g {len(text) - 1} {SIZE}" if len(text) > 1 else ""
    return (
        f'<ofd:TextObject Boundary="{left} {top} {len(text) * SIZE} {SIZE}" Size="{SIZE}">'
        f'<ofd:TextCode X="0" Y="{SIZE}" DeltaX="{steps}">{escape(text)}</ofd:TextCode></ofd:TextObject>'
    )


def rows_of(cells: Sequence[Iterable[str]]) -> str:
    """Return a table of HTML."""
    return "<table>" + "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in cells) + "</table>"


def pdf_of(drawing: str, *, trailer: str = "") -> bytes:
    """Return a PDF file of one page, drawn by some instructions in Helvetica."""
    text = f"BT /F 16 Tf 50 700 Td {drawing} ET" if drawing.endswith(("Tj", "TJ")) else drawing
    return (
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>endobj\n"
        "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
        f"4 0 obj<</Length {len(text)}>>stream\n{text}\nendstream endobj\ntrailer<</Root 1 0 R{trailer}>>\n%%EOF"
    ).encode("ascii")
