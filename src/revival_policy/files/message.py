"""Messages (MIME): EML, and MHT, which is a page of a web site with its pictures in the form of a message.

Read is the page in it, else its text. Files that a message brings along are named, and not read.
"""

from __future__ import annotations

import email
import email.policy
from contextlib import suppress
from email.errors import MessageError
from email.header import decode_header, make_header
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.contents import Contents, Unreadable, contents_of
from revival_policy.files.limits import LARGEST_PART, MEBIBYTE
from revival_policy.files.page import declared_encoding, read_page
from revival_policy.files.plain import decode
from revival_policy.model.file_map import FileKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

#: Lines of a message, and messages within messages, at the most.
MOST_LINES, MOST_NESTED = 400_000, 12
LONGEST_FIELD = 300
#: What the library of Python raises for messages that it cannot repair.
_DAMAGED = (MessageError, ValueError, LookupError, TypeError, AttributeError)
_FIELDS = ("Subject", "From", "To", "Date")


def read_saved_page(data: bytes) -> Contents:
    """Read an MHT file; Unreadable where it holds no page."""
    return attrs.evolve(_read(_parsed(data)), kind=FileKind.MHT)


def read_message(data: bytes) -> Contents:
    """Read an EML file: its page, else its text; subject, sender, receivers and date are metadata."""
    message = _parsed(data)
    contents = _read(message)
    fields = [(name, value) for name in _FIELDS if (value := _field(message, name))]
    brought = tuple(f"attached file: {name}" for name in _names_of_files(message))
    return attrs.evolve(
        contents,
        kind=FileKind.EML,
        metadata=(*contents.metadata, *fields),
        left_out=(*contents.left_out, *brought),
    )


def _read(message: Message) -> Contents:
    parts = [part for part in message.walk() if not _is_file(part)]
    refusal = Unreadable("is a message without text")
    for part in parts:
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            try:
                return _page(part)
            except Unreadable as why:  # a frame, or a page of pictures: the text may be in another part
                refusal = why
    for part in parts:
        if part.get_content_type() == "text/plain" and (text := _text(part)).strip():
            return contents_of(FileKind.EML, text.splitlines())
    raise refusal


def _page(part: Message) -> Contents:
    contents = read_page(_text(part), str(part.get("Content-Location") or "") or None)
    if not contents.text.strip():
        msg = "is a message without text"
        raise Unreadable(msg)
    return contents


def _parsed(data: bytes) -> Message:
    if len(data) > LARGEST_PART:
        msg = f"is a message larger than {LARGEST_PART // MEBIBYTE} MiB"
        raise Unreadable(msg)
    lines = data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n")
    if lines > MOST_LINES or data.lower().count(b"boundary=") > MOST_NESTED:
        msg = f"is a message of more than {MOST_LINES:,} lines, or of messages within messages"
        raise Unreadable(msg)
    try:
        return email.message_from_bytes(data, policy=email.policy.compat32)
    except (*_DAMAGED, RecursionError):  # damaged beyond what email repairs
        msg = "is a message that is cut off or damaged"
        raise Unreadable(msg) from None


def _text(part: Message) -> str:
    """Return the text of a part; the encoding that its head names counts where the part itself names none."""
    try:
        data = part.get_payload(decode=True)
        named = part.get_content_charset()
    except _DAMAGED:
        msg = "is a message that is cut off or damaged"
        raise Unreadable(msg) from None
    if not isinstance(data, bytes):
        return ""
    return decode(data, declared_encoding(data) or named)


def _is_file(part: Message) -> bool:
    return part.is_multipart() or str(part.get("Content-Disposition") or "").lower().startswith("attachment")


def _names_of_files(message: Message) -> Iterator[str]:
    for part in message.walk():
        if _is_file(part) and not part.is_multipart():
            yield _decoded(part.get_filename() or part.get_content_type())


def _field(message: Message, name: str) -> str:
    return _decoded(message.get(name) or "")


def _decoded(written: object) -> str:
    """Return a field of a message in letters; one whose encoding is damaged or unknown stays as it is."""
    text = str(written)
    with suppress(*_DAMAGED):
        text = str(make_header(decode_header(text)))
    return " ".join(text.encode("utf-8", "replace").decode().split())[:LONGEST_FIELD]
