"""Automatic numbers of DOCX paragraphs, as the page shows them (ISO/IEC 29500-1, 17.9).

A paragraph, or its style, names a list and a level; the list names an abstract list, which gives each level its first
number, its form (numFmt) and its pattern (lvlText), such as 第%1条 or %1.%2.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.xml import attribute, child, children
from revival_policy.notations.numerals import CIRCLED, write_counting, write_positional

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from revival_policy.files.xml import Element

#: Styles that stand on others make a chain no longer than this.
LONGEST_CHAIN = 20
#: The highest number that is written in another form than digits.
HIGHEST = 9999
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_STEMS = "甲乙丙丁戊己庚辛壬癸"


def _roman(value: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        text += letters * (value // worth)
        value %= worth
    return text


def _letter(value: int) -> str:
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


def _circled(value: int) -> str:
    return CIRCLED[value - 1] if value <= len(CIRCLED) else str(value)


def _stem(value: int) -> str:
    return _STEMS[(value - 1) % len(_STEMS)]


_FORMS: dict[str, Callable[[int], str]] = {
    "chineseCounting": write_counting,
    "chineseCountingThousand": write_counting,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": "{}.".format,
    "decimalEnclosedParen": "({})".format,
    "decimalFullWidth": lambda value: str(value).translate({48 + digit: 0xFF10 + digit for digit in range(10)}),
    "decimalZero": "{:02d}".format,
    "ideographDigital": write_positional,
    "ideographTraditional": _stem,
    "japaneseCounting": write_counting,
    "lowerLetter": _letter,
    "lowerRoman": _roman,
    "taiwaneseCounting": write_counting,
    "taiwaneseCountingThousand": write_counting,
    "upperLetter": lambda value: _letter(value).upper(),
    "upperRoman": lambda value: _roman(value).upper(),
}
_BEHIND = {"tab": "", "space": " ", "nothing": ""}


@attrs.frozen
class _Level:
    start: int
    form: str
    pattern: str
    behind: str


class Numbering:
    """The lists of a document, with the numbers that they have come to."""

    def __init__(self, numbers: Element | None, styles: Element | None) -> None:
        """Take the parts numbering.xml and styles.xml; None where the document has none."""
        self._styles = {str(attribute(each, "styleId")): each for each in children(styles, "style")}
        self._abstract = {
            str(attribute(each, "abstractNumId")): dict(_levels(each)) for each in children(numbers, "abstractNum")
        }
        self._lists = {str(attribute(each, "numId")): each for each in children(numbers, "num")}
        self._counts: dict[str, dict[int, int]] = {}

    def next_number(self, paragraph: Element) -> str:
        """Count a paragraph, and return the number in front of it; "" where it has none."""
        named = self._list_of(child(paragraph, "pPr"))
        if named is None:
            return ""
        list_id, depth = named
        instance = self._lists.get(list_id)
        abstract_id = str(attribute(child(instance, "abstractNumId"), "val"))
        levels = dict(self._abstract.get(abstract_id, {}))
        levels.update(_overrides(instance, levels))
        level = levels.get(depth)
        if level is None:
            return ""
        # Lists that stand on the same abstract list go on counting, unless the list starts anew itself.
        counted_as = list_id if child(instance, "lvlOverride") is not None else abstract_id
        counts = self._counts.setdefault(counted_as, {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        return _written(level, levels, counts)

    def _list_of(self, properties: Element | None) -> tuple[str, int] | None:
        """Return list and level that a paragraph names, itself or through its style; list 0 is none."""
        own = child(properties, "numPr")
        list_id, depth = attribute(child(own, "numId"), "val"), attribute(child(own, "ilvl"), "val")
        style = attribute(child(properties, "pStyle"), "val")
        for _ in range(LONGEST_CHAIN):
            if (list_id is not None and depth is not None) or style is None or style not in self._styles:
                break
            described = self._styles[style]
            from_style = child(described, "pPr", "numPr")
            list_id = list_id or attribute(child(from_style, "numId"), "val")
            depth = depth or attribute(child(from_style, "ilvl"), "val")
            style = attribute(child(described, "basedOn"), "val")
        if list_id in {None, "0"}:
            return None
        return str(list_id), _number(depth, 0)


def _written(level: _Level, levels: dict[int, _Level], counts: dict[int, int]) -> str:
    if level.form in {"none", "bullet"}:  # bullets are marks without meaning, mostly from fonts of their own
        return ""

    def number(place: re.Match[str]) -> str:
        depth = int(place[1]) - 1
        above = levels.get(depth, level)
        value = counts.get(depth, above.start)
        return _FORMS[above.form](value) if above.form in _FORMS and 0 < value <= HIGHEST else str(value)

    return re.sub("%([1-9])", number, level.pattern) + level.behind


def _levels(element: Element) -> Iterator[tuple[int, _Level]]:
    for each in children(element, "lvl"):
        yield (
            _number(attribute(each, "ilvl"), 0),
            _Level(
                start=_number(attribute(child(each, "start"), "val"), 0),
                form=attribute(child(each, "numFmt"), "val") or "decimal",
                pattern=attribute(child(each, "lvlText"), "val") or "",
                behind=_BEHIND.get(str(attribute(child(each, "suff"), "val")), ""),
            ),
        )


def _overrides(instance: Element | None, levels: dict[int, _Level]) -> Iterator[tuple[int, _Level]]:
    """Yield the levels that one list changes of its abstract list."""
    for each in children(instance, "lvlOverride"):
        depth = _number(attribute(each, "ilvl"), 0)
        start = attribute(child(each, "startOverride"), "val")
        yield from _levels(each)
        if start is not None and depth in levels:
            yield depth, attrs.evolve(levels[depth], start=_number(start, 1))


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and re.fullmatch("[0-9]{1,6}", text) else otherwise
