"""Characters that cannot be read (乱码): of private use, lost, without meaning, or of a text read by the wrong code."""

from __future__ import annotations

import re
from typing import NamedTuple

from revival_policy.model.diagnostics import Level
from revival_policy.notations.folding import is_usual
from revival_policy.notations.matches import Span

#: Private use, what a decoder puts in place of bytes that it cannot read, halves of pairs, controls, no characters.
_UNREADABLE = re.compile(
    r"[\ue000-\uf8ff\ufffd\ud800-\udfff\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff"
    r"\U000e1000-\U0010ffff]+"
)
#: A bullet of a symbol font, which Word writes so, is a mark and no lost word.
_BULLET = re.compile("[\uf020-\uf0ff]")
#: Fewer, none of them in a long run, may be rare characters of names, which fonts keep in the area for private use.
FEWEST, FEW, LONG_RUN = 4, 0.05, 4
#: With such a share nothing that was read can be trusted.
MOST = 0.5

#: What GBK makes of characters that were lost before.
_LOST_TWICE = "锟斤拷"
_HANZI = re.compile("[\u4e00-\u9fff]")
_LATIN = re.compile("[\x80-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]+")
#: Shorter texts do not show their code.
SHORTEST = 12


class Garbled(NamedTuple):
    """What cannot be read in a text: how bad it is, words for it, and where it begins."""

    level: Level
    message: str
    span: Span


def find_garbled(text: str) -> Garbled | None:
    """Return what cannot be read in a text; None where all can.

    A few, each alone, may be rare characters of names, and are no more than said.

    >>> find_garbled("关于植树的通知"), find_garbled("\ufffd\ufffd\ufffd\ufffd一、\ufffd\ufffd").message
    (None, '75% of the characters cannot be read')
    """
    return _wrong_code(text) or _unreadable(text)


def _unreadable(text: str) -> Garbled | None:
    runs = () if is_usual(text) else _UNREADABLE.finditer(text)
    found = [run for run in runs if not _BULLET.fullmatch(run[0])]
    if not found:
        return None
    lengths = [len(run[0]) for run in found]
    count, share = sum(lengths), sum(lengths) / len("".join(text.split()))
    few = max(lengths) < LONG_RUN and (count < FEWEST or share < FEW)
    level = Level.ERROR if share >= MOST else Level.INFO if few else Level.WARNING
    written = f"{share:.0%}" if share >= FEW else str(count)
    return Garbled(level, f"{written} of the characters cannot be read", Span(*found[0].span()))


def _wrong_code(text: str) -> Garbled | None:
    """Return what is plain: a text in UTF-8 or GBK that was read by another code."""
    if text.isascii():
        return None
    lost = text.find(_LOST_TWICE)
    if lost >= 0:
        message = "characters were lost before the text was read as GBK"
        return Garbled(Level.WARNING, message, Span(lost, lost + len(_LOST_TWICE)))
    return _utf_8_as_gbk(text) or _any_as_latin(text)


def _utf_8_as_gbk(text: str) -> Garbled | None:
    first = None if any(mark in text for mark in "，。、") else _HANZI.search(text)
    if first is None or _hanzi_in(text, "gbk", "utf-8") < FEWEST:
        return None
    return Garbled(Level.ERROR, "the text is UTF-8 that was read as GBK", Span(*first.span()))


def _any_as_latin(text: str) -> Garbled | None:
    first = None if _HANZI.search(text) else _LATIN.search(text)
    if first is None:
        return None
    latin = sum(len(run) for run in _LATIN.findall(text) if len(run) > 1)  # letters of words in French are alone
    for written in ("latin-1", "cp1252"):
        for meant, name in (("utf-8", "UTF-8"), ("gb18030", "GB 18030 or Big5")):
            if latin >= SHORTEST and _hanzi_in(text, written, meant) >= latin // 4:
                return Garbled(Level.ERROR, f"the text is {name} that was read as Latin-1", Span(*first.span()))
    return None


def _hanzi_in(text: str, written: str, meant: str) -> int:
    """Return how many hanzi the text has in the code that is meant, 0 where it is not written in that."""
    read = text.encode(written, "replace").decode(meant, "replace")
    hanzi = len(_HANZI.findall(read))
    return hanzi if hanzi > read.count("\ufffd") else 0
