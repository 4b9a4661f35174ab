"""Numbers of pages and comments are not text."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.reading.furniture import is_furniture, without_breaks
from revival_policy.reading.lines import split_lines
from revival_policy.reading.repair import repair


@pytest.mark.parametrize(
    ("line", "furniture"),
    [
        ("- 2 -", True),
        ("— 12 —", True),
        ("第 3 页 共 10 页", True),
        ("共 10 页 第 3 页", True),
        ("3/10", True),
        ("─ 3 ─", True),
        ("·3·", True),
        ("第3页种树", False),
        ("第三页", False),
        ("<!-- 完 -->", True),
        ("2", False),
        ("-2", False),
    ],
)
def test_page_numbers_are_furniture(line: str, furniture: bool) -> None:  # noqa: FBT001
    assert is_furniture(split_lines(line)[0]) is furniture


def test_a_text_without_furniture_is_as_long() -> None:
    text = "种树。\n- 2 -\n浇水。(市财\n\u3000第 3 页 共 10 页 \n政局)\n3/10亩\n4/10"
    lines = repair(text, split_lines(text))
    assert without_breaks(text, lines) == "种树。\n     \n浇水。(市财" + " " * 16 + "政局)\n3/10亩\n    "


@pytest.mark.parametrize("mark", ["- 2 -", "— 2 —", "第 2 页", "2/5", "·2·"])
def test_a_clause_is_read_across_a_page(mark: str) -> None:
    notice = rp.parse(f"植树通知\n一、任务\n1.种树,一年三次。(市林\n{mark}\n业局、市财政局)\n2.浇水。(市水利局)")
    assert [[agency.name for agency in measure.agencies] for measure in notice.measures] == [
        ["市林业局", "市财政局"],
        ["市水利局"],
    ]
    assert [measure.text for measure in notice.measures] == ["种树,一年三次。", "浇水。"]


@pytest.mark.parametrize("gap", ["\n", "\n- 2 -\n"], ids=["break", "page"])
def test_a_label_is_read_over_the_break_of_its_line(gap: str) -> None:
    notice = rp.parse(
        f"植树通知\n一、任务\n1.查清路旁和河边能种树的空地。责任单位:市林{gap}业局、市财政局\n2.浇水。责任单位:市水利局"
    )
    assert [[agency.name for agency in measure.agencies] for measure in notice.measures] == [
        ["市林业局", "市财政局"],
        ["市水利局"],
    ]
