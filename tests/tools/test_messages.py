"""Every message of the package has its Chinese; the files of the catalogue are up to date."""

from __future__ import annotations

import pytest

pytest.importorskip("babel")

from tools.messages.finding import find_all
from tools.messages.keeping import PO, as_mo, as_po, faults, read, updated


def test_every_message_has_its_chinese_with_the_same_gaps() -> None:
    lacking = list(faults(updated(read(), find_all())))
    assert not lacking, "write the Chinese into the .po file, then run python -m tools.messages:\n" + "\n".join(lacking)


def test_the_files_are_up_to_date() -> None:
    catalogue = updated(read(), find_all())
    assert PO.read_bytes() == as_po(catalogue), "run python -m tools.messages"
    assert PO.with_suffix(".mo").read_bytes() == as_mo(catalogue), "run python -m tools.messages"


def test_what_lacks_is_named() -> None:
    catalogue = updated(read(), find_all())
    catalogue.add("a tree of {0} metres")
    catalogue.add("{0} trees", "{1} 棵树")
    assert [fault.partition(": ")[2] for fault in faults(catalogue)] == [
        "no Chinese: 'a tree of {0} metres'",
        "other gaps in the Chinese of '{0} trees': '{1} 棵树'",
    ]


def test_messages_are_found_where_they_are_said() -> None:
    found = {message.text: message.file for message in find_all()}
    assert found["{0} is not {1} in its line"] == "reading/doubts.py"
    assert found["is encrypted"].startswith("files/")
    assert found["the same as --output json"] == "cli/options.py"
