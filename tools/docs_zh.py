"""Keeps the Chinese edition of the pages of the docs: `python -m tools.docs_zh` brings it up to them.

It writes `docs/locale/zh_CN/LC_MESSAGES/PAGE.po` for the pages below, through sphinx-intl, and names what lacks.
`--check` changes nothing. `--search FOLDER WORD...` checks that the search of pages that were built finds words.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po
from sphinx_intl import basic  # type: ignore[import-untyped]  # ships no types

DOCS = Path(__file__).parents[1] / "docs"
LOCALE = DOCS / "locale"
LANGUAGE = "zh_CN"
#: Pages that are in Chinese whole; in the others labels alone are.
PAGES = ("index.pot", "tutorial.pot", "asking.pot", "glossary.pot", "how_to/*.pot")
#: What is prose: three words of English and more. A name, a term in Chinese and a line of code stay as they are.
_PROSE = re.compile(r"(?:\b[A-Za-z][a-z]+\b[ ,]+){2}[a-z]+")
_CODE = re.compile(r"`[^`]*`|\{[a-z:]+\}|<[^>]*>")


def main() -> int:
    """Bring the files up to the pages, or check them."""
    if "--search" in sys.argv:
        return search(sys.argv[sys.argv.index("--search") + 1 :])
    with tempfile.TemporaryDirectory() as folder:
        templates = Path(folder)
        extract(templates)
        if "--check" not in sys.argv:
            basic.update(str(LOCALE), str(templates), [LANGUAGE], line_width=120)
        lacking = [fault for template in sorted(templates.rglob("*.pot")) for fault in faults(template, templates)]
    sys.stderr.writelines(f"{fault}\n" for fault in lacking)
    return bool(lacking)


def extract(folder: Path) -> None:
    """Write the templates of the pages that are in Chinese into a folder."""
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "gettext", "-D", "nb_execution_mode=off"]
    command += ["-D", "gettext_location=0"]  # where a page is on this machine is of no use to others
    subprocess.run([*command, "-d", str(folder / "trees"), str(DOCS), str(folder)], check=True)  # noqa: S603 - our own
    kept = {path for pattern in PAGES for path in folder.glob(pattern)}
    for template in folder.rglob("*.pot"):
        if template not in kept:
            template.unlink()


def faults(template: Path, folder: Path) -> Iterator[str]:
    """Yield what a page lacks in Chinese."""
    name = template.relative_to(folder).with_suffix(".po")
    path = LOCALE / LANGUAGE / "LC_MESSAGES" / name
    if not path.exists():
        yield f"{name}: no such file; run python -m tools.docs_zh"
        return
    with path.open("rb") as stream:
        kept = read_po(stream)
    with template.open("rb") as stream:
        for message in read_po(stream):
            known = kept.get(str(message.id))
            if _PROSE.search(_CODE.sub("", str(message.id))) and (not known or not known.string or known.fuzzy):
                yield f"{name}: no Chinese: {message.id!r}"


def search(arguments: list[str]) -> int:
    """Return 1 where a word is in the search index of none of the pages of a folder."""
    folder, *words = arguments
    index = json.loads(Path(folder, "searchindex.js").read_text(encoding="utf-8")[len("Search.setIndex(") : -1])
    known = {*index["terms"], *index["titleterms"]}
    lacking = [word for word in words if word not in known]
    sys.stderr.writelines(f"{folder}: no page is found by {word}\n" for word in lacking)
    return bool(lacking)


if __name__ == "__main__":
    sys.exit(main())
