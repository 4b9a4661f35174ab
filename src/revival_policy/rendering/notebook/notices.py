"""How values show themselves in a notebook: folded pages and short tables, with links between what belongs together.

Pages carry their style inside, because a notebook may be shown where no style sheet is, and use no colour of the page
around them, so that they can be read on light and on dark.
"""

from __future__ import annotations

import zlib
from html import escape
from typing import TYPE_CHECKING

from revival_policy.languages import said, say, to_say
from revival_policy.model.display import ROWS, more_than_shown
from revival_policy.model.measure import Measure
from revival_policy.rendering.notebook.facts import facts_as_html

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revival_policy.model.agency_counts import AgencyCounts
    from revival_policy.model.measures import Measures
    from revival_policy.model.notice import Notice
    from revival_policy.model.notices import Notices
    from revival_policy.model.section import Section
    from revival_policy.notations.agencies import Agency

#: Characters by which a measure without a number is called.
SHOWN = 6

_LEFT = "text-align:left"
_CHIP = (
    "display:inline-block;margin:1px 4px 1px 0;padding:0 6px;border:1px solid #9aa7b4;border-radius:8px;font-size:90%;"
    "color:inherit;text-decoration:none"
)
_FAINT = "opacity:.65"
_PAGE = "max-width:56em;line-height:1.5"
_TITLE = "color:#b3261e;margin:.4em 0"
_INSET = "margin:.3em 0 .3em 1em"


def measures_as_html(measures: Measures) -> str:
    """Return a table of the first measures: marker, text, agencies."""
    rows = "".join(
        f"<tr style='vertical-align:top'><td>{escape(str(measure.marker or ''))}</td>"
        f"<td style='{_LEFT}'>{escape(measure.text)}</td>"
        f"<td style='{_LEFT}'>{_chips(measure)}</td></tr>"
        for measure in measures[:ROWS]
    )
    head = f"<tr><th></th><th style='{_LEFT}'>{say('measure')}</th><th style='{_LEFT}'>{say('agencies')}</th></tr>"
    return f"<table>{head}{rows}</table>{_more(len(measures))}"


def notices_as_html(notices: Notices) -> str:
    """Return a table of the first notices: number, date, title, issuers, how many measures."""
    names = (say("number"), say("date"), say("title"), say("issued by"), say("measures"))
    head = "".join(f"<th style='{_LEFT}'>{name}</th>" for name in names)
    rows = "".join(f"<tr style='vertical-align:top'>{_cells(notice)}</tr>" for notice in notices[:ROWS])
    return f"<table><tr>{head}</tr>{rows}</table>{_more(len(notices))}"


def _cells(notice: Notice) -> str:
    issuers = "、".join(agency.name for agency in notice.issuers)
    date = notice.date.isoformat() if notice.date else ""
    cells = (str(notice.number or ""), date, notice.title or "", issuers, str(len(notice.measures)))
    return "".join(f"<td style='{_LEFT}'>{escape(cell)}</td>" for cell in cells)


def agencies_as_html(agencies: AgencyCounts) -> str:
    """Return a table of the most charged agencies."""
    rows = "".join(
        f"<tr><td style='{_LEFT}'>{escape(agency.name)}</td><td>{count}</td></tr>"
        for agency, count in agencies.most_charged(ROWS)
    )
    head = f"<tr><th style='{_LEFT}'>{say('agency')}</th><th>{say('measures')}</th></tr>"
    return f"<table>{head}{rows}</table>{_more(len(agencies))}"


def notice_as_html(notice: Notice) -> str:
    """Return a notice as it looks on paper, its outline folded, with its agencies, citations and doubts below.

    The chip of an agency leads to its row below, and the row to the measures that name it.
    """
    return _Page(notice).html()


