"""The numbers that a browser sets before the items of a list (ol, ul), which are in no text of the page.

The editor UEditor, which most content systems have, adds styles of its own by class: custom_num 1. custom_num1 1)
custom_num2 (1) custom_cn 一、 custom_cn1 一) custom_cn2 (一). The form 一) is no marker of official documents; it is
written (一).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.docx_forms import roman
from revival_policy.files.web_tags import style_of_list
from revival_policy.notations.numerals import CIRCLED, write_counting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from revival_policy.files.xml import Element

#: Lists around a list that may have its style.
MOST_AROUND = 6
#: Counting hanzi beyond this are no number of a list.
_LARGEST = 9999


def _letters(number: int) -> str:
    written = ""
    while number > 0:
        number, letter = divmod(number - 1, 26)
        written = chr(ord("a") + letter) + written
    return written


def _hanzi(number: int) -> str:
    return write_counting(number) if 0 < number <= _LARGEST else str(number)


def _circled(number: int) -> str:
    return CIRCLED[number - 1] if 0 < number <= len(CIRCLED) else f"({number})"


#: How a number is written in each style: by `type`, by a style sheet, by the class that UEditor gives.
_STYLES: dict[str, Callable[[int], str]] = {
    "1": lambda number: f"{number}. ",
    "a": lambda number: f"{_letters(number)}. ",
    "A": lambda number: f"{_letters(number).upper()}. ",
    "i": lambda number: f"{roman(number)}. ",
    "I": lambda number: f"{roman(number).upper()}. ",
    "decimal-leading-zero": lambda number: f"{number:02}. ",
    "一": lambda number: f"{_hanzi(number)}、",
    "custom_num1": lambda number: f"{number}) ",
    "custom_num2": lambda number: f"({number})",
    "custom_cn1": lambda number: f"（{_hanzi(number)}）",
    "①": _circled,
}
_NAMES = {
    "decimal": "1", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i",
    "upper-roman": "I", "cjk-ideographic": "一", "simp-chinese-informal": "一", "trad-chinese-informal": "一",
    "cjk-decimal": "一", "custom_num": "1", "custom_cn": "一", "custom_cn2": "custom_cn1",
}  # fmt: skip
_CLASS = re.compile(r"\bcustom_(?:cn|num)[12]?\b")
_NUMBER_IN_CLASS = re.compile(r"\blist-(?:cn|num)-[0-9]-([0-9]{1,3})\b")
_INTEGER = re.compile(r"\s{0,20}([+-]?[0-9]{1,6})")
#: What is within a list whose style it does not change: a browser moves it to the right, a line of text cannot.
_WITHIN = {"一": "custom_cn1", "1": "custom_num2", "custom_num2": "①"}


@attrs.define
class ItemList:
    """A list that is open: the style of its numbers (None where it has none), and the number of its next item."""

    style: str | None
    number: int = 1
    step: int = 1

    def next_number(self, item: Element) -> str:
        """Return the number or sign that a browser shows before the next item, by what the item and its list say."""
        if self.style is None:
            return ""
        own = _integer(item.get("value"))
        if (in_class := _NUMBER_IN_CLASS.search(item.get("class") or "")) is not None:
            own = int(in_class[1])
        self.number = self.number if own is None else own
        number, self.number = self.number, self.number + self.step
        said = style_of_list(item)
        style = _style_named(said, self.style) if said else self.style
        if style is None:
            return ""
        return _STYLES[style](number) if number > 0 else f"{number}. "


def list_of(element: Element, around: Sequence[ItemList]) -> ItemList:
    """Return the list that an element opens, within those around it."""
    ordered = element.tag == "ol"
    style = _style_of(element, "1" if ordered else None)
    while style in _WITHIN and any(style == each.style for each in around[-MOST_AROUND:]):
        style = _WITHIN[style]
    start = _integer(element.get("start")) if ordered else None
    if ordered and element.get("reversed") is not None:
        items = sum(each.tag == "li" for each in element)
        return ItemList(style, items if start is None else start, -1)
    return ItemList(style, 1 if start is None else start)


def _style_of(element: Element, usual: str | None) -> str | None:
    classes = element.get("class")
    by_class = _CLASS.search(classes) if classes and "custom_" in classes else None
    if by_class is not None:
        return _NAMES.get(by_class[0], by_class[0])
    said = style_of_list(element)
    return _style_named(said, usual) if said else usual


def _style_named(said: str, usual: str | None) -> str | None:
    """Return the style of a name; none for bullets, the usual one for a name that says nothing."""
    if said in _STYLES:
        return said
    words = said.lower().split()
    if any(word in {"none", "disc", "circle", "square"} for word in words):
        return None
    named = (_NAMES.get(word, word) for word in words)
    return next((name for name in named if name in _STYLES), usual)


def _integer(written: str | None) -> int | None:
    found = _INTEGER.match(written or "")
    return int(found[1]) if found else None
