"""The top of a document, of every sort."""

from __future__ import annotations

import pytest

import revival_policy as rp


def test_marks_stand_above_the_title() -> None:
    notice = rp.parse("机密★1年\n特急\n清溪市人民政府文件\n清政发〔2020〕1号  签发人:张三\n关于植树的通知\n种树。")
    assert (notice.classification, notice.urgency, notice.signatory) == ("机密", "特急", "张三")
    assert (notice.title, str(notice.number)) == ("关于植树的通知", "清政发〔2020〕1号")
    assert [issuer.name for issuer in notice.issuers] == ["清溪市人民政府"]


def test_an_order_prints_its_serial_alone() -> None:
    letter = "中华人民共和国国务院令\n第99号\n《植树条例》已经通过,现予公布。\n总理 张三\n2020年1月1日"
    order = f"{letter}\n植树条例\n第一条 种树。"
    notice = rp.parse(order)
    assert (notice.title, str(notice.number), notice.kind) == (
        "中华人民共和国国务院令",
        "国务院令第99号",
        rp.DocumentKind.ORDER,
    )
    assert [issuer.name for issuer in notice.issuers] == ["国务院"]
    assert notice.issued_title == "植树条例"
    assert str(rp.parse(f"发文字号:国令第99号\n发布日期:2020年1月2日\n{order}").number) == "国令第99号"
    assert str(rp.parse(f"发文字号:国令第98号\n发布日期:2020年1月2日\n{order}").number) == "国务院令第99号"


@pytest.mark.parametrize(
    ("lines", "issuers", "date", "number"),
    [
        (
            "2001年3月1日 第九届全国人民代表大会常务委员会第二十次会议通过",
            ["全国人民代表大会常务委员会"],
            "2001-03-01",
            None,
        ),
        ("2001年3月1日 第九届全国人民代表大会第四次会议通过", ["全国人民代表大会"], "2001-03-01", None),
        (
            "2001年3月1日清溪市第九届人民代表大会常务委员会第二次会议通过",
            ["清溪市人民代表大会常务委员会"],
            "2001-03-01",
            None,
        ),
        (
            "2001年3月1日 中华人民共和国国务院令第99号公布\n2001年5月1日 施行",
            ["国务院"],
            "2001-03-01",
            "国务院令第99号",
        ),
        ("(2001年3月1日)", [], "2001-03-01", None),
        ("(2001年3月1日市政府通过 根据2010年2月3日市政府决定修正)", [], "2010-02-03", None),
    ],
)
def test_a_law_says_below_its_title_when_it_was_passed(
    lines: str, issuers: list[str], date: str, number: str | None
) -> None:
    notice = rp.parse(f"# 植树法\n\n{lines}\n\n<!-- 完 -->\n\n## 第一章 总则\n第一条 种树。")
    assert notice.title == "植树法"
    assert [issuer.name for issuer in notice.issuers] == issuers
    assert (notice.date and notice.date.isoformat()) == date
    assert (notice.number and str(notice.number)) == number
    assert [entry.marker for entry in notice.outline()] == ["第一章", "第一条"]
    assert [str(part.kind) for part in notice.parts][:3] == ["title", "adoption", "furniture"]


@pytest.mark.parametrize(
    "head",
    [
        "清溪发布通知\n来源:本站 时间:2020-01-02 10:00\n关于植树的通知",
        "关于植树的通知\n发布时间:2020-01-02 来源:市林业局\n【字体:大 中 小】打印",
        "关于植树的通知\n时间:2020-01-02来源:市林业局\n关于植树的\n通知",
        "关于植树的通知吉政发〔2020〕1号",
        "清政发〔2020〕1号关于植树的通知",
        "清政发〔2020〕1号关于植树\n的通知\n2020-01-02 10:00来源:市林业局\n打印",
        "2020-01-02 00:00:00 | 市林业局 | 关于植树的通知 | 种树是大家的事。",
    ],
)
def test_what_the_page_sets_around_the_title_is_left_out(head: str) -> None:
    notice = rp.parse(f"{head}\n各县政府:\n种树。\n一、种好")
    assert notice.title == "关于植树的通知"
    assert (notice.number is not None) is ("政发" in head)


