"""The writers that the notice goes through, each a function from the lines of a notice to the bytes of a file."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import openpyxl

import revival_policy as rp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

FONT = "WenQuanYi Micro Hei"


def run(command: Sequence[str], *, given: str | None = None, folder: str | None = None) -> str:
    """Run a program, in a folder or where we are, and return what it says."""
    done = subprocess.run(  # noqa: S603 - the commands are below
        command, input=given, cwd=folder, capture_output=True, check=True, timeout=180, text=True
    )
    return done.stdout.strip()


def blocks(lines: Sequence[str]) -> Iterator[tuple[bool, list[str]]]:
    """Yield stretches of lines, each with whether it is a table."""
    for is_table, group in groupby(lines, key=lambda line: "\t" in line):
        yield is_table, list(group)


def html(lines: Sequence[str]) -> bytes:
    """Return a page as a content system would show it."""
    made: list[str] = []
    for is_table, group in blocks(lines):
        if is_table:
            rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("\t")) + "</tr>" for row in group)
            made.append(f"<table style='border-collapse:collapse'>{rows}</table>")
        else:
            made += [f"<p>{line}</p>" for line in group]
    page = f"@page{{size:A4;margin:30mm}}body{{font:16px '{FONT}'}}"
    style = f"{page}p{{text-indent:2em;margin:0;line-height:1.8}}td{{border:1px solid}}"
    return (
        f"<html><head><meta charset='utf-8'><style>{style}</style></head><body>{''.join(made)}</body></html>".encode()
    )


def markdown(lines: Sequence[str]) -> str:
    """Return Markdown: a blank line between paragraphs, a table of bars."""
    made: list[str] = []
    for is_table, group in blocks(lines):
        if is_table:
            head, *rows = [f"| {line.replace(chr(9), ' | ')} |" for line in group]
            made.append("\n".join([head, "|" + " --- |" * group[0].count("\t") + " --- |", *rows]))
        else:
            made += group
    return "\n\n".join(made) + "\n"


def typst_source(lines: Sequence[str]) -> str:
    """Return the same for typst."""
    made = [f'#set text(font: "{FONT}", size: 12pt)', "#set par(first-line-indent: (amount: 2em, all: true))"]
    for is_table, group in blocks(lines):
        if is_table:
            cells = ", ".join(f"[{cell}]" for row in group for cell in row.split("\t"))
            made.append(f"#table(columns: {group[0].count(chr(9)) + 1}, {cells})")
        else:
            made += group
    return "\n\n".join(made)


def python_docx(lines: Sequence[str]) -> bytes:
    """Return DOCX by python-docx, as scripts write it."""
    document = docx.Document()
    for is_table, group in blocks(lines):
        if is_table:
            rows = [row.split("\t") for row in group]
            table = document.add_table(0, len(rows[0]), style="Table Grid")
            for row in rows:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
        else:
            for line in group:
                document.add_paragraph(line)
    return _saved(document.save)


def our_docx(lines: Sequence[str]) -> bytes:
    """Return DOCX by this package."""
    with tempfile.TemporaryDirectory() as folder:
        rp.parse("\n".join(lines)).to_docx(Path(folder) / "notice.docx")
        return (Path(folder) / "notice.docx").read_bytes()


def excel(lines: Sequence[str]) -> bytes:
    """Return XLSX by openpyxl: the table alone, as tables of tasks are handed around."""
    book = openpyxl.Workbook()
    for line in lines:
        if "\t" in line:
            book.worksheets[0].append(line.split("\t"))
    return _saved(book.save)


def _saved(save: Callable[[io.BytesIO], object]) -> bytes:
    file = io.BytesIO()
    save(file)
    return file.getvalue()


def by_libreoffice(make: Callable[[Sequence[str]], bytes], suffix: str, to: str) -> Callable[[Sequence[str]], bytes]:
    """Return a writer that lets LibreOffice make one file of another."""

    def write(lines: Sequence[str]) -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            given = Path(folder) / f"notice{suffix}"
            given.write_bytes(make(lines))
            profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
            run(["soffice", profile, "--headless", "--convert-to", to, "--outdir", f"{folder}/made", str(given)])
            return next((Path(folder) / "made").iterdir()).read_bytes()

    return write


def by_pandoc(to: str) -> Callable[[Sequence[str]], bytes]:
    """Return a writer that lets pandoc make a file of Markdown."""

    def write(lines: Sequence[str]) -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder) / "made"
            run(["pandoc", "-s", "-f", "markdown", "-t", to, "-o", str(target)], given=markdown(lines))
            return target.read_bytes()

    return write


def by_chromium(lines: Sequence[str]) -> bytes:
    """Return PDF as Chromium prints a page."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "page.html").write_bytes(html(lines))
        target = Path(folder) / "page.pdf"
        options = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={folder}/profile",
            "--no-pdf-header-footer",
        ]
        run(["chromium", *options, f"--print-to-pdf={target}", (Path(folder) / "page.html").as_uri()])
        return target.read_bytes()


