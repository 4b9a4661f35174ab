"""`from_type` draws values of every public class, and costs nothing where none is asked for."""

from __future__ import annotations

import inspect
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import EntryPoint
from pathlib import Path

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import revival_policy as rp
from revival_policy import hypothesis_types

PROJECT = Path(__file__).parents[1] / "pyproject.toml"
# What hypothesis does when it is imported where this version of the package is installed.
hypothesis_types.register()


def classes() -> dict[str, type]:
    found: dict[str, type] = {}
    for name in rp.__all__:
        value = getattr(rp, name)
        if inspect.ismodule(value):
            found |= {
                f"{name}.{inner}": one for inner in value.__all__ if inspect.isclass(one := getattr(value, inner))
            }
        elif inspect.isclass(value) and not issubclass(value, BaseException):
            found[name] = value
    return found


#: What is on a disk, and what is said of it: a build makes them, and nothing else can.
OF_THE_OUTSIDE_WORLD = {"corpus.Archive", "corpus.Status"}
CLASSES = {name: kind for name, kind in classes().items() if name not in OF_THE_OUTSIDE_WORLD}


@pytest.mark.parametrize("name", CLASSES)
def test_values_of_a_class_are_drawn(name: str) -> None:
    kind = CLASSES[name]

    @settings(max_examples=3, suppress_health_check=list(HealthCheck), database=None)
    @given(st.from_type(kind))
    def draws(value: object) -> None:
        assert isinstance(value, kind)

    draws()


@settings(max_examples=10)
@given(st.from_type(rp.Match[rp.Citation]))
def test_a_match_holds_what_it_is_a_match_of(match: rp.Match[rp.Citation]) -> None:
    assert isinstance(match.value, rp.Citation)
    assert match.end - match.start == len(match.text)


@attrs.frozen
class Task:
    """A class of another package, whose fields are values of this one."""

    number: rp.DocumentNumber
    agencies: tuple[rp.Agency, ...]
    due: rp.Deadline | None


@pytest.mark.parametrize(("kind", "held"), [(Mapping[str, int], str), (Sequence[str], str)])
def test_mappings_and_sequences_of_others_are_drawn_as_before(kind: type, held: type) -> None:
    assert issubclass(rp.AgencyCounts, Mapping)
    assert issubclass(rp.Measures, Sequence)

    @settings(max_examples=10, database=None)
    @given(st.from_type(kind))
    def draws(value: Mapping[str, int] | Sequence[str]) -> None:
        assert all(isinstance(each, held) for each in value)

    draws()


@settings(max_examples=10)
@given(st.from_type(Task))
def test_a_class_of_another_package_is_built_of_our_values(task: Task) -> None:
    assert rp.DocumentNumber.from_text(str(task.number)) == task.number


def test_the_entry_point_names_what_registers() -> None:
    line = next(
        line for line in PROJECT.read_text(encoding="utf-8").splitlines() if line.startswith("revival_policy = ")
    )
    assert (
        EntryPoint("revival_policy", line.partition("= ")[2].strip('"'), "hypothesis").load()
        is hypothesis_types.register
    )


def test_the_hook_imports_nothing_but_what_waits() -> None:
    code = (
        "import sys, hypothesis; from revival_policy.hypothesis_types import register; register();"
        "print(sorted(name for name in sys.modules if name.startswith('revival_policy.')));"
        "from hypothesis import strategies as st, find; import revival_policy as rp;"
        "print(find(st.from_type(rp.Date), lambda _: True))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    imported, drawn = done.stdout.splitlines()
    assert imported == "['revival_policy.handing_out', 'revival_policy.hypothesis_types']"
    assert str(rp.Date.from_text(drawn)) == drawn
