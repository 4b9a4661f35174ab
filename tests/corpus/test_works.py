"""Copies and editions are one work; what only looks alike is not."""

from __future__ import annotations

from datetime import date

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pytest

from revival_policy.corpus.composing import Whence, generate
from revival_policy.corpus.works import works_of


def documents(*rows: tuple[str, str | None, str | None, date | None]) -> pa.Table:
    names = ("document", "title", "number", "date")
    types = (pa.string(), pa.string(), pa.string(), pa.date32())
    columns = zip(*rows, strict=True)
    return pa.table({name: pa.array(list(each), kind) for name, kind, each in zip(names, types, columns, strict=True)})


@pytest.mark.parametrize(
    ("one", "other", "sameness"),
    [
        (("湿地条例", None, date(2015, 1, 1)), ("湿地条例（2020年修订）", None, date(2020, 1, 1)), "edition"),
        (
            ("关于植树的意见", "东政发〔2019〕3号", None),
            ("东山县人民政府关于植树的意见", "东政发〔2019〕3号", None),
            "number",
        ),
        (("关于植树的意见", "东政发〔2019〕3号", None), ("关于渔业的意见", "东政发〔2019〕3号", None), None),
        (("关于春节放假的通知", None, date(2019, 1, 9)), ("关于春节放假的通知", None, date(2020, 1, 9)), None),
        (("关于春节放假的通知", "甲〔2019〕1号", None), ("关于春节放假的通知", "甲〔2020〕1号", None), None),
        (
            ("东山县人民政府令", "东山县人民政府令第1号", None),
            ("东山县人民政府令", "东山县人民政府令第2号", None),
            None,
        ),
    ],
)
def test_two_documents_are_one_work(
    one: tuple[str, str | None, date | None], other: tuple[str, str | None, date | None], sameness: str | None
) -> None:
    found = works_of(documents(("a", *one), ("b", *other))).to_pylist()
    assert [row["work"] for row in found] == (["a", "a"] if sameness else ["a", "b"])
    assert found[1]["sameness"] == sameness


def test_texts_with_the_same_letters_are_copies_whatever_else_is_known() -> None:
    texts = ["植树。\n造林。", "　　植树。造林", "植树", ""]
    found = works_of(documents(*((key, None, None, None) for key in "abcd")), lambda: texts).to_pylist()
    assert [(row["work"], row["sameness"]) for row in found] == [("a", None), ("a", "text"), ("c", None), ("d", None)]


def test_near_copies_are_found_where_asked_for_and_numbers_have_the_last_word() -> None:
    composed = [each for each in generate(600, 2) if each.whence in {None, Whence.NEAR_COPY}]
    letters = [each for each in composed if each.title.endswith("意见")]
    known = documents(*((each.key, None, None, None) for each in letters))
    found = works_of(known, lambda: [each.text for each in letters], near=True).to_pylist()
    wanted = {each.key: each.original for each in letters if each.original}
    assert wanted
    assert all(row["work"] == wanted.get(row["document"], row["document"]) for row in found)
    numbered = documents(("a", None, "甲〔2019〕1号", None), ("b", None, "甲〔2020〕1号", None))
    two = works_of(numbered, lambda: [letters[0].text, f"{letters[0].text}抄送"], near=True).to_pylist()
    assert [row["work"] for row in two] == ["a", "b"]
