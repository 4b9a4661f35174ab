"""Fields of DOC files before LibreOffice reads them."""

from __future__ import annotations

import struct

import pytest
from tests.files.composed_doc import doc_of

from revival_policy.files.doc_fields import with_stored_results

FIRST, LAST = 0x13, 0x15
DATE, AUTONUM, ADDIN = 31, 54, 81


def parts(kind: int, *, length: int = 16) -> tuple[bytes, bytes]:
    """Return the head and the table stream of a file with a field of a kind; its table is 16 bytes long."""
    word = bytearray(0x400)
    struct.pack_into("<2I", word, 0x011A, 8, length)
    return bytes(word), struct.pack("<8x3I2B2B", 0, 5, 9, FIRST, kind, LAST, 0x80)


@pytest.mark.parametrize(("kind", "made"), [(DATE, ADDIN), (AUTONUM, AUTONUM)])
def test_what_would_be_worked_out_keeps_its_result(kind: int, made: int) -> None:
    data = doc_of(("通知\r" * 3000, "utf-16-le"))
    word, table = parts(kind)
    stream = table.ljust(4096, b"\0")
    changed = with_stored_results(data, word, stream)
    assert (changed == data) is (made == kind)
    assert struct.pack("<4B", FIRST, made, LAST, 0x80) in changed or made == kind


@pytest.mark.parametrize("length", [0, 3, 17, 10**6])
def test_a_table_of_fields_that_is_damaged_is_left(length: int) -> None:
    data = doc_of(("通知\r", "utf-16-le"))
    assert with_stored_results(data, *parts(DATE, length=length)) == data
