"""revival-policy completion: what makes bash, zsh and fish complete the arguments of this command.

It is made from the parser itself, so that it cannot say anything else than `--help` does.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

import attrs

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.datasets import names
from revival_policy.languages import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser


@attrs.frozen
class Option:
    """An argument of a command: how it is written (none where its position says which it is), and what can follow."""

    flags: tuple[str, ...]
    choices: tuple[str, ...]
    takes_value: bool
    is_file: bool
    purpose: str


@attrs.frozen
class Command:
    """A command and its arguments."""

    name: str
    purpose: str
    options: tuple[Option, ...]


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    parser.add_argument("shell", choices=tuple(SHELLS), help=say("the shell that is to read it"))


def run(asked: Arguments) -> int:
    """Write the lines that the shell reads."""
    sys.stdout.write(SHELLS[asked.shell](list(commands_of(asked.parser))))
    return ExitCode.SUCCESS


def commands_of(parser: argparse.ArgumentParser) -> Iterator[Command]:
    """Yield the commands of a parser."""
    # argparse has no public way to ask a parser for what it takes.
    for action in parser._actions:  # noqa: SLF001
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
            purposes = {choice.dest: choice.help or "" for choice in action._choices_actions}  # noqa: SLF001
            for name, command in action.choices.items():
                command.prepare()
                options = tuple(map(_option_of, command._actions))  # noqa: SLF001
                yield Command(name, purposes[name], options)


def _option_of(action: argparse.Action) -> Option:
    flags = tuple(action.option_strings)
    choices = tuple(map(str, action.choices or ()))
    if not choices and isinstance(action.metavar, str) and action.metavar.startswith("{"):
        choices = tuple(action.metavar.strip("{}").split(","))
    is_file = action.metavar in {"FILE", "PATH"}
    if action.metavar == "FILE":
        choices = tuple(names())
    return Option(flags, choices, action.nargs != 0, is_file, _plain(action.help or ""))


def _plain(purpose: str) -> str:
    """Return a help text without what a shell would read as its own."""
    return purpose.translate(dict.fromkeys(map(ord, "'\"[]:`$\\"), " "))


def bash(commands: list[Command]) -> str:
    """Return the completion for bash."""
    cases = "\n".join(f"    {command.name})\n{_bash_case(command)}\n      ;;" for command in commands)
    return f"""\
# Completion of revival-policy for bash; in ~/.bashrc: eval "$(revival-policy completion bash)"
_revival_policy() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}} words='' files=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '{" ".join(command.name for command in commands)} --help --version' -- "$current"))
    return
  fi
  case ${{COMP_WORDS[1]}} in
{cases}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ -n "$files" ]; then
    compopt -o filenames 2>/dev/null
    local IFS=$'\\n'
    COMPREPLY+=($(compgen -f -- "$current"))
  fi
}}
complete -F _revival_policy revival-policy
"""


def _bash_case(command: Command) -> str:
    values = "\n".join(
        f"        {'|'.join(option.flags)}) words='{' '.join(option.choices)}'{' files=1' if option.is_file else ''} ;;"
        for option in command.options
        if option.flags and option.takes_value
    )
    flags = " ".join(flag for option in command.options for flag in option.flags)
    placed = [option for option in command.options if not option.flags]
    others = " ".join(choice for option in placed for choice in option.choices)
    files = " files=1" if any(option.is_file for option in placed) else ""
    return f"""\
      case $previous in
{values}
        *)
          case $current in
            -*) words='{flags}' ;;
            *) words='{others}'{files} ;;
          esac
          ;;
      esac"""


def zsh(commands: list[Command]) -> str:
    """Return the completion for zsh."""
    cases = "\n".join(f"    {command.name}) _arguments {_zsh_arguments(command)} ;;" for command in commands)
    named = " ".join(f"'{command.name}:{_plain(command.purpose)}'" for command in commands)
    return f"""\
#compdef revival-policy
# Completion of revival-policy for zsh; in ~/.zshrc, after compinit: eval "$(revival-policy completion zsh)"
_revival_policy() {{
  local -a commands=({named})
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
{cases}
  esac
}}
compdef _revival_policy revival-policy
"""


def _zsh_arguments(command: Command) -> str:
    placed = (f"'*{_zsh_value(option)}'" for option in command.options if not option.flags)
    named = (f"'{flag}[{option.purpose}]{_zsh_value(option)}'" for option in command.options for flag in option.flags)
    return " ".join((*named, *placed))


def _zsh_value(option: Option) -> str:
    if not option.takes_value:
        return ""
    choices = " ".join(option.choices)
    if option.is_file and choices:
        return f':file:{{_alternative "files:file:_files" "names:data set:({choices})"}}'
    if option.is_file:
        return ":file:_files"
    return f":value:({choices})" if choices else ":value: "


def fish(commands: list[Command]) -> str:
    """Return the completion for fish."""
    lines = [
        "# Completion of revival-policy for fish; in config.fish: revival-policy completion fish | source",
        "complete -c revival-policy -f",
    ]
    for command in commands:
        lines.append(
            f"complete -c revival-policy -n __fish_use_subcommand -a {command.name} -d '{_plain(command.purpose)}'"
        )
        seen = f"complete -c revival-policy -n '__fish_seen_subcommand_from {command.name}'"
        lines.extend(f"{seen} {_fish_argument(option)}" for option in command.options)
    return "\n".join(lines) + "\n"


def _fish_argument(option: Option) -> str:
    flags = [f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags]
    value = ["-r" if option.takes_value and option.flags else "", "-F" if option.is_file else "-f"]
    choices = f"-a '{' '.join(option.choices)}'" if option.choices else ""
    purpose = f"-d '{option.purpose}'" if option.flags else ""
    return " ".join(part for part in (*flags, *value, choices, purpose) if part)


#: What is written for each shell.
SHELLS: dict[str, Callable[[list[Command]], str]] = {"bash": bash, "zsh": zsh, "fish": fish}
