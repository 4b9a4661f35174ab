"""Small values of a notice: parts, attachments, diagnostics, their words."""

from __future__ import annotations

import attrs
import pytest

import revival_policy as rp


def test_the_words_of_the_kinds_of_part_are_all_different() -> None:
    words = [str(kind) for kind in rp.PartKind]
    assert len(set(words)) == len(words)
    assert words == [kind.value for kind in rp.PartKind]
    assert str(rp.PartKind.PAGE_HEAD) == "page head"


def test_levels_show_their_words() -> None:
    assert [str(level) for level in rp.Level] == ["error", "warning", "info"]


def test_parts_are_equal_when_kind_and_place_are() -> None:
    part = rp.Part(rp.PartKind.TITLE, rp.Span(0, 3))
    assert part == rp.Part(rp.PartKind.TITLE, rp.Span(0, 3))
    assert part != rp.Part(rp.PartKind.TITLE, rp.Span(0, 4))
    assert part != rp.Part(rp.PartKind.NOTE, rp.Span(0, 3))


def test_an_attachment_is_its_title_wherever_it_is() -> None:
    assert rp.Attachment("表", span=rp.Span(1, 2)) == rp.Attachment("表")
    assert hash(rp.Attachment("表", span=rp.Span(1, 2))) == hash(rp.Attachment("表"))
    assert repr(rp.Attachment("表", span=rp.Span(1, 2))) == "Attachment(title='表')"


def test_a_diagnostic_shows_place_level_code_and_message() -> None:
    doubt = rp.Diagnostic("numbering", rp.Level.WARNING, "3. does not follow 1.", 4, 2, rp.Span(9, 11))
    assert str(doubt) == "4:2: warning: numbering: 3. does not follow 1."


def test_a_diagnostic_differs_by_its_place() -> None:
    doubt = rp.Diagnostic("unread", rp.Level.INFO, "m", 1, 1, rp.Span(0, 1))
    assert attrs.evolve(doubt, span=rp.Span(0, 2)) != doubt
    assert attrs.evolve(doubt) == doubt


@pytest.mark.parametrize("field", ["kind", "span"])
def test_a_part_cannot_be_changed(field: str) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(rp.Part(rp.PartKind.TITLE, rp.Span(0, 3)), field, None)


def test_levels_and_parts_are_written_as_their_values() -> None:
    assert [str(level) for level in rp.Level] == ["error", "warning", "info"]
    assert str(rp.PartKind.ISSUED_TITLE) == "issued title"
    assert len({str(kind) for kind in rp.PartKind}) == len(rp.PartKind)
