"""A text with characters that look like others says what it looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws.test_any_text import SCANS
from tests.laws.test_scans import running_text
from tests.laws.values import any_text
from tests.samples import PLAN, REPLY

import revival_policy as rp
from revival_policy import strategies
from revival_policy.notations.folding import UNSEEN, fold

if TYPE_CHECKING:
    from tests.laws.test_any_text import Scan

#: Radicals for hanzi, as the fonts of many PDF files have them.
RADICALS = str.maketrans("人民一二三日月年自工水文力大长见门车金土木", "⼈⺠⼀⼆三⽇⽉年⾃⼯⽔⽂⼒⼤⻓⻅⻔⻋⾦⼟⽊")
LINE_ENDS = ["\r\n", "\r", "\v", "\f", "\x1e", "\x85", "\u2028", "\u2029"]
WITHOUT_WIDTH = "\xad\u200b\u200c\u200d\u200e\u2060\ufeff\ufe0f\x1f"


def documents() -> st.SearchStrategy[str]:
    drawn = strategies.written_notices() | strategies.written_documents()
    return drawn.map(lambda written: written.text) | st.sampled_from([PLAN, REPLY])


def sprinkled(data: st.DataObject, text: str) -> str:
    """Return a text with characters without width at some places."""
    places = data.draw(st.lists(st.integers(0, len(text)), max_size=12).map(sorted))
    ends = [*places, len(text)]
    marks = data.draw(st.lists(st.sampled_from(WITHOUT_WIDTH), min_size=len(places), max_size=len(places)))
    pieces = [text[start:end] for start, end in zip([0, *places], ends, strict=True)]
    return pieces[0] + "".join(mark + piece for mark, piece in zip(marks, pieces[1:], strict=True))


@given(any_text() | documents())
def test_folding_keeps_the_length_and_is_done_once(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(documents(), st.data())
def test_characters_without_width_change_nothing(text: str, data: st.DataObject) -> None:
    text = text.replace("\r\n", "\n")
    written = sprinkled(data, text)
    notice = rp.parse(written)
    assert notice == rp.parse(text)
    assert notice.source == written
    assert "".join(part.span.of(written) for part in notice.parts) == written


@given(documents(), st.data())
def test_places_lead_to_the_same_words(text: str, data: st.DataObject) -> None:
    text = text.replace("\r\n", "\n")
    written = sprinkled(data, text)
    for (_, item), (_, found) in zip(rp.parse(text).walk(), rp.parse(written).walk(), strict=True):
        assert seen(written, found.span) == seen(text, item.span)
        for clause, same in zip(clauses(item), clauses(found), strict=True):
            assert seen(written, same.span) == seen(text, clause.span)
            assert seen(written, same.governs) == seen(text, clause.governs)
            assert names(written, same) == names(text, clause)


def seen(text: str, span: rp.Span | None) -> str | None:
    return None if span is None else fold(span.of(text)).replace(UNSEEN, "")


def clauses(item: rp.Section | rp.Measure) -> tuple[rp.Responsibility, ...]:
    return item.responsibilities if isinstance(item, rp.Measure) else ()


def names(text: str, clause: rp.Responsibility) -> list[str | None]:
    """Return the names in a clause as they are written in the text."""
    assert clause.span is not None
    written = clause.span.of(text)
    return [seen(written, part.span) for part in clause.assignments]


@pytest.mark.parametrize("line_end", LINE_ENDS)
@given(text=documents())
def test_any_end_of_a_line_ends_it(line_end: str, text: str) -> None:
    text = text.replace("\r\n", "\n")
    assert rp.parse(text.replace("\n", line_end)) == rp.parse(text)


@given(documents())
def test_radicals_are_hanzi(text: str) -> None:
    written = text.translate(RADICALS)
    notice = rp.parse(written)
    assert notice == rp.parse(text)
    assert notice.source == written


@pytest.mark.parametrize("scan", SCANS, ids=lambda scan: scan.__name__)
@given(text=running_text(), data=st.data())
def test_a_scan_sees_through_what_cannot_be_seen(scan: Scan, text: str, data: st.DataObject) -> None:
    text = text.replace("\r\n", "\n")
    written = sprinkled(data, text.translate(RADICALS))
    matches, found = scan(text), scan(written)
    assert [match.value for match in found] == [match.value for match in matches]
    assert all(written[match.start : match.end] == match.text for match in found)
    assert [fold(match.text).replace(UNSEEN, "") for match in found] == [fold(match.text) for match in matches]
