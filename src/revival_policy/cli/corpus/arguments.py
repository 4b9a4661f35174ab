"""What can be asked of archives on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from revival_policy.cli.corpus import ask, build, export, query, status
from revival_policy.cli.outputs import TABLE_FILES
from revival_policy.corpus.exporting import ENDINGS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from revival_policy.cli.asked import Arguments

    Command = Callable[[str, Callable[[Arguments], int], str], argparse.ArgumentParser]


def add_commands(command: Command, path_ending_in: Callable[[tuple[str, ...]], Callable[[str], Path]]) -> None:
    """Add the commands below `corpus`; `command` makes the parser of one."""
    parser = command("build", build.run, "read files of documents into an archive, or bring one up to date")
    parser.add_argument(
        "sources",
        metavar="SOURCE",
        nargs="+",
        help="a file, a folder, a pattern, or a Parquet, CSV or JSONL file with a column of texts",
    )
    parser.add_argument("-o", "--archive", metavar="ARCHIVE", type=Path, required=True, help="the folder to build")
    parser.add_argument(
        "-j", "--jobs", metavar="N", type=int, default=0, help="processes that read at once (default: all processors)"
    )
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing of what came of it")
    parser.add_argument("--json", action="store_true", help="write the status of the archive as JSON")

    parser = command("status", status.run, "write what an archive holds, and who builds it")
    _add_archive(parser)
    parser.add_argument("--json", action="store_true", help="write JSON")

    parser = command("query", query.run, "ask the tables of an archive in SQL, as DuckDB has it")
    _add_archive(parser)
    parser.add_argument("sql", metavar="SQL", help="such as: select who, count(*) from responsibilities group by who")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--output", choices=("table", "csv", "json"), default="table", help="form (default: table)")
    form.add_argument("--json", action="store_const", const="json", dest="output", help="the same as --output json")

    _add_questions(command, path_ending_in)

    parser = command("export", export.run, "write tables of an archive to a file for other programs")
    _add_archive(parser)
    parser.add_argument(
        "-o",
        "--to",
        dest="written",
        metavar="PATH",
        type=path_ending_in(ENDINGS),
        required=True,
        help=f"write a file, of the kind that its ending says: {', '.join(ENDINGS)}",
    )
    parser.add_argument(
        "--table", dest="tables", metavar="NAME", action="append", default=[], help="a table; may be given again"
    )
    parser.add_argument("--json", action="store_true", help="write to standard output which file was made")


def _add_questions(command: Command, path_ending_in: Callable[[tuple[str, ...]], Callable[[str], Path]]) -> None:
    """Add the questions that need no SQL."""
    parser = command("search", ask.run_search, "find the titles and measures in which all words stand (检索)")
    _add_archive(parser)
    parser.add_argument("words", metavar="WORD", nargs="+", help="a word of one hanzi or more")
    parser.add_argument("--limit", metavar="N", type=int, default=20, help="rows to write at most (default: 20)")
    _add_answer(parser, path_ending_in)

    parser = command("chain", ask.run_chain, "find what carries a document out, and what carries that out (政策链条)")
    _add_archive(parser)
    parser.add_argument("text", metavar="DOCUMENT", help="its number, its title or its key")
    _add_answer(parser, path_ending_in)

    parser = command("missing", ask.run_missing, "find the documents that are cited and not there (缺失文件)")
    _add_archive(parser)
    _add_answer(parser, path_ending_in)


def _add_answer(
    parser: argparse.ArgumentParser, path_ending_in: Callable[[tuple[str, ...]], Callable[[str], Path]]
) -> None:
    form = parser.add_mutually_exclusive_group()
    form.add_argument("-o", "--to", metavar="PATH", type=path_ending_in(TABLE_FILES), help="write a file")
    form.add_argument("--output", choices=("table", "csv", "json"), default="table", help="form (default: table)")
    form.add_argument("--json", action="store_const", const="json", dest="output", help="the same as --output json")


def _add_archive(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("archive", metavar="ARCHIVE", type=Path, help="the folder of an archive")
