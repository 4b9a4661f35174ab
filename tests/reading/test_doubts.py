"""What the reader doubts."""

from __future__ import annotations

import pytest
from tests.samples import plan, reply

import revival_policy as rp

TITLE = "关于植树的通知\n"


def doubts(text: str) -> list[tuple[str, int, int]]:
    return [(doubt.code, doubt.line, doubt.column) for doubt in rp.parse(text).diagnostics]


@pytest.mark.parametrize("notice", [plan(), reply(), rp.load("jilin-2016-41")])
def test_a_notice_in_order_leaves_no_doubt(notice: rp.Notice) -> None:
    assert notice.diagnostics == ()


@pytest.mark.parametrize("text", ["", " ", "\n", "\r\n\r\n", "\u3000\t \n"])
def test_a_text_of_blanks_is_empty(text: str) -> None:
    (doubt,) = rp.parse(text).diagnostics
    assert (doubt.code, doubt.level, doubt.line, doubt.column) == ("empty-text", rp.Level.ERROR, 1, 1)
    assert doubt.span.of(text) == text


@pytest.mark.parametrize(
    "text", ["今天天气很好。", "\n  Lorem ipsum dolor sit amet.", "天气\n很好", "{}", "<html></html>"]
)
def test_a_text_without_any_part_of_a_document_is_no_notice(text: str) -> None:
    (doubt,) = rp.parse(text).diagnostics
    assert (doubt.code, doubt.level) == ("no-notice", rp.Level.ERROR)
    assert doubt.span.of(text) == text.strip().split("\n")[0]


@pytest.mark.parametrize("text", ["关于植树的通知", "清政发〔2020〕1号", "各县政府:", "2020年1月1日", "一、种树。"])
def test_one_part_of_a_document_is_enough_for_a_notice(text: str) -> None:
    assert "no-notice" not in [code for code, _, _ in doubts(text)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("一、甲\n二、乙\n三、丙", []),
        ("一、甲\n1.乙。\n2.丙。\n二、丁\n1.戊。", []),
        ("一、甲\n1.乙。\n2.丙。\n二、丁\n3.戊。", []),
        ("(一)甲\n(二)乙\n一、丙", []),
        ("一、甲\n三、乙", [("numbering", 3, 1)]),
        ("二、甲", [("numbering", 2, 1)]),
        ("一、甲\n一、乙", [("numbering", 3, 1)]),
        ("一、甲\n  1.乙。\n  1.丙。\n  2.丁。", [("numbering", 4, 3)]),
        ("一、甲\n二、乙\n二、丙", [("numbering", 4, 1)]),
        ("一、甲\n1.乙。\n  3.丙。\n二、丁\n4.戊。", [("numbering", 4, 3)]),
        ("一、甲\n1.乙。\n3.丙。\n4.丁。", [("numbering", 4, 1)]),
    ],
)
def test_a_number_follows_the_one_before_it(body: str, expected: list[tuple[str, int, int]]) -> None:
    assert doubts(TITLE + body) == expected


def test_the_place_of_a_number_that_does_not_follow_is_its_marker() -> None:
    text = TITLE + "一、甲\n  三、 乙"
    (doubt,) = rp.parse(text).diagnostics
    assert doubt.span.of(text).strip() == "三、"
    assert doubt.level is rp.Level.INFO
    assert "三、" in doubt.message


@pytest.mark.parametrize("pair", ["()", "（）", "〔〕", "【】", "《》", "“”"])
def test_a_bracket_without_a_partner_is_doubted_where_it_is(pair: str) -> None:
    opening, closing = pair[0], pair[1]
    assert doubts(f"{TITLE}一、种{opening}树。") == [("unbalanced-bracket", 2, 4)]
    assert doubts(f"{TITLE}一、种{closing}树。") == [("unbalanced-bracket", 2, 4)]
    assert doubts(f"{TITLE}一、种{opening}好{closing}树。") == []
    assert doubts(f"{TITLE}一、种{opening}好\n{closing}树。") == []
    (doubt,) = rp.parse(f"{TITLE}一、种{opening}树。").diagnostics
    assert doubt.level is rp.Level.INFO
    assert opening in doubt.message


