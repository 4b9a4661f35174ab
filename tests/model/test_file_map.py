"""From a span of the source to pages and paragraphs of the file."""

from __future__ import annotations

import pytest

import revival_policy as rp

#: Two paragraphs; the second runs over the end of a page.
FILE = rp.FileMap(
    rp.FileKind.PDF,
    (
        rp.Passage(rp.Span(0, 8), 1, 1),
        rp.Passage(rp.Span(9, 20), 1, 3),
        rp.Passage(rp.Span(20, 25), 2, 3),
    ),
)


@pytest.mark.parametrize(
    ("span", "places"),
    [
        (rp.Span(0, 8), [(1, 1)]),
        (rp.Span(3, 4), [(1, 1)]),
        (rp.Span(7, 10), [(1, 1), (1, 3)]),
        (rp.Span(19, 21), [(1, 3), (2, 3)]),
        (rp.Span(20, 21), [(2, 3)]),
        (rp.Span(0, 99), [(1, 1), (1, 3), (2, 3)]),
        (rp.Span(8, 9), []),  # the line feed between two paragraphs
        (rp.Span(30, 40), []),
        (rp.Span(9, 9), [(1, 3)]),
    ],
)
def test_a_span_leads_to_the_passages_it_touches(span: rp.Span, places: list[tuple[int, int]]) -> None:
    assert [(passage.page, passage.paragraph) for passage in FILE.passages_of(span)] == places


def test_a_map_without_passages_leads_nowhere() -> None:
    assert rp.FileMap(rp.FileKind.DOC).passages_of(rp.Span(0, 5)) == ()


def test_the_file_is_no_part_of_what_a_notice_says() -> None:
    assert rp.Notice(title="通知", file=FILE) == rp.Notice(title="通知")


@pytest.mark.parametrize("kind", rp.FileKind)
def test_a_kind_says_its_name(kind: rp.FileKind) -> None:
    assert str(kind) == kind.value
