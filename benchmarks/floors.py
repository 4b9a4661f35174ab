"""What the work is held against: the least that any reader of the same text would have to do."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, cast

import attrs

import revival_policy.notations.agencies
import revival_policy.notations.completion
import revival_policy.notations.document_numbers.codes
import revival_policy.notations.markers
import revival_policy.notations.numerals
import revival_policy.notations.quantities.amounts
import revival_policy.notations.quantities.figures
import revival_policy.notations.quantities.grammar
import revival_policy.notations.quantities.patterns
import revival_policy.notations.responsibilities.plain
import revival_policy.notations.responsibilities.scan
from revival_policy.registry.current import current

if TYPE_CHECKING:
    from collections.abc import Callable

#: One expression that tells headings, measures and closing brackets apart.
LINE = re.compile(
    r"\s*(?:([一二三四五六七八九十]+)、|[(（]([一二三四五六七八九十]+)[)）]|(\d+)[.．])?(.*?)([(（][^()（）]*[)）])?$"
)
#: A bracketed year with a serial after it: the cheapest search that finds document numbers.
YEAR_IN_BRACKETS = re.compile(r"[〔\[［【(（]\d{4}[〕\]］】)）]\d+号")
#: What many write who want the codes too: every run of hanzi is tried from each of its characters on.
HANZI_IN_FRONT = re.compile(r"[\u4e00-\u9fff]+[〔\[［【(（]\d{4}[〕\]］】)）]\d+号")
#: A figure with one of the commonest units.
FIGURE = re.compile(r"[0-9０-９]+(?:[.．][0-9０-９]+)?\s?[万亿]?(?:元|%|个|家|年|平方米|万人|公里)")
#: A bracket that lists names.
LIST = re.compile(r"[(（〔\[［【]([^()（）〔〕\[\]［］【】]*)[)）〕\]］】]")

_MODULES = (
    revival_policy.notations.agencies,
    revival_policy.notations.completion,
    revival_policy.notations.document_numbers.codes,
    revival_policy.notations.markers,
    revival_policy.notations.numerals,
    revival_policy.notations.quantities.amounts,
    revival_policy.notations.quantities.figures,
    revival_policy.notations.quantities.grammar,
    revival_policy.notations.quantities.patterns,
    revival_policy.notations.responsibilities.plain,
    revival_policy.notations.responsibilities.scan,
)

Making = tuple["Callable[..., object]", tuple[object, ...], dict[str, object]]


def empty_memos() -> None:
    """Forget everything that the notations remember, so that the next round is a first one."""
    for module in _MODULES:
        for value in vars(module).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()
    names = {module.__name__ for module in _MODULES}
    remembered = current().memos
    for function in [function for function in remembered if getattr(function, "__module__", "") in names]:
        del remembered[function]


def makings(value: object) -> list[Making]:
    """Return the calls that make a value and all values in it, innermost first; a shared one once."""
    seen: set[int] = set()
    found: list[Making] = []

    def visit(part: object) -> None:
        if id(part) in seen:
            return
        if isinstance(part, (tuple, list)):
            for item in cast("tuple[object, ...]", part):
                visit(item)
            if not hasattr(part, "_fields"):
                return
            found.append((type(part), tuple(part), {}))
        elif attrs.has(type(part)):
            fields = attrs.fields(cast("type[attrs.AttrsInstance]", type(part)))
            for field in fields:
                visit(getattr(part, field.name))
            ordered = tuple(getattr(part, field.name) for field in fields if not field.kw_only)
            named = {field.name: getattr(part, field.name) for field in fields if field.kw_only}
            found.append((type(part), ordered, named))
        seen.add(id(part))

    visit(value)
    return found


def make(calls: list[Making]) -> None:
    """Create the objects once more."""
    for kind, ordered, named in calls:
        kind(*ordered, **named)


def ratio(work: Callable[[], object], floor: Callable[[], object], rounds: int = 60) -> float:
    """Return the least time of the work over that of the floor, timed in turn, memos emptied before each round.

    What a round takes beyond the least is the doing of other processes, as the documentation of `timeit` explains.
    """
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for spent, function in zip(times, (work, floor), strict=True):
            empty_memos()
            start = time.perf_counter()
            function()
            spent.append(time.perf_counter() - start)
    return min(times[0]) / min(times[1])
