"""revival-policy report: a page, to a file or to standard output."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import revival_policy as rp
from revival_policy.cli import main

if TYPE_CHECKING:
    from pathlib import Path


def test_the_page_goes_to_standard_output(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", sample]) == 0
    assert capsys.readouterr() == (rp.read(sample).to_html(), "")


@pytest.mark.parametrize("option", ["-o", "--to"])
def test_the_page_goes_to_a_file(option: str, sample: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.html"
    assert main(["report", sample, option, str(path), "--language", "en"]) == 0
    assert path.read_text(encoding="utf-8") == rp.read(sample).to_html("en")
    assert capsys.readouterr() == ("", "")


def test_a_page_is_written_where_the_text_cannot_be_trusted_too(
    empty: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page.html"
    assert main(["report", empty, "-o", str(path)]) == 1
    assert "文本为空" in path.read_text(encoding="utf-8")
    assert capsys.readouterr().err == f"{empty}:1:1: error: empty-text: the text is empty\n"


def test_a_path_that_cannot_be_written_is_named(
    sample: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "folder.html"
    folder.mkdir()
    for path, reason in ((tmp_path / "none" / "page.html", "No such file or directory"), (folder, "Is a directory")):
        assert main(["report", sample, "-o", str(path)]) == 2
        assert capsys.readouterr() == ("", f"revival-policy: error: {path}: {reason}\n")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["-o", "page.pdf"], "no kind of file that can be written: 'page.pdf'; there are: .html, .htm"),
        (["--language", "fr"], "argument --language: invalid choice: 'fr'"),
    ],
)
def test_refusals(arguments: list[str], complaint: str, sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", sample, *arguments]) == 2
    assert complaint in capsys.readouterr().err


def test_what_was_written_as_json(sample: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.html"
    assert main(["report", sample, "-o", str(path), "--json"]) == 0
    written = {"file": sample, "to": str(path), "bytes": path.stat().st_size}
    assert json.loads(capsys.readouterr().out) == written


def test_json_beside_a_page_on_standard_output_is_refused(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", sample, "--json"]) == 2
    output, complaint = capsys.readouterr()
    assert output == ""
    assert "--json says which file was written: it needs --to PATH" in complaint
