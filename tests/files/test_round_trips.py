"""One text in files of every kind: `read` gives the notice that `parse` gives for the text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from tests.files.composed import PLAN_ON_PAPER, SOFFICE, all_by_libreoffice, by_libreoffice, docx_of, ofd_of, page_of
from tests.samples import PLAN, REPLY

import revival_policy as rp

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

#: A part for each line that a paper runs to: its measures fill pages, and end at the edge of the paper and short of it.
LONG = PLAN_ON_PAPER.replace(
    "三、保障措施",
    "\n".join(
        f"{number}.沿{'一二三四五六七八九'[number % 9]}号支流修建步道{number}公里,"
        f"{'种好两岸的树木花草,' * (number % 7)}建好桥梁。(市水利局、市财政局)"
        for number in range(5, 40)
    )
    + "\n三、保障措施",
)
TEXTS = {"plan": PLAN_ON_PAPER, "reply": REPLY, "long": LONG}

each_text = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], bytes]:
    """Return what gives a text as LibreOffice saves it; it starts slowly, and so makes all of a kind in one go."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed")
    given = {name: docx_of(text, indented=True) for name, text in TEXTS.items()}
    given["not indented"] = docx_of(PLAN_ON_PAPER)

    @cache
    def all_of(kind: str) -> dict[str, bytes]:
        return all_by_libreoffice(given, kind, folder=tmp_path_factory.mktemp(kind))

    return lambda name, kind: all_of(kind)[name]


@each_text
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_text(text: str, encoding: str) -> None:
    notice = rp.read(text.encode(encoding))
    assert notice == rp.parse(text)
    assert notice.file is None


@each_text
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_html(text: str, encoding: str) -> None:
    notice = rp.read(page_of(text).replace("charset='utf-8'", f"charset='{encoding}'").encode(encoding))
    assert notice == rp.parse(text)
    assert notice.file is not None
    assert notice.file.kind is rp.FileKind.HTML


@each_text
@pytest.mark.parametrize("indented", [True, False])
def test_docx(text: str, *, indented: bool) -> None:
    notice = rp.read(docx_of(text, indented=indented))
    assert notice == rp.parse(text)
    assert notice.file is not None
    assert notice.file.kind is rp.FileKind.DOCX


@each_text
def test_ofd(text: str) -> None:
    notice = rp.read(ofd_of(text))
    assert notice == rp.parse(text)
    assert notice.file is not None
    assert notice.file.kind is rp.FileKind.OFD
    assert notice.file.left_out[0] == "—1—"


@pytest.mark.engine
@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("kind", [rp.FileKind.PDF, rp.FileKind.DOC])
def test_pdf_and_doc(name: str, kind: rp.FileKind, saved: Callable[[str, str], bytes]) -> None:
    notice = rp.read(saved(name, kind.name.lower()))
    assert notice == rp.parse(TEXTS[name])
    assert notice.file is not None
    assert notice.file.kind is kind


@pytest.mark.engine
def test_pdf_without_indentation(saved: Callable[[str, str], bytes]) -> None:
    assert rp.read(saved("not indented", "pdf")) == rp.parse(PLAN_ON_PAPER)


@pytest.mark.engine
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_rtf_by_libreoffice(tmp_path: Path) -> None:
    notice = rp.read(by_libreoffice(docx_of(REPLY), "rtf", folder=tmp_path))
    assert notice == rp.parse(REPLY)


def test_the_page_head_of_a_text_is_that_of_the_page() -> None:
    facts = {"索 引 号": "000123-2021-0007", "发布日期": "2021年3月8日"}
    notice = rp.read(page_of(PLAN_ON_PAPER, facts=facts).encode())
    assert notice == rp.parse(PLAN)
    assert notice.metadata == rp.parse(PLAN).metadata


@pytest.mark.parametrize("read", [docx_of, ofd_of, lambda text: page_of(text).encode()], ids=["docx", "ofd", "html"])
def test_reading_again_gives_the_same(read: object) -> None:
    assert callable(read)
    data = read(PLAN_ON_PAPER)
    first, second = rp.read(data), rp.read(data)
    assert first == second
    assert (first.source, first.file, first.metadata) == (second.source, second.file, second.metadata)
    assert rp.from_json(rp.Notice, rp.to_json(first)).file == first.file
