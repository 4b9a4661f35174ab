"""The strategies that other packages build their tests on."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import find, given

import revival_policy as rp
from revival_policy import strategies


def test_without_hypothesis_the_extra_is_named() -> None:
    code = "import sys; sys.modules['hypothesis'] = None; import revival_policy.strategies"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "MissingExtraError: this needs hypothesis: pip install 'revival-policy[strategies]'" in done.stderr


@pytest.mark.parametrize("role", rp.Role)
def test_clauses_are_drawn_with_every_role(role: rp.Role) -> None:
    drawn = find(strategies.responsibilities(strategies.agencies()), lambda clause: clause.assignments[0].role is role)
    assert drawn.assignments[0].role is role


def test_clauses_are_drawn_open_and_with_a_deadline() -> None:
    clauses = strategies.responsibilities(strategies.agencies())
    assert find(clauses, lambda clause: clause.open_ended).open_ended
    assert find(clauses, lambda clause: clause.deadline is not None).deadline


def test_agencies_are_drawn_single_and_collective() -> None:
    assert find(strategies.agencies(), lambda agency: agency.collective).collective
    assert not find(strategies.agencies(), lambda agency: not agency.collective).collective


def test_wild_spellings_are_not_only_canonical_ones() -> None:
    written = find(strategies.written_document_numbers(), lambda written: written.text != str(written.value))
    assert rp.DocumentNumber.from_text(written.text) == written.value


@given(strategies.agency_lists(strategies.agencies()))
def test_lists_are_drawn_of_the_agencies_given(agencies: rp.AgencyList) -> None:
    assert all(rp.Agency.from_text(agency.name) == agency for agency in agencies.agencies)
