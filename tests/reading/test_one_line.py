"""Documents on one line, whose parts are together without a break."""

from __future__ import annotations

import pytest

import revival_policy as rp

TO = "市直有关部门、单位:为提高建设水平，请于9月24日前反馈我局。"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"清溪市住房局关于征求建设措施意见建议的函{TO}", "清溪市住房局关于征求建设措施意见建议的函"),
        (f"清溪市住房局清溪市住房局关于植树的函{TO}", "清溪市住房局关于植树的函"),
        (f"清溪市住房局征求《关于植树的意见》意见的函{TO}", "清溪市住房局征求《关于植树的意见》意见的函"),
        (f"鲁机发21号清溪市住房局关于植树的函{TO}", "清溪市住房局关于植树的函"),
        ("关于年度考核情况的汇报一、基本情况各部门组织了考核。二、决定事项请审议。", "关于年度考核情况的汇报"),
        ("关于提拔干部，鼓励担当的建议一、基本情况考核过了。二、决定事项请审议。", "关于提拔干部，鼓励担当的建议"),
    ],
)
def test_the_title_of_a_document_on_one_line(text: str, title: str) -> None:
    assert rp.parse(text).title == title


@pytest.mark.parametrize(
    "end",
    [
        "市住房局2021年3月9日(此件不公开)附件1名单",
        "附件:名单清溪市住房局2021年3月9日",
        "清溪市住房局（清溪市水利局代章）2021年3月9日",
        "清溪市住房局2021年3月9日信息公开属性:不公开",
        "清溪市住房局办公室信息科2021年3月9日",
    ],
)
def test_the_date_of_a_document_on_one_line(end: str) -> None:
    notice = rp.parse(f"清溪市住房局关于植树的函{TO}{end}")
    assert (notice.title, str(notice.date)) == ("清溪市住房局关于植树的函", "2021年3月9日")
    assert notice.issuers[0].name.endswith("市住房局")


def test_a_day_within_a_sentence_is_not_the_date() -> None:
    assert rp.parse(f"清溪市住房局关于植树的函{TO}按照清溪市住房局2021年3月9日的意见办。").date is None


def test_what_is_issued_follows_the_signature_on_the_same_line() -> None:
    notice = rp.parse(
        f"清溪市住房局关于植树的函{TO}联系邮箱:a@b.cn附件:1.2021年植树名单2.2021年苗木表清溪市住房局2021年3月9日"
        "关于植树的若干措施为多植树，制定如下措施。"
    )
    assert (notice.date and notice.date.isoformat()) == "2021-03-09"
    assert [one.title for one in notice.attachments] == ["2021年植树名单", "2021年苗木表"]


def test_as_many_addressees_as_anywhere_are_below_a_title_that_names_its_kind() -> None:
    bodies = "、".join(f"市第{number}植树局" for number in "一二三四五六七八九十")
    notice = rp.parse(f"清溪市住房局关于植树的函{bodies}，{bodies}:为多植树，请于9月24日前反馈我局。")
    assert notice.title == "清溪市住房局关于植树的函"
    assert len(notice.addressees) == 2


ORDER = "清溪市林业局令第13号《苗木办法》已经2023年2月3日清溪市林业局局务会议审议通过，现予公布，自2023年6月1日起施行。"
RULES = "苗木办法第一条为了管理苗木，制定本办法。第二条苗木由林场种。第三条本办法自2023年6月1日起施行。"


@pytest.mark.parametrize("between", ["", "\n"])
def test_an_order_its_signature_and_its_rules_on_one_line(between: str) -> None:
    notice = rp.parse(f"苗木办法\n{ORDER}清溪市林业局局长{between}何某某2023年2月22日{RULES}")
    assert (str(notice.number), str(notice.date)) == ("清溪市林业局令第13号", "2023年2月22日")
    assert [str(one.marker) for one in notice.measures] == ["第一条", "第二条", "第三条"]


def test_a_person_who_speaks_on_a_day_does_not_sign() -> None:
    text = "关于植树的通知\n各县政府:\n会上，市长何某2020年3月4日说，要植树。\n清溪市政府\n2021年1月2日"
    assert str(rp.parse(text).date) == "2021年1月2日"