class _Page:
    """The page of one notice, with the names by which its parts link to each other."""

    def __init__(self, notice: Notice) -> None:
        self._notice = notice
        # Several notices are in one notebook; what leads to a measure must not lead to that of another.
        self._key = f"notice-{zlib.crc32((notice.source or repr(notice.body)).encode('utf-8', 'surrogatepass')):08x}"
        self._measures = {(measure.span, measure): index for index, measure in enumerate(notice.measures, start=1)}
        self._agencies = {
            agency: f"{self._key}-agency-{index}" for index, agency in enumerate(notice.agencies, start=1)
        }

    def html(self) -> str:
        notice = self._notice
        title = escape(notice.title or say("A notice without a title"))
        body = "".join(self._item(item) for item in notice.body)
        lists = self._agency_list() + self._citation_list() + self._doubts()
        return f"<div style='{_PAGE}'><h3 style='{_TITLE}'>{title}</h3>{_facts(notice)}{body}{lists}</div>"

    def _item(self, item: Section | Measure) -> str:
        if isinstance(item, Measure):
            chips = _chips(item, self._agencies)
            anchor = f"{self._key}-measure-{self._measures[item.span, item]}"
            return f"<p id='{anchor}' style='{_INSET}'>{escape(str(item.marker or ''))}{_lines(item.text)} {chips}</p>"
        text = f"<p>{_lines(item.text)}</p>" if item.text else ""
        children = "".join(self._item(child) for child in item.children)
        heading = f"<b>{escape(str(item.marker) + item.heading)}</b>"
        return _folded(heading, len(item.measures), text + children, "margin-left:1em")

    def _agency_list(self) -> str:
        naming = self._notice.measures.group_by("agency")
        rows = "".join(
            f"<tr id='{anchor}' style='vertical-align:top'>"
            f"<td style='{_LEFT};white-space:nowrap'>{escape(agency.name)}</td><td>{len(naming[agency])}</td>"
            f"<td style='{_LEFT}'>{self._links(naming[agency])}</td></tr>"
            for agency, anchor in self._agencies.items()
        )
        return _folded(say("agencies"), len(self._agencies), f"<table>{rows}</table>") if rows else ""

    def _links(self, measures: Iterable[Measure]) -> str:
        return " ".join(
            f"<a href='#{self._key}-measure-{self._measures[measure.span, measure]}'>{escape(_called(measure))}</a>"
            for measure in measures
        )

    def _citation_list(self) -> str:
        cited = dict.fromkeys(self._notice.citations)
        rows = "".join(f"<li>{escape(str(citation))}</li>" for citation in cited)
        return _folded(say("cited documents"), len(cited), f"<ul>{rows}</ul>") if rows else ""

    def _doubts(self) -> str:
        doubts = self._notice.diagnostics
        rows = "".join(
            f"<li>{say('line {line}: ', line=doubt.line)}{escape(said(doubt.message))}"
            f" <span style='{_FAINT}'>{doubt.code}</span></li>"
            for doubt in doubts
        )
        return _folded(say("diagnostics"), len(doubts), f"<ul>{rows}</ul>") if rows else ""


def _called(measure: Measure) -> str:
    """Return the words of a link to a measure: its marker, or the first words where it has none."""
    return str(measure.marker or f"{measure.text[:SHOWN]}…")


def _facts(notice: Notice) -> str:
    facts = [
        (say("number"), str(notice.number or "")),
        (say("registered as"), str(notice.registration_number or "")),
        (say("issued by"), "、".join(agency.name for agency in notice.issuers)),
        (say("to"), say(", ").join(agency.name for agency in notice.addressees)),
        (say("date"), notice.date.isoformat() if notice.date else ""),
        (say("in force"), _in_force(notice)),
        (say("issues"), notice.issued_title or ""),
        (say("attached"), say("; ").join(attachment.title for attachment in notice.attachments)),
    ]
    return facts_as_html(facts)


def _in_force(notice: Notice) -> str:
    validity = notice.validity
    days = [
        say(words, day=day.isoformat())
        for words, day in ((_FROM, validity.in_force_from), (_UNTIL, validity.in_force_until))
        if day
    ]
    return say(", ").join([*days, *([say("on trial")] if validity.trial else [])])


_FROM, _UNTIL = to_say("from {day}"), to_say("until {day}")


def _folded(title: str, count: int, content: str, style: str = "") -> str:
    size = f" <span style='{_FAINT}'>{count}</span>" if count else ""
    return f"<details style='{style}'><summary>{title}{size}</summary>{content}</details>"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _chips(measure: Measure, anchors: dict[Agency, str] | None = None) -> str:
    chips = "".join(
        _chip(assignment.agency, say(str(assignment.role)), (anchors or {}).get(assignment.agency))
        for assignment in measure.assignments
    )
    return chips + ("等" if any(clause.open_ended for clause in measure.responsibilities) else "")


def _chip(agency: Agency, role: str, anchor: str | None) -> str:
    inside = f"style='{_CHIP}' title='{role}'>{escape(agency.name)}"
    return f"<a href='#{anchor}' {inside}</a>" if anchor else f"<span {inside}</span>"


def _more(total: int) -> str:
    rest = say("… {rest} more of {total}", rest="{}", total=f"{total:,}")
    return "".join(more_than_shown(total, f"<p style='{_FAINT}'>{rest}</p>"))
