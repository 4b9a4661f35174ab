"""What may be an outline marker (结构层次序数), and is one where the lines around count with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.notations.legible import legibly
from revival_policy.notations.marker_forms import (
    ARTICLE_HEAD,
    BARE_BEGINNINGS,
    BARE_HEAD,
    FIGURES,
    HANZI_BEGINNINGS,
    HANZI_HEAD,
    INSIDE,
)
from revival_policy.notations.markers import Marker, MarkerStyle, marker_of, match_of
from revival_policy.notations.numerals import number_written

if TYPE_CHECKING:
    from revival_policy.notations.matches import Match

#: What the number after a marker is written in, where both may be figures of a list.
_LISTS = {MarkerStyle.HANZI: "hanzi", MarkerStyle.ARABIC_COMMA: "arabic"}
_LONGEST_LIST = 10


def bare_number_at(text: str, offset: int) -> Match[Marker] | None:
    """Return the number at an offset that may be a marker without a mark, or a decimal one.

    Most are the beginnings of sentences (3月起); only the numbers of the lines around tell whether they count items.

    >>> [str(bare_number_at(line, 0).value) for line in ("1总则", "1.1 范围", "02申报")]
    ['1', '1.1', '02']
    >>> bare_number_at("2024年起执行", 0), bare_number_at("3.5万元", 0)
    (None, None)
    """
    return match_of(BARE_HEAD.match(text, offset)) if text[offset : offset + 1] in BARE_BEGINNINGS else None


def hanzi_number_at(text: str, offset: int) -> Match[Marker] | None:
    """Return the hanzi number at an offset that may be a marker whose 、 was lost or misread: 一 目标, 一，目标.

    >>> hanzi_number_at("二 目标", 0).value, hanzi_number_at("二 〇二二年", 0), hanzi_number_at("二级公路", 0)
    (Marker.from_text('二、'), None, None)
    """
    return match_of(HANZI_HEAD.match(text, offset)) if text[offset : offset + 1] in HANZI_BEGINNINGS else None


def article_named(line: str) -> tuple[Marker, int] | None:
    """Return the article with which a line begins, opened or spoken of, and where its number ends.

    >>> article_named("第三条规定的情形")
    (Marker.from_text('第三条'), 3)
    """
    candidate = ARTICLE_HEAD.match(line) if line[:1] == "第" else None
    marker = None if candidate is None else marker_of(candidate)
    return None if candidate is None or marker is None else (marker, candidate.end())


def lists_figures(marker: Marker, after: str) -> bool:
    """Tell whether a marker and what follows it may be a list of figures: 1、2类, 一、二级.

    >>> one = Marker.from_text("1、")
    >>> lists_figures(one, "2类放射源"), lists_figures(one, "2020年前建成"), lists_figures(one, "植树")
    (True, False, False)
    """
    form = _LISTS.get(marker.style)
    figures = FIGURES.match(after) if form is not None else None
    second = None if figures is None or form is None or figures[form] is None else number_written(figures[form])
    return second is not None and marker.number < second < marker.number + _LONGEST_LIST


@legibly
def find_markers_inside(text: str) -> list[Match[Marker]]:
    """Return the markers that follow the end of a sentence within a line; they may have begun lines of their own.

    >>> [str(match.value) for match in find_markers_inside("一、植树。二、浇水;按第三条办。")]
    ['二、']
    """
    found = (match_of(candidate, start=candidate.end("before")) for candidate in INSIDE.finditer(text))
    return [marker for marker in found if marker is not None]
