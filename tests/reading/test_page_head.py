"""What a web page sets above a document."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.reading.frame import read_frame
from revival_policy.reading.lines import split_lines


@pytest.mark.parametrize(
    ("text", "metadata", "line_count"),
    [
        ("", (), 0),
        ("关于植树的通知\n种树。", (), 0),
        ("索引号:123\n关于植树的通知", (("索引号", "123"),), 1),
        ("索 引 号：123\n发布日期：2021年3月8日", (("索引号", "123"), ("发布日期", "2021年3月8日")), 2),
        ("索引号:\n发布时间:\n关于植树的通知", (("索引号", ""), ("发布时间", "")), 2),
        ("索引号:\n123\n发布时间:2021\n通知", (("索引号", "123"), ("发布时间", "2021")), 4),
        ("标题:\n关于植树的通知\n文号:\n某发1号", (("标题", "关于植树的通知"), ("文号", "")), 4),
        ("某网站首页\n索引号:123", (("索引号", "123"),), 2),
        ("来源:市政府网:首页", (("来源", "市政府网:首页"),), 1),
        ("索引号:1\n联系人:张三\n主题词:\n植树是大家的事。", (("索引号", "1"), ("主题词", "")), 3),
        ("各县政府:\n种树。", (), 0),
        ("植树节到了\n来源:市政府网\n种树。", (("来源", "市政府网"),), 1),
        ("索引号:1\n主题词:\n林业 造林 通知\n关于植树的通知", (("索引号", "1"), ("主题词", "林业 造林 通知")), 3),
        ("2021-03-08 00:00:00 |\n市林业局 |\n关于植树的通知 |\n种树。", (), 2),
        ("提示:请看树木。\n附件:表", (), 0),
        ("• 索引号:\n\n  123\n• 内容概述:\n关于植树的通知", (("索引号", "123"), ("内容概述", "")), 3),
        (
            "索引号: 1 组配分类: 通知 文号:\n发布机构: 市林业局  来源: 市林业局 网站",
            (
                ("索引号", "1"),
                ("组配分类", "通知"),
                ("文号", ""),
                ("发布机构", "市林业局"),
                ("来源", "市林业局 网站"),
            ),
            2,
        ),
    ],
)
def test_a_page_head_reaches_to_its_last_label(
    text: str, metadata: tuple[tuple[str, str], ...], line_count: int
) -> None:
    frame = read_frame(split_lines(text))
    assert (frame.said.metadata, frame.kinds.count(rp.PartKind.PAGE_HEAD)) == (metadata, line_count)


def test_a_label_after_text_belongs_to_no_page_head() -> None:
    frame = read_frame(split_lines("关于植树的通知\n各县政府:\n种树。\n索引号:1"))
    assert frame.said.metadata == ()


def test_the_document_below_the_page_head_is_read_as_if_there_were_none() -> None:
    head = "索引号:1\n文号:清政发〔2019〕9号\n发布日期:2021年3月8日\n"
    document = "关于植树的通知\n清政发〔2020〕1号\n各县政府:\n一、种树。"
    notice = rp.parse(head + document)
    assert notice == rp.parse(document)
    assert dict(notice.metadata) == {"索引号": "1", "文号": "清政发〔2019〕9号", "发布日期": "2021年3月8日"}
    assert notice.parts[0] == rp.Part(rp.PartKind.PAGE_HEAD, rp.Span(0, len(head)))


@pytest.mark.parametrize(
    "head",
    [
        "有效性:有效来源:市林业局时间:2021年3月8日",
        "发布时间:2021-03-08\n时效性:有效",
        "索引号:1\n发布日期:2021年3月8日",
        "发布日期:\n2021年3月8日\n索引号:\n1\n主题词:",
    ],
)
def test_a_title_above_the_page_head_is_the_title_where_none_is_below(head: str) -> None:
    letter = "清政发〔2020〕1号\n各县政府:\n一、种树。"
    notice = rp.parse(f"清溪市林业局关于\n植树的通知\n{head}\n{letter}")
    assert (notice.title, str(notice.number)) == ("清溪市林业局关于植树的通知", "清政发〔2020〕1号")
    assert notice.parts[0].kind is rp.PartKind.TITLE
    below = rp.parse(f"清溪市林业局关于植树的通知\n{head}\n关于种好树的通知\n{letter}")
    assert below.title == "关于种好树的通知"


@pytest.mark.parametrize("line", ["清溪市林业局", "政务公开 通知", "关于我们"])
def test_what_a_site_calls_itself_above_the_page_head_is_no_title(line: str) -> None:
    assert rp.parse(f"{line}\n索引号:1\n发布日期:2021年3月8日\n各县政府:\n一、种树。").title is None


def test_a_head_drawn_with_bars_has_a_label_and_its_value_in_neighbouring_cells() -> None:
    head = "索引号: | 12-3/2020 | 信息分类: | 市政府文件 |\n---|---|\n发文机关: | 清溪市政府 | 有效性: | 关键词: | |\n"
    notice = rp.parse(f"{head}清溪市人民政府关于植树的通知\n各县人民政府：\n请植树。")
    assert dict(notice.metadata) == {
        "索引号": "12-3/2020",
        "信息分类": "市政府文件",
        "发文机关": "清溪市政府",
        "有效性": "",
        "关键词": "",
    }
    assert notice.title == "清溪市人民政府关于植树的通知"
    assert [addressee.name for addressee in notice.addressees] == ["各县人民政府"]


def test_cells_of_a_head_drawn_with_bars_need_no_colon() -> None:
    head = "索引号 | 12-3/2020 | ||\n组配分类 | 部门文件 | 发布机构 | 清溪镇 |\n文号 | 清镇政〔2020〕7号 |\n"
    notice = rp.parse(f"{head}各村:\n一、种树。")
    assert dict(notice.metadata) == {
        "索引号": "12-3/2020",
        "组配分类": "部门文件",
        "发布机构": "清溪镇",
        "文号": "清镇政〔2020〕7号",
    }
    assert (str(notice.number), [addressee.name for addressee in notice.addressees]) == ("清镇政〔2020〕7号", ["各村"])


def test_labels_may_be_items_of_a_list() -> None:
    notice = rp.parse(
        "  • 索引号：\n\n    12-3/2020\n  • 发文机构：\n\n    清溪市人民政府\n  • 内容概述：\n\n植树办法\n第一条 种树。"
    )
    assert dict(notice.metadata) == {"索引号": "12-3/2020", "发文机构": "清溪市人民政府", "内容概述": ""}
    assert notice.title == "植树办法"


def test_a_title_between_two_page_heads_is_the_title() -> None:
    notice = rp.parse(
        "索引号:1 成文日期:2021-03-08\n文号:清政发〔2021〕3号 统一编号:\n关于植树的通知\n"
        "发布日期:2021-03-09 浏览次数: 信息来源:市政府\n分享:\n各县人民政府:\n一、种树。"
    )
    assert (notice.title, str(notice.number)) == ("关于植树的通知", "清政发〔2021〕3号")
    assert [addressee.name for addressee in notice.addressees] == ["各县人民政府"]
    assert dict(notice.metadata) == {
        "索引号": "1",
        "成文日期": "2021-03-08",
        "文号": "清政发〔2021〕3号",
        "统一编号": "",
        "发布日期": "2021-03-09",
        "浏览次数": "",
        "信息来源": "市政府",
        "分享": "",
    }
    labelled = rp.parse("标题:\n关于植树的通知\n发布日期:2021-03-09\n清溪市关于植树的通知\n一、种树。")
    assert labelled.metadata[0] == ("标题", "关于植树的通知")


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("文号:清政发〔2021〕3号", "清政发〔2021〕3号"),
        ("发文字号：清政发[2021]3号", "清政发〔2021〕3号"),
        ("文号:无", "None"),
        ("说明:根据清政发〔2021〕3号", "None"),
    ],
)
def test_a_number_that_only_the_page_head_gives_is_the_documents(head: str, number: str) -> None:
    text = "索引号:1\n{}\n关于植树的通知\n{}各县人民政府:\n一、种树。"
    assert str(rp.parse(text.format(head, "")).number) == number
    assert str(rp.parse(text.format(head, "清政发〔2021〕4号\n")).number) == "清政发〔2021〕4号"


def test_labels_may_be_in_black_brackets() -> None:
    notice = rp.parse(
        "【发布部门】 清溪市人民政府 【发布文号】 清政发〔2020〕1号\n【发布日期】2020.01.02 【时效性】现行有效\n"
        "【所属类别】---\n关于植树的通知\n各县政府:\n一、种树。"
    )
    assert dict(notice.metadata) == {
        "发布部门": "清溪市人民政府",
        "发布文号": "清政发〔2020〕1号",
        "发布日期": "2020.01.02",
        "时效性": "现行有效",
        "所属类别": "---",
    }
    assert (notice.title, str(notice.number)) == ("关于植树的通知", "清政发〔2020〕1号")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("标题:清溪市关于植树的通知", "清溪市关于植树的通知"),
        ("发文标题： 清溪市关于 植树的通知", "清溪市关于植树的通知"),
        ("名称:植树", None),
        ("说明:清溪市关于植树的通知", None),
    ],
)
def test_a_title_that_only_the_page_head_gives_is_the_documents(head: str, title: str | None) -> None:
    text = f"{head}\n索引号:1\n{{}}各县人民政府:\n一、种树。"
    assert rp.parse(text.format("")).title == title
    assert rp.parse(text.format("清溪市关于浇水的通知\n")).title == "清溪市关于浇水的通知"


def test_two_characters_of_a_label_are_as_far_apart_as_four_take() -> None:
    notice = rp.parse("索引号：LH001\n文    号：清政发〔2019〕3号\n关于植树的通知\n各区：\n现通知如下。\n2019年3月1日")
    assert str(notice.number) == "清政发〔2019〕3号"


def test_a_line_that_says_nothing_of_a_title_gives_way_to_the_one_that_the_page_names() -> None:
    text = (
        "---\ntitle: 植树办法\nicon: article\n---\n@tab 条例\n- 第1~9条：\n## 第一章 总则\n第一条 种树。\n第二条 浇水。"
    )
    notice = rp.parse(text)
    assert (notice.title, notice.certainty("title")) == ("植树办法", rp.Certainty.LIKELY)
    assert rp.parse(text.replace("- 第1~9条：", "清溪市古树条例")).title == "清溪市古树条例"
