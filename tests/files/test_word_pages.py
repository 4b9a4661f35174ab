"""Pages that Word saved: what their styles say besides the text."""

from __future__ import annotations

import pytest

import revival_policy as rp

NOTE = (
    "<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p>"
    "<a href='#_ftnref1' style='mso-footnote-id:ftn1'>[1]</a> 见县志。</p></div></div>"
)


def read(inside: str, *, tracked: bool = False) -> tuple[list[str], tuple[str, ...]]:
    page = f"<html><body><p>关于护林的通知</p><p>各乡镇人民政府：</p>{inside}</body></html>"
    notice = rp.read(page.encode(), tracked="original" if tracked else "final")
    assert notice.file is not None
    return notice.source.splitlines()[2:], notice.file.left_out


@pytest.mark.parametrize(("tracked", "kept"), [(False, "请抓好护林。"), (True, "请做好护林。")])
def test_changes_that_are_tracked(tracked: bool, kept: str) -> None:  # noqa: FBT001
    changed = "<p style='mso-x:y'>请<del cite='mailto:a'>做</del><ins cite='mailto:a'>抓</ins>好护林。</p>"
    assert read(changed, tracked=tracked)[0] == [kept]


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("mso-char-type:symbol;mso-symbol-font-family:Wingdings", "☑"),
        ("mso-char-type:symbol;mso-symbol-font-family:Unheard", "þ"),
        ("mso-char-type:symbol", "þ"),
    ],
)
def test_symbols(style: str, shown: str) -> None:
    assert read(f"<p>护林<span style='font-family:Wingdings;{style}'>þ</span></p>")[0] == [f"护林{shown}"]


def test_notes_are_named_and_no_text() -> None:
    reference = "<a style='mso-footnote-id:ftn1' href='#_ftn1'>[1]</a>"
    assert read(f"<p>请抓好护林{reference}。</p>{NOTE}") == (["请抓好护林。"], ("见县志。",))


def test_pages_of_others_keep_what_is_struck_out() -> None:
    assert read("<p>请<del>做</del>抓好护林。</p>") == (["请做抓好护林。"], ())
