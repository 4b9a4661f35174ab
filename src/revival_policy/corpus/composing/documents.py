"""Composed documents, text and truth, one after another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import attrs

from revival_policy.corpus.composing.citing import CitedAs, citations_of
from revival_policy.corpus.composing.frames import Plan, Whence, frame
from revival_policy.corpus.composing.writing import Task, tasks_of, text_of
from revival_policy.errors import ArgumentError, expect
from revival_policy.handing_out import Public


@attrs.frozen
class Composed(Public):
    """A composed document (合成公文): its text, and the truth of it.

    `number` and `date` are None where the text has none; `citations` say what is cited and what is meant; `tasks` who
    is to do what; `original` is the key of the document that it is a copy or an edition of, and `whence` which.
    """

    key: str
    text: str = attrs.field(repr=False)
    title: str
    number: str | None
    date: dt.date | None
    issued_title: str | None
    citations: tuple[CitedAs, ...] = attrs.field(repr=False)
    tasks: tuple[Task, ...] = attrs.field(repr=False)
    original: str | None = None
    whence: Whence | None = None


def generate(count: int, seed: int = 0) -> Iterator[Composed]:
    """Yield so many composed documents, the same for the same count and seed; none is kept (合成语料).

    Letters, letters that issue a plan, rules, laws and orders of up to a hundred counties that do not exist, over
    twenty years. They cite earlier ones in all ways that `Way` lists; one in twelve is a copy or an edition of an
    earlier one. Titles tell documents apart up to 320,000.

    >>> first, *_, last = generate(1000, seed=7)
    >>> first.title
    '柿坞县改善乡村道路和乡村道路有关问题工作规则'
    """
    expect("count", count, int, "how many documents to compose")
    if count < 0:
        raise ArgumentError("count", repr(count), "how many documents to compose")
    plan = Plan.of(count, seed)
    for index in range(count):
        yield _composed(plan, index)


def _composed(plan: Plan, index: int) -> Composed:
    own = frame(plan, index)
    cited, tasks = citations_of(plan, index), tasks_of(plan, own)
    original = None if own.original is None else frame(plan, own.original).key
    return Composed(
        own.key, text_of(plan, own, cited, tasks), own.title, own.number, own.date, own.inner, cited, tasks, original,
        own.whence,
    )  # fmt: skip
