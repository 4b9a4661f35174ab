"""What people do wrong with the library, and the one line that answers each: what was expected, and what was given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest

import revival_policy as rp

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = "东山县人民政府关于植树的通知\n一、准备\n1.2020年6月底前备好树苗。(县林业局)\n2021年3月5日"
NOTICE: Any = rp.parse(TEXT)
MEASURES: Any = NOTICE.measures
R: Any = rp  # what is tested is what type checkers would refuse

USES: dict[str, tuple[Callable[[], object], str]] = {
    "agency of a number": (lambda: R.Agency(5), "name: expected the name of an agency, not int"),
    "agency of nothing": (lambda: R.Agency(""), "name: expected the name of an agency, not ''"),
    "list of a text": (lambda: R.AgencyList("省财政厅"), "expected a tuple of agencies, not str"),
    "date of a text": (lambda: R.Date("x", 1, 1), "expected year, month and day of the calendar, not 'x', 1, 1"),
    "no such day": (lambda: R.Date(2020, 2, 30), "not 2020, 2, 30"),
    "date of a number": (lambda: R.Date.from_text(20200101), "text: expected a text, not int"),
    "no such month": (lambda: R.Date.fromisoformat("2020-13-01"), "not 2020, 13, 1"),
    "measure by name": (lambda: MEASURES["x"], "index: expected a place, from 0, or a slice, not str"),
    "notice by name": (lambda: R.Notices([NOTICE])["x"], "index: expected a place, from 0, or a slice, not str"),
    "column": (lambda: R.tables.SCHEMAS["measures"].column("measur"), "no column 'measur' (did you mean measure?)"),
    "group name": (lambda: MEASURES.group_by("agencie"), "expected one of agency, body"),
    "group": (lambda: MEASURES.group_by("agency")["县林业"], "no group '县林业' (did you mean 县林业局?)"),
    "counted agency": (lambda: NOTICE.agencies["县林业"], "no agency '县林业' (did you mean 县林业局?)"),
    "folder": (lambda: R.tables.notices_from_parquet("no-such"), "no-such: no notices.parquet is in it"),
    "folder of a number": (lambda: R.tables.notices_from_parquet(5), "folder: expected the path of a folder"),
    "role": (lambda: MEASURES.by(role="leads"), "(did you mean lead?)"),
    "level": (lambda: MEASURES.by(level="provinces"), "(did you mean province?)"),
    "kind": (lambda: MEASURES.by(kind="goverment"), "(did you mean government?)"),
    "place": (lambda: MEASURES.by(place="长春死"), "place: expected the name of one place"),
    "role of an assignment": (lambda: R.Assignment(R.Agency("县林业局"), "lead"), "role: expected a Role, not str"),
    "agency of an assignment": (lambda: R.Assignment("县林业局"), "agency: expected an Agency, not str"),
    "member of an enum": (lambda: R.Role("leader"), "Role: expected one of lead, support, responsible"),
    "relation": (lambda: NOTICE.related("repeal"), "(did you mean repeals?)"),
    "certainty": (lambda: NOTICE.certainty("titles"), "field: expected one of title, number, date, issuers"),
    "data set": (lambda: R.load("jilin-2016-42"), "there are: jilin-2016-41"),
    "year": (lambda: R.DocumentNumber("国发", "2016", 62), "year: expected the number of a year, not str"),
    "serial": (lambda: R.DocumentNumber("国发", 2016, 0), "serial: expected a number from 1 to"),
    "code": (lambda: R.DocumentNumber(5, 2016, 1), "code: expected a code (机关代字), not int"),
    "style of a marker": (lambda: R.Marker("一、", 1), "style: expected a MarkerStyle, not str"),
    "number of a marker": (lambda: R.Marker(R.MarkerStyle.HANZI, "1"), "number: expected a number, not str"),
    "numeral": (lambda: R.Numeral(R.NumeralStyle.ARABIC, -1), "for arabic numerals, not -1"),
    "text of a span": (lambda: R.Span(0, 2).of(5), "text: expected a text, not int"),
    "JSON of an object": (lambda: R.to_json(object()), "value: expected a value of this library, not object"),
    "kind of JSON": (lambda: R.from_json("Notice", "{}"), "kind: expected a class of this library"),
    "text of JSON": (lambda: R.from_json(R.Notice, {}), "text: expected the text of a JSON value, not dict"),
    "section": (lambda: NOTICE.section("九、"), "no section with the marker 九、; expected one"),
    "expression": (lambda: MEASURES.matching("("), "expected a regular expression"),
    "predicate": (lambda: MEASURES.where("x"), "predicate: expected a function of a measure, not str"),
    "day": (lambda: MEASURES.due(before="soon"), "expected 日期 at character 0"),
    "quantity": (lambda: R.Quantity("many", "元"), "value: expected a Decimal, not str"),
    "month": (lambda: R.Deadline(2020, 13), "month: expected a number from 1 to 12, not 13"),
    "citation of nothing": (R.Citation, "title: expected a title, or a number, not None"),
    "title": (lambda: R.Citation(5), "title: expected a title, without 《》, not int"),
    "tables": (lambda: R.tables.of("x"), "source: expected a notice, notices or measures"),
    "rows": (lambda: R.tables.of(NOTICE).measures.take(["x"]), "places: expected places of rows, from 0, not str"),
    "folder to write in": (lambda: R.tables.of(NOTICE).measures.to_csv("no/such/x.csv"), "there is no such folder"),
    "graph to write": (lambda: R.query.agency_network(NOTICE).to_graphml("no/such/x.graphml"), "no such folder"),
    "file": (lambda: R.read("no/such/file.docx"), "no/such/file.docx: No such file"),
    "level of a body": (lambda: R.registry.Body("甲", level="provincial"), "(did you mean province?)"),
    "level of bodies": (lambda: R.registry.agencies(level="provincial"), "(did you mean province?)"),
    "number of a standard": (lambda: R.Standard("GB", 0, 2012), "such as '9704', not 0"),
    "court case": (lambda: R.CourtCase("2016", "吉01民初", 1), "year: expected a number from 1949 to 2099"),
    "two notices": (lambda: R.compare(NOTICE, "x"), "second: expected a notice"),
}


@pytest.mark.parametrize("use", USES)
def test_a_bad_use_is_reported_in_one_line(use: str) -> None:
    call, words = USES[use]
    with pytest.raises(rp.PolicyError) as refusal:
        call()
    said = str(refusal.value)
    assert words in said
    assert len(said.splitlines()) == 1
    assert len(said) < 300


def test_what_is_missing_in_a_mapping_is_a_key_error() -> None:
    counts = NOTICE.agencies
    assert counts.get("省飞行器局") is None
    assert "省飞行器局" not in counts
    with pytest.raises(KeyError):
        counts["省飞行器局"]


def test_a_slip_of_a_public_name_is_an_attribute_error_of_the_package() -> None:
    with pytest.raises(AttributeError, match="Notise") as refusal:
        cast("Any", rp).Notise  # noqa: B018 - what is tested
    assert refusal.value.name == "Notise"
    assert refusal.value.obj is rp
