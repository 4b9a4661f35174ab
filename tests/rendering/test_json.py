"""JSON out and in."""

from __future__ import annotations

import json
from typing import cast

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.samples import NAMES, ONE_OF_EACH, plan

import revival_policy as rp
from revival_policy import strategies

PLAN = plan()
NUMBER_MATCHES = rp.find_numbers("根据国发[2016] 62号文件")


def deeply(value: object) -> object:
    """Return all that a value holds, with what equality leaves out."""
    if attrs.has(type(value)):
        fields = attrs.fields(cast("type[attrs.AttrsInstance]", type(value)))
        return (type(value), [(field.name, deeply(getattr(value, field.name))) for field in fields])
    if isinstance(value, (tuple, list)):
        return (type(value), [deeply(item) for item in value])
    return (type(value), value)


@pytest.mark.parametrize(("kind", "value"), ONE_OF_EACH, ids=NAMES)
def test_a_value_of_every_class_returns_with_all_it_holds(kind: type[object], value: object) -> None:
    for indent in (None, 2):
        assert deeply(rp.from_json(kind, rp.to_json(value, indent=indent))) == deeply(value)


@settings(max_examples=40)  # whole notices are slow to draw
@given(strategies.written_notices())
def test_a_read_notice_returns_with_all_it_holds(written: strategies.Written[rp.Notice]) -> None:
    notice = rp.parse(written.text)
    assert deeply(rp.from_json(rp.Notice, rp.to_json(notice))) == deeply(notice)


@given(st.text(max_size=60))
def test_a_notice_of_any_text_returns_with_all_it_holds(text: str) -> None:
    notice = rp.parse("一、" + text)
    assert deeply(rp.from_json(rp.Notice, rp.to_json(notice))) == deeply(notice)


def test_an_empty_notice_returns() -> None:
    assert rp.from_json(rp.Notice, rp.to_json(rp.Notice())) == rp.Notice()
    assert rp.from_json(rp.Measures, "[]") == rp.Measures()
    assert rp.from_json(rp.AgencyCounts, "[]") == rp.AgencyCounts()


def test_all_matches_of_a_scan_go_out_and_in() -> None:
    again = rp.from_json(tuple[rp.Match[rp.DocumentNumber], ...], rp.to_json(NUMBER_MATCHES))
    assert list(again) == NUMBER_MATCHES


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (rp.DocumentNumber("国发", 2016, 62), {"code": "国发", "year": 2016, "serial": 62}),
        (rp.Date(2016, 12, 9), "2016-12-09"),
        (rp.Span(3, 9), [3, 9]),
        (rp.Role.LEAD, "lead"),
        (rp.Marker.from_text("（二）"), {"style": "(一)", "number": 2}),
        (
            rp.Citation("意见"),
            {
                "title": "意见",
                "number": None,
                "relation": "mentions",
                "short_name": None,
                "refers_back": False,
                "provisions": [],
                "span": None,
            },
        ),
        (rp.Agency("省财政厅"), {"name": "省财政厅", "collective": False}),
    ],
)
def test_fields_are_under_their_names(value: object, written: object) -> None:
    assert json.loads(rp.to_json(value)) == written


def test_hanzi_are_as_they_are() -> None:
    assert "清溪市人民政府办公室" in rp.to_json(PLAN)


def test_items_of_an_outline_say_what_they_are() -> None:
    body = json.loads(rp.to_json(PLAN))["body"]
    assert [item["type"] for item in body] == ["section"] * 3
    assert [item["type"] for item in body[2]["children"]] == ["measure"] * 2


