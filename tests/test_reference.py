"""The reference has every public name once, and the pages on tables have the columns that there are."""

from __future__ import annotations

import re
from collections import Counter
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import revival_policy as rp
from revival_policy.corpus.derived import DERIVED
from revival_policy.corpus.schemas import SCHEMAS, SOURCES
from revival_policy.tables import Schema

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"
MODULES = (
    "revival_policy",
    *(f"revival_policy.{name}" for name in ("corpus", "laws", "plots", "query", "registry", "strategies", "tables")),
)
#: Tables of their own; an archive has those of a notice with three columns more.
ON_THE_PAGE_OF_ARCHIVES = [SCHEMAS["documents"], SCHEMAS["failures"], SOURCES, *DERIVED]


def documented() -> Counter[str]:
    """Return the full name of all that a directive of the reference documents, with how often."""
    found: Counter[str] = Counter()
    for page in REFERENCE.glob("*.md"):
        module = ""
        for line in page.read_text(encoding="utf-8").splitlines():
            if said := re.match(r"(?:```\{py:|\.\. )currentmodule(?:\}|::) (\S+)", line):
                module = said[1]
            elif said := re.match(r"\.\. (?:auto(?:function|class|exception)|py:data):: ([\w.]+)", line):
                found[said[1] if said[1].startswith("revival_policy.") else f"{module}.{said[1]}"] += 1
    return found


@pytest.mark.parametrize("module", MODULES)
def test_every_public_name_is_in_the_reference(module: str) -> None:
    room = rp.laws if module.endswith(".laws") else import_module(module)
    there = documented()
    # What a room shows and the root too is documented under the root.
    missing = [
        name
        for name in room.__all__
        if not isinstance(getattr(room, name), ModuleType)
        and not there.keys() & ({f"{module}.{name}"} | ({f"revival_policy.{name}"} if name in rp.__all__ else set()))
    ]
    assert missing == []


def test_nothing_is_in_the_reference_twice() -> None:
    assert [name for name, count in documented().items() if count > 1] == []


@pytest.mark.parametrize(
    ("page", "schema"),
    [("tables", schema) for schema in rp.tables.SCHEMAS.values()]
    + [("corpus", schema) for schema in ON_THE_PAGE_OF_ARCHIVES],
    ids=lambda given: given if isinstance(given, str) else given.name,
)
def test_a_page_has_the_columns_of_a_table(page: str, schema: Schema) -> None:
    text = (REFERENCE / f"{page}.md").read_text(encoding="utf-8")
    section = text.partition(f"\n### {schema.name}\n")[2].partition("\n##")[0]
    assert [line for line in section.splitlines() if line.startswith("| `")] == [
        f"| `{column.name}` | {column.type}{' or null' if column.nullable else ''} | {column.description} |"
        for column in schema.columns
    ]
