"""Laws and administrative regulations: what a title means, whether it is in force, which articles it has."""

from __future__ import annotations

import datetime as dt
import pickle
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import revival_policy as rp
from revival_policy.registry.law_names import edition_of, law_key
from revival_policy.registry.laws import all_known, known_names

LAWS = all_known()


def law_of(title: str) -> rp.Law:
    law = rp.laws.resolve(title)
    assert law is not None
    return law


@pytest.mark.parametrize(
    "title",
    [
        "公司法",
        "中华人民共和国公司法",
        "《公司法》",
        "《中华人民共和国公司法》（2018年修正）",
        "中华人民共和国公司法(2023修订)",
        "〈中华人民共和国 公司法〉",
    ],
)
def test_every_spelling_of_a_title_is_the_same_law(title: str) -> None:
    assert law_of(title).name == "中华人民共和国公司法"


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("宪法", "中华人民共和国宪法"),
        ("刑法", "中华人民共和国刑法"),
        ("民法典", "中华人民共和国民法典"),
        ("选举法", "中华人民共和国全国人民代表大会和地方各级人民代表大会选举法"),
        ("税收征管法", "中华人民共和国税收征收管理法"),
        ("博物馆条例", "博物馆条例"),
        ("刑法修正案（八）", "中华人民共和国刑法修正案（八）"),
    ],
)
def test_short_names_are_known(short: str, name: str) -> None:
    assert law_of(short).name == name


@pytest.mark.parametrize(
    "title", ["", "植树法", "《》", "法", "中华人民共和国", "吉林省信访条例", "关于植树的通知", "法" * 500]
)
def test_what_is_no_law_means_none(title: str) -> None:
    assert rp.laws.resolve(title) is None
    assert rp.laws.candidates(title) == ()


def test_a_trial_law_and_the_law_are_two() -> None:
    assert law_of("企业破产法（试行）") != law_of("企业破产法")


@pytest.mark.parametrize(
    ("title", "on", "answer"),
    [
        ("民法典", "2020-12-31", "no"),
        ("民法典", "2021-01-01", "yes"),
        ("民法典", "2200-01-01", "unknown"),
        ("公司登记管理条例", "2022-02-28", "yes"),
        ("公司登记管理条例", "2022-03-01", "no"),
        ("合同法", None, "no"),
        ("合同法", "2020-01-01", "unknown"),  # its repeal is all that is known of it
        ("刑法", "1990-01-01", "unknown"),  # of the law before 1997 the table knows nothing
        ("刑法", None, "yes"),
        ("环境保护法", "2026-08-14", "yes"),
        ("环境保护法", "2026-08-15", "no"),
    ],
)
def test_whether_a_law_is_in_force_is_never_guessed(title: str, on: str | None, answer: str) -> None:
    assert str(law_of(title).in_force(on).answer) == answer
    assert law_of(title).in_force(on).reason


def test_versions_follow_one_another_and_have_their_own_articles() -> None:
    law = law_of("公司法")
    assert [(one.kind, str(one.day)) for one in law.versions][:3] == [
        ("original", "1993-12-29"),
        ("amended", "1999-12-25"),
        ("amended", "2004-08-28"),
    ]
    assert (str(law.has_article(266)), str(law.has_article(267))) == ("yes", "no")
    assert (str(law.has_article(218, on="2019-12-01")), str(law.has_article(219, on="2019-12-01"))) == ("yes", "no")
    assert str(law.has_article(1, on="2000-06-01")) == "unknown"
    assert law.version("1990-01-01") is None


def test_without_a_day_the_version_of_today_is_meant() -> None:
    today = dt.datetime.now(tz=dt.timezone.utc).date()
    for law in all_known():
        version = law.version()
        after = law.versions[law.versions.index(version) + 1 :] if version else law.versions
        assert all(one.begins and one.begins > (law.repealed or today) for one in after), law.name
    relics = rp.laws.resolve("水下文物保护管理条例")
    assert relics is not None
    version = relics.version()
    assert version is not None
    assert version.effective == dt.date(2022, 4, 1)


def test_a_law_that_began_after_its_last_listing_is_not_said_to_be_none() -> None:
    law = rp.laws.resolve("信访工作条例")
    assert law is not None
    assert law.in_force().answer is not rp.Answer.NO
    assert law.in_force("2022-03-01").answer is rp.Answer.NO


def test_articles_that_were_inserted_are_counted() -> None:
    law = law_of("刑法")
    answers = [str(law.has_article(120, inserted)) for inserted in (None, 6, 7)]
    assert answers == ["yes", "yes", "no"]


def test_laws_are_values() -> None:
    law = law_of("民法典")
    assert pickle.loads(pickle.dumps(law)) == law  # noqa: S301 - our own bytes
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        law.name = "刑法"  # type: ignore[misc]  # frozen
    assert str(law) == "中华人民共和国民法典"


def test_wrong_arguments_are_refused() -> None:
    with pytest.raises(rp.ArgumentError):
        rp.laws.resolve(None)  # type: ignore[arg-type]  # what is tested
    with pytest.raises(rp.QueryError):
        rp.laws.resolve("民法典", on="yesterday")
    with pytest.raises(rp.QueryError):
        law_of("民法典").in_force("2021-13-01")


def test_the_table_is_consistent() -> None:
    names = {law.name for law in LAWS}
    assert len(names) == len(LAWS) > 800
    for law in LAWS:
        assert law.sources
        begins = [one.begins for one in law.versions if one.begins]
        assert begins == sorted(begins)
        assert law.repealed is None or all(day < law.repealed for day in begins[:1])
        assert law.repealed is None or law.listed_on is None or law.listed_on <= law.repealed
        assert not law.replaced_by or rp.laws.resolve(law.replaced_by)
        for one in law.versions:
            assert one.source
            assert one.articles is None or one.articles > 1
            assert all(article <= (one.articles or 0) for article, _ in one.inserted)
            assert one.effective is None or one.day is None or one.effective >= one.day


def test_orders_of_the_state_council_rise_with_their_days() -> None:
    orders = sorted(
        (one.published or one.day or dt.date.min, int(one.order.partition("第")[2].removesuffix("号")))
        for law in LAWS
        for one in law.versions
        if one.order.startswith("国务院令")
    )
    numbers = [number for _, number in orders]
    assert len(numbers) > 250
    assert all(later > former - 5 for former, later in pairwise(numbers))


def test_each_name_means_one_law() -> None:
    assert not [name for name in known_names() if len(rp.laws.candidates(name)) != 1]


@given(st.text())
def test_any_text_means_a_law_or_none(text: str) -> None:
    law = rp.laws.resolve(text)
    assert law is None or law in LAWS


@given(st.sampled_from(LAWS), st.dates() | st.none())
def test_any_day_has_an_answer(law: rp.Law, on: dt.date | None) -> None:
    assert law.in_force(on).answer in rp.Answer
    version = law.version(on)
    assert version is None or version in law.versions
    assert rp.laws.resolve(f"《{law.name}》") == law


def test_editions_are_no_part_of_a_title() -> None:
    assert (law_key("公司法（2018年修正文本）"), edition_of("公司法（2018年修正文本）")) == ("公司法", 2018)
    assert (law_key("刑法修正案（八）"), edition_of("刑法修正案（八）")) == ("刑法修正案(八)", None)
