"""Changes within an article: its paragraphs, its items, its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.notations.numerals import write_counting
from revival_policy.notations.provisions import Provision
from revival_policy.query.amending.amendment import Amendment
from revival_policy.query.amending.articles import Article, paragraphs_of

if TYPE_CHECKING:
    from collections.abc import Sequence

#: New texts of articles may begin with the number.
_NUMBER_AT_HEAD = re.compile(r"^第[一二三四五六七八九十百千零〇]+条(?:之[一二三四五六七八九])?[ \t\u3000]*")


def _paragraph_of(article: Article, place: Provision) -> int | None:
    """Return where the paragraph of a place is; that of an item without one is the first that has items."""
    if place.item is not None and place.paragraph is None:
        return next((at for at, paragraph in enumerate(article.paragraphs) if len(paragraph) > 1), None)
    return article.place_of(place.paragraph or 1)


def _place_of(article: Article, place: Provision) -> int | None:
    """Return where the paragraph of a place is; None also where it has no such item."""
    at = _paragraph_of(article, place)
    return None if at is None or (place.item or 0) >= len(article.paragraphs[at]) else at


def new_paragraphs(lines: Sequence[str]) -> list[list[str]]:
    """Return the paragraphs of a text that is given to an article, without the number that it may begin with."""
    return paragraphs_of([_NUMBER_AT_HEAD.sub("", lines[0]), *lines[1:]])


def delete_within(article: Article, place: Provision) -> str:
    """Take a paragraph or an item away."""
    at = _place_of(article, place)
    if at is None:
        return f"the law has no {place}"
    if place.item is None:
        del article.paragraphs[at]
        return ""
    del article.paragraphs[at][place.item]
    _number_items(article.paragraphs[at])
    return ""


def replace_within(article: Article, place: Provision, paragraphs: tuple[str, ...]) -> str:
    """Give an article, a paragraph or an item another text."""
    new = new_paragraphs(paragraphs)
    if place.paragraph is None and place.item is None:
        article.paragraphs = new
        article.original = list(new)
        return ""
    at = _place_of(article, place)
    if at is None:
        return f"the law has no {place}"
    paragraph = article.paragraphs[at]
    if place.item is None:
        paragraph[:] = next(iter(new))  # in place: what is said of it later means it still
        article.paragraphs[at + 1 : at + 1] = new[1:]
        return ""
    if len(paragraphs) > 1:
        return f"{place} is given several texts"
    paragraph[place.item] = "".join(paragraphs)
    return ""


def add_within(article: Article, place: Provision, paragraphs: tuple[str, ...]) -> str:
    """Put a new paragraph or item where it then is; what was there moves on."""
    if place.item is None:
        at = (place.paragraph or 1) - 1
        if at > len(article.paragraphs):
            return f"the law has no place for {place}"
        article.paragraphs[at:at] = paragraphs_of(paragraphs)
        return ""
    within = _paragraph_of(article, place)
    if within is None or place.item > len(article.paragraphs[within]):
        return f"the law has no place for {place}"
    article.paragraphs[within][place.item : place.item] = list(paragraphs)
    _number_items(article.paragraphs[within])
    return ""


def _number_items(paragraph: list[str]) -> None:
    """Give the items of a paragraph their numbers anew."""
    for number, line in enumerate(paragraph[1:], 1):
        written = write_counting(number)
        paragraph[number] = re.sub(r"^([(（])[一二三四五六七八九十]+([)）])", rf"\g<1>{written}\g<2>", line)


def replace_words(article: Article, place: Provision, change: Amendment, own: set[str]) -> str:
    """Replace words in an article, a paragraph or an item, wherever they are in it; the new lines are its `own`."""
    words, by_words = change.words, change.by_words
    if place.paragraph is None and place.item is None:
        chosen = [(paragraph, at) for paragraph in article.paragraphs for at in range(len(paragraph))]
    else:
        within = _place_of(article, place)
        if within is None:
            return f"the law has no {place}"
        paragraph = article.paragraphs[within]
        chosen = [(paragraph, at) for at in ((place.item,) if place.item else range(len(paragraph)))]
    said = [(paragraph, at) for paragraph, at in chosen if words in paragraph[at]]
    for paragraph, at in said:
        paragraph[at] = paragraph[at].replace(words, by_words)
        own.add(paragraph[at])
    return "" if said else f"{place} does not say {words}"