def by_weasyprint(lines: Sequence[str]) -> bytes:
    """Return PDF by WeasyPrint."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "page.html").write_bytes(html(lines))
        run(["weasyprint", f"{folder}/page.html", f"{folder}/page.pdf"])
        return (Path(folder) / "page.pdf").read_bytes()


def by_typst(lines: Sequence[str]) -> bytes:
    """Return PDF by typst."""
    import typst  # noqa: PLC0415 - this writer alone needs it

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "notice.typ"
        source.write_text(typst_source(lines), encoding="utf-8")
        made: bytes = typst.compile(str(source))
        return made


_EASYOFD = """
from pathlib import Path
from easyofd import OFD
Path("made.ofd").write_bytes(OFD().pdf2ofd(Path("notice.pdf").read_bytes(), optional_text=True))
"""


def by_easyofd(lines: Sequence[str]) -> bytes:
    """Return OFD as easyofd makes it of a PDF, its texts as texts; it leaves a folder where it runs."""
    with tempfile.TemporaryDirectory() as folder:
        pdf = by_libreoffice(python_docx, ".docx", "pdf")(lines)
        (Path(folder) / "notice.pdf").write_bytes(pdf)
        run([sys.executable, "-c", _EASYOFD], folder=folder)
        return (Path(folder) / "made.ofd").read_bytes()


def of_package(name: str) -> str:
    """Return a package with its version."""
    return f"{name} {version(name)}"


@cache
def libreoffice() -> str:
    """Return LibreOffice with its version."""
    return " ".join(run(["soffice", "--version"]).split()[:2])


def writers() -> list[tuple[str, str, Callable[[Sequence[str]], bytes]]]:
    """Return the writers that can be had: the format, the writer with its version, and what makes the file."""
    found: list[tuple[str, str, Callable[[Sequence[str]], bytes]]] = [
        ("text", "UTF-8", lambda lines: "\n".join(lines).encode()),
        ("text", "GB18030", lambda lines: "\n".join(lines).encode("gb18030")),
        ("Markdown", "written by hand", lambda lines: markdown(lines).encode()),
        ("HTML", "written by hand", html),
        ("DOCX", "`Notice.to_docx`", our_docx),
        ("DOCX", of_package("python-docx"), python_docx),
        ("XLSX", f"{of_package('openpyxl')}, the table alone", excel),
    ]
    if shutil.which("soffice"):
        for to in ("pdf", "doc", "rtf", "html", "docx", "fodt"):
            found += [
                (to.upper(), f"{libreoffice()}, from DOCX of python-docx", by_libreoffice(python_docx, ".docx", to))
            ]
        found.append(("PDF", f"{libreoffice()}, from DOCX of `to_docx`", by_libreoffice(our_docx, ".docx", "pdf")))
        found.append(("OFD", f"{of_package('easyofd')}, from PDF of LibreOffice", by_easyofd))
        found.append(("DOCX", f"{libreoffice()}, from DOCX of `to_docx`", by_libreoffice(our_docx, ".docx", "docx")))
    if shutil.which("pandoc"):
        name = run(["pandoc", "--version"]).splitlines()[0]
        found += [(to.upper(), f"{name}, from Markdown", by_pandoc(to)) for to in ("docx", "html", "rtf", "plain")]
    if shutil.which("chromium"):
        name = " ".join(run(["chromium", "--version", "--no-sandbox"]).split()[:2])
        found.append(("PDF", f"{name}, from HTML", by_chromium))
    found.append(("PDF", f"{of_package('weasyprint')}, from HTML", by_weasyprint))
    found.append(("PDF", of_package("typst"), by_typst))
    return found
