"""revival-policy agencies: who, how often, and to do what."""

from __future__ import annotations

import csv
import io
import json

import pytest

from revival_policy.cli import main

ROWS = [
    ["县教育局", 2, 1, 0, 1],
    ["县财政局", 2, 0, 1, 1],
    ["县住房城乡建设局", 1, 0, 1, 0],
    ["县人力资源社会保障局", 1, 0, 0, 1],
    ["县市场监管局", 1, 0, 0, 1],
    ["有关乡镇政府", 1, 0, 0, 1],
]
COLUMNS = ["agency", "measures", "lead", "support", "responsible"]


def test_csv(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["agencies", sample, "--output", "csv"]) == 0
    head, *rows = csv.reader(io.StringIO(capsys.readouterr().out))
    assert head == COLUMNS
    assert rows == [[str(cell) for cell in row] for row in ROWS]


def test_json(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["agencies", sample, "--output", "json"]) == 0
    printed = capsys.readouterr().out
    assert json.loads(printed) == [dict(zip(COLUMNS, row, strict=True)) for row in ROWS]
    assert "县教育局" in printed


def test_table(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["agencies", sample]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == COLUMNS
    assert lines[2:4] == [["县教育局", "2", "1", "-", "1"], ["县财政局", "2", "-", "1", "1"]]


def test_two_roles_in_one_measure_count_in_both_and_once_in_all(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path_factory.mktemp("notices") / "two.txt"
    path.write_text("一、种树\n1.种松。(县林业局牵头,县林业局、县水利局配合)\n", encoding="utf-8")
    assert main(["agencies", str(path), "--output", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0] == {
        "agency": "县林业局",
        "measures": 1,
        "lead": 1,
        "support": 1,
        "responsible": 0,
    }


@pytest.mark.parametrize(("form", "answer"), [("table", ""), ("csv", ",".join(COLUMNS) + "\n"), ("json", "[]\n")])
def test_nobody_named_is_1(
    form: str, answer: str, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path_factory.mktemp("notices") / "nobody.txt"
    path.write_text("一、种树\n1.种松。\n", encoding="utf-8")
    assert main(["agencies", str(path), "--output", form]) == 1
    assert capsys.readouterr() == (answer, "revival-policy: no agency found: no measure names one\n")
