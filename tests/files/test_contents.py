"""Paragraphs and pieces to text, and back from its offsets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import revival_policy as rp
from revival_policy.files.contents import Contents, Piece, contents_of

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n"), max_size=8)
pieces = st.builds(Piece, texts, st.integers(1, 3))


def test_paragraphs_without_text_are_counted_and_left_out() -> None:
    contents = contents_of(rp.FileKind.DOCX, ["关于植树的通知", "", "　", "一、目标"])
    assert contents.text == "关于植树的通知\n一、目标\n"
    assert [passage.paragraph for passage in contents.file_map.passages] == [1, 4]


@given(st.lists(st.lists(pieces, max_size=3).map(tuple), max_size=5).map(tuple))
def test_passages_lead_to_their_pieces(paragraphs: tuple[tuple[Piece, ...], ...]) -> None:
    contents = Contents(rp.FileKind.PDF, paragraphs)
    written = [piece for each in paragraphs if any(p.text.strip() for p in each) for piece in each if piece.text]
    found = contents.file_map.passages
    assert [(passage.span.of(contents.text), passage.page) for passage in found] == [(p.text, p.page) for p in written]
    assert all(contents.file_map.passages_of(passage.span) == (passage,) for passage in found)
