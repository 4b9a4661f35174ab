"""Several documents: folders, patterns, tables and data sets; what is said of them all, and what the shell gets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from revival_policy.cli import main
from revival_policy.corpus.sources import source_of

GOOD = "关于植树的通知\n清政发〔2021〕1号\n一、种树。(县林业局)\n"
WRONG = "关于植树的通知\n依照《公司法》第三百条办理。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notices"
    (folder / "older").mkdir(parents=True)
    (folder / "a.txt").write_text(GOOD, encoding="utf-8")
    (folder / "older" / "a.txt").write_text(WRONG, encoding="utf-8")
    (folder / "picture.jpg").write_bytes(b"x")
    (folder / ".hidden").write_text("x", encoding="utf-8")
    (folder / "rows.csv").write_text(f'id,text\n1,"{GOOD.replace("县林业局", "县水利局")}"\n', encoding="utf-8")
    return folder


def names(folder: Path) -> list[str]:
    return [str(folder / "a.txt"), f"{folder / 'rows.csv'}#1", str(folder / "older" / "a.txt")]


def test_a_folder_means_what_it_means_to_a_build(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(folder), "--json"]) == 0
    printed = capsys.readouterr()
    rows = [json.loads(line) for line in printed.out.splitlines()]
    assert [row["file"] for row in rows] == [given.source for given in source_of(folder)] == names(folder)
    assert rows[0]["notice"]["title"] == "关于植树的通知"
    assert printed.err.splitlines() == [
        "revival-policy: 3 documents read, 0 with something wrong, 0 not readable",
        "revival-policy: other files left alone: 1 .jpg",
    ]


def test_names_are_written_before_results(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(folder), "--quiet"]) == 0
    printed = capsys.readouterr()
    assert [line[3:-3] for line in printed.out.splitlines() if line.startswith("== ")] == names(folder)
    assert printed.err == ""


def test_one_that_is_wrong_or_cannot_be_read_is_known_by_the_exit_code(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(folder / "a.txt"), str(folder / "older")]) == 1
    assert "2 documents read, 1 with something wrong, 0 not readable" in capsys.readouterr().err
    (folder / "noise.txt").write_bytes(b"%PDF-1.7 noise")
    assert main(["verify", str(folder), "-q"]) == 2
    printed = capsys.readouterr()
    assert f"{folder / 'older' / 'a.txt'}:2:3 does not exist" in printed.out
    assert len(printed.err.splitlines()) == 1
    assert str(folder / "noise.txt") in printed.err


@pytest.mark.parametrize("command", [["check", "--json"], ["verify", "--json"], ["agencies", "--json"]])
def test_json_of_several_is_one_value(command: list[str], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([*command, f"{folder}/**/*.txt", "-q"])
    rows = json.loads(capsys.readouterr().out)
    assert {row.get("path") or row["file"] for row in rows} <= set(names(folder))
    assert rows or command[0] == "check"


def test_sarif_of_several_is_one_log(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "b.txt").write_text(GOOD.replace("〔2021〕", "[2021]"), encoding="utf-8")
    (folder / "c.txt").write_text(GOOD.replace("〔2021〕", "[2021]"), encoding="utf-8")
    assert main(["check", str(folder), "--format", "sarif"]) == 0
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    places = [one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"]]
    assert {Path(folder / "b.txt").as_uri(), Path(folder / "c.txt").as_uri()} <= set(places)


def test_agencies_as_csv_have_a_column_with_the_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["agencies", str(folder), "--output", "csv"]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.split(",")[:2] == ["file", "agency"]
    assert [row.split(",")[:2] for row in rows] == [[names(folder)[0], "县林业局"], [names(folder)[1], "县水利局"]]


def test_pages_go_into_a_folder(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(folder), "-o", str(tmp_path / "pages"), "--json"]) == 0
    written = [json.loads(line)["to"] for line in capsys.readouterr().out.splitlines()]
    assert [Path(path).name for path in written] == ["a.txt.html", "rows.csv#1.html", "a.txt-2.html"]
    assert all(Path(path).is_file() for path in written)
    assert main(["report", str(folder), "-o", str(tmp_path / "page.html")]) == 2
    assert "need a folder" in capsys.readouterr().err


def test_a_pattern_that_fits_nothing_and_a_folder_without_documents_are_refused(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(folder / "*.doc")]) == 2
    assert "no file fits this pattern" in capsys.readouterr().err
    (tmp_path / "empty").mkdir()
    assert main(["check", str(tmp_path / "empty")]) == 2
    assert "the folder holds no files" in capsys.readouterr().err


def test_a_table_that_cannot_be_read_costs_itself_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "lines.jsonl").write_text(f"{json.dumps({'text': GOOD})}\n{{", encoding="utf-8")
    assert main(["check", str(folder / "lines.jsonl"), str(folder / "a.txt")]) == 2
    assert "2 documents read, 0 with something wrong, 1 not readable" in capsys.readouterr().err


def test_what_is_said_of_all_is_said_in_chinese(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(folder), "--language", "zh"]) == 0
    assert "已读取 3 份文件" in capsys.readouterr().err
