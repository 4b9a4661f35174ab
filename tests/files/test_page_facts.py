"""Labels and values of the head of a page, however it is laid out."""

from __future__ import annotations

import pytest

import revival_policy as rp

TEXT = "<p>枫林县水务局关于节水的通知</p><p>各乡镇水务站：</p><p>请大家抓好节水工作，认真组织落实，按时报送情况。</p>"


def metadata(head: str, *, inside: bool = False) -> dict[str, str]:
    body = f"<div id='zoom'>{head}{TEXT}</div>" if inside else f"{head}<div id='zoom'>{TEXT}</div>"
    notice = rp.read(f"<html><body>{body}</body></html>".encode())
    assert notice.title == "枫林县水务局关于节水的通知"
    return dict(notice.metadata)


HEADS = [
    "<dl><dt>文号：</dt><dd>枫水发〔2017〕56号</dd><dt>发布日期：</dt><dd>2017-06-30</dd></dl>",
    "<dl><dt>文号</dt><dd>枫水发〔2017〕56号</dd><dt>发布日期</dt><dd>2017-06-30</dd></dl>",
    "<ul><li><dt>文 号：</dt><dd><span>枫水发〔2017〕56号</span></dd></li><li>发布日期：2017-06-30</li></ul>",
    "<div><label>文号</label><div>枫水发〔2017〕56号</div><label>发布日期</label><div>2017-06-30</div></div>",
    "<p><b>文号</b> 枫水发〔2017〕56号</p><p><b>发布日期</b> 2017-06-30</p>",
    "<div><span>文号</span> 枫水发〔2017〕56号 <span>发布日期</span> 2017-06-30</div>",
    "<table><tr><th>文号</th><td>枫水发〔2017〕56号</td><th>发布日期</th><td>2017-06-30</td></tr></table>",
    "<table><tr><th>文号</th><th>发布日期</th></tr><tr><td>枫水发〔2017〕56号</td><td>2017-06-30</td></tr></table>",
    (
        "<table><tr><td>文&nbsp;&nbsp;号：</td><td colspan=3>枫水发〔2017〕56号</td></tr>"
        "<tr><td>发布日期：</td><td>2017-06-30</td></tr></table>"
    ),
]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("inside", [False, True])
def test_label_and_value_in_every_layout(head: str, inside: bool) -> None:  # noqa: FBT001
    found = metadata(head, inside=inside)
    assert (found["文号"], found["发布日期"]) == ("枫水发〔2017〕56号", "2017-06-30")


def test_a_label_without_value_takes_none_from_the_next() -> None:
    found = metadata("<dl><dt>索引号：</dt><dd></dd><dt>文号：</dt><dd>枫水发〔2017〕56号</dd></dl>")
    assert (found["索引号"], found["文号"]) == ("", "枫水发〔2017〕56号")


def test_a_label_that_is_not_known_is_kept_beside_the_text() -> None:
    head = "<table><tr><td>文号</td><td>枫水发〔2017〕56号</td><td>主题导航</td><td>水利</td></tr></table>"
    assert metadata(head)["主题导航"] == "水利"


@pytest.mark.parametrize(
    "form", ["<form><label>标题</label> 全文 排序</form>", "<p>标题</p><p>全文</p>", "<b>来源</b>栏"]
)
def test_words_of_forms_and_menus_are_no_labels(form: str) -> None:
    assert metadata(form) == {}


def test_a_title_that_the_text_only_cites_is_still_the_title() -> None:
    text = "<p>各市场参与人：</p><p>《枫林县节水管理办法》已经批准，现予公布，请认真组织落实，按时报送情况。</p>"
    page = f"<html><body><h3>枫林县节水管理办法</h3><div id='zoom'>{text}</div></body></html>"
    assert rp.read(page.encode()).title == "枫林县节水管理办法"


def test_what_an_unknown_label_says_is_no_issuer() -> None:
    head = "".join(
        f"<li>{label}：</li><li>{value}</li>"
        for label, value in [("文号", "枫水发〔2017〕56号"), ("负责部门", "枫林县水务局")]
    )
    text = "<p>各乡镇水务站：</p><p>请大家抓好节水工作，认真组织落实，按时报送情况。</p>"
    page = f"<html><body><ul>{head}</ul><h1>关于节水的通知</h1><div id='zoom'>{text * 3}</div></body></html>"
    notice = rp.read(page.encode())
    assert dict(notice.metadata)["负责部门"] == "枫林县水务局"
    assert notice.source.splitlines()[:2] == ["文号：枫水发〔2017〕56号", "关于节水的通知"]
    assert "枫林县水务局" not in notice.source
