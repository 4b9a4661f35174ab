"""The outline as links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.rendering.page.markup import Markup, element

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.rendering.page.contents import Contents, Document, Entry
    from revival_policy.rendering.page.words import Words


def outline(contents: Contents, parts: Sequence[tuple[str, str]], words: Words) -> Markup:
    """Return the outline: documents, sections, measures that are under no section, then the other parts of the page.

    `parts` has id and heading of each document and part, in their order; sections are under their document.
    """
    documents = {document.ident: document for document in contents.documents}
    rows = [_part(ident, heading, documents.get(ident), words) for ident, heading in parts]
    folded = element("details", element("summary", element("h2", words["outline"])), element("ol", *rows), open=True)
    return element("nav", folded, id="outline", aria_label=words["outline"])


def _part(ident: str, heading: str, document: Document | None, words: Words) -> Markup:
    lang = words.of_text if document and document.component else None
    link = element("a", heading, href=f"#{ident}", lang=lang)
    return element("li", link, _list(document.entries if document else (), words))


def _list(entries: Sequence[Entry], words: Words) -> Markup | None:
    return element("ol", *(_row(entry, words) for entry in entries), lang=words.of_text) if entries else None


def _row(entry: Entry, words: Words) -> Markup:
    sections = [child for child in entry.children if not child.number]
    count = None if entry.number or not entry.measures else element("small", f" {entry.measures}")
    return element("li", element("a", entry.label, href=f"#{entry.ident}"), count, _list(sections, words))
