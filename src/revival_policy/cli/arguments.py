"""What can be asked on the command line, and what the help says about it."""

from __future__ import annotations

import argparse
import re
import sys
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, get_args

from revival_policy.cli import (
    agencies,
    check,
    compare,
    completion,
    mcp,
    network,
    number,
    parse,
    plot,
    query,
    report,
    show,
)
from revival_policy.cli.asked import Arguments
from revival_policy.cli.conditions import add_conditions
from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.outputs import COMMAND, TABLE_FILES, complain
from revival_policy.files.formats import names
from revival_policy.model.groups import GroupName
from revival_policy.model.renderings import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ABOUT = f"""\
Read Chinese government documents (公文): who issued a notice, what is to be
done, and who must do it.

FILE is a file of {names()};
or - for standard input, or the name of a notice that comes with the package,
such as jilin-2016-41.
"""
_CODES = """\
exit codes:
  0  found
  1  nothing found, or the text cannot be trusted as read
  2  arguments that make no sense, or a file that cannot be read
"""


def read_arguments(arguments: Sequence[str] | None = None) -> Arguments:
    """Read the arguments given, or those of the process; like argparse, raise SystemExit for help and for refusals."""
    parser = make_parser()
    asked = parser.parse_args(arguments, Arguments())
    if not hasattr(asked, "run"):
        parser.print_help()
        parser.exit(ExitCode.USAGE)
    return asked


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of all that can be asked."""
    parser = _Parser(COMMAND, description=_ABOUT, epilog=_CODES, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and end")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_show(commands)
    _add_query(commands)
    _add_agencies(commands)
    _add_network(commands)
    _add_compare(commands)
    _add_number(commands)
    _add_check(commands)
    _add_parse(commands)
    _add_report(commands)
    _add_plot(commands)
    _add_mcp(commands)
    _add_completion(commands, parser)
    return parser


class _Parser(argparse.ArgumentParser):
    """A parser whose refusals are one line, as all complaints of this command are."""

    def error(self, message: str) -> NoReturn:
        complain(f"error: {message} (see {self.prog} --help)")
        self.exit(ExitCode.USAGE)


class _Version(argparse.Action):
    """Print the version; it is looked up only when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        try:
            version = metadata.version(COMMAND)
        except metadata.PackageNotFoundError:
            version = "of unknown version: it runs from a folder that is not installed"
        sys.stdout.write(f"{COMMAND} {version}\n")
        parser.exit()


if TYPE_CHECKING:
    # argparse has no public name for what add_subparsers returns.
    Commands = argparse._SubParsersAction[_Parser]  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    Options = argparse._ActionsContainer  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def _add_show(commands: Commands) -> None:
    parser = _command(commands, "show", show.run, "show the frame, the outline and the measures of a notice")
    _add_file(parser)
    parser.add_argument("--json", action="store_true", help="write all that was read, as parse does")


def _add_query(commands: Commands) -> None:
    parser = _command(commands, "query", query.run, "find the measures (措施) that meet all conditions given")
    parser.add_argument("files", metavar="FILE", nargs="+", help="as for the other commands, or a folder of files")
    add_conditions(parser)
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--group-by", choices=get_args(GroupName), help="write how many measures there are for each, most first"
    )
    form.add_argument("--count", action="store_true", help="write how many measures there are, and no more")
    _add_to(form, TABLE_FILES, required=False)
    _add_output(parser, "table", "csv", "json")


def _add_agencies(commands: Commands) -> None:
    parser = _command(
        commands, "agencies", agencies.run, "count the measures of each agency (机关), as lead, support and responsible"
    )
    _add_file(parser)
    _add_output(parser, "table", "csv", "json")


def _add_network(commands: Commands) -> None:
    parser = _command(
        commands,
        "network",
        network.run,
        "write a network of agencies (机关) or citations (引用文件) for Gephi and others",
    )
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="as for the other commands, or a folder of files; several make one network",
    )
    parser.add_argument(
        "--of",
        choices=tuple(network.NETWORKS),
        default="agencies",
        help="agencies that share measures, notices with the agencies that they charge, or documents that cite others",
    )
    written = parser.add_mutually_exclusive_group(required=True)
    _add_to(written, network.ENDINGS, required=False)
    written.add_argument("--json", action="store_true", help="write the JSON to standard output")


def _add_compare(commands: Commands) -> None:
    parser = _command(
        commands,
        "compare",
        compare.run,
        "find which measures of two notices belong together, and what changed; exit code 1 where they differ",
    )
    parser.add_argument("first", metavar="FIRST", help="a FILE as for the other commands: the older, or the opinion")
    parser.add_argument("second", metavar="SECOND", help="the newer one, or the one that carries the opinion out")
    form = parser.add_mutually_exclusive_group()
    _add_to(form, TABLE_FILES, required=False)
    _add_output(parser, "table", "csv", "json")


