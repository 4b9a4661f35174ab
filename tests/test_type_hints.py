"""Tools that read annotations at run time can read those of every public name."""

from __future__ import annotations

import functools
import inspect
import subprocess
import sys
import typing
from typing import TYPE_CHECKING, Any

import pytest

import revival_policy as rp
from revival_policy.later import Later, NotInstalled
from revival_policy.notations.citations import RelationName
from revival_policy.notations.responsibilities import RoleName
from revival_policy.registry.body import KindName, LevelName

if TYPE_CHECKING:
    from collections.abc import Iterator


def public() -> Iterator[tuple[str, object]]:
    for name in rp.__all__:
        value: object = getattr(rp, name)
        if inspect.ismodule(value):
            yield from ((f"{name}.{inner}", getattr(value, inner)) for inner in value.__all__)
        else:
            yield name, value


def functions_of(kind: type) -> Iterator[tuple[str, object]]:
    own = [above for above in kind.__mro__ if above.__module__.startswith("revival_policy")]
    for name, value in ((name, value) for above in own for name, value in vars(above).items()):
        function = inspect.unwrap(getattr(value, "__func__", value))
        if isinstance(value, property):
            function = value.fget
        elif isinstance(value, functools.cached_property):
            function = value.func
        if inspect.isfunction(function) and (not name.startswith("_") or name == "__init__"):
            yield name, function


def annotated() -> Iterator[tuple[str, object]]:
    for name, value in public():
        if inspect.isclass(value):
            yield name, value
            yield from ((f"{name}.{inner}", function) for inner, function in functions_of(value))
        elif inspect.isfunction(value):
            yield name, value


@pytest.mark.parametrize(("name", "value"), [pytest.param(*pair, id=pair[0]) for pair in annotated()])
def test_annotations_can_be_read(name: str, value: object) -> None:
    assert isinstance(typing.get_type_hints(value), dict), name


@pytest.mark.parametrize("name", ["Measures", "Groups", "Section", "Notice", "Notices", "parse", "read", "check"])
def test_annotations_can_be_read_whatever_is_imported_first(name: str) -> None:
    code = f"import typing, revival_policy as rp; typing.get_type_hints(rp.{name})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_a_type_of_a_package_that_is_missing_has_a_substitute() -> None:
    missing: Any = Later("no_such_module").Thing
    assert missing[str] is NotInstalled
    assert missing is NotInstalled


def test_no_extra_is_imported_for_signatures() -> None:
    extras = ("pandas", "polars", "pyarrow", "duckdb", "networkx", "matplotlib")
    code = (
        "import sys, revival_policy as rp; rp.Measures, rp.query, rp.tables; "
        f"print([name for name in {extras} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("words", "known"),
    [
        (RoleName, [role.value for role in rp.Role]),
        (RelationName, [relation.value for relation in rp.Relation]),
        (LevelName, rp.registry.LEVELS),
        (KindName, rp.registry.KINDS),
    ],
)
def test_what_signatures_spell_out_is_what_there_is(words: object, known: tuple[str, ...]) -> None:
    assert list(typing.get_args(words)) == list(known)
