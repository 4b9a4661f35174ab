"""Addresses of the files that a page offers, with the attachments that they are."""

from __future__ import annotations

import pytest

import revival_policy as rp

STATED = (
    "<p>关于植树的通知</p><p>各乡镇人民政府：</p><p>请抓好植树，按时报送情况，不得延误，认真组织落实各项任务。</p>"
    "<p>附件：1.植树任务表</p><p>2.树种名录（试行）</p><p>枫林县人民政府</p><p>2021年3月5日</p>"
)


def links(after: str, *, head: str = "", statement: str = STATED) -> list[str | None]:
    page = f"<html><head>{head}</head><body><div id='zoom'>{statement}</div>{after}</body></html>"
    return [attachment.link for attachment in rp.read(page.encode()).attachments]


@pytest.mark.parametrize(
    "words",
    [
        "植树任务表",
        "植树任务表.docx",
        "附件1：植树任务表.docx",
        "附件1.植树任务表",
        "《植树任务表》",
        "1.植树任务表",
        "附件1",
    ],
)
def test_a_link_is_known_by_title_or_number(words: str) -> None:
    assert links(f"<p><a href='files/a.docx'>{words}</a></p>") == ["files/a.docx", None]


def test_each_attachment_has_its_own() -> None:
    after = "<a href='2.pdf'>附件2.树种名录(试行).pdf</a><a href='1.xls'>附件1.植树任务表.xls</a>"
    assert links(after) == ["1.xls", "2.pdf"]


def test_a_link_within_the_statement() -> None:
    statement = STATED.replace("植树任务表", "<a href='/d/1.doc'>植树任务表</a>")
    assert links("", statement=statement) == ["/d/1.doc", None]


@pytest.mark.parametrize(
    "head", ["<base href='https://a.example/x/'>", "<link rel=canonical href='https://a.example/x/t.html'>"]
)
def test_an_address_is_completed_where_the_page_says_its_own(head: str) -> None:
    assert links("<a href='./1.doc'>植树任务表</a>", head=head) == ["https://a.example/x/1.doc", None]


@pytest.mark.parametrize(
    "link",
    [
        "<a href='news.html'>植树任务表</a>",
        "<a href='javascript:open(1)'>附件1</a>",
        "<a href='#1'>附件1</a>",
        "<a>附件1</a>",
        "<a href='a.doc'>防火任务表</a>",
    ],
)
def test_other_links_are_none_of_them(link: str) -> None:
    assert links(link) == [None, None]


def test_an_address_that_cannot_be_joined_stays_as_it_is() -> None:
    assert (
        links("<a href='http://[x/1.doc'>植树任务表</a>", head="<base href='https://a.example/'>")[0]
        == "http://[x/1.doc"
    )


def test_a_link_is_no_part_of_what_an_attachment_is() -> None:
    assert rp.Attachment("名录", link="a.doc") == rp.Attachment("名录")
