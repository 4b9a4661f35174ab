"""Composed corpora: the same every time, and what the library reads of them is what they say."""

from __future__ import annotations

import itertools

import pytest

import revival_policy as rp
from revival_policy.corpus.composing import generate
from revival_policy.notations.citations import tidy_title


def test_the_same_seed_gives_the_same_corpus_and_another_gives_another() -> None:
    assert list(generate(300, 1)) == list(generate(300, 1))
    assert [each.text for each in generate(300, 1)] != [each.text for each in generate(300, 2)]


def test_a_corpus_of_any_size_begins_at_once() -> None:
    assert len(list(itertools.islice(generate(10**9), 3))) == 3


@pytest.mark.parametrize("count", [-1, "5"])
def test_a_size_that_is_none_is_refused(count: object) -> None:
    with pytest.raises(rp.ArgumentError):
        next(generate(count))  # type: ignore[arg-type]  # what is tested


def test_every_document_is_read_as_it_was_composed() -> None:
    for each in itertools.islice(generate(800, 4), 0, None, 16):
        notice = rp.parse(each.text)
        assert notice.title is not None
        assert tidy_title(notice.title).startswith(tidy_title(each.title).split("（")[0])
        assert notice.number is None if each.number is None else str(notice.number) == each.number
        assert notice.date == each.date
        leads = [part.agency.name for one in notice.measures for part in one.assignments if part.role is rp.Role.LEAD]
        assert leads == [task.lead for task in each.tasks]
        found = {(cited.title, cited.number and str(cited.number)) for cited in notice.citations}
        meant = {
            (one.title and tidy_title(one.title), one.number and str(rp.DocumentNumber.from_text(one.number)))
            for one in each.citations
        }
        assert meant <= found