@pytest.mark.parametrize(
    ("lines", "addressees"),
    [
        ("各县政府:为种好树,通知如下。", ["各县政府"]),
        ("各县(市、区)政府,市政府各部门、\n各直属机构:\n种树。", ["各县(市、区)政府", "市政府各部门、各直属机构"]),
        ("各县政府;各有关单位:\n种树。", ["各县政府", "各有关单位"]),
        ("活动时间:三月。", []),
        ("张三副主席:\n种树。", ["张三副主席"]),
        ("市民可以这样报名:填表。", []),
    ],
)
def test_addressees_may_be_broken_or_run_on(lines: str, addressees: list[str]) -> None:
    notice = rp.parse(f"关于植树的通知\n{lines}")
    assert [agency.name for agency in notice.addressees] == addressees
    assert "".join(part.span.of(notice.source) for part in notice.parts) == notice.source


def test_a_table_of_contents_is_no_outline() -> None:
    notice = rp.parse(
        "植树条例\n目 录\n第一章 总则……1\n第二章 附则……2\n第一章 总则\n第一条 种树。\n第二章 附则\n第二条 施行。"
    )
    assert [entry.marker for entry in notice.outline()] == ["第一章", "第一条", "第二章", "第二条"]
    assert notice.title == "植树条例"
    assert "contents" in [str(part.kind) for part in notice.parts]


def test_a_word_that_no_table_follows_is_left_alone() -> None:
    notice = rp.parse("植树条例\n种树。\n目录\n第一章 总则\n第一条 种树要在春天里尽早开始,各县要派人。")
    assert [entry.marker for entry in notice.outline()] == ["第一章", "第一条"]


TITLE = "清溪市人民政府关于植树的通知"
LETTER = "各县人民政府：\n请植树。\n清溪市人民政府\n2020年1月2日"


@pytest.mark.parametrize(
    "above",
    [
        f"{TITLE}\n\n",
        f"{TITLE}\n白水省清溪市人民政府\n\n",
        f"{TITLE}（2020年1号）\n清溪市人民政府\n关于植树的通知\n",
        f"返回顶部\n{TITLE}\n作者：张三\n",
        f"您的位置：清溪在线 > 公告\n{TITLE}\n下载地址：点这里\n",
        f"登录 | 注册\n政府信息公开\n{TITLE}\n导读：种树是大事，人人都来种。\n",
    ],
)
def test_a_page_sets_the_title_above_the_document_too(above: str) -> None:
    notice = rp.parse(f"{above}{TITLE}\n清政发〔2020〕1号\n{LETTER}")
    assert (notice.title, str(notice.number)) == (TITLE, "清政发〔2020〕1号")
    assert [issuer.name for issuer in notice.issuers] == ["清溪市人民政府"]
    assert [addressee.name for addressee in notice.addressees] == ["各县人民政府"]


def test_who_issued_stands_between_the_title_of_the_page_and_the_title() -> None:
    notice = rp.parse("关于植树的通知\n清溪市林业局\n关于植树的通知\n一、种树。\n二、浇水。")
    assert notice.title == "关于植树的通知"
    assert [issuer.name for issuer in notice.issuers] == ["清溪市林业局"]


def test_lines_of_a_title_that_share_words_are_one_title() -> None:
    notice = rp.parse("清溪市人民政府关于批准植树\n通知书式样的通知\n各县人民政府：\n请植树。")
    assert notice.title == "清溪市人民政府关于批准植树通知书式样的通知"


def test_a_number_said_twice_is_no_title() -> None:
    notice = rp.parse(f"清政发〔2020〕1号\n{TITLE}\n清政发〔2020〕1号\n{LETTER}")
    assert (notice.title, str(notice.number)) == (TITLE, "清政发〔2020〕1号")


def test_a_title_in_traditional_characters_names_who_issued() -> None:
    notice = rp.parse(
        "來源：清溪在線\n【字體：大】\n清政發〔2020〕1號\n清溪市林業局關於植樹的通知\n區林業局：\n請植樹。"
    )
    assert notice.title == "清溪市林業局關於植樹的通知"
    assert [issuer.name for issuer in notice.issuers] == ["清溪市林業局"]
    assert [addressee.name for addressee in notice.addressees] == ["區林業局"]
