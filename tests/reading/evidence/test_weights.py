"""The tables of weights and the clues that the code gives."""

from __future__ import annotations

import re
from pathlib import Path

from revival_policy.reading.evidence.roles import Role
from revival_policy.reading.evidence.weights import ROLES, START, by_clue, moves_from

CODE = Path(__file__).parents[3] / "src" / "revival_policy" / "reading" / "evidence"


def state(role: Role, *, titled: bool) -> int:
    return 2 * ROLES.index(role) + titled


def below(above: int) -> dict[Role, int]:
    """Return what may be below a state, and the state that it leads to."""
    return {role: move[1] for role, move in zip(ROLES, moves_from(above), strict=True) if move is not None}


def given() -> set[str]:
    """Return the names of clues that the code writes down."""
    text = "".join(file.read_text(encoding="utf-8") for file in CODE.glob("*.py"))
    return set(re.findall(r'"([a-z]+(?:_[a-z]+)*)"', text))


def test_every_clue_with_a_weight_is_given_by_the_code() -> None:
    assert ({*by_clue("clues")} | {*by_clue("goes_on")}) - given() - {"usual"} == set()


def test_a_title_goes_on_only_where_it_is() -> None:
    assert Role.MORE not in below(START)
    assert Role.MORE not in below(state(Role.NUMBER, titled=True))
    assert Role.MORE in below(state(Role.TITLE, titled=True))


def test_the_text_goes_on_to_the_end() -> None:
    for role in (Role.BODY, Role.ADDRESSEES):
        assert list(below(state(role, titled=True))) == [Role.BODY]


def test_a_title_that_has_been_met_is_remembered() -> None:
    assert below(state(Role.TITLE, titled=True))[Role.NUMBER] == state(Role.NUMBER, titled=True)
    assert below(state(Role.MASTHEAD, titled=False))[Role.TITLE] == state(Role.TITLE, titled=True)
