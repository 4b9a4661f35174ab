"""Propose rows of the lexicon, from a folder of parquet files with texts (columns text, and source and date if any).

    python tools/words/propose.py endings FOLDER > endings.csv
    python tools/words/propose.py lead_ins FOLDER > lead_ins.csv
    python tools/words/propose.py labels FOLDER > labels.csv

`endings`: what names of bodies end in, by the lists that they are in, of which most names end in what is known.
`lead_ins`: what is right before a code that the registry knows, after which no mark is. `labels`: what is before a
colon at the beginning of a line among the first lines, where the lines beside it are labels that are known.

Each row has the word, how often it was met, in how many texts, its first and last year, its sources, and whether the
lexicon has it. Nothing is taken over without being read; a row that was says how often its word was met (`source`).
Codes are proposed by `tools/codes/propose.py`.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pyarrow.parquet as pq  # type: ignore[import-untyped]  # ships no types

from revival_policy import find_numbers
from revival_policy.registry import codes
from revival_policy.words.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

OFTEN, TEXTS = 3, 2
#: The lists of bodies: names between marks, at least so many, and so many of ten with an ending that is known.
_LIST = re.compile("[\u4e00-\u9fff]{2,20}(?:、[\u4e00-\u9fff]{2,20}){3,}")
_KNOWN_OF_TEN = 7
_ENDINGS = (1, 2, 3)
_FIRST_LINES = 40
_LABEL = re.compile(r"^[\s【\[]*(?P<label>[\u4e00-\u9fff \u3000]{2,14}?)[\s】\]]*[:：]")
_LONGEST_LEAD_IN, _SHORTEST_CODE = 4, 2
_HANZI_BEFORE = re.compile("[\u4e00-\u9fff]{1,4}$")
_YEAR = re.compile("(?:19|20)[0-9]{2}")


class Text(NamedTuple):
    """A text with what is known of it, "" where nothing is."""

    text: str
    source: str = ""
    date: str = ""


class Met:
    """How often words were met, and where."""

    def __init__(self) -> None:
        """Begin with none."""
        self.times: Counter[str] = Counter()
        self.texts: Counter[str] = Counter()
        self._years: defaultdict[str, set[str]] = defaultdict(set)
        self._sources: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def add(self, found: Iterable[str], text: Text) -> None:
        """Count the words that were found in one text."""
        year = _YEAR.search(text.date)
        for word, times in Counter(found).items():
            self.times[word] += times
            self.texts[word] += 1
            self._sources[word][text.source] += 1
            if year:
                self._years[word].add(year[0])

    def rows(self, known: Iterable[str]) -> Iterator[list[object]]:
        """Yield the words that were met often enough, the commonest first."""
        listed = frozenset(known)
        for word, times in self.times.most_common():
            if times < OFTEN or self.texts[word] < TEXTS:
                continue
            years = sorted(self._years[word])
            span = f"{years[0]}-{years[-1]}" if years else ""
            sources = " | ".join(f"{source or '?'} {count}" for source, count in self._sources[word].most_common(3))
            yield [word, times, self.texts[word], span, sources, "known" if word in listed else ""]


def propose_endings(texts: Iterable[Text]) -> Iterator[list[object]]:
    """Yield endings of names in lists of bodies, among names that mostly end as names of bodies do."""
    known = tuple(words("organ_endings"))
    met = Met()
    for text in texts:
        found: list[str] = []
        for listed in _LIST.findall(text.text):
            names = listed.split("、")
            unknown = [name for name in names if not name.endswith(known)]
            if len(unknown) * 10 <= len(names) * (10 - _KNOWN_OF_TEN):
                found += [name[-size:] for name in unknown for size in _ENDINGS if len(name) > size]
        met.add(found, text)
    return met.rows(known)


def propose_lead_ins(texts: Iterable[Text]) -> Iterator[list[object]]:
    """Yield what is right before a code that the registry knows, be it read as a part of the code or not."""
    known = words("leads_in_to_codes") | words("never_in_codes") | words("before_known_codes")
    met = Met()
    for text in texts:
        found: list[str] = []
        for match in find_numbers(text.text):
            code = match.value.code or ""
            sizes = range(len(code) - _SHORTEST_CODE + 1) if text.text.startswith(code, match.start) else ()
            glued = next((size for size in sizes if codes.is_known(code[size:])), None)
            if glued is not None:
                start = match.start + glued
                before = _HANZI_BEFORE.search(text.text, max(0, start - _LONGEST_LEAD_IN), start)
                found += [before[0][-size:] for size in range(1, len(before[0]) + 1)] if before else []
        met.add(found, text)
    return met.rows(known)


def propose_labels(texts: Iterable[Text]) -> Iterator[list[object]]:
    """Yield what is before a colon at the head of a text, where a line beside it begins with a known label."""
    known = words("page_labels")
    met = Met()
    for text in texts:
        labels = [_label(line) for line in text.text.splitlines()[:_FIRST_LINES] if line.strip()]
        beside = zip(["", *labels], labels, [*labels[1:], ""], strict=False)
        met.add((label for last, label, after in beside if label and (last in known or after in known)), text)
    return met.rows(known)


def _label(line: str) -> str:
    written = _LABEL.match(line)
    return re.sub(r"\s", "", written["label"]) if written else ""


def texts_of(folder: Path) -> Iterator[Text]:
    """Yield the texts of the parquet files of a folder that have a column for them."""
    for file in sorted(folder.glob("*.parquet")):
        columns = [name for name in Text._fields if name in pq.read_schema(file).names]
        if "text" in columns:
            for row in pq.read_table(file, columns=columns).to_pylist():
                yield Text(**{name: str(row[name] or "") for name in columns})


PROPOSE = {"endings": propose_endings, "lead_ins": propose_lead_ins, "labels": propose_labels}


def main() -> None:
    """Write the proposals that the first argument asks for."""
    heads = ["word", "times", "texts", "years", "sources", "lexicon"]
    rows = PROPOSE[sys.argv[1]](texts_of(Path(sys.argv[2])))
    csv.writer(sys.stdout, lineterminator="\n").writerows([heads, *rows])


if __name__ == "__main__":
    main()
