"""Quoted paragraphs open no items."""

from __future__ import annotations

import pytest

from revival_policy.reading.lines import split_lines
from revival_policy.reading.quoted import without_quoted_markers


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        ("一、改为:“种树。\n二、浇水。”\n二、施行。", ["一、", "二、"]),
        ("一、改为:“种树。”\n二、施行。", ["一、", "二、"]),
        ("一、改为:“种树。\n“二、浇水。\n三、除草。”\n二、施行。", ["一、", "二、"]),
        ("一、改为:“种树。\n二、施行。\n三、生效。", ["一、", "二、", "三、"]),
        ("一、改为“种树。\n二、删去。\n把“浇水”改为“除草”\n三、施行。", ["一、", "二、", "三、"]),
        ("一、改为:“种树。\n“二、浇水。”\n二、施行。", ["一、", "二、"]),
        ('一、改为:"种树。\n二、见"草"。\n三、除草。"\n二、施行。', ["一、", "二、"]),
        ('一、改为:"种树。"\n二、施行。', ["一、", "二、"]),
        ('一、改为:"种树。\n二、施行。', ["一、", "二、"]),
    ],
)
def test_quoted_paragraphs_open_no_items(text: str, markers: list[str]) -> None:
    assert [str(line.marker) for line in without_quoted_markers(split_lines(text)) if line.marker] == markers
