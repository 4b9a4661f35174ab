"""A title that is said once more above a day."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy import PartKind

CAPTION, DAY = "清溪县革命委员会关于植树的通知", "（一九六七年三月五日）"
LEFT = "这些树都要种好。\n护林员要经常检查。"


def test_what_is_left_of_another_document_is_not_read() -> None:
    notice = rp.parse(f"{CAPTION}\n{LEFT}\n{CAPTION}\n{DAY}\n各公社:\n请抓紧种树。\n一、选好地块。")
    assert (notice.title, str(notice.date), notice.preamble) == (CAPTION, "1967年3月5日", "请抓紧种树。")
    assert [one.name for one in notice.addressees] == ["各公社"]
    unread = [part.span.of(notice.source) for part in notice.parts if part.kind is PartKind.UNREAD]
    assert unread == [f"{LEFT}\n"]


def test_it_may_be_scanned_otherwise_or_broken_over_lines() -> None:
    again = CAPTION.replace("植树", "值树")
    assert rp.parse(f"{CAPTION}\n{LEFT}\n{again[:9]}\n{again[9:]}\n{DAY}\n请抓紧种树。").preamble == "请抓紧种树。"


@pytest.mark.parametrize(
    "text",
    [
        f"{CAPTION}\n{LEFT}\n{CAPTION}\n一、选好地块。",  # no day: the head of a page
        f"{CAPTION}\n{LEFT}\n关于修路的通知\n{DAY}\n请修路。",  # another title
        f"{CAPTION}\n{DAY}\n{LEFT}\n{CAPTION}\n{DAY}\n请种树。",  # the head has its day
        f"{CAPTION}\n现将植树办法印发给你们。\n{CAPTION}\n{DAY}\n请种树。",  # a letter that issues something
    ],
)
def test_any_other_title_within_a_text_begins_no_document(text: str) -> None:
    notice = rp.parse(text)
    assert not any(part.kind is PartKind.UNREAD for part in notice.parts)
