"""revival-policy corpus missing: what is cited and not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.cli.corpus.answers import answered
from revival_policy.cli.corpus.arguments import add_answer, add_archive
from revival_policy.corpus.archive import open_archive

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    add_archive(parser)
    add_answer(parser)


def run(asked: Arguments) -> int:
    """Write what is cited and not there."""
    return answered(asked, open_archive(asked.archive).missing(), ("documents", "number", "title"))
