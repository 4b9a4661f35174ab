"""Complaints and rows."""

from __future__ import annotations

import csv
import io
import sys
from typing import TYPE_CHECKING

import revival_policy as rp
from revival_policy.cli.outputs import complain, prepare_output, report_errors, with_progress, write_json, write_rows

if TYPE_CHECKING:
    import pytest


def test_a_complaint_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    complain("one\ntwo\r\nthree")
    assert capsys.readouterr().err == "revival-policy: one two three\n"


def test_output_that_is_no_file_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    caught = io.StringIO()
    monkeypatch.setattr("sys.stdout", caught)
    prepare_output()
    write_json("[]")
    assert caught.getvalue() == "[]\n"


def test_rows_read_back_as_written(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [["1.", '种树,护林。\n"两项"', ""], ["2.", "养花", "3"]]
    write_rows(["marker", "text", "n"], rows)
    printed = capsys.readouterr().out
    assert "\r" not in printed
    assert list(csv.reader(io.StringIO(printed))) == [["marker", "text", "n"], *rows]


def test_errors_are_written_in_the_form_of_editors(capsys: pytest.CaptureFixture[str]) -> None:
    assert report_errors("a.txt", rp.parse("今天天气很好(真的很好。")) == 1
    assert capsys.readouterr() == (
        "",
        "a.txt:1:1: error: no-notice: no title, number, addressees, date or numbered item: this is no notice\n",
    )


def test_warnings_are_no_errors(capsys: pytest.CaptureFixture[str]) -> None:
    notice = rp.parse("一、目标\n1.种好树(苗。")
    assert notice.diagnostics
    assert report_errors("a.txt", notice) == 0
    assert capsys.readouterr() == ("", "")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_is_drawn_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert list(with_progress(["a", "b"], "reading")) == ["a", "b"]
    assert capsys.readouterr() == ("", "")
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    assert list(with_progress(["a", "b"], "reading", 2)) == ["a", "b"]
    assert "reading" in terminal.getvalue()
    assert "2/2" in terminal.getvalue()
    assert capsys.readouterr().out == ""


def test_without_rich_there_is_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setitem(sys.modules, "revival_policy.cli.drawing.progress", None)
    assert list(with_progress(["a"], "reading")) == ["a"]
    assert terminal.getvalue() == ""
