"""Finding the documents that running text cites."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from revival_policy.fields import with_changed
from revival_policy.notations.citations.citation import CLOSE, LONGEST_TITLE, OPEN, TITLE, Citation, tidy_title
from revival_policy.notations.citations.laws import laws_without_marks
from revival_policy.notations.citations.references_back import resolved
from revival_policy.notations.citations.relations import related
from revival_policy.notations.document_numbers import find_numbers
from revival_policy.notations.grammar import BLANK
from revival_policy.notations.legible import legibly
from revival_policy.notations.matches import Match
from revival_policy.notations.provisions import provisions_after

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.notations.document_numbers import DocumentNumber

    Numbers = Sequence[Match[DocumentNumber]]

_TITLE_IN_TEXT = re.compile(TITLE)
#: What may be between a title and its number: an opening bracket and a few words (2019年修订, 原).
_BRACKET_AFTER = re.compile(rf"{BLANK}{OPEN}{BLANK}[^《》()（）。;；\n]{{0,30}}")
_NEXT_IN_BRACKET = re.compile(rf"{BLANK}[、,，;；和及]?{BLANK}")
_CLOSED = re.compile(rf"{BLANK}{CLOSE}")
#: Between a number and the title that follows it: 国务院令第9号《条例》, 国发〔2016〕9号文件《意见》.
_NUMBER_BEFORE = re.compile(rf"{BLANK}(?:文件?)?{BLANK}")
#: Between a title and its provisions: 《条例》（2019年修订）第三条, 《条例》中的第三条.
_UP_TO_PROVISIONS = re.compile(
    rf"{BLANK}(?:[^()（）《》。\n]{{0,40}}[)）])?(?:{BLANK}[(（][^()（）《》。\n]{{0,60}}[)）])?"
    rf"{BLANK}(?:中?的|中)?{BLANK}(?=第)"
)
#: A number is no further after its title than this.
_REACH = 60


@legibly
def find_citations(text: str) -> list[Match[Citation]]:
    """Return the documents that running text cites, in their order: by title, by number, or by both.

    Of several titles before one number, the number is that of the last. A title before several numbers gives a
    citation for each, all with that title. A short name that the text has given a document before, and 该通知 or its
    like, are citations of that document (`refers_back`). A well-known law before an article needs no marks
    (刑法第二条). The provisions named right after are its `provisions`, what the text does to it is its `relation`.

    >>> [str(match.value) for match in find_citations("落实《意见》（国发〔2016〕62号）和吉政发〔2016〕41号")]
    ['《意见》(国发〔2016〕62号)', '吉政发〔2016〕41号']
    >>> law, = find_citations("依照刑法第二条第一款、第三款")
    >>> law.value, [str(provision) for provision in law.value.provisions]
    (Citation.from_text('《刑法》'), ['第二条第一款', '第二条第三款'])
    >>> one, other = find_citations("根据《植树条例》（以下简称《条例》），《条例》第二条所称树木")
    >>> other.value, other.value.refers_back, one.value.relation
    (Citation.from_text('《植树条例》'), True, <Relation.IMPLEMENTS: 'implements'>)
    """
    titles = list(_titles(text))
    numbers = list(_outside(titles, find_numbers(text)))
    starts = [number.start for number in numbers]
    found: list[Match[Citation]] = []
    taken = 0
    for title in titles:
        taken = _alone(text, numbers, taken, bisect_left(starts, title.start), found)
        taken = _with_numbers(text, title, numbers, taken, found)
    _alone(text, numbers, taken, len(numbers), found)
    return [_with_provisions(text, match) for match in related(text, resolved(text, _with_laws(text, found)))]


def _with_laws(text: str, found: list[Match[Citation]]) -> list[Match[Citation]]:
    """Return the citations with those of laws that are without marks, in order."""
    ends = [match.end for match in found]
    laws = []
    for law in laws_without_marks(text):
        following = bisect_right(ends, law.start)
        if following == len(found) or found[following].start >= law.end:
            laws.append(law)
    return sorted((*found, *laws), key=lambda match: match.start) if laws else found


def _with_provisions(text: str, match: Match[Citation]) -> Match[Citation]:
    """Return a citation with the provisions that are named right after it, a bracket and 的 between or not."""
    between = _UP_TO_PROVISIONS.match(text, match.end)
    provisions = provisions_after(text, between.end()) if between else ()
    if not provisions:
        return match
    return with_changed(match, value=with_changed(match.value, provisions=provisions))


class _Title(NamedTuple):
    """A title in its marks, and its tidy name."""

    name: str
    start: int
    end: int


def _titles(text: str) -> Iterator[_Title]:
    for title in _TITLE_IN_TEXT.finditer(text):
        name = tidy_title(title.group()[1:-1])
        if 0 < len(name) <= LONGEST_TITLE:
            yield _Title(name, *title.span())


def _alone(text: str, numbers: Numbers, first: int, last: int, found: list[Match[Citation]]) -> int:
    """Add the citations by number alone; return the number after them."""
    found += [_match(text, Citation(None, number.value), *number.span) for number in numbers[first:last]]
    return max(first, last)


def _with_numbers(text: str, title: _Title, numbers: Numbers, first: int, found: list[Match[Citation]]) -> int:
    """Add the citation by a title, and the numbers before or after it that are its own; return the number after."""
    name = title.name
    before = found[-1] if found and found[-1].value.title is None else None
    if before is not None and _NUMBER_BEFORE.fullmatch(text, before.end, title.start):
        found[-1] = _match(text, Citation(name, before.value.number), before.start, title.end)
        return first
    own = list(_numbers_after(text, title.end, numbers, first))
    if not own:
        found.append(_match(text, Citation(name, _number_as_title(name)), title.start, title.end))
    for index, number in enumerate(own):
        closed = _CLOSED.match(text, number.end) if len(own) == 1 else None
        start = number.start if index else title.start
        found.append(_match(text, Citation(name, number.value), start, closed.end() if closed else number.end))
    return first + len(own)


def _number_as_title(name: str) -> DocumentNumber | None:
    """Return the number that some put into the marks of a title: 《财政部公告2023年第12号》."""
    if not name.endswith("号"):
        return None
    numbers = find_numbers(name)
    return numbers[0].value if len(numbers) == 1 and numbers[0].text == name else None


def _numbers_after(text: str, end: int, numbers: Numbers, first: int) -> Iterator[Match[DocumentNumber]]:
    """Yield the numbers in the bracket right after a title."""
    between = _BRACKET_AFTER
    for number in map(numbers.__getitem__, range(first, len(numbers))):
        if number.start > end + _REACH or not between.fullmatch(text, end, number.start):
            return
        yield number
        between, end = _NEXT_IN_BRACKET, number.end


def _match(text: str, value: Citation, start: int, end: int) -> Match[Citation]:
    return Match(value, start, end, text[start:end])


def _outside(titles: Sequence[_Title], numbers: Numbers) -> Iterator[Match[DocumentNumber]]:
    """Yield the numbers that are not in a title."""
    ends = [title.end for title in titles]
    for number in numbers:
        following = bisect_right(ends, number.start)
        if following == len(titles) or titles[following].start >= number.end:
            yield number
