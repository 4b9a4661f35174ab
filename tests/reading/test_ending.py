"""What is below the date of a letter: notes, whom to turn to, copies; and what is no note."""

from __future__ import annotations

import pytest

import revival_policy as rp

LETTER = "关于植树的通知\n各乡镇：\n请种树。\n清溪县林业局\n2021年3月5日\n"


@pytest.mark.parametrize("line", ["联系人：李林", "联 系 电 话：1234", "电子邮箱:a@b.cn", "（此件公开发布）"])
def test_whom_to_turn_to_is_a_note(line: str) -> None:
    notice = rp.parse(LETTER + line)
    assert notice.notes == (line.strip("（）"),)
    assert notice.components == ()


def test_copies_are_below_notes() -> None:
    notice = rp.parse(f"{LETTER}联系人：李林\n抄送：县财政局。")
    assert [agency.name for agency in notice.copied_to] == ["县财政局"]


@pytest.mark.parametrize("bracket", ["（2020—2025年）", "（试行）"])
def test_a_bracket_below_the_title_of_what_is_issued_is_no_note(bracket: str) -> None:
    notice = rp.parse(f"{LETTER}清溪县植树规划\n{bracket}\n一、种好松树。\n二、种好柏树。")
    assert notice.notes == ()
    assert [component.title for component in notice.components] == [f"清溪县植树规划{bracket}"]


def test_a_form_that_is_attached_keeps_its_lines() -> None:
    notice = rp.parse(f"{LETTER}附件1\n植树申请表\n联系人：\n电话：")
    assert notice.notes == ()
    assert [component.title for component in notice.components] == ["植树申请表"]


def test_a_note_may_be_last_of_all() -> None:
    assert rp.parse(f"{LETTER}附件1\n植树申请表\n名字\n（此件公开发布）").notes == ("此件公开发布",)
