"""The words that a notice defines."""

from __future__ import annotations

import pickle

import pytest

import revival_policy as rp
from revival_policy import Reach

TEXT = """植树办法
第一章 总则
第一条 为规范造林苗木（以下简称苗木）管理，根据《森林保护条例》（以下简称《条例》）\
和《关于植树的意见》（清政发〔2020〕1号，以下简称《意见》），制定本办法。
第二条 本办法所称造林大户，是指造林一百亩以上的户。
第三条 造林大户买苗木，按照《条例》办。
第二章 附则
第四条 本章所称树龄，是指种下以来的年数。
第五条 本办法下列用语的含义是：
（一）幼树，是指三年以下的树；
（二）成树，是指三年以上的树。
第六条 树龄由造林大户登记。造林苗木不登记。"""


@pytest.mark.parametrize(
    ("term", "meaning", "reach", "uses"),
    [
        ("苗木", "造林苗木", Reach.ONWARDS, 1),
        ("条例", "《森林保护条例》", Reach.ONWARDS, 1),
        ("意见", "《关于植树的意见》（清政发〔2020〕1号", Reach.ONWARDS, 0),
        ("造林大户", "造林一百亩以上的户", Reach.DOCUMENT, 2),
        ("树龄", "种下以来的年数", Reach.CHAPTER, 1),
        ("幼树", "三年以下的树", Reach.DOCUMENT, 0),
        ("成树", "三年以上的树", Reach.DOCUMENT, 0),
    ],
)
def test_a_notice_says_what_its_words_mean(term: str, meaning: str, reach: Reach, uses: int) -> None:
    notice = rp.parse(TEXT)
    definition = notice.definition_of(term)
    assert definition is not None
    assert (definition.meaning, definition.reach, len(definition.uses)) == (meaning, reach, uses)
    assert definition.meaning_span.of(TEXT) == meaning
    assert definition.span.start <= definition.meaning_span.start < definition.meaning_span.end <= definition.span.end
    assert all(use.of(TEXT).strip("《》") == term for use in definition.uses)
    assert all(definition.holds_at(use.start) for use in definition.uses)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("第三条 前款所称的植树执法，是指市局执法。", [("植树执法", Reach.ARTICLE, "市局执法")]),
        ("(一) 本通知所称备案,是指办理登记。", [("备案", Reach.DOCUMENT, "办理登记")]),
        (
            "第四条 陆地污染源(简称陆源),是指场所。",
            [("陆地污染源", Reach.DOCUMENT, "场所"), ("陆源", Reach.ONWARDS, "陆地污染源")],
        ),
        (
            "本条例所称植树卡（以下简称卡），是指凭证。",
            [("植树卡", Reach.DOCUMENT, "凭证"), ("卡", Reach.ONWARDS, "植树卡")],
        ),
        (
            "本规定所称建议，是指公民、法人（以下称建议人）的意见。",
            [("建议", Reach.DOCUMENT, "公民、法人（以下称建议人）的意见"), ("建议人", Reach.ONWARDS, "公民、法人")],
        ),
    ],
)
def test_a_term_is_neither_the_words_before_it_nor_its_other_name(
    text: str, terms: list[tuple[str, Reach, str]]
) -> None:
    assert [(one.value.term, one.value.reach, one.value.meaning) for one in rp.find_definitions(text)] == terms


def test_nothing_else_is_defined() -> None:
    assert [one.term for one in rp.parse(TEXT).definitions] == [
        "苗木", "条例", "意见", "造林大户", "树龄", "幼树", "成树",
    ]  # fmt: skip


def test_a_definition_holds_where_it_says() -> None:
    notice = rp.parse(TEXT)
    assert notice.definition_of("树龄", at=TEXT.index("第三条")) is None
    assert notice.definition_of("树龄", at=TEXT.index("第六条")) == notice.definition_of("树龄")
    assert notice.definition_of("苗木", at=0) is None
    assert notice.definition_of("森林") is None


def test_a_use_leads_to_its_definition() -> None:
    notice = rp.parse("植树办法\n第一条 本条所称树，是指松树。\n第二条 本条所称树，是指柳树。")
    meant = [notice.definition_of("树", at=notice.source.index(article)) for article in ("第一条", "第二条")]
    assert [one.meaning for one in meant if one] == ["松树", "柳树"]


@pytest.mark.parametrize(
    "text",
    ["", "是指", "以下简称", "（以下简称《意见》）", "本办法所称", "本次活动指导思想", "树种指标", "他指出，要种树。"],
)
def test_what_defines_nothing(text: str) -> None:
    assert rp.parse(text).definitions == ()


def test_definitions_survive_json_and_pickle() -> None:
    for definition in rp.parse(TEXT).definitions:
        assert rp.from_json(rp.Definition, rp.to_json(definition)) == definition
        assert pickle.loads(pickle.dumps(definition)) == definition  # noqa: S301 - our own


def test_places_are_those_of_the_text_as_given() -> None:
    text = "植树办法\n第一条 本办法所称苗\u200b木，是指树苗。\n第二条 苗木要浇水。"
    (definition,) = rp.parse(text).definitions
    assert (definition.term, definition.meaning_span.of(text)) == ("苗木", "树苗")


def test_a_word_that_is_no_text_is_refused() -> None:
    with pytest.raises(rp.ArgumentError, match="term"):
        rp.parse(TEXT).definition_of(3)  # type: ignore[arg-type]  # what a caller may give all the same


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("为了促进公开募集林业基金（以下简称基金）发展", "公开募集林业基金"),
        ("结合清溪经济特区（以下简称特区）实际", "清溪经济特区"),
        ("林木的管护由清溪县林业局（以下简称林业局）负责", "清溪县林业局"),
        ("月底前报清溪县林业局（以下简称林业局）", "清溪县林业局"),
        ("清溪县林木管理委员会（以下简称管委会）", "清溪县林木管理委员会"),
        ("清溪县管理局（以下简称管理局）", "清溪县管理局"),
        ("由清溪县自由贸易区（以下简称自由贸易区）", "清溪县自由贸易区"),
    ],
)
def test_words_that_lead_in_are_no_part_of_a_meaning(text: str, meaning: str) -> None:
    (match,) = rp.find_definitions(text)
    assert match.value.meaning == meaning