@pytest.mark.parametrize(
    ("kind", "text", "fault"),
    [
        (rp.DocumentNumber, '{"code": "国发", "year": "2016", "serial": 62}', "$.year: expected int, not str"),
        (rp.DocumentNumber, '{"code": "国发", "year": 2016.0, "serial": 62}', "$.year: expected int, not float"),
        (rp.DocumentNumber, '{"code": "国发", "year": true, "serial": 62}', "$.year: expected int, not bool"),
        (
            rp.DocumentNumber,
            '{"code": "国发", "year": null, "serial": 62}',
            "$: year: expected a year from 1900 to",
        ),
        (rp.DocumentNumber, '{"code": "国发", "year": 2016}', "$.serial: required field missing"),
        (rp.DocumentNumber, '{"code": "国发", "year": 2016, "serial": 62, "kind": "letter"}', "$: no such field: kind"),
        (rp.DocumentNumber, '{"code": "国发", "year": 2016, "serial": 0}', "$: serial: expected a number from 1 to"),
        (rp.DocumentNumber, '"国发〔2016〕62号"', "$: expected dict, not str"),
        (rp.DocumentNumber, "[]", "$: expected dict, not list"),
        (rp.DocumentNumber, "null", "$: expected dict, not NoneType"),
        (rp.DocumentNumber, "", "$: no JSON"),
        (rp.DocumentNumber, "{", "$: no JSON"),
        (rp.Agency, '{"name": 5, "collective": false}', "$.name: expected str, not int"),
        (rp.Agency, '{"name": "省财政厅", "collective": 0}', "$.collective: expected bool, not int"),
        (rp.Agency, '{"name": "(省", "collective": false}', "$: name: expected the name of an agency"),
        (rp.Citation, '{"title": 5, "number": null}', "$.title: expected str, not int"),
        (rp.Citation, "{}", "$: title: expected a title, or a number"),
        (rp.Citation, '{"title": "意见", "span": [1]}', "$.span: expected 2 values, not 1"),
        (rp.Citation, '{"title": "意见", "span": [1, "2"]}', "$.span[1]: expected int, not str"),
        (rp.Citation, '{"title": "意见", "span": {"start": 1, "end": 2}}', "$.span: expected list, not dict"),
        (
            rp.Citation,
            '{"title": "意见", "number": {"code": "国发", "year": 1, "serial": 1}}',
            "$.number: year: expected a year from 1900 to 2099",
        ),
        (rp.Marker, '{"style": "甲", "number": 1}', "$.style: '甲' is not a valid MarkerStyle"),
        (rp.Marker, '{"style": "①", "number": 51}', "$: number: expected 1 to 50 for markers like ①, not 51"),
        (rp.Date, '"2016-13-01"', "$: date: expected year, month and day of the calendar"),
        (rp.Date, "20161209", "$: expected str, not int"),
        (rp.Date, '"2016年12月9日"', "$: expected a date like 2016-12-09"),
        (rp.Responsibility, '{"assignments": []}', "$: "),
        (rp.Responsibility, '{"assignments": "省财政厅"}', "$.assignments: expected list, not str"),
        (
            rp.Responsibility,
            '{"assignments": [{"agency": {"name": "省财政厅"}}, {"agency": {"name": "省教育厅"}, "role": "boss"}]}',
            "$.assignments[1].role: Role: expected one of lead, support, responsible",
        ),
        (
            rp.Responsibility,
            '{"assignments": [{"agency": {"name": "省财政厅", "rank": 1}}]}',
            "$.assignments[0].agency: no such field: rank",
        ),
        (rp.Notice, '{"body": [5]}', '$.body[0]: expected an object whose "type"'),
        (rp.Notice, '{"body": [{"marker": null}]}', '$.body[0]: expected an object whose "type"'),
        (rp.Notice, '{"body": [{"type": "chapter"}]}', '$.body[0]: expected an object whose "type"'),
        (rp.Notice, '{"body": [{"type": ["section"]}]}', '$.body[0]: expected an object whose "type"'),
        (rp.Notice, '{"body": [{"type": {}}]}', '$.body[0]: expected an object whose "type"'),
        (rp.Notice, '{"body": {"type": "section"}}', "$.body: expected list, not dict"),
        (rp.Notice, '{"kind": "便条"}', "$.kind: DocumentKind: expected one of"),
        (rp.Notice, '{"metadata": [["索引号"]]}', "$.metadata[0]: expected 2 values, not 1"),
        (rp.Notice, '{"notes": "此件公开发布"}', "$.notes: expected list, not str"),
        (rp.Notice, '{"titel": "x", "autor": "y"}', "$: no such field: autor, titel"),
        (rp.Measures, "{}", "$: expected list, not dict"),
        (rp.AgencyCounts, '[[{"name": "省财政厅"}, "3"]]', "$[0][1]: expected int, not str"),
    ],
)
def test_every_fault_is_named_with_its_path(kind: type[object], text: str, fault: str) -> None:
    with pytest.raises(rp.JsonError) as refused:
        rp.from_json(kind, text)
    assert any(found.startswith(fault) for found in refused.value.faults), refused.value.faults
    assert str(refused.value).startswith(f"{kind.__name__}: $")
    assert len(str(refused.value).splitlines()) == 1


