"""The text of the notice: its documents, with their sections folded open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.model.component import ComponentRole
from revival_policy.model.measure import Measure
from revival_policy.model.parts import PartKind
from revival_policy.rendering.page.markup import Markup, element, together
from revival_policy.rendering.page.measures import measure_article
from revival_policy.rendering.page.prose import prose
from revival_policy.rendering.stretches import main_component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.model.component import Component
    from revival_policy.rendering.page.contents import Contents, Document, Entry
    from revival_policy.rendering.page.words import Words

#: The levels of headings: documents and parts of the page have the second, and HTML has no seventh.
_FIRST, _LAST = 3, 6
#: Parts of the source that no field of a notice holds.
_IN_NO_FIELD = {PartKind.ATTACHED, PartKind.UNREAD}
#: Parts that the notice has as its own where they are in its main document, and nowhere else.
_FIELDS_OF_MAIN = {PartKind.PREAMBLE, PartKind.CLOSING}


def document_sections(contents: Contents, words: Words) -> Iterator[tuple[str, str, Markup]]:
    """Yield each document that has text: its id, its heading, and the section that shows it."""
    for document in contents.documents:
        text = _text(document, contents, words)
        if text or document.component is not None:
            heading = _heading(document.component, words)
            lang = words.of_text if document.component else None
            yield document.ident, heading, together([element("h2", heading, lang=lang), text])


def _heading(component: Component | None, words: Words) -> str:
    if component is None:
        return words["text"]
    label = component.label or ("" if component.role is ComponentRole.ISSUED else words["attached"])
    return f"{label} {component.title or ''}".strip() or words["issued"]


def _text(document: Document, contents: Contents, words: Words) -> Markup:
    notice, component = contents.notice, document.component
    pieces: list[Markup | None] = []
    if component is None:
        pieces.append(_paragraphs(notice.letter, words))
    else:
        pieces.append(_frame(component, words))
    own = component is main_component(notice)
    pieces.append(_paragraphs(notice.preamble, words) if own else None)
    pieces += _outline(document, contents, words)
    pieces.append(_paragraphs(notice.closing, words) if own else None)
    return together(pieces)


def _frame(component: Component, words: Words) -> Markup | None:
    """Return to whom, by whom and when a document within is written."""
    stated = [
        (words["addressees"], words["comma"].join(agency.name for agency in component.addressees)),
        (words["issuers"], words["comma"].join(agency.name for agency in component.issuers)),
        (words["date"], words(str(component.date), component.date.isoformat()) if component.date else ""),
    ]
    lines = [
        element("p", f"{label}{words['colon']}", element("span", fact, lang=words.of_text))
        for label, fact in stated
        if fact
    ]
    return element("div", *lines, class_="prose small") if lines else None


def _outline(document: Document, contents: Contents, words: Words) -> Iterator[Markup]:
    """Yield the items of a document, and between them its paragraphs that belong to no item."""
    loose = list(_loose(document, contents))
    for entry in document.entries:
        while loose and entry.item.span and loose[0][0] < entry.item.span.start:
            yield _paragraphs(loose.pop(0)[1], words)
        yield _entry(entry, contents, words, _FIRST)
    yield from (_paragraphs(text, words) for _, text in loose)


def _loose(document: Document, contents: Contents) -> Iterator[tuple[int, str]]:
    """Yield offset and text of what is in a document and in none of the fields of the notice."""
    component, notice = document.component, contents.notice
    starts = [other.span.start for other in notice.components if other.span]
    start = component.span.start if component and component.span else 0
    end = min((other for other in starts if other > start), default=len(notice.source))
    if component is None:
        end = min(starts, default=end)
    others_text = component is not None and component is not main_component(notice)
    kinds = _IN_NO_FIELD | _FIELDS_OF_MAIN if others_text else _IN_NO_FIELD
    for part in notice.parts:
        if part.kind in kinds and start <= part.span.start < end:
            yield part.span.start, part.span.of(notice.source)


def _entry(entry: Entry, contents: Contents, words: Words, level: int) -> Markup:
    section = entry.item
    if isinstance(section, Measure):
        return measure_article(entry, section, contents, words)
    heading = element(
        f"h{level}",
        element("span", str(section.marker), class_="marker"),
        section.heading,
        element("small", f" {entry.measures}") if entry.measures else None,
        id=f"{entry.ident}-heading",
        lang=words.of_text,
    )
    inner = together(_entry(child, contents, words, min(level + 1, _LAST)) for child in entry.children)
    text = _paragraphs(section.text, words)
    folded = element("details", element("summary", heading), text, inner, open=True)
    return element(
        "section", folded, id=entry.ident, tabindex="-1", aria_labelledby=f"{entry.ident}-heading", class_="section"
    )


def _paragraphs(text: str, words: Words) -> Markup:
    return element("div", prose(text), class_="prose", lang=words.of_text) if text.strip() else Markup("")
