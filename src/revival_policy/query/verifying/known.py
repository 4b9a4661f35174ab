"""The documents that a caller knows, to be asked by number and by title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from revival_policy.errors import ArgumentError, NotationError
from revival_policy.handing_out import Public
from revival_policy.model.notice import Notice
from revival_policy.notations.citations import tidy_title
from revival_policy.notations.document_numbers import DocumentNumber
from revival_policy.notations.folded_titles import FoldedTitle, differences, fold_title


class KnownDocuments(Public):
    """Documents that are known to be real, from notices or from rows with `number` and `title`.

    Of a notice that issues a document, the title of that document counts as well. A number that is no document number
    (a court case, a standard) is kept as it is written.

    >>> known = KnownDocuments([{"number": "国发[2016]62号", "title": "关于植树的意见"}])
    >>> known.titles_of("国发〔2016〕62号"), known.numbers_of("关于植树的意见")
    (('关于植树的意见',), ('国发〔2016〕62号',))
    """

    def __init__(self, documents: Iterable[Notice | Mapping[str, object]] = ()) -> None:
        """Take the documents; ArgumentError for what is neither a notice nor a row."""
        self._titles: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._numbers: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._alike: defaultdict[str, dict[str, FoldedTitle]] = defaultdict(dict)
        for document in documents:
            self._add(document)

    def _add(self, document: object) -> None:
        if isinstance(document, Notice):
            number, titles = str(document.number or ""), (document.title, document.issued_title)
        elif isinstance(document, Mapping):
            number, titles = _canonical(str(document.get("number") or "")), (str(document.get("title") or ""), None)
        else:
            raise ArgumentError("known", type(document).__name__, "notices, or rows with number and title")
        for title in filter(None, titles):
            tidy = tidy_title(title)
            self._numbers[tidy][number] = None
            folded = fold_title(tidy)
            if folded.core:
                self._alike[folded.core][tidy] = folded
            if number:
                self._titles[number][tidy] = None
        if number:
            self._titles[number].update({})

    def has_number(self, number: str) -> bool:
        """Tell whether a document of this number is known."""
        return number in self._titles

    def has_title(self, title: str) -> bool:
        """Tell whether a document of this title is known, in whatever writing of it (`corpus.link` knows the same)."""
        return bool(self._writings(title))

    def titles_of(self, number: str) -> tuple[str, ...]:
        """Return the titles of the document of a number; () for none known."""
        return tuple(self._titles.get(number, ()))

    def numbers_of(self, title: str) -> tuple[str, ...]:
        """Return the numbers of the documents of a title; those without a number are left out.

        Where no title is written so, those that are one with it count: without its issuer, 中华人民共和国 or 试行, or
        with 印发…的通知 around it.
        """
        numbers = (number for writing in self._writings(title) for number in self._numbers[writing])
        return tuple(dict.fromkeys(filter(None, numbers)))

    def _writings(self, title: str) -> tuple[str, ...]:
        """Return the titles that are known and one with a title: itself, else those that fold to it."""
        if title in self._numbers:
            return (title,)
        folded = fold_title(title)
        alike = self._alike.get(folded.core, {}) if folded.core else {}
        return tuple(tidy for tidy, other in alike.items() if differences(folded, other) is not None)


def _canonical(number: str) -> str:
    try:
        return str(DocumentNumber.from_text(number))
    except NotationError:
        return number.strip()
