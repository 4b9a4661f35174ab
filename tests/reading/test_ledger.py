"""The ledger of lines."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.reading.ledger import Ledger


def test_a_claim_says_what_lines_are() -> None:
    ledger = Ledger([None, None, rp.PartKind.FURNITURE])
    ledger.claim(range(2), rp.PartKind.TITLE)
    assert ledger.kinds == [rp.PartKind.TITLE, rp.PartKind.TITLE, rp.PartKind.FURNITURE]


def test_no_line_is_claimed_twice() -> None:
    ledger = Ledger([None, rp.PartKind.FURNITURE])
    with pytest.raises(ValueError, match="line 1 is furniture already, not title"):
        ledger.claim([1], rp.PartKind.TITLE)
