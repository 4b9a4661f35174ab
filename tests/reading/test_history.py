"""The history of a law of Taiwan, between its title and its articles."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy import PartKind

TITLE = "植樹獎勵辦法"
HISTORY = (
    "1.中華民國九十六年六月十二日林務署林字第 0961103729 號\n  令訂定發布全文 3 條\n"
    "2.中華民國一百十三年一月六日林務署林字第 1042261877 號令修正發布第\n  2  條條文"
)
ARTICLES = "第 1 條\n為獎勵植樹，訂定本辦法。\n第 2 條\n樹木屬植樹人所有。"


def test_its_lines_are_no_measures_and_date_the_law() -> None:
    notice = rp.parse(f"{TITLE}\n20240106\n{HISTORY}\n{ARTICLES}")
    assert str(notice.date) == "2024年1月6日"
    assert [str(one.marker) for one in notice.measures] == ["第一条", "第二条"]
    adopted = [part.span.of(notice.source) for part in notice.parts if part.kind is PartKind.ADOPTION]
    assert adopted == [f"{HISTORY}\n"]


def test_a_repeal_is_no_day_on_which_it_was_made() -> None:
    notice = rp.parse(f"{TITLE}\n{HISTORY}\n3.中華民國一百十四年二月三日林務署林字第 1 號令發布廢止\n{ARTICLES}")
    assert str(notice.date) == "2024年1月6日"


@pytest.mark.parametrize("text", [f"{TITLE}\n{HISTORY}", f"{TITLE}\n1.中華民國人民均得植樹。\n{ARTICLES}"])
def test_what_has_no_articles_below_or_no_day_is_no_history(text: str) -> None:
    assert not any(part.kind is PartKind.ADOPTION for part in rp.parse(text).parts)
