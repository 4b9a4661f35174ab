"""Marks around what a text names; taken out again, they leave the text, and tags that were balanced stay so."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.samples import PLAN

import revival_policy as rp

if TYPE_CHECKING:
    from collections.abc import Callable


def mark(match: rp.Match[Any]) -> tuple[str, str]:
    return f"<mark class='{type(match.value).__name__}'>", "</mark>"


class Balanced(HTMLParser):
    """Complains of tags that do not nest."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - what the parser calls it with
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_numbers_titles_agencies_and_figures_are_marked() -> None:
    seen: list[tuple[str, str]] = []

    def note(match: rp.Match[Any]) -> None:
        assert match.text == PLAN[match.start : match.end]
        seen.append((type(match.value).__name__, match.text))

    assert rp.annotate(PLAN, note) == PLAN
    assert ("DocumentNumber", "清政办发〔2021〕7号") in seen
    assert ("Citation", "《省政府关于改善城市环境的意见》(溪政发〔2020〕12号)") in seen
    assert ("Agency", "市自然资源局") in seen
    assert any(kind == "Quantity" and "120公里" in text for kind, text in seen)


@given(st.text(max_size=40).map(lambda text: f"按《办法》(国发〔2016〕62号){text},新建5所学校。(省财政厅)"))
def test_marks_taken_out_again_leave_the_text(text: str) -> None:
    marked = rp.annotate(text, lambda _: ("\ue000", "\ue001"))
    assert marked.replace("\ue000", "").replace("\ue001", "") == text.replace("\ue000", "").replace("\ue001", "")
    assert marked.count("\ue000") - text.count("\ue000") == marked.count("\ue001") - text.count("\ue001") > 0


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>国发〔2016〕62号</p>", "<p>[国发〔2016〕62号]</p>"),
        ("<p>国发<b>〔2016〕</b>62号</p>", "<p>[国发]<b>[〔2016〕]</b>[62号]</p>"),
        ("<p>国发&#12308;2016〕62号</p>", "<p>[国发&#12308;2016〕62号]</p>"),
        ("<p>国发〔2016〕</p><p>62号</p>", "<p>国发〔2016〕</p><p>62号</p>"),
        ("<script>'国发〔2016〕62号'</script><!-- 国发〔2016〕62号 -->", None),
        ("<p title='国发〔2016〕62号'>植树</p>", None),
        ("<p>a &lt; b &amp 国发〔2016〕62号", "<p>a &lt; b &amp [国发〔2016〕62号]"),
        ("国发\n〔2016〕62号<br>国发〔2016〕\n63号", "[国发\n〔2016〕62号]<br>[国发〔2016〕\n63号]"),
    ],
)
def test_html_is_marked_between_its_tags(html: str, marked: str | None) -> None:
    assert rp.annotate(html, lambda _: ("[", "]"), html=True) == (marked or html)


def test_no_link_is_set_within_a_link() -> None:
    html = "<a href='x'>国发〔2016〕62号</a> 国发〔2016〕63号"
    linked = rp.annotate(html, lambda _: ("<a href='y'>", "</a>"), html=True)
    assert linked == "<a href='x'>国发〔2016〕62号</a> <a href='y'>国发〔2016〕63号</a>"
    assert rp.annotate(html, mark, html=True).count("<mark") == 2


def test_the_tags_of_a_whole_page_stay_balanced() -> None:
    body = "".join(f"<p>{line[:5]}<b>{line[5:9]}</b><i>{line[9:]}</i></p>" for line in PLAN.splitlines() if line)
    Balanced(body)
    marked = rp.annotate(body, mark, html=True)
    assert marked.count("<mark") > 5
    Balanced(marked)


@given(
    st.lists(st.sampled_from([*"<>&;/\"'=! \n", "国发〔2016〕62号", "<b>", "</b>", "<!--", "-->", "&lt", "<a"])).map(
        "".join
    )
)
def test_any_html_is_kept_but_for_the_marks(html: str) -> None:
    marked = rp.annotate(html, lambda _: ("\ue000", "\ue001"), html=True)
    assert marked.replace("\ue000", "").replace("\ue001", "") == html


@pytest.mark.parametrize("wrong", ["x", ("a",), ("a", 5), 5])
def test_what_by_returns_must_make_sense(wrong: Any) -> None:  # noqa: ANN401 - what is tested
    by: Callable[[object], Any] = lambda _: wrong  # noqa: E731 - as above
    with pytest.raises(rp.ArgumentError, match="two texts, or None"):
        rp.annotate("国发〔2016〕62号", by)
