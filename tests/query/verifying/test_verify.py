"""Whether what a text cites is real: each of the six answers, and when each is not given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import revival_policy as rp

KNOWN = [
    {"number": "吉政发〔2016〕41号", "title": "吉林省人民政府关于植树造林的意见"},
    {"number": "国办发〔2019〕3号", "title": "关于保护湿地的通知"},
    {"number": "国办发〔2020〕5号", "title": "关于保护湿地的通知"},
    {"number": "(2016)吉01民初1号"},
    {"number": "GB/T 9704-2012", "title": "党政机关公文格式"},
]


def verdicts(text: str, on: str | None = "2026-06-01") -> list[tuple[str, str, str]]:
    return [(str(found.verdict), found.text, found.by) for found in rp.verify(text, known=KNOWN, on=on)]


@pytest.mark.parametrize(
    ("text", "verdict", "by"),
    [
        ("《公司法》第二百六十六条", "confirmed", "laws"),
        ("《公司法》第二百六十七条", "does not exist", "laws"),
        ("《公司法》第二百六十条至第二百七十条", "does not exist", "laws"),
        ("《公司法》（2018年修正）第二百一十八条", "confirmed", "laws"),
        ("《公司法》（2018年修正）第二百一十九条", "does not exist", "laws"),
        ("《监狱法（2012年修正）》", "confirmed", "laws"),
        ("《博物馆条例》（国务院令第659号）第二条", "confirmed", "laws"),
        ("《博物馆条例》（国务院令第656号）", "disagrees", "laws"),
        ("《博物馆条例》（国务院令第602号）", "not known", "laws"),
        ("国务院令第659号", "confirmed", "laws"),
        ("国务院令第9999号", "does not exist", "laws"),
        ("《合同法》第五十二条", "no longer in force", "laws"),
        ("刑法第一百二十条之六", "confirmed", "laws"),
        ("刑法第一百二十条之七", "does not exist", "laws"),
        ("《东山县植树条例》第三条", "not known", ""),
        ("吉政发〔2016〕41号", "confirmed", "known"),
        ("《关于植树造林的意见》（吉政发〔2016〕41号）", "confirmed", "known"),
        ("《关于节约用水的意见》（吉政发〔2016〕41号）", "disagrees", "known"),
        ("《吉林省人民政府关于植树造林的意见》（吉政发〔2016〕14号）", "disagrees", "known"),
        ("《关于保护湿地的通知》", "ambiguous", "known"),
        ("《关于保护湿地的通知》（国办发〔2021〕5号）", "not known", "known"),
        ("吉政发〔2016〕42号", "not known", ""),
        ("国发〔2031〕1号", "does not exist", "rule"),
        ("银保监发〔2012〕3号", "does not exist", "codes"),
        ("甲乙丙发〔2012〕3号", "not known", "codes"),
        ("(2016)吉01民初1号", "confirmed", "known"),
        ("(2019)吉01民初7号", "not known", ""),
        ("(2031)吉01民初7号", "does not exist", "rule"),
        ("(2019)哥01民初7号", "does not exist", "rule"),
        ("GB/T 9704-2012", "confirmed", "known"),
        ("GB/T 1234-2010", "not known", ""),
        ("GB/T 1234-2031", "does not exist", "rule"),
    ],
)
def test_a_citation_has_one_answer_and_says_by_what(text: str, verdict: str, by: str) -> None:
    (found,) = rp.verify(text, known=KNOWN, on="2026-06-01")
    assert (str(found.verdict), found.by) == (verdict, by)
    assert found.reason
    assert found.text == found.span.of(text)
    assert found.is_wrong is (verdict in {"does not exist", "disagrees", "no longer in force"})


@pytest.mark.parametrize(
    ("on", "verdict"), [("2020-05-01", rp.Verdict.NOT_KNOWN), ("2022-01-01", rp.Verdict.CONFIRMED)]
)
def test_a_law_is_not_confirmed_before_the_first_version_that_is_known(on: str, verdict: rp.Verdict) -> None:
    (found,) = rp.verify("《乡村振兴促进法》", on=on)
    assert (found.verdict, "in force since 2021-06-01" in found.reason) == (verdict, True)


def test_the_day_decides() -> None:
    text = "《个人信息保护法》、《公司登记管理条例》"
    assert [verdict for verdict, _, _ in verdicts(text, "2018-01-01")] == ["does not exist", "confirmed"]
    assert [verdict for verdict, _, _ in verdicts(text, "2026-01-01")] == ["confirmed", "no longer in force"]


def test_a_short_name_is_verified_as_what_it_is_for() -> None:
    text = "《中华人民共和国公司法》（以下简称《公司法》）自施行之日起执行。《公司法》第三百条"
    assert [verdict for verdict, _, _ in verdicts(text)] == ["confirmed", "does not exist"]


def test_what_was_meant_is_a_candidate() -> None:
    disagreeing = rp.verify("《关于节约用水的意见》（吉政发〔2016〕41号）", known=KNOWN)[0]
    assert disagreeing.candidates == ("吉林省人民政府关于植树造林的意见",)
    assert rp.verify("《合同法》")[0].candidates == ("中华人民共和国民法典",)


def test_nothing_is_confirmed_without_a_source() -> None:
    text = "《关于植树的通知》（国发〔2016〕62号）、(2016)吉01民初1号、GB/T 9704-2012、《东山日报》"
    assert {str(found.verdict) for found in rp.verify(text)} == {"not known"}


def test_notices_are_known_by_number_and_by_what_they_issue() -> None:
    notice = rp.load("jilin-2016-41")
    found = rp.verify(str(notice.number), known=[notice])
    assert [(str(one.verdict), one.by) for one in found] == [("confirmed", "known")]
    again = rp.verify(str(notice.number), known=rp.query.KnownDocuments([notice]))
    assert found == again


def test_wrong_arguments_are_refused() -> None:
    with pytest.raises(rp.ArgumentError):
        rp.verify(None)  # type: ignore[arg-type]  # what is tested
    with pytest.raises(rp.ArgumentError):
        rp.verify("", known=["国发〔2016〕62号"])  # type: ignore[list-item]  # what is tested
    with pytest.raises(rp.QueryError):
        rp.verify("", on="soon")


@given(st.text(alphabet="《》〔〕()第条一千百之公司法国发令号0123456789 年修正、民法典和至"))
def test_any_text_gives_a_list(text: str) -> None:
    found = rp.verify(text)
    assert [one.span.of(text) for one in found] == [one.text for one in found]
    assert all(str(one.verdict) != "confirmed" or one.by for one in found)


@pytest.mark.parametrize(
    ("cited", "verdict"),
    [
        ("《湿地修复方案》", "confirmed"),
        ("《关于印发〈湿地修复方案（试行）〉的通知》", "confirmed"),
        ("《西岭县湿地修复方案》", "not known"),
        ("《关于保护古树的意见》", "confirmed"),
        ("《西岭县人民政府关于保护古树的意见》", "not known"),
        ("《通知》", "not known"),
    ],
)
def test_titles_are_known_under_the_foldings_of_links(cited: str, verdict: str) -> None:
    known = [{"title": "湿地修复方案（试行）"}, {"title": "东山县人民政府关于保护古树的意见"}]
    (found,) = rp.verify(f"按照{cited}办理。", known=known)
    assert str(found.verdict) == verdict