def _add_number(commands: Commands) -> None:
    parser = _command(commands, "number", number.run, "find the document numbers (发文字号) in a text")
    parser.add_argument(
        "text", metavar="TEXT", help="a document number such as 国发[2016]62号, or text that holds some"
    )
    _add_output(parser, "lines", "table", "json")


def _add_check(commands: Commands) -> None:
    parser = _command(
        commands, "check", check.run, "write what is doubtful in a text, and where its form breaks the standard"
    )
    _add_file(parser)
    parser.add_argument(
        "--format",
        choices=("text", "json", "github", "sarif"),
        default="text",
        help="path:line:column code message, JSON, annotations of GitHub workflows, or SARIF 2.1.0 (default: text)",
    )
    parser.add_argument("--json", action="store_const", const="json", dest="format", help="the same as --format json")
    mend = parser.add_mutually_exclusive_group()
    mend.add_argument("--fix", action="store_true", help="mend what has one right form, in the file itself")
    mend.add_argument("--diff", action="store_true", help="write what --fix would change, and change nothing")


def _add_parse(commands: Commands) -> None:
    parser = _command(commands, "parse", parse.run, "write all that was read of a notice, as JSON")
    _add_file(parser)
    parser.add_argument("--json", action="store_true", help="write JSON, as is done anyway: there is no other form yet")
    parser.add_argument(
        "--indent", metavar="N", type=_indent, help="spread the JSON over lines, N blanks for each level"
    )


def _add_completion(commands: Commands, parser: argparse.ArgumentParser) -> None:
    command = _command(
        commands, "completion", completion.run, "write what makes a shell complete the arguments of this command"
    )
    command.add_argument("shell", choices=tuple(completion.SHELLS), help="the shell that is to read it")
    command.set_defaults(parser=parser)


def _add_report(commands: Commands) -> None:
    parser = _command(commands, "report", report.run, "write a notice as a page for browsers (网页), in one file")
    _add_file(parser)
    parser.add_argument(
        "--language", choices=LANGUAGES, default=LANGUAGES[0], help="language of the labels (default: zh, Chinese)"
    )
    _add_to(parser, report.ENDINGS, required=False)
    _add_receipt(parser)


def _add_mcp(commands: Commands) -> None:
    parser = _command(
        commands, "mcp", mcp.run, "let language models ask notices: a server of the Model Context Protocol (MCP)"
    )
    parser.add_argument("folders", metavar="FOLDER", nargs="*", help="whose files may be read; no others are")


def _add_plot(commands: Commands) -> None:
    parser = _command(commands, "plot", plot.run, "draw a picture (图) of a notice")
    _add_file(parser)
    parser.add_argument("--of", choices=tuple(plot.PICTURES), default="load", help="what is drawn (default: load)")
    parser.add_argument(
        "--language", choices=LANGUAGES, default=LANGUAGES[0], help="language of the labels (default: zh, Chinese)"
    )
    _add_to(parser, plot.ENDINGS, required=True)
    _add_receipt(parser)


def _command(commands: Commands, name: str, run: Callable[[Arguments], int], purpose: str) -> _Parser:
    parser = commands.add_parser(name, help=purpose, description=f"{purpose[0].upper()}{purpose[1:]}.")
    parser.set_defaults(run=run)
    return parser


def _add_file(parser: _Parser) -> None:
    parser.add_argument(
        "file", metavar="FILE", help="a file of any kind, - for standard input, or the name of a data set"
    )


def _add_output(parser: _Parser, *forms: str) -> None:
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--output", choices=forms, default=forms[0], help=f"form of the answer (default: {forms[0]})")
    form.add_argument("--json", action="store_const", const="json", dest="output", help="the same as --output json")


def _add_to(parser: Options, endings: Sequence[str], *, required: bool) -> None:
    parser.add_argument(
        "-o",
        "--to",
        metavar="PATH",
        type=_path_ending_in(endings),
        required=required,
        help=f"write a file, of the kind that its ending says: {', '.join(endings)}",
    )


def _add_receipt(parser: Options) -> None:
    parser.add_argument(
        "--json", action="store_true", help="write to standard output, as JSON, which file was made and its size"
    )


def _path_ending_in(endings: Sequence[str]) -> Callable[[str], Path]:
    def convert(text: str) -> Path:
        path = Path(text)
        if path.suffix.lower() not in endings:
            message = f"no kind of file that can be written: {text!r}; there are: {', '.join(endings)}"
            raise argparse.ArgumentTypeError(message)
        return path

    return convert


def _indent(text: str) -> int:
    if not re.fullmatch("[0-9]{1,2}", text):
        message = f"not a number from 0 to 99: {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)
