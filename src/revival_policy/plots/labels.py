"""What the pictures say, in Chinese and in English."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revival_policy.model.measure import Measure
    from revival_policy.model.renderings import Language

_WORDS: dict[Language, dict[str, str]] = {
    "zh": {
        "lead": "牵头",
        "support": "配合",
        "responsible": "负责",
        "measures": "措施数",
        "agency_load": "各机关承担的措施",
        "heat_map": "各机关在各部分承担的措施数",
        "network": "共同承担措施的机关",
        "outline": "各部分的措施数",
        "deadlines": "完成时限",
        "no agencies": "没有责任单位",
        "no outline": "没有带编号的标题",
        "no deadlines": "没有完成时限",
        "more": "……另有{count}个机关",
        "more measures": "……另有{count}项措施",
        "no year": "{count}项措施的时限不知年份",
    },
    "en": {
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
}


def word(language: Language, name: str, **values: int) -> str:
    """Return what a picture says in a language; KeyError where there is no such language."""
    return _WORDS[language][name].format(**values)


def english_names(measures: Iterable[Measure]) -> dict[str, str]:
    """Return the English names of official bodies by their Chinese names, as far as they are known."""
    bodies = {agency.official for measure in measures for agency in measure.agencies}
    return {body.name: body.english for body in bodies if body is not None and body.english}


def shortened(text: str, cells: int) -> str:
    """Return as much of a text as fits so many cells, of which a Chinese character takes two; with … where cut."""
    if width(text) <= cells:
        return text
    taken = 1
    for place, char in enumerate(text):
        taken += width(char)
        if taken > cells:
            return f"{text[:place].rstrip()}…"
    return text


def width(text: str) -> int:
    """Return how many cells a text takes."""
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)
