"""Score a file of answers: `python -m benchmarks.truth TASK ANSWERS.jsonl [--json] [--misses]`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from benchmarks.truth.rows import TruthError, read_rows, score
from benchmarks.truth.tasks import TASKS

DATA = Path(__file__).parent / "data"


def main(arguments: list[str] | None = None) -> int:
    """Print how well a file of answers does a task; 2 if it cannot be scored."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.truth", description="Score a file of answers.")
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("answers", type=Path, help="JSON Lines with id and answer, one for each text of the task")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--misses", action="store_true", help="list the ids of texts with a mistake")
    asked = parser.parse_args(arguments)
    try:
        truth = read_rows(DATA / f"{asked.task}.jsonl", frozenset({"id", "text", "answer"}))
        report = score(TASKS[asked.task], truth, read_rows(asked.answers, frozenset({"id", "answer"})))
    except (TruthError, OSError, UnicodeDecodeError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    if asked.json:
        sys.stdout.write(json.dumps(report.as_json(), ensure_ascii=False) + "\n")
        return 0
    sys.stdout.write(report.as_text() + "\n")
    if asked.misses:
        sys.stdout.writelines(f"{name}\n" for name in report.misses)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
