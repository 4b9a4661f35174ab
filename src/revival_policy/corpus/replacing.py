"""The tables of an archive replaced as a whole by new ones, and what is to do where that was interrupted."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from revival_policy.corpus import layout

if TYPE_CHECKING:
    from pathlib import Path


def emptied(path: Path) -> Path:
    """Return the folder for new tables, in which nothing is."""
    staged = path / layout.BUILDING / layout.TABLES
    if staged.exists():
        shutil.rmtree(staged)
    return staged


def replace(path: Path) -> None:
    """Put the new tables in the place of the old ones."""
    tables, before = path / layout.TABLES, path / layout.BEFORE
    if tables.exists():
        layout.on_disk(tables, lambda: tables.rename(before))
    layout.on_disk(tables, lambda: (path / layout.BUILDING / layout.TABLES).rename(tables))
    forget(path)


def mend(path: Path) -> None:
    """End what a build began that was itself ended while it put the new tables in their place."""
    before, tables = path / layout.BEFORE, path / layout.TABLES
    if before.exists():
        if not tables.exists():
            (path / layout.BUILDING / layout.TABLES).rename(tables)
        forget(path)


def forget(path: Path) -> None:
    """Remove what a build that is done leaves."""
    for left in (layout.BUILDING, layout.BEFORE):
        shutil.rmtree(path / left, ignore_errors=True)
