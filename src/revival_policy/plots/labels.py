"""What the pictures say, in Chinese and in English."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from revival_policy.languages import say, to_say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revival_policy.languages import Language
    from revival_policy.model.measure import Measure

#: What the pictures say, by name.
_WORDS = to_say(
    {
        "lead": "lead",
        "support": "support",
        "responsible": "responsible",
        "measures": "measures",
        "agency_load": "Measures of each agency",
        "heat_map": "Measures of each agency, by section",
        "network": "Agencies that share measures",
        "outline": "Measures of each section",
        "deadlines": "Deadlines",
        "no agencies": "No agency is named",
        "no outline": "No numbered heading",
        "no deadlines": "No deadline is named",
        "more": "… {count} more agencies",
        "more measures": "… {count} more measures",
        "no year": "{count} deadlines of no known year",
    },
    context="picture",
)


def word(language: Language, name: str, **values: int) -> str:
    """Return what a picture says in a language."""
    return say(_WORDS[name], context="picture", within=language, **values)


def english_names(measures: Iterable[Measure]) -> dict[str, str]:
    """Return the English names of official bodies by their Chinese names, as far as they are known."""
    bodies = {agency.official for measure in measures for agency in measure.agencies}
    return {body.name: body.english for body in bodies if body is not None and body.english}


def shortened(text: str, cells: int) -> str:
    """Return as much of a text as fits so many cells, of which a Chinese character takes two; with … where cut."""
    if width(text) <= cells:
        return text
    taken = 1
    for index, char in enumerate(text):
        taken += width(char)
        if taken > cells:
            return f"{text[:index].rstrip()}…"
    return text


def width(text: str) -> int:
    """Return how many cells a text takes."""
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)
