"""revival-policy query: the conditions, and the three forms of the answer."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

import revival_policy as rp
from revival_policy.cli import main

if TYPE_CHECKING:
    from pathlib import Path


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
    assert list(row) == list(rp.tables.SCHEMAS["measures"].names)
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
        "who": "县教育局(云南省);县财政局(云南省)",
        "roles": "responsible;responsible",
        "open_ended": "true",
        "deadlines": "",
        "span_start": str(start),
        "span_end": str(end),
    }


def test_csv_has_deadlines_and_roles(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["query", sample, "--output", "csv"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["measure"] for row in rows] == ["0", "1", "2", "3"]
    assert rows[0]["roles"] == "lead;support;support"
    assert [row["deadlines"] for row in rows] == ["", "", "完成时限:2021年9月底前", ""]


def test_json_is_that_of_the_library(sample: str, sample_text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", sample, "--by", "县财政局", "--output", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    read = [rp.from_json(rp.Measure, json.dumps(row["measure"])) for row in rows]
    assert rp.Measures(read) == rp.parse(sample_text).measures.by("县财政局")
    assert [(row["file"], row["index"]) for row in rows] == [(sample, 0), (sample, 1)]


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
    ("form", "answer"), [("table", ""), ("csv", ",".join(rp.tables.SCHEMAS["measures"].names) + "\n"), ("json", "[]\n")]
)
def test_nothing_found_is_1_in_every_form(
    sample: str, form: str, answer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["query", sample, "--mentioning", "火星", "--output", form]) == 1
    assert capsys.readouterr() == (answer, "revival-policy: no measure found\n")


def test_an_agency_that_is_not_named_differs_from_those_alike(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
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


@pytest.mark.parametrize(
    ("conditions", "markers"),
    [
        (["--kind", "government"], ["4."]),
        (["--by", "县财政局", "--as-written", "--role", "support"], ["1."]),
        (["--matching", "每.?厨房"], ["2."]),
        (["--citing", "《学校供餐规定》"], ["3."]),
        (["--due"], ["3."]),
        (["--due-before", "2021年10月1日"], ["3."]),
        (["--due-after", "2021-10-01"], []),
        (["--due-on", "2021年9月30日"], ["3."]),
        (["--quantity", "any"], ["1."]),
        (["--quantity", "share"], []),
        (["--level", "central"], []),
        (["--place", "吉林省"], []),
    ],
)
def test_the_other_conditions(
    sample: str, conditions: list[str], markers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert _markers(sample, *conditions, capsys=capsys) == markers


def test_groups_are_written_with_the_largest_first(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", sample, "--group-by", "role", "--output", "csv"]) == 0
    assert capsys.readouterr().out == "role,measures\nresponsible,3\nlead,1\nsupport,1\n"
    assert main(["query", sample, "--group-by", "section", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0] == {"section": "(一)修缮厨房", "measures": 2}
    assert main(["query", sample, "--group-by", "agency"]) == 0
    assert capsys.readouterr().out.split()[:2] == ["agency", "measures"]


def test_the_number_alone(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", sample, "--by", "县财政局", "--count"]) == 0
    assert capsys.readouterr().out == "2\n"
    assert main(["query", sample, "--mentioning", "火星", "--count"]) == 1
    assert capsys.readouterr().out == "0\n"


@pytest.fixture
def folder(tmp_path: Path, sample_text: str) -> Path:
    """Return a folder with two notices, a picture, and a hidden file that is not one of them."""
    inside = tmp_path / "notices"
    (inside / "older").mkdir(parents=True)
    (inside / "b.txt").write_text(sample_text, encoding="utf-8")
    (inside / "older" / "a.txt").write_text("关于植树的通知\n一、种树\n1.种树。(县财政局)\n", encoding="utf-8")
    (inside / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (inside / ".hidden.txt").write_text("不读", encoding="utf-8")
    return inside


def test_one_bad_file_among_many_is_reported_and_the_rest_go_on(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["query", str(folder), "--by", "县财政局", "--json"]) == 2
    printed = capsys.readouterr()
    assert [(row["file"], row["index"]) for row in json.loads(printed.out)] == [
        (str(folder / "b.txt"), 0),
        (str(folder / "b.txt"), 1),
        (str(folder / "older" / "a.txt"), 0),
    ]
    assert printed.err.splitlines() == [
        f"revival-policy: error: {folder / 'picture.txt'}: is a picture, and holds no text that can be read"
    ]


def test_several_notices_are_under_their_names(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    files = [str(folder / "b.txt"), str(folder / "older" / "a.txt")]
    assert main(["query", *files, "--mentioning", "种树"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "".join(lines).count("a.txt") == 1
    assert "b.txt" not in "".join(lines)
    assert lines[-1] == "1 of 5 measures, in 1 of 2 notices"
    assert main(["query", *files, "--group-by", "notice", "--output", "csv"]) == 0
    assert capsys.readouterr().out == "notice,measures\n云政发〔2021〕7号,4\n关于植树的通知,1\n"


def test_a_notice_without_the_section_has_none_to_give(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(folder / "b.txt"), str(folder / "older" / "a.txt")]
    assert main(["query", *files, "--section", "二、", "--count"]) == 0
    assert capsys.readouterr().out == "1\n"


def test_a_notice_with_several_such_sections_is_reported(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    twice = folder / "twice.txt"
    twice.write_text("一、种树\n(一)松树\n1.种松。\n二、护林\n(一)防火\n1.防火。\n", encoding="utf-8")
    assert main(["query", str(folder / "b.txt"), str(twice), "--section", "(一)", "--count"]) == 2
    printed = capsys.readouterr()
    assert printed.out == "2\n"
    assert f"{twice}: 2 sections with the marker (一)" in printed.err


def test_a_folder_without_files_is_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", str(tmp_path)]) == 2
    assert "the folder holds no files" in capsys.readouterr().err


def test_a_table_file_has_the_rows_of_all_notices(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "found.csv"
    files = [str(folder / "b.txt"), str(folder / "older" / "a.txt")]
    assert main(["query", *files, "--by", "县财政局", "-o", str(target)]) == 0
    with target.open(encoding="utf-8-sig", newline="") as written:
        rows = list(csv.DictReader(written))
    assert [(row["notice"], row["measure"]) for row in rows] == [
        ("云政发〔2021〕7号", "0"), ("云政发〔2021〕7号", "1"), ("关于植树的通知", "0"),
    ]  # fmt: skip
