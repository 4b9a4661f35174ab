"""What is deprecated works on, and warns at the place of its caller."""

from __future__ import annotations

import inspect

import pytest

from revival_policy.deprecation import deprecated


@deprecated("1.1", "other")
def old(number: int, *, twice: bool = False) -> int:
    """Return a number."""
    return number * 2 if twice else number


def test_a_deprecated_function_works_and_warns_where_it_is_called() -> None:
    with pytest.warns(DeprecationWarning, match=r"^old is deprecated since 1\.1: use other$") as caught:
        assert old(3, twice=True) == 6
    assert caught[0].filename == __file__


def test_it_keeps_its_signature_and_its_words() -> None:
    assert list(inspect.signature(old).parameters) == ["number", "twice"]
    assert old.__doc__ == "Return a number."
