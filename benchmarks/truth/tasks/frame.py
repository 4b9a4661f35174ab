"""公文格式: title, number, kind, issuers, addressees and date of a document, null where it has none.

A title is without line breaks; the masthead of an order is not one. `kind` is the last word of the title that names one
(通知, 实施意见 is 意见), 命令 of an order. `issuers` sign the document, or have adopted it, or are in the masthead,
in the title or in the number of an order. `addressees` are parted at ，: 各县林业局、财政局 are one class. `date` is
the day of the document itself (成文日期), never that of a page; of a law the day of the last change that it names.
What a document issues or attaches has no part in it.

In a mark: `title`, or `date=2020-03-05`, or `issuers=清溪市财政局 清溪市教育局`.
"""

from __future__ import annotations

from benchmarks.truth.fields import DAY, NAMES, NUMBER, TEXT
from benchmarks.truth.task import DocumentTask

_LISTS = ("issuers", "addressees")


def _read(words: str, said: str) -> dict[str, object]:
    fields: dict[str, object] = {}
    for piece in said.split(";"):
        name, _, value = piece.strip().partition("=")
        value = value or "".join(words.split())
        fields[name] = value.split(" ") if name in _LISTS else value
    return fields


TASK = DocumentTask(
    "frame",
    {"title": TEXT, "number": NUMBER, "kind": TEXT, "issuers": NAMES, "addressees": NAMES, "date": DAY},
    _read,
)
