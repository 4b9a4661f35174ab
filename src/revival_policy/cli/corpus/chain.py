"""revival-policy corpus chain: what carries a document out."""

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
    parser.add_argument("text", metavar="DOCUMENT", help=say("its number, its title or its key"))
    add_answer(parser)


def run(asked: Arguments) -> int:
    """Write what carries a document out, each step further in."""
    found = open_archive(asked.archive).chain(asked.text)
    return answered(asked, found, ("step", "date", "level", "title", "number"))
