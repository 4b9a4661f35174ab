"""revival-policy parse: a whole notice as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.cli.inputs import read_input
from revival_policy.cli.outputs import report_errors, write_json
from revival_policy.rendering.plain import to_json

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments


def run(asked: Arguments) -> int:
    """Write the notice in the form that `from_json(Notice, ...)` reads back."""
    notice = read_input(asked.file)
    write_json(to_json(notice, indent=asked.indent))
    return report_errors(asked.file, notice)
