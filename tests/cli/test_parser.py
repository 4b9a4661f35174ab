"""The parser takes what the argparse of any Python hands to the parsers of subcommands."""

from __future__ import annotations

import pytest

from revival_policy.cli import main
from revival_policy.cli.parser import Parser


@pytest.mark.parametrize("color", [None, True, False])
def test_help_has_no_colours_whatever_is_asked(color: bool | None) -> None:  # noqa: FBT001 - a case
    parser = Parser(prog="revival-policy", color=color)
    assert parser.color is False
    assert "\x1b" not in parser.format_help()


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "invalid choice: 'shwo', maybe you meant 'show'?"), ("zh", "没有 'shwo'，是不是 'show'？")],
)
def test_a_slip_in_a_command_is_answered_with_the_one_meant(
    language: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--language", language, "shwo", "jilin-2016-41"]) == 2
    assert said in capsys.readouterr().err


def test_what_is_near_no_choice_is_answered_with_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", "jilin-2016-41", "--output", "篆书"]) == 2
    assert "invalid choice: '篆书' (choose from" in capsys.readouterr().err
