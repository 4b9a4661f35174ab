"""效力: from when and until when a document is in force, for how long, and whether it is on trial.

`from` and `until` are the first and the last day, also where they follow from others: 有效期5年 after 2021-07-01 ends
on 2026-06-30, 自发布之日起 begins on the day of the document. `term` is as short as it can be (5年, 6个月). `trial`
is true or null. What is said of another document, a licence or a contract is none of it; where two statements differ,
null.

In a mark: `from=2021-07-01`, or `term=5年; until=2026-06-30`, or `trial`.
"""

from __future__ import annotations

from benchmarks.truth.fields import DAY, FLAG, TEXT
from benchmarks.truth.task import DocumentTask


def _read(_words: str, said: str) -> dict[str, object]:
    pairs = (piece.strip().partition("=") for piece in said.split(";"))
    return {name: value or True for name, _, value in pairs}


TASK = DocumentTask("validity", {"from": DAY, "until": DAY, "term": TEXT, "trial": FLAG}, _read)
