"""What leaves the command: rows and JSON on standard output, complaints on standard error."""

from __future__ import annotations

import csv
import io
import json
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.languages import say

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from revival_policy.model.notice import Notice
    from revival_policy.tables import Table

Item = TypeVar("Item")

#: Endings of files that tables are written to.
TABLE_FILES = (".csv", ".xlsx", ".parquet")
#: The name of the command, which opens every complaint.
COMMAND = "revival-policy"


def prepare_output() -> None:
    """Make standard output UTF-8 unless it is a terminal: what programs read must not depend on the locale.

    A terminal keeps its encoding; characters that it does not have become question marks.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=None if sys.stdout.isatty() else "utf-8", errors="replace")


def write_rows(head: Sequence[str], rows: Iterable[Sequence[str | int]]) -> None:
    """Write a head and rows as CSV, a line for each (unless a text holds line breaks, which are kept)."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)


def write_objects(head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write rows as JSON: an object for each, with the names of the head; what JSON has not, as Python says it."""
    objects = [dict(zip(head, row, strict=True)) for row in rows]
    write_json(json.dumps(objects, ensure_ascii=False, default=str))


def write_json(text: str) -> None:
    """Write a JSON text and end its line."""
    sys.stdout.write(f"{text}\n")


def write_receipt(file: str, path: Path) -> None:
    """Write as JSON which file was made of which, and how many bytes it has."""
    write_json(json.dumps({"file": file, "to": str(path), "bytes": path.stat().st_size}, ensure_ascii=False))


def write_table(table: Table, path: Path) -> None:
    """Write a table to a file, as its ending says."""
    write = {".csv": table.to_csv, ".xlsx": table.to_excel, ".parquet": table.to_parquet}
    write[path.suffix.lower()](path)


def complain(words: str) -> None:
    """Write one line to standard error, opened by the name of the command; line breaks become blanks."""
    sys.stderr.write(f"{COMMAND}: {' '.join(words.splitlines())}\n")


def complain_of_others(skipped: Mapping[str, int]) -> None:
    """Write how many files were left alone because they hold no documents, by their endings."""
    if skipped:
        files = say(", ").join(
            say("{count:,} {ending}", count=count, ending=ending or say("without ending"))
            for ending, count in skipped.items()
        )
        complain(say("other files left alone: {files}", files=files))


def with_progress(items: Iterable[Item], doing: str, total: int | None = None, *, shown: bool = True) -> Iterator[Item]:
    """Yield items one by one, with a bar on standard error that shows how far they are, where `metered` has one."""
    if not shown:
        yield from items
        return
    with metered(doing) as progress:
        tell = progress or (lambda _done, _total: None)
        tell(0, total)
        for done, item in enumerate(items, start=1):
            yield item
            tell(done, total)


@contextmanager
def metered(doing: str) -> Generator[Callable[[int, int | None], object] | None]:
    """Give a function that takes how much is done and of how much, and shows it on standard error.

    It gives none but on a terminal, and none where rich is not installed: a bar is worth no extra.
    """
    if not sys.stderr.isatty():
        yield None
        return
    try:
        from revival_policy.cli.drawing.progress import meter  # noqa: PLC0415 - needs rich, an extra
    except ImportError:
        yield None
        return
    with meter(doing) as progress:
        yield progress


def report_errors(file: str, notice: Notice) -> ExitCode:
    """Write the diagnostics of level error to standard error, in the form that editors know; return what they mean."""
    errors = [doubt for doubt in notice.diagnostics if str(doubt.level) == "error"]
    sys.stdout.flush()
    for doubt in errors:
        sys.stderr.write(f"{file}:{doubt}\n")
    return ExitCode.NOTHING if errors else ExitCode.SUCCESS
