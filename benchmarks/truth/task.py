"""A task: what its answers look like, and how one of them is scored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.truth.fields import Field
from benchmarks.truth.tally import Report, Tally

#: One row of a file of answers, as JSON gives it.
Row = dict[str, Any]


class ShapeError(ValueError):
    """An answer has not the shape that its task asks for."""


def _span(answer: Mapping[str, object], text: str) -> tuple[int, int]:
    start, end = answer["start"], answer["end"]
    if (
        not isinstance(start, int)
        or not isinstance(end, int)
        or isinstance(start, bool)
        or isinstance(end, bool)
        or not 0 <= start < end <= len(text)
    ):
        msg = f"start and end are offsets of the text, 0 to {len(text)}: {start!r}, {end!r}"
        raise ShapeError(msg)
    return start, end


def _normal(field: Field, name: str, value: object) -> object:
    try:
        return field.normal(value)
    except (TypeError, ValueError):
        msg = f"{name} is {field.expected}: {value!r}"
        raise ShapeError(msg) from None


@dataclass(frozen=True)
class PassageTask:
    """A task whose answer is a list of passages of the text, each with its fields.

    `read` makes the fields of a passage from what its mark says (`benchmarks/truth/marking.py`).
    """

    name: str
    fields: Mapping[str, Field]
    read: Callable[[str, str], dict[str, object]]
    context: tuple[str, ...] = ()

    def shaped(self, answer: object, text: str) -> dict[tuple[int, int], dict[str, object]]:
        """Return the fields of each passage by its span, in the form in which they are compared."""
        if not isinstance(answer, list):
            msg = "the answer is a list of objects"
            raise ShapeError(msg)
        names = {"start", "end", *self.fields}
        passages: dict[tuple[int, int], dict[str, object]] = {}
        for one in answer:
            if not isinstance(one, dict) or set(one) != names:
                msg = f"an answer has {', '.join(sorted(names))}: {one!r}"
                raise ShapeError(msg)
            span = _span(one, text)
            if span in passages:
                msg = f"the same span twice: {span}"
                raise ShapeError(msg)
            passages[span] = {name: _normal(field, name, one[name]) for name, field in self.fields.items()}
        return passages

    def begin(self) -> Report:
        """Return a report that has nothing yet."""
        return Report(self.name, fields={name: Tally() for name in ("span", *self.fields, "all")})

    def score(self, row: Row, answer: object, report: Report) -> None:
        """Add how one text was read to a report."""
        wanted, found = self.shaped(row["answer"], row["text"]), self.shaped(answer, row["text"])
        for span in sorted({*wanted, *found}):
            here, there = wanted.get(span), found.get(span)
            counts = {"wanted": here is not None, "found": there is not None}
            both = here is not None and there is not None
            report.fields["span"].add(**counts, right=both)
            report.fields["all"].add(**counts, right=both and here == there)
            for name in self.fields:
                same = here is not None and there is not None and here[name] == there[name]
                report.fields[name].add(**counts, right=same)
        report.add_text(row["id"], exact=wanted == found)


@dataclass(frozen=True)
class DocumentTask:
    """A task whose answer is one object: each field null, or an object with a value and, where it is said, its span."""

    name: str
    fields: Mapping[str, Field]
    read: Callable[[str, str], dict[str, object]]
    context: tuple[str, ...] = ()

    def shaped(self, answer: object, text: str) -> tuple[dict[str, object], dict[str, tuple[int, int]]]:
        """Return value and span of each field that is not null; a field that is left out is null."""
        if not isinstance(answer, dict) or not set(answer) <= set(self.fields):
            msg = f"the answer is an object with {', '.join(self.fields)}"
            raise ShapeError(msg)
        values: dict[str, object] = {}
        spans: dict[str, tuple[int, int]] = {}
        for name, one in answer.items():
            if one is None:
                continue
            if not isinstance(one, dict) or set(one) not in ({"value"}, {"value", "start", "end"}):
                msg = f"{name} is null or an object with value, and start and end if it has a place: {one!r}"
                raise ShapeError(msg)
            values[name] = _normal(self.fields[name], name, one["value"])
            if "start" in one:
                spans[name] = _span(one, text)
        return values, spans

    def begin(self) -> Report:
        """Return a report that has nothing yet."""
        return Report(self.name, fields={name: Tally() for name in (*self.fields, "all", "span")})

    def score(self, row: Row, answer: object, report: Report) -> None:
        """Add how one text was read to a report; spans do not count for an exact match."""
        wanted, places = self.shaped(row["answer"], row["text"])
        found, found_places = self.shaped(answer, row["text"])
        for name, counts in self._counted(wanted, found):
            report.fields[name].add(**counts)
            report.fields["all"].add(**counts)
        # Where the truth gives no place, none is asked for.
        for name in places:
            there = found_places.get(name)
            report.fields["span"].add(wanted=True, found=there is not None, right=there == places[name])
        report.add_text(row["id"], exact=wanted == found)

    def _counted(self, wanted: dict[str, object], found: dict[str, object]) -> Iterator[tuple[str, dict[str, bool]]]:
        for name in self.fields:
            here, there = name in wanted, name in found
            yield name, {"wanted": here, "found": there, "right": here and there and wanted[name] == found[name]}


Task = PassageTask | DocumentTask
