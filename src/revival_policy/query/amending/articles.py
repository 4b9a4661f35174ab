"""The text of a law as its articles, each with its paragraphs, and what is between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from revival_policy.errors import NotationError
from revival_policy.notations.numerals import Numeral
from revival_policy.notations.provisions import Provision

if TYPE_CHECKING:
    from collections.abc import Sequence

_ARTICLE = re.compile(
    r"^(?P<before>[ \t\u3000*]*)第(?P<number>[一二三四五六七八九十百千零〇]{1,9})条"
    r"(?:之(?P<inserted>[一二三四五六七八九]))?"
    r"(?P<after>\*{0,2}[ \t\u3000]+|\*\*)(?P<text>.*)$"
)
_HEADING = re.compile(
    r"^[ \t\u3000#*]*第[一二三四五六七八九十百]+(?:编|分编|章|节)[ \t\u3000]|^#|^[ \t\u3000]*附[ \t\u3000]*则"
)
_ITEM = re.compile(r"[(（][一二三四五六七八九十]{1,3}[)）]")


@attrs.define
class Article:
    """An article while its law is changed: number as it was, paragraphs, and headings right before it."""

    number: int
    inserted: int
    paragraphs: list[list[str]]
    before: list[str] = attrs.field(factory=list)
    was: tuple[int, int] | None = None
    #: The paragraphs as they were: the places that a decision names are those.
    original: list[list[str]] = attrs.field(factory=list)

    @property
    def numbers(self) -> tuple[int, int]:
        """Its number, and after which of that number it is (之一); 0 for none."""
        return self.number, self.inserted

    @property
    def provision(self) -> Provision:
        """The article as it is pointed to."""
        return Provision(self.number, inserted=self.inserted or None)

    def place_of(self, paragraph: int) -> int | None:
        """Return where a paragraph is that had a number before; None where it is no more, or never was."""
        if not 0 < paragraph <= len(self.original):
            return None
        own = self.original[paragraph - 1]
        return next((at for at, one in enumerate(self.paragraphs) if one is own), None)

    def lines(self) -> list[str]:
        """Return its lines, items as lines of their own."""
        return [line for paragraph in self.paragraphs for line in paragraph]


@attrs.define
class LawText:
    """A law as what is before its articles, the articles, and what follows; `style` is how lines are set."""

    head: list[str]
    articles: list[Article]
    indent: str = ""
    after_number: str = "　"
    before_number: str = ""
    between: str = "\n"

    def find(self, place: Provision) -> Article | None:
        """Return the article of a place, by the number that it had; None for none."""
        asked = numbers_of(place)
        return next((one for one in self.articles if one.was == asked), None)

    def write(self) -> str:
        """Return the text."""
        lines = list(self.head)
        for article in self.articles:
            lines += article.before
            first, *others = article.lines() or [""]
            lines += [
                f"{self.before_number}{article.provision}{self.after_number}{first}",
                *(self.indent + line for line in others),
            ]
        return self.between.join(lines) + "\n"


def numbers_of(place: Provision) -> tuple[int, int]:
    """Return the numbers of the article of a place, as `Article.numbers` has them."""
    return place.article or 0, place.inserted or 0


def paragraphs_of(lines: Sequence[str]) -> list[list[str]]:
    """Return the paragraphs (款) of an article, each with its items (项)."""
    paragraphs: list[list[str]] = []
    for line in lines:
        if paragraphs and _ITEM.match(line):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def read_law(text: str) -> LawText:
    """Return the articles of a law; a law without any has no articles."""
    law = LawText([], [], between="\n\n" if re.search(r"\S\n\n", text) else "\n")
    waiting: list[str] = []
    current: list[str] | None = None
    ended: list[list[str]] = []
    for line in filter(str.strip, text.split("\n")):
        found = _ARTICLE.match(line)
        number = number_in(found["number"]) if found else None
        if found and number:
            inserted = number_in(found["inserted"]) or 0 if found["inserted"] else 0
            current = [found["text"].strip()]
            ended.append(current)
            law.articles.append(Article(number, inserted, [], waiting, (number, inserted)))
            law.before_number, law.after_number = found["before"], found["after"]
            waiting = []
        elif current is not None and not _HEADING.match(line):
            if waiting:
                waiting.append(line)
            else:
                law.indent = re.match(r"[ \t\u3000]*", line)[0] if line else law.indent  # type: ignore[index]  # matches ""
                current.append(line.strip(" \t\u3000\r"))
        else:
            (waiting if current is not None else law.head).append(line)
    for article, lines in zip(law.articles, ended, strict=True):
        article.paragraphs = paragraphs_of(lines)
        article.original = list(article.paragraphs)
    return law


def number_in(written: str) -> int | None:
    """Return the number that hanzi write, None where they write none."""
    try:
        return Numeral.from_text(written).value
    except NotationError:
        return None
