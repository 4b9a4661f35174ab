"""Which messages the package says, found in its source.

Two kinds: what is marked (`say`, `to_say`), with gaps that have names; and what goes where messages go, an argument of
one of our errors, a description of a column, the words of a diagnostic, with gaps that are numbered as they come.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, get_args

from revival_policy.corpus.asking.chain import CHAIN
from revival_policy.corpus.asking.cited import MISSING, MOST_CITED
from revival_policy.corpus.asking.gaps import GAPS
from revival_policy.corpus.asking.leaders import LEADERS
from revival_policy.corpus.asking.search import FOUND
from revival_policy.corpus.linking.values import LINKS
from revival_policy.corpus.schemas import SCHEMAS as OF_ARCHIVE
from revival_policy.corpus.works import WORKS
from revival_policy.model.catalogue import READING
from revival_policy.model.catalogue_of_form import FORM, LAYOUT
from revival_policy.model.diagnostics import Level
from revival_policy.model.groups import GroupName
from revival_policy.notations.citations import Relation
from revival_policy.notations.document_numbers import NumberKind
from revival_policy.notations.quantities import Bound, Modality, QuantityKind
from revival_policy.notations.responsibilities import Role
from revival_policy.query.verifying import Verdict
from revival_policy.registry.body import KINDS, LEVELS
from revival_policy.tables.schemas import COMPARISON, SCHEMAS

PACKAGE = Path(__file__).parents[2] / "src" / "revival_policy"

#: Calls that say something to people, and which of their arguments says it.
CALLS = {
    "say": 0,
    "to_say": 0,
    "complain": 0,
    "ArchiveError": 1,
    "ArgumentError": 2,
    "ArgumentTypeError": 0,
    "Column": 2,
    "Doubt": 2,
    "FileError": 1,
    "Finding": 1,
    "Garbled": 1,
    "InForce": 1,
    "JsonError": 1,
    "NotationError": 3,
    "PartType": 0,
    "QueryError": 2,
    "ReadingError": 1,
    "RegistryError": 3,
    "Schema": 1,
    "Standing": 2,
    "Unreadable": 0,
    "refuse": 2,
    "TableError": 2,
    "UnknownNameError": 0,
    "expect": 3,
    "expect_all": 3,
    "expect_function": 2,
}
#: Names of arguments and variables that hold what is said.
NAMES = {"message", "reason", "fault", "expected"}
#: Errors that are Python's: they speak to whoever programs, in English.
PYTHONS = {"AttributeError", "IndexError", "KeyError", "TypeError"}
_CODE = re.compile(r"[a-z]+(-[a-z]+)*")
_PROSE = re.compile(r"[A-Za-z]{2}")
#: Marks that are set between words, and differ too.
_MARKS = {".", ",", ";"}
#: Tables that an archive has beside those of notices, and what it answers.
_OF_ARCHIVES = (*OF_ARCHIVE.values(), LINKS, WORKS, CHAIN, MISSING, MOST_CITED, GAPS, LEADERS, FOUND)
#: Words that are set into messages, or name a network.
_SET_IN = ("agencies", "citations", "notices and agencies", "closed", "opened")
#: What a comparison says of a measure, and in what two differ.
_STATUSES = ("same", "changed", "only_in_first", "only_in_second")
_DIFFERENCES = ("text", "agencies", "roles", "deadline", "quantities")
#: What systems say of files.
_OF_SYSTEMS = (
    "File name too long",
    "Is a directory",
    "No space left on device",
    "No such file or directory",
    "Not a directory",
    "Permission denied",
)
#: A mark by which something is recognized, and what it is.
_PAIR = 2


class Message(NamedTuple):
    """One message, what tells it from the same words elsewhere, and where it is said."""

    text: str
    context: str
    file: str
    line: int


def find_all(package: Path = PACKAGE) -> list[Message]:
    """Return the messages of all modules, in the order of their files."""
    said = [message for path in sorted(package.rglob("*.py")) for message in find(path, package)]
    return [*said, *_heads(), *_values()]


def _heads() -> Iterator[Message]:
    """Yield the names of tables and columns, which head the sheets of Excel."""
    for schema in (*SCHEMAS.values(), COMPARISON, *_OF_ARCHIVES):
        for name in (schema.name, *schema.names):
            yield Message(name, "head", "tables/schemas.py", 0)


def _values() -> Iterator[Message]:
    """Yield the words of the library that are shown as they are: roles, levels, groups, codes of diagnostics."""
    for name in (*Role, *Level, *Verdict, *LEVELS, *get_args(GroupName), *_SET_IN, *_OF_SYSTEMS):
        yield Message(str(name), "", "model", 0)
    words = (*Role, *QuantityKind, *Bound, *Modality, *Relation, *LEVELS, *KINDS, *_STATUSES, *_DIFFERENCES)
    for word in words:
        yield Message(str(word), "value", "tables/schemas.py", 0)
    for kind in NumberKind:
        yield Message(str(kind), "number", "notations/document_numbers/number.py", 0)
    yield Message(
        "page-without-text", "diagnostic", "files/remarks.py", 0
    )  # of files, which the catalogue has no text of
    for entry in (*READING, *FORM, *LAYOUT):
        yield Message(entry.code, "diagnostic", "model/catalogue.py", 0)


def find(path: Path, package: Path = PACKAGE) -> Iterator[Message]:
    """Yield the messages of one module."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    file = path.relative_to(package).as_posix()
    constants = dict(_assigned(tree))
    for node, context in (*_spoken(tree), *_in_room(tree, file.partition("/")[0])):
        for text, line in _texts(node, constants):
            if _PROSE.search(text) or text.strip(" {}") in _MARKS:
                yield Message(text, context, file, line)


