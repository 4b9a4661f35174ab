"""A notice as a series of blocks, in the order in which GB/T 9704—2012 sets its parts."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from revival_policy.checking.draft import RULES
from revival_policy.model.measure import Measure
from revival_policy.model.section import Section
from revival_policy.rendering.stretches import issued_component, main_component, stretches

if TYPE_CHECKING:
    from revival_policy.model.component import Component
    from revival_policy.model.notice import Notice
    from revival_policy.notations.agencies import Agency
    from revival_policy.notations.markers import Marker

    Item = Section | Measure


class Role(enum.Enum):
    """What a block is in its document."""

    CLASSIFICATION = enum.auto()
    URGENCY = enum.auto()
    NUMBER = enum.auto()
    SIGNATORY = enum.auto()
    TITLE = enum.auto()
    ADDRESSEES = enum.auto()
    PARAGRAPH = enum.auto()
    HEADING = enum.auto()
    MEASURE = enum.auto()
    TASKS = enum.auto()
    ATTACHMENT = enum.auto()
    ISSUER = enum.auto()
    DATE = enum.auto()
    NOTE = enum.auto()
    COPIES = enum.auto()
    PRINTING = enum.auto()
    LABEL = enum.auto()
    TITLE_WITHIN = enum.auto()


@attrs.frozen
class Block:
    """What belongs together: its text, and the item or the rows of a table of tasks that it shows."""

    role: Role
    text: str
    items: tuple[Item, ...] = ()

    @property
    def item(self) -> Item | None:
        """The one item that the block shows."""
        return self.items[0] if len(self.items) == 1 else None


@attrs.frozen
class Document:
    """One of the documents that a notice is made of, its parts in their order; its blocks are yielded once."""

    head: Iterator[Block]
    opening: Iterator[Block]
    items: Sequence[Item]
    closing: Iterator[Block]
    ending: Iterator[Block]


def documents_of(notice: Notice) -> Iterator[Document]:
    """Yield the letter, then each component; one of them has the preamble and the closing of the notice."""
    main = main_component(notice)
    own, others_text = (notice.preamble, notice.closing), ("", "")
    (_, items), *others = stretches(notice)
    opening, closing = own if main is None else (notice.letter, "")
    yield Document(_head(notice), paragraphs(opening), items, paragraphs(closing), _ending(notice))
    for component, (_, items) in zip(notice.components, others, strict=True):
        opening, closing = own if component is main else others_text
        above, below = _head_within(component), _signature(component)
        yield Document(above, paragraphs(opening), items, paragraphs(closing), below)


def blocks_of(notice: Notice) -> Iterator[Block]:
    """Yield the blocks of a notice; those that hold no text are left out."""
    for document in documents_of(notice):
        yield from document.head
        yield from document.opening
        yield from _outline(document.items)
        yield from document.closing
        yield from document.ending


def _head(notice: Notice) -> Iterator[Block]:
    """Yield what is above the text, from the classification to the addressees (7.2, 7.3.1 and 7.3.2)."""
    yield from _block(Role.CLASSIFICATION, notice.classification)
    yield from _block(Role.URGENCY, notice.urgency)
    title, number = notice.title or "", "" if notice.number is None else str(notice.number)
    if number and title and number.startswith(title) and not notice.signatory:
        yield Block(Role.TITLE, title)
        yield from _block(Role.NUMBER, number.removeprefix(title))
    else:
        yield from _block(Role.NUMBER, number)
        yield from _block(Role.SIGNATORY, notice.signatory and f"签发人:{notice.signatory}")
        yield from _block(Role.TITLE, title)
    yield from _addressees(notice.addressees)


def _ending(notice: Notice) -> Iterator[Block]:
    """Yield attachments, signature, date, notes, copies and print line (7.3.4 to 7.4.3)."""
    titles = [attachment.title for attachment in notice.attachments]
    if len(titles) == 1:
        yield Block(Role.ATTACHMENT, f"附件:{titles[0]}")
    for number, title in enumerate(titles if len(titles) > 1 else (), 1):
        yield Block(Role.ATTACHMENT, f"附件:{number}.{title}" if number == 1 else f"{number}.{title}")
    if notice.date is not None or not _in_title(notice):
        yield from _signature(notice)
    if notice.date is None and issued_component(notice) is not None:
        yield Block(Role.DATE, _LEFT_BLANK)
    yield from (Block(Role.NOTE, f"({note})") for note in notice.notes)
    if notice.copied_to:
        yield Block(Role.COPIES, f"抄送:{_names(notice.copied_to)}。")
    yield from _block(Role.PRINTING, notice.printing)


#: A date that was left blank, which ends a letter where something follows it.
_LEFT_BLANK = "年月日"


def _head_within(component: Component) -> Iterator[Block]:
    """Yield what is above the text of a document within."""
    yield from _block(Role.LABEL, component.label)
    yield from _block(Role.TITLE_WITHIN, component.title)
    yield from _addressees(component.addressees)


def _signature(document: Notice | Component) -> Iterator[Block]:
    """Yield the bodies that sign, and the day."""
    yield from (Block(Role.ISSUER, issuer.name) for issuer in document.issuers)
    yield from _block(Role.DATE, str(document.date or ""))


def _in_title(notice: Notice) -> bool:
    """Tell whether the title begins with the issuers, so that no signature is needed to know them."""
    title = notice.title or ""
    first = notice.issuers[0].name if notice.issuers else ""
    return title.startswith(first) and all(issuer.name in title for issuer in notice.issuers)


def _outline(items: Sequence[Item]) -> Iterator[Block]:
    waiting = list(reversed(items))
    while waiting:
        item = waiting.pop()
        if isinstance(item, Section):
            yield Block(Role.HEADING, _marked(item, item.heading), (item,))
            yield from paragraphs(item.text)
            waiting.extend(reversed(item.children))
        elif item.in_table:
            rows = (item, *_rows(waiting))
            yield Block(Role.TASKS, "\n".join(map("\t".join, table_of_tasks(rows))), rows)
        else:
            yield Block(Role.MEASURE, _marked(item, str(item).removeprefix(str(item.marker or ""))), (item,))


def _marked(item: Item, text: str) -> str:
    return f"{marker_apart(item.marker)}{text}" if text else str(item.marker or "")


def marker_apart(marker: Marker | None) -> str:
    """Return a marker as it is before text, with a blank after 第一条, or 第一条第三方 would name a provision."""
    return "" if marker is None else f"{marker}{_APART * (marker.style in RULES)}"


def _rows(waiting: list[Item]) -> Iterator[Measure]:
    """Take the rows that come next."""
    while waiting and isinstance(row := waiting[-1], Measure) and row.in_table:
        waiting.pop()
        yield row


def table_of_tasks(measures: Sequence[Item]) -> Iterator[tuple[str, ...]]:
    """Yield measures as the rows of a table of tasks (任务分工表), its head first, a row for each clause."""
    yield _COLUMNS
    for measure in measures:
        if isinstance(measure, Measure):
            first, *others = [str(clause)[1:-1] for clause in measure.responsibilities] or [""]
            yield str(measure.marker or ""), measure.text, first
            yield from (("", "", clause) for clause in others)


#: As laws are set: 第一章　总则.
_APART = "\u3000"
_COLUMNS = ("序号", "工作任务", "责任分工")


def _addressees(agencies: Sequence[Agency]) -> Iterator[Block]:
    if agencies:
        yield Block(Role.ADDRESSEES, f"{_names(agencies)}:")


def paragraphs(text: str) -> Iterator[Block]:
    """Yield the paragraphs of a text."""
    return (Block(Role.PARAGRAPH, paragraph) for paragraph in text.split("\n") if paragraph)


def _block(role: Role, text: str | None) -> Iterator[Block]:
    if text:
        yield Block(role, text)


def _names(agencies: Sequence[Agency]) -> str:
    """Return names divided by ，, at which alone addressees are told apart."""
    return "，".join(agency.name for agency in agencies)
