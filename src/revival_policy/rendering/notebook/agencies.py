"""How an agency shows itself in a notebook: the name as written, and the body that it means."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from revival_policy.languages import say
from revival_policy.rendering.notebook.facts import facts_as_html

if TYPE_CHECKING:
    from revival_policy.notations.agencies import Agency
    from revival_policy.registry.body import Body

#: Bodies that a name may mean, of which so many are shown.
CANDIDATES = 10


def agency_as_html(agency: Agency) -> str:
    """Return a small table: the body that is meant, or all that may be."""
    return f"<div><b>{escape(agency.name)}</b>{facts_as_html(_facts(agency))}</div>"


def _facts(agency: Agency) -> list[tuple[str, str]]:
    body = agency.official
    if body is not None:
        return _known(body)
    if agency.collective:
        return [(say("means"), say("a class of bodies"))]
    candidates = agency.candidates
    if not candidates:
        return [(say("means"), say("no body that the registry knows"))]
    names = [body.name for body in candidates[:CANDIDATES]]
    more = len(candidates) - len(names)
    return [(say("may mean"), say("; ").join([*names, *([say("{count} more", count=f"{more:,}")] if more else [])]))]


def _known(body: Body) -> list[tuple[str, str]]:
    place = body.place
    return [
        (say("means"), body.name),
        (say("in English"), body.english or ""),
        (say("level"), say(body.level)),
        (say("place"), place.path if place else ""),
        (say("part of"), body.parent.name if body.parent else ""),
    ]
