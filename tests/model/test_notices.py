"""Several notices asked as one, and set algebra over their measures."""

from __future__ import annotations

import datetime as dt
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

import revival_policy as rp

TREES = (
    "云南省人民政府关于植树的通知\n云政发〔2021〕3号\n一、甲\n1.种树。(省林草局)"
    "\n二、乙\n1.种树。(省林草局)\n2.种草。(省财政厅)\n"
    "云南省人民政府\n2021年5月4日"
)
ROADS = (
    "吉林省长春市人民政府关于修路的意见\n一、甲\n1.种树。(市林业局)\n2.修路。(市财政局)\n长春市人民政府\n2020年1月2日"
)
TREES_READ, ROADS_READ = rp.parse(TREES), rp.parse(ROADS)
NOTICES = rp.Notices([TREES_READ, ROADS_READ])
ALL = NOTICES.measures

places = st.lists(st.booleans(), min_size=5, max_size=5).map(
    lambda chosen: ALL.where(lambda measure: chosen[[one is measure for one in ALL].index(True)])
)


def test_notices_are_a_sequence() -> None:
    assert len(NOTICES) == 2
    assert NOTICES[1] == ROADS_READ
    assert NOTICES[1:] == rp.Notices([ROADS_READ])
    assert list(NOTICES) == [TREES_READ, ROADS_READ]
    assert repr(NOTICES).splitlines()[0] == "<Notices: 2>"


def test_each_measure_knows_its_notice() -> None:
    assert [notice is TREES_READ for notice in ALL.notices] == [True, True, True, False, False]
    assert ALL.mentioning("种树").notices == (TREES_READ, TREES_READ, ROADS_READ)
    assert ALL[::-1].notices[0] == ROADS_READ
    assert rp.Measures(ALL).notices == ()


def test_notices_without_measures_take_no_place() -> None:
    empty = rp.parse("关于放假的通知")
    between = rp.Notices([empty, TREES_READ, empty, ROADS_READ, empty]).measures
    assert [notice is ROADS_READ for notice in between.notices] == [False, False, False, True, True]


@pytest.mark.parametrize(
    ("found", "count"),
    [
        (NOTICES.issued_by("云南省人民政府"), 1),
        (NOTICES.issued_by("云南省财政厅"), 0),
        (NOTICES.issued_by(level="prefecture"), 1),
        (NOTICES.issued_by(place="吉林省"), 1),
        (NOTICES.issued_by(level="province", place="吉林省"), 0),
        (NOTICES.issued_by(), 2),
        (NOTICES.of_kind("意见"), 1),
        (NOTICES.of_kind(rp.DocumentKind.NOTICE), 1),
        (NOTICES.dated(before="2021年1月1日"), 1),
        (NOTICES.dated(after=dt.date(2020, 1, 2)), 1),
        (NOTICES.dated(on="2020-01-02"), 1),
        (NOTICES.dated(after="2020年1月1日", before="2022年1月1日"), 2),
        (NOTICES.where(lambda notice: notice.number is None), 1),
    ],
)
def test_questions(found: rp.Notices, count: int) -> None:
    assert isinstance(found, rp.Notices)
    assert len(found) == count


def test_a_notice_without_a_date_has_none_before_or_after() -> None:
    assert not rp.Notices([rp.parse("关于植树的通知")]).dated()


def test_what_there_is_not_is_refused() -> None:
    with pytest.raises(rp.QueryError, match=r"kind: expected one of .*, not '通气'"):
        NOTICES.of_kind("通气")
    with pytest.raises(rp.QueryError, match="level: expected one of central"):
        NOTICES.issued_by(level="provincial")  # type: ignore[arg-type]  # what is refused
    with pytest.raises(rp.QueryError, match="place: expected the name of one place"):
        NOTICES.issued_by(place="火星市")


