"""Recognizers-Text of Microsoft: percentages, money and dimensions (pip install recognizers-text-suite 'emoji<2')."""

from __future__ import annotations

import re
from decimal import Decimal

from benchmarks.truth.task import Row
from recognizers_number import recognize_percentage
from recognizers_number_with_unit import recognize_currency, recognize_dimension
from recognizers_text import Culture

NAME = "recognizers-text 1.0.2a2"
_UNIT = re.compile(r"[^0-9０-９.,，〇零一二三四五六七八九十百千万亿两点]+$")


def figures(row: Row) -> list[Row]:
    """数量."""
    answer: dict[tuple[int, int], Row] = {}
    for recognize in (recognize_percentage, recognize_currency, recognize_dimension):
        for one in recognize(row["text"], Culture.Chinese):
            unit = _UNIT.search(one.text)
            value = (one.resolution or {}).get("value")
            if value is None or unit is None:
                continue
            start, end = one.start, one.end + 1
            answer[start, end] = {
                "start": start,
                "end": end,
                "value": format(Decimal(str(value).rstrip("%")), "f"),
                "unit": unit[0],
                "upper": None,
                "was": None,
                "bound": "exactly",
            }
    return list(answer.values())


TASKS = {"figures": figures}
