"""What an archive holds, and who builds it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

import attrs

from revival_policy.corpus import layout
from revival_policy.corpus.lock import Builder, builder_of
from revival_policy.corpus.schemas import VERSION

if TYPE_CHECKING:
    from pathlib import Path


@attrs.frozen
class Status:
    """What an archive holds (状态).

    `rows` has the number of rows of each table, `libraries` that of documents by the version of the library that read
    them, `skipped` that of files that hold no documents by their ending, `builder` who builds at the moment, and
    `unfinished` says that a build was ended before its time: the next goes on from there.
    """

    path: str
    rows: Mapping[str, int]
    libraries: Mapping[str, int]
    skipped: Mapping[str, int]
    size: int
    built: str | None = None
    builder: Builder | None = None
    unfinished: bool = False

    @property
    def documents(self) -> int:
        """How many documents were read."""
        return self.rows.get("documents", 0)

    @property
    def failures(self) -> int:
        """How many documents could not be read."""
        return self.rows.get("failures", 0)

    def as_dict(self) -> dict[str, object]:
        """Return everything as JSON has it."""
        return attrs.asdict(self)


def status_of(path: Path) -> Status:
    """Return the status of an archive, also of one of which nothing is built yet."""
    said = layout.about(path / layout.TABLES) or {}
    builder = builder_of(path)
    files = (path / layout.TABLES).rglob(f"*{layout.ENDING}")
    return Status(
        path=str(path),
        rows=_numbers(said, "rows"),
        libraries=_numbers(said, "libraries"),
        skipped=_numbers(said, "skipped"),
        size=sum(file.stat().st_size for file in files),
        built=cast("str | None", said.get("built")),
        builder=builder,
        unfinished=builder is None and (path / layout.BUILDING).is_dir(),
    )


def _numbers(said: Mapping[str, object], name: str) -> dict[str, int]:
    return dict(cast("Mapping[str, int]", said.get(name, {})))


def about_text(
    rows: Mapping[str, int], libraries: Mapping[str, int], skipped: Mapping[str, int], built: str, linked: str
) -> str:
    """Return what an archive says of itself, as it is written."""
    said = {
        "schema": VERSION,
        "built": built,
        "linked": linked,
        "rows": dict(rows),
        "libraries": dict(libraries),
        "skipped": dict(skipped),
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"
