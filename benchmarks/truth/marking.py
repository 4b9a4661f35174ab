"""Texts with marks by hand, from which the files of answers are made.

    @@ what is hard about it | place=吉林省
    根据⟦国发[2016] 62号|国发〔2016〕62号⟧精神。

A block begins with @@; a mark is the passage and what its task reads from the words after the bar. What is said of a
document and has no place in it is in the head, as a field. `python -m benchmarks.truth.marking` writes `data` anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks.truth.rows import lines
from benchmarks.truth.task import DocumentTask, Row, Task
from benchmarks.truth.tasks import TASKS

HERE = Path(__file__).parent
_BLOCK = re.compile(r"^@@ (?P<head>.*)\n(?P<text>(?:(?!@@ ).*\n)*)", re.MULTILINE)
_MARK = re.compile(r"⟦(?P<passage>[^|⟦⟧]*)(?:\|(?P<said>[^⟦⟧]*))?⟧")


def rows_of(task: Task, marked: str) -> Iterator[Row]:
    """Yield the rows that a marked text gives."""
    for index, block in enumerate(_BLOCK.finditer(marked), 1):
        about, *pairs = (piece.strip() for piece in block["head"].split("|"))
        head = dict(pair.split("=", 1) for pair in pairs if pair)
        text, passages = _unmarked(block["text"].strip("\n"))
        row: Row = {"id": f"{task.name}-{index:02}", "about": about, "text": text}
        row |= {name: head[name] for name in task.context}
        yield row | {"answer": _answer(task, head, passages)}


def _unmarked(marked: str) -> tuple[str, list[tuple[int, int, str, str]]]:
    text, at = "", 0
    passages = []
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        passages.append((len(text), len(text) + len(mark["passage"]), mark["passage"], mark["said"] or ""))
        text += mark["passage"]
        at = mark.end()
    return text + marked[at:], passages


def _answer(task: Task, head: dict[str, str], passages: list[tuple[int, int, str, str]]) -> object:
    if not isinstance(task, DocumentTask):
        return [{"start": start, "end": end, **task.read(words, said)} for start, end, words, said in passages]
    answer: Row = {}
    for name, said in head.items():
        if name in task.fields:
            answer[name] = {"value": task.read("", f"{name}={said}")[name]}
    for start, end, words, said in passages:
        for name, value in task.read(words, said).items():
            answer.setdefault(name, {"value": value, "start": start, "end": end})
    return answer


def main() -> None:
    """Write all files of answers."""
    for name, task in TASKS.items():
        marked = (HERE / "marked" / f"{name}.txt").read_text(encoding="utf-8")
        (HERE / "data" / f"{name}.jsonl").write_text("".join(lines(rows_of(task, marked))), encoding="utf-8")


if __name__ == "__main__":
    main()
