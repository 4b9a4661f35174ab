"""List the words of the field that are in code, and not in a table of `words/data`: `python tools/words/in_code.py`.

Counted are alternatives of an expression (甲方|乙方), what lookarounds list, and members of sequences and sets; not
counted are docstrings, messages, words that are alone, and numerals, brackets and single hanzi: these are structure.
With the name of a room, its words are listed; without, each module is counted.
"""

from __future__ import annotations

import argparse
import ast
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(__file__).parents[2] / "src" / "revival_policy"

# One of several: after a bar or an opening, before a bar or a closing, and beside a bar at least once.
_ALTERNATIVE = re.compile(
    r"(?:(?<=\|)|(?<=[(:!=<])|^)(?=[^()\[\]|]*\||(?<=\|))(?P<word>[\u4e00-\u9fff?]{2,})(?=[|()\[]|$)"
)
_NUMERAL = re.compile("[一二三四五六七八九十百千〇零年月日条款项章节编目第]+")
_FEW = 3


def words_in(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the words of lists in a module, each with its line."""
    said = set(_said(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in said:
            for match in _ALTERNATIVE.finditer(node.value):
                if not _NUMERAL.fullmatch(match["word"]):
                    yield node.lineno, match["word"]
        elif isinstance(node, ast.Tuple | ast.List | ast.Set | ast.Dict):
            members = node.keys if isinstance(node, ast.Dict) else node.elts
            written = [each for each in members if each is not None and _is_word(each)]
            if len(written) >= _FEW:
                yield from ((each.lineno, ast.literal_eval(each)) for each in written)


def _is_word(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and re.fullmatch("[\u4e00-\u9fff]{2,}", str(node.value)) is not None


def _said(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield what is said to people: docstrings, and what a message is made of."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        elif isinstance(node, ast.Call) and re.search(r"(?:say|Error|Diagnostic|doubt)$", ast.unparse(node.func)):
            yield from ast.walk(node)


def main() -> None:
    """List or count."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rooms", nargs="*", help="list the words of these folders or modules, as notations/agencies")
    rooms = parser.parse_args().rooms
    counts: Counter[str] = Counter()
    for path in sorted(SOURCE.rglob("*.py")):
        name = path.relative_to(SOURCE).as_posix()
        for line, word in words_in(ast.parse(path.read_text(encoding="utf-8"))):
            counts[name] += 1
            if name.startswith(tuple(rooms) or ("/",)):
                print(f"{name}:{line} {word}")  # noqa: T201 - what it is for
    if not rooms:
        for name, count in counts.most_common():
            print(count, name)  # noqa: T201 - what it is for
        print(counts.total(), "in all")  # noqa: T201 - what it is for


if __name__ == "__main__":
    main()
