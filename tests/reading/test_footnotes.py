"""Notes of editors below a document."""

from __future__ import annotations

import pytest

import revival_policy as rp

LETTER = "转发植树报告的批语\n（1956年12月16日）\n此件很好,可发各地参考。\n林青\n一九五六年十二月十六日\n"
NOTES = "[1]指清溪县委关于植树的报告。\n[2]指林业局写给县委的信,\n信里说了护林的办法。\n"


@pytest.mark.parametrize("marks", ["[]", "〔〕", "【】", "［］"])
def test_notes_are_remarks_and_leave_nothing_unread(marks: str) -> None:
    notice = rp.parse(LETTER + NOTES.replace("[", marks[0]).replace("]", marks[1]) * 5)
    last = notice.parts[-1]
    assert last.kind is rp.PartKind.REMARK
    assert last.span.end == len(notice.source)
    assert "much-unread" not in [found.code for found in notice.diagnostics]
    assert notice.components == ()


def test_what_is_below_the_notes_is_none() -> None:
    notice = rp.parse(f"{LETTER}{NOTES}清溪县植树办法\n第一条 种树。\n第二条 护林。\n")
    assert [part.title for part in notice.components] == ["清溪县植树办法"]
    assert "".join(part.span.of(notice.source) for part in notice.parts) == notice.source


def test_figures_in_brackets_without_a_note_are_none() -> None:
    notice = rp.parse(f"{LETTER}[3]\n")
    assert all(part.kind is not rp.PartKind.REMARK for part in notice.parts)
