"""Periods, and phrases of validity."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from revival_policy.notations.numerals import write_counting
from revival_policy.notations.validity import Period, PeriodUnit, ValidityKind, ValidityPhrase
from revival_policy.strategies.numbering import dates
from revival_policy.strategies.written import Written, in_full_width

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_EVENTS = ("发布", "公布", "印发", "发文", "施行", "即", "验收合格", "首批苗木交付")


@functools.cache
def periods() -> SearchStrategy[Period]:
    """Draw periods of years, months, days and working days."""
    return st.builds(Period, st.integers(1, 99), st.sampled_from(PeriodUnit))


@functools.cache
def validity_phrases() -> SearchStrategy[ValidityPhrase]:
    """Draw what documents say of how long they are in force: from when, until when, for how long."""
    event, trial = st.sampled_from(_EVENTS), st.booleans()
    counted = st.sampled_from([event for event in _EVENTS if event != "即"][:5])
    return st.one_of(
        st.builds(ValidityPhrase, st.just(ValidityKind.FROM), dates()),
        st.builds(ValidityPhrase, st.just(ValidityKind.FROM), event=event, after=st.none() | periods()),
        st.builds(ValidityPhrase, st.just(ValidityKind.UNTIL), dates(), trial=trial),
        st.builds(ValidityPhrase, st.just(ValidityKind.TERM), event=st.none() | counted, term=periods(), trial=trial),
    )


def written_validity_phrases() -> SearchStrategy[Written[ValidityPhrase]]:
    """Draw phrases of validity with other words, with blanks and breaks, and in full width."""
    spell = st.sampled_from(
        [
            lambda text: text.replace("施行", "实施"),
            lambda text: text.replace("起施行", "起\n施行"),
            lambda text: text.replace("年", " 年 "),
            lambda text: text.replace("期至", "期限至"),
            in_full_width,
        ]
    )
    phrases = validity_phrases().filter(lambda phrase: phrase.event != "施行")
    return st.builds(lambda phrase, write: Written(write(str(phrase)), phrase), phrases, spell)


def written_periods() -> SearchStrategy[Written[Period]]:
    """Draw periods with their number in hanzi."""
    return periods().map(lambda period: Written(f"{write_counting(period.count)}{period.unit}", period))
