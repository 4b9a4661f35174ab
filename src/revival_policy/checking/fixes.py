"""The right form of what breaks the standard, where it is known; what only its writer can know is left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from revival_policy.checking.checks import check
from revival_policy.errors import NotationError
from revival_policy.handing_out import PlainValue
from revival_policy.model.notice import Notice
from revival_policy.notations.dates import find_dates
from revival_policy.notations.document_numbers import DocumentNumber
from revival_policy.notations.matches import Span, with_changes
from revival_policy.reading.notice import parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from revival_policy.model.diagnostics import Diagnostic

#: What a mark that is in half width is in full width.
_WIDE = str.maketrans(",;:!?.(", "，；：！？。（")
#: Rounds after which what is left is left; a line is shown one slip at a time.
MOST_ROUNDS = 50


@attrs.frozen
class Fix(PlainValue):
    """The right form (改正) of a stretch of the source: `text` is to replace `span`."""

    code: str
    span: Span
    text: str


def fixes(notice: Notice) -> tuple[Fix, ...]:
    r"""Return the fixes of a notice whose right form is known, in the order of the text; none of them overlap.

    >>> for fix in rp.fixes(rp.parse("关于植树的通知\n国发[2016]062号\n一、目标")):
    ...     print(fix.text)
    国发〔2016〕62号
    """
    found: list[Fix] = []
    for doubt in check(notice):
        fix = fix_of(doubt, notice.source)
        if fix and (not found or fix.span.start >= found[-1].span.end):
            found.append(fix)
    return tuple(found)


def fix_of(doubt: Diagnostic, source: str) -> Fix | None:
    """Return the fix of one diagnostic, None where its right form is not known."""
    form = _FORMS.get(doubt.code)
    written = doubt.span.of(source)
    right = form(written) if form else None
    return None if right is None or right == written else Fix(doubt.code, doubt.span, right)


def mended(text: str) -> str:
    r"""Return a text with all that has a known right form mended.

    >>> mended("关于植树的通知\n国发[2016]062号\n一、目标")
    '关于植树的通知\n国发〔2016〕62号\n一、目标'
    """
    for _ in range(MOST_ROUNDS):
        found = fixes(parse(text))
        if not found:
            break
        text = with_changes(text, ((fix.span.start, fix.span.end, fix.text) for fix in found))
    return text


def _number(written: str) -> str | None:
    try:
        return str(DocumentNumber.from_text(written))
    except NotationError:
        return None


def _date(written: str) -> str | None:
    """Return the date as the standard writes it, with the brackets and blanks that are around it."""
    found = find_dates(written)
    if len(found) != 1:
        return None
    (day,) = found
    return f"{written[: day.start]}{day.value}{written[day.end :]}"


def _marker(written: str) -> str | None:
    """Return 1. for 1、, and what is in brackets without a mark after it; other slips say not what was meant."""
    bare = written.rstrip("、，,.．")
    if bare.endswith((")", "）")):
        return bare
    return f"{bare}." if bare and bare[-1].isdigit() and written.endswith("、") else None


def _heading(written: str) -> str:
    return written.removesuffix("。")


#: What makes the right form of what a diagnostic of a code points at.
_FORMS: dict[str, Callable[[str], str | None]] = {
    "date-form": _date,
    "half-width": lambda written: written.translate(_WIDE),
    "heading-stop": _heading,
    "marker-form": _marker,
    "number-form": _number,
}
