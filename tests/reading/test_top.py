"""The top of a document, of every sort."""

from __future__ import annotations

import pytest

import revival_policy as rp


def test_marks_are_above_the_title() -> None:
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
    assert str(notice.parts[0].kind) == "title"
    assert str(notice.parts[1].kind) in ("adoption", "date")


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


LETTER = "清林发〔2020〕1号\n各县林业局:\n现印发给你们。\n2020年1月1日"


@pytest.mark.parametrize(
    "head",
    [
        "关于加强植树工作的通知\n作者:法规网 时间:2020-01-02\n",
        "某站首页\n关于加强植树工作的通知\n来源:某站\n关于加强植树工作的通知\n清溪市林业局\n",
        "返回顶部\n关于加强植树\n工作的通知\n发布时间:2020-01-02\n",
    ],
)
def test_a_page_that_says_the_title_twice_says_it_once(head: str) -> None:
    notice = rp.parse(f"{head}关于加强植树工作的通知\n{LETTER}")
    assert (notice.title, str(notice.number)) == ("关于加强植树工作的通知", "清林发〔2020〕1号")
    assert [to.name for to in notice.addressees] == ["各县林业局"]


def test_a_title_that_is_cut_the_second_time_is_whole_the_first() -> None:
    head = "关于加强植树和修路工作的通知\n来源:某站\n关于加强植树和修路工作\n"
    assert rp.parse(head + LETTER).title == "关于加强植树和修路工作的通知"


def test_whom_a_page_names_between_the_titles_issued_the_document_where_nobody_else_is_said_to() -> None:
    title = "关于加强植树工作的通知"
    head = f"{title}\n清溪市林业局 清溪市水利局\n{title}\n"
    assert [issuer.name for issuer in rp.parse(head + LETTER).issuers] == ["清溪市林业局", "清溪市水利局"]
    signed = head + LETTER.replace("2020年", "清溪市财政局\n2020年")
    assert [issuer.name for issuer in rp.parse(signed).issuers] == ["清溪市财政局"]
    named = head.replace("关于", "清溪市水务局关于") + LETTER
    assert [issuer.name for issuer in rp.parse(named).issuers] == ["清溪市水务局"]


def test_an_order_is_below_the_title_that_a_page_has_set_above_it() -> None:
    notice = rp.parse("植树条例\n中华人民共和国国务院令\n第99号\n现发布《植树条例》。\n总理 张三\n2020年1月1日")
    assert (notice.title, str(notice.number)) == ("中华人民共和国国务院令", "国务院令第99号")


def test_issuers_side_by_side_in_a_title_are_told_apart_by_their_place() -> None:
    notice = rp.parse("清溪市林业局 中共清溪市委宣传部 清溪市水利局关于植树的通知\n种树。")
    assert [issuer.name for issuer in notice.issuers] == ["清溪市林业局", "中共清溪市委宣传部", "清溪市水利局"]


def test_a_number_that_a_page_says_twice_is_no_part_of_the_title() -> None:
    notice = rp.parse(f"清林发〔2020〕1号《关于植树的实施意见》\n浏览量:9\n关于植树的实施意见\n{LETTER}")
    assert (notice.title, str(notice.number)) == ("关于植树的实施意见", "清林发〔2020〕1号")


def test_a_title_in_marks_is_the_title_without_them() -> None:
    assert rp.parse(f"某某文库\n《关于植树的通知》\n{LETTER}").title == "关于植树的通知"
    assert rp.parse(f"关于印发《植树方案》的通知\n{LETTER}").title == "关于印发《植树方案》的通知"


def test_bodies_alone_below_a_title_are_no_part_of_it() -> None:
    notice = rp.parse("清溪市植树管理办法\n东山省清溪市人民政府\n印发清溪市植树管理办法的通知\n" + LETTER)
    assert (notice.title, [issuer.name for issuer in notice.issuers]) == (
        "东山省清溪市人民政府印发清溪市植树管理办法的通知",
        ["东山省清溪市人民政府"],
    )
    plan = rp.parse("清溪市植树造林方案\n清溪市林业局\n一、目标\n(一)种树。")
    assert (plan.title, [issuer.name for issuer in plan.issuers]) == ("清溪市植树造林方案", ["清溪市林业局"])


def test_one_word_alone_is_no_title_where_there_is_a_longer_one() -> None:
    assert (
        rp.parse("关于加强植树工作的通知\n时间:2020-01-02\n通知\n各县林业局:\n种树。").title == "关于加强植树工作的通知"
    )


