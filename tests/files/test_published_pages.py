"""Pages as published, where the folder with labelled ones is at hand: what the head of each says is read."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest

import revival_policy as rp

SHARED = Path(__file__).parents[3] / "shared"
LABELS = SHARED / "gold" / "structure" / "metadata_dev.jsonl"

pytestmark = pytest.mark.skipif(not LABELS.exists(), reason="labelled pages are not at hand")


def rows() -> list[dict[str, object]]:
    return [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()] if LABELS.exists() else []


def plain(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def facts_of(notice: rp.Notice) -> dict[str, object]:
    metadata = dict(notice.metadata)
    released = rp.find_dates(metadata.get("发布日期", ""))
    return {
        "title": plain(notice.title or ""),
        "number": plain(str(notice.number or "")),
        "issuers": [agency.name for agency in notice.issuers],
        "written": notice.date.isoformat() if notice.date else None,
        "released": released[0].value.isoformat() if released else None,
        "index": metadata.get("索引号"),
    }


@pytest.mark.parametrize("row", rows(), ids=lambda row: str(row["doc"]))
def test_what_the_page_says_beside_its_text(row: dict[str, object]) -> None:
    notice = rp.read(SHARED / "corpus" / f"{row['doc']}.html")
    facts = facts_of(notice)
    assert (facts["released"], facts["index"]) == (row["released"], row["index"])
    assert len(notice.metadata) >= 8


@pytest.mark.parametrize("kind", ["html", "txt"])
def test_most_of_the_frame_is_read(kind: str) -> None:
    wrong = [
        (row["doc"], name)
        for row in rows()
        for name, fact in facts_of(rp.read(SHARED / "corpus" / f"{row['doc']}.{kind}")).items()
        if fact != (plain(str(row[name])) if name in {"title", "number"} else row[name])
    ]
    # What is left are orders, whose letter says less than the page, a page that gives another day than its text, and,
    # in texts, heads whose last label has a value of several lines.
    assert len(wrong) <= {"html": 7, "txt": 13}[kind]
