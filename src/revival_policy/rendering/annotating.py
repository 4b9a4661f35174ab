"""Marks or links around what a text names: numbers, cited titles, agencies, figures; in plain text and in HTML."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from revival_policy.errors import ArgumentError, expect, expect_function
from revival_policy.notations.agencies import Agency
from revival_policy.notations.citations import Citation, find_citations
from revival_policy.notations.document_numbers import DocumentNumber, find_numbers
from revival_policy.notations.matches import Match, with_changes
from revival_policy.notations.quantities import Quantity, find_quantities
from revival_policy.notations.responsibilities import find_responsibilities
from revival_policy.rendering.html_pieces import Piece, pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: What can be annotated.
Named = Match[DocumentNumber | Citation | Agency | Quantity]
#: What is before and after it then; None leaves it alone.
By = Callable[[Named], tuple[str, str] | None]


def annotate(text: str, by: By, *, html: bool = False) -> str:
    """Return a text with what it names set between what `by` returns for it (标注): two texts, or None for nothing.

    `by` is given a `Match` whose value is a DocumentNumber, a Citation, an Agency of a clause or a Quantity, in the
    order of the text; of those that overlap the longest, so that a number after its title is part of the Citation.
    Nothing but that is added, and nothing escaped.

    With `html` the text is HTML. Tags, comments and scripts are no text; what runs over tags is annotated piece by
    piece, so that tags which were balanced stay so; no link is set within another. Places of matches are then those in
    the text that the page shows.

    >>> link = lambda match: ("[", "](/find)") if isinstance(match.value, rp.Citation) else None
    >>> rp.annotate("按照《植树办法》(国发〔2016〕62号)办理", link)
    '按照[《植树办法》(国发〔2016〕62号)](/find)办理'
    >>> rp.annotate("<p>增长<b>8</b>%</p>", lambda match: ("<mark>", "</mark>"), html=True)
    '<p>增长<b><mark>8</mark></b><mark>%</mark></p>'
    """
    expect("text", text, str, "a text")
    expect_function("by", by, "a function of a match")
    pieces = pieces_of(text) if html else [Piece(0, len(text), text)]
    shown = "".join(piece.text for piece in pieces)
    added: list[tuple[int, int, str]] = []
    for match in _named(shown):
        around = _answer(by, match)
        if around is not None:
            for start, end in _stretches(pieces, match, is_link=html and around[0].lstrip().startswith("<a")):
                added += ((start, start, around[0]), (end, end, around[1]))
    return with_changes(text, added)


def _answer(by: Callable[[Named], object], match: Named) -> tuple[str, str] | None:
    match by(match):
        case None:
            return None
        case (str() as before, str() as after):
            return before, after
        case other:
            raise ArgumentError("by", f"one that returns {other!r}", "a function that returns two texts, or None")


def _named(text: str) -> Iterator[Named]:
    """Yield what a text names, in its order; of those that overlap, the one that begins first, and the longest."""
    found: list[Named] = [*find_numbers(text), *find_citations(text), *find_quantities(text), *_agencies(text)]
    reached = 0
    for match in sorted(found, key=lambda match: (match.start, -match.end)):
        if match.start >= reached and match.end > match.start:
            yield match
            reached = match.end


def _agencies(text: str) -> Iterator[Match[Agency]]:
    for clause in find_responsibilities(text):
        for one in clause.value.assignments:
            if one.span is not None:
                start, end = clause.start + one.span.start, clause.start + one.span.end
                yield Match(one.agency, start, end, text[start:end])


def _stretches(pieces: Sequence[Piece], match: Named, *, is_link: bool) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the source that show a match, one for each run that no tag divides."""
    shown = 0
    start = end = -1
    for piece in pieces:
        if shown >= match.end:
            break
        first, last = max(match.start - shown, 0), min(match.end - shown, len(piece.text))
        shown += len(piece.text)
        if last <= first or not piece.is_text or (is_link and piece.in_link):
            continue
        # What is written by its name (&amp;) is one stretch, whatever part of it is meant.
        one, other = (piece.start + first, piece.start + last) if piece.is_plain else (piece.start, piece.end)
        if one == end:
            end = other
            continue
        if start >= 0:
            yield start, end
        start, end = one, other
    if start >= 0:
        yield start, end
