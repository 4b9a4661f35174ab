"""The scorer of the benchmark: what is right, what is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from benchmarks.truth.__main__ import DATA, main
from benchmarks.truth.marking import HERE, rows_of
from benchmarks.truth.rows import TruthError, lines, read_rows, score
from benchmarks.truth.systems import baseline, ours
from benchmarks.truth.tally import Report
from benchmarks.truth.tasks import TASKS

Row = dict[str, Any]
KEYS = frozenset({"id", "text", "answer"})


def truth_of(task: str) -> dict[str, Row]:
    return read_rows(DATA / f"{task}.jsonl", KEYS)


def scored(task: str, change: Callable[[dict[str, Row]], object]) -> Report:
    """Score the truth itself, changed."""
    truth = truth_of(task)
    answers = {name: {"id": name, "answer": json.loads(json.dumps(row["answer"]))} for name, row in truth.items()}
    change(answers)
    return score(TASKS[task], truth, answers)


def unchanged(_answers: dict[str, Row]) -> None:
    pass


@pytest.mark.parametrize("task", TASKS)
def test_the_data_is_what_the_marks_say(task: str) -> None:
    marked = (HERE / "marked" / f"{task}.txt").read_text(encoding="utf-8")
    made = "".join(lines(rows_of(TASKS[task], marked)))
    assert made == (DATA / f"{task}.jsonl").read_text(encoding="utf-8")
    assert marked.count("@@ ") == len(made.splitlines())


@pytest.mark.parametrize("task", TASKS)
def test_a_task_has_thirty_texts_and_its_truth_is_right(task: str) -> None:
    report = scored(task, unchanged)
    assert report.texts >= 30
    assert report.exact == report.texts
    assert not report.misses
    assert all(tally.f1 == 1 and tally.right == tally.wanted == tally.found for tally in report.fields.values())


@pytest.mark.parametrize("task", TASKS)
def test_spans_are_of_what_is_written(task: str) -> None:
    for row in truth_of(task).values():
        answers = row["answer"].values() if isinstance(row["answer"], dict) else row["answer"]
        for one in answers:
            written = row["text"][one["start"] : one["end"]] if "start" in one else "no place"
            assert written
            assert written == written.strip()


@pytest.mark.parametrize("task", TASKS)
def test_systems_give_answers_of_the_right_shape(task: str) -> None:
    truth = truth_of(task)
    exact = {}
    for system in (ours, baseline):
        answers = {name: {"id": name, "answer": system.TASKS[task](row)} for name, row in truth.items()}
        exact[system] = score(TASKS[task], truth, answers).exact
    assert exact[ours] > exact[baseline]


def test_a_missed_and_an_invented_answer_count_once_each() -> None:
    def change(answers: dict[str, Row]) -> None:
        (answer,) = answers["numbers-01"]["answer"]
        answer["start"] += 1
        answers["numbers-02"]["answer"] = []

    report = scored("numbers", change)
    assert report.misses == ["numbers-01", "numbers-02"]
    tally = report.fields["span"]
    assert (tally.wanted - tally.right, tally.found - tally.right) == (2, 1)
    assert tally.precision > tally.recall


def test_a_wrong_field_is_wrong_in_its_field_alone() -> None:
    def change(answers: dict[str, Row]) -> None:
        answers["clauses-01"]["answer"][0]["open"] = True

    report = scored("clauses", change)
    wrong = {name for name, tally in report.fields.items() if tally.f1 < 1}
    assert wrong == {"open", "all"}


def test_values_are_compared_and_not_their_spelling() -> None:
    assert not scored("numbers", _respell).misses
    assert not scored("figures", _exponent).misses


def _respell(answers: dict[str, Row]) -> None:
    answers["numbers-01"]["answer"][0]["number"] = "清政发 [2019] 027号"


def _exponent(answers: dict[str, Row]) -> None:
    answers["figures-02"]["answer"][0]["value"] = "3.5E+8"


def test_a_value_without_a_place_is_right_and_its_place_is_missed() -> None:
    def change(answers: dict[str, Row]) -> None:
        for answer in answers.values():
            answer["answer"] = {name: {"value": one["value"]} for name, one in answer["answer"].items()}

    report = scored("frame", change)
    assert report.exact == report.texts
    assert report.fields["span"].recall == 0


def test_null_and_left_out_are_the_same() -> None:
    def change(answers: dict[str, Row]) -> None:
        for answer in answers.values():
            answer["answer"] = dict.fromkeys(TASKS["validity"].fields) | answer["answer"]

    assert not scored("validity", change).misses


def _first(answers: dict[str, Row], name: str) -> Row:
    answer: Row = answers[name]["answer"][0]
    return answer


@pytest.mark.parametrize(
    ("task", "change", "message"),
    [
        ("numbers", lambda answers: answers.pop("numbers-03"), "no answer to numbers-03"),
        ("numbers", lambda answers: answers.clear(), "no answer to numbers-01, .* and 33 more"),
        ("numbers", lambda answers: answers.update(x={"answer": []}), "no such text in numbers: x"),
        ("numbers", lambda answers: answers["numbers-01"].update(answer={}), "numbers-01: the answer is a list"),
        ("numbers", lambda answers: answers["numbers-01"].update(answer=[3]), "an answer has end, number, start"),
        ("numbers", lambda answers: _first(answers, "numbers-01").pop("number"), "an answer has end, number, start"),
        ("numbers", lambda answers: _first(answers, "numbers-01").update(year=1), "an answer has end, number, start"),
        ("numbers", lambda answers: _first(answers, "numbers-01").update(number=7), "number is a document number"),
        ("numbers", lambda answers: _first(answers, "numbers-01").update(end=999), "offsets of the text, 0 to "),
        ("numbers", lambda answers: _first(answers, "numbers-01").update(start=True), "offsets of the text"),
        ("numbers", lambda answers: _first(answers, "numbers-01").update(start="1"), "offsets of the text"),
        (
            "numbers",
            lambda answers: answers["numbers-01"]["answer"].append(_first(answers, "numbers-01")),
            "the same span twice",
        ),
        ("outline", lambda answers: _first(answers, "outline-01").update(level=0), "level is a level, from 1: 0"),
        ("outline", lambda answers: _first(answers, "outline-01").update(level=True), "level is a level, from 1"),
        ("clauses", lambda answers: _first(answers, "clauses-01").update(open=0), "open is true or false: 0"),
        (
            "clauses",
            lambda answers: _first(answers, "clauses-01")["parties"].append({"name": "市林业局", "role": "boss"}),
            "parties is a list of objects with name and role",
        ),
        ("figures", lambda answers: _first(answers, "figures-01").update(value=28), "value is a number in a text"),
        ("figures", lambda answers: _first(answers, "figures-01").update(value="NaN"), "value is a number in a text"),
        ("figures", lambda answers: _first(answers, "figures-01").update(bound="over"), "bound is one of exactly"),
        ("frame", lambda answers: answers["frame-01"].update(answer=[]), "the answer is an object with title"),
        ("frame", lambda answers: answers["frame-01"]["answer"].update(author=None), "the answer is an object with"),
        ("frame", lambda answers: answers["frame-01"]["answer"].update(title="x"), "title is null or an object"),
        ("frame", lambda answers: answers["frame-01"]["answer"]["date"].update(value="2022"), "date is a day such as"),
        ("frame", lambda answers: answers["frame-01"]["answer"]["date"].pop("end"), "date is null or an object"),
    ],
)
def test_answers_of_another_shape_are_refused(
    task: str, change: Callable[[dict[str, Row]], object], message: str
) -> None:
    with pytest.raises(TruthError, match=message):
        scored(task, change)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "a.jsonl, line 1: not JSON"),
        ('\n{"id": "numbers-01"}', "a.jsonl, line 2: a row is an object with answer, id"),
        ("[]", "a.jsonl, line 1: a row is an object"),
        ('{"id": 1, "answer": []}', "a.jsonl, line 1: a row is an object"),
        ('{"id": "numbers-01", "answer": []}\n' * 2, "a.jsonl, line 2: the id numbers-01 is there twice"),
    ],
)
def test_files_of_another_shape_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, message: str
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(text, encoding="utf-8")
    assert main(["numbers", str(path)]) == 2
    output = capsys.readouterr()
    assert message in output.err
    assert not output.out


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["numbers", str(tmp_path / "none.jsonl")]) == 2
    assert "none.jsonl" in capsys.readouterr().err


def test_the_program_prints_figures_and_misses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(lines({"id": name, "answer": []} for name in truth_of("numbers"))), encoding="utf-8")
    assert main(["numbers", str(path), "--misses"]) == 0
    text = capsys.readouterr().out
    empty = sum(not row["answer"] for row in truth_of("numbers").values())
    assert text.startswith(f"numbers: {empty} of {len(truth_of('numbers'))} texts without a mistake\n")
    assert "numbers-01\n" in text
    assert main(["numbers", str(path), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["fields"]["number"]["recall"] == 0
    assert figures["exact"] == empty
