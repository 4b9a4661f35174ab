"""Any text whatever is read, or refused with an error of this library."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from tests.laws.values import Notation, any_text, each_notation

import revival_policy as rp
from revival_policy import strategies
from revival_policy.notations.responsibilities import Parts, read_by_grammar, read_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hypothesis.strategies import SearchStrategy

    Scan = Callable[[str], Sequence[rp.Match[object]]]

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
SCANS: list[Scan] = [
    rp.find_numbers,
    rp.find_citations,
    rp.find_responsibilities,
    rp.find_dates,
    rp.find_markers,
    rp.find_registration_numbers,
    rp.find_definitions,
    rp.find_standards,
    rp.find_validity,
    rp.find_court_cases,
    rp.find_deadlines,
    rp.find_quantities,
    rp.find_provisions,
]
each_scan = pytest.mark.parametrize("scan", SCANS, ids=lambda scan: scan.__name__)


@each_scan
@given(text=any_text())
def test_a_scan_returns_matches_that_are_where_they_say(scan: Scan, text: str) -> None:
    matches = scan(text)
    assert all(text[match.start : match.end] == match.text != "" for match in matches)
    assert all(before.end <= after.start for before, after in pairwise(matches))


@each_notation
@given(text=any_text())
def test_a_text_is_a_value_or_refused(kind: type[Notation], values: SearchStrategy[object], text: str) -> None:
    del values
    read = value_or_refusal(kind, text)
    if isinstance(read, rp.NotationError):
        assert 0 <= read.position <= len(text)
        assert len(str(read).splitlines()) == 1
        assert len(str(read)) < 200
    else:
        assert kind.from_text(str(read)) == read


def value_or_refusal(kind: type[Notation], text: str) -> object:
    try:
        return kind.from_text(text)
    except rp.NotationError as error:
        return error


@given(strategies.written_document_numbers())
def test_a_number_in_a_sentence_is_found_whole_and_alone(written: strategies.Written[rp.DocumentNumber]) -> None:
    text = f"按照{written.text}文件的要求,1号楼、2024年第3批。"
    (found,) = rp.find_numbers(text)
    assert found.value == written.value
    assert written.text.removeprefix(found.text) in {"", ")", "）"}


@given(any_text())
@example("")
@example(" \n\u3000\n")
@example("\r\n\r\n")
@example("\x1f")
@example("\u200b")
def test_the_parts_of_a_notice_are_its_source(text: str) -> None:
    notice = rp.parse(text)
    assert notice.source == text
    assert "".join(part.span.of(text) for part in notice.parts) == text


@given(strategies.written_notices())
def test_the_parts_of_a_composed_notice_are_its_source(written: strategies.Written[rp.Notice]) -> None:
    parts = rp.parse(written.text).parts
    assert "".join(part.span.of(written.text) for part in parts) == written.text
    assert all(before.span.end == after.span.start for before, after in pairwise(parts))


@given(any_text().map("({})".format))
@example("(省财政厅、省教育厅等,有关地方政府)")
@example("(高等教育局、省厅等等,各县)")
@example("(长期坚持办公室)")
@example("(会同县政府、长春市、吉林市政府)")
def test_the_fast_lane_agrees_with_the_grammar(text: str) -> None:
    plain = read_plain(text)
    if plain is not None:
        assert spans_too(read_by_grammar(text)) == spans_too(plain)


@given(strategies.responsibilities(strategies.agencies()))
def test_the_fast_lane_agrees_with_the_grammar_on_drawn_clauses(clause: rp.Responsibility) -> None:
    plain = read_plain(str(clause))
    if plain is not None:
        assert spans_too(read_by_grammar(str(clause))) == spans_too(plain)


def test_nearly_all_clauses_of_a_real_notice_take_the_fast_lane() -> None:
    clauses = [match.text for match in rp.find_responsibilities(rp.load("jilin-2016-41").source)]
    assert [clause for clause in clauses if read_plain(clause) is None] == ["(长春市等有关地方政府,省发展改革委)"]


def spans_too(parts: Parts) -> tuple[object, ...]:
    """Return what a clause says with the places of its names, which equality leaves out."""
    return [(part.agency, part.role, part.span) for part in parts.assignments], *parts[1:]


@pytest.mark.skipif(not CORPUS.exists(), reason="real documents are not part of the project")
def test_the_parts_of_real_documents_are_their_sources() -> None:
    paths = sorted(CORPUS.glob("*.txt"))
    assert paths
    for path in paths:
        source = path.read_bytes().decode("utf-8")
        notice = rp.parse(source)
        assert "".join(part.span.of(source) for part in notice.parts) == source, path.name
        assert rp.from_json(rp.Notice, rp.to_json(notice)) == notice, path.name
