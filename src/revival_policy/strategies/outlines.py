"""Outlines in the layouts that documents have: headings, run-in headings, articles, decimals, 第一部分."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from revival_policy.model.measure import Measure
from revival_policy.model.section import Section, walk
from revival_policy.notations.markers import Marker, MarkerStyle
from revival_policy.strategies.clauses import agencies, responsibilities
from revival_policy.strategies.words import subjects, words_of_sections

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

    Outline = tuple[Section | Measure, ...]


@functools.cache
def sentences() -> SearchStrategy[str]:
    """Draw sentences that name no document and no agency."""
    return st.builds("{},{}。".format, subjects(), subjects())


@st.composite
def _items(draw: DrawFn, style: MarkerStyle, *, run_in: bool, most: int = 3) -> tuple[Measure, ...]:
    """Draw measures with numbers from 1, with headings in their text (段首标题) or without, with clauses or without."""
    leaves = []
    for number in range(1, draw(st.integers(2, most)) + 1):
        heading = draw(words_of_sections()) if run_in else ""
        text = f"{heading}。{draw(sentences())}" if run_in else draw(sentences())
        clause = draw(st.none() | responsibilities(agencies())) if run_in else None
        leaves.append(Measure(Marker(style, number), text, (clause,) if clause else (), heading=heading))
    return tuple(leaves)


@functools.cache
def plain_items() -> SearchStrategy[Outline]:
    """Draw items 一、 二、 without headings, as in replies, announcements and minutes."""
    return _items(MarkerStyle.HANZI, run_in=False)


@functools.cache
def items_with_run_in_headings() -> SearchStrategy[Outline]:
    """Draw items 一、 二、 that begin with their heading, as in opinions."""
    return _items(MarkerStyle.HANZI, run_in=True)


@st.composite
def _paragraphs(draw: DrawFn) -> tuple[Measure, ...]:
    """Draw measures that are paragraphs without a number, each with a clause."""
    drawn = draw(st.lists(st.tuples(sentences(), responsibilities(agencies())), min_size=1, max_size=2))
    return tuple(Measure(None, text, (clause,)) for text, clause in drawn)


@st.composite
def headings(draw: DrawFn) -> Outline:
    """Draw headings 一、 over text, over measures without a number, over (一) and over 1. (GB/T 9704—2012, 7.3.3)."""
    chapters = []
    for number in range(1, draw(st.integers(2, 3)) + 1):
        marker, heading = Marker(MarkerStyle.HANZI, number), draw(words_of_sections())
        forms: list[MarkerStyle | str] = ["text", "paragraphs", MarkerStyle.HANZI_BRACKETED, MarkerStyle.ARABIC]
        under = draw(st.sampled_from(forms))
        if isinstance(under, str):
            charged = draw(_paragraphs()) if under == "paragraphs" else ()
            chapters.append(Section(marker, heading, "" if charged else draw(sentences()), charged))
        else:
            items = draw(_items(under, run_in=draw(st.booleans())))
            chapters.append(Section(marker, heading, draw(st.sampled_from(["", draw(sentences())])), items))
    return tuple(chapters)


@st.composite
def articles(draw: DrawFn) -> Outline:
    """Draw articles (条) with paragraphs (款) or items (项), in chapters (章) and their sections (节) or in none."""
    number = 0

    def some(most: int) -> Outline:
        nonlocal number
        drawn: list[Section | Measure] = []
        for _ in range(draw(st.integers(1, most))):
            number += 1
            marker, form = Marker(MarkerStyle.ARTICLE, number), draw(st.sampled_from(["one", "two", "items"]))
            if form == "items":
                text = draw(sentences()).replace("。", ":")
                drawn.append(Section(marker, "", text, draw(_items(MarkerStyle.HANZI_BRACKETED, run_in=False))))
            else:
                paragraphs = [draw(sentences()) for _ in range(2 if form == "two" else 1)]
                drawn.append(Measure(marker, "\n".join(paragraphs)))
        return tuple(drawn)

    if draw(st.booleans()):
        return some(4)
    chapters = []
    for chapter in range(1, draw(st.integers(2, 3)) + 1):
        marker, heading = Marker(MarkerStyle.CHAPTER, chapter), draw(words_of_sections())
        within: Outline = some(2)
        if draw(st.booleans()):
            divided = [(Marker(MarkerStyle.SECTION, 1), within), (Marker(MarkerStyle.SECTION, 2), some(2))]
            within = tuple(Section(mark, draw(words_of_sections()), "", items) for mark, items in divided)
        chapters.append(Section(marker, heading, "", within))
    return tuple(chapters)


@st.composite
def decimals(draw: DrawFn) -> Outline:
    """Draw headings 1, 1.1 and 1.1.1, as in plans for emergencies and standards."""
    chapters = []
    for number in range(1, draw(st.integers(2, 3)) + 1):
        children = []
        for second in range(1, draw(st.integers(1, 2)) + 1):
            deep = tuple(
                Section(
                    Marker(MarkerStyle.DECIMAL, third, (number, second)), draw(words_of_sections()), draw(sentences())
                )
                for third in range(1, draw(st.integers(0, 2)) + 1)
            )
            marker = Marker(MarkerStyle.DECIMAL, second, (number,))
            text = "" if deep else draw(sentences())
            children.append(Section(marker, draw(words_of_sections()), text, deep))
        marker = Marker(MarkerStyle.BARE, number)
        chapters.append(Section(marker, draw(words_of_sections()), "", tuple(children)))
    return tuple(chapters)


@st.composite
def numbered_parts(draw: DrawFn) -> Outline:
    """Draw 第一部分 over text and over headings 一、, as in plans of years."""
    parts = []
    for number in range(1, draw(st.integers(2, 3)) + 1):
        marker, heading = Marker(MarkerStyle.DIVISION, number), draw(words_of_sections())
        if draw(st.booleans()):
            parts.append(Section(marker, heading, draw(sentences())))
        else:
            parts.append(Section(marker, heading, "", draw(headings())))
    return tuple(parts)


def lines_of(items: Outline) -> list[str]:
    """Return the lines of an outline, clauses at the end of their measure."""
    lines: list[str] = []
    for _, item in walk(items):
        if isinstance(item, Section):
            gap = " " if item.marker.style in _WITH_BLANK and item.heading else ""
            lines.append(f"{item.marker}{gap}{item.heading or item.text}")
            lines += [item.text] if item.heading and item.text else []
        else:
            lines += str(item).split("\n")
    return lines


_WITH_BLANK = {MarkerStyle.DECIMAL, MarkerStyle.BARE, MarkerStyle.CHAPTER, MarkerStyle.SECTION, MarkerStyle.DIVISION}
