"""Attachments: their names, and whether they are there."""

from __future__ import annotations

import pytest
from tests.checking.drafts import END, letter, lines_of

BODY = "一、巡山。\n"
REGISTER = "附件{}\n{}\n序号\t姓名\n1\t何某"


@pytest.mark.parametrize(
    ("statement", "lines"),
    [
        ("附件：护林员名册。", [7]),
        ("附件：护林员名册；", [7]),
        ("附件：1、护林员名册\n2、火种登记表", [7, 8]),
        ("附件：《护林员名册》", [7]),
        ("附件：1.护林员名册。\n2.火种登记表。", [7, 8]),
        ("附件：护林员名册", []),
        ("附件：1.护林员名册\n2.火种登记表", []),
        ("附件：《枫林县护林办法》起草说明", []),
    ],
)
def test_no_mark_follows_or_around_the_name_of_an_attachment(statement: str, lines: list[int]) -> None:
    assert lines_of(letter(BODY + statement)) == lines


@pytest.mark.parametrize(
    ("statement", "attached", "lines"),
    [
        ("附件：护林员名册", REGISTER.format("", "护林员名册"), []),
        ("附件：护林员名册", REGISTER.format("", "火种登记表"), [11]),
        ("附件：1.护林员名册\n2.火种登记表", REGISTER.format("1", "护林员名册"), [8]),
        ("附件：1.护林员名册\n2.火种登记表", REGISTER.format("2", "火种登记表"), [7]),
        (
            "附件：1.护林员名册\n2.火种登记表",
            REGISTER.format("1", "护林员名册") + "\n" + REGISTER.format("2", "火种登记表"),
            [],
        ),
        (
            "附件：1.护林员名册\n2.火种登记表",
            REGISTER.format("1", "护林员名册") + "\n" + REGISTER.format("2", "水源登记表"),
            [16],
        ),
        ("附件：1.护林员名册\n2.火种登记表（略）", REGISTER.format("1", "护林员名册"), []),
        (
            "附件：2021年枫林县护林示范村申报书",
            REGISTER.format("", "枫林县护林示范村申报书（2021年度）"),
            [],
        ),
        ("附件：枫林县护林员名册", REGISTER.format("", "枫林县护林员名册（2021年）"), []),
    ],
)
def test_what_is_attached_is_what_was_named(statement: str, attached: str, lines: list[int]) -> None:
    assert lines_of(letter(BODY + statement, f"{END}\n{attached}")) == lines


def test_a_plan_that_is_issued_as_an_attachment_is_named_by_the_title() -> None:
    head = "枫林县人民政府关于印发护林方案的通知\n枫政发〔2021〕7号\n各乡镇：\n"
    plan = "附件\n护林方案\n一、巡山。\n附件：1.护林员名册\n" + REGISTER.format("1", "护林员名册")
    assert lines_of(letter("《护林方案》已经县政府同意，现印发给你们。", f"{END}\n{plan}", head)) == []


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("一、巡山，名册见附件。\n二、防火。", [6]),
        ("一、巡山，名册见附件。\n附件：护林员名册", []),
        ("一、巡山，名册见附件2。\n附件：护林员名册", [6]),
        ("一、巡山，按国发〔2020〕1号文件附件要求做好。", []),
    ],
)
def test_an_attachment_that_the_text_speaks_of_is_named_below(body: str, lines: list[int]) -> None:
    assert lines_of(letter(body)) == lines
