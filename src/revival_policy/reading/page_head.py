"""What the head of a web page (索引号、发布日期) says of the document below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.notations.dates import Date, find_dates
from revival_policy.notations.grammar import without_blanks
from revival_policy.reading.names import bodies_among
from revival_policy.reading.questions import number_alone, says_what_it_is
from revival_policy.words import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.notations.agencies import Agency
    from revival_policy.notations.document_numbers import DocumentNumber

#: Labels of the day on which a document was written, and of no other day.
_WRITTEN = ("成文日期", "成文时间", "签发日期")


def _said(metadata: Sequence[tuple[str, str]], means: str) -> Iterator[str]:
    labels = lexicon.words("page_labels", means)
    yield from (value for label, value in metadata if label in labels)


def issuers_named(metadata: Sequence[tuple[str, str]]) -> tuple[Agency, ...]:
    """Return the bodies that a page head names as those that issued the document."""
    return tuple(agency for value in _said(metadata, "issuer") for agency in bodies_among([without_blanks(value)]))


def title_named(metadata: Sequence[tuple[str, str]]) -> str | None:
    """Return the title that a page head gives the document, where it says what kind of document it is."""
    titles = (without_blanks(value) for value in _said(metadata, "title"))
    return next(filter(says_what_it_is, titles), None)


def number_named(metadata: Sequence[tuple[str, str]]) -> DocumentNumber | None:
    """Return the number that a page head gives the document."""
    return next(filter(None, map(number_alone, _said(metadata, "number"))), None)


def number_completed(metadata: Sequence[tuple[str, str]], serial: str) -> DocumentNumber | None:
    """Return the number of the page head that ends in a serial which is alone in the text."""
    numbers = ((value, number_alone(value)) for _, value in metadata)
    return next((found for value, found in numbers if found and value.endswith(serial.replace(" ", ""))), None)


def date_named(metadata: Sequence[tuple[str, str]]) -> Date | None:
    """Return the day on which a page head says that the document was written (成文日期); never that of publication."""
    found = (match.value for label, value in metadata if label in _WRITTEN for match in find_dates(value))
    return next(found, None)
