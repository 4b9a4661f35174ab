"""Provisions of laws and rules, alone and in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.notations.checks import check_refusal, check_scan

import revival_policy as rp
from revival_policy import strategies
from revival_policy.notations.provisions import Provision, ProvisionUnit


@pytest.mark.parametrize(
    ("text", "value", "canonical"),
    [
        ("第三条", Provision(3), "第三条"),
        ("第 3 条", Provision(3), "第三条"),
        ("第一百二十条之一", Provision(120, inserted=1), "第一百二十条之一"),
        ("第三条第二款第（一）项", Provision(3, paragraph=2, item=1), "第三条第二款第(一)项"),
        ("第三条第四项", Provision(3, item=4), "第三条第(四)项"),
        ("第二款", Provision(paragraph=2), "第二款"),
        ("前款", Provision(unit=ProvisionUnit.PARAGRAPH, back=1), "前款"),
        ("前两款", Provision(unit=ProvisionUnit.PARAGRAPH, back=2), "前两款"),
        ("前二条", Provision(unit=ProvisionUnit.ARTICLE, back=2), "前两条"),
        ("本条第一款", Provision(unit=ProvisionUnit.ARTICLE, back=0, paragraph=1), "本条第一款"),
        ("前款第(二)项", Provision(unit=ProvisionUnit.PARAGRAPH, back=1, item=2), "前款第(二)项"),
        ("第二章第三节", Provision(chapter=2, section=3), "第二章第三节"),
        ("第一编第二章", Provision(part=1, chapter=2), "第一编第二章"),
        ("第三条第一项第2目", Provision(3, item=1, subitem=2), "第三条第(一)项第二目"),
        ("第三条第一款但书", Provision(3, paragraph=1, clause="但书"), "第三条第一款但书"),
        ("第5-7条", Provision(5, until=Provision(7)), "第五条至第七条"),
        ("第三条第一至三款", Provision(3, paragraph=1, until=Provision(3, paragraph=3)), "第三条第一款至第三款"),
    ],
)
def test_a_provision_is_read(text: str, value: Provision, canonical: str) -> None:
    assert Provision.from_text(text) == value
    assert str(value) == canonical


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, "条款项"),
        ("条", 0, "条款项"),
        ("第〇条", 0, "条款项"),
        ("第0条", 0, "条款项"),
        ("第三条例", 0, "条款项"),
        ("前项目", 0, "条款项"),
        ("本两款", 0, "条款项"),
        ("前款第二款", 2, "end of text"),
        ("第三、四中学", 0, "条款项"),
        ("第三条、第五条", 3, "end of text"),
        ("第七条至第五条", 3, "end of text"),
        ("第二目", 0, "条款项"),
        ("第一章程", 0, "条款项"),
        ("前条第三条", 2, "end of text"),
        ("第三条规定", 3, "end of text"),
        ("第三\u200b条规定", 4, "end of text"),
    ],
)
def test_what_is_no_provision_is_refused(text: str, position: int, expected: str) -> None:
    check_refusal(Provision, text, position, expected)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "an article, a paragraph, an item"),
        ({"inserted": 1}, "inserted after another"),
        ({"article": 1, "inserted": 10}, "the first to the ninth"),
        ({"unit": ProvisionUnit.ITEM}, "come together"),
        ({"back": 1, "article": 1}, "come together"),
        ({"unit": ProvisionUnit.ARTICLE, "back": 10}, "0 to 9"),
        ({"unit": ProvisionUnit.PARAGRAPH, "back": 1, "paragraph": 2}, "only smaller units"),
        ({"article": 0}, "expected a number from 1 to 9999"),
        ({"subitem": 1}, "belongs to an item"),
        ({"article": 1, "clause": "后半"}, "'clause' must be in"),
        ({"article": 7, "until": Provision(5)}, "no range"),
        ({"article": 7, "until": Provision(7, paragraph=2)}, "no range"),
        ({"article": 7, "until": Provision(paragraph=2)}, "no range"),
    ],
)
def test_the_constructor_refuses_what_no_text_can_give(fields: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Provision(**fields)  # type: ignore[arg-type]  # wrong on purpose


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("第一条例如此，前项目，本条例", []),
        ("依照前款规定", [("前款", "前款")]),
        (
            "按《植树办法》第三条第二款和本条第（一）项",
            [("第三条第二款", "第三条第二款"), ("本条第（一）项", "本条第(一)项")],
        ),
        ("第五条、第六条", [("第五条", "第五条"), ("第六条", "第六条")]),
        ("第五\n条第二款 办理", [("第五\n条第二款", "第五条第二款")]),
    ],
)
def test_provisions_are_found_in_running_text(text: str, found: list[tuple[str, str]]) -> None:
    check_scan(text, rp.find_provisions(text), found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("第十一、十二、二十条", ["第十一条", "第十二条", "第二十条"]),
        ("第十一条、十二条", ["第十一条", "第十二条"]),
        ("第七条第一、二项", ["第七条第(一)项", "第七条第(二)项"]),
        ("第（一）（三）项", ["第(一)项", "第(三)项"]),
        ("前款第（一）、第（三）项", ["前款第(一)项", "前款第(三)项"]),
        ("本条第一款和第三款", ["本条第一款", "本条第三款"]),
        ("第六条第一款第一项、第二项或者第三款", ["第六条第一款第(一)项", "第六条第一款第(二)项", "第六条第三款"]),
        ("第二、三条或者第九条第二、三款", ["第二条", "第三条", "第九条第二款", "第九条第三款"]),
        ("第六条第一款、第二项", ["第六条第一款", "第(二)项"]),
        ("第五条至第七条、第九条", ["第五条至第七条", "第九条"]),
        ("第七条至第五条", ["第七条", "第五条"]),
        ("第四条和前条", ["第四条", "前条"]),
        ("第三条 第一款所称", ["第三条", "第一款"]),
        ("第五条和六项措施，第五条、三年", ["第五条", "第五条"]),
        ("第五、六中学，第十、十一届，第一编辑部，第二节课", []),
        # In Taiwan 款 is under 項: what is named with 目 then is no place that is known, and the rest is found.
        ("依第六条第一项第一款第三目和第七条办理", ["第六条第(一)项", "第七条"]),
        ("第三条第五款第三目", []),
    ],
)
def test_the_members_of_a_series_have_what_was_said_once(text: str, found: list[str]) -> None:
    assert [str(match.value) for match in rp.find_provisions(text)] == found


@given(st.lists(strategies.provisions(), min_size=1, max_size=4))
def test_all_provisions_of_a_sentence_are_found(provisions: list[Provision]) -> None:
    text = "按照" + "，".join(map(str, provisions)) + "办理"
    assert [match.value for match in rp.find_provisions(text)] == provisions
