"""The strategies that other packages build their tests on."""

from __future__ import annotations

import subprocess
import sys

from hypothesis import find, given

import revival_policy as rp
from revival_policy import strategies


def test_without_hypothesis_the_extra_is_named() -> None:
    code = "import sys; sys.modules['hypothesis'] = None; import revival_policy.strategies"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "MissingExtraError: this needs hypothesis: pip install 'revival-policy[strategies]'" in done.stderr


def test_clauses_are_drawn_with_every_role_open_and_with_a_deadline() -> None:
    for role in rp.Role:
        assert find(strategies.responsibilities(), lambda clause, role=role: clause.assignments[0].role is role)
    assert find(strategies.responsibilities(), lambda clause: clause.open_ended)
    assert find(strategies.responsibilities(), lambda clause: clause.deadline is not None)


def test_agencies_are_drawn_single_and_collective() -> None:
    assert find(strategies.agencies(), lambda agency: agency.collective)
    assert find(strategies.agencies(), lambda agency: not agency.collective)


def test_wild_spellings_are_not_only_canonical_ones() -> None:
    assert find(strategies.written_document_numbers(), lambda written: written.text != str(written.value))
    assert find(strategies.written_dates(), lambda written: written.text != str(written.value))


@given(strategies.agency_lists(strategies.agencies()))
def test_lists_are_drawn_of_the_agencies_given(agencies: rp.AgencyList) -> None:
    assert all(rp.Agency.from_text(agency.name) == agency for agency in agencies.agencies)


def test_whole_notices_are_drawn_with_and_without_what_is_optional() -> None:
    assert find(strategies.written_notices(), lambda written: bool(written.value.closing))
    assert find(strategies.written_notices(), lambda written: len(written.value.attachments) > 1)
    assert find(strategies.written_notices(), lambda written: bool(written.value.citations))