@pytest.mark.parametrize(
    "above",
    [
        "返回顶部\n",
        "您的位置：清溪在线 > 公告\n",
        "登录 | 注册\n政府信息公开\n",
        "导读：种树是大事，人人都来种。\n",
        "下载地址：点这里\n",
        "發布機構：\n【字體：大】\n",
    ],
)
def test_what_a_page_sets_above_a_title_is_no_part_of_it(above: str) -> None:
    notice = rp.parse(f"{above}清溪市林业局关于植树的通知\n区林业局：\n请植树。")
    assert notice.title == "清溪市林业局关于植树的通知"
    assert [addressee.name for addressee in notice.addressees] == ["区林业局"]


@pytest.mark.parametrize("about", ["關於", "關于"])
def test_a_title_in_traditional_characters_names_who_issued(about: str) -> None:
    notice = rp.parse(f"清溪市林業局{about}植樹的通知\n區林業局：\n請植樹。")
    assert [issuer.name for issuer in notice.issuers] == ["清溪市林業局"]


def test_a_number_that_begins_with_its_year_may_be_in_brackets() -> None:
    notice = rp.parse("关于植树的通知\n((78)清林字12号)\n各市林业局:\n种树。")
    assert (notice.title, str(notice.number)) == ("关于植树的通知", "清林字〔1978〕12号")


@pytest.mark.parametrize("above", ["【摘要】", "《清溪市植树实施", "清溪市人民政府关于植树的实施意见"])
def test_an_issuer_that_begins_a_title_ends_what_a_page_sets_above(above: str) -> None:
    title = "清溪市人民政府关于\n印发植树实施方案的通知"
    notice = rp.parse(f"{above}\n{title}\n清政发〔2020〕1号\n各县政府:\n种树。")
    assert notice.title == "清溪市人民政府关于印发植树实施方案的通知"


@pytest.mark.parametrize(
    "title",
    [
        "东山县人民政府转发\n清溪市人民政府关于植树的通知的通知",
        "东山县人民政府关于转发《清溪市\n人民政府关于植树的通知》的通知",
    ],
)
def test_an_issuer_after_a_word_of_passing_on_is_within_the_title(title: str) -> None:
    assert rp.parse(f"{title}\n各乡政府:\n种树。").title == title.replace("\n", "")


@pytest.mark.parametrize("between", ["", " ", "\n"])
def test_day_and_number_in_brackets_before_the_text(between: str) -> None:
    notice = rp.parse(f"清溪市关于植树的通知\n(1985年5月4日清政〔1985〕38号){between}根据要求,现通知如下:\n一、种树。")
    assert (notice.title, str(notice.number), str(notice.date)) == (
        "清溪市关于植树的通知",
        "清政〔1985〕38号",
        "1985年5月4日",
    )
    assert notice.preamble == "根据要求,现通知如下:"


def test_marks_without_words_are_left_by_the_page() -> None:
    notice = rp.parse("发布日期:2020-01-02\n• 字号:\n• |\n• 打印\n清溪市关于植树的通知\n各县政府:\n种树。")
    assert (notice.title, len(notice.addressees)) == ("清溪市关于植树的通知", 1)


def test_an_order_of_some_government_names_no_issuer() -> None:
    head = "植树规定\n{}植树规定\n政府令〔2010〕第15号\n"
    order = f"{head}《植树规定》已经通过,现予公布。\n省长\n2010年12月25日\n植树规定\n第一条 种树。"
    assert rp.parse(order.format("")).issuers == ()
    assert [issuer.name for issuer in rp.parse(order.format("清溪省人民政府\n")).issuers] == ["清溪省人民政府"]


@pytest.mark.parametrize("above", ["相关链接:", "相关解读"])
def test_a_link_that_a_page_sets_below_the_title_is_no_title(above: str) -> None:
    notice = rp.parse(f"清溪市林业局关于植树的通知\n{above}\n《关于植树的通知》解读\n各县政府:\n种树。")
    assert (notice.title, len(notice.addressees)) == ("清溪市林业局关于植树的通知", 1)
    assert rp.parse(f"{above}\n清溪市林业局关于植树的通知\n各县政府:\n种树。").title == "清溪市林业局关于植树的通知"


def test_a_label_with_blanks_for_a_colon_is_of_the_page() -> None:
    head = "发文文号  清林发〔2020〕4号\n规则层级  基本业务规则\n清林发〔2020〕4号"
    notice = rp.parse(f"清溪市植树规则(2020年修订)\n{head}\n各县林业局:\n种树。")
    assert (notice.title, notice.metadata[1]) == ("清溪市植树规则(2020年修订)", ("规则层级", "基本业务规则"))


