"""The steps of which provisions are made: 第三条, 第（一）项, 十八 in 第十、十八条, 前款, and what joins them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from revival_policy.notations.grammar import BLANK, DIGIT
from revival_policy.notations.numerals import number_written
from revival_policy.notations.provisions.provision import CLAUSES, LEVEL_OF_UNIT, LEVELS, ProvisionUnit

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What must not follow a unit, because it makes another word: 条例, 项目.
_OTHER_WORDS = {
    "编": "[辑号制委办写外码排]",
    "章": "程",
    "节": "[课能约点目气日水电车省]",
    "条": "例|线路|生产线|航线|跑道|道路|铁路|高速|地铁|街|河",
    "款": "[项待]",
    "项": "目",
    "目": "[的标录前光击]",
}
_UNIT = "|".join(f"{unit}(?!{words})" for unit, words in _OTHER_WORDS.items())
_NUMBER = rf"(?:[一二三四五六七八九十百千零〇两]{{1,7}}|{DIGIT}{{1,4}})"
_STEP = re.compile(
    rf"{BLANK}(?P<named>第)?{BLANK}(?P<box>[(（])?{BLANK}(?P<number>{_NUMBER}){BLANK}(?(box)[)）]){BLANK}"
    rf"(?:(?P<unit>{_UNIT})(?:之(?P<inserted>[一二三四五六七八九])(?![一二三四五六七八九十]))?)?"
)
_RELATIVE = re.compile(r"(?P<nearness>[前本])(?P<count>[一二两三四五六七八九])?(?P<unit>[条款项])(?![目例件])")
_CLAUSE = re.compile(rf"(?P<clause>{'|'.join(CLAUSES)})(?!时)")
_JOIN = re.compile(rf"{BLANK}(?P<join>、|和|及|与|以及|或者?|(?P<range>[至到~～]|[-－—–]{{1,2}})){BLANK}")
#: What is before the head of a line; a heading is there, and blanks after it.
HEADS_A_LINE = re.compile(r"(?:^|\n)[^\S\n]*$")
_HEADINGS = LEVEL_OF_UNIT[ProvisionUnit.ARTICLE]
#: No series has more steps; a text of nothing but 第一、 is not walked through from each of them.
_MOST_STEPS = 100
_LEVEL = {unit: level for level, unit in enumerate(LEVELS.values())}


@attrs.frozen
class Step:
    """One step: its level (None where the unit is further after), its number, and how it follows the one before.

    `joined` is False of a step that goes on within the provision before; `ranges` is true after 至.
    """

    level: int | None
    number: int | None
    start: int
    end: int
    named: bool
    boxed: bool = False
    inserted: int | None = None
    unit: ProvisionUnit | None = None
    back: int | None = None
    clause: str | None = None
    joined: bool = True
    ranges: bool = False


def steps_at(text: str, start: int) -> tuple[list[Step], int]:
    """Return the steps of the series that begins at an offset, each with its level, and up to where none can begin."""
    steps = list(_steps(text, start))
    without_unit = steps[-1].end if steps and all(step.level is None for step in steps) else start
    level: int | None = None
    for index in reversed(range(len(steps))):
        step = steps[index]
        if step.level is None:
            fills = level is not None and steps[index + 1].joined
            step = steps[index] = attrs.evolve(step, level=level if fills else None)
        level = step.level
    cut = next((index for index, step in enumerate(steps) if step.level is None or _goes_astray(steps, index)), None)
    return steps[:cut], without_unit


def _goes_astray(steps: list[Step], index: int) -> bool:
    """Tell whether a number without 第 counts something else: 第五条和六项措施."""
    step = steps[index]
    return not step.named and not step.boxed and (index == 0 or step.level != steps[index - 1].level)


def _steps(text: str, start: int) -> Iterator[Step]:
    first = _relative(text, start) or _step(text, start)
    if first is None or not first.named:
        return
    last = first
    yield last
    if first.level is not None and first.level <= _HEADINGS and _is_heading(text, first):
        return
    for _ in range(_MOST_STEPS):
        join = _JOIN.match(text, last.end)
        following = _step(text, last.end) or (join and _step(text, join.end()))
        if following is None:
            return
        joined = following.start >= join.end() if join else False
        if not joined and not following.named and not (last.boxed and following.boxed and last.level is None):
            return
        alike = joined or (last.boxed and following.boxed and not following.named)  # 第（一）（二）项
        last = attrs.evolve(following, joined=alike, ranges=bool(joined and join and join["range"]))
        yield last


def _is_heading(text: str, step: Step) -> bool:
    begins = HEADS_A_LINE.search(text, max(0, step.start - 20), step.start) is not None
    return begins and text[step.end : step.end + 1].isspace()


def _step(text: str, position: int) -> Step | None:
    words = _STEP.match(text, position)
    if words is None:
        return None
    number = number_written(words["number"])
    if not number:
        return None
    start = words.start("named") if words["named"] else words.start("box") if words["box"] else words.start("number")
    level = _LEVEL[words["unit"]] if words["unit"] else None
    end = words.end() if words["unit"] else words.end() - len(words.group()) + len(words.group().rstrip())
    clause = _CLAUSE.match(text, end) if level is not None else None
    return Step(
        level,
        number,
        start,
        clause.end() if clause else end,
        words["named"] is not None,
        words["box"] is not None,
        number_written(words["inserted"]) if words["inserted"] else None,
        clause=clause["clause"] if clause else None,
    )


def _relative(text: str, start: int) -> Step | None:
    words = _RELATIVE.match(text, start)
    if words is None or (words["nearness"] == "本" and words["count"]):
        return None
    unit = ProvisionUnit(words["unit"])
    back = (number_written(words["count"] or "") or 1) if words["nearness"] == "前" else 0
    clause = _CLAUSE.match(text, words.end())
    end = clause.end() if clause else words.end()
    said = clause["clause"] if clause else None
    return Step(LEVEL_OF_UNIT[unit], None, start, end, named=True, unit=unit, back=back, clause=said)
