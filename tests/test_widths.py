"""No line of code is wider than 120 columns; a hanzi takes two.

Ruff counts so too, but lets a line pass that is one word, as a long expression without blanks is.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WIDEST = 120
#: What is said to the checkers must be in its line, and is not counted.
TO_CHECKERS = re.compile(r"\s+# (?:noqa|type: ignore|pyright: ignore).*")


def width(line: str) -> int:
    """Return the columns that a line takes."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)


def wide(path: Path) -> list[int]:
    """Return the lines of a file that are too wide, counted from 1."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [number for number, line in enumerate(lines, 1) if width(TO_CHECKERS.sub("", line)) > WIDEST]


@pytest.mark.parametrize("folder", ["src", "tests", "tools", "docs", "benchmarks", "examples"])
def test_no_line_is_wider_than_a_page(folder: str) -> None:
    too_wide = {str(path.relative_to(ROOT)): wide(path) for path in sorted((ROOT / folder).rglob("*.py"))}
    assert {name: lines for name, lines in too_wide.items() if lines} == {}


def test_hanzi_take_two_columns_and_words_to_checkers_none(tmp_path: Path) -> None:
    code = tmp_path / "code.py"
    code.write_text(f"'{'字' * 59}'\n'{'字' * 60}'\n'{'字' * 59}'  # noqa: E501 - reason\n", encoding="utf-8")
    assert wide(code) == [2]
