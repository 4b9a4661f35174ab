"""Mutants of our logic: a sample of small changes, each of which some test must notice.

`python -m tools.mutate notations query --mutants 100 --seed 1` copies the source, makes one change at a time (another
comparison, `and` for `or`, a condition turned round, a number one larger), and runs the tests of the module and then
those of its room. It prints who survived, and ends with 1 where fewer than `--floor` of them were noticed.
Rows of word tables need none of this: `tests/words` takes each of them out.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src"
PACKAGE = Path("revival_policy")
_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
#: Seconds that the tests of a mutant may take; a loop without end is noticed too.
LIMIT = 300


class Mutant(NamedTuple):
    """A change of a module: the stretch of bytes that goes, and what comes there."""

    module: Path
    line: int
    start: int
    end: int
    written: str

    def applied(self, source: bytes) -> bytes:
        """Return the source of the module with the change."""
        return source[: self.start] + self.written.encode() + source[self.end :]


def mutants_of(module: Path) -> Iterator[Mutant]:
    """Yield every change of a module of the package, by its path below the source."""
    source = (SOURCE / module).read_bytes()
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.expr):
            continue
        for changed in changes_of(node):
            start = starts[node.lineno - 1] + node.col_offset
            end = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
            yield Mutant(module, node.lineno, start, end, f"({changed})")


def changes_of(node: ast.expr) -> Iterator[str]:
    """Yield what an expression can be changed to."""
    match node:
        case ast.Compare(ops=[operator], comparators=[_]) if type(operator) in _COMPARED:
            yield ast.unparse(ast.Compare(node.left, [_COMPARED[type(operator)]()], node.comparators))
        case ast.BoolOp():
            other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield ast.unparse(ast.BoolOp(other, node.values))
        case ast.IfExp():
            yield ast.unparse(ast.IfExp(node.test, node.orelse, node.body))
        case ast.UnaryOp(op=ast.Not()):
            yield ast.unparse(node.operand)
        case ast.Constant(value=bool(value)):
            yield str(not value)
        case ast.Constant(value=int(value)):
            yield str(value + 1)
        case _:
            return


def tests_of(module: Path) -> list[list[str]]:
    """Return the tests to run, one after the other until one fails: those of the module, then those of its room."""
    room, name = Path(*module.parts[1:-1]), module.stem
    own = ROOT / "tests" / room / f"test_{name}.py"
    below = ROOT / "tests" / room
    while not below.exists():
        below = below.parent
    top = ROOT / "tests" / module.parts[1]
    return [[str(path)] for path in dict.fromkeys((own, below, top)) if path.exists()]


def is_noticed(mutant: Mutant, folder: Path) -> bool:
    """Tell whether a test fails with a mutant in a copy of the source."""
    path = folder / mutant.module
    kept = path.read_bytes()
    path.write_bytes(mutant.applied(kept))
    try:
        return any(_fails(run, folder) for run in tests_of(mutant.module))
    finally:
        path.write_bytes(kept)


def _fails(run: list[str], folder: Path) -> bool:
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(folder), str(ROOT))),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *run]
    try:
        done = subprocess.run(  # noqa: S603 - our own tests
            command, cwd=ROOT, env=environment, capture_output=True, timeout=LIMIT, check=False
        )
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def sample(rooms: list[str], size: int, seed: int) -> list[Mutant]:
    """Return a sample of the mutants of some rooms, the same for the same seed."""
    modules = sorted(path.relative_to(SOURCE) for room in rooms for path in (SOURCE / PACKAGE / room).rglob("*.py"))
    found = [mutant for module in modules for mutant in mutants_of(module)]
    return random.Random(seed).sample(found, min(size, len(found)))  # noqa: S311 - a sample


def main() -> int:
    """Try the sample, and say who survived."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rooms", nargs="+", help="folders or modules of the package")
    parser.add_argument("--mutants", type=int, default=100, help="how many to try (default: 100)")
    parser.add_argument("--seed", type=int, default=1, help="which sample (default: 1)")
    parser.add_argument("--floor", type=float, default=0.0, help="the share that must be noticed")
    asked = parser.parse_args()
    chosen = sample(asked.rooms, asked.mutants, asked.seed)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(SOURCE / PACKAGE, Path(folder) / PACKAGE)
        noticed = 0
        for number, mutant in enumerate(chosen, 1):
            if is_noticed(mutant, Path(folder)):
                noticed += 1
                continue
            before = (SOURCE / mutant.module).read_bytes()[mutant.start : mutant.end].decode()
            sys.stdout.write(f"{number}: {mutant.module}:{mutant.line} survived: {before} -> {mutant.written}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{noticed} of {len(chosen)} were noticed\n")
    return int(noticed < float(asked.floor) * len(chosen))


if __name__ == "__main__":
    sys.exit(main())
