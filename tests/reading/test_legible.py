"""What the reading sees of a text, and the notice of the text as given."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.reading.legible import legible


def test_a_notice_is_in_the_text_as_given() -> None:
    text = "\ufeff关于植树的通知\r\n**一、**植树。\r\n\u200b（县林\u200b业局）\r\n**二、**浇水。\u200b"
    notice = rp.parse(text)
    assert notice.source == text
    assert notice.title == "关于植树的通知"
    assert [measure.text for measure in notice.measures] == ["植树。", "浇水。"]
    assert [measure.span.of(text) for measure in notice.measures if measure.span] == [
        "一、**植树。\r\n\u200b（县林\u200b业局）",
        "二、**浇水。",
    ]
    assert "".join(part.span.of(text) for part in notice.parts) == text


def test_a_doubt_has_the_place_in_the_text_as_given() -> None:
    (doubt,) = rp.parse("关于植树的通知\u2028\u200b一、植树。\r\n\u200b三、浇\u200b水。").diagnostics
    assert (doubt.code, doubt.line, doubt.column) == ("numbering", 3, 2)


def test_a_strict_reading_tells_the_place_in_the_text_as_given() -> None:
    with pytest.raises(rp.ReadingError) as refused:
        rp.parse("\r\u200b今天天气很好。", strict=True)
    assert (refused.value.line, refused.value.column) == (2, 2)


def test_references_are_found_in_the_text_as_given() -> None:
    text = "植树办法\r第一条 树木属于植树人。\r前\u200b款所称树⽊，不含盆景。"
    (reference,) = rp.parse(text).references
    assert reference.span.of(text) == "前\u200b款"
    assert reference.target is not None
    assert reference.target.of(text).strip() == "第一条 树木属于植树人。"


def test_marks_that_are_no_text_break_no_form() -> None:
    text = (
        "# 枫林县人民政府关于植树的通知\n\n**枫政发〔2021〕7号**\n\n各乡镇：\n\n"
        "**枫林县人民政府**\n\n**2021年3月\u200b5日**"
    )
    assert [doubt.code for doubt in rp.check(rp.parse(text))] == []


def test_a_usual_text_is_seen_as_it_is() -> None:
    text = "关于植树的通知\n一、植树。"
    assert legible(text).text is text
