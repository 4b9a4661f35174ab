"""What new documents change of works and links is what a build from nothing gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # ships no types
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from revival_policy.corpus import composing, layout, linked
from revival_policy.corpus.archive import Archive
from revival_policy.corpus.derived import DERIVED
from revival_policy.corpus.linked import derived_of
from revival_policy.corpus.linking import linker
from revival_policy.corpus.schemas import SCHEMAS
from revival_policy.notations.citations import tidy_title
from revival_policy.tables.arrow import arrow_schema

if TYPE_CHECKING:
    from pathlib import Path

    from revival_policy.corpus.composing import Composed
    from revival_policy.corpus.linking import FoldedTitle
    from revival_policy.corpus.linking.catalogue import Catalogue

SIZE = 60
#: What a document says after it was changed: a title that another has, a number that another has, a short name.
CHANGES = ("title", "number", "short name", "text")


def rows_of(each: Composed, change: str | None, other: Composed) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return the row of a document and those of its citations, as a perfect reader finds them."""
    row = {
        "document": each.key,
        "title": other.title if change == "title" else each.title,
        "number": other.number if change == "number" else each.number,
        "issued_title": each.issued_title,
        "date": each.date,
        "text": other.text if change == "text" else each.text,
    }
    cited = [
        {
            "document": each.key,
            "citation": place,
            "title": one.title and tidy_title(one.title),
            "number": one.number,
            "short_name": "乡村道路工作规则" if change == "short name" else one.short_name,
        }
        for place, one in enumerate(each.citations)
    ]
    return row, cited


def archive_of(path: Path, documents: dict[str, tuple[dict[str, Any], list[dict[str, Any]]]]) -> Archive:
    """Return an archive of documents, some to a file, without derived tables."""
    tables = {"documents": [row for row, _ in documents.values()]}
    tables["citations"] = [one for _, cited in documents.values() for one in cited]
    for name, rows in tables.items():
        schema = arrow_schema(SCHEMAS[name])
        for number, begin in enumerate(range(0, max(1, len(rows)), 50)):
            filled = [{field.name: row.get(field.name, empty(field)) for field in schema} for row in rows[begin:][:50]]
            write(path, name, pa.Table.from_pylist(filled, schema=schema), number)
    return Archive(path)


def empty(field: pa.Field) -> object:
    """Return what a perfect reader does not say of a document."""
    if field.nullable:
        return None
    return [] if pa.types.is_list(field.type) else pa.scalar(0).cast(pa.int32()).cast(field.type).as_py()


def write(path: Path, name: str, table: pa.Table, number: int = 0) -> None:
    file = path / layout.TABLES / name / f"{number:06}{layout.ENDING}"
    file.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(table, file)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), seed=st.integers(0, 9))
def test_what_came_changed_and_went_gives_the_tables_of_a_build_from_nothing(
    data: st.DataObject, seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    composed = list(composing.generate(SIZE, seed))
    several = st.lists(st.integers(0, SIZE - 1), unique=True, max_size=12)
    came, went = data.draw(several), data.draw(several)
    changed = data.draw(st.dictionaries(st.integers(0, SIZE - 1), st.sampled_from(CHANGES), max_size=6))
    before, after = {}, {}
    for number, each in enumerate(composed):
        other = composed[(number * 7 + 3) % SIZE]
        if number not in came:
            before[each.key] = rows_of(each, None, other)
        if number not in went:
            after[each.key] = rows_of(each, changed.get(number), other)
    path = tmp_path_factory.mktemp("archives")
    old, new = archive_of(path / "old", before), archive_of(path / "new", dict(reversed(after.items())))
    for name, table in derived_of(old).items():
        write(path / "old", name, table)
    unchanged = {key for key in before.keys() & after.keys() if before[key] == after[key]}
    anew = derived_of(new, old, unchanged)
    for name, table in derived_of(archive_of(path / "afresh", after)).items():
        assert anew[name].equals(table), name


def test_what_is_new_is_looked_at_and_little_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    composed = list(composing.generate(300))
    rows = {each.key: rows_of(each, None, each) for each in composed}
    *most, last = rows
    before = archive_of(tmp_path / "before", {key: rows[key] for key in most})
    for name, table in derived_of(before).items():
        write(before.path, name, table)
    looked_at: list[str] = []
    decide = linker.linked

    def counted(catalogue: Catalogue, names: dict[str, FoldedTitle], citations: pa.Table) -> pa.Table:
        looked_at.extend(each.key for each in catalogue.documents)
        return decide(catalogue, names, citations)

    monkeypatch.setattr(linked, "linked", counted)
    derived_of(archive_of(tmp_path / "after", rows), before, set(most))
    assert last in looked_at
    assert len(looked_at) < len(rows) / 10
    assert {schema.name for schema in DERIVED} == {"works", "links", "keys"}
