"""Let all systems do all tasks they do, and write the table of the page: `python -m benchmarks.truth.table PAGE`.

`--answers SYSTEM TASK` writes the answers of one system instead, as a file that can be scored.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from benchmarks.truth.rows import lines, read_rows, score
from benchmarks.truth.tally import Report
from benchmarks.truth.task import Row
from benchmarks.truth.tasks import TASKS

DATA = Path(__file__).parent / "data"
SYSTEMS = ("ours", "baseline", "recognizers", "jio")
BEGIN, END = "<!-- begin of what benchmarks/truth writes -->\n", "<!-- end of what benchmarks/truth writes -->\n"


def truth_of(task: str) -> dict[str, Row]:
    """Return the rows of a task by id."""
    return read_rows(DATA / f"{task}.jsonl", frozenset({"id", "text", "answer"}))


def answers_of(system: str, task: str) -> Iterator[Row]:
    """Yield what a system answers to each text; it sees no answers."""
    answer = import_module(f"benchmarks.truth.systems.{system}").TASKS[task]
    for name, row in truth_of(task).items():
        yield {
            "id": name,
            "answer": answer({key: value for key, value in row.items() if key not in {"answer", "about"}}),
        }


def reports() -> Iterator[tuple[str, Report]]:
    """Yield how well each system does each task that it does."""
    for name, task in TASKS.items():
        for system in SYSTEMS:
            module = import_module(f"benchmarks.truth.systems.{system}")
            if name in module.TASKS:
                predicted = {row["id"]: row for row in answers_of(system, name)}
                yield module.NAME, score(task, truth_of(name), predicted)


def table() -> str:
    """Return the table."""
    rows = [
        f"Made on {dt.datetime.now(dt.timezone.utc).date()}.",
        "",
        "| task | tool | texts without a mistake | precision | recall | F1 |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for name, report in reports():
        whole = report.fields["all"]
        figures = f"{whole.precision:.3f} | {whole.recall:.3f} | {whole.f1:.3f}"
        rows.append(f"| {report.task} | {name} | {report.exact} of {report.texts} | {figures} |")
    return "\n".join(rows) + "\n"


def main() -> None:
    """Write the table into a page, or the answers of a system to standard output."""
    if sys.argv[1] == "--answers":
        sys.stdout.writelines(lines(answers_of(*sys.argv[2:4])))
        return
    page = Path(sys.argv[1])
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    page.write_text(before + BEGIN + table() + END + rest.partition(END)[2], encoding="utf-8")


if __name__ == "__main__":
    main()
