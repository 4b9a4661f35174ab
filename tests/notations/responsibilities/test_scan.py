"""Clauses found in running text, each with its place and with what it governs."""

from __future__ import annotations

import pytest
from tests.notations.checks import check_scan

import revival_policy as rp
from revival_policy.notations import completion
from revival_policy.notations.responsibilities import scan
from revival_policy.registry.current import current


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
        ("做好。\n责任分工:省财政厅牵头,省水利厅配合", ["责任分工:省财政厅牵头,省水利厅配合"]),
        ("做好。\n责任分工:省财政厅负责拨付资金,省水利厅负责建设", []),
        ("推进(省财政厅)工作", []),
        ("做好。(积极争取财政部支持)", []),
        ("(财政部 国家税务总局关于植树的公告)", []),
        ("做好。(此件可在各地张贴)", []),
        ("做好。[责任单位:市人大办、市政协办]", ["[责任单位:市人大办、市政协办]"]),
        ("做好。(县林业局及相关部门负责)", ["(县林业局及相关部门负责)"]),
        ("批转“三团”(枫林歌舞团、清溪剧团)的报告", []),
        ("做好。(省财政厅牵头,各企业根据实情出资)", []),
        ("做好。(省财政厅争取财政部支持)", []),
        ("责任单位:争取财政部支持", []),
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


def test_a_bracket_is_judged_by_where_it_is_each_time() -> None:
    # The judgement is remembered, so what is said twice must be judged twice.
    text = "推进(省财政厅)工作。(省财政厅)推进(省财政厅)工作"
    assert [match.span for match in rp.find_responsibilities(text)] == [(11, 17)]


def test_equal_clauses_are_found_each_at_its_place() -> None:
    found = rp.find_responsibilities("做好。(甲厅)再做。\n(甲厅)停(甲厅)停(甲厅负责)")
    assert [match.span for match in found] == [(3, 7), (11, 15), (21, 27)]


def governed(text: str) -> list[str | None]:
    return [match.value.governs.of(text) if match.value.governs else None for match in rp.find_responsibilities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("修路。(省财政厅)", ["修路。"]),
        ("1.修路。(省财政厅)修桥。(省水利厅)", ["1.修路。", "修桥。"]),
        ("修路。(省财政厅)(省水利厅负责)", ["修路。", "修路。"]),
        ("开头。\n修路。(省财政厅)\n修桥。(省水利厅)", ["修路。", "修桥。"]),
        ("开头。\n修路。\n\n(省财政厅)", ["修路。"]),
        ("(责任单位:省财政厅)", [None]),
        ("修路。\n责任单位:省财政厅\n修桥。\n责任单位:省水利厅", ["修路。", "修桥。"]),
    ],
)
def test_a_clause_governs_what_is_before_it(text: str, expected: list[str | None]) -> None:
    assert governed(text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("修路。\n责任单位:省财政厅", [("责任单位:省财政厅", "(省财政厅)")]),
        ("责任单位：省财政厅、水利厅\n修桥。", [("责任单位：省财政厅、水利厅", "(省财政厅、省水利厅)")]),
        (
            "修路。\n\n牵头单位:省财政厅\n\n责任单位:省水利厅\n完成时限:2025年6月\n修桥。",
            [
                (
                    "牵头单位:省财政厅\n\n责任单位:省水利厅\n完成时限:2025年6月",
                    "(牵头单位:省财政厅;责任单位:省水利厅;完成时限:2025年6月)",
                )
            ],
        ),
        (
            "修路。牵头单位:省财政厅,责任单位:各县(市、区)政府。修桥。",
            [("牵头单位:省财政厅,责任单位:各县(市、区)政府", "(牵头单位:省财政厅;责任单位:各县(市、区)政府)")],
        ),
        ("责任单位:甲厅\n修路。(乙厅负责)\n配合单位:丙厅", [
            ("责任单位:甲厅", "(甲厅)"), ("(乙厅负责)", "(乙厅)"), ("配合单位:丙厅", "(配合单位:丙厅)"),
        ]),
        ("牵头单位:甲厅\n责任单位:乙厅\n责任单位:((丙厅\n修路。", [
            ("牵头单位:甲厅\n责任单位:乙厅", "(牵头单位:甲厅;责任单位:乙厅)"),
        ]),
        ("责任单位:((甲厅\n牵头单位:乙厅", [("牵头单位:乙厅", "(牵头单位:乙厅)")]),
        ("(甲厅负责;责任单位:乙厅)", [("(甲厅负责;责任单位:乙厅)", "(甲厅、乙厅)")]),
        ("由省财政厅作为责任单位:一是修路。", []),
        ("责任单位:", []),
        ("责任单位:\n省财政厅", []),
        ("责任编辑:张三", []),
        ("各责任单位:", []),
        ("主送单位:省财政厅", []),
    ],
)  # fmt: skip
def test_clauses_are_found_on_lines_of_their_own(text: str, found: list[tuple[str, str]]) -> None:
    check_scan(text, rp.find_responsibilities(text), found)


