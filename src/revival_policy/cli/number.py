"""revival-policy number: the document numbers (发文字号) in a text, in canonical form and in parts."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.outputs import complain, write_json
from revival_policy.notations.document_numbers import DocumentNumber, find_numbers
from revival_policy.rendering.plain import to_json

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.notations.matches import Match


def run(asked: Arguments) -> int:
    """Print the numbers in the order of the text."""
    found = find_numbers(asked.text)
    if asked.output == "json":
        write_json(json.dumps([_with_canonical_form(match) for match in found], ensure_ascii=False))
    elif asked.output == "lines":
        sys.stdout.writelines(f"{match.value}  {parts_of(match.value)}\n" for match in found)
    elif found:
        from revival_policy.cli.drawing.tables import draw_numbers  # noqa: PLC0415 - needs rich, an extra

        draw_numbers([(match.text, str(match.value), parts_of(match.value)) for match in found])
    if not found:
        complain("no document number in this text")
    return ExitCode.SUCCESS if found else ExitCode.NOTHING


def parts_of(number: DocumentNumber) -> str:
    """Return the parts that a number has, each with its name.

    >>> parts_of(DocumentNumber.from_text("国发〔2016〕62号"))
    'letter, code 国发, year 2016, serial 62, issued by 国务院'
    """
    parts = {"code": number.code, "year": number.year, "serial": number.serial}
    named = [f"{name} {part}" for name, part in parts.items() if part is not None]
    issuers = "、".join(issuer.name for issuer in number.issuers)
    return ", ".join([str(number.kind), *named, *([f"issued by {issuers}"] if issuers else [])])


def _with_canonical_form(match: Match[DocumentNumber]) -> dict[str, object]:
    return {"number": str(match.value), **json.loads(to_json(match))}
