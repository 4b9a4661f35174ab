"""revival-policy corpus search: titles and measures in which words are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.cli.corpus.answers import answered
from revival_policy.cli.corpus.arguments import add_answer, add_archive
from revival_policy.corpus.archive import open_archive
from revival_policy.languages import say

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    add_archive(parser)
    parser.add_argument("words", metavar="WORD", nargs="+", help=say("a word of one hanzi or more"))
    parser.add_argument(
        "--limit", metavar="N", type=int, default=20, help=say("rows to write at most (default: {count})", count=20)
    )
    add_answer(parser)


def run(asked: Arguments) -> int:
    """Write the titles and measures in which all words are."""
    found = open_archive(asked.archive).search(" ".join(asked.words), asked.limit)
    return answered(asked, found, ("document", "measure", "said"))
