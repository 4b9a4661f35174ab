"""Markers that a line begins with and only speaks of: known by the numbers of the lines around.

第五条行为 between articles 8 and 9 opens nothing, nor does 1、2类 where no 2、 comes. And what sounds as if it were
spoken of is opened after all where the numbers would have a hole without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from revival_policy.notations.markers import Marker, MarkerStyle, opening_marker
from revival_policy.notations.unsure_markers import article_named, lists_figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.reading.lines import Line


class _Article(NamedTuple):
    """An article with which a line begins: whether its words let it open, and whether it is apart from them."""

    place: int
    marker: Marker
    end: int
    opens: bool
    apart: bool


def without_spoken_of(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those whose number is only spoken of without a marker."""
    mended = list(lines)
    _settle_articles(mended)
    _drop_figures(mended)
    return mended


def _settle_articles(lines: list[Line]) -> None:
    articles = _articles(lines)
    if not articles:
        return
    # A document that sets a blank after its numbers does so everywhere.
    opening = [article for article in articles if article.opens]
    blank = 3 * sum(article.apart for article in opening) > 2 * len(opening)
    ahead = _next_opening(articles)
    last = 0
    for article, following in zip(articles, ahead, strict=True):
        line = lines[article.place]
        number = article.marker.number
        if article.opens and _only_named(article, last, following, blank=blank):
            lines[article.place] = line.without_marker()
        elif article.opens:
            last = number
        elif last and number == last + 1 and following is not None and following.marker.number == number + 1:
            lines[article.place] = line._replace(marker=article.marker, content=line.text[article.end :].lstrip())
            last = number


def _articles(lines: Sequence[Line]) -> list[_Article]:
    found: list[_Article] = []
    for index, line in [(index, line) for index, line in enumerate(lines) if line.text[0] == "第"]:
        named = article_named(line.text)
        if named is not None and not line.continues:
            marker, end = named
            after = line.text[end : end + 1]
            apart = not after or after.isspace()
            if line.marker is not None or (after not in _LISTS and not apart):
                found.append(_Article(index, marker, end, line.marker is not None, apart))
    return found


def _next_opening(articles: Sequence[_Article]) -> list[_Article | None]:
    """Return for each article the next one whose words let it open."""
    ahead: list[_Article | None] = []
    following: _Article | None = None
    for article in reversed(articles):
        ahead.append(following)
        following = article if article.opens else following
    return ahead[::-1]


def _only_named(article: _Article, last: int, following: _Article | None, *, blank: bool) -> bool:
    """Tell whether an article that could open is outside the count, which goes on after it."""
    number = article.marker.number
    if article.apart or article.marker.inserted:
        return False
    if following is None:
        return blank and 1 < number <= last
    if number <= last > 1:
        return following.marker.number == last + 1
    return blank and following.apart and number == following.marker.number == last + 1


def _drop_figures(lines: list[Line]) -> None:
    """Take the markers of lines that begin with a list of figures (1、2类) where no number counts on from them."""
    last: dict[MarkerStyle, int] = {}
    places: list[tuple[int, int]] = []  # of lines that may list figures, with the number before
    for index, line in enumerate(lines):
        marker = line.marker
        if marker is not None:
            if line.content[:1] in _FIGURES:
                if lists_figures(marker, line.content):
                    places.append((index, last.get(marker.style, 0)))
                inner = opening_marker(line.content)
                if inner is not None:
                    last[inner[0].style] = inner[0].number
            last[marker.style] = marker.number
    following = _numbers_ahead(lines, {index for index, _ in places})
    for index, before in places:
        marker = lines[index].marker
        counts_on = marker is not None and (
            (marker.number > 1 and before == marker.number - 1) or following[index] == marker.number + 1
        )
        if not counts_on:
            lines[index] = lines[index].without_marker()


def _numbers_ahead(lines: Sequence[Line], wanted: set[int]) -> dict[int, int]:
    """Return for lines the next number in the form of their marker, 0 if there is none."""
    found: dict[int, int] = {}
    ahead: dict[MarkerStyle, int] = {}
    for index in range(len(lines) - 1, -1, -1) if wanted else ():
        marker = lines[index].marker
        if marker is not None:
            if index in wanted:
                found[index] = ahead.get(marker.style, 0)
            ahead[marker.style] = marker.number
    return found


_FIGURES = frozenset("123456789一二三四五六七八九十")
#: After an article that is one of several: 第三条、第四条.
_LISTS = frozenset("、，,。；;第和或至及與与的")
