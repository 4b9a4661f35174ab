"""The text that all benchmarks read."""

from __future__ import annotations

from pathlib import Path

import pytest

import revival_policy as rp

SEED = Path(__file__).parents[2] / "shared" / "seed" / "jilin-2016-41.txt"


@pytest.fixture(scope="session")
def source() -> str:
    return SEED.read_text(encoding="utf-8") if SEED.exists() else rp.load("jilin-2016-41").source
