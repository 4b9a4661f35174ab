"""Who reads the words of each sense: what a row is for shows in what its reader makes of the example.

Words beside figures are in expressions that are made at import, so no table of theirs can be changed under way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import revival_policy as rp
from revival_policy.corpus.linking import fold_title
from revival_policy.notations.completion import Completion
from revival_policy.reading import ending, letters, names, page_labels, parting, questions, untitled
from revival_policy.reading.evidence.own import own_clues
from revival_policy.reading.evidence.units import units_at_top
from revival_policy.reading.lines import split_lines
from revival_policy.rendering.docx import title_lines

if TYPE_CHECKING:
    from collections.abc import Callable


def _numbers(text: str) -> object:
    return [match.text for match in rp.find_numbers(text)]


def _citations(text: str) -> object:
    return [(match.text, match.value.relation) for match in rp.find_citations(text)]


def _clauses(text: str) -> object:
    return [(match.text, match.value) for match in rp.find_responsibilities(text)]


def _completed(text: str) -> object:
    """Read the example as the name after one of a province: 省商务厅、林草局."""
    return Completion().complete(["省商务厅", text])


def _clues(text: str) -> object:
    lines = split_lines(text)
    return own_clues(units_at_top(lines, [None] * len(lines))[0])


def _noted(text: str) -> object:
    lines = split_lines(text)
    return ending.read_notes(lines, [None] * len(lines), 0).notes


def _broken(text: str) -> object:
    return [title_lines.title_lines(text, longest) for longest in range(8, 24, 2)]


#: By sense.
READERS: dict[str, Callable[[str], object]] = {
    "basis": lambda text: (letters.rests_on(text.partition("《")[0]), _citations(text)),
    "before_known_codes": _numbers,
    "before_laws": _citations,
    "begins_other_organs": lambda text: [agency.name for agency in rp.DocumentNumber.from_text(text).issuers],
    "begins_sentences": _clauses,
    "begins_whole_names": _completed,
    "bodies_before_codes": _numbers,
    "contacts": _noted,
    "duties": _clauses,
    "edition_marks": fold_title,
    "ends_no_code": _numbers,
    "ends_of_departments": _completed,
    "feet_of_pages": questions.is_foot_of_page,
    "governs_citations": _citations,
    "headings_as_labels": lambda text: page_labels.is_sure_label(text, text),
    "issuing": letters.issues_something,
    "issuing_verbs": fold_title,
    "leads_in_to_codes": _numbers,
    "leads_in_to_defined": lambda text: [match.value.meaning for match in rp.find_definitions(text)],
    "leads_in_to_issuers": _numbers,
    "marks_of_whole_names": _completed,
    "navigation": lambda text: questions.is_navigation(split_lines(text)[0]),
    "never_in_codes": _numbers,
    "organ_endings": names.is_body,
    "other_numbers": rp.find_registration_numbers,
    "page_labels": lambda text: page_labels.label_alone(text.partition("：")[0]),
    "posts": _clues,
    "press": _clues,
    "remarks_after_sentences": _clauses,
    "reporting": lambda text: untitled.title_reported(split_lines(text)),
    "role_verbs": _clauses,
    "site_sections": lambda text: questions.is_navigation(split_lines(text)[0]),
    "surnames": lambda text: [line.text for line in parting.part_frame(split_lines(text))],
    "title_endings": questions.ends_as_title,
    "title_verbs": names.issuer_in,
    "title_words": _broken,
    "titles_before_codes": _numbers,
    "urgency": _clues,
    "within_sentences": _clauses,
    "validity_status": lambda text: rp.parse(f"{text}\n关于植树的通知\n各县政府：\n种树。\n植树县政府").validity,
}

#: How many rows of a sense no reader misses yet, because others do their work in the example.
UNNOTICED = {
    "before_laws": 1,
    "edition_marks": 4,
    "governs_citations": 9,
    "leads_in_to_issuers": 2,
    "never_in_codes": 10,
    "title_words": 5,
}
