r"""RTF (Rich Text Format): groups in braces, control words, characters as bytes of a code page or by their code.

    group = "{" ( \word [ number ] [ blank ] | \'hex hex | \symbol | text | group )* "}"

A group that begins with a destination (\info, \pict, \*\anything) is beside the text. Read are the text, text
boxes, results of fields, rows of tables, and automatic numbers, which writers add as text (\listtext) for readers that
cannot count. Hidden and deleted text, headers, footers and notes are left out.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.contents import Contents, Unreadable, contents_of
from revival_policy.files.limits import LARGEST_PART, MEBIBYTE
from revival_policy.files.rtf_characters import SYMBOLS, Characters
from revival_policy.files.rtf_tables import Rows
from revival_policy.model.file_map import FileKind

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Control words and groups at the most, and groups within groups.
MOST_WORDS, DEEPEST = 2_000_000, 5000
_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?[0-9]{1,10})? ?"
    rb"|(?P<bytes>(?:\\'[0-9a-fA-F]{2})+)"
    rb"|\\(?P<symbol>[^a-zA-Z])"
    rb"|(?P<brace>[{}])"
    rb"|(?P<break>[\r\n\x00]+)"
    rb"|(?P<text>[^\\{}\r\n\x00]+)"
    rb"|(?P<stray>\\)"
)
#: Destinations that are not the text.
_BESIDE = frozenset((
    b"annotation", b"atnauthor", b"atnid", b"author", b"bkmkend", b"bkmkstart", b"colortbl", b"comment", b"company",
    b"creatim", b"datafield", b"doccomm", b"filetbl", b"fldinst", b"footer", b"footerf", b"footerl",
    b"footerr", b"footnote", b"ftncn", b"ftnsep", b"ftnsepc", b"generator", b"header", b"headerf", b"headerl",
    b"headerr", b"info", b"keywords", b"listoverridetable", b"listtable", b"nonesttables", b"nonshppict", b"objdata",
    b"operator", b"pict", b"pntxta", b"pntxtb", b"private", b"revtbl", b"rxe", b"shprslt", b"sn", b"stylesheet",
    b"subject", b"sv", b"tc", b"template", b"title", b"txe", b"xe",
))  # fmt: skip
#: Destinations after \* that hold text all the same.
_SHOWN = frozenset((b"shpinst", b"shptxt", b"ud", b"do", b"dptxbx", b"dptxbxtext"))
#: Control words that end a paragraph.
_ENDS = frozenset((b"par", b"sect", b"page", b"column", b"softpage", b"softcol"))


@attrs.define
class _Group:
    """What holds in a group and ends with it: whether it is text, the font, characters to skip after a code."""

    beside: bool = False
    hidden: bool = False
    fonts: bool = False
    begins: bool = True
    starred: bool = False
    numbers: bool = False
    skips: int = 1
    font: int = 0


def read_rtf(data: bytes) -> Contents:
    """Read an RTF file; Unreadable where it is out of all proportion."""
    if len(data) > LARGEST_PART:
        msg = f"is an RTF file larger than {LARGEST_PART // MEBIBYTE} MiB"
        raise Unreadable(msg)
    if data.count(b"{") + data.count(b"\\") > MOST_WORDS:
        msg = f"is an RTF file of more than {MOST_WORDS:,} control words"
        raise Unreadable(msg)
    return contents_of(FileKind.RTF, _Reader().paragraphs(data))


class _Reader:
    """A walk through the tokens of a file."""

    def __init__(self) -> None:
        self._groups = [_Group()]
        self._characters = Characters()
        self._rows = Rows()
        self._skip = 0

    def paragraphs(self, data: bytes) -> Iterator[str]:
        """Yield the paragraphs, a row of a table as one."""
        place = 0
        while (token := _TOKEN.match(data, place)) is not None:
            place = token.end()
            kind = token.lastgroup
            if token["word"] is not None:
                number = int(token["number"]) if token["number"] else None
                if token["word"] == b"bin":
                    place += max(0, number or 0)
                self._word(token["word"], number)
            elif kind == "brace":
                self._brace(token[0])
            elif kind == "bytes":
                self._bytes(bytes.fromhex(token[0].replace(b"\\'", b"").decode("ascii")))
            elif kind == "symbol":
                self._symbol(token["symbol"])
            elif kind == "text":
                self._bytes(token[0])
            yield from self._rows.taken()
        self._rows.end_paragraph(self._characters.taken())
        self._rows.finish()
        yield from self._rows.taken()

    @property
    def _group(self) -> _Group:
        return self._groups[-1]

    def _brace(self, brace: bytes) -> None:
        self._skip = 0
        self._characters.end_bytes(self._group.font)
        if brace == b"{":
            if len(self._groups) > DEEPEST:
                msg = "is an RTF file that nests its groups too deeply"
                raise Unreadable(msg)
            self._groups.append(attrs.evolve(self._group, begins=True, starred=False, numbers=False))
        elif len(self._groups) > 1:
            ended = self._groups.pop()
            if ended.numbers and not ended.beside:
                self._characters.end_number()

    def _bytes(self, data: bytes) -> None:
        """Take characters of the code page; those that replace the character before, for old readers, are skipped."""
        group = self._group
        skipped = min(self._skip, len(data))
        self._skip -= skipped
        group.begins = False
        if group.fonts:
            return
        if not group.beside and not group.hidden:
            self._characters.add_bytes(data[skipped:])

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._group.starred = True
        elif symbol in b"\r\n":
            self._word(b"par", None)
        elif self._skip:
            self._skip -= 1
        else:
            self._say({b"~": "\xa0", b"_": "-", b"-": "", b"|": "", b":": ""}.get(symbol, symbol.decode("latin-1")))

    def _word(self, word: bytes, number: int | None) -> None:
        group = self._group
        if group.begins or group.starred:
            self._open_destination(word)
        group.begins = False
        if word == b"u" and number is not None:
            self._skip = 0
            self._characters.end_bytes(group.font)
            self._say_code(number)
            self._skip = group.skips
            return
        self._skip = 0
        if word in {b"f", b"af"}:
            self._set_font(word, number or 0)
        elif word == b"fcharset" and group.fonts:
            self._characters.declare(group.font, number or 0)
        elif word == b"ansicpg":
            self._characters.code_page = number or 0
        elif word == b"uc":
            group.skips = max(0, number or 0)
        elif word in {b"v", b"deleted"}:
            self._characters.end_bytes(group.font)
            group.hidden = number != 0
        elif word == b"plain":
            self._characters.end_bytes(group.font)
            group.hidden = False
        elif not group.beside:
            self._place(word)

    def _open_destination(self, word: bytes) -> None:
        group = self._group
        if word == b"fonttbl":
            group.fonts = True
        elif word in {b"listtext", b"pntext"}:
            group.numbers = True
            self._characters.begin_number()
        elif word == b"upr":
            group.beside = True
        elif word in _SHOWN:
            group.beside = group.beside and word != b"ud"
        elif word in _BESIDE or group.starred:
            group.beside = True
        group.starred = False

    def _set_font(self, word: bytes, number: int) -> None:
        if word == b"f":
            self._characters.end_bytes(self._group.font)
            self._group.font = number

    def _place(self, word: bytes) -> None:
        """Do what a control word of the text says: end a paragraph, a cell, a row; set a character."""
        if word in SYMBOLS:
            self._say(SYMBOLS[word])
        elif word in _ENDS or word in {b"cell", b"nestcell"}:
            self._characters.end_bytes(self._group.font)
            self._rows.end_paragraph(self._characters.taken())
            if word == b"cell":
                self._rows.end_cell()
        elif word in {b"row", b"trowd", b"cellx", b"clvmrg", b"clvmgf"}:
            self._rows.do(word)

    def _say(self, text: str) -> None:
        group = self._group
        group.begins = False
        if not group.beside and not group.hidden and not group.fonts:
            self._characters.end_bytes(group.font)
            self._characters.add(text)

    def _say_code(self, number: int) -> None:
        code = number % 0x10000 if number < 0 else number
        if code <= sys.maxunicode:
            self._say(chr(code))
