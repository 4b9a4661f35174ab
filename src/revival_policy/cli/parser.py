"""A parser in the language that is set, which learns what a subcommand takes when that is asked for."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, NoReturn

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.outputs import complain
from revival_policy.cli.widths import lines_of
from revival_policy.errors import nearest
from revival_policy.languages import said, say, to_say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

#: What argparse itself says, from Python 3.10 to 3.14.
ARGPARSE = (
    to_say("positional arguments"),
    to_say("options"),
    to_say("commands"),
    to_say("argument {0}: {1}"),
    to_say("the following arguments are required: {0}"),
    to_say("unrecognized arguments: {0}"),
    to_say("expected one argument"),
    to_say("expected at least one argument"),
    to_say("not allowed with argument {0}"),
    to_say("one of the arguments {0} is required"),
    to_say("invalid choice: {0} (choose from {1})"),
    to_say("invalid choice: {0}, maybe you meant {1}? (choose from {2})"),
    to_say("invalid {0} value: {1}"),
    to_say("ambiguous option: {0} could match {1}"),
    to_say("ignored explicit argument {0}"),
)


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help in the language that is set; a hanzi takes two columns, and needs no blank to break a line."""

    def start_section(self, heading: str | None) -> None:
        super().start_section(heading and said(heading))

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],  # pyright: ignore[reportPrivateUsage]
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, say("usage: ") if prefix is None else prefix)

    def format_help(self) -> str:
        # argparse ends a heading in a colon of half width.
        return re.sub(r"(?m)^(.*[\u4e00-\u9fff]):$", r"\1：", super().format_help())

    def _split_lines(self, text: str, width: int) -> list[str]:
        return lines_of(text, width)


class Parser(argparse.ArgumentParser):
    """A parser whose refusals are one line, as all complaints of this command are."""

    def __init__(
        self,
        *,
        prepare: Callable[[Parser], None] | None = None,
        prog: str | None = None,
        description: str | None = None,
        epilog: str | None = None,
        color: bool | None = None,  # noqa: ARG002 - Python 3.14 hands each subcommand that of its parser
    ) -> None:
        """Take what adds the arguments when they are first needed; help has no colours, whatever the Python."""
        super().__init__(prog, description=description, epilog=epilog, formatter_class=_Help, add_help=False)
        self.color = False
        self._prepare = prepare
        self.add_argument("-h", "--help", action="help", help=say("show this help and end"))

    def prepare(self) -> None:
        """Add the arguments, once."""
        prepare, self._prepare = self._prepare, None
        if prepare is not None:
            prepare(self)

    @property
    def flags(self) -> frozenset[str]:
        """The options that there are, as they are written."""
        return frozenset(self._option_string_actions)

    def parse_known_args(  # type: ignore[override]  # its overloads take any namespace
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Read arguments; those of a subcommand are known from here on."""
        self.prepare()
        return super().parse_known_args(args, namespace or argparse.Namespace())

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Refuse what is not one of the choices, with the one that may be meant; argparse knows this from 3.14 on."""
        choices = tuple(map(str, action.choices or ()))
        meant = nearest(value, choices)
        if action.choices is not None and value not in action.choices and meant:
            listed = ", ".join(map(repr, choices))
            message = f"invalid choice: {value!r}, maybe you meant {meant!r}? (choose from {listed})"
            raise argparse.ArgumentError(action, message)
        super()._check_value(action, value)

    def error(self, message: str) -> NoReturn:
        """Refuse arguments in one line."""
        complain(say("error: {what} (see {command} --help)", what=said(message), command=self.prog))
        self.exit(ExitCode.USAGE)
