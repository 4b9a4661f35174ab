"""The sign before a figure: -3.2%, 负3亿元, 零下5摄氏度; and a dash that is not one, as in 3-5年 and 小学-3所."""

from __future__ import annotations

from typing import NamedTuple

from revival_policy.registry.units import unit_kinds
from revival_policy.words.patterns import pattern

#: What may be below zero, where a dash before it is hardly a hyphen.
_MAY_BE_NEGATIVE = frozenset({"share", "money", "temperature", "multiple"})
_SIGN = pattern(
    r"(?P<sure>(?<![减担自抱正背肩辜胜欺亏])负|零下|−)\s?$|(?P<plus>[+＋])\s?$|(?P<dash>[-－–﹣])$|(?P<long>—)$"
)
#: Words after which a dash is a sign, whatever is measured.
_SIGNED = pattern(r"<<before_signed_figures>>[了为]?\s?$")
#: After these no word goes on.
_OPEN = pattern(r"(?:^|[\s(（\[［【|,，;；:：。])$")
_NUMBER_BEFORE = pattern(r"[0-9０-９A-Za-zＡ-Ｚａ-ｚ%％‰℃)）\]］\-－–—]\s?$")


class Sign(NamedTuple):
    """Where a figure begins with its sign, and whether that makes it negative; None where this is not clear."""

    start: int
    negative: bool | None


def sign_before(text: str, start: int, unit: str) -> Sign:
    """Return the sign of the figure that begins at `start`.

    >>> sign_before("增长-3.2%", 3, "%"), sign_before("小学-3所", 3, "所")
    (Sign(start=2, negative=True), Sign(start=3, negative=False))
    >>> sign_before("标准-5元", 3, "元").negative is None
    True
    """
    if start == 0 or text[start - 1] not in SIGNS_AND_BLANKS:
        return Sign(start, negative=False)
    sign = _SIGN.search(text, max(0, start - 3), start)
    if sign is None:
        return Sign(start, negative=False)
    before = text[max(0, sign.start() - 4) : sign.start()]
    if sign["plus"]:
        return Sign(sign.start() if _SIGNED.search(before) else start, negative=False)
    if sign["sure"]:
        return Sign(sign.start(), negative=True)
    return _dash(before, sign.start(), start, unit, certain=bool(sign["dash"]))


def _dash(before: str, place: int, start: int, unit: str, *, certain: bool) -> Sign:
    if _SIGNED.search(before):
        return Sign(place, negative=True)
    if not certain or _NUMBER_BEFORE.search(before) or unit_kinds().get(unit) not in _MAY_BE_NEGATIVE:
        return Sign(start, negative=False)
    return Sign(place, negative=True if _OPEN.search(before) else None)


#: After no other character a sign is looked for.
SIGNS_AND_BLANKS = frozenset("负下−+＋-－–﹣— ")
