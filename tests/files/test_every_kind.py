"""A document of every kind in files of every kind: `read` gives the notice that `parse` gives for the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.documents import OF_CUSTOMARY_KINDS, OF_EACH_KIND
from tests.files.composed import SOFFICE, all_by_libreoffice, docx_of, ofd_of, page_of

import revival_policy as rp

if TYPE_CHECKING:
    from collections.abc import Callable

#: Blanks that push words to the edge of the paper (印发, 签发人) are one: a line of paper is set, not filled up.
TEXTS = {name: re.sub("\u3000+", " ", document.text) for name, document in (OF_EACH_KIND | OF_CUSTOMARY_KINDS).items()}
each_text = pytest.mark.parametrize("name", TEXTS)


@each_text
@pytest.mark.parametrize(
    "make",
    [lambda text: docx_of(text, indented=True), ofd_of, lambda text: page_of(text).encode()],
    ids=["docx", "ofd", "html"],
)
def test_composed_files(name: str, make: Callable[[str], bytes]) -> None:
    assert rp.read(make(TEXTS[name])) == rp.parse(TEXTS[name])


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return a PDF file of each document; LibreOffice, which starts slowly, makes them all in one go."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed")
    given = {name: docx_of(text, indented=True) for name, text in TEXTS.items()}
    return all_by_libreoffice(given, "pdf", folder=tmp_path_factory.mktemp("printed"))


@pytest.mark.engine
@each_text
def test_pdf(name: str, printed: dict[str, bytes]) -> None:
    notice = rp.read(printed[name])
    assert without_blanks_in_lines(notice) == without_blanks_in_lines(rp.parse(TEXTS[name]))


def without_blanks_in_lines(notice: rp.Notice) -> str:
    """Return what a notice says; paper does not tell a blank between hanzi (总 则) from the space that lines leave."""
    return re.sub(r"[^\S\n]", "", notice.to_text())
