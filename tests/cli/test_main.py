"""main: every way to end has its exit code, and no error leaves as a traceback."""

from __future__ import annotations

import pytest

from revival_policy.cli import main
from revival_policy.cli.exit_codes import ExitCode


def test_success_is_0(sample: str) -> None:
    assert main(["show", sample]) == 0


def test_the_codes_are_those_that_scripts_rely_on() -> None:
    assert [int(code) for code in ExitCode] == [0, 1, 2, 130, 141]


def test_without_arguments_prints_the_help_and_is_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert capsys.readouterr().out.startswith("usage: revival-policy")


@pytest.mark.parametrize("arguments", [["--help"], ["show", "--help"], ["--version"]])
def test_help_and_version_are_0(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    printed = capsys.readouterr()
    assert "revival-policy" in printed.out
    assert printed.err == ""


def test_a_refused_argument_is_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["shout"]) == 2
    assert "invalid choice: 'shout'" in capsys.readouterr().err


def test_an_error_of_the_library_is_one_line_and_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "nowhere.txt"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("revival-policy: error: nowhere.txt: no such file")
    assert printed.err.count("\n") == 1


def test_ctrl_c_is_130_and_says_nothing(
    sample: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("revival_policy.cli.parse.run", interrupted)
    assert main(["parse", sample]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_text_that_is_no_notice_is_1_and_says_where(empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", empty]) == 1
    printed = capsys.readouterr()
    assert printed.out.startswith('{"version": 1, "source": "\\n"')
    assert printed.err == f"{empty}:1:1: error: empty-text: the text is empty\n"
