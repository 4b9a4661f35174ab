"""Clauses that say who is responsible, alone and in running text."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.notations.checks import check_refusal, check_scan
from tests.notations.words import WORDS, names

import revival_policy as rp
from revival_policy import strategies
from revival_policy.notations.responsibilities import Parts, read_by_grammar, read_plain

LEAD, SUPPORT, RESPONSIBLE = rp.Role.LEAD, rp.Role.SUPPORT, rp.Role.RESPONSIBLE


@pytest.mark.parametrize(
    ("text", "assigned", "open_ended", "canonical"),
    [
        ("(省财政厅)", [("省财政厅", RESPONSIBLE)], False, "(省财政厅)"),
        ("（省财政厅）", [("省财政厅", RESPONSIBLE)], False, "(省财政厅)"),
        ("〔省财政厅〕", [("省财政厅", RESPONSIBLE)], False, "(省财政厅)"),
        ("[省财政厅]", [("省财政厅", RESPONSIBLE)], False, "(省财政厅)"),
        ("［省财政厅］", [("省财政厅", RESPONSIBLE)], False, "(省财政厅)"),
        ("【省财政厅】", [("省财政厅", RESPONSIBLE)], False, "(省财政厅)"),
        (" ( 省财政厅 ) \n", [("省财政厅", RESPONSIBLE)], False, "(省财政厅)"),
        ("(省财\n政厅)", [("省财政厅", RESPONSIBLE)], False, "(省财政厅)"),
        ("(省财政厅。)", [("省财政厅", RESPONSIBLE)], False, "(省财政厅)"),
        ("(省财政厅;)", [("省财政厅", RESPONSIBLE)], False, "(省财政厅)"),
        (
            "(省财政厅、省教育厅等)",
            [("省财政厅", RESPONSIBLE), ("省教育厅", RESPONSIBLE)],
            True,
            "(省财政厅、省教育厅等)",
        ),
        (
            "(省国资委,长春市、吉林市政府等)",
            [("省国资委", RESPONSIBLE), ("长春市政府", RESPONSIBLE), ("吉林市政府", RESPONSIBLE)],
            True,
            "(省国资委、长春市政府、吉林市政府等)",
        ),
        (
            "(省林业厅等,有关地方政府)",
            [("省林业厅", RESPONSIBLE), ("有关地方政府", RESPONSIBLE)],
            True,
            "(省林业厅、有关地方政府等)",
        ),
        (
            "(长春市等有关地方政府,省发展改革委)",
            [("长春市政府", RESPONSIBLE), ("有关地方政府", RESPONSIBLE), ("省发展改革委", RESPONSIBLE)],
            True,
            "(长春市政府、有关地方政府、省发展改革委等)",
        ),
        ("(省国资委牵头)", [("省国资委", LEAD)], False, "(牵头单位:省国资委)"),
        ("(省国资委牵头负责)", [("省国资委", LEAD)], False, "(牵头单位:省国资委)"),
        ("(省国资委负责)", [("省国资委", RESPONSIBLE)], False, "(省国资委)"),
        ("(省国资委组织实施)", [("省国资委", RESPONSIBLE)], False, "(省国资委)"),
        ("(省国资委推进)", [("省国资委", RESPONSIBLE)], False, "(省国资委)"),
        ("(省国资委组织)", [("省国资委", RESPONSIBLE)], False, "(省国资委)"),
        ("(省国资委指导)", [("省国资委", RESPONSIBLE)], False, "(省国资委)"),
        (
            "(省国资委牵头,省财政厅、省教育厅配合)",
            [("省国资委", LEAD), ("省财政厅", SUPPORT), ("省教育厅", SUPPORT)],
            False,
            "(牵头单位:省国资委;配合单位:省财政厅、省教育厅)",
        ),
        (
            "（省国资委牵头，省财政厅等参与）",
            [("省国资委", LEAD), ("省财政厅", SUPPORT)],
            True,
            "(牵头单位:省国资委;配合单位:省财政厅等)",
        ),
        (
            "(牵头单位:省国资委;配合单位:省财政厅)",
            [("省国资委", LEAD), ("省财政厅", SUPPORT)],
            False,
            "(牵头单位:省国资委;配合单位:省财政厅)",
        ),
        (
            "（牵头单位：省国资委，省财政厅；参加单位：省教育厅）",
            [("省国资委", LEAD), ("省财政厅", LEAD), ("省教育厅", SUPPORT)],
            False,
            "(牵头单位:省国资委、省财政厅;配合单位:省教育厅)",
        ),
        ("(责任部门:省国资委)", [("省国资委", RESPONSIBLE)], False, "(省国资委)"),
        ("(牵头责任单位:省国资委)", [("省国资委", LEAD)], False, "(牵头单位:省国资委)"),
        ("(协办单位:省国资委)", [("省国资委", SUPPORT)], False, "(配合单位:省国资委)"),
        (
            "(责任单位:省国资委牵头,省财政厅)",
            [("省国资委", LEAD), ("省财政厅", RESPONSIBLE)],
            False,
            "(牵头单位:省国资委;责任单位:省财政厅)",
        ),
        (
            "(省财政厅、省教育厅按职责分工负责)",
            [("省财政厅", RESPONSIBLE), ("省教育厅", RESPONSIBLE)],
            False,
            "(省财政厅、省教育厅)",
        ),
        (
            "(省财政厅会同省教育厅负责)",
            [("省财政厅", RESPONSIBLE), ("省教育厅", RESPONSIBLE)],
            False,
            "(省财政厅、省教育厅)",
        ),
        ("(各市、州人民政府)", [("各市、州人民政府", RESPONSIBLE)], False, "(各市、州人民政府)"),
        (
            "(县规划局(林业局)、县水利局)",
            [("县规划局(林业局)", RESPONSIBLE), ("县水利局", RESPONSIBLE)],
            False,
            "(县规划局(林业局)、县水利局)",
        ),
    ],
)
def test_a_clause_is_read(
    text: str,
    assigned: list[tuple[str, rp.Role]],
    open_ended: bool,  # noqa: FBT001
    canonical: str,
) -> None:
    clause = rp.Responsibility.from_text(text)
    assert [(part.agency.name, part.role) for part in clause.assignments] == assigned
    assert [agency.name for agency in clause.agencies] == [name for name, _ in assigned]
    assert (clause.open_ended, clause.deadline, clause.span) == (open_ended, None, None)
    assert str(clause) == canonical
    assert rp.Responsibility.from_text(canonical) == clause


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("(省财政厅;完成时限:2025年6月底前)", "完成时限:2025年6月底前"),
        ("（省财政厅，完成时限：2025年6月底前）", "完成时限：2025年6月底前"),
        ("(完成时限:2025年6月底前;省财政厅)", "完成时限:2025年6月底前"),
        ("(责任单位:省财政厅;时序进度:持续推进)", "时序进度:持续推进"),
        ("(省财政厅,2025年底前完成)", "2025年底前完成"),
        ("(省财政厅, 2025 年 6 月 底前完成)", "2025年6月底前完成"),
        ("(省财政厅负责,持续推进)", "持续推进"),
        ("(省财政厅;长期坚持)", "长期坚持"),
    ],
)
def test_a_deadline_is_kept_as_written_without_blanks(text: str, deadline: str) -> None:
    clause = rp.Responsibility.from_text(text)
    assert clause.deadline == deadline
    assert [agency.name for agency in clause.agencies] == ["省财政厅"]
    assert rp.Responsibility.from_text(str(clause)) == clause


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, "（"),
        ("省财政厅", 0, "（"),
        ("省财政厅)", 0, "（"),
        ("<省财政厅>", 0, "（"),
        ("()", 1, "机关名称"),
        ("( )", 2, "机关名称"),
        ("(,)", 1, "机关名称"),
        ("((省财政厅))", 1, "机关名称"),
        ("(2016年)", 1, "机关名称"),
        ("(完成时限:2025年6月底前)", 1, "机关名称"),
        ("(牵头单位:)", 6, "机关名称"),
        ("(等)", 1, "机关名称"),
        ("(牵头)", 1, "机关名称"),
        ("(推进)", 1, "机关名称"),
        ("(省财政厅", 5, "）"),
        ("(省财政厅,)", 5, "）"),
        ("(省财政厅、)", 5, "）"),
        ("(省财政厅、、省教育厅)", 5, "）"),
        ("(省财政厅:省教育厅)", 5, "）"),
        ("( 省财政厅 : 省教育厅)", 7, "）"),
        ("(省财政厅)牵头", 6, "end of text"),
        ("(省财政厅)(省教育厅)", 6, "end of text"),
        ("(省财政厅等等)", 1, "机关名称"),
    ],
)
def test_what_is_no_clause_is_refused(text: str, position: int, expected: str) -> None:
    check_refusal(rp.Responsibility, text, position, expected)


@pytest.mark.parametrize("name", ["甲" * 121, "甲" * 200, "甲" * 400])
def test_a_name_longer_than_any_is_refused_as_a_notation(name: str) -> None:
    with pytest.raises(rp.NotationError):
        rp.Responsibility.from_text(f"({name})")
    assert rp.find_responsibilities(f"做好工作。({name}厅)") == []


@pytest.mark.parametrize(
    ("deadline", "message"), [("明天", "deadline"), ("", "deadline"), ("2025 年", "deadline"), ("2025年,", "deadline")]
)
def test_the_constructor_refuses_deadlines_that_the_grammar_refuses(deadline: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        rp.Responsibility((rp.Assignment(rp.Agency("省财政厅")),), deadline=deadline)


@pytest.mark.parametrize("name", ["甲、乙", "1省", "省财政厅等", "省财政厅牵头"])
def test_the_constructor_refuses_names_that_do_not_read_back(name: str) -> None:
    with pytest.raises(ValueError, match="not a name that can stand in a clause"):
        rp.Responsibility((rp.Assignment(rp.Agency(name)),))


@pytest.mark.parametrize("name", ["持续推进办", "长期坚持组", "按时序实施专班", "责任单位", "完成时限办"])
def test_a_name_like_a_deadline_is_refused_or_reads_back(name: str) -> None:
    try:
        clause = rp.Responsibility((rp.Assignment(rp.Agency(name)),))
    except ValueError:
        return
    assert rp.Responsibility.from_text(str(clause)) == clause


def test_a_clause_names_at_least_one_agency() -> None:
    with pytest.raises(ValueError, match="assignments"):
        rp.Responsibility(())


def test_an_assignment_is_responsible_where_nothing_is_said() -> None:
    assert rp.Assignment(rp.Agency("省财政厅")) == rp.Assignment(rp.Agency("省财政厅"), RESPONSIBLE)
    assert rp.Assignment(rp.Agency("省财政厅"), LEAD) != rp.Assignment(rp.Agency("省财政厅"), RESPONSIBLE)


def test_a_role_shows_its_word() -> None:
    assert [str(role) for role in rp.Role] == ["lead", "support", "responsible"]


def test_the_place_of_a_clause_is_no_part_of_its_meaning() -> None:
    clause = rp.Responsibility.from_text("(省财政厅)")
    placed = rp.Responsibility(clause.assignments, span=rp.Span(3, 9))
    assert placed == clause
    assert hash(placed) == hash(clause)
    assert repr(placed) == repr(clause) == "Responsibility.from_text('(省财政厅)')"


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("(省国资委,长春市、吉林市政府等)", ["省国资委", "长春市", "吉林市政府"]),
        ("(省财政厅等、省教育厅)", ["省财政厅", "省教育厅"]),
        ("（牵头单位：省国资委；配合单位：各市、州政府）", ["省国资委", "各市、州政府"]),
        ("( 省 国资委\n牵头, 省财\n政厅 配合)", ["省 国资委", "省财\n政厅"]),
        ("(县规划局(林业局)、 县水利局)", ["县规划局(林业局)", "县水利局"]),
        ("(完成时限:2025年6月底前;省财政厅)", ["省财政厅"]),
    ],
)
def test_the_place_of_a_name_is_that_of_the_name_as_written(text: str, surfaces: list[str]) -> None:
    clause = rp.Responsibility.from_text(text)
    assert [part.span.of(text) for part in clause.assignments if part.span] == surfaces


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("没有。", []),
        ("推进改革。(省发展改革委、省财政厅等)", ["(省发展改革委、省财政厅等)"]),
        ("做好!(省财政厅)", ["(省财政厅)"]),
        ("做好;(省财政厅)", ["(省财政厅)"]),
        ("做好”(省财政厅)", ["(省财政厅)"]),
        ("做好。\n(省财政厅)", ["(省财政厅)"]),
        ("做好。 〔省财政厅〕", ["〔省财政厅〕"]),
        ("做好。（省财政厅）。再做。（省教育厅牵头）", ["（省财政厅）", "（省教育厅牵头）"]),
        ("做好。(省财政厅)(省教育厅负责)", ["(省财政厅)", "(省教育厅负责)"]),
        ("做好(省财政厅负责)工作", ["(省财政厅负责)"]),
        ("做好(责任单位:省财政厅)", ["(责任单位:省财政厅)"]),
        ("做好。(各有关方面)", ["(各有关方面)"]),
        ("做好。(县规划局(林业局)、县水利局)", ["(县规划局(林业局)、县水利局)"]),
        ("做好。(省财政厅、甲)", ["(省财政厅、甲)"]),
        ("做好。(省财政厅))", ["(省财政厅)"]),
        ("推进(省财政厅)工作", []),
        ("推进改革(PPP)项目", []),
        ("做好。(详见附件)", []),
        ("做好。(2016年)", []),
        ("做好。(甲、乙、省财政厅)", []),
        ("做好。(省财政厅", []),
        ("做好。省财政厅)", []),
        ("做好。()", []),
        ("一、(一)1.(1)做好。", []),
    ],
)
def test_clauses_are_found_in_running_text(text: str, found: list[str]) -> None:
    matches = rp.find_responsibilities(text)
    check_scan(text, matches, [(written, str(rp.Responsibility.from_text(written))) for written in found])
    assert [match.value for match in matches] == [rp.Responsibility.from_text(written) for written in found]


def test_a_bracket_is_judged_by_where_it_stands_each_time() -> None:
    # The judgement is remembered, so what is said twice must be judged twice.
    text = "推进(省财政厅)工作。(省财政厅)推进(省财政厅)工作"
    assert [match.span for match in rp.find_responsibilities(text)] == [(11, 17)]


def with_places(parts: Parts) -> tuple[object, ...]:
    """Return what a clause says with the places of its names, which equality leaves out."""
    return [(part.agency, part.role, part.span) for part in parts.assignments], parts.open_ended, parts.deadline


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
        ("(高等教育局)", False),
        ("(省财政厅牵头)", False),
        ("(省财政厅;省教育厅)", False),
        ("(省财政厅等部门)", False),
        ("(各市、州人民政府)", False),
        ("(持续推进)", False),
        ("( 省财政厅)", False),
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
    "({}{})".format,
    names,
    st.lists(st.tuples(st.sampled_from("、、,，"), names).map("".join), max_size=3).map("".join),
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


@pytest.mark.parametrize("form", ["({}{})", "(甲、{}{})", "({}{}、乙)", "({}甲{}等)", "({}、{})", "({},{}等,丙)"])
def test_the_fast_lane_agrees_with_the_grammar_on_every_pair_of_words(form: str) -> None:
    for one, other in itertools.product(WORDS, repeat=2):
        check_that_both_lanes_agree(form.format(one, other))


@given(strategies.responsibilities(strategies.agencies()) | strategies.responsibilities())
def test_the_fast_lane_agrees_with_the_grammar_on_drawn_clauses(clause: rp.Responsibility) -> None:
    check_that_both_lanes_agree(str(clause))
    check_that_both_lanes_agree(str(clause).replace("(", "（").replace(")", "）").replace(";", "，"))


@given(clauses)
def test_a_clause_of_the_oddest_names_is_refused_or_reads_back(text: str) -> None:
    try:
        clause = rp.Responsibility.from_text(text)
    except rp.NotationError as error:
        assert error.text == text  # noqa: PT017 - a text may also be read
    else:
        assert rp.Responsibility.from_text(str(clause)) == clause


@given(strategies.written_responsibilities())
def test_a_clause_is_found_in_every_spelling(written: strategies.Written[rp.Responsibility]) -> None:
    (match,) = rp.find_responsibilities(f"修好乡村道路。{written.text}")
    assert (match.value, match.text) == (written.value, written.text)


@pytest.mark.parametrize(
    "text",
    [
        "(等)",
        "(甲厅;乙厅)",
        "(责任单位:甲厅)",
        "(甲厅会同乙厅)",
        "(甲厅负责)",
        "(甲厅参与)",
        "(甲厅指导)",
        "(甲厅,2025年底前)",
        "(完成时限:甲)",
        "(甲局(乙局))",
        "(甲厅\n、乙厅)",
        "(甲厅、)",
        "(,甲厅)",
        "(甲厅、3家企业)",
        "(A公司)",
        "(甲厅、《乙》)",
        "〔甲厅〕",
        "(甲厅)乙",
        "(甲厅)(乙厅)",
    ],
)
def test_no_other_clause_takes_the_fast_lane(text: str) -> None:
    assert read_plain(text) is None


def test_the_fast_lane_reads_names_with_their_places() -> None:
    for read in (read_plain, read_by_grammar):
        parts = read("（甲厅等，乙市、丙市政府）")
        assert parts is not None
        assert with_places(parts) == (
            [
                (rp.Agency("甲厅"), RESPONSIBLE, (1, 3)),
                (rp.Agency("乙市政府"), RESPONSIBLE, (5, 7)),
                (rp.Agency("丙市政府"), RESPONSIBLE, (8, 12)),
            ],
            True,
            None,
        )


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [(" ", 1, "（"), ("\n()", 2, "机关名称"), ("() ", 1, "机关名称"), (" (省财政厅", 6, "）")],
)
def test_a_refusal_counts_the_blanks_around_the_clause(text: str, position: int, expected: str) -> None:
    check_refusal(rp.Responsibility, text, position, expected)


def test_equal_clauses_are_found_each_at_its_place() -> None:
    found = rp.find_responsibilities("做好。(甲厅)再做。\n(甲厅)停(甲厅)停(甲厅负责)")
    assert [match.span for match in found] == [(3, 7), (11, 15), (21, 27)]


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("(" + "省财政厅、" * 20_000, 100_000, "）"),
        ("(省财政厅:" + "\n甲" * 50_000, 5, "）"),
        ("(" * 100_000, 1, "机关名称"),
        ("甲" * 100_000, 0, "（"),
    ],
)
def test_the_refusal_of_a_very_long_text_is_one_short_line(text: str, position: int, expected: str) -> None:
    assert len(text) >= 100_000
    with pytest.raises(rp.NotationError) as refused:
        rp.Responsibility.from_text(text)
    error = refused.value
    assert (error.notation, error.text, error.position, error.expected) == ("责任分工", text, position, expected)
    assert len(str(error).splitlines()) == 1
    assert len(str(error)) < 200
