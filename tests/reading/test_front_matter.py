"""Pairs between two lines of dashes at the very top."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.reading.front_matter import end_of_front_matter, read_front_matter
from revival_policy.reading.lines import split_lines


@pytest.mark.parametrize(
    ("text", "pairs", "line_count"),
    [
        ("---\ntitle: 植树办法\n---\n甲", [("title", "植树办法")], 3),
        ("---\ntitle: \"植树办法\"\nstatus: '有效'\n...\n甲", [("title", "植树办法"), ("status", "有效")], 4),
        ("\n---\ndate: 2021-03-08\nempty:\n\n---\n", [("date", "2021-03-08"), ("empty", "")], 4),
        ("---\ntags:\n  - 林业\n  - 护林\n# 备注\n---", [("tags", "林业、护林")], 6),
        ("---\nsummary: |\n  植树。\n  浇水。\ntitle: 甲\n---", [("summary", "植树。 浇水。"), ("title", "甲")], 6),
        ("---\nurl: https://example.org/a:b\n---", [("url", "https://example.org/a:b")], 3),
    ],
)
def test_front_matter_is_read(text: str, pairs: list[tuple[str, str]], line_count: int) -> None:
    assert read_front_matter(split_lines(text)) == (tuple(pairs), line_count)
    assert end_of_front_matter(f"{text}\n") > 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "---\n---\n甲",
        "---\n关于植树的通知\n---\n甲",
        "---\ntitle: 甲\n关于植树的通知\n---",
        "---\ntitle: 甲\n",
        "甲\n---\ntitle: 甲\n---",
        "------\ntitle: 甲\n------",
        "---\n各县：\n一、种树。\n---",
    ],
)
def test_other_lines_of_dashes_are_no_front_matter(text: str) -> None:
    assert read_front_matter(split_lines(text)) == ((), 0)
    assert end_of_front_matter(text) == 0


def test_front_matter_is_the_page_head_of_a_notice() -> None:
    notice = rp.parse("\ufeff---\r\ntitle: 枫林县植树办法\r\ntags: [林业]\r\n---\r\n\r\n第一条 植树。\r\n")
    assert notice.metadata == (("title", "枫林县植树办法"), ("tags", "[林业]"))
    assert notice.title == "枫林县植树办法"
    assert [str(measure.marker) for measure in notice.measures] == ["第一条"]
