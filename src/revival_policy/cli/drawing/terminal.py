"""The console that everything is drawn on."""

from __future__ import annotations

from typing import NoReturn

from rich.console import Console
from rich.theme import Theme

#: The red of a title is that of the paper: 红头文件. No style relies on a light or a dark background.
_STYLES = {
    "title": "bold red",
    "heading": "bold",
    "marker": "cyan",
    "label": "default",
    "term": "dim",
    "size": "dim",
    "agency": "green",
    "lead": "bold magenta",
    "support": "cyan",
    "responsible": "green",
    "warning": "magenta",
    "info": "cyan",
}
#: Wide enough for any line: nothing reads a pipe by its width, and a search should find words that a line break tears.
_UNBOUNDED = 1_000_000


class _Console(Console):
    def on_broken_pipe(self) -> NoReturn:
        """Leave it to `main`; rich itself would end the process with exit code 1."""
        raise BrokenPipeError


def console_for_tables() -> Console:
    """Return a console on standard output: colours on a terminal only, and none where NO_COLOR is set."""
    return _Console(theme=Theme(_STYLES), highlight=False, markup=False, emoji=False, force_jupyter=False)


def console_for_lines() -> Console:
    """Return a console for lines: as wide as the terminal, and without bounds where the output is no terminal."""
    console = console_for_tables()
    if not console.is_terminal:
        console.width = _UNBOUNDED
    return console
