"""The parts of an archive put together: those that stay whole as they are, what is left of others in new ones."""
# pyright: reportUnknownParameterType=false
# pyarrow ships no types.

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.corpus import layout, parts
from revival_policy.corpus.schemas import DOCUMENT, SCHEMAS_OF_PARTS
from revival_policy.tables.arrow import arrow_schema, is_among, pyarrow

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

    from revival_policy.corpus.parts import Part

#: Documents of a part: its tables are in memory when it is written, and lost when a build is ended before that.
PART = 2000


def assemble(staying: Mapping[Part, set[str]], sizes: Mapping[Part, int], staged: Path, number: int) -> None:
    """Put the documents that stay of each part into a folder of tables; new parts are counted from a number on."""
    whole: list[Part] = []
    loose: list[tuple[Part, set[str]]] = []
    for part, kept in staying.items():
        if len(kept) == sizes[part] and len(kept) >= PART // 2:
            whole.append(part)
        elif kept:
            loose.append((part, kept))
    if len(loose) == 1 and len(loose[0][1]) == sizes[loose[0][0]]:
        whole.append(loose.pop()[0])
    for part in whole:
        for name in parts.NAMES:
            parts.link(part.file(name), staged / name / f"{part.name}{layout.ENDING}")
    _join(loose, staged, number)
    if not any(staying.values()):
        for name, schema in SCHEMAS_OF_PARTS.items():
            layout.write_table(arrow_schema(schema).empty_table(), staged / name / f"{0:06}{layout.ENDING}")


def _join(loose: list[tuple[Part, set[str]]], staged: Path, number: int) -> None:
    """Write what stays of some parts as new ones of the usual size."""
    while loose:
        group = [loose.pop(0)]
        size = len(group[0][1])
        while loose and size + len(loose[0][1]) <= PART:
            size += len(loose[0][1])
            group.append(loose.pop(0))
        for name in parts.NAMES:
            rows = pyarrow().concat_tables([_rows_of(part, name, kept) for part, kept in group])
            layout.write_table(rows, staged / name / f"{number:06}{layout.ENDING}")
        number += 1


def _rows_of(part: Part, name: str, kept: set[str]) -> pa.Table:
    table = part.table(name)
    return table.filter(is_among(table[DOCUMENT.name], kept))
