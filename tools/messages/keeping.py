"""The catalogue as files: the Chinese of each message, for people (.po) and for gettext (.mo)."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from tools.messages.finding import PACKAGE, Message

PO = PACKAGE / "languages" / "data" / "zh" / "LC_MESSAGES" / "revival_policy.po"
_HEADER = """\
# What revival_policy says, in Chinese. Kept by `python -m tools.messages`; only msgstr is written by hand.
#"""
_GAP = re.compile(r"\{\w*(?:![rsa])?\}")


def read(path: Path = PO) -> Catalog:
    """Return the catalogue as it is kept, an empty one if there is none."""
    if not path.exists():
        return Catalog("zh")
    with path.open("rb") as stream:
        return read_po(stream, "zh")


def updated(kept: Catalog, messages: Iterable[Message]) -> Catalog:
    """Return a catalogue of exactly these messages, with the Chinese that is kept; nothing is guessed."""
    new = Catalog("zh", project="revival_policy", header_comment=_HEADER, fuzzy=False)
    new.revision_date = new.creation_date = kept.creation_date
    for message in sorted({(each.file, each.text, each.context) for each in messages}):
        file, text, context = message
        known = kept.get(text, context or None)
        new.add(text, known.string if known else "", locations=[(file, 0)], context=context or None)
    return new


def faults(catalogue: Catalog) -> Iterator[str]:
    """Yield what lacks: messages without Chinese, and those whose Chinese has other gaps."""
    for message in catalogue:
        said, chinese = str(message.id), str(message.string or "")
        where = ", ".join(file for file, _ in message.locations)
        if not said:
            continue
        if not chinese:
            yield f"{where}: no Chinese: {said!r}"
        elif set(_GAP.findall(said)) != set(_GAP.findall(chinese)):
            yield f"{where}: other gaps in the Chinese of {said!r}: {chinese!r}"


def as_po(catalogue: Catalog) -> bytes:
    """Return the file for people; without dates and lines, which change with every edit of the source."""
    written = io.BytesIO()
    write_po(written, catalogue, width=120, omit_header=False, include_lineno=False)
    lines = written.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not re.match(rb'"(POT-Creation|PO-Revision)-Date|"Generated-By', line))


def as_mo(catalogue: Catalog) -> bytes:
    """Return the file for gettext."""
    written = io.BytesIO()
    write_mo(written, catalogue)
    return re.sub(rb"Date: [0-9: +-]{20,}", b"Date: 2026-01-01 00:00+0000", written.getvalue())
