"""Finding registration numbers in running text."""

from __future__ import annotations

import re
from functools import cache

from revival_policy.notations.grammar import BLANK, without_blanks
from revival_policy.notations.legible import legibly
from revival_policy.notations.matches import Match
from revival_policy.notations.registration_numbers.number import RegistrationNumber, in_plain_letters
from revival_policy.notations.registration_numbers.shapes import ANY, ONE_KNOWN
from revival_policy.words import lexicon

#: So far before a number a word may say that it is another one.
_REACH = 12


@legibly
def find_registration_numbers(text: str) -> list[Match[RegistrationNumber]]:
    """Return the registration numbers of normative documents in running text, in their order.

    After a label (统一编号, 统一登记号) a number of any form is one; elsewhere only one whose form is known, and only
    where no word before it makes it the number of something else (合同, 项目, 型号).

    >>> text = "浙政发〔2016〕49号，统一编号：ZJSP00-2016-0032；合同编号：HTGS-2016-12"
    >>> [str(match.value) for match in find_registration_numbers(text)]
    ['ZJSP00-2016-0032']
    """
    plain = in_plain_letters(text)
    found = []
    for candidate in _in_text().finditer(plain):
        start, end = candidate.span("labelled" if candidate["labelled"] else "known")
        if candidate["labelled"] or not _is_another(plain, start):
            value = RegistrationNumber.from_text(without_blanks(plain[start:end]))
            found.append(Match(value, start, end, text[start:end]))
    return found


def _is_another(text: str, start: int) -> bool:
    """Tell whether the words before a number say that it numbers something else."""
    return _others().search(text, max(0, start - _REACH), start) is not None


@cache
def _in_text() -> re.Pattern[str]:
    label = lexicon.expression("page_labels", "registration")
    return re.compile(
        rf"{label}{BLANK}(?:[:：|】)）]|为|是)?{BLANK}(?P<labelled>{ANY})(?![A-Za-z0-9])"
        rf"|(?<![A-Za-z0-9./_\\-])(?P<known>{ONE_KNOWN})(?![A-Za-z0-9]|[-—－./_][A-Za-z0-9])"
    )


@cache
def _others() -> re.Pattern[str]:
    return re.compile(rf"{lexicon.expression('other_numbers')}[^。；;，,、（()）《》\n]*$")
