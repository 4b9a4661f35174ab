"""Work grows no faster than the text, whatever the text.

Times are compared within one test only: eight times the text may take up to thirty times as long before it counts as
more than linear, which a quadratic step (sixty-four times) still fails.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

import revival_policy as rp

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE = 5_000
NASTY = {
    "opening brackets": "〔",
    "round brackets": "(",
    "nested pairs": "(a",
    "empty pairs": "()",
    "title marks": "《",
    "hanzi": "省",
    "digits": "1",
    "candidates that fail": "国发〔2016〕x号",
    "years without code": "〔2016〕1号",
    "lists without end": "。(省财政厅、,",
    "open ends": "。(省厅等",
    "markers in one line": "一、",
    "markers in lines": "一、\n",
    "short lines": "甲\n",
    "labels": "索引号:1\n",
    "attachments": "附件:\n1.a\n",
    "blanks": " ",
    "dates cut short": "2016年12月",
    "roles": "负责牵头",
}
SCANS: list[Callable[[str], object]] = [
    rp.parse,
    rp.find_numbers,
    rp.find_citations,
    rp.find_responsibilities,
    rp.find_dates,
    rp.find_markers,
]


@pytest.mark.parametrize("scan", SCANS, ids=lambda scan: scan.__name__)
@pytest.mark.parametrize("piece", NASTY.values(), ids=NASTY.keys())
def test_reading_takes_time_in_proportion_to_the_text(scan: Callable[[str], object], piece: str) -> None:
    short, long = (piece * (SIZE * times // len(piece)) for times in (1, 8))
    assert seconds(scan, long) <= 30 * max(seconds(scan, short), 0.0005)


@pytest.mark.parametrize("piece", ["字", "字。", "(省财政厅)", "《书》"])
def test_five_megabytes_on_one_line_are_read(piece: str) -> None:
    text = piece * (5_000_000 // len(piece.encode()))
    notice = rp.parse(text)
    assert "".join(part.span.of(text) for part in notice.parts) == text


def seconds(scan: Callable[[str], object], text: str) -> float:
    """Return the best time of three."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        scan(text)
        times.append(time.perf_counter() - start)
    return min(times)
