"""What speaks against the parts of a frame."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            "清溪市林业局关于植树工作的报告\n东山县林业局关于种草工作情况的报告\n(1952年2月3日)\n已经种好。",
            "清溪市林业局关于植树工作的报告",
        ),
        ("清溪市林业局局长 何某\n在植树现场会上\n各位同志:\n请植树。", None),
    ],
)
def test_a_title_that_is_where_titles_rarely_do_is_doubted(text: str, second: str | None) -> None:
    notice = rp.parse(text)
    (doubt,) = (doubt for doubt in notice.doubts if doubt.field == "title")
    assert (doubt.certainty, doubt.second) == (Certainty.DOUBTFUL, second or doubt.second)


def test_the_head_of_an_announcement_is_no_rival_of_its_title() -> None:
    notice = rp.parse(
        "东山县林业局公告\n2020年第5号\n东山县林业局关于封山育林的公告\n即日起封山。\n东山县林业局\n2020年3月5日"
    )
    assert (notice.title, notice.certainty("title")) == ("东山县林业局关于封山育林的公告", Certainty.LIKELY)


def test_a_title_written_twice_in_two_ways_is_no_rival_of_itself() -> None:
    page = "云南省政府关于加强古茶树保护工作若干措施的通知\n2021-03-09 10:00:00\n文件编号:云政发〔2021〕3号\n"
    title = "云南省人民政府关于加强古茶树保护工作若干措施的通知\n云政发〔2021〕3号\n"
    notice = rp.parse(page + title + "各州、市人民政府:\n请遵照执行。\n云南省人民政府\n2021年3月5日")
    assert (notice.title, notice.diagnostics) == (title.partition("\n")[0], ())


def test_a_line_left_below_the_title_leaves_it_likely() -> None:
    assert rp.parse(FULL).certainty("title") is Certainty.CERTAIN
    assert rp.parse(FULL.replace("通知\n", "通知\n春天里的大山\n", 1)).certainty("title") is not Certainty.CERTAIN


def test_a_second_reading_without_the_issuer_is_no_doubt() -> None:
    notice = rp.parse(
        "云南省人民政府办公室\n关于植树的意见\n各市人民政府：\n请植树。\n云南省人民政府办公室\n2021年3月5日"
    )
    assert (notice.title, notice.diagnostics) == ("云南省人民政府办公室关于植树的意见", ())


def test_a_title_that_is_nearly_another_is_doubted() -> None:
    text = "清溪林业局转发东山县\n关于一家造纸厂种树的若干问题\n（1952年2月3日）\n各地：\n请看。"
    notice = rp.parse(text)
    assert notice.certainty("title") is not Certainty.CERTAIN


@pytest.mark.parametrize("head", ["清溪市林业局植树委员会报告森林植树委员会报告", f"关于{'植树和' * 30}造林的通知"])
def test_a_title_that_is_long_or_says_something_twice_is_doubted(head: str) -> None:
    notice = rp.parse(f"{head}\n各县：\n请植树。\n清溪市林业局\n2020年3月5日")
    assert "it is longer than titles are, or says something twice" in {doubt.reason for doubt in notice.doubts}
    assert "doubtful-title" in {found.code for found in notice.diagnostics}


def test_a_letter_that_names_nobody_is_warned_of() -> None:
    letter = "关于植树的通知\n各县林业局：\n请植树。\n2020年3月5日"
    assert [found.code for found in rp.parse(letter).diagnostics] == ["doubtful-issuers"]
    assert rp.parse(letter.replace("2020年", "清溪市林业局\n2020年")).diagnostics == ()
    assert rp.parse(letter.replace("各县林业局：\n", "")).diagnostics == ()