@pytest.mark.parametrize(
    "text",
    [
        "做好。(本办法自2025年1月1日起施行,由省财政厅会同有关部门负责解释)",
        "支持“两类企业”(种植企业、运输企业;养殖企业)。",
        "买房(由卖方负责)。",
        "做好。(按照省有关规定组织实施。)",
        "做好。(分别为甲县、乙县,下同。)",
        "做好。(具体办法见《省财政厅办法》)",
        "做好。(以下简称两县政府)",
        "做好。(2)",
        "做好。(中心城区)",
    ],
)
def test_brackets_that_explain_are_left_alone(text: str) -> None:
    assert rp.find_responsibilities(text) == []


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("(负责部门:省财政厅;适用范围:全省,另有规定的除外)", "(省财政厅)"),
        ("(责任人:张三,责任单位:省财政厅,完成时限:2025年底)", "(省财政厅;完成时限:2025年底)"),
        ("(省财政厅为牵头单位,省水利厅为配合单位)", "(牵头单位:省财政厅;配合单位:省水利厅)"),
        ("(省财政厅牵头,省水利厅,各县政府配合)", "(牵头单位:省财政厅;配合单位:省水利厅、各县政府)"),
        ("(省财政厅牵头,省水利厅)", "(牵头单位:省财政厅;责任单位:省水利厅)"),
        ("(由省财政厅牵头负责)", "(牵头单位:省财政厅)"),
        ("(各区政府组织各有关部门实施)", "(各区政府)"),
        ("(各群团组织负责)", "(各群团组织)"),
        ("(省财政厅、水利厅,教育厅)", "(省财政厅、省水利厅、省教育厅)"),
        ("(省财政厅牵头,水利厅配合)", "(牵头单位:省财政厅;配合单位:水利厅)"),
        ("(省财政厅;水利厅负责)", "(省财政厅;水利厅)"),
        ("(省财政厅等承担建设任务的单位)", "(省财政厅等)"),
        ("(省财政厅、教育厅分工负责)", "(省财政厅、省教育厅)"),
        ("(省财政厅、各县政府按照部门职能分别落实)", "(省财政厅、各县政府)"),
        ("(责任单位:省财政厅;长期)", "(省财政厅;长期)"),
        ("(协调小组成员单位按职责分工负责)", "(协调小组成员单位)"),
        ("(兵团财政局、教育局,各市、县(市、区)党委和政府)", "(兵团财政局、兵团教育局、各市、县(市、区)党委和政府)"),
        ("(牵头单位:省财政厅,完成\n时限:2025年)", "(牵头单位:省财政厅;完成时限:2025年)"),
        ("(牵头 单位:省财政厅 责任单位:省水利厅)", "(牵头单位:省财政厅;责任单位:省水利厅)"),
    ],
)
def test_clauses_of_many_shapes(text: str, canonical: str) -> None:
    (match,) = rp.find_responsibilities(f"修好道路。{text}")
    assert (str(match.value), match.text) == (canonical, text)


@pytest.mark.parametrize(
    ("text", "collective"),
    [
        ("(各区政府、管委会)", [True, True]),
        ("(东山区政府、开发区管委会)", [False, False]),
        ("(各区政府、开发区管委会、东山管委会)", [True, True, False]),
        ("(县(市、区)政府、园区管委会)", [True, True]),
        ("(“三区”政府、辖区街道、五县政府)", [True, True, True]),
        ("(商业银行、长春银行、电网企业)", [True, False, True]),
        ("(县规划局(林业局)、东山区(南片)政府)", [False, False]),
    ],
)
def test_classes_differ_from_single_bodies(text: str, collective: list[bool]) -> None:
    clause = rp.Responsibility.from_text(text)
    assert [agency.collective for agency in clause.agencies] == collective


def test_memos_stay_bounded() -> None:
    text = "".join(f"做。(甲{number}丙厅、乙厅负责)" for number in range(100))
    assert len(rp.find_responsibilities(text)) == 100
    memos = [
        current().memo(vars(asked)["__wrapped__"], None)
        for asked in (scan._judge, scan._likeness, completion._read)  # noqa: SLF001 - the memos are what is bounded
    ]
    assert {memo.cache_info().maxsize for memo in memos} == {4096, 8192}  # type: ignore[attr-defined]  # as above


@pytest.mark.parametrize("clause", ["(中国科协负责)", "(中国移动、中国联通)", "(团中央、全国妇联牵头)", "(中储粮配合)"])
def test_central_bodies_are_known_by_name_where_no_ending_tells_them(clause: str) -> None:
    assert [match.text for match in rp.find_responsibilities(f"种好树。{clause}")] == [clause]


@pytest.mark.parametrize("words", ["(中国联想)", "(树苗推进)", "(移动、联通)"])
def test_words_that_are_no_bodies_are_no_clause(words: str) -> None:
    assert rp.find_responsibilities(f"种好树。{words}") == []


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("（责任单位 省财政厅、教育厅）", ["responsible 省财政厅", "responsible 省教育厅"]),
        ("（责任单位;省财政厅、教育厅）", ["responsible 省财政厅", "responsible 省教育厅"]),
        ("（牵头单位　省财政厅，配合单位　省教育厅）", ["lead 省财政厅", "support 省教育厅"]),
    ],
)
def test_a_label_is_one_without_its_colon(text: str, roles: list[str]) -> None:
    (found,) = rp.find_responsibilities(f"做好工作。{text}")
    assert [f"{one.role} {one.agency.name}" for one in found.value.assignments] == roles
    assert (found.text, rp.Responsibility.from_text(text)) == (text, found.value)


@pytest.mark.parametrize(
    "remark", ["（县委书记以上干部参加）", "（有些地区完全由纪委负责）", "（也可以设一个总党组，下设分党组）"]
)
def test_a_remark_on_who_took_part_charges_nobody(remark: str) -> None:
    assert rp.find_responsibilities(f"召开扩大会议{remark}，讨论生产。") == []
