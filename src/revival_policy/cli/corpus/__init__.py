"""revival-policy corpus: an archive of many documents, built, asked and handed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.cli.commands import add_commands
from revival_policy.languages import to_say

if TYPE_CHECKING:
    from revival_policy.cli.parser import Parser

#: The commands below `corpus`, in the order of the help.
COMMANDS = {
    "build": to_say("read files of documents into an archive, or bring one up to date"),
    "status": to_say("write what an archive holds, and who builds it"),
    "query": to_say("ask the tables of an archive in SQL, as DuckDB has it"),
    "search": to_say("find the titles and measures in which all words are (检索)"),
    "chain": to_say("find what carries a document out, and what carries that out (政策链条)"),
    "missing": to_say("find the documents that are cited and not there (缺失文件)"),
    "export": to_say("write tables of an archive to a file for other programs"),
}


def add_arguments(parser: Parser) -> None:
    """Declare the commands below this one."""
    add_commands(parser, __name__, COMMANDS)
