"""The kind of a document, known by its title; values of the other vocabularies."""

from __future__ import annotations

import pytest

import revival_policy as rp


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("植树工作决议", rp.DocumentKind.RESOLUTION),
        ("关于植树的决定", rp.DocumentKind.DECISION),
        ("嘉奖命令", rp.DocumentKind.ORDER),
        ("东山县人民政府令", rp.DocumentKind.ORDER),
        ("会议公报", rp.DocumentKind.COMMUNIQUE),
        ("关于植树的公告", rp.DocumentKind.ANNOUNCEMENT),
        ("关于植树的通告", rp.DocumentKind.PUBLIC_NOTICE),
        ("关于植树的实施意见", rp.DocumentKind.OPINION),
        ("关于植树的通知", rp.DocumentKind.NOTICE),
        ("关于植树的通报", rp.DocumentKind.CIRCULAR),
        ("关于植树的报告", rp.DocumentKind.REPORT),
        ("关于植树的请示", rp.DocumentKind.REQUEST),
        ("关于植树的批复", rp.DocumentKind.REPLY),
        ("关于植树的议案", rp.DocumentKind.BILL),
        ("关于植树的复函", rp.DocumentKind.LETTER),
        ("植树会议纪要", rp.DocumentKind.MINUTES),
        ("关于植树的通知(试行)", rp.DocumentKind.NOTICE),
        ("关于植树的通知（2021年修订）", rp.DocumentKind.NOTICE),
        ("关于(城区)植树的通知", rp.DocumentKind.NOTICE),
    ],
)
def test_a_title_ends_in_its_kind(title: str, kind: rp.DocumentKind) -> None:
    assert rp.DocumentKind.of_title(title) is kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("东山县古树保护法", rp.DocumentKind.LAW),
        ("森林法典", rp.DocumentKind.LAW),
        ("古树保护条例实施细则", rp.DocumentKind.DETAILED_RULES),
        ("关于通知的办法", rp.DocumentKind.PROCEDURES),
        ("植树工作规程（试行）(2021年版)", rp.DocumentKind.STANDARD),
        ("植树三年行动计划", rp.DocumentKind.PROGRAMME),
        ("支持植树若干政策二十条", rp.DocumentKind.POLICY_MEASURES),
        ("古树名录", rp.DocumentKind.CATALOGUE),
        ("候鸟保护协定", rp.DocumentKind.TREATY),
        ("植树办法解读", rp.DocumentKind.EXPLANATION),
    ],
)
def test_customary_kinds_are_told_apart_from_the_fifteen(title: str, kind: rp.DocumentKind) -> None:
    assert rp.DocumentKind.of_title(title) is kind
    assert not kind.is_official


@pytest.mark.parametrize(
    "title",
    ["", "通知单", "植树(通知)", "()", "意见箱", "植树方法", "书法", "东山日报", "采伐许可证", "承诺书", "第三条"],
)
def test_other_titles_have_none(title: str) -> None:
    assert rp.DocumentKind.of_title(title) is None


def test_there_are_fifteen_official_kinds() -> None:
    assert sum(kind.is_official for kind in rp.DocumentKind) == 15


@pytest.mark.parametrize("kind", rp.DocumentKind)
def test_every_term_is_a_title_of_its_kind(kind: rp.DocumentKind) -> None:
    assert rp.DocumentKind.of_title("植树" + kind.value) is kind


def test_a_kind_writes_its_chinese_term() -> None:
    assert str(rp.DocumentKind.NOTICE) == "通知"
