"""The exceptions of this library, all under PolicyError."""

from __future__ import annotations

import os
from collections.abc import Iterable
from difflib import get_close_matches
from typing import TypeVar

import attrs

from revival_policy.languages.saying import said, say, to_say

#: Characters shown on each side of the place where reading stopped.
CONTEXT = 24
#: Characters shown of what was given; a whole text may be where a name should.
SHOWN = 80
#: What is longer is no slip of a name.
LONGEST_NEAR = 40
#: Characters of the longest path that is shown whole; what is longer is rather a text.
LONGEST_PATH = 260

Value = TypeVar("Value")


def _short(given: str) -> str:
    shown = given if len(given) <= SHOWN else f"{given[: SHOWN - 1]}…"
    return " ".join(shown.splitlines())


def near(asked: object, known: Iterable[str]) -> str:
    """Return the name that somebody may have meant, as a hint; "" where none is near.

    >>> near("provinces", ("central", "province"))
    ' (did you mean province?)'
    """
    found = nearest(asked, known)
    return f" (did you mean {found}?)" if found else ""


def nearest(asked: object, known: Iterable[str]) -> str | None:
    """Return the name that somebody may have meant; None where none is near."""
    return next(iter(get_close_matches(str(asked)[:LONGEST_NEAR], tuple(known), 1)), None)


class PolicyError(Exception):
    """Any error that this library raises on purpose."""

    def __reduce__(self) -> tuple[object, ...]:
        """Return the call that makes the error anew: other libraries pickle exceptions in ways of their own."""
        kind = type(self)
        if not attrs.has(kind):
            return kind, self.args
        return kind, tuple(getattr(self, field.name) for field in attrs.fields(kind))


@attrs.frozen
class NotationError(PolicyError, ValueError):
    """A text is not what its notation allows.

    `position` is the offset in `text` at which reading stopped, `expected` what should have been there.

    >>> print(NotationError("发文字号", "国发〔23〕15号", 3, "年份"))
    发文字号: expected 年份 at character 3: 国发〔>!<23〕15号
    """

    notation: str
    text: str
    position: int
    expected: str

    def __str__(self) -> str:
        """Return one short line with the place marked inside the text."""
        before = self.text[max(0, self.position - CONTEXT) : self.position]
        after = self.text[self.position : self.position + CONTEXT]
        shown = " ".join(f"{before}>!<{after}".splitlines())
        return say(
            "{notation}: expected {expected} at character {position}: {shown}",
            notation=said(self.notation),
            expected=said(self.expected),
            position=self.position,
            shown=shown,
        )


@attrs.frozen
class ReadingError(PolicyError, ValueError):
    """Strict reading met a diagnostic of level error; the fields are those of the diagnostic."""

    code: str
    message: str
    line: int
    column: int

    def __str__(self) -> str:
        """Return the diagnostic in one line."""
        return say(
            "line {line}, column {column}: {code}: {message}",
            line=self.line,
            column=self.column,
            code=self.code,
            message=said(self.message),
        )


@attrs.frozen
class ArgumentError(PolicyError, TypeError, ValueError):
    """An argument is not what a function takes; `given` is its type, or what it is where the type is right.

    >>> print(ArgumentError("text", "bytes", "a text"))
    text: expected a text, not bytes
    """

    name: str
    given: str
    expected: str

    def __str__(self) -> str:
        """Return the name of the argument, what was expected and what was given."""
        return say(
            "{name}: expected {expected}, not {given}",
            name=self.name,
            expected=said(self.expected),
            given=_short(self.given),
        )


def expect(name: str, value: object, kinds: type | tuple[type, ...], expected: str) -> None:
    """Raise ArgumentError where an argument is of none of the types that it may be of.

    >>> expect("text", None, str, "a text")
    Traceback (most recent call last):
    revival_policy.errors.ArgumentError: text: expected a text, not None
    """
    if not isinstance(value, kinds):
        raise ArgumentError(name, "None" if value is None else type(value).__name__, expected)


def expect_all(name: str, values: Iterable[Value], kinds: type | tuple[type, ...], expected: str) -> tuple[Value, ...]:
    """Return values as a tuple; ArgumentError where they are no collection, or one of them is of another type."""
    expect(name, values, Iterable, expected)
    given = tuple(values)
    for found in {*map(type, given)}:
        if not issubclass(found, kinds):
            raise ArgumentError(name, repr(values) if isinstance(values, str) else found.__name__, expected)
    return given


def expect_function(name: str, value: object, expected: str) -> None:
    """Raise ArgumentError where an argument cannot be called."""
    if not callable(value):
        raise ArgumentError(name, "None" if value is None else type(value).__name__, expected)


@attrs.frozen
class FileError(PolicyError, OSError):
    """A file cannot be read as a notice: it is missing, empty, damaged, encrypted, of another kind, or has no text.

    Nor can one be written where there is no folder for it.
    """

    path: str | os.PathLike[str]
    reason: str

    @property
    def filename(self) -> str:
        """The path as a text, under the name that it has in every OSError."""
        return str(self.path)

    def __str__(self) -> str:
        """Return path and reason in one line; of a text that is where a path should, its beginning."""
        path = str(self.path)
        is_text = len(path.splitlines()) > 1 or len(path) > LONGEST_PATH
        return f"{_short(path) if is_text else path}: {said(self.reason)}"


