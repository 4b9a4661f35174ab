"""Cited documents, and provisions."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from revival_policy.notations.citations import Citation
from revival_policy.notations.provisions import Provision, ProvisionUnit
from revival_policy.strategies.document_numbers import document_numbers, letter_numbers, written_document_numbers
from revival_policy.strategies.words import ACTIONS, OBJECTS
from revival_policy.strategies.written import Written

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy


@functools.cache
def titles() -> SearchStrategy[str]:
    """Draw titles of documents, without marks around them."""
    return st.builds("关于{}{}的{}".format, *map(st.sampled_from, (ACTIONS, OBJECTS, ("意见", "实施方案", "若干措施"))))


@functools.cache
def citations() -> SearchStrategy[Citation]:
    """Draw citations by title, by number and by both, with titles inside titles."""
    plain = titles() | titles().map("关于印发〈{}〉的通知".format)
    both = st.builds(Citation, plain, document_numbers())
    return st.one_of(both, st.builds(Citation, plain), st.builds(Citation, st.none(), letter_numbers()))


@st.composite
def written_citations(draw: DrawFn) -> Written[Citation]:
    """Draw citations with other brackets, marks of inner titles and blanks, the number in a wild spelling."""
    title = draw(titles() | titles().map("关于印发〈{}〉的通知".format))
    inner_open, inner_close = draw(st.sampled_from([("〈", "〉"), ("<", ">"), ("《", "》"), ("＜", "＞")]))
    written = title.replace("〈", inner_open).replace("〉", inner_close)
    marked = f"《{draw(st.sampled_from(['', ' ', chr(10)]))}{written}》"
    if draw(st.booleans()):
        return Written(marked, Citation(title))
    number = draw(written_document_numbers())
    opening, closing = draw(st.sampled_from([("(", ")"), ("（", "）"), ("〔", "〕"), ("【", "】"), (" （ ", " ）")]))
    return Written(marked + opening + number.text + closing, Citation(title, number.value))


@functools.cache
def provisions() -> SearchStrategy[Provision]:
    """Draw provisions by number, as seen from where they are named, and ranges of articles."""
    number, maybe = st.integers(1, 200), st.none() | st.integers(1, 12)
    after = st.integers(1, 9)
    articles = st.builds(Provision, number, inserted=st.none() | after, paragraph=maybe, item=maybe)
    paragraphs = st.builds(Provision, paragraph=number, item=maybe)
    near = st.one_of(
        st.builds(Provision, unit=st.just(ProvisionUnit.ARTICLE), back=st.integers(0, 9), paragraph=maybe, item=maybe),
        st.builds(Provision, unit=st.just(ProvisionUnit.PARAGRAPH), back=st.integers(0, 9), item=maybe),
        st.builds(Provision, unit=st.just(ProvisionUnit.ITEM), back=st.integers(0, 9)),
    )
    chapters = st.builds(Provision, part=maybe, chapter=number, section=maybe)
    ends = st.builds(lambda article, more: (article, Provision(article + more)), number, after)
    ranges = ends.map(lambda both: Provision(both[0], until=both[1]))
    return st.one_of(articles, paragraphs, st.builds(Provision, item=number), near, chapters, ranges)


def written_provisions() -> SearchStrategy[Written[Provision]]:
    """Draw provisions with full-width brackets, without any, and broken by a blank."""
    spell = st.sampled_from(
        [
            lambda text: text.replace("(", "（").replace(")", "）"),
            lambda text: text.replace("(", "").replace(")", ""),
            lambda text: text.replace("条", " 条\n"),
        ]
    )
    return st.builds(lambda provision, write: Written(write(str(provision)), provision), provisions(), spell)
