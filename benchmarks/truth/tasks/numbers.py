"""发文字号: every number of a document in a passage, also of orders (令) and announcements (公告).

The span begins with the code, or with who gives the order, and ends with 号. `number` has 〔〕 around a year of four
digits and no zeros before the serial; an order is issuer, 令, the year if it has one, 第…号. Numbers of standards and
of cases in court are none, nor are short forms without a year (62号文).
"""

from __future__ import annotations

from benchmarks.truth.fields import NUMBER
from benchmarks.truth.task import PassageTask


def _read(words: str, said: str) -> dict[str, object]:
    return {"number": said or words}


TASK = PassageTask("numbers", {"number": NUMBER}, _read)
