"""revival-policy check: what is doubtful, as lines, as JSON and as annotations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.files.composed import docx_of

from revival_policy.cli import main

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


def test_sarif_has_a_result_for_each_with_its_rule_and_its_fix(
    doubtful: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", doubtful, "--format", "sarif"]) == 0
    log = json.loads(capsys.readouterr().out)
    (run,) = log["runs"]
    first, second = run["results"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == first["ruleId"] == "number-form"
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == Path(doubtful).as_uri()
    assert place["region"] == {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 13}
    (replaced,) = first["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replaced["insertedContent"]["text"] == "吉政发〔2016〕41号"
    assert "fixes" not in second
    assert (log["version"], second["level"]) == ("2.1.0", "note")


def test_sarif_has_rules_of_the_layout_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = tmp_path / "a.docx"
    given.write_bytes(docx_of("关于植树的通知\n各县(区)人民政府:\n请种树。\n清溪市人民政府\n2021年3月8日\n"))
    assert main(["check", str(given), "--format", "sarif"]) == 0
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    codes = {result["ruleId"] for result in run["results"]}
    assert {"paper-size", "no-page-number"} <= codes
    assert all("ruleIndex" in result for result in run["results"])


def test_diff_shows_what_fix_would_change_and_changes_nothing(
    doubtful: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", doubtful, "--diff"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown[:2] == [f"--- a/{doubtful}", f"+++ b/{doubtful}"]
    assert "-吉政发[2016]41号" in shown
    assert "+吉政发〔2016〕41号" in shown
    assert Path(doubtful).read_text(encoding="utf-8") == DOUBTFUL


def test_fix_mends_the_file_and_writes_what_is_left(doubtful: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", doubtful, "--fix"]) == 0
    assert Path(doubtful).read_text(encoding="utf-8") == DOUBTFUL.replace("[2016]", "〔2016〕")
    assert [line.split()[1] for line in capsys.readouterr().out.splitlines()] == ["numbering"]


def test_a_file_that_is_no_text_in_utf_8_is_not_mended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(DOUBTFUL.encode("gb18030"))
    assert main(["check", str(file), "--fix"]) == 2
    assert "only files of text in UTF-8" in capsys.readouterr().err
    assert file.read_bytes() == DOUBTFUL.encode("gb18030")