def test_the_name_of_a_site_after_a_bar_is_no_part_of_the_title() -> None:
    title = "关于发布《清溪市植树规则》的通知"
    assert rp.parse(f"{title} | 清溪市林业局\n首页\n{title}\n清林发〔2020〕4号\n各县林业局:\n种树。").title == title


def test_a_title_goes_on_right_above_its_day() -> None:
    notice = rp.parse("对清溪市委关于春季植树\n概况汇报的批语!]\n(1964年11月)\n此件很好。")
    assert notice.title == "对清溪市委关于春季植树概况汇报的批语"


def test_the_name_of_a_site_that_is_said_twice_is_no_title() -> None:
    head = "清溪市林业局\n清溪市林业局\n退出登录\n首页 > 规章 > 文件"
    page = f"{head}\n植树造林管理办法\n来源:信息网\n第一章 总则\n第一条 种树。"
    assert rp.parse(page).title == "植树造林管理办法"


def test_what_editors_say_above_the_title_is_a_remark() -> None:
    notice = rp.parse(
        "编者按:护桥关系民生,现刊发通知如下。\n清溪县人民政府关于护桥的通知\n清政发〔2020〕4号\n各乡政府:\n护桥。"
    )
    assert (notice.title, notice.parts[0].kind) == ("清溪县人民政府关于护桥的通知", rp.PartKind.REMARK)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("对林业局关于全市造林公报\n通报稿的批语！\n（1972年3月6日）", "对林业局关于全市造林公报通报稿的批语"),
        ("清溪局：东山造林情形摘要报告", "清溪局：东山造林情形摘要报告"),
        (
            "中共清溪市委关于植树要抓紧的通知（节录）\n中共清溪市委关于造林工作的指示\n各县委：",
            "中共清溪市委关于造林工作的指示",
        ),
        ("关于同意清溪市委造林计划\n致王大林电\n（1951年3月24日）", "关于同意清溪市委造林计划致王大林电"),
        ("林业局规章\n林业局发布\n植树基金管理办法\n（2015年12月17日林业局令第120号）", "植树基金管理办法"),
        ("清溪市检察院关于张三毁林一案的文件\n清溪市检察院起诉书", "清溪市检察院关于张三毁林一案的文件"),
        (
            (
                "国务院批转林业组关于1974年植树工作的请示报告\n"
                "国务院同意上述请示，现转发给你们。\n附：\n关于1974年植树工作的请示报告\n国务院："
            ),
            "国务院批转林业组关于1974年植树工作的请示报告",
        ),
        (
            "首页 > 法规规章 > 部门规章\n古树保护管理办法\n来源：林业网\n发布时间：2018-03-09 08:43\n打印",
            "古树保护管理办法",
        ),
    ],
)
def test_where_a_title_ends_and_another_begins(lines: str, title: str) -> None:
    assert rp.parse(f"{lines}\n大家种树。").title == title


def test_rules_that_begin_after_their_title_in_one_line() -> None:
    title = "清溪市林业局古树保护管理规定(试行)"
    notice = rp.parse(f"{title}为了保护古树,根据有关规定,制订本规定。\n第一条 古树是树。\n第二条 护树。")
    assert (notice.title, notice.preamble) == (title, "为了保护古树,根据有关规定,制订本规定。")


def test_a_number_may_be_after_the_degree_of_urgency() -> None:
    notice = rp.parse("清溪市防汛指挥部\n等级 特急 清防明电〔2020〕9号\n关于防汛的通知\n各县防汛指挥部：\n请防汛。")
    assert (notice.urgency, str(notice.number)) == (None, "清防明电〔2020〕9号")


def test_rows_of_a_table_sign_nothing() -> None:
    notice = rp.parse("古树普查分工表\n序号\t任务\t责任单位\n1\t普查\t市林业局\n2\t挂牌\t县林业局")
    assert (notice.issuers, [measure.text for measure in notice.measures]) == ((), ["普查", "挂牌"])


def test_who_is_spoken_of_is_not_addressed() -> None:
    notice = rp.parse("清溪市林业局行政处罚决定书\n清林罚决字〔2021〕6号\n当事人：张三，男。\n经查，张三毁林。")
    assert notice.addressees == ()


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("林业重点工程\n三年行动计划\n（2021—2023年）", "林业重点工程三年行动计划（2021—2023年）"),
        ("东山专署转发林业科\n关于造林情况的报告\n〔63〕专林字第18号", "东山专署转发林业科关于造林情况的报告"),
        ("清溪市政府办公室关于印发\n关于植树的意见的通知", "清溪市政府办公室关于印发关于植树的意见的通知"),
        ("林业局公告2021年第5号（关于树苗检疫的公告）", "关于树苗检疫的公告"),
        ("林业局政务公开\n>\n部门文件\n>\n关于采伐的解答\n时间：2022-03-01", "关于采伐的解答"),
        ("法規名稱：森林登記規則\n修正日期：民國 109 年 03 月 12 日\n第 1 條", "森林登記規則"),
    ],
)
def test_titles_of_less_common_forms(head: str, title: str) -> None:
    assert rp.parse(f"{head}\n请大家种树。").title == title


