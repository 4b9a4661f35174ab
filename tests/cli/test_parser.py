"""The parser takes what the argparse of any Python hands to the parsers of subcommands."""

from __future__ import annotations

import pytest

from revival_policy.cli.parser import Parser


@pytest.mark.parametrize("color", [None, True, False])
def test_help_has_no_colours_whatever_is_asked(color: bool | None) -> None:  # noqa: FBT001 - a case
    parser = Parser(prog="revival-policy", color=color)
    assert parser.color is False
    assert "\x1b" not in parser.format_help()
