"""What pytest knows of everywhere: the name that the examples in docstrings use."""

from __future__ import annotations

import pytest

import revival_policy


@pytest.fixture(autouse=True)
def _examples_say_rp(doctest_namespace: dict[str, object]) -> None:
    """Let examples in docstrings say `rp` for the package, as its documentation does."""
    doctest_namespace["rp"] = revival_policy
