"""HTML: the main text, tables, head tables, <meta> tags."""

from __future__ import annotations

import attrs
import pytest
from tests.files.composed import page_of, rows_of

import revival_policy as rp

TEXT = "关于植树的通知\n清政发〔2021〕7号\n各县(区)人民政府:\n一、目标\n三年之内,全市种树一百万棵,城乡面貌明显改善。\n"


def source(page: str) -> str:
    return rp.read(page.encode()).source


@pytest.mark.parametrize("box", ['id="UCAP-CONTENT"', 'class="pages_content mt"', 'id="Zoom"', "class='TRS_Editor'"])
def test_the_text_is_in_a_known_container(box: str) -> None:
    assert source(page_of(TEXT, box=box)) == TEXT


@pytest.mark.parametrize("box", ["", "class='whatever'", "id='a1'"])
def test_an_unknown_container_is_known_by_its_text(box: str) -> None:
    assert source(page_of(TEXT, box=box)) == TEXT


def test_the_outer_of_two_containers_counts_where_it_holds_more() -> None:
    inner = "<div class='TRS_Editor'><p>三年之内,全市种树一百万棵,城乡面貌明显改善,山水林田湖一体治理。</p></div>"
    page = f"<html><body><div id='zoom'><p>关于植树的通知</p>{inner}<p>清溪市人民政府办公室</p></div></body></html>"
    assert source(page).splitlines()[0] == "关于植树的通知"
    assert source(page).splitlines()[-1] == "清溪市人民政府办公室"


def test_a_container_without_text_is_one_by_name_only() -> None:
    page = page_of(TEXT, box="id='a1'").replace(
        "<div class='nav'>", "<div class='zoom'>大 中 小</div><div class='nav'>"
    )
    assert source(page) == TEXT


@pytest.mark.parametrize(
    ("inside", "lines"),
    [
        ("关于植树<br>的通知", ["关于植树", "的通知"]),
        ("<div>甲</div>乙<div>丙</div>", ["甲", "乙", "丙"]),
        ("<span>关于</span><b>植树</b>", ["关于植树"]),
        ("甲\n  乙", ["甲 乙"]),
        ("<p>甲<p>乙", ["甲", "乙"]),
        ("甲&nbsp;&nbsp;乙&#12288;丙&lt;丁", ["甲\xa0\xa0乙\u3000丙<丁"]),
        ("<p>甲</p><script>乙</script><style>丙</style><!-- 丁 --><p>戊</p>", ["甲", "戊"]),
        ("<p>甲</p><p style='display: none'>乙</p>", ["甲"]),
        ("<p>甲<o:p></o:p></p>", ["甲"]),
        ("<ul><li>甲</li><li>乙</li></ul>", ["甲", "乙"]),
        (
            rows_of([["序号", "任务", "单位"], ["1", "修路", "市<br>交通局"]]),
            ["序号\t任务\t单位", "1\t修路\t市 交通局"],
        ),
        (rows_of([["甲<p>乙</p>"]]), ["甲", "乙"]),
        (rows_of([[rows_of([["1", "2"]]), "乙"]]), ["1\t2", "乙"]),
        (rows_of([["1", ""], ["", "2"]]), ["1\t", "\t2"]),
    ],
)
def test_blocks_are_lines_and_rows_are_cells(inside: str, lines: list[str]) -> None:
    text = "三年之内,全市种树一百万棵,城乡面貌明显改善,山水林田湖一体治理。"
    assert source(f"<div id='zoom'><p>{text}</p>{inside}</div>") == "\n".join([text, *lines, ""])


FACTS = {
    "索 引 号": "000123-2021-0007",
    "主题分类": "林业\\绿化",
    "发文机关": "清溪市人民政府",
    "成文日期": "2021年3月5日",
    "标　　题": "关于植树的通知",
    "发文字号": "清政发〔2021〕7号",
    "发布日期": "2021年3月8日",
    "有 效 性": "有效",
}


