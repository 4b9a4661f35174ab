"""数量、指标: every figure with its unit.

The span runs from the first digit to the end of the unit (20余万株); of a range both ends are within it, of a change
(由40%提高到45%) only the later figure. `value` is exact, with its scale: 3.5亿元 is 350000000 and 元. `upper` is the
other end of a range, `was` the amount before a change, null without them. `bound` is how the figure binds: 以上 and
不低于 are `at least`, 超过 and 余 `more than`. Days of the calendar, numbers of documents and of articles are no
figures, and neither is what is not exact (几千人).

In a mark: `350000000 元; upper 400000000; was 300000000; at least`.
"""

from __future__ import annotations

from benchmarks.truth.fields import DECIMAL, TEXT, one_of, or_null
from benchmarks.truth.task import PassageTask

BOUNDS = ("exactly", "at least", "at most", "more than", "less than", "about")


def _read(_words: str, said: str) -> dict[str, object]:
    amount, *more = (piece.strip() for piece in said.split(";"))
    value, unit = amount.split()
    fields: dict[str, object] = {"value": value, "unit": unit, "upper": None, "was": None, "bound": "exactly"}
    for piece in more:
        if piece in BOUNDS:
            fields["bound"] = piece
        else:
            name, number = piece.split()
            fields[name] = number
    return fields


TASK = PassageTask(
    "figures",
    {"value": DECIMAL, "unit": TEXT, "upper": or_null(DECIMAL), "was": or_null(DECIMAL), "bound": one_of(*BOUNDS)},
    _read,
)
