"""What the grammars share."""

from __future__ import annotations

import pyparsing as pp
import pytest
from hypothesis import given
from hypothesis import strategies as st

import revival_policy as rp
from revival_policy.notations.grammar import Grammar, number_of, offsets_without_blanks, without_blanks

BLANKS = " \t\n\r\v\f\u3000\u00a0\u2028\u0085\x1c"


@pytest.fixture(scope="module")
def grammar() -> Grammar:
    name = pp.Regex("甲+").set_name("甲")
    return Grammar("名", name("name") + pp.Opt(pp.Literal("乙").set_name("乙"))("end"))


def test_the_named_parts_of_a_text_are_read(grammar: Grammar) -> None:
    assert grammar.read("甲甲") == {"name": "甲甲"}
    assert grammar.read("甲乙") == {"name": "甲", "end": "乙"}


@pytest.mark.parametrize("blank", BLANKS)
def test_blanks_and_line_breaks_never_matter(grammar: Grammar, blank: str) -> None:
    assert grammar.read(f"{blank}甲{blank}甲{blank * 2}乙{blank}") == {"name": "甲甲", "end": "乙"}


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, "甲"),
        ("乙", 0, "甲"),
        ("甲丙", 1, "end of text"),
        (" 甲 \n丙", 4, "end of text"),
        ("甲乙乙", 2, "end of text"),
    ],
)
def test_a_text_is_refused_where_it_leaves_the_grammar(
    grammar: Grammar, text: str, position: int, expected: str
) -> None:
    with pytest.raises(rp.NotationError) as refused:
        grammar.read(text)
    error = refused.value
    assert (error.notation, error.text, error.position, error.expected) == ("名", text, position, expected)
    assert error.__cause__ is None
    assert error.__suppress_context__, "nobody wants to see the inside of pyparsing"


def test_a_meaning_can_be_refused_too(grammar: Grammar) -> None:
    with pytest.raises(rp.NotationError, match="名: expected 丁 at character 1: 甲>!<乙"):
        grammar.refuse("甲乙", 1, "丁")


def test_tokens_are_what_the_parse_actions_make() -> None:
    grammar = Grammar("数", pp.ZeroOrMore(pp.Regex("[0-9]").add_parse_action(lambda tokens: int(tokens[0]))))
    assert grammar.read_tokens("1 2 3") == [1, 2, 3]


@given(st.text(st.sampled_from("甲乙1" + BLANKS)))
def test_offsets_lead_back_to_the_characters_that_are_no_blanks(text: str) -> None:
    offsets = offsets_without_blanks(text)
    assert [text[offset] for offset in offsets[:-1]] == list(without_blanks(text))
    assert offsets[-1] == len(text)


@given(st.integers(0, 10**30))
def test_digits_of_both_widths_write_numbers(number: int) -> None:
    full_width = str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    assert number_of(str(number)) == number_of(full_width) == number
