"""What speaks against the parts of a frame."""

from __future__ import annotations

import revival_policy as rp
from revival_policy import Certainty

FULL = "云南省人民政府关于植树的通知\n云政发〔2021〕3号\n各市人民政府：\n请植树。\n云南省人民政府\n2021年3月5日"


def test_a_whole_frame_is_certain() -> None:
    notice = rp.parse(FULL)
    assert {notice.certainty(field) for field in ("title", "number", "date", "issuers")} == {Certainty.CERTAIN}
    assert notice.doubts == ()


def test_a_text_without_a_title_is_doubted() -> None:
    assert rp.parse("一、种好树。").certainty("title") is Certainty.DOUBTFUL


def test_a_date_years_from_the_number_is_doubted() -> None:
    notice = rp.parse(FULL.replace("2021年3月5日", "2015年3月5日"))
    (doubt,) = (doubt for doubt in notice.doubts if doubt.field == "date")
    assert (doubt.certainty, "2021" in doubt.reason) == (Certainty.DOUBTFUL, True)


def test_another_number_in_the_head_of_the_page_is_the_second_reading() -> None:
    notice = rp.parse("发文字号：云政发〔2021〕9号\n" + FULL)
    (doubt,) = (doubt for doubt in notice.doubts if doubt.field == "number")
    assert (str(notice.number), doubt.second) == ("云政发〔2021〕3号", "云政发〔2021〕9号")


def test_whoever_signs_and_is_not_named_is_doubted() -> None:
    notice = rp.parse(FULL.replace("\n云南省人民政府\n", "\n大理市水利局\n"))
    assert notice.certainty("issuers") is Certainty.DOUBTFUL
