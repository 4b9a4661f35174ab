"""revival-policy plot: which pictures, which files, and what is refused."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from revival_policy.cli import main

if TYPE_CHECKING:
    from pathlib import Path

BEGINNINGS = {"png": b"\x89PNG", "svg": b"<?xml", "PDF": b"%PDF-"}


@pytest.mark.parametrize("of", ["load", "heat-map", "network", "outline", "deadlines"])
def test_each_picture_is_written(of: str, sample: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "picture.png"
    assert main(["plot", sample, "--of", of, "--language", "en", "-o", str(path)]) == 0
    assert path.read_bytes().startswith(BEGINNINGS["png"])
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("ending", BEGINNINGS)
def test_each_kind_of_file_is_written(ending: str, sample: str, tmp_path: Path) -> None:
    path = tmp_path / f"picture.{ending}"
    assert main(["plot", sample, "--of", "outline", "-o", str(path)]) == 0
    assert path.read_bytes().startswith(BEGINNINGS[ending])


@pytest.mark.parametrize("options", [[], ["-o", "a.gif"], ["--of", "people", "-o", "a.png"]])
def test_what_cannot_be_drawn_is_2(options: list[str], sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plot", sample, *options]) == 2
    assert "(see revival-policy plot --help)" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_2_in_one_line(
    sample: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "none" / "picture.png"
    assert main(["plot", sample, "-o", str(path)]) == 2
    assert capsys.readouterr().err == f"revival-policy: error: {path}: No such file or directory\n"


def test_what_was_written_as_json(sample: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "picture.svg"
    assert main(["plot", sample, "-o", str(path), "--json"]) == 0
    written = {"file": sample, "to": str(path), "bytes": path.stat().st_size}
    assert json.loads(capsys.readouterr().out) == written
