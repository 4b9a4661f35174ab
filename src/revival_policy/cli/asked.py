"""The arguments of one call of the command, as the subcommands see them."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from revival_policy.model.renderings import Language
    from revival_policy.notations.agencies import Agency
    from revival_policy.notations.document_numbers import DocumentNumber
    from revival_policy.notations.markers import Marker
    from revival_policy.notations.responsibilities import Role


class Arguments(argparse.Namespace):
    """The arguments as read; each subcommand sets those that it declares."""

    run: Callable[[Arguments], int]
    file: str
    files: list[str]
    output: str
    to: Path | None
    of: str
    format: str
    agency: Agency | None
    role: Role | None
    section: Marker | None
    mentioning: str | None
    citing: DocumentNumber | None
    text: str
    indent: int | None
    language: Language
