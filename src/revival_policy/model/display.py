"""How values show themselves: a short text at the prompt, a foldable page in a notebook.

Pages carry their style inside, because a notebook may be shown where no style sheet is.
"""

from __future__ import annotations

from collections.abc import Hashable
from html import escape
from typing import TYPE_CHECKING, TypeVar

from revival_policy.model.measure import Measure

if TYPE_CHECKING:
    from revival_policy.model.agency_counts import AgencyCounts
    from revival_policy.model.groups import Groups
    from revival_policy.model.measures import Measures
    from revival_policy.model.notice import Notice
    from revival_policy.model.notices import Notices
    from revival_policy.model.section import Section

Key = TypeVar("Key", bound=Hashable)

#: Rows that a list shows before it says how many more there are.
ROWS = 10

_CHIP = (
    "display:inline-block;margin:1px 4px 1px 0;padding:0 6px;border:1px solid #9aa7b4;border-radius:8px;font-size:90%"
)
_FAINT = "opacity:.65"


def notice_as_text(notice: Notice) -> str:
    """Return the repr of a notice."""
    name = str(notice.number or notice.title or "without number and title")
    day = f" of {notice.date.isoformat()}" if notice.date else ""
    return f"<Notice {name}{day}: {len(notice.sections)} sections, {len(notice.measures)} measures>"


def measures_as_text(measures: Measures) -> str:
    """Return the repr of measures: a head line, then the first of them."""
    lines = [f"<Measures: {len(measures)}>", *(f"  {measure!r}" for measure in measures[:ROWS])]
    return "\n".join([*lines, *_more(len(measures), "  … {} more")])


def agencies_as_text(agencies: AgencyCounts) -> str:
    """Return the repr of agency counts: a head line, then the most charged."""
    rows = (f"  {count:4d}  {agency}" for agency, count in agencies.most_charged(ROWS))
    return "\n".join([f"<AgencyCounts: {len(agencies)}>", *rows, *_more(len(agencies), "  … {} more")])


def groups_as_text(groups: Groups[Key]) -> str:
    """Return the repr of groups: a head line, then the largest."""
    rows = (f"  {count:4d}  {key}" for key, count in groups.rank(ROWS))
    return "\n".join([f"<Groups: {len(groups)}>", *rows, *_more(len(groups), "  … {} more")])


def notices_as_text(notices: Notices) -> str:
    """Return the repr of notices: a head line, then the first of them."""
    lines = [f"<Notices: {len(notices)}>", *(f"  {notice!r}" for notice in notices[:ROWS])]
    return "\n".join([*lines, *_more(len(notices), "  … {} more")])


def measures_as_html(measures: Measures) -> str:
    """Return a table of the first measures: marker, text, agencies."""
    rows = "".join(
        f"<tr style='vertical-align:top'><td>{escape(str(measure.marker))}</td>"
        f"<td style='text-align:left'>{escape(measure.text)}</td>"
        f"<td style='text-align:left'>{_chips(measure)}</td></tr>"
        for measure in measures[:ROWS]
    )
    head = "<tr><th></th><th style='text-align:left'>measure</th><th style='text-align:left'>agencies</th></tr>"
    more = "".join(_more(len(measures), f"<p style='{_FAINT}'>… {{}} more of {len(measures):,}</p>"))
    return f"<table>{head}{rows}</table>{more}"


def agencies_as_html(agencies: AgencyCounts) -> str:
    """Return a table of the most charged agencies."""
    rows = "".join(
        f"<tr><td style='text-align:left'>{escape(agency.name)}</td><td>{count}</td></tr>"
        for agency, count in agencies.most_charged(ROWS)
    )
    more = "".join(_more(len(agencies), f"<p style='{_FAINT}'>… {{}} more of {len(agencies):,}</p>"))
    return f"<table><tr><th style='text-align:left'>agency</th><th>measures</th></tr>{rows}</table>{more}"


def notice_as_html(notice: Notice) -> str:
    """Return a notice as it looks on paper, its outline folded."""
    facts = [
        ("number", str(notice.number or "")),
        ("issued by", "、".join(agency.name for agency in notice.issuers)),
        ("to", ", ".join(agency.name for agency in notice.addressees)),
        ("date", notice.date.isoformat() if notice.date else ""),
        ("issues", notice.issued_title or ""),
        ("attached", "; ".join(attachment.title for attachment in notice.attachments)),
    ]
    rows = "".join(
        f"<tr style='vertical-align:top'><th style='text-align:left;white-space:nowrap'>{name}</th>"
        f"<td style='text-align:left'>{escape(fact)}</td></tr>"
        for name, fact in facts
        if fact
    )
    body = "".join(_item(item) for item in notice.body)
    title = escape(notice.title or "Notice without title")
    return (
        f"<div style='max-width:56em;line-height:1.5'><h3 style='color:#b3261e;margin:.4em 0'>{title}</h3>"
        f"<table>{rows}</table>{body}</div>"
    )


def _item(item: Section | Measure) -> str:
    if not isinstance(item, Measure):
        title = f"<b>{escape(str(item.marker) + item.heading)}</b>"
        text = f"<p>{_lines(item.text)}</p>" if item.text else ""
        children = "".join(_item(child) for child in item.children)
        size = f" <span style='{_FAINT}'>{len(item.measures)}</span>" if item.measures else ""
        return f"<details style='margin-left:1em'><summary>{title}{size}</summary>{text}{children}</details>"
    return f"<p style='margin:.3em 0 .3em 1em'>{escape(str(item.marker))}{_lines(item.text)} {_chips(item)}</p>"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _chips(measure: Measure) -> str:
    chips = "".join(
        f"<span style='{_CHIP}' title='{assignment.role}'>{escape(assignment.agency.name)}</span>"
        for assignment in measure.assignments
    )
    return chips + ("等" if any(clause.open_ended for clause in measure.responsibilities) else "")


def _more(total: int, form: str) -> list[str]:
    return [form.format(f"{total - ROWS:,}")] if total > ROWS else []
