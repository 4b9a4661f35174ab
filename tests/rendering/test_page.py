"""A notice as a page: what is in it, what is escaped, and that it loads nothing."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents import OF_CUSTOMARY_KINDS, OF_EACH_KIND, Document
from tests.rendering.composed_pages import LONG_NAME, hostile
from tests.samples import plan, reply

import revival_policy as rp
from revival_policy import strategies
from revival_policy.model.catalogue import READING
from revival_policy.rendering.page.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Elements that have no end.
VOID = {"input", "meta"}


class Page(HTMLParser):
    """The elements of a page, and what a reader may want to know of them; refuses elements that are not closed."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.open: list[str] = []
        #: The language of each element that is open, and of each text.
        self.speaking = [""]
        self.languages: list[tuple[str, str]] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        assert len(dict(attributes)) == len(attributes)
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)
            self.speaking.append(dict(attributes).get("lang") or self.speaking[-1])

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.speaking.pop()

    def handle_data(self, data: str) -> None:
        self.texts.append((self.open[-1] if self.open else "", data))
        if self.open and self.open[-1] not in {"script", "style"}:
            self.languages.append((data, self.speaking[-1]))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def text(self, *tags: str) -> str:
        return "".join(text for tag, text in self.texts if not tags or tag in tags)

    @property
    def ids(self) -> list[str]:
        return [attributes["id"] or "" for _, attributes in self.elements if "id" in attributes]


def page_of(notice: rp.Notice) -> Page:
    return Page(notice.to_html())


def without_blanks(text: str) -> str:
    return "".join(text.split())


def test_the_notice_that_comes_with_the_package() -> None:
    written = rp.load("jilin-2016-41").to_html()
    page = Page(written)
    assert len(written.encode()) < 400_000
    articles = [article["id"] for article in page.all("article")]
    assert articles == [f"measure-{number}" for number in range(1, 89)]
    assert {"section-1", "section-2-4", "agencies", "citations", "diagnostics"} <= set(page.ids)


def test_head_and_facts() -> None:
    page = page_of(plan())
    assert page.text("h1") == "清溪市人民政府办公室关于印发城市绿道建设三年方案的通知"
    assert page.text("th").startswith("发文字号文种发文机关成文日期主送机关印发文件附件附注")
    for fact in ("清政办发〔2021〕7号", "2021年3月5日", "绿道建设任务表", "此件公开发布", "000123-2021-0007"):
        assert fact in page.text()
    assert page.all("time")[0]["datetime"] == "2021-03-05"


def test_what_the_notice_says_is_on_the_page_without_scripts() -> None:
    notice = plan()
    shown = without_blanks(page_of(notice).text())
    for _, item in notice.walk():
        assert without_blanks(item.text) in shown
    for text in (notice.letter, notice.preamble, notice.closing):
        assert without_blanks(text) in shown


def test_chips_bear_role_and_agency() -> None:
    notice = plan()
    page = page_of(notice)
    first = next(place for place, (_, attributes) in enumerate(page.elements) if attributes.get("id") == "measure-1")
    chips = [attributes for tag, attributes in page.elements[first:] if tag == "button"]
    assert [chip["data-role"] for chip in chips[:3]] == ["lead", "support", "support"]
    assert [chip["class"] for chip in chips[:2]] == ["chip lead", "chip support"]
    assert len({chip["data-agency"] for chip in chips[:3]}) == 3


def test_names_of_one_body_are_one_agency() -> None:
    text = "吉林省人民政府关于植树的通知\n一、植树\n1.种树。(省发展改革委)\n2.浇水。(省发改委)\n2016年1月1日"
    chips = [chip for chip in page_of(rp.parse(text)).all("button") if chip.get("data-role")]
    assert [chip["data-agency"] for chip in chips] == ["0", "0"]


def test_every_link_leads_somewhere_on_the_page_and_no_id_is_used_twice() -> None:
    page = page_of(rp.load("jilin-2016-41"))
    ids = page.ids
    assert len(set(ids)) == len(ids)
    assert {link["href"] for link in page.all("a")} <= {f"#{ident}" for ident in ids}
    assert {label["for"] for label in page.all("label")} <= set(ids)


