"""What can be asked on the command line, and what the help says about it."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from revival_policy.cli.asked import Arguments
from revival_policy.cli.commands import add_commands
from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.options import add_language
from revival_policy.cli.outputs import COMMAND
from revival_policy.cli.parser import Parser
from revival_policy.languages import say, to_say

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The subcommands in the order of the help, each with a module of the same name.
COMMANDS = {
    "show": to_say("show the frame, the outline and the measures of a notice"),
    "query": to_say("find the measures (措施) that meet all conditions given"),
    "agencies": to_say("count the measures of each agency (机关), as lead, support and responsible"),
    "network": to_say("write a network of agencies (机关) or citations (引用文件) for Gephi and others"),
    "compare": to_say(
        "find which measures of two notices belong together, and what changed; exit code 1 where they differ"
    ),
    "number": to_say("find the document numbers (发文字号) in a text"),
    "check": to_say("write what is doubtful in a text, and where its form breaks the standard"),
    "verify": to_say("find whether what a text cites is real and in force; exit code 1 where a citation is wrong"),
    "parse": to_say("write all that was read of a notice, as JSON"),
    "report": to_say("write a notice as a page for browsers (网页), in one file"),
    "plot": to_say("draw a picture (图) of a notice"),
    "corpus": to_say("build an archive of many documents (语料库), and ask it"),
    "mcp": to_say("let language models ask notices: a server of the Model Context Protocol (MCP)"),
    "completion": to_say("write what makes a shell complete the arguments of this command"),
}
# A test holds the kinds of files to the table of formats, whose import would take longer than all else here.
_ABOUT = to_say("""\
Read Chinese government documents (公文): who issued a notice, what is to be
done, and who must do it.

FILE is text, PDF, OFD, XLSX, DOCX, DOC, RTF, Word XML, MHT, EML or HTML;
or - for standard input, or the name of a notice that comes with the package,
such as jilin-2016-41.
""")
_CODES = to_say("""\
exit codes:
  0  found
  1  nothing found, or the text cannot be trusted as read
  2  arguments that make no sense, or a file that cannot be read
""")


def read_arguments(arguments: Sequence[str] | None = None) -> Arguments:
    """Read the arguments given, or those of the process; like argparse, raise SystemExit for help and for refusals."""
    parser = make_parser()
    asked = parser.parse_args(arguments, Arguments())
    if not hasattr(asked, "run"):
        parser.print_help()
        parser.exit(ExitCode.USAGE)
    return asked


def make_parser() -> Parser:
    """Return the parser of all that can be asked, in the language that is set."""
    parser = Parser(prog=COMMAND, description=say(_ABOUT), epilog=say(_CODES))
    parser.add_argument("--version", action=_Version, nargs=0, help=say("print the version and end"))
    add_language(parser)
    add_commands(parser, "revival_policy.cli", COMMANDS)
    return parser


class _Version(argparse.Action):
    """Print the version; it is looked up only when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib import metadata  # noqa: PLC0415 - takes longer than all else here

        try:
            version = metadata.version(COMMAND)
        except metadata.PackageNotFoundError:
            version = say("of unknown version: it runs from a folder that is not installed")
        sys.stdout.write(f"{COMMAND} {version}\n")
        parser.exit()
