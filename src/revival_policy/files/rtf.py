r"""RTF (Rich Text Format): groups in braces, control words, characters as bytes of a code page or by their code.

    group = "{" ( \word [ number ] [ blank ] | \'hex hex | \symbol | text | group )* "}"

A group that begins with a destination (\info, \pict, \*\anything) is beside the text. Read are the text, text
boxes, results of fields, rows of tables, and automatic numbers, which writers add as text (\listtext) for readers that
cannot count. Headers, footers, notes and what changes took out are left out; so is hidden text, which is named.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.contents import Contents, Unreadable, contents_of
from revival_policy.files.limits import LARGEST_PART, MEBIBYTE
from revival_policy.files.rtf_characters import SYMBOLS, Characters
from revival_policy.files.rtf_fields import RtfFields
from revival_policy.files.rtf_tables import Rows
from revival_policy.files.rtf_words import BESIDE, ENDS, OF_ROWS, SHOWN, TOKEN
from revival_policy.files.wishes import wishes
from revival_policy.model.file_map import FileKind

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Control words and groups at the most, and groups within groups.
MOST_WORDS, DEEPEST = 2_000_000, 5000


@attrs.define
class _Group:
    """What holds in a group and ends with it: whether it is text, the font, characters to skip after a code."""

    beside: bool = False
    hidden: bool = False
    changes: frozenset[bytes] = frozenset()
    is_code: bool = False
    is_field: bool = False
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
    reader = _Reader()
    contents = contents_of(FileKind.RTF, reader.paragraphs(data))
    return attrs.evolve(contents, left_out=tuple(reader.hidden))


class _Reader:
    """A walk through the tokens of a file."""

    def __init__(self) -> None:
        self.hidden: list[str] = []
        self._groups = [_Group()]
        self._characters, self._unseen = Characters(), Characters()
        self._fields = RtfFields()
        self._taken_out = b"revised" if wishes().tracked == "original" else b"deleted"
        self._rows = Rows()
        self._skip = 0

    def paragraphs(self, data: bytes) -> Iterator[str]:
        """Yield the paragraphs, a row of a table as one."""
        place = 0
        while (token := TOKEN.match(data, place)) is not None:
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
        self._end_paragraph()
        self._rows.finish()
        yield from self._rows.taken()

    @property
    def _group(self) -> _Group:
        return self._groups[-1]

    def _brace(self, brace: bytes) -> None:
        self._skip = 0
        self._end_bytes()
        if brace == b"{":
            if len(self._groups) > DEEPEST:
                msg = "is an RTF file that nests its groups too deeply"
                raise Unreadable(msg)
            self._groups.append(attrs.evolve(self._group, begins=True, starred=False, numbers=False, is_field=False))
        elif len(self._groups) > 1:
            ended = self._groups.pop()
            if ended.numbers and not ended.beside:
                self._characters.end_number()
            if ended.is_field:
                self._say(self._fields.end(self._characters.count))

    def _end_bytes(self) -> None:
        self._characters.end_bytes(self._group.font)
        self._unseen.end_bytes(self._group.font)

    def _end_paragraph(self) -> None:
        self._end_bytes()
        if hidden := self._unseen.taken().strip():
            self.hidden.append(hidden)
        self._rows.end_paragraph(self._characters.taken())

    def _bytes(self, data: bytes) -> None:
        """Take characters of the code page; those that replace the character before, for old readers, are skipped."""
        group = self._group
        skipped = min(self._skip, len(data))
        self._skip -= skipped
        group.begins = False
        if group.fonts:
            self._characters.name(group.font, data.decode("latin-1").strip(" ;"))
            return
        if group.is_code:
            self._fields.add(data[skipped:].decode("gb18030", "replace"))
        elif (written := self._to()) is not None:
            written.add_bytes(data[skipped:])

    def _to(self) -> Characters | None:
        """Return where a text goes: to what is seen, to what is hidden, or nowhere."""
        group = self._group
        if group.beside or group.fonts or self._taken_out in group.changes:
            return None
        return self._unseen if group.hidden else self._characters

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
            self._end_bytes()
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
        elif word in {b"v", b"deleted", b"revised", b"plain"}:
            self._end_bytes()
            self._change(word, is_on=number != 0)
        elif not group.beside:
            self._place(word, number or 0)

    def _change(self, word: bytes, *, is_on: bool) -> None:
        """Note that text is hidden from here on, or that a change took it out or in; or that neither is."""
        group = self._group
        if word == b"plain":
            group.hidden, group.changes = False, frozenset()
        elif word == b"v":
            group.hidden = is_on
        else:
            group.changes = group.changes | {word} if is_on else group.changes - {word}

    def _open_destination(self, word: bytes) -> None:
        group = self._group
        if word == b"fonttbl":
            group.fonts = True
        elif word in {b"listtext", b"pntext"}:
            group.numbers = True
            self._characters.begin_number()
        elif word == b"field" and not group.beside:
            group.is_field = True
            self._fields.begin(self._characters.count)
        elif word == b"fldinst":
            group.is_code = not group.beside
            group.beside = True
        elif word == b"upr":
            group.beside = True
        elif word in SHOWN:
            group.beside = group.beside and word != b"ud"
        elif word in BESIDE or group.starred:
            group.beside = True
        group.starred = False

    def _set_font(self, word: bytes, number: int) -> None:
        if word == b"f":
            self._end_bytes()
            self._group.font = number

    def _place(self, word: bytes, number: int) -> None:
        """Do what a control word of the text says: end a paragraph, a cell, a row; set a character."""
        if word in SYMBOLS:
            self._say(SYMBOLS[word])
        elif word in ENDS or word in {b"cell", b"nestcell"}:
            self._end_paragraph()
            if word == b"cell":
                self._rows.end_cell()
        elif word in OF_ROWS:
            self._rows.do(word, number)

    def _say(self, text: str) -> None:
        group = self._group
        group.begins = False
        if group.is_code:
            self._fields.add(text)
        elif (written := self._to()) is not None:
            written.end_bytes(group.font)
            written.add(text)

    def _say_code(self, number: int) -> None:
        code = number % 0x10000 if number < 0 else number
        if code <= sys.maxunicode:
            self._say(self._characters.in_font(chr(code), self._group.font))
