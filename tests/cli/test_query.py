"""revival-policy query: the conditions, and the three forms of the answer."""

from __future__ import annotations

import csv
import io
import json

import pytest

import revival_policy as rp
from revival_policy.cli import main


def _markers(file: str, *conditions: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    main(["query", file, "--output", "csv", *conditions])
    return [row["marker"] for row in csv.DictReader(io.StringIO(capsys.readouterr().out))]


@pytest.mark.parametrize(
    ("conditions", "markers"),
    [
        ([], ["1.", "2.", "3.", "4."]),
        (["--by", "县财政局"], ["1.", "2."]),
        (["--by", "县教育局", "--role", "lead"], ["1."]),
        (["--by", "县教育局", "--role", "responsible"], ["2."]),
        (["--by", "县财政局", "--role", "support"], ["1."]),
        (["--by", "县财政局", "--role", "lead"], []),
        (["--role", "responsible"], ["2.", "3.", "4."]),
        (["--section", "一、"], ["1.", "2.", "3."]),
        (["--section", "（二）"], ["3."]),
        (["--mentioning", "设备"], ["2."]),
        (["--mentioning", "县财政局"], []),
        (["--citing", "云政发[2019]3号"], ["3."]),
        (["--citing", "云政发〔2019〕4号"], []),
        (["--section", "一、", "--by", "县财政局", "--mentioning", "厨房", "--role", "support"], ["1."]),
        (["--section", "二、", "--by", "县财政局"], []),
    ],
)
def test_measures_meet_all_conditions(
    sample: str, conditions: list[str], markers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert _markers(sample, *conditions, capsys=capsys) == markers


def test_csv_is_the_table_of_the_notice(sample: str, sample_text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", sample, "--mentioning", "设备", "--output", "csv"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert list(row) == list(rp.tables.SCHEMAS["query"].names)
    start, end = sample_text.index("2.给"), sample_text.index("\n\n(二)培训")
    assert row == {
        "notice": "云政发〔2021〕7号",
        "measure": "1",
        "item": "3",
        "level": "3",
        "parent": "1",
        "section": "一、改善条件 / (一)修缮厨房",
        "marker": "2.",
        "heading": "",
        "text": "给每所厨房配齐冷藏设备,设备由县里统一购买。",
        "agencies": "县教育局;县财政局",
        "roles": "responsible;responsible",
        "open_ended": "true",
        "deadlines": "",
        "start": str(start),
        "end": str(end),
    }


def test_csv_has_deadlines_and_roles(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["query", sample, "--output", "csv"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["measure"] for row in rows] == ["0", "1", "2", "3"]
    assert rows[0]["roles"] == "lead;support;support"
    assert [row["deadlines"] for row in rows] == ["", "", "完成时限:2021年9月底前", ""]


def test_json_is_that_of_the_library(sample: str, sample_text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", sample, "--by", "县财政局", "--output", "json"]) == 0
    printed = capsys.readouterr().out
    assert rp.from_json(rp.Measures, printed) == rp.parse(sample_text).measures.by("县财政局")


def test_the_table_shows_whole_texts_and_roles(
    sample: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    assert main(["query", sample, "--by", "县财政局"]) == 0
    printed = capsys.readouterr().out
    assert "今年修好二十所学校的厨房。" in printed
    assert "lead: 县教育局; support: 县财政局、县住房城乡建设局" in printed
    assert "县教育局、县财政局等" in printed
    assert printed.splitlines()[-1] == "2 of 4 measures"


def test_a_narrow_table_loses_no_character(
    sample: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert main(["query", sample, "--mentioning", "设备"]) == 0
    columns = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert "…" not in str(columns)
    assert "".join(cell for row in columns for cell in row if cell[0] in "给里备设统购").startswith("给每所")


@pytest.mark.parametrize(
    ("form", "answer"), [("table", ""), ("csv", ",".join(rp.tables.SCHEMAS["query"].names) + "\n"), ("json", "[]\n")]
)
def test_nothing_found_is_1_in_every_form(
    sample: str, form: str, answer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["query", sample, "--mentioning", "火星", "--output", form]) == 1
    assert capsys.readouterr() == (answer, "revival-policy: no measure found\n")


def test_an_agency_that_is_not_named_is_told_from_those_alike(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", sample, "--by", "财政局"]) == 1
    assert capsys.readouterr().err == (
        "revival-policy: no measure found: the notice does not name 财政局; named are: 县财政局\n"
    )


def test_an_agency_unlike_all_others_has_no_hint(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", sample, "--by", "火星办"]) == 1
    assert capsys.readouterr().err == "revival-policy: no measure found: the notice does not name 火星办\n"


def test_a_section_that_is_not_there_is_2(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", sample, "--section", "九、"]) == 2
    assert capsys.readouterr() == ("", "revival-policy: error: no section with the marker 九、; expected one\n")


def test_a_marker_of_several_sections_is_2(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path_factory.mktemp("notices") / "twice.txt"
    path.write_text("一、种树\n(一)松树\n1.种松。\n二、护林\n(一)防火\n1.防火。\n", encoding="utf-8")
    assert main(["query", str(path), "--section", "(一)"]) == 2
    assert "2 sections with the marker (一)" in capsys.readouterr().err


def test_equal_measures_are_told_apart_by_their_place(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path_factory.mktemp("notices") / "equal.txt"
    path.write_text("一、种树\n1.做好工作。(县林业局)\n二、护林\n1.做好工作。(县林业局)\n", encoding="utf-8")
    assert main(["query", str(path), "--section", "二、", "--output", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["section"] for row in rows] == ["二、护林"]


def test_a_text_that_is_no_notice_is_1_with_both_reasons(empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", empty, "--output", "json"]) == 1
    printed = capsys.readouterr()
    assert json.loads(printed.out) == []
    assert printed.err.splitlines() == [
        f"{empty}:1:1: error: empty-text: the text is empty",
        "revival-policy: no measure found",
    ]
