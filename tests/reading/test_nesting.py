"""What stands under what, told from the numbers."""

from __future__ import annotations

import pytest
from tests.yardstick import grows_in_proportion

import revival_policy as rp
from revival_policy.reading.nesting import DEEPEST, depths_of


def depths(written: str) -> list[int]:
    return [depth + 1 for depth in depths_of([rp.Marker.from_text(text) for text in written.split()])]


@pytest.mark.parametrize(
    ("markers", "expected"),
    [
        ("一、 (一) (二) 二、 (三)", [1, 2, 2, 1, 2]),
        ("一、 1. 2. (一) (1) 二、", [1, 2, 2, 2, 3, 1]),
        ("1. 一、 二、 2. 一、 二、 3.", [1, 2, 2, 1, 2, 2, 1]),
        ("1、 1. 2. 2、 1. 2. 3、", [1, 2, 2, 1, 2, 2, 1]),
        ("1、 2. 3、", [1, 1, 1]),
        ("1. 2. 1. 2. 3. 3. 4.", [1, 1, 2, 2, 2, 1, 1]),
        ("一、 二、 一、 二、", [1, 1, 1, 1]),
        ("1. 2. 3. 一、 二、", [1, 1, 1, 1, 1]),
        ("第一章 第一节 第一条 第二条 第二节 第三条 第二章 第四条", [1, 2, 3, 3, 2, 3, 1, 2]),
        ("第一条 (一) (二) (一) (二) 第二条", [1, 2, 2, 2, 2, 1]),
        ("第九条 第九条之一 第九条之二 第十条", [1, 1, 1, 1]),
        ("1 1.1 1.1.1 1.1.2 1.2 2 2.1", [1, 2, 3, 3, 2, 1, 2]),
        ("1 1.1 2 2.1 (1) (2) ① 3 3.1", [1, 2, 1, 2, 3, 3, 4, 1, 2]),
        ("一、 1. 1.1 1.2 (1) 2. 二、", [1, 2, 3, 3, 4, 2, 1]),
        ("1 1.1 2. 2.1", [1, 2, 1, 2]),
        ("一、 三、 五、 四、", [1, 1, 1, 1]),
        ("(二) (四) 三、 (五)", [1, 1, 1, 2]),
        ("第一部分 一、 二、 第二部分 一、", [1, 2, 2, 1, 2]),
    ],
)
def test_the_numbers_tell_what_stands_under_what(markers: str, expected: list[int]) -> None:
    assert depths(markers) == expected


def test_no_series_stands_within_itself_without_end() -> None:
    assert max(depths("1. " * 400 + "2. " * 400)) <= DEEPEST + 1


def test_time_is_linear_in_the_number_of_markers() -> None:
    short, long = ("一、 (一) 1. (1) ① 二、 " * count for count in (200, 1600))
    assert grows_in_proportion(depths, short, long)
