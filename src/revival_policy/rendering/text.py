"""A notice as text, in the order in which GB/T 9704—2012 sets its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.model.component import ComponentRole
from revival_policy.model.section import Section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.model.component import Component
    from revival_policy.model.measure import Measure
    from revival_policy.model.notice import Notice
    from revival_policy.notations.agencies import Agency

    Item = Section | Measure


def to_text(notice: Notice) -> str:
    r"""Return a notice as text that `parse` reads as the same notice: frame and outline in the order of GB/T 9704—2012.

    Marks, numbers and dates are written in their canonical form, clauses at the end of their measure. What the notice
    says is kept; what it was read from (the page head, blanks, lines that were no part of it) is not.

    >>> notice = rp.load("jilin-2016-41")
    >>> rp.parse(rp.to_text(notice)) == notice
    True
    >>> print(rp.to_text(rp.parse("关于植树的通知\n吉政发[2020]01号\n各县政府：\n（一）种好树。(林业局\n牵头)")))
    吉政发〔2020〕1号
    关于植树的通知
    各县政府:
    (一)种好树。(牵头单位:林业局)
    """
    return "\n".join(_lines(notice))


def _lines(notice: Notice) -> Iterator[str]:
    issued = next((part for part in notice.components if part.role is ComponentRole.ISSUED), None)
    stretches = _stretches(notice, issued)
    yield from _head(notice)
    if notice.letter or notice.issued_title is not None:
        yield from _paragraphs(notice.letter)
    else:
        yield from _paragraphs(notice.preamble)
    yield from _outline(stretches[0][1])
    if issued is None:
        yield from _paragraphs(notice.closing)
    yield from _ending(notice)
    for component, items in stretches[1:]:
        yield from _component(component, items, notice if component is issued else None)


def _head(notice: Notice) -> Iterator[str]:
    yield from filter(None, (notice.classification, notice.urgency))
    title, number = notice.title or "", "" if notice.number is None else str(notice.number)
    if notice.signatory:
        number_line = f"{number}\n签发人:{notice.signatory}" if number else f"签发人:{notice.signatory}"
        yield number_line
        yield from filter(None, (title,))
    elif number and title and number.startswith(title):
        yield title
        yield number.removeprefix(title)
    else:
        yield from filter(None, (number, title))
    if notice.addressees:
        yield _names(notice.addressees) + ":"


def _ending(notice: Notice) -> Iterator[str]:
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
        yield from filter(None, (component.label, component.title))
        if component.addressees:
            yield _names(component.addressees) + ":"
    if notice is not None:
        yield from _paragraphs(notice.preamble)
    yield from _outline(items)
    if notice is not None:
        yield from _paragraphs(notice.closing)
    if component is not None:
        yield from (issuer.name for issuer in component.issuers)
        yield from filter(None, (component.date and str(component.date),))


def _in_title(notice: Notice) -> bool:
    """Tell whether the title names the issuers, so that no signature is needed to know them."""
    return all(issuer.name in (notice.title or "") for issuer in notice.issuers)


def _stretches(notice: Notice, issued: Component | None) -> list[tuple[Component | None, list[Item]]]:
    """Return the items of the letter, then of each component; items without a place are those of what is issued."""
    stretches: list[tuple[Component | None, list[Item]]] = [(None, [])]
    stretches += [(component, []) for component in notice.components]
    home = next((number for number, (component, _) in enumerate(stretches) if component is issued), 0)
    for item in notice.body:
        number = home
        for place, (component, _) in enumerate(stretches):
            if item.span is not None and (
                component is None or (component.span and component.span.start <= item.span.start)
            ):
                number = place
        stretches[number][1].append(item)
    return stretches


def _outline(items: Sequence[Item]) -> Iterator[str]:
    waiting = list(reversed(items))
    while waiting:
        item = waiting.pop()
        if isinstance(item, Section):
            yield f"{item.marker}{item.heading}"
            yield from _paragraphs(item.text)
            waiting.extend(reversed(item.children))
        else:
            yield str(item)


def _paragraphs(text: str) -> Iterator[str]:
    return filter(None, text.split("\n"))


def _names(agencies: Sequence[Agency]) -> str:
    """Return names divided by ，, at which alone addressees are told apart."""
    return "，".join(agency.name for agency in agencies)
