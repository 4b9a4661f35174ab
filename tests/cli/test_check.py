"""revival-policy check: what is doubtful, as lines, as JSON and as annotations."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from revival_policy.cli import main

if TYPE_CHECKING:
    from pathlib import Path

DOUBTFUL = "关于植树的通知\n吉政发[2016]41号\n（一）准备\n1.选地块。\n3.备树苗。\n"


@pytest.fixture
def doubtful(tmp_path: Path) -> str:
    file = tmp_path / "a,b.txt"
    file.write_text(DOUBTFUL, encoding="utf-8")
    return str(file)


def test_a_line_names_place_code_and_message(doubtful: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", doubtful]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{doubtful}:2:1 number-form 吉政发[2016]41号 is written 吉政发〔2016〕41号",
        f"{doubtful}:5:1 numbering 3. does not follow 1",
    ]


def test_a_notice_in_order_says_nothing(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", sample]) == 0
    assert capsys.readouterr().out == ""


def test_an_error_ends_with_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").write_text("\n", encoding="utf-8")
    assert main(["check", str(tmp_path / "empty.txt")]) == 1
    assert "empty-text" in capsys.readouterr().out


def test_json_holds_a_row_for_each(doubtful: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", doubtful, "--format", "json"]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert first == {
        "path": doubtful,
        "line": 2,
        "column": 1,
        "level": "warning",
        "code": "number-form",
        "message": "吉政发[2016]41号 is written 吉政发〔2016〕41号",
    }
    assert second["code"] == "numbering"


def test_github_gets_annotations_with_its_marks_escaped(doubtful: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", doubtful, "--format", "github"]) == 0
    first = capsys.readouterr().out.splitlines()[0]
    file = doubtful.replace(",", "%2C")
    assert first == (
        f"::warning file={file},line=2,col=1,title=number-form::吉政发[2016]41号 is written 吉政发〔2016〕41号"
    )


def test_another_format_is_refused(doubtful: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", doubtful, "--format", "xml"]) == 2
    assert "xml" in capsys.readouterr().err