def test_all_faults_are_named_at_once() -> None:
    written = json.loads(rp.to_json(PLAN))
    written["title"] = 5
    written["body"][1]["children"][0]["children"][0]["text"] = None
    written["body"][2]["colour"] = "red"
    written["parts"][3]["kind"] = "foot"
    with pytest.raises(rp.JsonError) as refused:
        rp.from_json(rp.Notice, json.dumps(written))
    listed = ", ".join(kind.value for kind in list(rp.PartKind)[:8])
    assert sorted(refused.value.faults) == [
        "$.body[1].children[0].children[0].text: expected str, not NoneType",
        "$.body[2]: no such field: colour",
        f"$.parts[3].kind: PartKind: expected one of {listed}, …, not 'foot'",
        "$.title: expected str, not int",
    ]


@pytest.mark.parametrize("text", ['"20161209"', '"2016-W49-5"', '"2016-12-09T00:00"', '"2016-12-9"'])
def test_a_date_is_read_in_one_form_whatever_the_python(text: str) -> None:
    # date.fromisoformat of Python 3.11 takes more forms than that of 3.10.
    with pytest.raises(rp.JsonError):
        rp.from_json(rp.Date, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (rp.Citation, '{"title": "%s"}' % ("甲 " * 100_000)),
        (rp.Agency, '{"name": "%s"}' % ("甲," * 100_000)),
        (rp.DocumentNumber, '{"code": "%s", "year": 2016, "serial": 1}' % ("甲" * 100_000)),
        (rp.Notice, '{"kind": "%s"}' % ("甲" * 100_000)),
        (rp.Date, '"%s"' % ("1" * 100_000)),
    ],
)
def test_a_fault_of_a_very_long_value_is_reported_in_a_short_line(kind: type[object], text: str) -> None:
    with pytest.raises(rp.JsonError) as refused:
        rp.from_json(kind, text)
    assert len(str(refused.value)) < 1000


@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":'])
def test_json_nested_deeper_than_python_recurses_is_refused(opening: str) -> None:
    with pytest.raises(rp.JsonError):
        rp.from_json(rp.Notice, opening * 100_000)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["type", "marker", "text", "body", "title", "span", "name"]), inner, max_size=3
            )
        ),
        max_leaves=8,
    ),
    st.sampled_from(
        [rp.Notice, rp.Measure, rp.Section, rp.Agency, rp.Date, rp.Span, rp.Measures, rp.AgencyCounts, rp.Citation]
    ),
)
def test_any_json_is_a_value_or_refused(data: object, kind: type[object]) -> None:
    try:
        value = rp.from_json(kind, json.dumps(data))
    except rp.JsonError as error:
        assert error.faults  # noqa: PT017 - JSON may also hold a value
    else:
        assert rp.from_json(kind, rp.to_json(value)) == value


@given(st.sampled_from([1, "x", None, [], {}, True, 1.5]), st.data())
def test_one_thing_changed_in_a_notice_is_read_or_named(replacement: object, data: st.DataObject) -> None:
    written = json.loads(rp.to_json(PLAN))
    place = written
    path = "$"
    while isinstance(place, (dict, list)) and place:
        key = data.draw(st.sampled_from(list(place) if isinstance(place, dict) else range(len(place))))
        path += f".{key}" if isinstance(place, dict) else f"[{key}]"
        if not isinstance(place[key], (dict, list)) or not place[key] or data.draw(st.booleans()):
            place[key] = replacement
            break
        place = place[key]
    try:
        rp.from_json(rp.Notice, json.dumps(written))
    except rp.JsonError as error:
        named = [fault.partition(": ")[0] for fault in error.faults]
        assert named
        assert all(path.startswith(name) or name.startswith(path) for name in named)


@pytest.mark.parametrize("value", [object(), {1, 2}, b"x", rp.parse])
def test_what_has_no_json_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        rp.to_json(value)
