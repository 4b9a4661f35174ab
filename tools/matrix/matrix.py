"""Send one notice through every format and writer that can be had, and write which values come back another.

    python -m tools.matrix.matrix docs/matrix.md

Writes the table of the page between its two marks, with the day and the versions. Needs python-docx, openpyxl,
weasyprint, typst and easyofd; uses LibreOffice, pandoc and Chromium where they are installed.
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
from tools.matrix.notice import lines
from tools.matrix.writers import writers

import revival_policy as rp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

#: Characters of a value that a row shows.
SHOWN = 40
#: Fields that a row names one by one; what differs in more of them is garbled.
MOST = 4
BEGIN, END = "<!-- begin of what tools/matrix writes -->\n", "<!-- end of what tools/matrix writes -->\n"


def main(page: str) -> None:
    """Write the table into a page."""
    rows = [f"| {kind} | {writer} | {_came_back(make)} |" for kind, writer, make in writers()]
    made = [
        f"Made on {dt.datetime.now(dt.timezone.utc).date()}.",
        "",
        "| format | writer | comes back |",
        "| --- | --- | --- |",
        *rows,
    ]
    path = Path(page)
    before, _, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    path.write_text(before + BEGIN + "\n".join(made) + "\n" + END + rest.partition(END)[2], encoding="utf-8")
    sys.stdout.write("\n".join(made) + "\n")


def _came_back(make: Callable[[Sequence[str]], bytes]) -> str:
    """Return how a notice came back that went through a file."""
    try:
        data = make(lines())
    except Exception as error:  # noqa: BLE001 - whatever a writer says is in the table
        return f"not written: {type(error).__name__}"
    try:
        read = rp.read(data)
    except rp.PolicyError as error:
        return f"refused: {error}"
    wanted = rp.parse("\n".join(lines()))
    if read.file is not None and read.file.kind is rp.FileKind.XLSX:  # holds the table and nothing else
        same = sum(measure in list(wanted.measures) for measure in read.measures)
        return f"{len(read.measures)} measures; {same} of the {len(read.measures)} measures of the table the same"
    differences = list(_differences(wanted, read))
    if len(differences) > MOST:
        differences = [*_in_measures(wanted, read), f"{len(differences)} fields differ"]
    return f"{len(read.measures)} measures; " + ("; ".join(differences) if differences else "the same notice")


def _differences(wanted: rp.Notice, read: rp.Notice) -> Iterator[str]:
    for field in attrs.fields(rp.Notice):
        before, after = getattr(wanted, field.name), getattr(read, field.name)
        if field.eq and before != after:
            if field.name == "body":
                yield from _in_measures(wanted, read)
            else:
                yield f"`{field.name}` is {_shown(after)}"


def _in_measures(wanted: rp.Notice, read: rp.Notice) -> Iterator[str]:
    same = sum(measure in list(read.measures) for measure in wanted.measures)
    if same < len(wanted.measures):
        yield f"{same} of {len(wanted.measures)} measures the same"
    elif len(read.measures) == same:
        yield "all measures the same, the outline is another"


def _shown(value: object) -> str:
    text = str(value) if value not in (None, (), "") else "missing"
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"


if __name__ == "__main__":
    main(*sys.argv[1:])
