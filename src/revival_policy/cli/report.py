"""revival-policy report: a notice as a page for browsers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from revival_policy.cli.inputs import read_input
from revival_policy.cli.outputs import report_errors

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments

#: Endings of the files that are written.
ENDINGS = (".html", ".htm")


def run(asked: Arguments) -> int:
    """Write the page to the path given, else to standard output."""
    notice = read_input(asked.file)
    page = notice.to_html(asked.language)
    if asked.to is None:
        sys.stdout.write(page)
    else:
        asked.to.write_text(page, encoding="utf-8")
    return report_errors(asked.file, notice)
