"""revival-policy verify: whether what a text cites is real, agrees with itself, and is in force."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from revival_policy.cli.each import for_each
from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.inputs import Inputs, read_inputs
from revival_policy.cli.options import add_files, add_quiet
from revival_policy.cli.outputs import write_json
from revival_policy.languages import said, say
from revival_policy.notations.matches import Places
from revival_policy.query.verifying import KnownDocuments, Verification, verify

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser
    from revival_policy.model.notice import Notice


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    add_files(parser)
    add_quiet(parser)
    parser.add_argument(
        "--known",
        metavar="FILE",
        action="append",
        help=say("a FILE or folder of notices that are known; may be repeated"),
    )
    parser.add_argument("--on", metavar="DAY", help=say("the day for which it is asked, such as 2020-03-01"))
    parser.add_argument("--json", action="store_true", help=say("write JSON, a row for each citation"))


def run(asked: Arguments) -> int:
    """Write a line for each citation, path:line:column first, as compilers do; exit 1 where one is wrong."""
    known = KnownDocuments([notice for _, notice in read_inputs(asked.known)[0]] if asked.known else [])
    rows: list[dict[str, object]] = []

    def verified(file: str, notice: Notice) -> ExitCode:
        found = verify(notice.source, known=known, on=asked.on)
        places = Places(notice.source)
        if asked.json:
            rows.extend(_as_row(file, places, one) for one in found)
        else:
            sys.stdout.writelines(f"{_for_people(file, places, one)}\n" for one in found)
        return ExitCode.NOTHING if any(one.is_wrong for one in found) else ExitCode.SUCCESS

    code = for_each(Inputs.of(asked.files), verified, quiet=asked.quiet)
    if asked.json:
        write_json(json.dumps(rows, ensure_ascii=False, indent=2))
    return code


def _for_people(file: str, places: Places, found: Verification) -> str:
    line, column = places.of(found.span.start)
    candidates = f" ({'; '.join(found.candidates)})" if found.candidates else ""
    written = " ".join(found.text.split())
    return f"{file}:{line}:{column} {said(str(found.verdict))}: {written}: {said(found.reason)}{candidates}"


def _as_row(file: str, places: Places, found: Verification) -> dict[str, object]:
    line, column = places.of(found.span.start)
    return {
        "path": file,
        "line": line,
        "column": column,
        "start": found.span.start,
        "end": found.span.end,
        "text": found.text,
        "verdict": str(found.verdict),
        "reason": found.reason,
        "by": found.by,
        "candidates": list(found.candidates),
    }
