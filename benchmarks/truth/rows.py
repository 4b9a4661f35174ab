"""Files of JSON Lines: what they must have, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.truth.tally import Report
from benchmarks.truth.task import Row, ShapeError, Task


class TruthError(ValueError):
    """A file of answers cannot be scored; the message says which line, and why."""


def read_rows(path: Path, keys: frozenset[str]) -> dict[str, Row]:
    """Return the rows of a file by id; each is an object with these keys at least."""
    rows: dict[str, Row] = {}
    for line, text in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not text.strip():
            continue
        try:
            row = json.loads(text)
        except json.JSONDecodeError as error:
            msg = f"{path.name}, line {line}: not JSON: {error}"
            raise TruthError(msg) from None
        if not isinstance(row, dict) or not keys <= set(row) or not isinstance(row["id"], str):
            msg = f"{path.name}, line {line}: a row is an object with {', '.join(sorted(keys))}"
            raise TruthError(msg)
        if row["id"] in rows:
            msg = f"{path.name}, line {line}: the id {row['id']} is there twice"
            raise TruthError(msg)
        rows[row["id"]] = row
    return rows


def score(task: Task, truth: dict[str, Row], predicted: dict[str, Row]) -> Report:
    """Return how well predictions do a task; each text of the truth has one, and there are no others."""
    lacking, unknown = sorted(set(truth) - set(predicted)), sorted(set(predicted) - set(truth))
    if lacking:
        msg = f"no answer to {_few(lacking)}"
        raise TruthError(msg)
    if unknown:
        msg = f"no such text in {task.name}: {_few(unknown)}"
        raise TruthError(msg)
    report = task.begin()
    for name, row in truth.items():
        _score_row(task, row, predicted[name]["answer"], report)
    return report


def _score_row(task: Task, row: Row, answer: object, report: Report) -> None:
    try:
        task.score(row, answer, report)
    except ShapeError as error:
        msg = f"{row['id']}: {error}"
        raise TruthError(msg) from None


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """Yield rows as lines of a file."""
    for row in rows:
        yield json.dumps(row, ensure_ascii=False) + "\n"


def _few(names: list[str], most: int = 5) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more
