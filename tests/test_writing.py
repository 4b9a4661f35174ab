"""The words of docs/writing.md: names, docstrings, comments, messages and pages are free of those that it rules out."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
#: What is public and keeps its name: a standing is what `Notice.in_force` answers, and plug-ins write these fields.
_PUBLIC = {"Standing", "standing", "standing_on", "is_told", "told_by"}
#: What prose does not say, and what it says instead.
_GUIDE = (
    (re.compile(r"\b[Ss]tands?\b(?!-)|\bstood\b"), "is, follows, means"),
    (re.compile(r"\b[Bb]ehind\b"), "after, or below"),
    (re.compile(r"\btold\b(?!\s+apart)"), "known, said, recognized"),
    (
        re.compile(r"(?<!there )\b(?:is|are|was|were|be) none\b|\bwhere there (?:is|are) none\b"),
        "is not one, if there is none",
    ),
    (re.compile(r"\bplaces? in (?:the|a|its|their) (?:text|source|lines?|page)\b"), "span, offset, position"),
    (re.compile(r"\bbody of (?:the|a) (?:text|letter|document|notice)\b"), "main text"),
)
_NAME = re.compile(r"(?:^|_)(?:stands?|stood|behind|told(?!_apart))(?:_|$)", re.IGNORECASE)
_IN_A_NAME = re.compile("stand|stood|behind|told", re.IGNORECASE)
#: A wrapped line, with the sign of a comment.
_BREAK = re.compile(r"\s*\n\s*(?:#:? ?)?")
_CODE = re.compile(r"```.*?```|`[^`]*`|\*\*?[^*\n]+\*\*?", re.DOTALL)


def said(prose: str) -> Iterator[str]:
    """Yield each stretch of prose that the guide rules out, with what to say."""
    flat = _BREAK.sub(" ", prose)
    for ruled_out, instead in _GUIDE:
        yield from (
            f"{flat[max(0, found.start() - 30) : found.end() + 30]!r}: {instead}" for found in ruled_out.finditer(flat)
        )


def prose_of(source: str) -> Iterator[str]:
    """Yield the comments of a module, run together where they follow each other, and its strings."""
    if next(said(source), None) is None:
        return  # most have nothing of the kind, not even in code, and need not be parsed
    above = 0
    comments: list[str] = []
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            if token.start[0] != above + 1:
                comments.append("")
            comments[-1] += f"{token.string}\n"
            above = token.start[0]
    yield from comments
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield _CODE.sub("", node.value)


def names_of(source: str) -> Iterator[str]:
    """Yield the names that a module uses, of one that may have such a name."""
    if _IN_A_NAME.search(source) is None:
        return
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.NAME and token.string not in _PUBLIC:
            yield token.string


def files(folder: str, pattern: str) -> list[Path]:
    """Return the files of a folder, this one left out."""
    return sorted(path for path in (ROOT / folder).rglob(pattern) if path != Path(__file__))


@pytest.mark.parametrize(
    ("prose", "faults"),
    [
        ("the word stands before it", 1),
        ("# what is\n    # behind it", 1),
        ("None where there is none", 1),
        ("an empty list if there is none", 0),
        ("told by its head", 1),
        ("they are told apart", 0),
        ("a place in the text", 1),
        ("a place in Jilin", 0),
        ("a type that is missing has a stand-in", 0),
    ],
)
def test_what_the_guide_rules_out_is_found(prose: str, faults: int) -> None:
    assert len(list(said(prose))) == faults


@pytest.mark.parametrize("room", sorted(path.name for path in (ROOT / "src" / "revival_policy").iterdir()))
def test_docstrings_comments_and_messages_use_the_words_of_the_guide(room: str) -> None:
    found = ROOT / "src" / "revival_policy" / room
    modules = [found] if found.suffix == ".py" else files(f"src/revival_policy/{room}", "*.py")
    assert [
        (path.name, fault) for path in modules for prose in prose_of(path.read_text("utf-8")) for fault in said(prose)
    ] == []


@pytest.mark.parametrize("folder", ["src", "tests", "tools"])
def test_names_use_the_words_of_the_guide(folder: str) -> None:
    modules = files(folder, "*.py")
    assert {name for path in modules for name in names_of(path.read_text("utf-8")) if _NAME.search(name)} == set()


@pytest.mark.parametrize("folder", ["tests", "tools"])
def test_tests_and_tools_use_the_words_of_the_guide(folder: str) -> None:
    modules = files(folder, "*.py")
    assert [
        (path.name, fault) for path in modules for prose in prose_of(path.read_text("utf-8")) for fault in said(prose)
    ] == []


def test_pages_use_the_words_of_the_guide() -> None:
    pages = [*files("docs", "*.md"), *ROOT.glob("*.md"), *files("changelog.d", "*.md")]
    prose = {path.name: _CODE.sub("", path.read_text("utf-8")) for path in pages if path.name != "CHANGELOG.md"}
    assert [(name, fault) for name, text in prose.items() for fault in said(text)] == []


def test_heads_of_tables_use_the_words_of_the_guide() -> None:
    tables = files("src/revival_policy", "*.csv")
    heads = [
        (path.name, line) for path in tables for line in path.read_text("utf-8").splitlines() if line.startswith("#")
    ]
    assert [(name, fault) for name, line in heads for fault in said(line)] == []
