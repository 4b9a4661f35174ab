"""A clause that says who is responsible, on its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.notations.checks import check_refusal
from tests.notations.words import names

import revival_policy as rp
from revival_policy import strategies

LEAD, SUPPORT, RESPONSIBLE = rp.Role.LEAD, rp.Role.SUPPORT, rp.Role.RESPONSIBLE
THREE = ["省国资委", "省财政厅", "省教育厅"]
ALL_THREE = "(省国资委、省财政厅、省教育厅)"


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
            "(省国资委,省财政厅牵头负责)",
            [("省国资委", LEAD), ("省财政厅", LEAD)],
            False,
            "(牵头单位:省国资委、省财政厅)",
        ),
        (
            "(省国资委、财政厅,省教育厅牵头,省林业厅,省水利厅配合)",
            [
                *(("省国资委", RESPONSIBLE), ("省财政厅", RESPONSIBLE), ("省教育厅", LEAD)),
                *(("省林业厅", SUPPORT), ("省水利厅", SUPPORT)),
            ],
            False,
            "(责任单位:省国资委、省财政厅;牵头单位:省教育厅;配合单位:省林业厅、省水利厅)",
        ),
        (
            "(省国资委、财政厅,省教育厅牵头负责)",
            [("省国资委", LEAD), ("省财政厅", LEAD), ("省教育厅", LEAD)],
            False,
            "(牵头单位:省国资委、省财政厅、省教育厅)",
        ),
        # Roles of one name, marks and colons that are others, and what joins.
        (
            "(省国资委(牵头)、财政厅、教育厅（配合）)",
            [("省国资委", LEAD), ("省财政厅", RESPONSIBLE), ("省教育厅", SUPPORT)],
            False,
            "(牵头单位:省国资委;责任单位:省财政厅;配合单位:省教育厅)",
        ),
        (
            "(省国资委牵头、省财政厅配合)",
            [("省国资委", LEAD), ("省财政厅", SUPPORT)],
            False,
            "(牵头单位:省国资委;配合单位:省财政厅)",
        ),
        (
            "(由省国资委牵头，会同省财政厅、省税务局组织实施)",
            [("省国资委", LEAD), ("省财政厅", RESPONSIBLE), ("省税务局", RESPONSIBLE)],
            False,
            "(牵头单位:省国资委;责任单位:省财政厅、省税务局)",
        ),
        ("(省国资委 省财政厅/省教育厅)", [(name, RESPONSIBLE) for name in THREE], False, ALL_THREE),
        (
            "(省国资委、省财政厅联合省教育厅负责)",
            [(name, RESPONSIBLE) for name in THREE],
            False,
            f"({'、'.join(THREE)})",
        ),
        (
            "(公安部及各省、自治区、直辖市人民政府负责)",
            [("公安部", RESPONSIBLE), ("各省、自治区、直辖市人民政府", RESPONSIBLE)],
            False,
            "(公安部、各省、自治区、直辖市人民政府)",
        ),
        (
            "(省国资委,省财政厅配合)",
            [("省国资委", RESPONSIBLE), ("省财政厅", SUPPORT)],
            False,
            "(责任单位:省国资委;配合单位:省财政厅)",
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
            "(省财政厅,省教育厅,按各自职能职责分工抓好落实)",
            [("省财政厅", RESPONSIBLE), ("省教育厅", RESPONSIBLE)],
            False,
            "(省财政厅、省教育厅)",
        ),
        (
            "(省财政厅牵头,各市人民政府结合实际落实)",
            [("省财政厅", LEAD), ("各市人民政府", RESPONSIBLE)],
            False,
            "(牵头单位:省财政厅;责任单位:各市人民政府)",
        ),
        (
            "(省财政厅、教育厅等省有关部门和各市人民政府负责)",
            [("省财政厅", RESPONSIBLE), ("省教育厅", RESPONSIBLE), ("各市人民政府", RESPONSIBLE)],
            True,
            "(省财政厅、省教育厅、各市人民政府等)",
        ),
        ("部门分工:省财政厅牵头", [("省财政厅", LEAD)], False, "(牵头单位:省财政厅)"),
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
        ("(省财政厅,年内持续推进)", "年内持续推进"),
        ("(省财政厅负责,9月底前完成)", "9月底前完成"),
        ("(省财政厅,年底前完成)", "年底前完成"),
        ("(省财政厅,全年)", "全年"),
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
        ("(省财政厅:省教育厅)", 1, "机关名称"),
        ("( 省财政厅 : 省教育厅)", 1, "机关名称"),
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
    with pytest.raises(ValueError, match="not a name that can be in a clause"):
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


#: Clauses of the common shape.
clauses = st.builds(
    "({}{})".format,
    names,
    st.lists(st.tuples(st.sampled_from("、、,，"), names).map("".join), max_size=3).map("".join),
)


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
    ("text", "position", "expected"),
    [(" ", 1, "（"), ("\n()", 2, "机关名称"), ("() ", 1, "机关名称"), (" (省财政厅", 6, "）")],
)
def test_a_refusal_counts_the_blanks_around_the_clause(text: str, position: int, expected: str) -> None:
    check_refusal(rp.Responsibility, text, position, expected)


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("(" + "省财政厅、" * 20_000, 100_000, "）"),
        ("(省财政厅、:" + "\n甲" * 50_000, 5, "）"),
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
