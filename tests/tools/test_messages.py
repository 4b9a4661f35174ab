"""Every message of the package has its Chinese; the files of the catalogue are up to date."""

from __future__ import annotations

import pytest

pytest.importorskip("babel")

from tools.messages.finding import Message, find_all
from tools.messages.keeping import PO, as_mo, as_po, faults, read, updated


@pytest.fixture(scope="module")
def messages() -> list[Message]:
    """Return what the source says, read once."""
    return list(find_all())


def test_every_message_has_its_chinese_with_the_same_gaps(messages: list[Message]) -> None:
    lacking = list(faults(updated(read(), messages)))
    assert not lacking, "write the Chinese into the .po file, then run python -m tools.messages:\n" + "\n".join(lacking)


def test_the_files_are_up_to_date(messages: list[Message]) -> None:
    catalogue = updated(read(), messages)
    assert PO.read_bytes() == as_po(catalogue), "run python -m tools.messages"
    assert PO.with_suffix(".mo").read_bytes() == as_mo(catalogue), "run python -m tools.messages"


def test_what_lacks_is_named(messages: list[Message]) -> None:
    catalogue = updated(read(), messages)
    catalogue.add("a tree of {0} metres")
    catalogue.add("{0} trees", "{1} 棵树")
    assert [fault.partition(": ")[2] for fault in faults(catalogue)] == [
        "no Chinese: 'a tree of {0} metres'",
        "other gaps in the Chinese of '{0} trees': '{1} 棵树'",
    ]


def test_messages_are_found_where_they_are_said(messages: list[Message]) -> None:
    found = {message.text: message.file for message in messages}
    assert found["{0} is not {1} in its line"] == "reading/doubts.py"
    assert found["is encrypted"].startswith("files/")
    assert found["the same as --output json"] == "cli/options.py"
