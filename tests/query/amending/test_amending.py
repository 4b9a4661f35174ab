"""Decisions that change a law: what they say, and what comes of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import revival_policy as rp

LAW = """植树办法

第一章　总则

第一条　为了植树，制定本办法。

第二条　每年植树一天。

植树不收费。

违反本法第三条第一款规定的，依照本法第五条处理。

第三条　下列人员不植树：

（一）病人；

（二）老人。

第二章　附则

第四条　市政府负责解释。

第五条　本办法自发布之日起施行。
"""


def said(decision: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [
        (str(one.kind), str(one.provision or ""), str(one.becomes or ""), one.paragraphs)
        for one in rp.amendments(decision)
    ]


@pytest.mark.parametrize(
    ("decision", "changes"),
    [
        ("一、将第三条修改为：“都植树。”", [("replaced", "第三条", "", ("都植树。",))]),
        ("一、第三条修改为：“都植树。\n“不收费。”", [("replaced", "第三条", "", ("都植树。", "不收费。"))]),
        (
            "一、第二条第一款、第二款修改为：“甲。\n“乙。”",
            [("replaced", "第二条第一款", "", ("甲。",)), ("replaced", "第二条第二款", "", ("乙。",))],
        ),
        ("一、增加一条，作为第四条：“都植树。”", [("added", "", "第四条", ("都植树。",))]),
        ("一、在第四条后增加一条，作为第四条之一：“都植树。”", [("added", "", "第四条之一", ("都植树。",))]),
        (
            "一、第二条增加二款，作为第二款、第三款：“甲。\n“乙。”",
            [("added", "第二条", "第二条第二款", ("甲。",)), ("added", "第二条", "第二条第三款", ("乙。",))],
        ),
        (
            "一、将第四条改为第六条，第一款修改为：“甲。”\n第二款改为第三款，修改为：“乙。”",
            [
                ("renumbered", "第四条", "第六条", ()),
                ("replaced", "第四条第一款", "", ("甲。",)),
                ("renumbered", "第四条第二款", "第四条第三款", ()),
                ("replaced", "第四条第二款", "", ("乙。",)),
            ],
        ),
        (
            "一、将第二条、第三条合并，作为第二条，修改为：“甲。”",
            [("deleted", "第二条", "", ()), ("deleted", "第三条", "", ()), ("added", "", "第二条", ("甲。",))],
        ),
        ("一、删去第三条、第四条。", [("deleted", "第三条", "", ()), ("deleted", "第四条", "", ())]),
        ("一、将第二条中的“一天”修改为“三天”。", [("words replaced", "第二条", "", ())]),
        ("一、删去第二条中的“每年”。", [("words deleted", "第二条", "", ())]),
        ("一、在刑法第三条中增加一款作为第二款，将该条修改为：“甲。”", [("replaced", "第三条", "", ("甲。",))]),
        ("一、增加一章，作为第六章。", [("not read", "", "", ())]),
        (
            "一、增加一章“保障”，作为第二章，分为二条，包括第四条至第五条。",
            [("added", "", "第二章第四条至第五条", ("保障",))],
        ),
        ("一、将第三条修改为：", [("not read", "", "", ())]),
        ("一、第一款修改为：“甲。”", [("not read", "", "", ())]),
        ("一、删去第三条。\n本决定自2030年1月1日起施行。", [("deleted", "第三条", "", ())]),
        ("", []),
    ],
)
def test_what_a_decision_says(decision: str, changes: list[tuple[str, str, str, tuple[str, ...]]]) -> None:
    assert said(decision) == changes


def test_words_and_places_of_a_change() -> None:
    decision = "一、将第二条中的“一天”修改为“三天”。"
    (change,) = rp.amendments(decision)
    assert (change.words, change.by_words) == ("一天", "三天")
    assert change.span.of(decision) == "第二条中的“一天”修改为“三天”"


def amended(decision: str) -> rp.Amended:
    return rp.amend(LAW, decision)


def test_nothing_said_changes_nothing() -> None:
    assert amended("").text == LAW
    assert amended("").is_complete


def test_an_added_article_moves_the_others_and_what_points_at_them() -> None:
    done = amended("一、增加一条，作为第三条：“每人三棵。”\n本办法根据本决定对条文顺序作相应调整。")
    assert done.is_complete
    assert "第三条　每人三棵。\n\n第四条　下列人员不植树" in done.text
    assert "违反本法第四条第一款规定的，依照本法第六条处理。" in done.text
    assert done.text.endswith("第六条　本办法自发布之日起施行。\n")


def test_a_deleted_article_takes_its_number_with_it_where_the_order_is_adjusted() -> None:
    assert "第四条　本办法自" in amended("一、删去第四条。\n并对条文顺序作相应调整。").text
    assert "第五条　本办法自" in amended("一、删去第四条。").text
    assert "第二章　附则\n\n第五条" in amended("一、删去第四条。").text


def test_an_article_after_another_renumbers_nothing() -> None:
    done = amended("一、在第三条后增加一条，作为第三条之一：“老人可以浇水。”")
    assert "（二）老人。\n\n第三条之一　老人可以浇水。\n\n第二章　附则\n\n第四条" in done.text


def test_paragraphs_and_items() -> None:
    done = amended(
        "一、第二条增加一款，作为第二款：“每人三棵。”\n第二款改为第三款，修改为：“浇水不收费。”\n"
        "二、第三条增加一项，作为第二项：“（二）军人；”"
    )
    assert done.is_complete
    assert "每年植树一天。\n\n每人三棵。\n\n浇水不收费。\n\n违反" in done.text
    assert "（一）病人；\n\n（二）军人；\n\n（三）老人。" in done.text
    assert "第三条　下列人员不植树：\n\n（一）老人。\n" in amended("一、删去第三条第一项。").text


def test_words_are_replaced_where_they_are_said() -> None:
    done = amended("一、将第二条第二款中的“植树”修改为“浇水”。\n二、删去第一条中的“为了植树，”。")
    assert "浇水不收费。" in done.text
    assert "每年植树一天。" in done.text
    assert "第一条　制定本办法。" in done.text


CHAPTER = (
    "一、增加一条，作为第四条：“树苗由市里买。”\n二、增加一章“保障”，作为第二章，包括第四条。\n并对条文顺序作相应调整。"
)


def test_an_added_chapter_moves_those_after_it() -> None:
    done = amended(CHAPTER)
    assert done.is_complete
    assert "第二章　保障\n\n第四条　树苗由市里买。\n\n第三章　附则\n\n第五条" in done.text


def test_an_added_chapter_is_entered_in_the_table_of_contents() -> None:
    contents = "目录\n\n第一章　总则\n\n第二章　附则\n\n"
    done = rp.amend(LAW.replace("第一章", contents + "第一章", 1), CHAPTER)
    assert "目录\n\n第一章　总则\n\n第二章　保障\n\n第三章　附则\n\n第一章　总则\n\n第一条" in done.text


@pytest.mark.parametrize(
    ("law", "article", "reason"),
    [(LAW, "第九条", "the law has no 第二章第九条"), ("第一条　甲。\n", "第一条", "the law has no chapters")],
)
def test_a_chapter_that_has_no_place_is_said(law: str, article: str, reason: str) -> None:
    done = rp.amend(law, f"一、增加一章“保障”，作为第二章，包括{article}。")
    assert [one.reason for one in done.unapplied] == [reason]
    assert done.text == law


def test_what_is_above_a_decision_without_items_changes_nothing() -> None:
    decision = (
        "市政府关于修改《植树办法》的决定\n2020年3月1日\n施行\n决定对《植树办法》作如下修改：\n将第四条修改为：“甲。”\n"
    )
    assert said(decision) == [("replaced", "第四条", "", ("甲。",))]


@pytest.mark.parametrize(
    ("decision", "reason"),
    [
        ("一、删去第九条。", "the law has no 第九条"),
        ("一、第四条第三款修改为：“甲。”", "the law has no 第四条第三款"),
        ("一、将第二条中的“三天”修改为“一天”。", "第二条 does not say 三天"),
        ("一、第四条增加一款，作为第九款：“甲。”", "the law has no place for 第四条第九款"),
        ("一、增加一章，作为第六章。", "the sentence was not understood"),
        ("一、将第四条改为第七条。", "it becomes 第四条, not 第七条"),
        ("一、增加一条，作为第三条：“甲。”", "an article of this number is there, and no order is adjusted"),
        ("一、增加一条，作为第九条：“甲。”\n对条文顺序作相应调整。", "the law has no place for 第九条"),
    ],
)
def test_what_cannot_be_done_is_said(decision: str, reason: str) -> None:
    done = amended(decision)
    assert [one.reason for one in done.unapplied] == [reason]
    assert not done.is_complete
    assert "甲" not in done.text
    assert [one.kind for one in done.applied if one.kind is not rp.AmendmentKind.ORDER_ADJUSTED] == []


def test_wrong_arguments_are_refused() -> None:
    with pytest.raises(rp.ArgumentError):
        rp.amend(LAW, None)  # type: ignore[arg-type]  # what is tested
    with pytest.raises(rp.ArgumentError):
        rp.amendments(3)  # type: ignore[arg-type]  # what is tested


_TEXT = st.text(alphabet="一二三、第条款项将改为修增加作删去中的“”：。\n（）甲乙", max_size=200)


@given(_TEXT, _TEXT)
def test_any_text_can_be_a_law_and_a_decision(law: str, decision: str) -> None:
    for change in rp.amendments(decision):
        assert 0 <= change.span.start <= change.span.end <= len(decision)
    rp.amend(law, decision)
    rp.amend(LAW, decision)
