"""What a web page sets above a document."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.reading.lines import split_lines
from revival_policy.reading.page_head import FARTHEST_LABEL, PageHead, read_page_head


@pytest.mark.parametrize(
    ("text", "metadata", "line_count"),
    [
        ("", (), 0),
        ("关于植树的通知\n种树。", (), 0),
        ("索引号:123\n关于植树的通知", (("索引号", "123"),), 1),
        ("索 引 号：123\n发布日期：2021年3月8日", (("索引号", "123"), ("发布日期", "2021年3月8日")), 2),
        ("索引号:\n发布时间:\n关于植树的通知", (("索引号", ""), ("发布时间", "")), 2),
        ("索引号:\n123\n发布时间:2021\n通知", (("索引号", "123"), ("发布时间", "2021")), 3),
        ("标题:\n关于植树\n的通知\n文号:\n某发1号", (("标题", "关于植树的通知"), ("文号", "")), 4),
        ("某网站首页\n索引号:123", (("索引号", "123"),), 2),
        ("来源:市政府网:首页", (("来源", "市政府网:首页"),), 1),
        ("索引号:1\n联系人:张三\n主题词:\n正文", (("索引号", "1"), ("主题词", "")), 3),
        ("各县政府:\n种树。", (), 0),
        ("植树节到了\n来源:市政府网\n种树。", (), 0),
        ("索引号:1\n主题词:\n林业 造林 通知\n关于植树的通知", (("索引号", "1"), ("主题词", "林业 造林 通知")), 3),
        ("2021-03-08 00:00:00 |\n市林业局 |\n关于植树的通知 |\n种树。", (), 2),
        ("提示:请看\n附件:表", (), 0),
    ],
)
def test_a_page_head_reaches_to_its_last_label(
    text: str, metadata: tuple[tuple[str, str], ...], line_count: int
) -> None:
    assert read_page_head(split_lines(text)) == PageHead(metadata, line_count)


@pytest.mark.parametrize(
    ("lines_before", "line_count"), [(FARTHEST_LABEL, FARTHEST_LABEL + 1), (FARTHEST_LABEL + 1, 0)]
)
def test_a_label_far_down_belongs_to_no_page_head(lines_before: int, line_count: int) -> None:
    text = "种树。\n" * lines_before + "索引号:1"
    assert read_page_head(split_lines(text)).line_count == line_count


def test_the_document_below_the_page_head_is_read_as_if_there_were_none() -> None:
    head = "索引号:1\n文号:清政发〔2019〕9号\n发布日期:2021年3月8日\n"
    document = "关于植树的通知\n清政发〔2020〕1号\n各县政府:\n一、种树。"
    notice = rp.parse(head + document)
    assert notice == rp.parse(document)
    assert dict(notice.metadata) == {"索引号": "1", "文号": "清政发〔2019〕9号", "发布日期": "2021年3月8日"}
    assert notice.parts[0] == rp.Part(rp.PartKind.PAGE_HEAD, rp.Span(0, len(head)))
