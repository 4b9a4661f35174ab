"""Numbers without a mark: which of them count items."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.model.section import walk
from revival_policy.reading.lines import split_lines
from revival_policy.reading.repair import repair


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1总则\n甲。\n2术语\n乙。", ["1", "2"]),
        ("01种树\n02浇水\n03除草", ["01", "02", "03"]),
        ("1总则\n1.1 范围\n1.2 依据\n2术语", ["1", "1.1", "1.2", "2"]),
        ("1.总则\n1.1 范围\n1.1.1 地域\n1.1.2 时间\n2.术语", ["1.", "1.1", "1.1.1", "1.1.2", "2."]),
        ("(1)项目\n1松树\n2柏树\n(2)人员\n1栽树人\n2浇水人", ["(1)", "1", "2", "(2)", "1", "2"]),
        ("1总则", []),
        ("2术语\n3附则", []),
        ("1总则\n3附则", []),
        ("1总则\n1.1目的\n1.2依据", ["1", "1.1", "1.2"]),
        ("1总则\n本预案自发布之日起施行。\n1.1目的\n1.2依据", ["1.1", "1.2"]),
        ("1.5 倍\n2.5 倍", []),
        ("序号\n名称\n1松树 十棵\n2柏树 五棵", []),
        ("5月起\n6月止", []),
        ("3.1 范围\n3.2 依据", []),
    ],
)
def test_a_number_counts_when_its_neighbours_do(text: str, expected: list[str]) -> None:
    assert [str(line.marker) for line in repair(text, split_lines(text)) if line.marker] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一 选地\n先查。\n二 买苗\n再买。", ["一、选地", "二、买苗"]),
        ("一，选地\n二，买苗", ["一、选地", "二、买苗"]),
        ("一、选地\n二、买苗\n三,种树\n四:浇水", ["一、选地", "二、买苗", "三、种树", "四、浇水"]),
        ("一 选地\n二、买苗", ["一、选地", "二、买苗"]),
        ("一、选地\n(一)山地\n(二)河边\n二 买苗", ["一、选地", "(一)山地", "(二)河边", "二、买苗"]),
        ("一 选地", []),
        ("一、选地\n三 买苗", ["一、选地"]),
        ("一、选地\n二 〇二二年三月", ["一、选地"]),
        ("一、选地\n二级以上公路", ["一、选地"]),
        ("一、选地\n二 龙 镇 政 府", ["一、选地"]),
        ("序号 名称\n一 松树\n二 柏树", []),
    ],
)
def test_hanzi_numbers_that_lost_their_mark_count_with_their_neighbours(text: str, expected: list[str]) -> None:
    notice = rp.parse(f"关于植树的通知\n{text}")
    assert [f"{entry.marker}{entry.heading}" for entry in notice.outline()] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 总则\n1.0.1 甲。\n1.0.2 乙。\n2 选址\n2.0.1 丙。", ["1", "1.0.1", "1.0.2", "2", "2.0.1"]),
        ("总则\n1.0.1 甲。\n1.0.2 乙。", ["1.0.1", "1.0.2"]),
        ("1 总则\n第1.0.1条 甲。\n3 选址\n第3.0.1条 乙。", ["1", "1.0.1", "3", "3.0.1"]),
        ("一、总则\n1.0.1 甲。\n二、选址\n2.0.1 乙。", ["一、", "1.0.1", "二、", "2.0.1"]),
        ("1.0.1 版", []),
        ("1.甲。\n2.5千棵。\n3.乙。", ["1.", "2.", "3."]),
        ("1.甲。\n2.5千棵。\n乙。", ["1."]),
        ("2.5千棵。\n3.乙。", ["3."]),
        ("1.甲。\n2.10月底前验收。\n3.2类水体。", ["1.", "2.", "3."]),
    ],
)
def test_numbers_with_figures_after_them(text: str, expected: list[str]) -> None:
    assert [str(line.marker) for line in repair(text, split_lines(text)) if line.marker] == expected


def test_an_excerpt_of_a_standard_begins_with_any_number() -> None:
    notice = rp.parse("桥梁检测规程\n3.2.1 混凝土应密实。\n3.2.2 支座应当完好。\n3.2.3 栏杆应当完好。")
    assert [str(item.marker) for item in notice.body] == ["3.2.1", "3.2.2", "3.2.3"]
    below = rp.parse("桥梁检测规程\n3 检测\n3.2 承台\n3.2.1 承台应密实。\n3.2.2 支座应当完好。")
    assert [str(item.marker) for _, item in walk(below.body)] == ["3.2", "3.2.1", "3.2.2"]
    assert rp.parse("桥梁检测方案\n3.5 亿元用于检测。\n3.6 亿元用于维修。").body == ()


def test_a_decimal_number_may_have_a_comma_after_it_and_a_list_of_grades_is_none() -> None:
    notice = rp.parse(
        "桥梁检测规程\n1、总则\n1.1、目的\n统一检测。\n1.2、范围\n公路桥梁。\n2、检测\n2.1、频次\n每年一次。"
    )
    assert [str(item.marker) for _, item in walk(notice.body)] == ["1、", "1.1", "1.2", "2、", "2.1"]
    grades = rp.parse("护桥方案\n一、对象\n1.1、2级桥每月检查。\n2.3、4级桥每季检查。")
    assert [str(item.marker) for _, item in walk(grades.body)] == ["一、", "1.", "2."]
