"""Whether a line by itself is written as a row."""

from __future__ import annotations

import pytest

from revival_policy.reading.lines import split_lines
from revival_policy.reading.rows import is_row


@pytest.mark.parametrize(
    "line", ["1\t石桥镇\t五百亩", "序号|乡镇|面积", "| 1 | 石桥镇 |", "|---|---|", "｜1｜石桥镇｜", "1\t\t五百亩"]
)
def test_a_row(line: str) -> None:
    assert is_row(split_lines(line)[0])


@pytest.mark.parametrize("line", ["一、\t目标", "1.种树。", "2020-01-02| 通知", "种树|浇水", "联系人:\t何某", "五百亩"])
def test_no_row(line: str) -> None:
    assert not is_row(split_lines(line)[0])
