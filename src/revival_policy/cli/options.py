"""Arguments that several subcommands share."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from revival_policy.languages import LANGUAGES, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    # argparse has no public name for what takes arguments: parsers, groups of them.
    Options = argparse._ActionsContainer  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def add_file(parser: Options) -> None:
    """Let a command take one FILE."""
    parser.add_argument(
        "file", metavar="FILE", help=say("a file of any kind, - for standard input, or the name of a data set")
    )


def add_files(parser: Options) -> None:
    """Let a command take one FILE or more."""
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help=say("a file of any kind, a folder, a pattern, - for standard input, or the name of a data set"),
    )


def add_quiet(parser: Options) -> None:
    """Add the option that leaves out the summary of several FILEs."""
    parser.add_argument("-q", "--quiet", action="store_true", help=say("leave out the summary"))


def add_output(parser: argparse.ArgumentParser, *forms: str, group: Options | None = None) -> None:
    """Let a command write its answer in several forms, the first where none is asked for."""
    form = group or parser.add_mutually_exclusive_group()
    form.add_argument(
        "--output",
        choices=forms,
        default=forms[0],
        help=say("form of the answer (default: {form})", form=forms[0]),
    )
    form.add_argument(
        "--json", action="store_const", const="json", dest="output", help=say("the same as --output json")
    )


def add_to(parser: Options, endings: Sequence[str], *, required: bool, folder: bool = False) -> None:
    """Let a command write a file of one of these endings, or files into a folder."""
    text = say("write a file, of the kind that its ending says: {endings}", endings=", ".join(endings))
    if folder:
        text = say("write a file that ends in {endings}, or one each into a folder", endings=", ".join(endings))
    parser.add_argument(
        "-o",
        "--to",
        metavar="PATH",
        type=_path_ending_in(endings, folder=folder),
        required=required,
        help=text,
    )


def add_receipt(parser: Options) -> None:
    """Let a command say which file it wrote."""
    parser.add_argument(
        "--json",
        action="store_true",
        help=say("write to standard output, as JSON, which file was made and its size"),
    )


def add_language(parser: Options) -> None:
    """Let the language be chosen, before the name of a subcommand or after it."""
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        default=argparse.SUPPRESS,
        help=say("language of what this command says: zh (Chinese) or en (English); else that of the system"),
    )


def add_language_of_labels(parser: Options) -> None:
    """Add the option for the language of a picture, which is that of its labels too."""
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        default=argparse.SUPPRESS,
        help=say("language of the labels, and of what this command says (labels are in Chinese by default)"),
    )


def _path_ending_in(endings: Sequence[str], *, folder: bool) -> Callable[[str], Path]:
    def convert(text: str) -> Path:
        path = Path(text)
        if folder and (path.is_dir() or not path.suffix):
            return path
        if path.suffix.lower() not in endings:
            form = "no kind of file that can be written: {given!r}; there are: {endings}"
            raise argparse.ArgumentTypeError(say(form, given=text, endings=", ".join(endings)))
        return path

    return convert
