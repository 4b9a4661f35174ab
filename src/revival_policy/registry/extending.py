"""Bodies of the user's own, put beside those of the package."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType

import attrs

from revival_policy.errors import FileError, RegistryError, expect, expect_all
from revival_policy.handing_out import Public
from revival_policy.registry import listed_bodies
from revival_policy.registry.body import KINDS, LEVELS, Body
from revival_policy.registry.codes import is_a_code
from revival_policy.registry.current import change
from revival_policy.registry.periods import is_date
from revival_policy.registry.places import Place
from revival_policy.registry.places_in_names import place_at

#: The columns of a table of one's own; all but the first may be missing or empty.
COLUMNS = (
    "name",
    "short_names",
    "level",
    "kind",
    "place",
    "parent",
    "english",
    "valid_from",
    "valid_to",
    "successors",
    "codes",
    "source",
)
_NO_SUCH_COLUMN = f"no such column; there are: {', '.join(COLUMNS)}"


@attrs.frozen
class Extension(Public):
    """Bodies that were added to the registry; `withdraw`, or the end of a `with` block, takes them out again."""

    bodies: tuple[Body, ...]

    def withdraw(self) -> None:
        """Take these bodies out of the registry; nothing happens where they are no longer in it."""
        mine = {id(body) for body in self.bodies}
        change(
            lambda registry: registry.with_bodies(tuple(one for one in registry.own_bodies if id(one.body) not in mine))
        )

    def __enter__(self) -> Extension:  # noqa: PYI034 - Self is of no Python before 3.11
        """Return the extension itself."""
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Take the bodies out again."""
        self.withdraw()


def extend(source: str | os.PathLike[str] | Iterable[Mapping[str, str]]) -> Extension:
    """Add bodies to the registry, from a CSV file in UTF-8 or from rows; where names agree they win over those in it.

    Columns are those of `COLUMNS`; several short names, successors or codes of document numbers (机关代字) are divided
    by ``|``. A body with a `place`, by its full path, is met in notices of that place, those above it and those below
    it, one without is of the centre. Its names are known wherever names are read, its codes wherever numbers are.
    RegistryError tells file, line and column of the first fault, and nothing is added; FileError where the file cannot
    be read.

    >>> row = {"name": "攸县竹业发展局", "short_names": "县竹业局", "place": "湖南省株洲市攸县"}
    >>> with rp.registry.extend([row]):
    ...     rp.registry.resolve("县竹业局", place="湖南省株洲市攸县").name
    '攸县竹业发展局'
    """
    expect("source", source, (str, os.PathLike, Iterable), "the path of a CSV file, or rows")
    if isinstance(source, (str, os.PathLike)):
        added = [_read_row(os.fspath(source), line, row) for line, row in _rows_of(source)]
    else:
        rows = expect_all("source", source, Mapping, "the path of a CSV file, or rows that name their columns")
        added = [_read_row("rows", line, row) for line, row in enumerate(rows, start=1)]
    change(lambda registry: registry.with_bodies((*registry.own_bodies, *added)))
    return Extension(tuple(one.body for one in added))


def _rows_of(path: str | os.PathLike[str]) -> list[tuple[int, dict[str, str]]]:
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileError(path, f"not UTF-8: {error.reason} at byte {error.start}") from None
    except OSError as error:
        raise FileError(path, error.strerror or str(error)) from None
    name = os.fspath(path)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[tuple[int, dict[str, str]]] = []
    try:
        header = next(reader, [])
        for cells in filter(None, reader):
            if len(cells) != len(header):
                raise RegistryError(
                    name, reader.line_num, header[-1], f"{len(cells)} cells under {len(header)} columns"
                )
            rows.append((reader.line_num, dict(zip(header, cells, strict=True))))
    except csv.Error as error:
        raise RegistryError(name, reader.line_num, "", str(error)) from None
    for column in header:
        if column not in COLUMNS:
            raise RegistryError(name, 1, column, _NO_SUCH_COLUMN)
    if "name" not in header:
        raise RegistryError(name, 1, "name", "the column is missing")
    return rows


def _read_row(source: str, line: int, row: Mapping[str, str]) -> listed_bodies.Listed:
    for column, cell in row.items():
        fault = _fault(column, cell)
        if fault:
            raise RegistryError(source, line, column, fault)
    whole = dict.fromkeys(COLUMNS, "") | {column: cell.strip() for column, cell in row.items()}
    if not whole["name"]:
        raise RegistryError(source, line, "name", "empty")
    if whole["valid_to"] and whole["valid_to"] < whole["valid_from"]:
        raise RegistryError(source, line, "valid_to", f"{whole['valid_to']} is before {whole['valid_from']}")
    place: Place | None = None
    if whole["place"]:
        place = place_at(whole["place"], None)
        if place is None:
            raise RegistryError(source, line, "place", f"no single place of this name is known: {whole['place']}")
    level = whole["level"] or (place.level if place else "central")
    return listed_bodies.listed_from(whole | {"kind": whole["kind"] or "department"}, level, place)


def _fault(column: str, cell: object) -> str:
    """Return what is wrong with a cell, "" where nothing is."""
    if column not in COLUMNS:
        return _NO_SUCH_COLUMN
    if not isinstance(cell, str):
        return f"expected text, not {type(cell).__name__}"
    if column in {"valid_from", "valid_to"} and cell.strip() and not is_date(cell.strip()):
        return f"expected a date like 2018, 2018-03 or 2018-03-17, not {cell!r}"
    if column == "codes" and not all(map(is_a_code, filter(None, cell.strip().split("|")))):
        return f"expected codes of document numbers like 国办发, not {cell!r}"
    for closed, words in (("kind", KINDS), ("level", LEVELS)):
        if column == closed and cell.strip() and cell.strip() not in words:
            return f"expected one of {', '.join(words)}, not {cell!r}"
    return ""
