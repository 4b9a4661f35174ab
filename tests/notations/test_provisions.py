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
        ("前款第二款", 0, "条款项"),
        ("前条第三条", 2, "end of text"),
        ("第三条规定", 3, "end of text"),
    ],
)
def test_what_is_no_provision_is_refused(text: str, position: int, expected: str) -> None:
    check_refusal(Provision, text, position, expected)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "an article, a paragraph, an item"),
        ({"inserted": 1}, "inserted behind another"),
        ({"article": 1, "inserted": 10}, "the first to the ninth"),
        ({"unit": ProvisionUnit.ITEM}, "come together"),
        ({"back": 1, "article": 1}, "come together"),
        ({"unit": ProvisionUnit.ARTICLE, "back": 10}, "0 to 9"),
        ({"unit": ProvisionUnit.PARAGRAPH, "back": 1, "paragraph": 2}, "only smaller units"),
        ({"article": 0}, "must be >= 1"),
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


@given(st.lists(strategies.provisions(), min_size=1, max_size=4))
def test_all_provisions_of_a_sentence_are_found(provisions: list[Provision]) -> None:
    text = "按照" + "，".join(map(str, provisions)) + "办理"
    assert [match.value for match in rp.find_provisions(text)] == provisions
