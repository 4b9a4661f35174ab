"""The text that all benchmarks read."""

from __future__ import annotations

from pathlib import Path

import pytest

import revival_policy as rp

SHARED = Path(__file__).parents[2] / "shared"
SEED = SHARED / "seed" / "jilin-2016-41.txt"
#: So many characters are a long text.
LONG = 1_000_000


@pytest.fixture(scope="session")
def source() -> str:
    return SEED.read_text(encoding="utf-8") if SEED.exists() else rp.load("jilin-2016-41").source


@pytest.fixture(scope="session")
def long_text(documents: list[str]) -> str:
    """Return a million characters of the documents, the first again where they are fewer."""
    text = "\n".join(documents)
    return (text * (LONG // len(text) + 1))[:LONG]


@pytest.fixture(scope="session")
def documents(source: str) -> list[str]:
    """Return real documents, or the one that comes with the package."""
    paths = sorted((SHARED / "corpus").glob("*.txt")) if (SHARED / "corpus").exists() else []
    return [path.read_text(encoding="utf-8") for path in paths] or [source]
