"""Counts how official documents are written, in a folder of published texts, for the page of that name in the docs.

`python tools/really_written.py FOLDER` takes the Parquet files `documents-*.parquet` there (columns `text`, `decade`,
`kind`, `level`, `sha`), reads modern documents that are no laws, and prints the rows of the table: counts
alone, no sentence of a document.
"""

from __future__ import annotations

import statistics
import sys
from collections import Counter
from pathlib import Path

import pyarrow.parquet as pq  # type: ignore[import-untyped]  # ships no types

import revival_policy as rp

#: Documents that are read, in the order of their hashes: no choice of ours.
MOST = 1_000
MODERN = {"2000s", "2010s", "2020s"}
LEVELS = {"central", "provincial", "city", "county"}
_NO_LETTERS = ("law", "regulation", "rules", "decision")


def main(folder: Path) -> None:
    """Print a row for each question."""
    notices = [rp.parse(text) for text in texts_of(folder)]
    for question, answer in rows_of(notices):
        sys.stdout.write(f"| {question} | {answer} |\n")


def texts_of(folder: Path) -> list[str]:
    """Return the texts that are counted."""
    rows = [
        row
        for path in sorted(folder.glob("documents-*.parquet"))
        for row in pq.read_table(path, columns=["text", "decade", "kind", "level", "sha"]).to_pylist()
        if row["decade"] in MODERN and row["level"] in LEVELS and not str(row["kind"]).startswith(_NO_LETTERS)
    ]
    return [row["text"] for row in sorted(rows, key=lambda row: str(row["sha"]))[:MOST]]


def rows_of(notices: list[rp.Notice]) -> list[tuple[str, str]]:
    """Return questions with their counts."""
    total = len(notices)
    clauses = [clause for notice in notices for measure in notice.measures for clause in measure.responsibilities]
    measures = [measure for notice in notices for measure in notice.measures]
    charged = [measure for measure in measures if measure.responsibilities]
    roles = Counter(str(part.role) for clause in clauses for part in clause.assignments)
    opening = Counter(notice.body[0].marker.style.value for notice in notices if notice.body and notice.body[0].marker)
    depth = Counter(max((level for level, _ in notice.walk()), default=0) for notice in notices)
    charging = sum(any(measure.responsibilities for measure in notice.measures) for notice in notices)
    figures = sum(bool(measure.quantities) for measure in measures)
    doubts = Counter(
        doubt.code for notice in notices for doubt in {one.code: one for one in notice.diagnostics}.values()
    )
    return [
        ("documents read", f"{total:,}"),
        ("have a number", share(sum(notice.number is not None for notice in notices), total)),
        ("name addressees", share(sum(bool(notice.addressees) for notice in notices), total)),
        ("issue or forward another document", share(sum(notice.issued_title is not None for notice in notices), total)),
        (
            "name who carries out a measure",
            share(charging, total),
        ),
        ("measures of all documents", f"{len(measures):,}"),
        ("measures that name who carries them out", share(len(charged), len(measures))),
        ("of these, without a number of their own", share(sum(m.marker is None for m in charged), len(charged))),
        ("measures with a figure", share(figures, len(measures))),
        ("clauses of responsibility", f"{len(clauses):,}"),
        ("clauses that end in 等", share(sum(clause.open_ended for clause in clauses), len(clauses))),
        ("names in a clause, median and most", spread([len(clause.assignments) for clause in clauses])),
        (
            "roles: lead, support, responsible",
            ", ".join(f"{roles[role]:,}" for role in ("lead", "support", "responsible")),
        ),
        ("first mark of the outline, most frequent", listed(opening)),
        ("levels of the outline: none, 1, 2, 3, 4 and more", levels(depth)),
        ("documents with a diagnostic, by the most frequent codes", listed(doubts)),
    ]


def share(part: int, whole: int) -> str:
    """Return a part of a whole in per cent, with both counts."""
    return f"{100 * part / whole:.1f} % ({part:,} of {whole:,})" if whole else "none"


def spread(counts: list[int]) -> str:
    """Return the median and the largest of some counts."""
    return f"{statistics.median(counts):.0f}, {max(counts)}" if counts else "none"


def listed(counts: Counter[str]) -> str:
    """Return the five most frequent with their counts."""
    return ", ".join(f"{name} {count:,}" for name, count in counts.most_common(5))


def levels(depth: Counter[int]) -> str:
    """Return how many documents have each number of levels, four and more in one."""
    several = sum(count for level, count in depth.items() if level > len("123"))
    return ", ".join(f"{count:,}" for count in (*(depth[level] for level in range(4)), several))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
