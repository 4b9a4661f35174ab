"""The words of a title, apart from what pages and editors set around them: marks, footnotes, notes in brackets."""

from __future__ import annotations

import re
from typing import NamedTuple

from revival_policy.notations.agencies import Agency
from revival_policy.notations.document_numbers import find_numbers
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.kinds import DocumentKind
from revival_policy.reading import questions
from revival_policy.reading.names import bodies_in_row

#: A title that is in marks as it does where others cite it.
_IN_MARKS = re.compile("《([^《》]*)》")
_FOOTNOTE = re.compile(r"(?:[\[〔]?[0-9①-⑳*＊注!！]{1,3}[\]〕]|[①-⑳*＊!！?？。|])+$")
#: The mark of a footnote that is a figure as any other.
_FIGURE = re.compile("(?<=[\u4e00-\u9fff])[0-9]{1,2}$")
#: A bracket after a title, which may hold the number and the day of an order.
_AFTER = re.compile(r"[(（]([^()（）]{4,120})[)）]$")
#: A name in a bracket after the title that has it already, as editors add it for their lists.
_AGAIN = re.compile("[(（]([\u4e00-\u9fff]{2,4})[)）]$")
_BRACKETS = re.compile("[(（][^()（）]*[)）]")
#: What a bracket after the title says of the copy at hand: for whom and for what it is.
_FOR_WHOM = re.compile("[(（](?:(?:此件|本文件|发至|发到|登至)[^()（）]*|供[^()（）]{2,16}用)[)）]$")
_IN_BRACKETS = re.compile("[(（](关于[^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*)[)）]")


class TitleWords(NamedTuple):
    """A title, and what a bracket after it says: number and day, or who wrote what it is the title of."""

    title: str | None
    note: str = ""
    byline: tuple[Agency, ...] = ()


def tidied(written: str) -> TitleWords:
    """Return the words of a title as it was written, with what follows them.

    >>> tidied("关于植树的报告（林业局调查组）").title
    '关于植树的报告'
    >>> tidied("植树办法（清溪市人民政府令第9号公布）").note
    '清溪市人民政府令第9号公布'
    """
    title = _FOR_WHOM.sub("", _FOOTNOTE.sub("", without_blanks(written)))
    figure = _FIGURE.search(title)
    if figure and DocumentKind.of_title(title[: figure.start()]) is not None:
        title = title[: figure.start()]
    again = _AGAIN.search(title)
    if again and again[1] in _BRACKETS.sub("", title[: again.start()]):
        title = title[: again.start()]
    after = _AFTER.search(title)
    note = after[1] if after and _says_when(after[0], after[1]) else ""
    byline = _written_by(title[: after.start()], after[1]) if after and not note else ()
    title = title[: after.start()] if after and (note or byline) else title
    marked = _IN_MARKS.fullmatch(title) or _IN_BRACKETS.fullmatch(title)
    return TitleWords((marked[1] if marked else title) or None, note, byline)


def _says_when(bracket: str, inner: str) -> bool:
    """Tell whether a bracket after a title holds a number, or says when and by whom it was passed or published."""
    if "号" in inner and find_numbers(inner):
        return True
    return ("号" in inner or "通过" in inner) and questions.is_note_of_adoption(bracket)


def _written_by(title: str, inner: str) -> tuple[Agency, ...]:
    """Return the bodies that a bracket after a title of known kind names alone."""
    return bodies_in_row(inner) if DocumentKind.of_title(title) is not None else ()
