"""Numerals, dates and markers."""

from __future__ import annotations

import datetime as dt
import functools
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from revival_policy.notations.dates import Date
from revival_policy.notations.markers import Marker, MarkerStyle
from revival_policy.notations.numerals import Numeral, NumeralStyle, write_positional
from revival_policy.strategies.written import Written, in_full_width

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy


@functools.cache
def numerals() -> SearchStrategy[Numeral]:
    """Draw numbers in all four styles, each within the range of its style."""
    return st.one_of(
        st.builds(Numeral, st.just(NumeralStyle.ARABIC), st.integers(0, 10**18 - 1)),
        st.builds(Numeral, st.just(NumeralStyle.COUNTING), st.integers(0, 9999) | st.integers(0, 10**12 - 1)),
        st.builds(Numeral, st.just(NumeralStyle.POSITIONAL), st.integers(10, 10**18 - 1)),
        st.builds(Numeral, st.just(NumeralStyle.CIRCLED), st.integers(1, 50)),
    )


@functools.cache
def dates() -> SearchStrategy[Date]:
    """Draw days of the years that documents bear."""
    days = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))
    return days.map(lambda day: Date(day.year, day.month, day.day))


#: The last year before those that are counted from the republic.
BEFORE_THE_REPUBLIC = 1911


@st.composite
def written_dates(draw: DrawFn) -> Written[Date]:
    """Draw dates in words, in hanzi, in strokes, with blanks and in full width."""
    date = draw(dates())
    month, day = (str(Numeral(NumeralStyle.COUNTING, number)) for number in (date.month, date.day))
    of_the_republic = Numeral(NumeralStyle.COUNTING, max(1, date.year - BEFORE_THE_REPUBLIC))
    text = draw(
        st.sampled_from(
            [
                str(date),
                date.isoformat(),
                f"{date.year}/{date.month}/{date.day}",
                f"{date.year}.{date.month:02d}.{date.day:02d}",
                f"{date.year} 年 {date.month} 月 {date.day} 日",
                f"{write_positional(date.year)}年{month}月{day}日",
                f"{write_positional(date.year)}年{month}月{day}日".replace("〇", "○"),
                f"民国{of_the_republic}年{month}月{day}日" if date.year > BEFORE_THE_REPUBLIC else str(date),
            ]
        )
    )
    return Written(draw(st.sampled_from([text, in_full_width(text)])), date)


@functools.cache
def markers() -> SearchStrategy[Marker]:
    """Draw markers of every style."""
    numbers_above = st.builds(
        lambda first, others: [first, *others], st.integers(1, 99), st.lists(st.integers(0, 99), max_size=3)
    )

    def of_style(style: MarkerStyle) -> SearchStrategy[Marker]:
        largest = {"①": 50, "1.1": 99, "01": 9, "1": 99}.get(style.value, 9999)
        above = st.just([]) if style is not MarkerStyle.DECIMAL else numbers_above
        inserted = st.just(0) if style is not MarkerStyle.ARTICLE else st.just(0) | st.integers(1, 99)
        number = st.integers(1, min(30, largest)) | st.integers(1, largest)
        return st.builds(Marker, st.just(style), number, above.map(tuple), inserted)

    return st.sampled_from(MarkerStyle).flatmap(of_style)


def written_markers() -> SearchStrategy[Written[Marker]]:
    """Draw markers in half and in full width."""
    return st.builds(
        lambda marker, spell: Written(spell(str(marker)), marker), markers(), st.sampled_from([str, in_full_width])
    )