def _assigned(tree: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id, node.value


def _spoken(tree: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    """Yield the expressions that are said, each with its context."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _of_call(node)
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in NAMES:
            yield node.value, ""
        elif isinstance(node, ast.Tuple):
            yield from ((said, "") for said in _of_doubt(node))


def _in_room(tree: ast.AST, room: str) -> Iterator[tuple[ast.expr, str]]:
    """Yield what only some rooms say: why a file is refused, and doubts that are handed on as words alone."""
    look = {"files": _refusal, "reading": _handed_on, "checking": _with_code}.get(room)
    if look is None:
        return
    for node in ast.walk(tree):
        found = look(node)
        if found is not None:
            yield found, ""


def _refusal(node: ast.AST) -> ast.expr | None:
    if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "msg":
        return node.value
    if isinstance(node, ast.Return) and isinstance(node.value, ast.IfExp):
        return node.value
    if isinstance(node, ast.Tuple) and len(node.elts) == _PAIR and isinstance(node.elts[1], ast.Constant):
        return node.elts[1] if re.match("an? [A-Z0-9a-z]", str(node.elts[1].value)) else None
    return None


def _handed_on(node: ast.AST) -> ast.expr | None:
    return node.value if isinstance(node, ast.Yield) and isinstance(node.value, ast.JoinedStr) else None


def _with_code(node: ast.AST) -> ast.expr | None:
    """Return what a check hands on with its code alone; its place is added later."""
    if isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple) and len(node.value.elts) == _PAIR:
        code, words = node.value.elts
        return words if isinstance(code, ast.Constant) and _CODE.fullmatch(str(code.value)) else None
    return _handed_on(node)


def _of_call(node: ast.Call) -> Iterator[tuple[ast.expr, str]]:
    name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    given = {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg}
    context = given.get("context")
    known = context.value if isinstance(context, ast.Constant) and isinstance(context.value, str) else ""
    place = CALLS.get(name)
    if place is not None and len(node.args) > place:
        yield node.args[place], known
    if name not in {"say", *PYTHONS}:
        yield from ((value, "") for argument, value in given.items() if argument in NAMES)


def _of_doubt(node: ast.Tuple) -> Iterator[ast.expr]:
    """Yield the words of a diagnostic: they follow its code, or its code and level."""
    code, *others = node.elts or [ast.Constant(None)]
    if isinstance(code, ast.Constant) and isinstance(code.value, str) and _CODE.fullmatch(code.value):
        words = [each for each in others if isinstance(each, (ast.Constant, ast.JoinedStr))]
        if len(others) > 1 and words and " " in ast.unparse(words[0]):
            yield words[0]


def _texts(node: ast.expr, constants: dict[str, ast.expr], depth: int = 0) -> Iterator[tuple[str, int]]:
    """Yield the texts that an expression may be, with gaps where something is set in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value, node.lineno
    elif isinstance(node, ast.JoinedStr):
        yield joined(node), node.lineno
        for value in node.values:
            yield from ((text, line) for text, line in _within(value, constants) if " " in text)
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body, constants, depth)
        yield from _texts(node.orelse, constants, depth)
    elif isinstance(node, (ast.Tuple, ast.List, ast.Dict)):
        for each in node.values if isinstance(node, ast.Dict) else node.elts:
            yield from _texts(each, constants, depth)
    elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "to_say":
        return  # is met itself
    elif isinstance(node, ast.Name) and node.id in constants and not depth:
        yield from _texts(constants[node.id], constants, depth + 1)


def _within(node: ast.expr, constants: dict[str, ast.expr]) -> Iterator[tuple[str, int]]:
    """Yield the words of a choice that is set into a message, there or under a name."""
    for each in ast.walk(node):
        choice = constants.get(each.id) if isinstance(each, ast.Name) else each
        for side in (choice.body, choice.orelse) if isinstance(choice, ast.IfExp) else ():
            if isinstance(side, ast.Constant) and isinstance(side.value, str):
                yield side.value, side.lineno


def joined(node: ast.JoinedStr) -> str:
    """Return an f-string with numbered gaps.

    >>> joined(ast.parse("f'{mark} is not {side} in its line'", mode="eval").body)
    '{0} is not {1} in its line'
    """
    count = 0
    parts: list[str] = []
    for value in node.values:
        if isinstance(value, ast.Constant):
            parts.append(str(value.value))
        else:
            parts.append(f"{{{count}}}")
            count += 1
    return "".join(parts)
