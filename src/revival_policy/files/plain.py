"""Plain text files, whatever of the usual encodings they are in."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import TYPE_CHECKING

from revival_policy.errors import FileError
from revival_policy.reading.notice import parse

if TYPE_CHECKING:
    import os

    from revival_policy.model.notice import Notice

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: What other kinds of file begin with; GB18030 would decode most of them to nonsense.
_OTHER_FILES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP container such as DOCX or OFD"),
    (b"\xd0\xcf\x11\xe0", "an OLE container such as DOC or WPS"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)


def read(path: str | os.PathLike[str], *, strict: bool = False) -> Notice:
    """Read the notice in a text file; the encoding is told by its bytes, whatever the name or the locale says.

    A byte order mark decides; without one the text is UTF-8 if it can be, else GB18030 (which holds GBK and GB2312).
    Raises FileError for a file that is missing, is a folder, or holds no text; `strict` is that of `parse`.
    """
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise FileError(path, error.strerror or str(error)) from error
    except ValueError as error:  # a path that no file can have, such as one with a NUL character
        raise FileError(path, str(error)) from error
    return parse(decode(path, data), strict=strict)


def decode(path: str | os.PathLike[str], data: bytes) -> str:
    """Return the text in the bytes of a file; FileError, with the path given, where they hold none."""
    for signature, what in _OTHER_FILES:
        if data.startswith(signature):
            raise FileError(path, f"is {what}, not plain text")
    marked = [encoding for mark, encoding in _MARKS if data.startswith(mark)]
    for encoding in marked or ["utf-8", "gb18030"]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" in text:
            break
        return text
    raise FileError(path, "holds no text in UTF-8, UTF-16 or GB18030")
