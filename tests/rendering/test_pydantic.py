"""Models of pydantic take our values as fields."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from typing import Any

import jsonschema
import pydantic
import pytest
from tests.samples import NAMES, ONE_OF_EACH, plan

import revival_policy as rp


class Task(pydantic.BaseModel):
    number: rp.DocumentNumber
    day: rp.Date
    agencies: tuple[rp.Agency, ...] = ()
    role: rp.Role = rp.Role.LEAD
    found: rp.Match[rp.DocumentNumber] | None = None


@pytest.mark.parametrize(("kind", "value"), ONE_OF_EACH, ids=NAMES)
def test_a_value_of_every_class_is_taken_and_returns_from_json(kind: Any, value: object) -> None:  # noqa: ANN401
    model = pydantic.create_model("Holder", value=(kind, ...))
    held = model(value=value)
    assert getattr(held, "value") == value  # noqa: B009 - a field that is made at run time
    assert model.model_validate_json(held.model_dump_json()) == held
    assert model.model_validate(held.model_dump()) == held
    schema = model.model_json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(held.model_dump_json()), schema)


def test_a_field_takes_the_value_its_text_and_its_plain_data() -> None:
    number = rp.DocumentNumber("国发", 2016, 62)
    for given in (number, "国发[2016] 62号", {"code": "国发", "year": 2016, "serial": 62}):
        assert Task.model_validate({"number": given, "day": "2016-12-09"}).number == number
    for day in (rp.Date(2016, 12, 9), dt.date(2016, 12, 9), "2016-12-09", "二〇一六年十二月九日"):
        task = Task.model_validate({"number": number, "day": day})
        assert type(task.day) is rp.Date
        assert str(task.day) == "2016年12月9日"


def test_the_python_form_keeps_values_and_json_is_ours() -> None:
    task = Task(number=rp.DocumentNumber("国发", 2016, 62), day=rp.Date(2016, 12, 9), agencies=(rp.Agency("财政部"),))
    assert task.model_dump()["number"] is task.number
    assert json.loads(task.model_dump_json()) == {
        "number": {"code": "国发", "year": 2016, "serial": 62},
        "day": "2016-12-09",
        "agencies": [{"name": "财政部", "collective": False}],
        "role": "lead",
        "found": None,
    }


@pytest.mark.parametrize(
    ("field", "wrong", "words"),
    [
        ("number", "国发〔2016〕号", "expected 发文顺序号"),
        ("number", {"code": "国发"}, r"\$\.year: required field missing"),
        ("number", 5, "expected dict, not int"),
        ("day", "2016-13-01", "expected day of the calendar"),
        ("role", "chair", "lead"),
        ("found", rp.Match(rp.Date(2020, 1, 2), 0, 3, "x"), "expected dict, not Match"),
    ],
)
def test_what_is_wrong_is_said_by_pydantic(field: str, wrong: object, words: str) -> None:
    plain = {"number": "国发〔2016〕62号", "day": "2016-12-09", field: wrong}
    with pytest.raises(pydantic.ValidationError, match=words):
        Task.model_validate(plain)


def test_a_whole_notice_is_in_a_model() -> None:
    class Record(pydantic.BaseModel):
        notice: rp.Notice

    record = Record(notice=plan())
    again = Record.model_validate_json(record.model_dump_json())
    assert again.notice.source == plan().source
    assert again.notice.measures == plan().measures


def test_nothing_of_ours_imports_pydantic() -> None:
    code = (
        "import sys, revival_policy as rp; [getattr(rp, name) for name in rp.__all__]; print('pydantic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
