"""What a scan finds in running text is what the same text says when it is alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.samples import PLAN, REPLY

import revival_policy as rp
from revival_policy import strategies
from revival_policy.notations.agency_names import NOTE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


def running_text() -> SearchStrategy[str]:
    """Draw texts in which everything that a scan looks for is among everything else, whole and in pieces."""
    written = st.one_of(
        strategies.written_document_numbers(),
        strategies.written_dates(),
        strategies.written_markers(),
        strategies.written_deadlines(),
        strategies.written_quantities(),
        strategies.written_responsibilities(),
    ).map(lambda drawn: drawn.text)
    values = st.one_of(
        strategies.standards(),
        strategies.registration_numbers(),
        strategies.court_cases(),
        strategies.citations(),
        strategies.responsibilities(),
        strategies.agency_lists(),
        strategies.numerals(),
    ).map(str)
    whole = written | values
    pieces = st.tuples(whole, st.integers(0, 12), st.integers(0, 12)).map(lambda drawn: drawn[0][drawn[1] : -drawn[2]])
    between = st.sampled_from(
        ["", "", "。", "\n", "根据", "和", "、", "(", ")", "《", "》", "〔", "1", "一", " ", "自", "的", "号"]
    )
    return st.lists(st.one_of(whole, pieces, between), max_size=12).map("".join)


def check_scans(text: str) -> None:
    """Check that every value found is where it says and reads alone, as found and as written, as itself."""
    for number in rp.find_numbers(text):  # the second of 1号、2号 reads as a number only after the first
        assert rp.DocumentNumber.from_text(str(number.value)) == number.value
    for case in rp.find_court_cases(text):
        assert rp.CourtCase.from_text(case.text) == rp.CourtCase.from_text(str(case.value)) == case.value
    assert all(rp.RegistrationNumber.from_text(one.text) == one.value for one in rp.find_registration_numbers(text))
    for standard in rp.find_standards(text):
        assert rp.Standard.from_text(standard.text) == rp.Standard.from_text(str(standard.value)) == standard.value
    for date in rp.find_dates(text):
        assert rp.Date.from_text(date.text) == rp.Date.from_text(str(date.value)) == date.value
    for marker in rp.find_markers(text):
        assert rp.Marker.from_text(marker.text) == rp.Marker.from_text(str(marker.value)) == marker.value
        assert text[text.rfind("\n", 0, marker.start) + 1 : marker.start].strip(" #\t\u3000\xa0\u2002") == ""
    for clause in rp.find_responsibilities(text):
        assert rp.Responsibility.from_text(str(clause.value)) == clause.value
        alone = rp.Responsibility.from_text(clause.text)
        assert alone == clause.value or alone.conventions != clause.value.conventions
        check_names(clause)
    for deadline in rp.find_deadlines(text):
        assert rp.Deadline.from_text(deadline.text) == rp.Deadline.from_text(str(deadline.value)) == deadline.value
    for quantity in rp.find_quantities(text):
        assert rp.Quantity.from_text(str(quantity.value)) == quantity.value
    for citation in rp.find_citations(text):
        assert rp.Citation.from_text(str(citation.value)) == citation.value
    check_order(text)


def check_names(clause: rp.Match[rp.Responsibility]) -> None:
    """Check that the names of a clause are one after the other where they say."""
    places = [part.span for part in clause.value.assignments if part.span is not None]
    assert len(places) == len(clause.value.assignments)
    assert places == sorted(places)
    for place, part in zip(places, clause.value.assignments, strict=True):
        written = "".join(place.of(clause.text).split())
        assert NOTE.sub("", written) in part.agency.name or clause.value.conventions


def check_order(text: str) -> None:
    """Check that matches are in order, apart from each other, and where they say."""
    found: list[Sequence[rp.Match[object]]] = [
        rp.find_numbers(text),
        rp.find_dates(text),
        rp.find_markers(text),
        rp.find_responsibilities(text),
        rp.find_citations(text),
        rp.find_court_cases(text),
        rp.find_standards(text),
        rp.find_deadlines(text),
        rp.find_quantities(text),
    ]
    for matches in found:
        end = 0
        for match in matches:
            assert end <= match.start < match.end
            assert text[match.start : match.end] == match.text
            end = match.end


@given(running_text())
def test_scans_of_running_text(text: str) -> None:
    check_scans(text)


@pytest.mark.parametrize("text", [PLAN, REPLY, rp.load("jilin-2016-41").source], ids=["plan", "reply", "jilin"])
def test_scans_of_a_notice(text: str) -> None:
    check_scans(text)
    assert rp.find_citations(text)


@given(running_text(), running_text(), running_text())
def test_a_notice_with_any_text_in_it_is_read(title: str, letter: str, body: str) -> None:
    text = f"{title}\n各县政府:\n{letter}\n2020年1月1日\n一、{body}"
    notice = rp.parse(text)
    assert "".join(part.span.of(text) for part in notice.parts) == text
    assert rp.from_json(rp.Notice, rp.to_json(notice)) == notice


@pytest.mark.skipif(not CORPUS.exists(), reason="real documents are not part of the project")
def test_scans_of_real_documents() -> None:
    paths = sorted(CORPUS.glob("*.txt"))
    assert paths
    for path in paths[::3]:
        check_scans(path.read_bytes().decode("utf-8"))
