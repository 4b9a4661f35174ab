"""A notice as text, in the order in which GB/T 9704—2012 sets its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.model.measure import Measure
from revival_policy.model.section import Section
from revival_policy.rendering.stretches import issued_component, stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.model.component import Component
    from revival_policy.model.notice import Notice
    from revival_policy.notations.agencies import Agency

    Item = Section | Measure


def to_text(notice: Notice) -> str:
    """Return a notice as text; see `Notice.to_text`."""
    return "\n".join(_lines(notice))


def _lines(notice: Notice) -> Iterator[str]:
    issued = issued_component(notice)
    first, *others = stretches(notice)
    yield from head(notice)
    if notice.letter or notice.issued_title is not None:
        yield from paragraphs(notice.letter)
    else:
        yield from paragraphs(notice.preamble)
    yield from _outline(first[1])
    if issued is None:
        yield from paragraphs(notice.closing)
    yield from ending(notice)
    for component, items in others:
        yield from _component(component, items, notice if component is issued else None)


def head(notice: Notice) -> Iterator[str]:
    """Yield what stands above the text, from the classification to the addressees (7.2, 7.3.1 and 7.3.2)."""
    yield from filter(None, (notice.classification, notice.urgency))
    title, number = notice.title or "", "" if notice.number is None else str(notice.number)
    if notice.signatory:
        yield from filter(None, (number, f"签发人:{notice.signatory}", title))
    elif number and title and number.startswith(title):
        yield title
        yield number.removeprefix(title)
    else:
        yield from filter(None, (number, title))
    if notice.addressees:
        yield _names(notice.addressees) + ":"


def ending(notice: Notice) -> Iterator[str]:
    """Yield attachments, signature, date, notes, copies and print line (7.3.4 to 7.4.3)."""
    titles = [attachment.title for attachment in notice.attachments]
    if len(titles) == 1:
        yield f"附件:{titles[0]}"
    for number, title in enumerate(titles if len(titles) > 1 else (), 1):
        yield f"附件:{number}.{title}" if number == 1 else f"{number}.{title}"
    if notice.date is not None or not _in_title(notice):
        yield from (issuer.name for issuer in notice.issuers)
    yield from filter(None, (notice.date and str(notice.date),))
    yield from (f"({note})" for note in notice.notes)
    if notice.copied_to:
        yield f"抄送:{_names(notice.copied_to)}。"
    yield from filter(None, (notice.printing,))


def _component(component: Component | None, items: Sequence[Item], notice: Notice | None) -> Iterator[str]:
    """Yield a document within; the one that is issued has its preamble and closing on the `notice`."""
    if component is not None:
        yield from component_head(component)
    if notice is not None:
        yield from paragraphs(notice.preamble)
    yield from _outline(items)
    if notice is not None:
        yield from paragraphs(notice.closing)
    if component is not None:
        yield from component_ending(component)


def component_head(component: Component) -> Iterator[str]:
    """Yield what stands above the text of a document within."""
    yield from filter(None, (component.label, component.title))
    if component.addressees:
        yield _names(component.addressees) + ":"


def component_ending(component: Component) -> Iterator[str]:
    """Yield the signature of a document within."""
    yield from (issuer.name for issuer in component.issuers)
    yield from filter(None, (component.date and str(component.date),))


def _in_title(notice: Notice) -> bool:
    """Tell whether the title names the issuers, so that no signature is needed to know them."""
    return all(issuer.name in (notice.title or "") for issuer in notice.issuers)


def _outline(items: Sequence[Item]) -> Iterator[str]:
    waiting = list(reversed(items))
    while waiting:
        item = waiting.pop()
        if isinstance(item, Section):
            yield f"{item.marker}{item.heading}"
            yield from paragraphs(item.text)
            waiting.extend(reversed(item.children))
        elif item.in_table:
            yield from map("\t".join, table_rows([item, *_rows(waiting)]))
        else:
            yield str(item)


def _rows(waiting: list[Item]) -> Iterator[Measure]:
    """Take the rows that come next."""
    while waiting and isinstance(row := waiting[-1], Measure) and row.in_table:
        waiting.pop()
        yield row


def table_rows(measures: Sequence[Measure]) -> Iterator[tuple[str, str, str]]:
    """Yield measures as the rows of a table of tasks (任务分工表), a row for each clause."""
    yield _COLUMNS
    for measure in measures:
        first, *others = [str(clause)[1:-1] for clause in measure.responsibilities] or [""]
        yield str(measure.marker or ""), measure.text, first
        yield from (("", "", clause) for clause in others)


_COLUMNS = ("序号", "工作任务", "责任分工")


def paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text."""
    return filter(None, text.split("\n"))


def _names(agencies: Sequence[Agency]) -> str:
    """Return names divided by ，, at which alone addressees are told apart."""
    return "，".join(agency.name for agency in agencies)
