"""JioNLP: money alone, which is what it says it finds (pip install jionlp)."""

from __future__ import annotations

from decimal import Decimal

import jionlp
from benchmarks.truth.task import Row

NAME = "jionlp 1.5.31"
#: What it calls an amount with 以上, 超过 and the like.
_BOUNDS = {"blur+": "at least", "blur-": "at most", "blur": "about"}


def figures(row: Row) -> list[Row]:
    """数量."""
    return [_figure(one) for one in jionlp.ner.extract_money(row["text"], with_parsing=True) or ()]


def _figure(one: Row) -> Row:
    said = one["detail"]
    numbers = said["num"] if isinstance(said["num"], list) else [said["num"]]
    value, *upper = (format(Decimal(number).normalize(), "f") for number in numbers)
    bound = "exactly" if upper else _BOUNDS.get(said["definition"], "exactly")
    start, end = one["offset"]
    return {
        "start": start,
        "end": end,
        "value": value,
        "unit": said["case"],
        "upper": upper[0] if upper else None,
        "was": None,
        "bound": bound,
    }


TASKS = {"figures": figures}