def test_the_head_table_is_metadata_and_is_in_the_source() -> None:
    notice = rp.read(page_of(TEXT, facts=FACTS).encode())
    assert notice.metadata == tuple((label.replace(" ", "").replace("　", ""), value) for label, value in FACTS.items())
    assert notice == attrs.evolve(rp.parse(TEXT), date=rp.Date(2021, 3, 5))
    assert notice.parts[0].kind is rp.PartKind.PAGE_HEAD
    assert "索引号：000123-2021-0007\n" in notice.parts[0].span.of(notice.source)


@pytest.mark.parametrize(
    "head",
    [
        "<table><tr><td>索引号：</td><td>123</td><td>发布日期：</td><td>2021-03-08</td></tr></table>",
        "<ul><li><b>索引号：</b>123</li><li><b>发布日期：</b>2021-03-08</li></ul>",
        "<div><span>索引号： 123</span> <span>发布日期: 2021-03-08</span> <a>【大 中 小】</a></div>",
        "<div>索引号：123 | 发布日期：2021-03-08 | </div>",
        "<div>首页 &gt; 文件</div><div>索 引 号：123</div><p>发布日期：2021-03-08</p><p>字体：大</p>",
    ],
)
def test_head_tables_of_other_layouts(head: str) -> None:
    page = page_of(TEXT).replace("<table class='head'></table>", head)
    metadata = dict(rp.read(page.encode()).metadata)
    assert metadata["索引号"] == "123"
    assert metadata["发布日期"].startswith("2021-03-08")


def test_meta_tags_of_the_standard_are_metadata_and_not_in_the_source() -> None:
    meta = {
        "ArticleTitle": "关于植树的通知",
        "pubdate": "2021-03-08 10:00",
        "SiteName": "清溪市人民政府",
        "viewport": "x",
    }
    notice = rp.read(page_of(TEXT, meta=meta).encode())
    assert notice.metadata == (
        ("ArticleTitle", "关于植树的通知"),
        ("PubDate", "2021-03-08 10:00"),
        ("SiteName", "清溪市人民政府"),
    )
    assert notice.source == TEXT


def test_a_title_that_is_over_the_container_is_read() -> None:
    page = page_of(TEXT.partition("\n")[2]).replace("<div id", "<h1>关于植树的通知</h1><div id")
    assert rp.read(page.encode()) == rp.parse(TEXT)


def test_a_title_that_only_a_meta_tag_gives_is_read() -> None:
    page = page_of(TEXT.partition("\n")[2], meta={"ArticleTitle": "关于植树的通知"})
    assert rp.read(page.encode()).title == "关于植树的通知"


def test_a_title_that_is_in_the_text_is_not_doubled() -> None:
    page = page_of(TEXT).replace("<div id", "<h1>关于 植树的通知</h1><div id")
    assert source(page) == TEXT


@pytest.mark.parametrize("start", ["", "\ufeff", "\n\n", "<?xml version='1.0' encoding='gb2312'?>\n", "<!-- a --> "])
def test_a_page_is_known_by_its_first_tag(start: str) -> None:
    assert source(start + page_of(TEXT)) == TEXT


@pytest.mark.parametrize("text", ["<通知>\n关于植树的通知\n", "a < b\n", "<关于>植树<的>通知", "关于<p>的通知"])
def test_angle_brackets_alone_make_no_page(text: str) -> None:
    assert rp.read(text.encode()).source == text


def test_a_page_that_declares_gb2312_may_hold_more() -> None:
    page = page_of(TEXT.replace("植树", "植樹朱镕基")).replace("utf-8", "gb2312")
    assert rp.read(page.encode("gb18030")).title == "关于植樹朱镕基的通知"


def test_paragraphs_are_counted() -> None:
    notice = rp.read(page_of(TEXT).encode())
    assert notice.file is not None
    section = notice.sections[0]
    assert section.span is not None
    assert [passage.paragraph for passage in notice.file.passages_of(section.span)] == [4, 5]
    assert {passage.page for passage in notice.file.passages} == {None}
