"""The fast lane and the grammar, which read each clause alike."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.notations.words import WORDS, bracketed_names

import revival_policy as rp
from revival_policy import strategies
from revival_policy.notations.responsibilities import Parts, read_by_grammar, read_plain

RESPONSIBLE = rp.Role.RESPONSIBLE


def with_places(parts: Parts) -> tuple[object, ...]:
    """Return what a clause says with the places of its names, which equality leaves out."""
    named = [(part.agency, part.agency.collective, part.role, part.span) for part in parts.assignments]
    return named, *parts[1:]


def check_that_both_lanes_agree(text: str) -> None:
    plain = read_plain(text)
    if plain is not None:
        assert with_places(read_by_grammar(text)) == with_places(plain)


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [
        ("(省财政厅)", True),
        ("（省财政厅，省教育厅、省水利厅等）", True),
        ("(省国资委,长春市、吉林市政府等)", True),
        ("(省林业厅等,有关地方政府)", True),
        ("(高等教育局)", True),
        ("(省财政厅牵头)", True),
        ("(省财政厅、省水利厅按职责分工负责)", True),
        ("(省财政厅;省教育厅)", True),
        ("(省财政厅等部门)", True),
        ("(省财政厅等有关单位负责)", True),
        ("(各市、州人民政府)", True),
        ("(各县(市、区)政府、县规划局(林业局))", True),
        ("( 省财\n政厅)", True),
        ("〔责任单位：省财政厅〕", True),
        ("(牵头单位:省财政厅、教育厅;配合单位:省水利厅,各县政府)", True),
        ("牵头单位:省财政厅\n\n责任单位:省水利厅", True),
        ("牵头单位:省财政厅。责任单位:省水利厅", True),
        ("牵头单位:省财政厅\n省水利厅", True),
        ("(省财政厅等3部门)", False),
        ("(持续推进)", False),
        ("(省财政厅、持续推进)", False),
        ("(推进)", False),
        ("(等部门)", False),
        ("(省财政厅、负责)", False),
        ("(由省财政厅负责)", False),
        ("(省财政厅会同省教育厅负责)", True),
        ("(会同省教育厅负责)", False),
        ("(省财政厅、、省教育厅负责)", False),
        ("(责任人:张三;责任单位:省财政厅)", True),
        ("(省财政厅,列第一位的为牵头单位)", False),
        ("(省财政厅,下同)", False),
        ("(省财政厅", False),
        ("省财政厅", False),
        ("()", False),
    ],
)
def test_the_common_clause_takes_the_fast_lane(text: str, is_plain: bool) -> None:  # noqa: FBT001
    assert (read_plain(text) is not None) is is_plain
    check_that_both_lanes_agree(text)


#: Clauses of the common shape.
clauses = st.builds(
    "({}{}{})".format,
    st.sampled_from(["", "", "责任单位:", "牵头单位：", "指导:", "由"]),
    bracketed_names,
    st.lists(
        st.tuples(
            st.sampled_from(["、", "、", ",", "，", ";", ";配合单位:", "、\n", "\n责任单位:"]), bracketed_names
        ).map("".join),
        max_size=3,
    ).map("".join),
)


@given(clauses)
@example("(省财政厅组织)")
@example("(省财政厅推进)")
@example("(推进)")
@example("(省财政厅、教育)")
@example("(高等教育局、省厅等等,各县)")
@example("(长期坚持办公室)")
@example("(会同县政府、长春市、吉林市政府)")
@example("(" + "甲" * 121 + ")")
def test_the_fast_lane_agrees_with_the_grammar_on_the_oddest_names(text: str) -> None:
    check_that_both_lanes_agree(text)


FORMS = ("({}{})", "(甲、{}{})", "({}{}、乙)", "({}甲{}等)", "({}、{})", "({},{}等,丙)")


@pytest.mark.parametrize("form", FORMS)
def test_the_fast_lane_agrees_with_the_grammar_on_every_pair_of_words(form: str) -> None:
    """Read each pair in two of the forms: a third of them in each."""
    for one, other in itertools.islice(itertools.product(WORDS, repeat=2), FORMS.index(form) % 3, None, 3):
        check_that_both_lanes_agree(form.format(one, other))


@given(strategies.responsibilities(strategies.agencies()) | strategies.responsibilities())
def test_the_fast_lane_agrees_with_the_grammar_on_drawn_clauses(clause: rp.Responsibility) -> None:
    check_that_both_lanes_agree(str(clause))
    check_that_both_lanes_agree(str(clause).replace("(", "（").replace(")", "）").replace(";", "，"))


def test_the_fast_lane_reads_names_with_their_places() -> None:
    for read in (read_plain, read_by_grammar):
        parts = read("（甲厅等，乙市、丙\n市政府）")
        assert parts is not None
        assert with_places(parts) == (
            [
                (rp.Agency("甲厅"), False, RESPONSIBLE, (1, 3)),
                (rp.Agency("乙市政府"), False, RESPONSIBLE, (5, 7)),
                (rp.Agency("丙市政府"), False, RESPONSIBLE, (8, 13)),
            ],
            True,
            None,
            1,
            False,
            False,
        )
