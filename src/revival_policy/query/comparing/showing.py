"""How a comparison shows itself in a notebook."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from revival_policy.languages import said, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revival_policy.model.measure import Measure
    from revival_policy.query.comparing.comparison import Comparison
    from revival_policy.query.comparing.pair import Pair

#: Rows that a list shows before it says how many more there are.
ROWS = 50

_LEFT = "text-align:left"
#: Colours that are told apart by all, on light and dark; the underline and the stroke say the same without them.
_ADDED = "background:rgba(38,139,210,.25);text-decoration:underline"
_REMOVED = "background:rgba(203,75,22,.25);text-decoration:line-through"


def comparison_as_html(comparison: Comparison) -> str:
    """Return what changed as a table, and what is in one notice alone, folded."""
    names = (say("first"), say("second"), say("alike"))
    heads = "".join(f"<th>{name}</th>" for name in names)
    head = f"<tr>{heads}<th style='{_LEFT}'>{say('what changed')}</th></tr>"
    rows = "".join(map(_row, comparison.changed[:ROWS]))
    changed = f"<table>{head}{rows}</table>{_more(len(comparison.changed))}" if rows else ""
    alone = _folded(say("only in the first"), comparison.only_in_first) + _folded(
        say("only in the second"), comparison.only_in_second
    )
    return f"<div style='max-width:64em;line-height:1.5'><p>{said(comparison.in_short)}</p>{changed}{alone}</div>"


def _row(pair: Pair) -> str:
    return (
        f"<tr style='vertical-align:top'><td>{escape(str(pair.first.marker or ''))}</td>"
        f"<td>{escape(str(pair.second.marker or ''))}</td><td>{pair.score:.2f}</td>"
        f"<td style='{_LEFT}'>{_marked(pair)} {_agencies(pair)}</td></tr>"
    )


def _marked(pair: Pair) -> str:
    """Return the text of the second, what is new in it and what the first has in its place marked."""
    written: list[str] = []
    place = 0
    for edit in pair.edits:
        written.append(escape(pair.second.text[place : edit.second.start]))
        written.append(_changed("del", _REMOVED, edit.first.of(pair.first.text)))
        written.append(_changed("ins", _ADDED, edit.second.of(pair.second.text)))
        place = edit.second.end
    written.append(escape(pair.second.text[place:]))
    return "".join(written).replace("\n", "<br>")


def _changed(tag: str, style: str, text: str) -> str:
    return f"<{tag} style='{style}'>{escape(text)}</{tag}>" if text else ""


def _agencies(pair: Pair) -> str:
    return "".join(
        f" <{tag} style='{style}'>{sign}{escape(agency.name)}</{tag}>"
        for tag, style, sign, agencies in (
            ("del", _REMOVED, "−", pair.agencies_removed),
            ("ins", _ADDED, "+", pair.agencies_added),
        )
        for agency in agencies
    )


def _folded(title: str, measures: Iterable[Measure]) -> str:
    known = list(measures)
    rows = "".join(f"<li>{escape(str(measure.marker or '') + measure.text)}</li>" for measure in known[:ROWS])
    return (
        f"<details><summary>{title} {len(known)}</summary><ul>{rows}</ul>{_more(len(known))}</details>" if rows else ""
    )


def _more(total: int) -> str:
    return (
        f"<p>{say('… {rest} more of {total}', rest=f'{total - ROWS:,}', total=f'{total:,}')}</p>"
        if total > ROWS
        else ""
    )
