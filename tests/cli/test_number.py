"""revival-policy number: document numbers in a text."""

from __future__ import annotations

import json

import pytest

import revival_policy as rp
from revival_policy.cli import main

TEXT = "根据国发[2016]62号和云政发〔2019〕003号"


def test_a_whole_number_in_canonical_form_with_its_parts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["number", "国发[2016] 62号"]) == 0
    assert capsys.readouterr() == ("国发〔2016〕62号  letter, code 国发, year 2016, serial 62, issued by 国务院\n", "")


def test_running_text_a_line_for_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["number", TEXT]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "国发〔2016〕62号  letter, code 国发, year 2016, serial 62, issued by 国务院",
        "云政发〔2019〕3号  letter, code 云政发, year 2019, serial 3, issued by 云南省人民政府",
    ]


def test_table_shows_also_what_was_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["number", TEXT, "--output", "table"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split("  ")[0] == "as written"
    assert any("云政发〔2019〕003号" in line and "云政发〔2019〕3号" in line for line in lines)


def test_json_is_the_match_of_the_library_with_the_canonical_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["number", TEXT, "--output", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [entry.pop("number") for entry in found] == ["国发〔2016〕62号", "云政发〔2019〕3号"]
    assert found == json.loads(rp.to_json(rp.find_numbers(TEXT)))


@pytest.mark.parametrize(("form", "answer"), [("lines", ""), ("table", ""), ("json", "[]\n")])
@pytest.mark.parametrize("text", ["国发62号", "", "没有文号"])
def test_none_found_is_1(text: str, form: str, answer: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["number", text, "--output", form]) == 1
    assert capsys.readouterr() == (answer, "revival-policy: no document number in this text\n")
