"""责任分工: every clause that says who carries out a measure.

The span is the clause with its brackets; without brackets from the label to the last name. `parties` are in the order
of the text: the name as written, without blanks, with what it shares with the name before (省财政厅、水利厅 are
省财政厅 and 省水利厅), and its role. `open` is true after 等 and 等部门. `deadline` are the words of the day, without
a label, or null.

In a mark: `lead 省财政厅 省教育厅; support 省水利厅; open; by 2020年底前`.
"""

from __future__ import annotations

from benchmarks.truth.fields import FLAG, PARTIES, ROLES, TEXT, or_null
from benchmarks.truth.task import PassageTask


def _read(_words: str, said: str) -> dict[str, object]:
    parties: list[dict[str, str]] = []
    fields: dict[str, object] = {"parties": parties, "open": False, "deadline": None}
    for piece in said.split(";"):
        what, *names = piece.split()
        if what in ROLES:
            parties.extend({"name": name, "role": what} for name in names)
        elif what == "open":
            fields["open"] = True
        else:
            fields["deadline"] = " ".join(names)
    return fields


TASK = PassageTask("clauses", {"parties": PARTIES, "open": FLAG, "deadline": or_null(TEXT)}, _read)
