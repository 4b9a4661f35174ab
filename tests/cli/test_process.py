"""The command as a process: pipes, bytes, a real terminal, a machine without rich."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "revival_policy"]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and terminals of POSIX")


def _run(*arguments: str, data: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *arguments], input=data, capture_output=True, check=False, env={**os.environ, **environment}
    )


def test_bytes_in_gb18030_on_standard_input(sample_text: str) -> None:
    ended = _run("query", "-", "--role", "lead", "--output", "csv", data=sample_text.encode("gb18030"))
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert (
        ended.stdout.decode("utf-8")
        .splitlines()[1]
        .startswith("云政发〔2021〕7号,0,2,3,1,一、改善条件 / (一)修缮厨房,1.,,今年")
    )


@pytest.mark.parametrize("command", ["show", "query", "agencies"])
def test_no_escape_codes_in_a_pipe(command: str, sample: str) -> None:
    ended = _run(command, sample, TERM="xterm-256color", COLORTERM="truecolor")
    assert ended.returncode == 0
    assert "县教育局".encode() in ended.stdout
    assert b"\x1b" not in ended.stdout


@pytest.mark.parametrize("arguments", [["show"], ["query"], ["agencies", "--output", "csv"], ["parse", "--json"]])
def test_a_pipe_is_utf8_whatever_the_locale_says(arguments: list[str], sample: str) -> None:
    command, *options = arguments
    ended = _run(command, sample, *options, PYTHONIOENCODING="ascii")
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert "县教育局" in ended.stdout.decode("utf-8")


def test_help_too_is_utf8(sample_text: str) -> None:
    assert sample_text
    assert "公文" in _run("--help", PYTHONIOENCODING="ascii").stdout.decode("utf-8")


def test_a_missing_file_is_one_line() -> None:
    ended = _run("show", "nowhere.txt")
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert ended.stderr.count(b"\n") == 1
    assert b"Traceback" not in ended.stderr


@POSIX
@pytest.mark.parametrize("command", [["show"], ["query"], ["parse"]])
def test_a_broken_pipe_ends_quietly(command: list[str], sample: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ended = subprocess.run([*COMMAND, *command, sample], stdout=writing, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(writing)
    assert (ended.returncode, ended.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_one_line(sample: str) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run([*COMMAND, "parse", sample], stdout=full, stderr=subprocess.PIPE, check=False)
    assert ended.returncode == 2
    assert ended.stderr.startswith(b"revival-policy: error: ")
    assert ended.stderr.count(b"\n") == 1


@POSIX
def test_a_real_terminal_has_colours(sample: str) -> None:
    import pty  # noqa: PLC0415 - not on Windows

    controller, terminal = pty.openpty()
    try:
        environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "60"}
        ended = subprocess.run(
            [*COMMAND, "number", "国发[2016]62号", "--output", "table"], stdout=terminal, env=environment, check=False
        )
        printed = os.read(controller, 4096)
    finally:
        os.close(terminal)
        os.close(controller)
    assert sample
    assert ended.returncode == 0
    assert b"\x1b[1m" in printed


WITHOUT_RICH = """\
import sys
sys.modules["rich"] = None
from revival_policy.cli import main
sys.exit(main())
"""


def _run_without_rich(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-c", WITHOUT_RICH, *arguments], capture_output=True, check=False)


@pytest.mark.parametrize("command", ["show", "query", "agencies"])
def test_without_rich_drawing_names_the_extra(command: str, sample: str) -> None:
    ended = _run_without_rich(command, sample)
    assert (ended.returncode, ended.stdout) == (2, b"")
    expected = "revival-policy: error: this needs rich: pip install 'revival-policy[cli]'"
    assert ended.stderr.decode().splitlines() == [expected]


@pytest.mark.parametrize(
    "arguments",
    [["parse"], ["query", "--output", "csv"], ["agencies", "--output", "json"]],
)
def test_without_rich_data_is_written_all_the_same(arguments: list[str], sample: str) -> None:
    command, *options = arguments
    ended = _run_without_rich(command, sample, *options)
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_without_rich_numbers_are_found() -> None:
    assert _run_without_rich("number", "国发[2016]62号").returncode == 0
