"""The frame of a document: what is around its body (GB/T 9704—2012, 7.3).

    document = [ page head ] [ marks ] [ masthead ] { title | number | 题注 } letter { component }
    letter = [ addressees ] text [ attachment statement ] [ signature ] date { note }
    component = [ label ] title [ addressees ] text [ attachment statement ] [ signature date ]

Every line gets the kind of part that it is; lines of the body keep None, for the outline to read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from revival_policy.model.attachment import Attachment
from revival_policy.model.component import ComponentRole
from revival_policy.model.notice import Notice
from revival_policy.model.parts import PartKind
from revival_policy.notations.agencies import Agency
from revival_policy.notations.document_numbers import DocumentNumber, NumberKind
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.kinds import DocumentKind
from revival_policy.reading.attached import read_statements
from revival_policy.reading.components import Page, Stretch, read_components
from revival_policy.reading.contents import mark_contents
from revival_policy.reading.ending import Ending, Notes, read_ending, read_notes
from revival_policy.reading.footnotes import mark_footnotes
from revival_policy.reading.furniture import BEGINNINGS, is_furniture
from revival_policy.reading.history import read_history
from revival_policy.reading.ledger import Ledger
from revival_policy.reading.names import issuer_in, share_a_name
from revival_policy.reading.page_head import date_named, number_completed, number_named, title_named
from revival_policy.reading.questions import is_foot_of_page, is_line_of_foot, is_navigation
from revival_policy.reading.sureness import doubts_of, is_bare
from revival_policy.reading.title_again import go_to_title_again
from revival_policy.reading.top import Top, read_top
from revival_policy.reading.untitled import title_of_part, title_reported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.reading.lines import Line


#: So many times as many bodies as the title names do not sign: the text ends in a list of others.
MANY_MORE = 3
#: Whose document a letter passes on follows such a word; so many characters at the end of a name tell it.
_PASSED_ON = re.compile("(?:转发|批转|批发|批准|批复)(.+)")
LEAST_OF_A_NAME = 3
#: 政府令第15号 does not say of which place.
_SOME_GOVERNMENT = "政府"


@attrs.frozen
class Frame:
    """A frame, as read.

    `said` is what it says: a notice without a source, a body or parts. `kinds` are the kinds of the lines (None: body).
    `stretches` are the runs of lines that have an outline of their own: the letter, then what is below it.
    """

    said: Notice
    kinds: list[PartKind | None]
    stretches: tuple[Stretch, ...]


def read_frame(lines: Sequence[Line], known: str | None = None) -> Frame:
    """Read the frame around the main text of a document; `known` is a title that the caller knows."""
    ledger = Ledger(
        [PartKind.FURNITURE if line.text[0] in BEGINNINGS and is_furniture(line) else None for line in lines]
    )
    kinds = ledger.kinds
    mark_contents(lines, kinds)
    top = read_top(lines, ledger, known)
    go_to_title_again(lines, ledger, top)
    read_history(lines, ledger, top)
    title = _title(top)
    if title is None and known is None and not top.addressees:
        title = _title_of_text(lines, ledger, top)
    attachments, openings = read_statements(lines, kinds, top.end)
    ending = read_ending(lines, kinds, top.end, openings[0] if openings else len(lines))
    notes = _read_end(lines, kinds, ending)
    own = None if ending is None or _is_of_another(ending, title) else ending
    letter_end = ending.end if ending else openings[0] if openings else len(lines)
    page = Page(lines, kinds, [each.title for each in attachments], title)
    stretches = read_components(page, top.end, letter_end, openings)
    said = Notice(
        title=title,
        number=_number(top),
        kind=_kind(title, top.number),
        issuers=_issuers(top, title, own),
        addressees=top.addressees,
        date=top.dated or (own.date if own else None) or max(top.adopted, default=None) or date_named(top.metadata),
        attachments=attachments or _attached(stretches),
        notes=tuple(notes.notes),
        copied_to=tuple(notes.copied_to),
        printing=notes.printing,
        classification=top.classification,
        urgency=top.urgency,
        signatory=top.signatory,
        components=tuple(stretch.component for stretch in stretches if stretch.component is not None),
        metadata=top.metadata,
    )
    return Frame(attrs.evolve(said, doubts=tuple(doubts_of(top, said, own))), kinds, tuple(stretches))


def _title(top: Top) -> str | None:
    """Return the title at the top; where its words say nothing of a title, or none is there, that of the page head."""
    named = title_named(top.metadata) if top.title is None or is_bare(top.title) else None
    return named or top.title


def _title_of_text(lines: Sequence[Line], ledger: Ledger, top: Top) -> str | None:
    """Return the title of a text that has none at its top; a heading that is said twice is a line of its own."""
    text = lines[top.end :]
    title = title_of_part(text)
    if title is None:
        return title_reported(text)
    # A part of rules has lines below its heading: its articles.
    if without_blanks(text[1].text) == title:
        ledger.claim(range(top.end, top.end + 1), PartKind.TITLE)
        top.end += 1
    return title


def _kind(title: str | None, number: DocumentNumber | None) -> DocumentKind | None:
    """Return the kind that the title names; where it names none, that which the number of an order says."""
    kind = DocumentKind.of_title(title or "")
    return _KINDS.get(number.kind) if kind is None and number is not None else kind


_KINDS = {NumberKind.ORDER: DocumentKind.ORDER, NumberKind.ANNOUNCEMENT: DocumentKind.ANNOUNCEMENT}


def _read_end(lines: Sequence[Line], kinds: list[PartKind | None], ending: Ending | None) -> Notes:
    if ending is None:
        return read_notes(lines, kinds, None)
    ending.mark(kinds)
    notes = read_notes(lines, kinds, ending.end)
    mark_footnotes(lines, kinds, ending.end)
    in_foot = False
    for index in range(ending.end, len(lines)):
        in_foot = is_foot_of_page(lines[index].text) or (in_foot and is_line_of_foot(lines[index].text))
        if kinds[index] is None and (in_foot or is_navigation(lines[index])):
            kinds[index] = PartKind.FURNITURE
    return notes


def _number(top: Top) -> DocumentNumber | None:
    """Return the number; what the text leaves out of it, all or what is before the serial, is in the page head."""
    completed = number_completed(top.metadata, top.serial) if top.serial is not None else None
    return completed or top.number or number_named(top.metadata)


def _is_of_another(ending: Ending, title: str | None) -> bool:
    """Tell whether what a letter passes on ends there, and the letter has no end of its own: its author signs."""
    passed = _PASSED_ON.search(title or "")
    titled = issuer_in(title)
    if passed is None or not titled or not ending.issuers or share_a_name(ending.issuers, titled):
        return False
    return any(agency.name[-LEAST_OF_A_NAME:] in passed[1] for agency in ending.issuers)


def _issuers(top: Top, title: str | None, ending: Ending | None) -> tuple[Agency, ...]:
    signed = ending.issuers if ending else ()
    numbered = top.number.issuers if top.number is not None and top.number.code is None else ()
    if [issuer.name for issuer in numbered] == [_SOME_GOVERNMENT]:
        numbered = ()
    titled = issuer_in(title)
    if signed and titled and (ending is None or ending.date is None) and not share_a_name(signed, titled):
        signed = ()  # a list of bodies that the text ends in
    if signed and titled and "等" not in (title or ""):
        signed = _those_titled(signed, titled)
    masthead = () if len(numbered) > len(top.masthead) else _of_masthead(top.masthead, titled)  # joint orders name all
    persons = ending.persons if ending else ()
    named = signed or masthead or top.adopted_by or numbered or titled or top.byline or persons
    return tuple(dict.fromkeys(named))


def _of_masthead(masthead: tuple[Agency, ...], titled: tuple[Agency, ...]) -> tuple[Agency, ...]:
    """Return the bodies of the masthead, and with them those of a joint title of which the first alone has its 文件."""
    first = {agency.name for agency in masthead}
    return titled if first and first < {agency.name for agency in titled} else masthead


def _those_titled(signed: tuple[Agency, ...], titled: tuple[Agency, ...]) -> tuple[Agency, ...]:
    """Return who signs without a list of bodies right above: of many, those alone that the title names in full."""
    names = {agency.name for agency in titled}
    own = tuple(agency for agency in signed if agency.name in names)
    return own if len(own) == len(names) and len(signed) > MANY_MORE * len(names) else signed


def _attached(stretches: Sequence[Stretch]) -> tuple[Attachment, ...]:
    """Return the attachments that are there, where no statement names them."""
    parts = (stretch.component for stretch in stretches)
    return tuple(
        Attachment(part.title, span=part.span)
        for part in parts
        if part is not None and part.role is ComponentRole.ATTACHED and part.title
    )
