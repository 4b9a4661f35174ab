"""revival-policy mcp: a server that language models ask through standard input and output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.files.extras import needs
from revival_policy.languages import say

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    parser.add_argument("folders", metavar="FOLDER", nargs="*", help=say("whose files may be read; no others are"))


def run(asked: Arguments) -> int:
    """Serve until the client ends; it may read files of the folders given, and of no others."""
    needs("mcp.server", "mcp", "mcp")
    from revival_policy.mcp.server import make_server  # noqa: PLC0415 - its answers need what the extra brings

    make_server(asked.folders).run("stdio")
    return ExitCode.SUCCESS
