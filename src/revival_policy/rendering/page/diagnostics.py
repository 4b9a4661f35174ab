"""What the reader doubts, with the words in question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.rendering.page.citations import link_to
from revival_policy.rendering.page.markup import Markup, element

if TYPE_CHECKING:
    from revival_policy.model.diagnostics import Diagnostic
    from revival_policy.rendering.page.contents import Contents
    from revival_policy.rendering.page.words import Words

#: Characters shown on either side of the place, and of a place that is longer.
AROUND, LONGEST = 16, 200


def diagnostics(contents: Contents, words: Words) -> Markup:
    """Return the list of diagnostics, in the order of the text."""
    doubts = contents.notice.diagnostics
    if not doubts:
        return element("p", words["no diagnostics"])
    return element("ul", *(_row(doubt, contents, words) for doubt in doubts), class_="doubts")


def _row(doubt: Diagnostic, contents: Contents, words: Words) -> Markup:
    entry = contents.entry_at(doubt.span.start)
    return element(
        "li",
        element("span", words[str(doubt.level)], class_=f"tag {doubt.level}"),
        f" {words.doubt(doubt.code, doubt.message)} ",
        element("code", doubt.code, title=doubt.message),
        " ",
        element("span", words.of("place", line=doubt.line, column=doubt.column), class_="small"),
        " ",
        element("span", link_to(entry), lang=words.of_text) if entry else None,
        _passage(doubt, contents.notice.source, words),
    )


def _passage(doubt: Diagnostic, source: str, words: Words) -> Markup | None:
    """Return the words in question with a few of their line around them."""
    start, end = doubt.span
    passage = source[start : min(end, start + LONGEST)]
    if not passage.strip():
        return None
    before = source[max(0, start - AROUND) : start].rpartition("\n")[2]
    after = source[end : end + AROUND].partition("\n")[0] if end - start <= LONGEST else "…"
    return element("blockquote", before, element("mark", passage), after, lang=words.of_text)