def test_lines_that_are_no_part_of_a_notice_are_reported() -> None:
    text = TITLE + "一、种树。\n2020年1月1日\n联系人的电话写在这里,随时可以打。"
    (doubt,) = rp.parse(text).diagnostics
    assert (doubt.code, doubt.level, doubt.line, doubt.column) == ("unread", rp.Level.INFO, 4, 1)
    assert doubt.span.of(text) == "联系人的电话写在这里,随时可以打。"


def test_doubts_are_in_the_order_of_the_text() -> None:
    text = TITLE + "二、种(树。\n五、管〕树。\n2020年1月1日\n还有一句。"
    found = rp.parse(text).diagnostics
    assert [doubt.code for doubt in found] == [
        "numbering",
        "unbalanced-bracket",
        "numbering",
        "unbalanced-bracket",
        "unread",
    ]
    assert [doubt.span for doubt in found] == sorted(doubt.span for doubt in found)


@pytest.mark.parametrize("text", ["", "今天天气很好。", "\n\n天气很好。"])
def test_strict_reading_raises_the_first_error(text: str) -> None:
    (doubt,) = rp.parse(text).diagnostics
    with pytest.raises(rp.ReadingError) as refused:
        rp.parse(text, strict=True)
    error = refused.value
    assert (error.code, error.message, error.line, error.column) == (
        doubt.code,
        doubt.message,
        doubt.line,
        doubt.column,
    )
    assert str(error) == f"line {doubt.line}, column {doubt.column}: {doubt.code}: {doubt.message}"


@pytest.mark.parametrize("text", [TITLE + "一、种(树。", TITLE + "三、种树。", TITLE + "种树。\n2020年1月1日"])
def test_strict_reading_lets_lesser_doubts_pass(text: str) -> None:
    assert rp.parse(text, strict=True) == rp.parse(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("關於植樹的通知\n國發〔2016〕62號\n一、種樹。", [("traditional-characters", 1, 1)]),
        ("植樹通知\n縣辦公室\n2020年1月1日\n一、種樹。", [("traditional-characters", 2, 1)]),
        ("关于植树的通知\n依國發〔2016〕62號\n一、发放树苗,号召各县产业务实。", []),
        ("关于植树的通知\n一、种树。", []),
    ],
)
def test_most_characters_tell_how_a_text_is_written(text: str, expected: list[tuple[str, int, int]]) -> None:
    found = [doubt for doubt in doubts(text) if doubt[0] == "traditional-characters"]
    assert found == expected


def test_a_text_that_begins_with_its_body_is_an_excerpt_and_one_that_has_a_frame_lacks_its_title() -> None:
    body = "一、各县要选好地块，备好树苗。\n" * 20
    assert [doubt[0] for doubt in doubts(f"为了植树。\n{body}") if doubt[0] != "numbering"] == ["excerpt"]
    assert "no-title" in [doubt[0] for doubt in doubts(f"清林发〔2020〕1号\n{body}")]


def test_a_law_in_traditional_characters_is_read_as_others_are() -> None:
    assert rp.parse("公園綠地管理辦法\n第 1 條\n國家發展縣務。\n第 2 條\n產業實施。").diagnostics == ()


def test_a_document_on_one_line_whose_frame_was_found_leaves_no_doubt_of_its_lines() -> None:
    text = "清溪市林业局关于植树的通知各县林业局：" + "为了植树，各县要选好地块，备好树苗。" * 12
    assert "one-line" in [doubt[0] for doubt in doubts(text)]
    assert "one-line" not in [doubt[0] for doubt in doubts(text + "清溪市林业局2020年3月5日")]
