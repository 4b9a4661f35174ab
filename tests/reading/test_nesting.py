"""What is under what, by the numbers."""

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
def test_the_numbers_tell_what_is_under_what(markers: str, expected: list[int]) -> None:
    assert depths(markers) == expected


def test_no_series_is_within_itself_without_end() -> None:
    assert max(depths("1. " * 400 + "2. " * 400)) <= DEEPEST + 1


def test_time_is_linear_in_the_number_of_markers() -> None:
    short, long = ("一、 (一) 1. (1) ① 二、 " * count for count in (200, 1600))
    assert grows_in_proportion(depths, short, long)


def test_articles_of_a_code_are_under_its_chapters_and_over_their_items() -> None:
    text = (
        "清溪市水井标准\n1 总则\n1.0.1 甲。\n1.0.2 乙:\n1 丙;\n2 丁。\n"
        "2 选址\n2.0.1 戊:\n一、己;\n二、庚。\n3 施工\n3.1 辛\n3.1.1 壬。"
    )
    assert [(entry.level, entry.marker) for entry in rp.parse(text).outline()] == [
        (1, "1"),
        (2, "1.0.1"),
        (2, "1.0.2"),
        (3, "1"),
        (3, "2"),
        (1, "2"),
        (2, "2.0.1"),
        (3, "一、"),
        (3, "二、"),
        (1, "3"),
        (2, "3.1"),
        (3, "3.1.1"),
    ]


def test_laws_in_traditional_characters_nest_as_others_do() -> None:
    text = "種樹辦法\n第 一 章 總則\n第 1 條\n甲。\n第 1-1 條\n乙:\n一、丙。\n（一）丁。\n第 二 章 管護\n第 2 條\n戊。"
    notice = rp.parse(text)
    assert notice.title == "種樹辦法"
    assert [(entry.level, entry.marker) for entry in notice.outline()] == [
        (1, "第一章"),
        (2, "第一条"),
        (2, "第一条之一"),
        (3, "一、"),
        (4, "(一)"),
        (1, "第二章"),
        (2, "第二条"),
    ]
