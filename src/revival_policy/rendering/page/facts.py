"""The head of the page: the title, and what the frame of the document says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.model.parts import PartKind
from revival_policy.rendering.page.markup import Markup, element, together

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from revival_policy.model.validity import Validity
    from revival_policy.notations.agencies import Agency
    from revival_policy.rendering.page.contents import Contents
    from revival_policy.rendering.page.words import Words


#: Facts that the page says in its own words.
_LABELS = {"kind", "date", "validity", "size"}


def head(contents: Contents, words: Words) -> Markup:
    """Return title and facts."""
    rows = together(
        element(
            "tr",
            element("th", words[name], scope="row"),
            element("td", *values, lang=None if name in _LABELS else words.of_text),
        )
        for name, values in _facts(contents, words)
        if values
    )
    stated = contents.notice.title
    title = element("h1", stated or words["untitled"], lang=words.of_text if stated else None)
    facts = element("table", element("tbody", rows), class_="facts", aria_label=words["facts"])
    return element("header", title, facts, _page_head(contents, words))


def _page_head(contents: Contents, words: Words) -> Markup | None:
    """Return what the web page set above the document, folded: most of it is in the facts already."""
    lines = _lines(f"{label}{words['colon']}{value}" for label, value in contents.notice.metadata if value)
    if not lines:
        return None
    summary = element("summary", words["page head"], lang=words.of_labels)
    return element("details", summary, *lines, class_="small", lang=words.of_text)


def _facts(contents: Contents, words: Words) -> Iterator[tuple[str, list[Markup]]]:
    """Yield each fact with its values, in the order of the paper; a fact that the document does not state has none."""
    notice = contents.notice
    kind, date = notice.kind, notice.date
    yield "classification", _lines([notice.classification])
    yield "urgency", _lines([notice.urgency])
    yield "number", _lines([str(notice.number) if notice.number else None])
    yield "registration number", _lines([str(notice.registration_number) if notice.registration_number else None])
    yield "signatory", _lines([notice.signatory])
    yield "kind", _lines([words(kind.value, kind.name.lower().replace("_", " ")) if kind else None])
    yield "issuers", _names(notice.issuers, words)
    written = element("time", words(str(date), date.isoformat()), datetime=date.isoformat()) if date else None
    yield "date", _lines([written])
    yield "validity", _lines([words["comma"].join(_validity(notice.validity, words))])
    yield "addressees", _names(notice.addressees, words)
    yield "adoption", _lines(_adoption(contents))
    yield "issued title", _lines([notice.issued_title])
    yield "attachments", _lines(attachment.title for attachment in notice.attachments)
    yield "notes", _lines(notice.notes)
    yield "copied to", _names(notice.copied_to, words)
    yield "printing", _lines([notice.printing])
    yield "size", _lines([words["comma"].join(_counts(contents, words))])


def _validity(validity: Validity, words: Words) -> Iterator[str]:
    """Yield what is known of how long the document is in force."""
    days = {"from day": validity.in_force_from, "until day": validity.in_force_until}
    for name, day in days.items():
        if day is not None:
            yield words.of(name, day=words(str(day), day.isoformat()))
    if validity.trial:
        yield words["trial"]


def _lines(values: Iterable[str | None]) -> list[Markup]:
    return [element("div", value) for value in values if value]


def _names(agencies: Iterable[Agency], words: Words) -> list[Markup]:
    return [
        together([words["comma"] if index else None, element("bdi", agency.name)])
        for index, agency in enumerate(agencies)
    ]


def _adoption(contents: Contents) -> Iterator[str]:
    notice = contents.notice
    return (part.span.of(notice.source).strip() for part in notice.parts if part.kind is PartKind.ADOPTION)


def _counts(contents: Contents, words: Words) -> Iterator[str]:
    notice = contents.notice
    counts = {
        "of sections": sum(not entry.number for entry in contents.entries),
        "of measures": len(notice.measures),
        "of agencies": len(contents.network.nodes),
        "of citations": len(dict.fromkeys(notice.citations)),
    }
    return (words.of(name, count=count) for name, count in counts.items() if count)