def test_the_page_loads_nothing_and_says_so() -> None:
    written = rp.load("jilin-2016-41").to_html()
    page = Page(written)
    policy = next(meta["content"] for meta in page.all("meta") if meta.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert not [name for _, attributes in page.elements for name in attributes if name in {"src", "style", "onclick"}]
    assert not re.search(r"@import|url\(", page.text("style"))
    assert not page.all("link")


def test_text_is_escaped_wherever_it_is() -> None:
    page = page_of(hostile())
    assert len(page.all("script")) == 2  # the data for search engines, and what filters
    assert page.text("h1", "title").count('<script>alert(1)</script>与"引号"&amp;的通知') == 2
    assert "修好</article></script><script>alert(2)</script>厨房" in page.text("p")
    assert "\u0007" not in page.text()
    assert page.text("bdi").count(LONG_NAME) >= 3
    assert not page.all("i")


def test_line_breaks_of_any_kind_are_no_characters_of_the_page() -> None:
    unix = page_of(plan()).text()
    assert "\ufffd" not in unix
    windows = page_of(rp.parse(plan().source.replace("\n", "\r\n"))).text()
    assert without_blanks(windows) == without_blanks(unix)


def test_rows_with_tabs_are_tables() -> None:
    page = page_of(hostile())
    assert {"种类", "数量", "松树", "三百棵", "<i>甲</i>"} <= {text for tag, text in page.texts if tag == "td"}


def test_diagnostics_show_the_words_in_question_and_lead_to_them() -> None:
    page = page_of(hostile())
    assert "“5.”与前一序数“3”不连续" in page.text("li")
    assert page.text("mark").endswith("5.")
    assert "5. does not follow 3" in Page(hostile().to_html("en")).text("li")
    assert "读取中没有疑点。" in page_of(plan()).text("p")


def test_headings_skip_no_level() -> None:
    for notice in (plan(), reply(), hostile(), rp.load("jilin-2016-41")):
        levels = [int(tag[1]) for tag, _ in page_of(notice).elements if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_letter_without_measures_has_neither_filters_nor_agencies() -> None:
    page = page_of(reply())
    assert not page.all("form")
    assert "agencies" not in page.ids
    assert "同意设立东山湿地公园" in page.text("p")
    assert [link["href"] for link in page.all("a")] == ["#text", "#document-0", "#citations", "#diagnostics"]


def test_cited_documents_are_once_with_their_relation_and_place() -> None:
    page = page_of(plan())
    cites = [text for tag, text in page.texts if tag == "cite"]
    assert cites == ["《省政府关于改善城市环境的意见》", "《公园设计规范》"]
    assert "贯彻执行" in page.text("span")
    places = [link["href"] for link in page.all("a") if link.get("class") == "to"]
    assert places == ["#measure-2", "#measure-2"]


@pytest.mark.parametrize("code", [*(entry.code for entry in READING), "page-without-text"])
def test_a_page_in_chinese_says_in_chinese_what_is_doubtful(code: str) -> None:
    assert re.search("[一-鿿]", Words("zh").doubt(code, "the message in English"))


def test_labels_in_english() -> None:
    page = Page(plan().to_html(language="en"))
    assert page.all("html")[0]["lang"] == "en"
    assert page.text("h2").startswith("OutlineFilter the measuresText")
    assert {"Number", "Issued by", "Date"} <= {text for tag, text in page.texts if tag == "th"}
    assert "2021-03-05" in page.text("time")


def test_a_page_in_english_tells_its_words_from_those_of_the_document() -> None:
    for text, language in Page(plan().to_html("en")).languages:
        if re.search("[一-鿿]", text):
            assert (text, language) == (text, "zh-CN")
        elif re.search("[A-Za-z]", text):
            assert (text, language) == (text, "en")
    assert {language for text, language in page_of(plan()).languages if text.strip()} == {"zh-CN"}


def test_a_language_without_labels_is_refused() -> None:
    with pytest.raises(ValueError, match="no labels in this language: 'fr'; there are: zh, en"):
        plan().to_html("fr")  # type: ignore[arg-type]  # what is refused


def test_the_page_is_the_same_each_time() -> None:
    assert plan().to_html() == rp.parse(plan().source).to_html()


def test_the_closest_agencies_come_first() -> None:
    page = page_of(rp.load("jilin-2016-41"))
    drawing = page.all("svg")[0]
    assert "40 个机关" in (drawing["aria-label"] or "")
    assert page.text("caption") == "共同承担措施最多的机关"
    widths = [float(path["stroke-width"] or 0) for path in page.all("path")]
    assert widths == sorted(widths)
    assert widths[-1] == 6


def test_the_text_of_an_attachment_is_under_its_title() -> None:
    letter = "东山县人民政府关于植树的通知\n各乡镇:\n请种树。\n附件:种树名单\n东山县人民政府\n2021年4月2日\n"
    page = page_of(rp.parse(f"{letter}附件\n种树名单\n村\t棵\n甲村\t9\n"))
    assert "document-1" in page.ids
    assert "附件 种树名单" in page.text("h2")
    assert {"甲村", "9"} <= {text for tag, text in page.texts if tag == "td"}


def test_what_is_not_known_to_be_any_part_is_where_it_was() -> None:
    text = "关于植树的通知\n一、准备\n1.选好地块。\n2021年3月5日\n联系人的电话写在这里,随时可以打。"
    page = page_of(rp.parse(text))
    assert "联系人的电话写在这里,随时可以打。" in page.text("p")
    assert page.text("mark") == "联系人的电话写在这里,随时可以打。"


def test_the_second_of_two_issued_documents_has_its_preamble() -> None:
    letter = "关于印发两个办法的通知\n各县政府:\n现印发给你们。\n东山县人民政府\n2020年1月1日\n"
    first = "植树办法\n为了植树,制定本办法。\n一、种好。\n二、浇好。\n"
    notice = rp.parse(f"{letter}{first}护树办法\n为了护树,制定本办法。\n一、护好。\n二、管好。\n")
    assert len(notice.components) == 2
    paragraphs = [text for tag, text in page_of(notice).texts if tag == "p"][:-3]
    assert paragraphs[:3] == ["现印发给你们。", "为了植树,制定本办法。", "种好。"]
    assert paragraphs[-3:] == ["为了护树,制定本办法。", "护好。", "管好。"]


def test_a_notice_that_was_made_by_hand() -> None:
    assert page_of(rp.Notice()).text("h1") == "无标题文件"
    measure = rp.Measure(rp.Marker.from_text("1."), "种树。")
    notice = rp.Notice(title="植树", body=(measure, measure))
    assert [article["id"] for article in page_of(notice).all("article")] == ["measure-1", "measure-2"]
    made = attrs.evolve(plan(), source="", parts=(), diagnostics=())
    assert without_blanks(plan().closing) in without_blanks(page_of(made).text())


ALL = OF_EACH_KIND | OF_CUSTOMARY_KINDS


@pytest.mark.parametrize("document", ALL.values(), ids=ALL)
def test_a_document_of_each_kind(document: Document) -> None:
    notice = rp.parse(document.text)
    page = page_of(notice)
    assert len(page.all("article")) == len(notice.measures)
    assert_all_is_shown(notice.walk(), page)


def assert_all_is_shown(items: Iterable[tuple[int, rp.Section | rp.Measure]], page: Page) -> None:
    shown = without_blanks(page.text())
    for _, item in items:
        assert without_blanks(item.heading) in shown
        assert without_blanks(item.text) in shown


@settings(max_examples=50, deadline=None)
@given(
    st.text()
    | st.lists(st.sampled_from([*"一、1.(省财政厅)<>&\"'\t\n《》", "</script>", "\x00", "\ud800", "附件"])).map("".join)
)
def test_any_text(text: str) -> None:
    page = page_of(rp.parse(text))
    assert (len(page.all("script")), len(page.all("style"))) == (2, 1)
    assert len(set(page.ids)) == len(page.ids)
    "".join(text for _, text in page.texts).encode()


@settings(max_examples=25, deadline=None)  # whole notices are slow to draw
@given(strategies.written_notices())
def test_a_composed_notice(written: strategies.Written[rp.Notice]) -> None:
    notice = rp.parse(written.text)
    assert_all_is_shown(notice.walk(), page_of(notice))
