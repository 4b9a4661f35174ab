"""Tables of words, and the expressions that are compiled from them."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import attrs

from revival_policy.errors import RegistryError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_YEAR = "(?:19|20)[0-9]{2}年?"
#: Between the hanzi of a word that may be spread: pages set a label of two as wide as one of four.
_BLANKS = r"\s{0,8}"
_COLUMNS = ("word", "not_before", "not_after", "example", "source", "means")
#: The tables that were read; what is made of them asks here.
TABLES: dict[str, tuple[Word, ...]] = {}


@attrs.frozen
class Word:
    """One row of a table: a word in one sense.

    `not_before` and `not_after` hold what may not be before or after the word, divided by blanks. `example` is a
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

    def expression(self, *, spread: bool = False) -> str:
        """Return the word as a regular expression, with what may not be beside it; `spread` allows blanks in it."""
        return "".join(self.by_first_letter(spread=spread))

    def by_first_letter(self, *, spread: bool = False) -> tuple[str, str]:
        """Return the expression of the first letter, and that of the rest, with what may not be beside the word."""
        first = re.escape(self.word[0]) if self.word[0] != "{" else ""
        before = "".join(f"(?<!{re.escape(each)}{first})" for each in self.not_before.split())
        after = "".join(f"(?!{re.escape(each)})" for each in self.not_after.split())
        rest = self.word[bool(first) :]
        if spread:
            return first, f"{before}{''.join(_BLANKS + re.escape(letter) for letter in rest)}{after}"
        return first, f"{before}{_YEAR.join(map(re.escape, rest.split('{year}')))}{after}"


def table(sense: str) -> tuple[Word, ...]:
    """Return the rows of the table of a sense, in the order of the file.

    >>> [row.word for row in table("urgency")][:2]
    ['特提', '特急']
    """
    if sense not in TABLES:
        name = f"{sense}.csv"
        file = resources.files(__package__ or "").joinpath("data").joinpath(name)
        TABLES[sense] = read_table(name, file.read_text(encoding="utf-8"))
    return TABLES[sense]


def read_table(name: str, text: str) -> tuple[Word, ...]:
    r"""Return the rows of a table; RegistryError with file, line and column for one that is not what it must be.

    Lines that begin with # say what the table holds. A word has one row; two rows for it would contradict each other.

    >>> read_table("own.csv", "word,not_before,not_after,example,source\n特提,,,特急,seen in documents")
    Traceback (most recent call last):
    revival_policy.errors.RegistryError: own.csv, line 2, column example: 特提 is not found in 特急
    """
    return tuple(row for _, row in _numbered(name, text))


def check_table(name: str, text: str) -> None:
    """Raise RegistryError for a row whose example does not need it: it has no such word, or other rows find it too."""
    numbered = list(_numbered(name, text))
    for line, row in numbered:
        read = re.search(row.expression(), row.example)
        if read is None:
            raise RegistryError(name, line, "example", f"{row.word} is not read in {row.example}")
        others = [other for _, other in numbered if other is not row and set(other.word) & set(row.example)]
        without = re.search(expression_of(others), row.example) if others else None
        if without and without.span() == read.span():
            raise RegistryError(name, line, "example", f"{row.example} is read without {row.word} too")


def _numbered(name: str, text: str) -> Iterator[tuple[int, Word]]:
    """Yield the rows of a table with their lines."""
    lines = text.splitlines()
    heads = next((index for index, line in enumerate(lines) if not line.startswith("#")), len(lines))
    rows = csv.reader(lines[heads:])
    columns = next(rows, [])
    if tuple(columns) not in {_COLUMNS, _COLUMNS[:-1]}:
        raise RegistryError(name, heads + 1, "", f"expected the columns {', '.join(_COLUMNS[:-1])}, and means or not")
    first: dict[str, int] = {}
    for fields in rows:
        line = heads + rows.line_num
        if len(fields) != len(columns):
            raise RegistryError(name, line, "", f"expected {len(columns)} columns, not {len(fields)}")
        row = Word(*fields)
        if fault := _fault(row):
            raise RegistryError(name, line, *fault)
        if row.word in first:
            raise RegistryError(name, line, "word", f"{row.word} has a row already, in line {first[row.word]}")
        first[row.word] = line
        yield line, row


def _fault(row: Word) -> tuple[str, str] | None:
    """Return the column in which a row is not what it must be, and why."""
    for column in ("word", "example", "source"):
        if not getattr(row, column).strip():
            return column, f"{row.word or '?'} has none"
    if row.word.strip() != row.word:
        return "word", "blanks are around it"
    if "{" not in row.word and row.word not in row.example:
        return "example", f"{row.word} is not found in {row.example}"
    return None


def expression(sense: str, means: str | None = None, *, spread: bool = False) -> str:
    """Return the alternatives of a sense as one expression without groups, longer words first.

    With `means`, only the words that mean that; with `spread`, blanks may be in each.
    """
    return expression_of((row for row in table(sense) if means in (None, row.means)), spread=spread)


def expression_of(rows: Iterable[Word], *, spread: bool = False) -> str:
    """Return the alternatives of rows as one expression without groups, longer words first."""
    ordered = sorted(rows, key=lambda row: -len(row.word))
    return f"(?:{any_of(row.by_first_letter(spread=spread) for row in ordered)})"


def any_of(alternatives: Iterable[tuple[str, str]]) -> str:
    """Return the expression for one of many, each given as that of its first letter and that of the rest.

    Those with one first letter keep their order and are tried only after it, which makes a long list quick.

    >>> any_of([("增", "长"), ("减", "少"), ("增", "加")])
    '增(?:长|加)|减少'
    """
    rests: dict[str, list[str]] = {}
    for first, rest in alternatives:
        rests.setdefault(first, []).append(rest)
    return "|".join(
        first + (following[0] if len(following) == 1 else f"(?:{'|'.join(following)})")
        for first, following in rests.items()
    )


@cache
def words(sense: str, means: str | None = None) -> frozenset[str]:
    """Return the words of a sense as a set; with `means`, only those that mean that."""
    return frozenset(row.word for row in table(sense) if means in (None, row.means))


@cache
def ends(sense: str, means: str | None = None) -> tuple[str, ...]:
    """Return the words of a sense in the order of the file, as `str.endswith` and `str.startswith` want them."""
    return tuple(row.word for row in table(sense) if means in (None, row.means))


@cache
def meanings(sense: str) -> Mapping[str, str]:
    """Return what each word of a sense means.

    >>> meanings("page_labels")["文号"]
    'number'
    """
    return {row.word: row.means for row in table(sense)}
