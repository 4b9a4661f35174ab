"""Propose codes of document numbers and their issuers, from lists of numbers with titles and from running texts.

    python tools/codes/propose.py issuers numbers.parquet > issuers.csv
    python tools/codes/propose.py starts documents-*.parquet > codes.csv

`issuers` reads columns number, title and issuer: how often a code is beside which issuer, as stated or as the title
begins with it. `starts` reads a column text: after how many different words a code was met, and how often after none.
A code is met after brackets, at the beginning of lines and after many words; with a word before it that is no part of
it, after few. Nothing is taken over from here without being read: see `source` in the tables of the registry.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import pyarrow.parquet as pq  # type: ignore[import-untyped]  # ships no types

from revival_policy import DocumentNumber, PolicyError, find_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A title names who issued it before 关于; what several issued is known by the first, whose code it is.
_ISSUER = re.compile(r"([^《》\s、,，]{2,40}?)(?:等|、.*|\s.*)?(?:关于|印发|转发)")
_HANZI = re.compile(r"[\u4e00-\u9fff]")
#: A code is proposed if it was met so often, and after so many different words or marks.
OFTEN, CONTEXTS = 3, 3
#: So many hanzi before a code are one context.
BEFORE = 2


def rows_of(path: str, columns: list[str]) -> Iterator[dict[str, str]]:
    """Yield the rows of a file, "" where nothing is stated."""
    for row in pq.read_table(path, columns=columns).to_pylist():
        yield {column: str(row[column] or "") for column in columns}


def number_of(text: str) -> DocumentNumber | None:
    """Return the number that a text is, None where it is not one."""
    try:
        return DocumentNumber.from_text(text)
    except PolicyError:
        return None


def propose_issuers(paths: list[str]) -> Iterator[list[object]]:
    """Yield code, count, years, what the registry says of it, and the issuers met beside it with their counts."""
    met: defaultdict[str, Counter[str]] = defaultdict(Counter)
    years: defaultdict[str, set[int]] = defaultdict(set)
    for path in paths:
        for row in rows_of(path, ["number", "title", "issuer"]):
            number = number_of(row["number"])
            if number is None or number.code is None or number.year is None:
                continue
            years[number.code].add(number.year)
            stated = _ISSUER.match(row["title"])
            met[number.code][row["issuer"] or (stated[1] if stated else "")] += 1
    for code, issuers in sorted(met.items(), key=lambda item: -item[1].total()):
        known = DocumentNumber(code, max(years[code]), 1).candidates
        named = " | ".join(f"{name or '?'} {count}" for name, count in issuers.most_common(4))
        span = f"{min(years[code])}-{max(years[code])}"
        yield [code, issuers.total(), span, " | ".join(body.name for body in known), named]


def propose_starts(paths: list[str]) -> Iterator[list[object]]:
    """Yield the codes that were met often enough after different words, with how often and after how many."""
    before: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for path in paths:
        for row in rows_of(path, ["text"]):
            for match in find_numbers(row["text"]):
                if match.value.code is not None:
                    left = row["text"][max(0, match.start - BEFORE) : match.start]
                    before[match.value.code]["".join(_HANZI.findall(left))] += 1
    for code, contexts in sorted(before.items(), key=lambda item: -item[1].total()):
        if contexts.total() >= OFTEN and len(contexts) >= CONTEXTS:
            yield [code, contexts.total(), len(contexts), contexts[""]]


def main() -> None:
    """Write the proposals that the first argument asks for."""
    propose = {"issuers": propose_issuers, "starts": propose_starts}[sys.argv[1]]
    csv.writer(sys.stdout, lineterminator="\n").writerows(propose(sys.argv[2:]))


if __name__ == "__main__":
    main()
