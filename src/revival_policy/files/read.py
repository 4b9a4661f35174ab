"""Reading a file into a notice, whatever kind of file it is."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import attrs

from revival_policy.errors import ArgumentError, FileError, expect, expect_function
from revival_policy.files.archive import opening_once
from revival_policy.files.contents import Contents, Unreadable
from revival_policy.files.formats import format_of
from revival_policy.files.limits import LARGEST_FILE, MEBIBYTE, check_length
from revival_policy.files.remarks import remarks_on
from revival_policy.files.web_links import with_links
from revival_policy.files.wishes import Wishes, wishing
from revival_policy.model.notice import Notice
from revival_policy.notations.agencies import Agency
from revival_policy.notations.document_numbers import DocumentNumber
from revival_policy.reading.notice import parse

#: How errors call a file that was given as bytes.
NAMELESS = "<bytes>"
#: No common file system has longer names of files, in characters.
LONGEST_NAME = 255
_LOOKS_LIKE_A_TEXT = "looks like a text, not like a path: parse reads texts"


def read(  # noqa: PLR0913 - each is one thing that a caller may know or wish
    path: str | os.PathLike[str] | bytes,
    *,
    title: str | None = None,
    number: DocumentNumber | str | None = None,
    issuer: Agency | str | None = None,
    place: str | None = None,
    date: dt.date | str | None = None,
    source: str | os.PathLike[str] | None = None,
    strict: bool = False,
    tracked: Literal["final", "original"] = "final",
    ocr: Callable[[bytes], str] | None = None,
) -> Notice:
    r"""Read the notice in a file, given by its path or as its bytes: text, HTML, DOCX, PDF, OFD, DOC, RTF and others.

    The kind of file, and the encoding of text, are known by the bytes, whatever the name or the locale says. `file` of
    the notice then leads from the source back to page and paragraph; it is None for plain text, where the source is
    the file. Labels and values that a web page carries beside its text are added to `metadata`, and attachments have
    the addresses of the files that the page links to. What the caller knows of the document is as for `parse`.

    Changes that a DOCX file tracks (修订) are taken as accepted, or as rejected with `tracked="original"`. `ocr` is
    given the picture of each page of a PDF that has no text, as the bytes of a PNG file, and returns what the page
    says. Pages without text that nobody recognized are named by a diagnostic and in `file`.

    Raises FileError for a file that is missing, empty, damaged, encrypted, out of all proportion, of another kind, or
    has no text (a scan); MissingExtraError where reading its kind needs an extra. `strict` is that of `parse`.

    >>> rp.read("关于植树的通知\n吉政发〔2020〕1号".encode("gb18030")).number
    DocumentNumber.from_text('吉政发〔2020〕1号')
    """
    expect("path", path, (str, os.PathLike, bytes), "a path, or the bytes of a file")
    if tracked not in {"final", "original"}:
        raise ArgumentError("tracked", repr(tracked), "final or original")
    if ocr is not None:
        expect_function("ocr", ocr, "a function from the bytes of a picture to a text")
    shown = NAMELESS if isinstance(path, bytes) else path
    try:
        with wishing(Wishes(tracked, ocr)), opening_once():
            contents = _contents(path if isinstance(path, bytes) else bytes_of(path))
        text = contents if isinstance(contents, str) else _text_of(contents)
        check_length(text)
    except Unreadable as refusal:
        raise FileError(shown, str(refusal)) from None
    notice = parse(
        text, title=title, number=number, issuer=issuer, place=place, date=date, source=source, strict=strict
    )
    if isinstance(contents, str):
        return notice
    return attrs.evolve(
        notice,
        metadata=(*notice.metadata, *contents.metadata),
        attachments=with_links(notice.attachments, contents.links),
        file=contents.file_map,
        diagnostics=(*notice.diagnostics, *remarks_on(contents, text)),
    )


def bytes_of(path: str | os.PathLike[str]) -> bytes:
    """Return a file as bytes, up to one more than a file may have; FileError where it cannot be read."""
    try:
        with Path(path).open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise FileError(path, _LOOKS_LIKE_A_TEXT if _is_text(path) else error.strerror or str(error)) from error
    except ValueError as error:  # a path that no file can have, such as one with a NUL character
        raise FileError(path, _LOOKS_LIKE_A_TEXT if _is_text(path) else str(error)) from error


def _is_text(path: str | os.PathLike[str]) -> bool:
    """Tell whether what was given for a path is more likely the text of a notice."""
    written = str(path)
    return "\n" in written or len(written) > LONGEST_NAME


def _text_of(contents: Contents) -> str:
    """Return the text of a file that is not the text itself; Unreadable where it has none."""
    text = contents.text
    if not text.strip():
        msg = "holds no text"
        raise Unreadable(msg)
    return text


def _contents(data: bytes) -> Contents | str:
    """Return the contents of a file, or the text that it is."""
    if len(data) > LARGEST_FILE:
        msg = f"is larger than {LARGEST_FILE // MEBIBYTE} MiB"
        raise Unreadable(msg)
    format_ = format_of(data)
    try:
        return format_.read(data)
    except ValueError as refusal:  # of a reader that another package brings
        raise Unreadable(str(refusal).partition("\n")[0] or f"is no {format_.name} file that can be read") from None
