"""A measure as an article: what is to be done, and chips of those who do it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from revival_policy.rendering.page.chips import chip
from revival_policy.rendering.page.markup import Markup, element, together
from revival_policy.rendering.page.prose import prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.model.measure import Measure
    from revival_policy.notations.responsibilities import Responsibility
    from revival_policy.rendering.page.contents import Contents, Entry
    from revival_policy.rendering.page.words import Words


def measure_article(entry: Entry, measure: Measure, contents: Contents, words: Words) -> Markup:
    """Return the article of a measure; its marker is the link to it."""
    name = words.of("measure", number=entry.number)
    link = element(
        "a",
        str(measure.marker or "·"),
        href=f"#{entry.ident}",
        class_="marker",
        aria_label=f"{measure.marker or ''} {name}".strip(),
        lang=words.of_text,
    )
    heading = element("b", measure.heading) if measure.heading else None
    text = prose(measure.text[len(measure.heading) :])
    clauses = together(_clause(clause, contents, words) for clause in measure.responsibilities)
    return element(
        "article",
        link,
        element("div", heading, text, class_="text", lang=words.of_text) if text or heading else None,
        element("dl", clauses, class_="who") if clauses else None,
        id=entry.ident,
        class_="measure",
        tabindex="-1",
        aria_label=name,
    )


def _clause(clause: Responsibility, contents: Contents, words: Words) -> Markup:
    rows = list(_rows(clause, contents, words))
    return together(
        element("div", element("dt", label), element("dd", value, lang=words.of_text)) for label, value in rows
    )


def _rows(clause: Responsibility, contents: Contents, words: Words) -> Iterator[tuple[str, Markup]]:
    """Yield a row for each run of one role, then the deadline."""
    runs = [(role, list(run)) for role, run in groupby(clause.assignments, lambda part: part.role)]
    for index, (role, run) in enumerate(runs):
        chips = [chip(part.agency.name, contents.agency(part.agency), role) for part in run]
        last = index == len(runs) - 1
        open_end = (
            element("span", words["etc"], class_="etc", lang=words.of_labels) if clause.open_ended and last else None
        )
        yield words[str(role)], together([*chips, open_end])
    if clause.deadline:
        yield words["deadline"], element("span", clause.deadline)
