"""Archives on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import revival_policy as rp
from revival_policy.cli import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "a.txt").write_text("关于植树的通知\n一、种树。(县林业局)", encoding="utf-8")
    (folder / "b.txt").write_bytes(b"")
    (folder / "c.png").write_bytes(b"x")
    return folder


@pytest.fixture(scope="module")
def archive(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(rp.corpus.build(folder, tmp_path_factory.mktemp("archives") / "archive", workers=1).path)


def test_a_build_says_what_came_of_it(folder: Path, archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["corpus", "build", str(folder), "-o", archive, "-j", "1"]) == 0
    said = capsys.readouterr().err
    assert f"{folder / 'b.txt'}: holds no text" in said
    assert "1 documents, 1 measures, 1 failures" in said
    assert "other files left alone: 1 .png" in said
    assert main(["corpus", "build", str(folder), "-o", archive, "--quiet"]) == 0
    assert not capsys.readouterr().err


def test_an_archive_is_asked_and_handed_on(archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["corpus", "status", archive]) == 0
    assert "documents        1\n" in capsys.readouterr().out
    assert main(["corpus", "status", archive, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["rows"]["failures"] == 1
    query = "select agency, role from responsibilities"
    assert main(["corpus", "query", archive, query, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"agency": "县林业局", "role": "responsible"}]
    assert main(["corpus", "query", archive, query, "--output", "csv"]) == 0
    assert capsys.readouterr().out == "agency,role\n县林业局,responsible\n"
    assert main(["corpus", "query", archive, query]) == 0
    assert "县林业局" in capsys.readouterr().out
    kinds = "select 1.5 as a, {'b': 2.5} as b, [1, 2] as c, null as d, time '07:30:00' as e"
    assert main(["corpus", "query", archive, kinds, "--output", "csv"]) == 0
    assert capsys.readouterr().out == 'a,b,c,d,e\n1.5,"[{""b"": ""2.5""}]",1;2,,07:30:00\n'
    assert main(["corpus", "query", archive, "from measures where false"]) == 1
    assert main(["corpus", "export", archive, "-o", str(tmp_path / "m.csv"), "--table", "measures"]) == 0
    assert (tmp_path / "m.csv").stat().st_size
    capsys.readouterr()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["query", "ARCHIVE", "from trees"], "trees"),
        (["query", "FOLDER", "from measures"], "no archive"),
        (["status", "FOLDER"], "no archive"),
        (["export", "ARCHIVE", "-o", "x.csv"], "one table"),
        (["export", "ARCHIVE", "-o", "x.doc"], "no kind of file"),
        (["build", "FOLDER/gone*", "-o", "FOLDER/new"], "no file fits"),
        (["build"], "required"),
    ],
)
def test_what_makes_no_sense_is_one_line(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    given = [each.replace("ARCHIVE", archive).replace("FOLDER", str(tmp_path)) for each in arguments]
    assert main(["corpus", *given]) == 2
    said = capsys.readouterr().err
    assert words in said
    assert len(said.splitlines()) == 1
