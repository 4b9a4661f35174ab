"""The main text of a page: chosen by what it holds."""

from __future__ import annotations

import pytest

import revival_policy as rp

HEAD = "<p>枫林县人民政府关于护林的通知</p><p>枫政发〔2021〕7号</p>"
LETTER = (
    "<p>各乡镇人民政府：</p><p>请抓好护林，认真落实。</p><p>一、巡山</p><p>（一）每日巡山。（县林业局）</p>"
    "<p>枫林县人民政府</p><p>2021年3月5日</p>"
)
TABLE = (
    "<table><tr><th>序号</th><th>任务</th><th>单位</th></tr>"
    + "".join(
        f"<tr><td>{i}</td><td>完成第{i}片林地的造林任务并组织验收</td><td>县林业局</td></tr>" for i in range(1, 30)
    )
    + "</table>"
)
MENU = "<ul><li><a href='/'>首页</a></li><li>登录</li></ul>"
FOOTER = (
    "<table><tr><td>主办：枫林县人民政府办公室</td><td>网站标识码1234</td></tr>"
    "<tr><td>版权所有</td><td>联系我们</td></tr></table>"
)


def read(body: str) -> rp.Notice:
    return rp.read(f"<html><body>{body}</body></html>".encode())


def is_whole(notice: rp.Notice) -> bool:
    said = (notice.title, str(notice.number), [each.name for each in notice.addressees], str(notice.date))
    return said == ("枫林县人民政府关于护林的通知", "枫政发〔2021〕7号", ["各乡镇人民政府"], "2021年3月5日")


@pytest.mark.parametrize(
    "body",
    [
        f"{MENU}<div>{HEAD}{LETTER}</div><div>{TABLE}</div><div>{FOOTER}</div>",
        f"{MENU}<div class=a>{HEAD}{LETTER}</div><div class=b><p>附件：护林任务表</p>{TABLE}</div>",
        f"<div class='TRS_Editor'>{HEAD}{LETTER}</div><div class='TRS_Editor'><p>附件</p>{TABLE}</div>{FOOTER}",
        f"<table><tr><td>{HEAD}{LETTER}</td></tr><tr><td>{TABLE}</td></tr></table>",
    ],
)
def test_a_letter_beside_a_larger_table_is_read_and_so_is_the_table(body: str) -> None:
    notice = read(body)
    assert is_whole(notice)
    assert "29\t完成第29片林地的造林任务并组织验收\t县林业局" in notice.source
    assert "版权" not in notice.source
    assert "登录" not in notice.source


@pytest.mark.parametrize(
    "head",
    [
        HEAD,
        "<h2>枫林县人民政府关于护林的通知</h2><h4>枫政发〔2021〕7号</h4>",
        "<h3>枫林县人民政府关于护林的通知</h3><div><h5>枫政发〔2021〕7号</h5></div>",
        "<div>枫林县人民政府关于护林的通知</div><span>枫政发〔2021〕7号</span>",
        "<p>枫林县人民政府</p><p>关于护林的通知</p><p>枫政发〔2021〕7号</p>",
    ],
)
@pytest.mark.parametrize("between", ["", "<div>字体：大 中 小</div>"])
def test_title_and_number_beside_the_block_of_the_text(head: str, between: str) -> None:
    assert is_whole(read(f"{MENU}<div>{head}{between}<div>{LETTER}</div></div>"))


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body>{MENU}</body></html><html><body><div>{HEAD}{LETTER}</div></body></html>",
        f"<html><body>{MENU}</html><div>{HEAD}{LETTER}</div>",
        f"<html><body>{HEAD}</BODY ></HTML><div id='zoom'>{LETTER}</div>",
        f"<html><head><script>var a = '</body></html>';</script></head><body><div>{HEAD}{LETTER}</div>",
        f"<html><body><!-- </html> --><div>{HEAD}{LETTER}</div></body></html></html>",
    ],
)
def test_the_end_of_a_page_ends_nothing(page: str) -> None:
    assert is_whole(rp.read(page.encode()))


def test_a_signature_with_its_day_after_the_block() -> None:
    body = LETTER.replace("<p>枫林县人民政府</p><p>2021年3月5日</p>", "")
    assert is_whole(read(f"<div>{HEAD}<div>{body}</div><div><p>枫林县人民政府</p><p>2021年3月5日</p></div></div>"))


@pytest.mark.parametrize(
    "beside",
    [
        "<div><h3>相关文件</h3><p><a href='1'>枫林县人民政府关于防汛的通知</a></p><p>枫政发〔2016〕1号</p></div>",
        "<div><p>举报须知</p><p>一、受理范围</p><p>二、联系方式</p></div>",
        "<div><p>主办单位：</p><p>枫林县人民政府办公室</p></div>",
        "<div><p>2022年1月1日</p></div>",
    ],
)
def test_what_a_page_shows_after_a_whole_text_is_no_part_of_it(beside: str) -> None:
    alone = read(f"<div>{HEAD}{LETTER}</div>")
    assert read(f"<div>{HEAD}{LETTER}</div>{beside}").source == alone.source


def test_the_reading_of_a_character_is_none() -> None:
    notice = read(f"<div>{HEAD}<p>请<ruby>护<rp>(</rp><rt>hù</rt><rp>)</rp>林<rt>lín</rt></ruby>。</p></div>")
    assert "请护林。" in notice.source


def test_a_page_as_word_saves_it() -> None:
    item = (
        "<p class=MsoListParagraph><![if !supportLists]><span>1.<span>&nbsp;&nbsp; </span></span><![endif]>"
        "巡山。（县林业局）<o:p></o:p></p><p><a name='_Toc1'>2.防火。（县公安局）</a></p>"
    )
    assert [str(each.marker) for each in read(f"<div class=WordSection1>{HEAD}{item}</div>").measures] == ["1.", "2."]


def test_lines_that_are_kept_as_they_are_written() -> None:
    text = "枫林县人民政府关于护林的通知\n枫政发〔2021〕7号\n各乡镇人民政府：\n  请护林。\n枫林县人民政府\n2021年3月5日"
    assert is_whole(read(f"<pre>{text}</pre>"))


def test_longer_prose_before_a_document_is_no_part_of_it() -> None:
    prose = "<p>本站为您提供护林知识的介绍与解答，欢迎阅读。</p>" * 20
    notice = read(f"<div>{prose}</div><div>{HEAD}{LETTER}</div>")
    assert is_whole(notice)
    assert "本站" not in notice.source
