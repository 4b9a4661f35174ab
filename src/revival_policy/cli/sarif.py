"""Diagnostics in SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import attrs

from revival_policy.checking.fixes import fix_of
from revival_policy.cli.inputs import STANDARD_INPUT
from revival_policy.cli.outputs import COMMAND
from revival_policy.model.catalogue import READING
from revival_policy.model.catalogue_of_form import FORM, LAYOUT
from revival_policy.model.diagnostics import Diagnostic, Level
from revival_policy.notations.matches import Places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from revival_policy.notations.matches import Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}


@attrs.frozen
class Checked:
    """A file that was checked: its name, its text, and what is doubtful in it."""

    file: str
    source: str
    doubts: Sequence[Diagnostic]


def sarif(checked: Iterable[Checked], version: str) -> dict[str, object]:
    """Return the log of one run over files; fixes that are known go with their results."""
    rules = [
        {
            "id": entry.code,
            "shortDescription": {"text": entry.sentence},
            "defaultConfiguration": {"level": _LEVELS[entry.level]},
            **({"help": {"text": entry.clause}} if entry.clause else {}),
        }
        for entry in (*READING, *FORM, *LAYOUT)
    ]
    places = {str(rule["id"]): number for number, rule in enumerate(rules)}
    results = [result for one in checked for result in _results(one, places)]
    driver = {"name": COMMAND, "version": version, "rules": rules}
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        # A column is a character, as all places of this library are, and not a unit of UTF-16.
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }


def _results(checked: Checked, places: dict[str, int]) -> Iterator[dict[str, object]]:
    artifact, lines = {"uri": _uri(checked.file)}, Places(checked.source)
    for doubt in checked.doubts:
        yield _result(doubt, artifact, checked.source, lines, places)


def _result(
    doubt: Diagnostic, artifact: dict[str, str], source: str, lines: Places, rules: dict[str, int]
) -> dict[str, object]:
    region = _region(doubt.span, lines)
    result: dict[str, object] = {
        "ruleId": doubt.code,
        **({"ruleIndex": rules[doubt.code]} if doubt.code in rules else {}),
        "level": _LEVELS[doubt.level],
        "message": {"text": doubt.message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
    }
    fix = fix_of(doubt, source)
    if fix is not None:
        replacement = {"deletedRegion": region, "insertedContent": {"text": fix.text}}
        result["fixes"] = [{"artifactChanges": [{"artifactLocation": artifact, "replacements": [replacement]}]}]
    return result


def _region(span: Span, lines: Places) -> dict[str, int]:
    """Return a region; its last column follows it."""
    (line, column), (last, end) = lines.of(span.start), lines.of(span.end)
    return {"startLine": line, "startColumn": column, "endLine": last, "endColumn": end}


def _uri(file: str) -> str:
    if file == STANDARD_INPUT:
        return "standard-input"
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
