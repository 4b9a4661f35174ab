"""The titles that an attachment statement names, each whole."""

from __future__ import annotations

import pytest

import revival_policy as rp

HEAD, FOOT = "清溪市林业局关于植树的通知\n各区林业局:\n现下达任务。\n", "\n清溪市林业局\n2021年3月5日"


@pytest.mark.parametrize(
    ("statement", "titles"),
    [
        ("附件:植树任务表", ["植树任务表"]),
        ("附件:2021年度清溪市植树任务和补助资\n金分配表", ["2021年度清溪市植树任务和补助资金分配表"]),
        ("附件:\n2021年度清溪市植树任务和补助资\n金分配表", ["2021年度清溪市植树任务和补助资金分配表"]),
        ("附件:1.植树任务\n和补助资金\n2.植树名单", ["植树任务和补助资金", "植树名单"]),
        ("附件1:植树任\n务表\n附件2:植树名单", ["植树任务表", "植树名单"]),
        ("附件:植树名单\n(第一批)", ["植树名单(第一批)"]),
        ("附件:《植树\n办法》起草说明", ["《植树办法》起草说明"]),
        ("附件:植树工作实施\n办法(征求意见稿)", ["植树工作实施办法(征求意见稿)"]),
        ("附件:1.植树名单 2.植树须知", ["植树名单", "植树须知"]),
        ("附件:1.植树名单2.0版 2.植树须知", ["植树名单2.0版", "植树须知"]),
        ("附件:植树领导小组名单\n联系人:张三", ["植树领导小组名单"]),
        ("附件:植树任务表\n(此件公开发布)", ["植树任务表"]),
        ("附件:植树任务表。", ["植树任务表"]),
    ],
)
def test_titles_are_whole(statement: str, titles: list[str]) -> None:
    notice = rp.parse(HEAD + statement + FOOT)
    assert [attachment.title for attachment in notice.attachments] == titles
    assert [agency.name for agency in notice.issuers] == ["清溪市林业局"]
    for attachment in notice.attachments:
        assert attachment.span is not None
        written = attachment.span.of(notice.source).replace("\n", "")
        assert attachment.title.strip("《》")[:4] in written


@pytest.mark.parametrize(
    "after",
    [
        "植树任务表\n一、种树\n二、浇水",
        "附件\n植树任务表\n种树。",
        "清溪市水利局\n清溪市财政局\n2021年3月5日",
        "2021年3月5日",
        "",
    ],
)
def test_what_is_below_is_no_title(after: str) -> None:
    notice = rp.parse(f"{HEAD}附件:植树任务表\n{after}")
    assert [attachment.title for attachment in notice.attachments] == ["植树任务表"]


@pytest.mark.parametrize(
    ("after", "titles"),
    [
        ("附件:植树任务表.docx", ["植树任务表"]),
        ("附件:《植树办法》.pdf", ["植树办法"]),
        ("植树任务表.docx\n植树名单.XLSX", ["植树任务表", "植树名单"]),
    ],
)
def test_the_names_of_files_below_a_text_are_links_to_its_attachments(after: str, titles: list[str]) -> None:
    notice = rp.parse(f"{HEAD}清溪市林业局\n2021年3月5日\n{after}")
    assert [attachment.title for attachment in notice.attachments] == titles
    assert notice.components == ()


def test_a_link_to_an_attachment_is_no_other_one() -> None:
    notice = rp.parse(f"{HEAD}附件:植树任务表\n清溪市林业局\n2021年3月5日\n附件:植树任务表.docx")
    assert [attachment.title for attachment in notice.attachments] == ["植树任务表"]
    assert notice.components == ()


def test_a_label_with_the_title_opens_the_attachment() -> None:
    notice = rp.parse(f"{HEAD}附件:植树任务表\n清溪市林业局\n2021年3月5日\n附件:植树任务表\n树种\t棵数\n松\t3")
    assert [component.title for component in notice.components] == ["植树任务表"]


def test_names_of_files_have_labels_and_numbers_before_their_titles() -> None:
    notice = rp.parse(
        "关于植树的通知\n各县：\n请种树。\n清政发〔2018〕11号附件.pdf\n附件1-推荐表.doc\n附件2-植树名单 .doc"
    )
    assert [one.title for one in notice.attachments] == ["清政发〔2018〕11号附件", "推荐表", "植树名单"]


def test_an_attachment_of_an_attachment_has_a_number_of_two() -> None:
    notice = rp.parse("关于植树的通知\n各县：\n请种树。\n附件：1-1.植树任务表\n县政府\n2020年3月5日")
    assert [one.title for one in notice.attachments] == ["植树任务表"]
