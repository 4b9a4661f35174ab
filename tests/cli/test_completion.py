"""What makes shells complete the arguments, tried in the shells themselves."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from revival_policy.cli import main
from revival_policy.cli.arguments import make_parser
from revival_policy.cli.completion import SHELLS, commands_of

if TYPE_CHECKING:
    from pathlib import Path

#: What is typed, and what of it has to be offered; and what must not be.
TYPED = [
    ("revival-policy qu", {"query"}, {"show"}),
    ("revival-policy query x --due-", {"--due-before", "--due-after", "--due-on"}, {"--by"}),
    ("revival-policy query x --role ", {"lead", "support", "responsible"}, {"note.txt", "--by"}),
    ("revival-policy show jil", {"jilin-2016-41"}, {"note.txt"}),
    ("revival-policy show no", {"note.txt"}, {"jilin-2016-41"}),
    ("revival-policy query x -o no", {"note.txt"}, set()),
    ("revival-policy completion ", {"bash", "zsh", "fish"}, {"note.txt"}),
]


def script(shell: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["completion", shell]) == 0
    (folder / "note.txt").touch()
    (folder / "completion").write_text(capsys.readouterr().out, encoding="utf-8")
    return str(folder / "completion")


def run(shell: str, *arguments: str, folder: Path) -> str:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    environment = {"LC_ALL": "C.UTF-8", "HOME": str(folder), "PATH": "/usr/bin:/bin", "TERM": "dumb"}
    ended = subprocess.run(
        [program, *arguments], capture_output=True, text=True, cwd=folder, timeout=60, env=environment, check=False
    )
    assert ended.stderr == ""
    return ended.stdout


@pytest.mark.parametrize(("typed", "offered", "withheld"), TYPED)
def test_bash(
    typed: str, offered: set[str], withheld: set[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = " ".join(f"'{word}'" for word in typed.split(" "))
    ask = (
        f"source {script('bash', tmp_path, capsys)}; COMP_WORDS=({words}); "
        'COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _revival_policy; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    answers = set(run("bash", "-c", ask, folder=tmp_path).split())
    assert offered <= answers
    assert not withheld & answers


@pytest.mark.parametrize(("typed", "offered", "withheld"), TYPED)
def test_fish(
    typed: str, offered: set[str], withheld: set[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ask = f"source {script('fish', tmp_path, capsys)}; complete -C '{typed}'"
    answers = {line.split("\t")[0] for line in run("fish", "-c", ask, folder=tmp_path).splitlines()}
    assert offered <= answers
    assert not withheld & answers


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("revival-policy qu", "query"),
        ("revival-policy query x --due-b", "before"),
        ("revival-policy query --role l", "lead"),
    ],
)
def test_zsh(typed: str, completed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = script("zsh", tmp_path, capsys)
    session = f"""
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z 'PS1=; autoload -U compinit; compinit -u -D; source {path}; echo rea''dy'
until [[ $out == *ready* ]]; do zpty -r z more; out+=$more; done
out=
zpty -n -w z $'{typed}\\t'
repeat 50; do sleep 0.1; while zpty -rt z more; do out+=$more; done; [[ $out == *{completed}* ]] && break; done
print -r -- $out
zpty -d z
"""
    assert completed in run("zsh", "-f", "-c", session, folder=tmp_path)


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_and_option_is_offered(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["completion", shell])
    written = capsys.readouterr().out
    commands = list(commands_of(make_parser()))
    assert {"query", "network", "completion"} <= {command.name for command in commands}
    for command in commands:
        assert command.name in written
        for option in command.options:
            for flag in option.flags:
                assert (flag.lstrip("-") if shell == "fish" else flag) in written
