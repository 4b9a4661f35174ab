"""Tune the weights by which the top of a document is read, on texts whose titles are known.

    python tools/tune_frame.py TEXTS.parquet [TEXTS.parquet ...] [--epochs N] [--step S] [--write]

The tables hold columns `id`, `title` and `text`. A text counts whose title is in its first lines. Where the reading
gives another title, the weights of what speaks for the wrong reading are lowered by a step, and those for the best
reading that has the right title are raised (structured perceptron with averaged weights; Collins 2002). A third of the
texts, chosen by their ids, is never learnt from; what is printed is the share of right titles in both parts before and
after. Nothing is written without --write.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pyarrow.parquet as pq  # type: ignore[import-untyped] # it comes without types

from revival_policy.model.parts import PartKind
from revival_policy.reading.evidence import weights
from revival_policy.reading.evidence.best import Reading, Readings
from revival_policy.reading.evidence.clues import clues_of
from revival_policy.reading.evidence.following import clues_of_both
from revival_policy.reading.evidence.roles import Role
from revival_policy.reading.evidence.units import Unit, units_at_top
from revival_policy.reading.furniture import is_furniture
from revival_policy.reading.lines import split_lines
from revival_policy.reading.parting import part_frame
from revival_policy.reading.repair import repair

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.reading.evidence.clue import Clues

_OF_TITLE = frozenset((Role.TITLE, Role.MORE))
_OTHERS = frozenset(role for role in Role if role not in _OF_TITLE)
#: A feature of a reading: its table, its clue (or the role above), its role.
_Feature = tuple[str, str, Role]


class Sample(NamedTuple):
    """The units of one text with their clues, and which of them are its title."""

    units: list[Unit]
    clues: list[Clues]
    title: range
    kept: bool


def plain(text: str) -> str:
    """Return a title without what publishers write differently."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text))


def samples(paths: Sequence[Path]) -> Iterator[Sample]:
    """Yield the texts in which a run of units at the top is the title."""
    for path in paths:
        for row in pq.read_table(path, columns=["id", "title", "text"]).to_pylist():
            found = sample(row["text"], plain(row["title"] or ""))
            if found is not None:
                yield found._replace(kept=int(row["id"][-6:], 16) % 3 == 0)


def sample(text: str, title: str) -> Sample | None:
    """Return the sample of a text, None where its title is no run of units."""
    lines = part_frame(repair(text, split_lines(text)))
    kinds = [PartKind.FURNITURE if is_furniture(line) else None for line in lines]
    units = units_at_top(lines, kinds)
    words = [plain(unit.text) for unit in units]
    runs = [
        range(first, end)
        for first in range(len(units))
        for end in range(first + 1, min(len(units), first + 6) + 1)
        if title and "".join(words[first:end]) == title
    ]
    return Sample(units, clues_of(units), runs[-1], kept=False) if runs else None


def is_right(one: Sample, reading: Reading) -> bool:
    """Tell whether the last title of a reading is the one that is known."""
    titles = [index for index, role in enumerate(reading.roles) if role is Role.TITLE]
    read = _run(reading.roles, titles[-1]) if titles else range(0)
    return bool(titles) and _words(one, read) == _words(one, one.title)


def _words(one: Sample, run: range) -> str:
    return plain("".join(one.units[index].text for index in run))


def _run(roles: Sequence[Role], first: int) -> range:
    end = next((index for index in range(first + 1, len(roles)) if roles[index] is not Role.MORE), len(roles))
    return range(first, end)


def wanted(one: Sample) -> Reading:
    """Return the best reading that has the known title."""
    barred = dict.fromkeys(one.title, _OTHERS | {Role.MORE})
    barred |= dict.fromkeys(one.title[1:], _OTHERS | {Role.TITLE})
    barred |= {index: frozenset((Role.TITLE,)) for index in range(one.title.stop, len(one.units))}
    if one.title.stop < len(one.units):
        barred[one.title.stop] = _OF_TITLE
    return Readings(one.units, one.clues).best(barred)


def features(one: Sample, reading: Reading) -> Counter[_Feature]:
    """Return what speaks for a reading, and how often."""
    found: Counter[_Feature] = Counter()
    above = "start"
    for index, role in enumerate(reading.roles):
        found.update(("clues", name, role) for name in ("usual", *one.clues[index].names))
        found["moves", above, role] += 1
        if index and reading.roles[index - 1] in _OF_TITLE:
            beside = clues_of_both(one.units[index - 1], one.clues[index - 1], one.units[index], one.clues[index])
            found.update(("goes_on", name, role) for name in beside)
        above = role.value
    return found


def learn(texts: Sequence[Sample], epochs: int, step: float) -> None:
    """Change the weights in memory by what the texts teach."""
    total: defaultdict[_Feature, float] = defaultdict(float)
    now: defaultdict[_Feature, float] = defaultdict(float)
    seen = 0
    for _ in range(epochs):
        for one in texts:
            seen += 1
            reading = Readings(one.units, one.clues).best()
            if is_right(one, reading):
                continue
            right = wanted(one)
            if not right.roles:
                continue
            change = features(one, right)
            change.subtract(features(one, reading))
            for feature, times in change.items():
                now[feature] += step * times
                total[feature] += seen * step * times
                _add(feature, step * times)
            _forget()
    for feature, value in now.items():
        _add(feature, -total[feature] / max(1, seen) if value else 0.0)
    _forget()


def _add(feature: _Feature, amount: float) -> None:
    table, name, role = feature
    if table == "moves":
        known = weights.moves()
        known[name, role] = known.get((name, role), 0.0) + amount
    else:
        row = weights.by_clue(table).setdefault(name, {})
        row[role] = row.get(role, 0.0) + amount


def _forget() -> None:
    weights.worth_of.cache_clear()
    weights.worth_below.cache_clear()
    weights.moves_from.cache_clear()


def share(texts: Sequence[Sample]) -> float:
    """Return the share of texts whose title is read right."""
    return sum(is_right(one, Readings(one.units, one.clues).best()) for one in texts) / max(1, len(texts))


def main() -> None:
    """Tune, and say what it brought."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--step", type=float, default=0.05)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    found = list(samples(asked.texts))
    learnt, kept = [one for one in found if not one.kept], [one for one in found if one.kept]
    sys.stdout.write(f"{len(learnt)} texts to learn from: {share(learnt):.4f}; {len(kept)} kept: {share(kept):.4f}\n")
    learn(learnt, asked.epochs, asked.step)
    sys.stdout.write(f"after {asked.epochs} epochs: {share(learnt):.4f}; kept {share(kept):.4f}\n")
    if asked.write:
        write()


def write() -> None:
    """Write the weights to their tables."""
    folder = resources.files("revival_policy.reading.evidence").joinpath("data")
    for name in ("clues", "goes_on"):
        rows = [
            (clue, role.value, f"{value:.2f}")
            for clue, row in weights.by_clue(name).items()
            for role, value in row.items()
        ]
        _table(Path(str(folder.joinpath(f"{name}.csv"))), ("clue", "role", "weight"), rows)
    moves = [(above, role.value, f"{value:.2f}") for (above, role), value in weights.moves().items()]
    _table(Path(str(folder.joinpath("moves.csv"))), ("above", "role", "weight"), moves)


def _table(path: Path, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([head, *rows])


if __name__ == "__main__":
    main()
