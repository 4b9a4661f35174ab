"""revival-policy compare: what it writes, and its code."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

from revival_policy.cli import main

if TYPE_CHECKING:
    from pathlib import Path

OLD = "植树方案\n一、种松树五百棵。(县林业局)\n二、修水渠。(县水利局)\n三、收旧书。\n"
NEW = "植树方案\n一、换灯泡。\n二、修水渠。(县水利局)\n三、种松树六百棵。(县林业局、县财政局)\n"
IN_SHORT = "revival-policy: 2 matched, 1 of them changed; 1 only in the first, 1 only in the second\n"


@pytest.fixture
def versions(tmp_path: Path) -> list[str]:
    paths = [tmp_path / "old.txt", tmp_path / "new.txt"]
    for path, text in zip(paths, (OLD, NEW), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def test_what_changed_is_marked(versions: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *versions]) == 1
    out, err = capsys.readouterr()
    for words in ("种松树[-五-]{+六+}百棵。", "{+县财政局+}", "[-收旧书。-]", "{+换灯泡。+}", "unchanged: 1"):
        assert words in out
    assert err == IN_SHORT


def test_notices_that_say_the_same_have_nothing_to_show(
    versions: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", versions[0], versions[0]]) == 0
    assert capsys.readouterr().out == ""


def test_json_and_csv_have_a_row_for_each(versions: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *versions, "--json"]) == 1
    rows = json.loads(capsys.readouterr().out)
    assert [row["status"] for row in rows] == ["changed", "same", "only_in_first", "only_in_second"]
    assert main(["compare", *versions, "--output", "csv"]) == 1
    written = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    assert [row["status"] for row in written] == [row["status"] for row in rows]


def test_a_file_is_written_as_its_ending_says(versions: list[str], tmp_path: Path) -> None:
    for ending in ("csv", "xlsx", "parquet"):
        assert main(["compare", *versions, "-o", str(tmp_path / f"table.{ending}")]) == 1
        assert (tmp_path / f"table.{ending}").stat().st_size


def test_a_file_that_is_not_there_is_trouble(versions: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", versions[0], "nowhere.txt"]) == 2
    assert "nowhere.txt" in capsys.readouterr().err