@pytest.mark.parametrize("kind", ["公告", "通知"])
def test_the_name_of_a_kind_right_above_the_text_is_the_title(kind: str) -> None:
    notice = rp.parse(f"{kind}\n因南桥大修，5月1日起封闭。\n清溪市公安局\n2023年4月25日")
    assert (notice.title, notice.kind) == (kind, kind)


@pytest.mark.parametrize("matter", ["印发《关于护林的意见》的通知", "关于护林的通知"])
def test_a_joint_title_has_each_body_in_a_line_of_its_own(matter: str) -> None:
    notice = rp.parse(f"中共清溪县委办公室\n清溪县人民政府办公室\n{matter}\n各乡镇：\n请执行。\n2018年4月3日")
    assert notice.title == f"中共清溪县委办公室清溪县人民政府办公室{matter}"
    assert [agency.name for agency in notice.issuers] == ["中共清溪县委办公室", "清溪县人民政府办公室"]


def test_a_note_of_adoption_is_above_the_title() -> None:
    note = "（2006年3月2日清溪县人民政府第5次常务会议通过 2006年3月10日清溪县人民政府令第9号公布 自2006年5月1日起施行）"
    notice = rp.parse(f"{note}\n清溪县殡葬管理办法\n第一条 为了加强殡葬管理，制定本办法。")
    assert notice.title == "清溪县殡葬管理办法"
    assert str(notice.number) == "清溪县人民政府令第9号"


def test_a_joint_title_names_more_than_the_masthead() -> None:
    head = "中共清溪县委文件\n清发〔2019〕6号\n"
    title = "中共清溪县委 清溪县人民政府\n关于护林的意见\n（2019年3月2日）\n"
    assert [agency.name for agency in rp.parse(f"{head}{title}现提出意见。").issuers] == [
        "中共清溪县委",
        "清溪县人民政府",
    ]


@pytest.mark.parametrize("day", ["(1957年2月3日)", "(1957年2月3日上午)", "（一九五七年二月三日）"])
def test_a_collection_numbers_its_documents(day: str) -> None:
    source = f"936.清溪县委书记与“植树社”和\n“造林社”代表座谈纪要(摘录)\n{day}\n树已经种好。\n今年再种。"
    notice = rp.parse(source)
    assert notice.title == "清溪县委书记与“植树社”和“造林社”代表座谈纪要(摘录)"
    assert "".join(part.span.of(source) for part in notice.parts) == source
    assert rp.parse(source.replace(f"{day}\n", "")).title != notice.title


@pytest.mark.parametrize(
    ("remark", "date"),
    [
        ("[1950年10月5日颁发]", "1950年10月5日"),
        ("（1959年4月12日上、下午）", "1959年4月12日"),
        ("(1957年7月2日在清溪县第一届人民代表大会上)", "1957年7月2日"),
        ("（1960年3月2日、4日）", "None"),
    ],
)
def test_a_remark_under_the_title_that_begins_with_a_day_dates_the_document(remark: str, date: str) -> None:
    assert str(rp.parse(f"清溪县关于植树的报告\n{remark}\n各县委：\n请抓紧种树。").date) == date


def test_number_addressees_and_text_may_be_in_one_line() -> None:
    text = "为种好树，" * 20
    notice = rp.parse(
        f"关于植树的通知\n清政发〔2019〕38号各县政府，各乡镇政府，新村财政局：{text}现通知如下。\n一、种树。"
    )
    assert str(notice.number) == "清政发〔2019〕38号"
    assert [one.name for one in notice.addressees] == ["各县政府", "各乡镇政府", "新村财政局"]
    assert notice.preamble.startswith("为种好树")


def test_who_passed_an_order_is_before_whose_order_it_is() -> None:
    notice = rp.parse("投资管理办法\n（2020年9月25日证监会、人民银行、外汇局证监会令第176号公布）\n第一条 为了管理。")
    assert str(notice.number) == "证监会令第176号"
    assert [one.name for one in notice.issuers] == ["证监会", "人民银行", "外汇局"]
