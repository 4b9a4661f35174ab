"""The kind of a document, told by its title; values of the other vocabularies."""

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


@pytest.mark.parametrize("title", ["", "植树办法", "通知单", "关于通知的办法", "植树(通知)", "()", "意见箱"])
def test_other_titles_have_none(title: str) -> None:
    assert rp.DocumentKind.of_title(title) is None


def test_there_are_fifteen_kinds() -> None:
    assert len(rp.DocumentKind) == 15


def test_levels_and_parts_are_written_as_their_values() -> None:
    assert [str(level) for level in rp.Level] == ["error", "warning", "info"]
    assert str(rp.PartKind.ISSUED_TITLE) == "issued title"
    assert len({str(kind) for kind in rp.PartKind}) == 16
