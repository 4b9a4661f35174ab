"""Subcommands, each of which learns what it takes when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from revival_policy.cli.options import add_language
from revival_policy.cli.parser import Parser
from revival_policy.languages import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def add_commands(parser: Parser, package: str, commands: Mapping[str, str]) -> None:
    """Add subcommands with their purposes; the modules of the same names have `add_arguments` and `run`.

    A module is imported when it is asked for, because reading a notice takes rooms that a call for help does not.
    """
    added = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    for name, purpose in commands.items():
        text = say(purpose)
        command: Parser = added.add_parser(
            name,
            help=text,
            description=f"{text[0].upper()}{text[1:]}{say('.', context='command')}",
            prepare=_prepare(package, name),
        )
        command.set_defaults(parser=parser)


def _prepare(package: str, name: str) -> Callable[[Parser], None]:
    def prepare(command: Parser) -> None:
        module = import_module(f"{package}.{name}")
        module.add_arguments(command)
        if hasattr(module, "run"):
            command.set_defaults(run=module.run)
        if "--language" not in command.flags:
            add_language(command)

    return prepare
