"""The outline as links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.rendering.page.markup import Markup, element, together

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.rendering.page.contents import Contents, Entry
    from revival_policy.rendering.page.words import Words


def outline(contents: Contents, parts: Sequence[tuple[str, str]], words: Words) -> Markup:
    """Return the outline: documents, sections, measures that stand under no section, then the other parts of the page.

    `parts` has id and heading of each document and part, in their order; sections stand under their document.
    """
    entries = {document.ident: document.entries for document in contents.documents}
    rows = [
        element("li", element("a", heading, href=f"#{ident}"), _list(entries.get(ident, ())))
        for ident, heading in parts
    ]
    folded = element("details", element("summary", element("h2", words["outline"])), element("ol", *rows), open=True)
    return element("nav", folded, id="outline", aria_label=words["outline"])


def _list(entries: Sequence[Entry]) -> Markup | None:
    return element("ol", together(map(_row, entries))) if entries else None


def _row(entry: Entry) -> Markup:
    sections = [child for child in entry.children if not child.number]
    count = None if entry.number or not entry.measures else element("small", f" {entry.measures}")
    return element("li", element("a", entry.label, href=f"#{entry.ident}"), count, _list(sections))
