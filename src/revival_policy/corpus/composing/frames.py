"""What a composed document is before its text: any of them by its number, without those before it."""

from __future__ import annotations

import functools
from datetime import date, timedelta
from random import Random

import attrs

from revival_policy.corpus.composing import words
from revival_policy.notations.text_enum import TextEnum

FIRST_YEAR, YEARS = 2006, 20
_SHARE_OF_COPIES, _DAYS = 0.08, 336
#: Counties in the smallest corpus, and documents of one in larger ones; each has a government and its office.
_FEWEST, _OF_A_COUNTY = 4, 240


class Layout(TextEnum):
    """How a composed document is laid out; `str(layout)` is the value."""

    LETTER = "letter"
    """a letter with measures: 柿坞县人民政府关于…的意见"""
    ISSUING = "issuing"
    """a letter that issues a document: …关于印发《…》的通知"""
    RULES = "rules"
    """rules of a county, on its own"""
    LAW = "law"
    """a law of the country, on its own"""
    ORDER = "order"
    """an order that publishes rules"""


class Whence(TextEnum):
    """What a composed document is of an earlier one; `str(whence)` is the value."""

    COPY = "copy"
    """its text, set in another way"""
    NEAR_COPY = "near copy"
    """its text, with a slip, and words of a site around it"""
    EDITION = "edition"
    """its amended text, under its name"""


@attrs.frozen
class Plan:
    """How a corpus is composed: by its seed, by so many issuers in turn, each so often a year."""

    seed: int
    issuers: int
    a_year: int

    @classmethod
    def of(cls, count: int, seed: int) -> Plan:
        """Return the plan of a corpus of a size, which fills the years: the more documents, the more counties."""
        counties = min(len(words.COUNTIES), max(_FEWEST, count // _OF_A_COUNTY))
        return cls(seed, 2 * counties, max(1, -(-count // (2 * counties * YEARS))))

    def random(self, *what: object) -> Random:
        """Return random numbers that depend on the seed and on what they are for, alike in every process."""
        return Random(f"{self.seed} {what}")  # noqa: S311 - nothing secret is made of it


@attrs.frozen
class Frame:
    """The frame of a composed document: who, what and when, and of which earlier one it is a copy or an edition."""

    index: int
    layout: Layout
    issuer: str
    county: str
    title: str
    inner: str | None
    number: str | None
    date: date
    matter: str
    original: int | None = None
    whence: Whence | None = None

    @property
    def key(self) -> str:
        """The key of the document."""
        return f"composed-{self.index:07}"

    @property
    def work(self) -> int:
        """The index of the document that it is a copy or an edition of, else its own."""
        return self.index if self.original is None else self.original

    @property
    def rules(self) -> str:
        """The title of the rules or of the plan that it is, or issues."""
        return self.inner or self.title


@functools.lru_cache(maxsize=1 << 15)
def frame(plan: Plan, index: int) -> Frame:
    """Return the frame of the document of an index."""
    chance = plan.random("frame", index)
    if index >= plan.issuers and not _is_of_twins(index) and chance.random() < _SHARE_OF_COPIES:
        return _again(plan, index)
    return _new(plan, index)


def has_twin(plan: Plan, index: int) -> bool:
    """Tell whether another body issued a document of the same title but for its name, or is about to."""
    return _is_of_twins(frame(plan, index).work)


def turns_before(plan: Plan, index: int) -> int:
    """Return how many documents are surely earlier than the one of an index."""
    return index // plan.issuers * plan.issuers


def _is_twin(index: int) -> bool:
    return index % 40 == 39  # noqa: PLR2004 - an odd place, so that the one before is of the same county


def _is_of_twins(index: int) -> bool:
    return _is_twin(index) or _is_twin(index + 1)


def _new(plan: Plan, index: int) -> Frame:
    first = index - 1 if _is_twin(index) else index
    chance = plan.random("new", first)
    layout = Layout.LETTER if _is_of_twins(index) else chance.choices(list(Layout), (5, 3, 2, 1, 1))[0]
    matter, kind = _matter(first), chance.randrange(5)
    turn, issuing = divmod(index, plan.issuers)
    county, office = words.COUNTIES[issuing // 2], "办公室" * (issuing % 2)
    year, day = _day(plan, index)
    issuer, number = (
        f"{county}人民政府{office}",
        f"{county[:2]}政{'办' * (issuing % 2)}发〔{year}〕{_serial(plan, turn)}号",
    )
    rules = f"{county}{matter}{words.RULE_KINDS[kind]}"
    trial = chance.choice(["", "", "（试行）"])
    plan_title = f"{matter}{words.PLAN_KINDS[kind]}{trial}"
    title, inner, known = {
        Layout.LETTER: (f"{issuer}关于{matter}的{words.LETTER_KINDS[kind]}", None, number),
        Layout.ISSUING: (f"{issuer}关于印发《{plan_title}》的通知", plan_title, number),
        Layout.RULES: (f"{rules}{trial}", None, None),
        Layout.LAW: (f"中华人民共和国{matter}{words.LAW_KINDS[kind]}", None, None),
        Layout.ORDER: (f"{county}人民政府令", f"{rules}{trial}", f"{county}人民政府令第{2 * turn + issuing % 2 + 1}号"),
    }[layout]
    return Frame(index, layout, issuer, county, title, inner, known, day, matter)


def _again(plan: Plan, index: int) -> Frame:
    """Return a copy or an edition of an earlier document."""
    chance = plan.random("again", index)
    original = frame(plan, chance.randrange(turns_before(plan, index)))
    if original.original is not None:
        original = frame(plan, original.original)
    whence = chance.choice(list(Whence))
    year, day = _day(plan, index)
    if original.layout not in {Layout.RULES, Layout.LAW} or whence is not Whence.EDITION:
        whence = Whence.COPY if whence is Whence.EDITION else whence
        return attrs.evolve(original, index=index, original=original.index, whence=whence)
    title = f"{original.title.removesuffix('（试行）')}（{year}年修订）"
    return attrs.evolve(original, index=index, title=title, date=day, original=original.index, whence=whence)


def _day(plan: Plan, index: int) -> tuple[int, date]:
    years, place = divmod(index // plan.issuers, plan.a_year)
    apart = max(1, _DAYS // plan.a_year)
    days = place * apart + plan.random("day", index).randrange(max(1, apart - 1))
    return FIRST_YEAR + years, date(FIRST_YEAR + years, 1, 5) + timedelta(days=days)


def _serial(plan: Plan, turn: int) -> int:
    """Return the serial of a turn in its year; every fifth serial is that of a document which is not there."""
    place = turn % plan.a_year
    return place + 1 + place // 4


def _matter(index: int) -> str:
    """Return what a document is about; within 320,000 documents that of another is another."""
    rest, action = divmod(index * 7919 % 320_000, len(words.ACTIONS))
    rest, thing = divmod(rest, len(words.OBJECTS))
    turn, other = divmod(rest, len(words.OBJECTS))
    return f"{words.ACTIONS[action]}{words.OBJECTS[thing]}和{words.OBJECTS[other]}{words.TURNS[turn]}"