@given(places, places)
def test_set_algebra_is_that_of_sets_in_the_order_of_the_notices(one: rp.Measures, other: rp.Measures) -> None:
    left, right = set(one.positions), set(other.positions)
    for found, expected in (
        (one & other, left & right),
        (one | other, left | right),
        (one - other, left - right),
        (one ^ other, left ^ right),
    ):
        assert list(found.positions) == sorted(expected)
        assert list(found) == [ALL[place] for place in sorted(expected)]


def test_measures_that_read_alike_stay_two() -> None:
    assert ALL[0] == ALL[1]
    assert len(ALL[:1] | ALL[1:2]) == 2
    assert ALL[:1] & ALL[1:2] == rp.Measures()
    assert len(ALL - ALL[:1]) == 4


def test_the_order_is_that_of_the_notices() -> None:
    assert ALL[3:] | ALL[:1] == rp.Measures([ALL[0], ALL[3], ALL[4]])
    assert ALL[::-1] & ALL == ALL


def test_a_notice_read_twice_is_the_same() -> None:
    again = rp.parse(TREES)
    assert len(TREES_READ.measures | again.measures) == 3
    assert TREES_READ.measures - again.measures.by("省林草局") == TREES_READ.measures[2:]
    assert len(ALL - ROADS_READ.measures) == 3
    assert (ROADS_READ.measures | TREES_READ.measures).notices[0] == ROADS_READ


def test_a_notice_that_is_twice_is_two() -> None:
    twice = rp.Notices([TREES_READ, TREES_READ]).measures
    assert len(twice) == len(twice | twice[:3]) == 6
    assert len(twice - TREES_READ.measures) == 3


def test_measures_by_hand_are_told_apart_by_span_and_content() -> None:
    by_hand = rp.Measures([ALL[2], ALL[0]])
    assert TREES_READ.measures - by_hand == TREES_READ.measures[1:2]
    assert by_hand | rp.Measures([ALL[1]]) == rp.Measures([ALL[2], ALL[0], ALL[1]])
    assert by_hand ^ rp.Measures([ALL[0]]) == rp.Measures([ALL[2]])
    assert TREES_READ.measures & TREES_READ.sections[1].measures == TREES_READ.measures[1:]


def test_nothing_leaves_the_other_as_it_is() -> None:
    assert (ALL | rp.Measures()).notices == (rp.Measures() | ALL).notices == ALL.notices
    assert (ALL & rp.Measures()) == (rp.Measures() - ALL) == rp.Measures()


def test_algebra_is_for_measures_only() -> None:
    for operator in ("__and__", "__or__", "__sub__", "__xor__"):
        assert getattr(ALL, operator)(list(ALL)) is NotImplemented


def test_a_section_is_that_of_one_notice() -> None:
    same = rp.Notices([rp.parse("方案\n一、甲\n1.种树。"), rp.parse("办法\n一、甲\n1.种树。")])
    section = same[1].sections[0]
    assert same.measures.within(section).notices == (same[1],)
    assert len(ALL.within(rp.parse(ROADS).sections[0])) == 2


def test_a_marker_is_asked_for_in_each_notice() -> None:
    assert len(ALL.within("一、")) == 3
    assert len(ALL.within(rp.Marker.from_text("二、"))) == 2
    with pytest.raises(rp.SectionError):
        ALL.within("三、")
    with pytest.raises(rp.NotationError):
        ALL.within("甲")
    with pytest.raises(rp.QueryError, match="a section, because these measures know no notice"):
        rp.Measures(ALL).within("一、")
    assert rp.Measures().within("一、") == rp.Measures()


def test_a_marker_of_several_sections_is_refused() -> None:
    twice = rp.parse("方案\n一、甲\n(一)乙\n1.种树。\n二、丙\n(一)丁\n1.种草。")
    with pytest.raises(rp.SectionError):
        twice.measures.within("(一)")


def test_a_pickle_holds_the_measures_and_not_their_notices() -> None:
    pickled = pickle.dumps(ALL[2:3])
    again = pickle.loads(pickled)  # noqa: S301 - of our own making
    assert again == ALL[2:3]
    assert again.notices == ()
    assert len(again | ALL) == 5
    assert len(pickled) < len(pickle.dumps(ALL[2])) + 200
