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


@pytest.mark.parametrize(
    ("line", "date", "issuers"),
    [
        ("中央1959年3月12日22时", "1959年3月12日", ["中央"]),
        ("中共清溪县委（章）1961年元月28日", "1961年1月28日", ["中共清溪县委"]),
        ("中央书记处一九六〇年十月八日", "1960年10月8日", ["中央书记处"]),
        ("何大山1964年2月15日", "1964年2月15日", ["何大山"]),
        ("何大山  罗小溪一九六四年十月二十九日", "1964年10月29日", ["何大山", "罗小溪"]),
        ("何山1959年4月3日于清溪", "1959年4月3日", ["何山"]),
        ("检察员　孙大山1982年4月29日", "1982年4月29日", []),
        ("市  长  何  山副市长  陈小溪一九五一年一月十八日", "1951年1月18日", []),
    ],
)
def test_who_signs_and_the_day_may_be_in_one_line(line: str, date: str, issuers: list[str]) -> None:
    notice = rp.parse(f"关于植树的通知\n各县委：\n请抓紧种树。\n{line}")
    assert (str(notice.date), [one.name for one in notice.issuers], notice.preamble) == (date, issuers, "请抓紧种树。")


@pytest.mark.parametrize("line", ["任务完成时间为2020年3月5日", "本办法施行于2020年3月5日", "第三批名单2020年3月5日"])
def test_a_day_after_other_words_is_no_signature(line: str) -> None:
    assert rp.parse(f"关于植树的通知\n各县委：\n请抓紧种树。\n{line}").date is None


def test_a_note_may_have_brackets_within() -> None:
    notice = rp.parse("关于植树的通知\n请种树。\n清溪市人民政府\n2020年1月1日\n〔此件发各县(市、区)〕")
    assert notice.notes == ("此件发各县(市、区)",)


@pytest.mark.parametrize("label", ["已发", "发", "已印发"])
def test_to_whom_it_was_sent_is_said_in_many_ways(label: str) -> None:
    notice = rp.parse(f"关于植树的通知\n请种树。\n清溪市人民政府\n2020年1月1日\n{label}：各县委，各公社。")
    assert [one.name for one in notice.copied_to] == ["各县委", "各公社"]


@pytest.mark.parametrize("end", ["中央4月21日", "中央\n四月二十一日", "中央四月二十一日二十二时"])
def test_a_day_without_a_year_closes_a_signature_and_is_no_date(end: str) -> None:
    notice = rp.parse(f"关于植树的通知\n各县委：\n请抓紧种树。\n{end}")
    assert (notice.date, [one.name for one in notice.issuers], notice.preamble) == (None, ["中央"], "请抓紧种树。")


@pytest.mark.parametrize("line", ["县林业局3月5日", "3月5日", "工期至3月5日"])
def test_days_without_a_year_in_a_list_close_nothing(line: str) -> None:
    notice = rp.parse(f"关于开会的通知\n各县：\n日程如下：\n{line}\n请按时到会。")
    assert not any(part.kind is rp.PartKind.SIGNATURE for part in notice.parts)
