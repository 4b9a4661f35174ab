"""Pages that a script fills."""

from __future__ import annotations

import pytest

import revival_policy as rp


@pytest.mark.parametrize(
    "body",
    [
        "<div id='app'></div><script src='app.js'></script>",
        "<div id='root'><div></div></div><script>go()</script><noscript>请打开脚本</noscript><p>版权所有</p>",
        "<script>document.write('关于植树的通知')</script>",
        "<div><h1>{{ title }}</h1><div>{{detail.content}}</div></div>",
    ],
)
def test_a_page_that_a_script_fills_is_refused_by_that_name(body: str) -> None:
    with pytest.raises(rp.FileError, match="holds no text: a script fills the page"):
        rp.read(f"<html><body>{body}</body></html>".encode())


@pytest.mark.parametrize(
    "body",
    [
        "<div id='app'><p>关于植树的通知</p></div><script src='app.js'></script>",
        "<p>关于植树的通知</p><script>count()</script>",
        "<p>关于植树的通知</p><p>各县人民政府：</p><p>在表头填写{{ 栏目 }}。</p>",
    ],
)
def test_a_page_with_text_is_read(body: str) -> None:
    assert rp.read(f"<html><body>{body}</body></html>".encode()).title == "关于植树的通知"
