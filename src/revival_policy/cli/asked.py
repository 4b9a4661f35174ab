"""The arguments of one call of the command, as the subcommands see them."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Callable
    from pathlib import Path

    from revival_policy.languages import Language
    from revival_policy.model.groups import GroupName
    from revival_policy.notations.agencies import Agency
    from revival_policy.notations.citations import Citation
    from revival_policy.notations.dates import Date
    from revival_policy.notations.markers import Marker
    from revival_policy.notations.responsibilities import Role
    from revival_policy.registry.body import KindName, LevelName
    from revival_policy.registry.places import Place


class Arguments(argparse.Namespace):
    """The arguments as read; each subcommand sets those that it declares."""

    run: Callable[[Arguments], int]
    file: str
    first: str
    second: str
    files: list[str]
    folders: list[str]
    output: str
    to: Path | None
    of: str
    format: str
    json: bool
    by: Agency | None
    as_written: bool
    role: Role | None
    level: LevelName | None
    kind: KindName | None
    place: Place | None
    section: Marker | None
    mentioning: str | None
    matching: re.Pattern[str] | None
    citing: Citation | None
    due: bool
    due_before: Date | None
    due_after: Date | None
    due_on: Date | None
    quantity: str | None
    group_by: GroupName | None
    count: bool
    text: str
    indent: int | None
    shell: str
    parser: argparse.ArgumentParser
    language: Language
    known: list[str]
    on: str | None
    sources: list[str]
    archive: Path
    jobs: int
    quiet: bool
    sql: str
    tables: list[str]
    words: list[str]
    limit: int

    @property
    def language_of_labels(self) -> Language:
        """The language asked for; Chinese, that of the documents, where none is."""
        asked: Language = getattr(self, "language", "zh")
        return asked
