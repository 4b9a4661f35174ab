"""The documents cited, each once, with links to where it is cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.notations.citations import Relation
from revival_policy.rendering.page.markup import Markup, element, together

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.notations.citations import Citation
    from revival_policy.rendering.page.contents import Contents, Entry
    from revival_policy.rendering.page.words import Words


def citations(contents: Contents, words: Words) -> Markup:
    """Return the list of documents, in the order in which they are first cited."""
    found: dict[Citation, list[Citation]] = {}
    for citation in contents.notice.citations:
        found.setdefault(citation, []).append(citation)
    if not found:
        return element("p", words["no citations"])
    return element(
        "ol", *(_row(each, contents, words) for each in found.values()), class_="citations", lang=words.of_text
    )


def _row(cited: Sequence[Citation], contents: Contents, words: Words) -> Markup:
    first = cited[0]
    relations = [relation for relation in Relation if any(citation.relation is relation for citation in cited)]
    places = (contents.entry_at(citation.span.start) for citation in cited if citation.span)
    entries = {entry.ident: entry for entry in places if entry}
    return element(
        "li",
        element("cite", f"《{first.title}》") if first.title else None,
        element("span", f" {first.number}" if first.title else str(first.number)) if first.number else None,
        *(element("span", words[str(relation)], class_="tag", lang=words.of_labels) for relation in relations),
        *(together([" ", link_to(entry)]) for entry in entries.values()),
    )


def link_to(entry: Entry) -> Markup:
    """Return a link to an item of the text."""
    return element("a", entry.label, href=f"#{entry.ident}", class_="to")
