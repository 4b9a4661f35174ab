"""What a file shows and its text does not hold, as diagnostics of the notice that was read from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.model.diagnostics import Diagnostic, Level
from revival_policy.notations.matches import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.files.contents import Contents


def remarks_on(contents: Contents, text: str) -> Iterator[Diagnostic]:
    """Yield what there is to say about the contents of a file, each remark at the place that it is about."""
    if contents.without_text:
        pages = contents.without_text
        before = [passage.span.end for passage in contents.file_map.passages if (passage.page or 0) < pages[0]]
        place = min(before[-1] if before else 0, len(text) - 1)
        message = f"{_named(pages)} no text layer, and nothing of it was read: it needs character recognition (OCR)"
        line, start = text.count("\n", 0, place) + 1, text.rfind("\n", 0, place) + 1
        yield Diagnostic("page-without-text", Level.WARNING, message, line, place - start + 1, Span(place, place + 1))


def _named(pages: Sequence[int]) -> str:
    """Return the numbers of pages with a verb: page 3 has, pages 3-5, 7 have."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and runs[-1][1] == page - 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    names = ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)
    return f"page {names} has" if len(pages) == 1 else f"pages {names} have"
