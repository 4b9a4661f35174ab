"""revival-policy number: the document numbers (发文字号) in a text, in canonical form and in parts."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.options import add_output
from revival_policy.cli.outputs import complain, write_json
from revival_policy.languages import say, to_say
from revival_policy.notations.document_numbers import DocumentNumber, find_numbers
from revival_policy.rendering.plain import to_json

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser
    from revival_policy.notations.matches import Match


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "text", metavar="TEXT", help=say("a document number such as 国发[2016]62号, or text that holds some")
    )
    add_output(parser, "lines", "table", "json")


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
        complain(say("no document number in this text"))
    return ExitCode.SUCCESS if found else ExitCode.NOTHING


def parts_of(number: DocumentNumber) -> str:
    """Return the parts that a number has, each with its name.

    >>> parts_of(DocumentNumber.from_text("国发〔2016〕62号"))
    'letter, code 国发, year 2016, serial 62, issued by 国务院'
    """
    parts = {
        to_say("code {value}"): number.code,
        to_say("year {value}"): number.year,
        to_say("serial {value}"): number.serial,
        to_say("issued by {value}"): "、".join(issuer.name for issuer in number.issuers) or None,
    }
    named = (say(form, value=part) for form, part in parts.items() if part is not None)
    return say(", ").join([say(str(number.kind), context="number"), *named])


def _with_canonical_form(match: Match[DocumentNumber]) -> dict[str, object]:
    return {"number": str(match.value), **json.loads(to_json(match))}
