"""结构层次: every numbered heading and item of a document, with its level.

The span is that of the mark (一、, (二), 3., 第四条). `level` is the depth in the tree, 1 at its root, whatever the
mark; it begins anew in a document that is issued or attached. Enumerations within one sentence (一是…二是…) and
titles of attachments are no entries.

In a mark: the level.
"""

from __future__ import annotations

from benchmarks.truth.fields import LEVEL
from benchmarks.truth.task import PassageTask


def _read(_words: str, said: str) -> dict[str, object]:
    return {"level": int(said)}


TASK = PassageTask("outline", {"level": LEVEL}, _read)
