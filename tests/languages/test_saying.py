"""Messages are put into Chinese when they are shown; values stay as they are."""

from __future__ import annotations

import pickle
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import revival_policy as rp
from revival_policy.languages import said, say
from revival_policy.model.catalogue import READING
from revival_policy.model.catalogue_of_form import FORM

if TYPE_CHECKING:
    from pathlib import Path

HANZI = re.compile("[一-鿿]")
#: English words in Chinese are a lack, but for names: of columns and kinds of files.
ENGLISH = re.compile(r"[a-z]{3,} [a-z]{2,}")


@pytest.mark.parametrize("entry", [*READING, *FORM], ids=lambda entry: entry.code)
def test_what_is_said_of_a_text_is_said_in_chinese(entry: object) -> None:
    example = getattr(entry, "example", "")
    doubts = [*rp.check(rp.parse(example)), *rp.parse(example, number="国发〔2020〕2号").diagnostics]
    assert doubts
    for doubt in doubts:
        shown = said(doubt.message, "zh")
        assert HANZI.search(shown)
        assert not ENGLISH.search(shown), shown


ERRORS = [
    lambda: rp.DocumentNumber.from_text("国发〔2016〕号"),
    lambda: rp.parse(b"x"),  # type: ignore[arg-type]
    lambda: rp.read("nothing.txt"),
    lambda: rp.load("beijing"),
    lambda: rp.load("jilin-2016-41").section("九、"),
    lambda: rp.parse("关于植树的通知\n一、准备\n1.植树。\n一、栽种\n1.植树。").section("一、"),
    lambda: rp.load("jilin-2016-41").measures.by(level="provincial"),  # type: ignore[arg-type]  # what is refused
    lambda: rp.load("jilin-2016-41").measures.by(place="nowhere"),
    lambda: rp.load("jilin-2016-41").measures.matching("("),
    lambda: rp.parse("", strict=True),
    lambda: rp.Deadline.from_text("2020年2月30日前"),
]


@pytest.mark.parametrize("wrong", ERRORS, ids=range(len(ERRORS)))
def test_errors_speak_chinese(wrong: object) -> None:
    with pytest.raises(rp.PolicyError) as raised:
        wrong()  # type: ignore[operator]
    english = str(raised.value)
    rp.set_language("zh")
    assert HANZI.search(str(raised.value))
    assert str(raised.value) != english
    assert str(pickle.loads(pickle.dumps(raised.value))) == str(raised.value)  # noqa: S301 - our own


def test_values_do_not_depend_on_the_language() -> None:
    text = "关于植树（的通知\n一、种树。"
    before, as_json = rp.parse(text), rp.to_json(rp.parse(text))
    rp.set_language("zh")
    assert rp.parse(text).diagnostics == before.diagnostics
    assert rp.to_json(rp.parse(text)) == as_json
    assert str(before.diagnostics[0]) == "1:5: 提示: unbalanced-bracket: （ 在本行内没有闭合"


def test_a_name_that_is_meant_is_shown_as_it_is() -> None:
    unknown = rp.UnknownNameError("column", "measur", ("measure",))
    rp.set_language("zh")
    assert str(unknown) == "没有列 'measur'（是否指 measure？）"


def test_what_is_in_a_gap_is_put_into_chinese_too() -> None:
    assert said("3. does not follow the heading above", "zh") == "“3.”与前一序数“上级标题”不连续"


def test_words_of_one_english_form_are_told_apart_by_context() -> None:
    assert say("Documents cited", context="page", within="zh") == "引用文件"
    assert say("Documents cited", context="nowhere", within="zh") == "Documents cited"


@given(st.text())
def test_any_text_can_be_said(text: str) -> None:
    assert isinstance(said(text, "zh"), str)
    assert said(text, "en") == text


def test_notebooks_and_heads_in_excel_speak_chinese(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    notice = rp.load("jilin-2016-41")
    rp.set_language("zh")
    shown = notice._repr_html_() + notice.measures._repr_html_() + notice.agencies._repr_html_()
    assert all(word in shown for word in ("发文机关", "引用文件", "责任机关"))
    assert not re.search("issued by|cited documents|>agency<", shown)
    notice.measures.to_excel(tmp_path / "m.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "m.xlsx").worksheets[0]
    assert sheet.title == "措施"
    heads = [cell.value for cell in sheet[1]]
    assert heads[:3] == ["公文", "措施编号", "条目编号"]
    assert len(set(heads)) == len(heads)
    assert set(str(sheet.cell(2, heads.index("职责") + 1).value).split(";")) == {"负责"}
    assert notice.measures.to_arrow().column_names[:2] == ["notice", "measure"]
