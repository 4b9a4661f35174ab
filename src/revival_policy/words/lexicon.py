"""Tables of words, and the expressions that are compiled from them."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_YEAR = "(?:19|20)[0-9]{2}年?"


@attrs.frozen
class Word:
    """One row of a table: a word in one sense.

    `not_before` and `not_after` hold what may not stand before or behind the word, divided by blanks. `example` is a
    text that is read right only with this row; `source` says where the word was met. `means` tells words of one table
    apart, such as the label of a number from that of a title; "" where there is nothing to tell. {year} in a word is a
    year, with 年 or without.
    """

    word: str
    not_before: str = ""
    not_after: str = ""
    example: str = ""
    source: str = ""
    means: str = ""

    @property
    def expression(self) -> str:
        """The word as a regular expression, with what may not stand beside it."""
        return "".join(self.by_first_letter)

    @property
    def by_first_letter(self) -> tuple[str, str]:
        """The expression of the first letter, and that of the rest, with what may not stand beside the word."""
        first = re.escape(self.word[0]) if self.word[0] != "{" else ""
        before = "".join(f"(?<!{re.escape(each)}{first})" for each in self.not_before.split())
        after = "".join(f"(?!{re.escape(each)})" for each in self.not_after.split())
        return first, f"{before}{_YEAR.join(map(re.escape, self.word[bool(first) :].split('{year}')))}{after}"


@cache
def table(sense: str) -> tuple[Word, ...]:
    """Return the rows of the table of a sense, in the order of the file.

    >>> [row.word for row in table("urgency")][:2]
    ['特提', '特急']
    """
    file = resources.files(__package__ or "").joinpath("data").joinpath(f"{sense}.csv")
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return tuple(Word(**row) for row in csv.DictReader(lines))


def expression(sense: str, means: str | None = None) -> str:
    """Return the alternatives of a sense as one expression without groups, longer words first.

    With `means`, only the words that mean that.
    """
    return expression_of(row for row in table(sense) if means in (None, row.means))


def expression_of(rows: Iterable[Word]) -> str:
    """Return the alternatives of rows as one expression without groups, longer words first."""
    ordered = sorted(rows, key=lambda row: -len(row.word))
    return f"(?:{any_of(row.by_first_letter for row in ordered)})"


def any_of(alternatives: Iterable[tuple[str, str]]) -> str:
    """Return the expression for one of many, each given as that of its first letter and that of the rest.

    Those with one first letter keep their order and are tried only behind it, which makes a long list quick.

    >>> any_of([("增", "长"), ("减", "少"), ("增", "加")])
    '增(?:长|加)|减少'
    """
    rests: dict[str, list[str]] = {}
    for first, rest in alternatives:
        rests.setdefault(first, []).append(rest)
    return "|".join(
        first + (behind[0] if len(behind) == 1 else f"(?:{'|'.join(behind)})") for first, behind in rests.items()
    )


@cache
def words(sense: str, means: str | None = None) -> frozenset[str]:
    """Return the words of a sense as a set; with `means`, only those that mean that."""
    return frozenset(row.word for row in table(sense) if means in (None, row.means))


@cache
def meanings(sense: str) -> Mapping[str, str]:
    """Return what each word of a sense means.

    >>> meanings("page_labels")["文号"]
    'number'
    """
    return {row.word: row.means for row in table(sense)}
