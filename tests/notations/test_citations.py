"""Citations of other documents, alone and in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.notations.checks import check_refusal, check_scan

import revival_policy as rp
from revival_policy import strategies
from revival_policy.notations.citations import cited_without_marks, tidy_title
from revival_policy.words.lexicon import Word, table

NUMBER = rp.DocumentNumber("国发", 2016, 62)


@pytest.mark.parametrize(
    ("text", "title", "number", "canonical"),
    [
        ("《意见》", "意见", None, "《意见》"),
        (" 《关于 植树\n的意见》 ", "关于植树的意见", None, "《关于植树的意见》"),
        ("国发〔2016〕62号", None, NUMBER, "国发〔2016〕62号"),
        ("国发[2016] 062号", None, NUMBER, "国发〔2016〕62号"),
        ("《意见》(国发〔2016〕62号)", "意见", NUMBER, "《意见》(国发〔2016〕62号)"),
        ("《意见》（国发［２０１６］６２号）", "意见", NUMBER, "《意见》(国发〔2016〕62号)"),
        ("《意见》 （ 国发〔2016〕第62号 ）", "意见", NUMBER, "《意见》(国发〔2016〕62号)"),
        ("《意见》〔国发〔2016〕62号〕", "意见", NUMBER, "《意见》(国发〔2016〕62号)"),
        ("《意见》【国发〔2016〕62号】", "意见", NUMBER, "《意见》(国发〔2016〕62号)"),
        ("《关于印发〈办法〉的通知》", "关于印发〈办法〉的通知", None, "《关于印发〈办法〉的通知》"),
        ("《关于印发<办法>的通知》", "关于印发〈办法〉的通知", None, "《关于印发〈办法〉的通知》"),
        ("《关于印发＜办法＞的通知》", "关于印发〈办法〉的通知", None, "《关于印发〈办法〉的通知》"),
        ("《关于印发《办法》的通知》", "关于印发〈办法〉的通知", None, "《关于印发〈办法〉的通知》"),
        ("《《甲》和《乙》》", "〈甲〉和〈乙〉", None, "《〈甲〉和〈乙〉》"),
        ("《" + "甲" * 300 + "》", "甲" * 300, None, "《" + "甲" * 300 + "》"),
    ],
)
def test_a_citation_is_read(text: str, title: str | None, number: rp.DocumentNumber | None, canonical: str) -> None:
    citation = rp.Citation.from_text(text)
    assert citation == rp.Citation(title, number)
    assert (citation.title, citation.number, citation.span) == (title, number, None)
    assert str(citation) == canonical
    assert rp.Citation.from_text(canonical) == citation


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, "《标题》 or 发文字号"),
        ("意见", 0, "《标题》 or 发文字号"),
        ("《意见", 0, "《标题》 or 发文字号"),
        ("意见》", 0, "《标题》 or 发文字号"),
        ("号", 0, "《标题》 or 发文字号"),
        ("《》", 1, "标题"),
        (" 《 \n》", 2, "标题"),
        ("《意见》《办法》", 4, "end of text"),
        ("《意见》国发〔2016〕62号", 4, "end of text"),
        ("《意见》()", 4, "end of text"),
        ("《意见》(2016年)", 4, "end of text"),
        ("《意见》(国发〔2016〕62号", 4, "end of text"),
        ("《意见》(国发〔2016〕62号)。", 17, "end of text"),
        ("国发〔23〕1号", 3, "年份"),
        ("《意见》(国发〔23〕62号)", 8, "年份"),
        ("《意见》 ( 国发 〔23〕62号)", 11, "年份"),
        ("《意见》(根据国发〔2016〕62号)", 5, "发文字号"),
        ("《意见》(国发〔2016〕0号)", 13, "发文顺序号"),
        ("《意见》(国发〔2016〕0０号)", 13, "发文顺序号"),
        ("国发〔2016〕62号和国发〔2016〕63号", 11, "end of text"),
    ],
)
def test_what_is_no_citation_is_refused(text: str, position: int, expected: str) -> None:
    check_refusal(rp.Citation, text, position, expected)


@pytest.mark.parametrize("title", ["", "意 见", "意见\n", "《意见》", "关于<办法>的通知"])
def test_the_constructor_refuses_titles_that_no_text_can_give(title: str) -> None:
    with pytest.raises(ValueError, match="title"):
        rp.Citation(title)


def test_a_citation_names_something() -> None:
    with pytest.raises(ValueError, match="a title, or a number"):
        rp.Citation()


@pytest.mark.parametrize("title", ["甲" * 301, "甲" * 1000, "甲〈" * 200 + "乙" + "〉" * 200])
def test_a_title_longer_than_any_is_refused_or_reads_back(title: str) -> None:
    try:
        citation = rp.Citation(title)
    except ValueError:
        return
    assert rp.Citation.from_text(str(citation)) == citation


@pytest.mark.parametrize("inner", [50, 100, 200, 300])
def test_a_long_title_within_a_long_title_is_refused_or_reads_back(inner: int) -> None:
    text = "《" + "甲" * 200 + "《" + "乙" * inner + "》》"
    try:
        citation = rp.Citation.from_text(text)
    except rp.NotationError:
        return
    assert rp.Citation.from_text(str(citation)) == citation


@pytest.mark.parametrize("inner", [50, 100, 200, 300])
def test_a_long_title_that_is_found_reads_back(inner: int) -> None:
    text = "落实《" + "甲" * 200 + "《" + "乙" * inner + "》》。"
    for match in rp.find_citations(text):
        assert rp.Citation.from_text(str(match.value)) == match.value


def test_the_place_of_a_citation_is_no_part_of_its_meaning() -> None:
    placed = rp.Citation("意见", NUMBER, span=rp.Span(0, 4))
    assert placed == rp.Citation("意见", NUMBER)
    assert hash(placed) == hash(rp.Citation("意见", NUMBER))
    assert repr(placed) == "Citation.from_text('《意见》(国发〔2016〕62号)')"


@pytest.mark.parametrize(
    ("written", "tidy"), [("意见", "意见"), (" 关于\n<办法>的 ", "关于〈办法〉的"), ("《甲》", "〈甲〉"), ("", "")]
)
def test_a_title_is_tidied(written: str, tidy: str) -> None:
    assert tidy_title(written) == tidy
    assert tidy_title(tidy) == tidy


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("没有", []),
        ("《》和《 》", []),
        ("《意见", []),
        ("》《意见》", [("《意见》", "《意见》")]),
        ("《意见》和《办法》", [("《意见》", "《意见》"), ("《办法》", "《办法》")]),
        (
            "落实《意见》（国发〔2016〕62号）和吉政发〔2016〕41号",
            [
                ("《意见》（国发〔2016〕62号）", "《意见》(国发〔2016〕62号)"),
                ("吉政发〔2016〕41号", "吉政发〔2016〕41号"),
            ],
        ),
        ("《意\n见》 (\n国发〔2016〕62号 )", [("《意\n见》 (\n国发〔2016〕62号 )", "《意见》(国发〔2016〕62号)")]),
        (
            "《意见》(国发〔2016〕62号,以下简称《意见》)",
            [("《意见》(国发〔2016〕62号", "《意见》(国发〔2016〕62号)")],
        ),
        (
            "《规定》(财行〔2013〕1号、财行〔2014〕2号)",
            [
                ("《规定》(财行〔2013〕1号", "《规定》(财行〔2013〕1号)"),
                ("财行〔2014〕2号", "《规定》(财行〔2014〕2号)"),
            ],
        ),
        ("《意见》(2016年)", [("《意见》", "《意见》")]),
        ("《意见》(国发〔23〕62号)", [("《意见》", "《意见》")]),
        ("《关于《办法》的通知》", [("《关于《办法》的通知》", "《关于〈办法〉的通知》")]),
        ("《关于《办法》的通知", [("《办法》", "《办法》")]),
        ("按照国发〔2016〕62号文件", [("国发〔2016〕62号", "国发〔2016〕62号")]),
    ],
)
def test_citations_are_found_in_running_text(text: str, found: list[tuple[str, str]]) -> None:
    check_scan(text, rp.find_citations(text), found)


@pytest.mark.parametrize("text", ["《关于国发〔2016〕62号的说明》", "《废止国发〔2016〕62号》(国发〔2016〕63号)"])
def test_a_number_inside_a_title_is_no_citation_beside_the_title(text: str) -> None:
    (match,) = rp.find_citations(text)
    assert match.text == text


@given(st.lists(strategies.citations(), min_size=1, max_size=4))
def test_all_citations_of_a_sentence_are_found(citations: list[rp.Citation]) -> None:
    text = "按照" + "、".join(map(str, citations)) + "办理"
    assert [match.value for match in rp.find_citations(text)] == citations


@given(
    st.text(st.sampled_from("甲〈〉<>()（）国发0 "), min_size=1, max_size=20), st.none() | strategies.document_numbers()
)
def test_every_title_that_the_constructor_takes_reads_back(title: str, number: rp.DocumentNumber | None) -> None:
    tidy = tidy_title(title)
    if tidy:
        citation = rp.Citation(tidy, number)
        assert rp.Citation.from_text(str(citation)) == citation


def test_one_document_cited_three_times_is_found_at_three_places() -> None:
    found = rp.find_citations("按《意见》，按《意见》（国发〔2016〕62号）和国发〔2016〕62号")
    assert [match.span for match in found] == [(1, 5), (7, 24), (25, 36)]


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("《意见》" + "甲" * 100_000, 4, "end of text"),
        ("《" + "甲\n" * 50_000, 0, "《标题》 or 发文字号"),
        ("《" + "\n" * 100_000 + "》", 1, "标题"),
    ],
)
def test_the_refusal_of_a_very_long_text_is_one_short_line(text: str, position: int, expected: str) -> None:
    assert len(text) >= 100_000
    with pytest.raises(rp.NotationError) as refused:
        rp.Citation.from_text(text)
    error = refused.value
    assert (error.notation, error.text, error.position, error.expected) == ("引用文件", text, position, expected)
    assert len(str(error).splitlines()) == 1
    assert len(str(error)) < 200


@pytest.mark.parametrize(
    ("title", "cited", "relation"),
    [
        ("东山县人民政府转发省财政厅关于植树意见的通知", "省财政厅关于植树意见", rp.Relation.FORWARDS),
        ("东山县人民政府批转县林业局关于植树工作报告的通知", "县林业局关于植树工作报告", rp.Relation.FORWARDS),
        ("转发省财政厅关于植树的通知", "省财政厅关于植树的通知", rp.Relation.FORWARDS),
        ("转发省财政厅关于印发植树办法的通知的通知", "省财政厅关于印发植树办法的通知", rp.Relation.FORWARDS),
        ("关于贯彻落实省政府关于植树的意见的实施意见", "省政府关于植树的意见", rp.Relation.IMPLEMENTS),
        ("印发贯彻省政府关于植树若干意见有关措施的通知", "省政府关于植树若干意见", rp.Relation.IMPLEMENTS),
    ],
)
def test_a_title_names_a_document_without_marks(title: str, cited: str, relation: rp.Relation) -> None:
    found = cited_without_marks(title)
    assert found is not None
    assert (found.title, found.relation) == (cited, relation)


@pytest.mark.parametrize(
    "title",
    [
        "",
        "关于植树的通知",
        "关于印发植树方案的通知",
        "关于贯彻植树精神的通知",
        "关于废止《甲》的决定",
        "转发关于植树",
        "关于执行" * 200,
    ],
)
def test_a_title_that_names_none_gives_none(title: str) -> None:
    assert cited_without_marks(title) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("依照《古树条例》第三条第一款、第二款办理", [("《古树条例》", ["第三条第一款", "第三条第二款"])]),
        ("依照《古树条例》（东政发〔2016〕6号）第三条", [("《古树条例》(东政发〔2016〕6号)", ["第三条"])]),
        ("依照《古树条例》（2019年修订）的第三条", [("《古树条例》", ["第三条"])]),
        ("依照《古树条例》和《植树办法》第三条", [("《古树条例》", []), ("《植树办法》", ["第三条"])]),
        ("依照《古树条例》，第三条除外", [("《古树条例》", [])]),
        (
            "违反刑法第二条，依照该法第三条、同法第四条",
            [("《刑法》", ["第二条"]), ("《刑法》", ["第三条"]), ("《刑法》", ["第四条"])],
        ),
        ("违反民法典第二条的，依照该法第三条", [("《民法典》", ["第二条"]), ("《民法典》", ["第三条"])]),
        ("学习宪法，维护宪法权威", []),
    ],
)
def test_the_provisions_of_a_cited_document(text: str, found: list[tuple[str, list[str]]]) -> None:
    cited = [match.value for match in rp.find_citations(text)]
    assert [(str(one), [str(provision) for provision in one.provisions]) for one in cited] == found
    assert [rp.from_json(rp.Citation, rp.to_json(one)).provisions for one in cited] == [one.provisions for one in cited]


def test_the_provisions_take_no_part_in_equality() -> None:
    (cited,) = rp.find_citations("《古树条例》第三条")
    assert cited.value == rp.Citation("古树条例")


@pytest.mark.parametrize("row", [pytest.param(row, id=row.word) for row in table("governs_citations")])
def test_a_word_governs_the_document_cited_after_it(row: Word) -> None:
    [cited] = rp.find_citations(row.example)
    assert str(cited.value.relation) == row.means


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("《植树办法》同时废止。", "repeals"),
        ("《植树办法》第三条同时废止。", "amends"),
        ("《植树办法》中第三条的规定予以废止。", "amends"),
        ("《植树办法》第三条自本办法施行之日起不再执行。", "amends"),
    ],
)
def test_what_is_repealed_in_part_is_amended(text: str, relation: str) -> None:
    assert [str(match.value.relation) for match in rp.find_citations(text)] == [relation]
