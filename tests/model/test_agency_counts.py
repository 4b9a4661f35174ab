"""How often each agency is named."""

from __future__ import annotations

import pytest
from tests.samples import plan

import revival_policy as rp


def measure(clause: str) -> rp.Measure:
    return rp.Measure(rp.Marker.from_text("1."), "种树。", (rp.Responsibility.from_text(clause),))


def test_agencies_are_counted_once_for_each_measure() -> None:
    counts = rp.AgencyCounts.of([measure("(县林业局牵头,县林业局、县财政局配合)"), measure("(县财政局)")])
    assert dict(counts) == {rp.Agency("县财政局"): 2, rp.Agency("县林业局"): 1}


def test_the_most_charged_are_first_then_the_order_of_the_text() -> None:
    assert [(agency.name, count) for agency, count in plan().agencies.items()] == [
        ("市财政局", 3),
        ("市水利局", 2),
        ("市自然资源局", 1),
        ("市林业局", 1),
        ("市住房城乡建设局", 1),
        ("各县(区)人民政府", 1),
        ("市政府督查室", 1),
    ]


@pytest.mark.parametrize(("count", "names"), [(0, []), (1, ["市财政局"]), (2, ["市财政局", "市水利局"])])
def test_the_most_charged_are_cut_to_a_count(count: int, names: list[str]) -> None:
    assert [agency.name for agency, _ in plan().agencies.most_charged(count)] == names


def test_more_than_there_are_gives_all() -> None:
    assert len(plan().agencies.most_charged(99)) == 7


def test_agencies_are_asked_by_name_or_by_value() -> None:
    counts = plan().agencies
    assert counts["市财政局"] == 3
    assert counts[rp.Agency("市水利局")] == 2
    assert counts.get(rp.Agency("市财政局")) == 3
    assert counts.get(rp.Agency("省财政厅")) is None


@pytest.mark.parametrize("agency", ["财政局", "", rp.Agency("省财政厅")])
def test_an_agency_that_is_not_named_is_a_key_error(agency: str | rp.Agency) -> None:
    with pytest.raises(KeyError) as caught:
        plan().agencies[agency]
    assert isinstance(caught.value, rp.UnknownNameError)
    assert caught.value.asked == str(agency)
    assert caught.value.known == tuple(known.name for known in plan().agencies)


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("市财政局", True),
        (rp.Agency("市财政局"), True),
        ("省财政厅", False),
        (rp.Agency("省财政厅"), False),
        (3, False),
    ],
)
def test_contains_takes_names_and_values(asked: object, named: bool) -> None:  # noqa: FBT001 - a column of the table
    assert (asked in plan().agencies) is named


def test_it_is_a_mapping() -> None:
    counts = plan().agencies
    assert len(counts) == 7
    assert next(iter(counts)) == rp.Agency("市财政局")
    assert sum(counts.values()) == 10


def test_counts_are_equal_when_they_say_the_same() -> None:
    assert rp.AgencyCounts.of([measure("(县林业局)")]) == rp.AgencyCounts.of([measure("(县林业局负责)")])
    assert rp.AgencyCounts.of([measure("(县林业局)")]) != rp.AgencyCounts()
    assert rp.AgencyCounts.of([]) == rp.AgencyCounts()


def test_the_repr_shows_ten_at_the_most() -> None:
    names = "、".join(f"{name}镇政府" for name in "甲乙丙丁戊己庚辛壬癸子丑")
    counts = rp.AgencyCounts.of([measure(f"({names})")])
    assert repr(counts).splitlines()[0] == "<AgencyCounts: 12>"
    assert repr(counts).splitlines()[1] == "     1  甲镇政府"
    assert repr(counts).splitlines()[-1] == "  … 2 more"
    assert len(repr(counts).splitlines()) == 12
    assert repr(rp.AgencyCounts()) == "<AgencyCounts: 0>"