@attrs.frozen
class DatasetError(PolicyError, LookupError):
    """No data set of this name comes with the package."""

    name: str
    available: tuple[str, ...]

    def __str__(self) -> str:
        """Return the name asked for and those that exist."""
        return say(
            "no data set {name!r}; there are: {available}",
            name=_short(str(self.name)),
            available=", ".join(self.available),
        )


@attrs.frozen
class UnknownNameError(PolicyError, KeyError):
    """There is nothing of this name: no column of a table, no agency among those counted, no group.

    >>> print(UnknownNameError("column", "measur", ("notice", "measure")))
    no column 'measur' (did you mean measure?)
    """

    what: str
    asked: str
    known: tuple[str, ...]

    def __str__(self) -> str:
        """Return the name asked for, and the nearest that there is."""
        found = nearest(self.asked, self.known)
        hint = say(" (did you mean {name}?)", name=found) if found else ""
        return say("no {what} {asked}{hint}", what=said(self.what), asked=repr(_short(self.asked)), hint=hint)


@attrs.frozen
class RegistryError(PolicyError, ValueError):
    """A row that is to extend the registry, or one of the lexicon, is not what it must be.

    `source` is the file, `line` counted from 1.

    >>> print(RegistryError("own.csv", 3, "valid_from", "expected a date like 2018, 2018-03 or 2018-03-17"))
    own.csv, line 3, column valid_from: expected a date like 2018, 2018-03 or 2018-03-17
    """

    source: str
    line: int
    column: str
    reason: str

    def __str__(self) -> str:
        """Return the place and the reason in one line."""
        return say(
            "{source}, line {line}, column {column}: {reason}",
            source=self.source,
            line=self.line,
            column=self.column or "?",
            reason=said(self.reason),
        )


@attrs.frozen
class SectionError(PolicyError, LookupError):
    """A notice has no section with this marker, or more than one."""

    marker: str
    found: int

    def __str__(self) -> str:
        """Return the marker asked for and how many sections carry it."""
        form = {
            0: to_say("no section with the marker {marker}; expected one"),
            1: to_say("{count} section with the marker {marker}; expected one"),
        }.get(self.found, to_say("{count} sections with the marker {marker}; expected one"))
        return say(form, count=self.found, marker=_short(self.marker))


@attrs.frozen
class QueryError(PolicyError, ValueError):
    """What is asked for cannot be: there is no such level, place or role, or an expression does not compile.

    >>> print(QueryError("level", "provincial", "one of central, province"))
    level: expected one of central, province, not 'provincial'
    """

    what: str
    asked: str
    expected: str

    def __str__(self) -> str:
        """Return what was expected, and what was asked for, in one line."""
        return say(
            "{what}: expected {expected}, not {asked!r}",
            what=said(self.what),
            expected=said(self.expected),
            asked=_short(self.asked),
        )


@attrs.frozen
class JsonError(PolicyError, ValueError):
    """A JSON text does not hold the value asked for; every fault is named with its path (`$` is the root).

    >>> print(JsonError("DocumentNumber", ("$.year: expected int, not str",)))
    DocumentNumber: $.year: expected int, not str
    """

    value: str
    faults: tuple[str, ...]

    def __str__(self) -> str:
        """Return all faults in one line."""
        return f"{_short(self.value)}: {'; '.join(map(said, self.faults))}"


@attrs.frozen
class TableError(PolicyError, ValueError):
    """A table does not hold what it must hold to become values again; `row` counts from 0, None for a whole table.

    >>> print(TableError("measures", 3, "结构层次序数: expected a marker"))
    table measures, row 3: 结构层次序数: expected a marker
    """

    table: str
    row: int | None
    reason: str

    def __str__(self) -> str:
        """Return the place and the reason in one line."""
        form = to_say("table {table}: {reason}") if self.row is None else to_say("table {table}, row {row}: {reason}")
        return say(form, table=self.table, row=self.row, reason=said(self.reason))


@attrs.frozen
class ArchiveError(PolicyError, OSError):
    """An archive cannot be opened, built or written: there is none, somebody else builds it, or the disk is full.

    >>> print(ArchiveError("archive", "process 12 on a.example since 2026-01-02T03:04:05+00:00 builds it"))
    archive: process 12 on a.example since 2026-01-02T03:04:05+00:00 builds it
    """

    path: str
    reason: str

    def __str__(self) -> str:
        """Return path and reason in one line."""
        return f"{self.path}: {said(self.reason)}"


@attrs.frozen
class MissingExtraError(PolicyError, ImportError):
    """A function needs a package that an extra of this distribution installs."""

    package: str
    extra: str

    def __str__(self) -> str:
        """Return the command that installs the extra."""
        return say(
            "this needs {package}: pip install 'revival-policy[{extra}]'", package=self.package, extra=self.extra
        )
