"""Two notices, measure by measure."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from tests.samples import PLAN, plan

import revival_policy as rp
from revival_policy import strategies

OLD = (
    "植树方案\n一、种松树五百棵,2025年6月底前种完。(县林业局牵头,县财政局配合)\n二、修好水渠。(县水利局)\n"
    "三、每月检查一次,把结果告诉各村。(县政府办公室)\n四、收旧书,送给学校。(县教育局)"
)
NEW = (
    "植树方案\n一、每月检查一次,把结果告诉各村。(县政府督查室)"
    "\n二、种松树五百棵,2025年9月底前种完。(县财政局牵头,县林业局配合)\n"
    "三、给路灯换上新灯泡。(县住建局)\n四、修好水渠。(县水利局)"
)


@pytest.fixture(scope="module")
def comparison() -> rp.Comparison:
    return rp.compare(rp.parse(OLD), rp.parse(NEW))


def test_measures_find_each_other_under_other_numbers(comparison: rp.Comparison) -> None:
    pairs = [(str(pair.first.marker), str(pair.second.marker)) for pair in comparison.matched]
    assert pairs == [("一、", "二、"), ("二、", "四、"), ("三、", "一、")]
    assert [str(measure.marker) for measure in comparison.only_in_first] == ["四、"]
    assert [str(measure.marker) for measure in comparison.only_in_second] == ["三、"]
    assert not comparison.same
    assert repr(comparison) == "<Comparison: 3 matched, 2 of them changed; 1 only in the first, 1 only in the second>"


def test_it_is_said_what_changed(comparison: rp.Comparison) -> None:
    trees, checks = comparison.changed
    assert [str(difference) for difference in trees.differences] == ["text", "roles", "deadline"]
    assert [agency.name for agency in trees.roles_changed] == ["县财政局", "县林业局"]
    assert [edit.second.of(trees.second.text) for edit in trees.edits] == ["9"]
    assert [str(difference) for difference in checks.differences] == ["agencies"]
    assert checks.score == pytest.approx(1)
    assert [agency.name for agency in checks.agencies_removed] == ["县政府办公室"]
    assert [agency.name for agency in checks.agencies_added] == ["县政府督查室"]


def test_what_did_not_change_says_nothing(comparison: rp.Comparison) -> None:
    (canal,) = comparison.unchanged
    assert [*canal.differences, *canal.edits, *canal.agencies_added, *canal.agencies_removed] == []


def test_two_names_of_one_body_are_no_difference() -> None:
    text = "云南省人民政府关于植树的通知\n云政发〔2021〕3号\n一、种好树。({})\n云南省人民政府\n2021年5月4日"
    compared = rp.compare(rp.parse(text.format("省发改委")), rp.parse(text.format("省发展改革委")))
    assert compared.same


def test_figures_are_compared_where_the_text_differs() -> None:
    one, other = (rp.parse(f"方案\n一、种松树{count}棵,浇足水。") for count in (500, 600))
    assert [str(difference) for difference in rp.compare(one, other).changed[0].differences] == ["text", "quantities"]


def test_one_measure_may_be_carried_out_by_several() -> None:
    opinion = rp.parse("意见\n一、扩大植树面积,修建灌溉水渠。\n二、收旧书。")
    local = rp.parse("方案\n一、扩大植树面积五百亩。\n二、修建灌溉水渠三条。\n三、换灯泡。")
    compared = rp.compare(opinion, local)
    assert len(compared.matched) == 1
    found = compared.alike(opinion.measures[0])
    assert [str(pair.second.marker) for pair in found] in (["一、", "二、"], ["二、", "一、"])
    assert found[0].score >= found[1].score
    assert [pair.first for pair in compared.alike(local.measures[1])] == [opinion.measures[0]]
    assert compared.alike(opinion.measures[1]) == ()


def test_a_higher_least_score_matches_less() -> None:
    one, other = rp.parse(OLD), rp.parse(NEW)
    assert len(rp.compare(one, other, least=0.99).matched) == 2
    for least in (0, -1, 1.1, float("nan")):
        with pytest.raises(ValueError, match="least: expected a score above 0"):
            rp.compare(one, other, least=least)


def test_notices_without_measures_compare_too() -> None:
    empty = rp.parse("")
    assert rp.compare(empty, empty).same
    assert len(rp.compare(empty, plan()).only_in_second) == len(plan().measures)


def test_measures_that_read_alike_are_paired_in_their_order() -> None:
    text = "方案\n一、甲\n1.加强检查。(县林业局)\n二、乙\n1.加强检查。(县水利局)"
    assert rp.compare(rp.parse(text), rp.parse(text)).same


@settings(max_examples=15)  # whole notices are slow to draw
@given(strategies.written_notices(), strategies.written_notices())
def test_comparing_back_is_the_mirror(one: strategies.Written[rp.Notice], other: strategies.Written[rp.Notice]) -> None:
    first, second = rp.parse(one.text), rp.parse(other.text)
    there, back = rp.compare(first, second), rp.compare(second, first)
    assert sorted((like.second, like.first, like.score) for like in back.paired) == list(there.paired)
    assert back.only_in_first == there.only_in_second
    mirrored = {(pair.second, pair.first): tuple(edit[::-1] for edit in pair.edits) for pair in back.matched}
    assert mirrored == {(pair.first, pair.second): pair.edits for pair in there.matched}
    assert rp.compare(first, first).same


def test_a_page_marks_what_changed_and_escapes_it() -> None:
    other = rp.parse(PLAN.replace("动员企业", "<b>动员</b>商店"))
    html = rp.compare(plan(), other)._repr_html_()
    assert "<ins" in html
    assert "<del" in html
    assert "<b>动员" not in html
    assert "&lt;b&gt;" in html
