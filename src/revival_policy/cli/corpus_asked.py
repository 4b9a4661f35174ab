"""revival-policy corpus search, chain, missing: questions to an archive."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.outputs import write_json, write_rows, write_table
from revival_policy.corpus.archive import open_archive

if TYPE_CHECKING:
    from collections.abc import Callable

    from revival_policy.cli.asked import Arguments
    from revival_policy.tables.table import Table


def run_search(asked: Arguments) -> int:
    """Write the titles and measures in which all words stand."""
    found = open_archive(asked.archive).search(" ".join(asked.words), asked.limit)
    return _answered(asked, found, lambda row: (row["number"] or row["document"], row["measure"], row["text"]))


def run_chain(asked: Arguments) -> int:
    """Write what carries a document out, each step further in."""
    found = open_archive(asked.archive).chain(asked.text)
    return _answered(asked, found, _step)


def run_missing(asked: Arguments) -> int:
    """Write what is cited and not there."""
    found = open_archive(asked.archive).missing()
    return _answered(asked, found, lambda row: (row["documents"], row["number"], row["title"]))


def _step(row: dict[str, object]) -> tuple[object, ...]:
    indent = "　" * (row["step"] if isinstance(row["step"], int) else 0)
    return row["date"], row["level"], f"{indent}{row['title'] or row['document']}", row["number"]


def _answered(asked: Arguments, found: Table, line: Callable[[dict[str, object]], tuple[object, ...]]) -> int:
    if asked.to is not None:
        write_table(found, asked.to)
    elif asked.output == "json":
        write_json(json.dumps(list(found.rows()), ensure_ascii=False, default=str))
    elif asked.output == "csv":
        write_rows(found.schema.names, [[_cell(value) for value in row.values()] for row in found.rows()])
    else:
        for row in found.rows():
            write_json("\t".join(_cell(value) for value in line(row)))
    return ExitCode.SUCCESS if len(found) else ExitCode.NOTHING


def _cell(value: object) -> str:
    if isinstance(value, list):
        return ";".join(map(str, value))
    return "" if value is None else " ".join(str(value).split("\n"))
