"""Arguments of another type are refused in words, by an error of the family, and in one short line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import revival_policy as rp

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = "东山县人民政府关于植树的通知\n一、准备\n1.2020年6月底前备好树苗。(县林业局)\n2021年3月5日"
WRONG: list[Any] = [5, 2.5, b"\xff", Path("x"), object(), int, True]
NOTICE = rp.parse(TEXT)
CALLS: dict[str, Callable[[Any], object]] = {
    "parse": rp.parse,
    "check": rp.check,
    "compare": lambda wrong: rp.compare(rp.parse(TEXT), wrong),
    "least": lambda wrong: rp.compare(rp.parse(TEXT), rp.parse(TEXT), least=wrong if wrong is not True else 2),
    "tables.of": rp.tables.of,
    "agency_network": rp.query.agency_network,
    "membership_network": rp.query.membership_network,
    "citation_graph": rp.query.citation_graph,
    "Notices": rp.Notices,
    "Measures": rp.Measures,
    "resolve": rp.registry.resolve,
    "place": rp.registry.place,
    "within": lambda wrong: rp.registry.place("长春", within=wrong),
    "on": lambda wrong: rp.registry.resolve("财政部", on=wrong),
    "load": rp.load,
    "read_responsibility_table": rp.read_responsibility_table,
    "find_dates": rp.find_dates,
    "find_quantities": rp.find_quantities,
    "DocumentNumber": rp.DocumentNumber.from_text,
    "Provision": rp.Provision.from_text,
    "by": NOTICE.measures.by,
    "place of by": lambda wrong: rp.parse(TEXT).measures.by(place=wrong),
    "due": lambda wrong: rp.parse(TEXT).measures.due(before=wrong),
    "due on": lambda wrong: rp.parse(TEXT).measures.due(on=wrong),
    "section": NOTICE.measures.within,
    "mentioning": NOTICE.measures.mentioning,
    "citing": NOTICE.measures.citing,
    "related": NOTICE.related,
}


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: type(wrong).__name__)
@pytest.mark.parametrize("call", CALLS)
def test_another_type_is_refused_in_words(call: str, wrong: object) -> None:
    with pytest.raises(rp.PolicyError) as refusal:
        CALLS[call](wrong)
    said = str(refusal.value)
    assert len(said) < 400
    assert "not supported between" not in said
    assert "bytes-like" not in said


def test_a_text_in_place_of_a_path_is_answered_so() -> None:
    with pytest.raises(rp.FileError, match="looks like a text") as refusal:
        rp.read(TEXT * 40)
    assert len(str(refusal.value)) < 200


def test_a_slip_of_a_name_gets_the_nearest() -> None:
    with pytest.raises(rp.QueryError, match=r"did you mean province\?"):
        rp.parse(TEXT).measures.by(level="provinces")  # type: ignore[arg-type]  # what is refused


def test_a_text_is_no_collection_of_notices() -> None:
    with pytest.raises(rp.ArgumentError):
        rp.Notices("植树")  # type: ignore[arg-type]  # what is tested
