"""Automatic numbers of DOCX paragraphs, as the page shows them (ISO/IEC 29500-1, 17.9).

A paragraph, or its style, names a list and a level; the list names an abstract list, which gives each level its first
number, its form (numFmt) and its pattern (lvlText), such as 第%1条 or %1.%2.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.docx_forms import write_in
from revival_policy.files.docx_parts import chain_of, is_on, value_of
from revival_policy.files.xml import attribute, child, children, local_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from revival_policy.files.xml import Element

_AFTER = {"tab": "", "space": " ", "nothing": ""}
#: A custom form is known by its first numbers: 001, 002, 003, ...
_ZEROS = re.compile("(0+)1[,，]")
#: A number that ends so would run into the text.
_OPEN_END = re.compile(
    "[0-9０-９A-Za-z一二三四五六七八九十百千〇零壹贰叁肆伍陆柒捌玖拾佰仟甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥]$"
)
_PLACE, _NUMBER = re.compile("%([1-9])"), re.compile("[0-9]{1,6}")
_POINT_AT_END = re.compile("[.．]$")
_DIGIT = re.compile("[0-9０-９A-Za-z]")


@attrs.frozen
class _Level:
    start: int
    form: str
    pattern: str
    after: str
    in_digits: bool
    #: The number of levels that start this one again; None for all above it.
    restart: int | None
    style: str | None
    zeros: int = 0

    def write(self, value: int) -> str:
        return str(value).zfill(self.zeros + 1) if self.zeros else write_in(self.form, value)


class Numbering:
    """The lists of a document, with the numbers that they have come to."""

    def __init__(self, numbers: Element | None, styles: Mapping[str, Element]) -> None:
        """Take the part of numbers, None where the document has none, and the styles by name."""
        self._styles = styles
        self._abstract = {str(attribute(each, "abstractNumId")): each for each in children(numbers, "abstractNum")}
        self._lists = {str(attribute(each, "numId")): each for each in children(numbers, "num")}
        self._levels: dict[str, tuple[str, dict[int, _Level]]] = {}
        self._of_styles: dict[str, tuple[str | None, str | None]] = {}
        self._counts: dict[str, dict[int, int]] = {}

    def next_number(self, properties: Element | None, style: str | None) -> str:
        """Count a paragraph by its properties and style, and return the number in front of it; "" where it has none."""
        if not self._lists:
            return ""
        named = self._list_of(properties, style)
        if named is None:
            return ""
        list_id, depth = named
        if list_id not in self._levels:
            self._levels[list_id] = self._levels_of(list_id)
        counted_as, levels = self._levels[list_id]
        if depth is None:
            depth = next((at for at, level in levels.items() if level.style is not None and level.style == style), 0)
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(counted_as, {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [each for each in counts if each > depth and _starts_again(levels.get(each), depth)]:
            del counts[deeper]
        return _written(level, levels, counts)

    def _list_of(self, properties: Element | None, style: str | None) -> tuple[str, int | None] | None:
        """Return list and level that a paragraph names, itself or through its style; list 0 is not one."""
        list_id = depth = None
        if properties is not None:
            own = child(properties, "numPr")
            for each in own if own is not None else ():
                name = local_name(each)
                if name == "numId":
                    list_id = value_of(each)
                elif name == "ilvl":
                    depth = value_of(each)
        if style is not None and (list_id is None or depth is None):
            if style not in self._of_styles:
                self._of_styles[style] = self._of_style(style)
            of_style = self._of_styles[style]
            list_id, depth = list_id or of_style[0], depth or of_style[1]
        if list_id in {None, "0"}:
            return None
        return str(list_id), None if depth is None else _number(depth, 0)

    def _of_style(self, name: str) -> tuple[str | None, str | None]:
        list_id = depth = None
        for style in chain_of(self._styles, name):
            numbered = child(style, "pPr", "numPr")
            list_id = list_id or value_of(child(numbered, "numId"))
            depth = depth or value_of(child(numbered, "ilvl"))
            if list_id is not None and depth is not None:
                break
        return list_id, depth

    def _levels_of(self, list_id: str) -> tuple[str, dict[int, _Level]]:
        """Return the levels of a list, and what it is counted as."""
        instance = self._lists.get(list_id)
        abstract_id = str(value_of(child(instance, "abstractNumId")))
        levels = dict(_levels(self._described(abstract_id)))
        levels.update(_overrides(instance, levels))
        # Lists with the same abstract list go on counting, unless the list starts anew itself.
        return (f"list {list_id}" if child(instance, "lvlOverride") is not None else abstract_id), levels

    def _described(self, abstract_id: str) -> Element | None:
        """Return an abstract list, or the one that the style of lists which it names has."""
        abstract = self._abstract.get(abstract_id)
        link = value_of(child(abstract, "numStyleLink"))
        if link is None:
            return abstract
        return next((each for each in self._abstract.values() if value_of(child(each, "styleLink")) == link), abstract)


def apart(number: str, text: str) -> str:
    """Return a number with a text after it, apart where they would read as one number.

    >>> apart("1.", "5年内"), apart("一、", "5年内"), apart("1", "修路")
    ('1. 5年内', '一、5年内', '1 修路')
    """
    if number and text and (_OPEN_END.search(number) or (_POINT_AT_END.search(number) and _DIGIT.match(text))):
        return f"{number} {text}"
    return number + text


def _starts_again(level: _Level | None, depth: int) -> bool:
    """Tell whether a number above a level starts the level again."""
    return level is None or level.restart is None or depth < level.restart


def _written(level: _Level, levels: Mapping[int, _Level], counts: Mapping[int, int]) -> str:
    if level.form == "bullet":  # a mark without meaning, mostly from a font of its own
        return ""

    def number(place: re.Match[str]) -> str:
        depth = int(place[1]) - 1
        above = levels.get(depth, level)
        if above.form in {"none", "bullet"}:
            return ""
        value = counts.get(depth, above.start)
        return str(value) if level.in_digits else above.write(value)

    written = _PLACE.sub(number, level.pattern)
    return written + level.after if written else ""


def _levels(element: Element | None) -> Iterator[tuple[int, _Level]]:
    for index, each in enumerate(children(element, "lvl")):
        said = {local_name(part): part for part in each}
        # A form of later versions is beside that for older ones.
        form = next(each.iter("{*}numFmt"), None) if "AlternateContent" in said else said.get("numFmt")
        zeros = _ZEROS.match((form is not None and attribute(form, "format")) or "")
        restart = value_of(said.get("lvlRestart"))
        yield (
            _number(attribute(each, "ilvl"), index),
            _Level(
                start=_number(value_of(said.get("start")), 0),
                form=value_of(form) or "decimal",
                pattern=value_of(said.get("lvlText")) or "",
                after=_AFTER.get(str(value_of(said.get("suff"))), ""),
                in_digits=is_on(said.get("isLgl")),
                restart=None if restart is None else _number(restart, 0),
                style=value_of(said.get("pStyle")),
                zeros=len(zeros[1]) if zeros else 0,
            ),
        )


def _overrides(instance: Element | None, levels: dict[int, _Level]) -> Iterator[tuple[int, _Level]]:
    """Yield the levels that one list changes of its abstract list."""
    for each in children(instance, "lvlOverride"):
        depth = _number(attribute(each, "ilvl"), 0)
        start = value_of(child(each, "startOverride"))
        level = next((level for _, level in _levels(each)), levels.get(depth))
        if level is not None:
            yield depth, attrs.evolve(level, start=_number(start, level.start))


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and _NUMBER.fullmatch(text) else otherwise
