"""The JSON Schema says what is written, what may be read, and what later versions must go on reading."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import attrs
import jsonschema
import pytest
from hypothesis import given, settings
from tests.samples import NAMES, ONE_OF_EACH, plan

import revival_policy as rp
from revival_policy import strategies
from revival_policy.rendering.converter import VERSION

#: What each version wrote; a file of an earlier version is never changed.
KEPT = Path(__file__).parent / "kept"
KINDS = {str(rp.json_schema(kind)["$id"]).rpartition(":")[2]: kind for kind, _ in ONE_OF_EACH}
OF_NOTICES = jsonschema.Draft202012Validator(rp.json_schema(rp.Notice))


@pytest.mark.parametrize(("kind", "value"), ONE_OF_EACH, ids=NAMES)
def test_what_is_written_is_valid(kind: type, value: object) -> None:
    schema = rp.json_schema(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(rp.to_json(value)), schema)


@settings(max_examples=20)  # whole notices are slow to draw
@given(strategies.written_notices())
def test_every_notice_is_valid(written: strategies.Written[rp.Notice]) -> None:
    OF_NOTICES.validate(json.loads(rp.to_json(rp.parse(written.text))))


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("kind",), "公函函"),
        (("date",), "2021年3月5日"),
        (("body", 0, "type"), "chapter"),
        (("body", 0, "marker", "number"), "1"),
        (("titel",), "植树"),
    ],
)
def test_what_cannot_be_read_is_not_valid(path: tuple[str | int, ...], wrong: object) -> None:
    plain = cast("Any", rp.to_dict(plan()))
    place = plain
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = wrong
    assert not OF_NOTICES.is_valid(plain)
    with pytest.raises(rp.JsonError):
        rp.from_dict(rp.Notice, plain)


def test_a_class_that_is_none_of_the_library_is_refused() -> None:
    for other in (dict, Path, 5, "Notice"):
        with pytest.raises(rp.ArgumentError, match="a class of this library"):
            rp.json_schema(cast("type", other))


@pytest.mark.parametrize(("kind", "value"), ONE_OF_EACH, ids=NAMES)
def test_plain_data_is_what_the_json_holds(kind: type[object], value: object) -> None:
    plain = json.loads(rp.to_json(value))
    if isinstance(plain, dict):
        assert rp.to_dict(value) == plain
        assert rp.from_dict(kind, rp.to_dict(value)) == value
    else:
        with pytest.raises(rp.ArgumentError):
            rp.to_dict(value)


def test_a_notice_carries_the_version_of_its_json() -> None:
    plain = rp.to_dict(plan())
    assert plain["version"] == VERSION
    with pytest.raises(rp.JsonError, match=f"version {VERSION + 1} of the JSON; this version of the library reads"):
        rp.from_dict(rp.Notice, {**plain, "version": VERSION + 1})
    for wrong in ("1", True, 0):
        with pytest.raises(rp.JsonError):
            rp.from_dict(rp.Notice, {**plain, "version": wrong})


def test_what_was_written_before_there_were_versions_is_read() -> None:
    plain = rp.to_dict(plan())
    del plain["version"]
    assert rp.from_dict(rp.Notice, plain) == plan()


def kept_of(number: int) -> Any:  # noqa: ANN401 - what a file holds
    return json.loads((KEPT / f"version-{number}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("number", range(1, VERSION + 1))
def test_what_a_version_wrote_is_read(number: int) -> None:
    kept = kept_of(number)["values"]
    assert kept
    for name, plain in kept.items():
        again: object = rp.from_json(KINDS[name], json.dumps(plain))
        assert again == rp.from_json(KINDS[name], rp.to_json(again)), name


def test_every_field_that_this_version_wrote_is_still_there() -> None:
    """A field may be added, with a default; one that goes, or means another type, asks for the next version."""
    for name, fields in kept_of(VERSION)["fields"].items():
        now = cast("Any", rp.json_schema(KINDS[name]))["$defs"][name]
        assert {field: now["properties"].get(field) for field in fields} == fields, name


def test_a_package_adds_its_own_classes_to_a_converter() -> None:
    @attrs.frozen
    class Task:
        number: rp.DocumentNumber
        day: rp.Date

    own, other = rp.new_converter(), rp.new_converter()
    assert own is not other
    task = Task(rp.DocumentNumber("国发", 2016, 62), rp.Date(2020, 1, 2))
    plain = own.unstructure(task)
    assert plain == {"number": {"code": "国发", "year": 2016, "serial": 62}, "day": "2020-01-02"}
