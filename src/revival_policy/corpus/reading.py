"""One document of many: what is given of it, and what came of reading it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from typing import Any, cast

import attrs

from revival_policy.errors import ArgumentError, FileError, PolicyError
from revival_policy.files.limits import LONGEST_TEXT
from revival_policy.files.read import bytes_of, read
from revival_policy.model.context import Context
from revival_policy.model.notice import Notice
from revival_policy.reading.notice import parse

#: Digits of the hash that a row keeps.
_DIGITS = 32
_NO_TEXT = "holds no text"
#: What may be known of a document beside its contents and its source.
KNOWN = ("title", "number", "issuer", "place", "date")


@attrs.frozen
class Given:
    """What is given of a document: its text, or its file as bytes or by its path, and what is known beside it."""

    document: str
    contents: str | bytes | os.PathLike[str] | None
    known: Mapping[str, object] = attrs.field(factory=dict)
    source: str | None = None


@attrs.frozen
class Outcome:
    """What came of reading a document: a notice, or the class of an error and what it says.

    `ignored` is what was known of it and could not be read.
    """

    document: str
    source: str | None
    text_hash: str | None
    notice: Notice | None = None
    error: str | None = None
    message: str | None = None
    ignored: tuple[str, ...] = ()


def outcome_of(given: Given) -> Outcome:
    """Read a document; whatever happens there becomes an outcome, so that the others are read."""
    text_hash = None
    known, ignored = usable(given.known)
    try:
        contents = None if given.contents is None else _loaded(given.contents)
        text_hash = None if contents is None else hash_of(contents)
        notice = _notice(contents, known, given.source)
    except PolicyError as error:
        message = error.reason if isinstance(error, FileError) else str(error)
        return Outcome(given.document, given.source, text_hash, None, type(error).__name__, message, ignored)
    except Exception as error:  # noqa: BLE001 - a fault of ours must not cost the others
        return Outcome(given.document, given.source, text_hash, None, type(error).__name__, str(error), ignored)
    return Outcome(given.document, given.source, text_hash, notice, ignored=ignored)


def _notice(contents: str | bytes | None, known: Mapping[str, object], source: str | None) -> Notice:
    if contents is None or not contents.strip():
        raise FileError(source or "", _NO_TEXT)
    if len(contents) > LONGEST_TEXT and isinstance(contents, str):
        raise FileError(source or "", f"holds more than {LONGEST_TEXT:,} characters of text")
    arguments = cast("dict[str, Any]", known)
    if isinstance(contents, str):
        return parse(contents, source=source, **arguments)
    return read(contents, source=source, **arguments)


def hash_of(contents: str | bytes) -> str:
    """Return the hash of what is read; a text has that of its UTF-8."""
    data = contents.encode("utf-8", "surrogatepass") if isinstance(contents, str) else contents
    return hashlib.sha256(data).hexdigest()[:_DIGITS]


def hash_of_given(given: Given) -> str | None:
    """Return the hash of what is given of a document; None where there is nothing, or its file cannot be read."""
    if given.contents is None:
        return None
    try:
        return hash_of(_loaded(given.contents))
    except FileError:
        return None


def _loaded(contents: str | bytes | os.PathLike[str]) -> str | bytes:
    return contents if isinstance(contents, (str, bytes)) else bytes_of(contents)


def usable(known: Mapping[str, object]) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return what is known of a document and can be read, and in words what cannot: a data set is seldom clean."""
    read: dict[str, object] = {}
    ignored: list[str] = []
    for name, value in known.items():
        if value is None or (isinstance(value, str) and not value.strip()):
            continue
        arguments = cast("dict[str, Any]", dict.fromkeys((*KNOWN, "source")) | {name: value})
        try:
            Context.of(**arguments)
        except ArgumentError:
            ignored.append(f"{name}: {value}")
        else:
            read[name] = value
    return read, tuple(ignored)
