"""FILE: a path, - or the name of a data set."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.files.composed import PLAN_ON_PAPER, docx_of, ofd_of, page_of

import revival_policy as rp
from revival_policy.cli.inputs import read_input

if TYPE_CHECKING:
    from collections.abc import Callable


def _pipe_in(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))


def test_a_path_is_read(sample: str, sample_text: str) -> None:
    assert read_input(sample) == rp.parse(sample_text)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_standard_input_is_decoded_by_its_bytes(
    encoding: str, sample_text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _pipe_in(monkeypatch, sample_text.encode(encoding))
    assert read_input("-") == rp.parse(sample_text)


@pytest.mark.parametrize("compose", [docx_of, ofd_of, lambda text: page_of(text).encode()], ids=["docx", "ofd", "html"])
def test_files_of_other_kinds_are_read(
    compose: Callable[[str], bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "notice"
    path.write_bytes(compose(PLAN_ON_PAPER))
    assert read_input(str(path)) == rp.parse(PLAN_ON_PAPER)
    _pipe_in(monkeypatch, compose(PLAN_ON_PAPER))
    assert read_input("-") == rp.parse(PLAN_ON_PAPER)


def test_standard_input_that_is_no_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    _pipe_in(monkeypatch, b"%PDF-1.7 ...")
    with pytest.raises(rp.FileError, match="standard input: is a PDF file"):
        read_input("-")


def test_a_data_set_is_read_by_its_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert read_input("jilin-2016-41") == rp.load("jilin-2016-41")


def test_a_path_wins_over_a_data_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sample_text: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("jilin-2016-41").write_text(sample_text, encoding="utf-8")
    assert read_input("jilin-2016-41") == rp.parse(sample_text)


def test_what_is_neither_names_the_data_sets(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(rp.FileError, match=r"jilin: no such file, and no data set .* jilin-2016-41"):
        read_input("jilin")


def test_a_folder_is_refused_for_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(rp.FileError) as refused:
        read_input(str(tmp_path))
    assert "data set" not in str(refused.value)
