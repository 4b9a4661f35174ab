"""Who reads the words of each sense: what a row is for shows in what its reader makes of the example.

Words beside figures are in expressions that are made at import, so no table of theirs can be changed under way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

import revival_policy as rp
from revival_policy.checking import bodies
from revival_policy.corpus.linking import fold_title
from revival_policy.notations.agency_names import OPEN_END, SHARED_BY_KINDS, is_collective
from revival_policy.notations.citations.titles import cited_without_marks
from revival_policy.notations.completion import Completion
from revival_policy.notations.document_numbers.patterns import is_a_code
from revival_policy.notations.folded_titles import differences
from revival_policy.notations.responsibilities.conventions import find_conventions
from revival_policy.notations.responsibilities.footers import is_page_footer
from revival_policy.notations.responsibilities.heads import TaskColumns
from revival_policy.notations.responsibilities.roles import DEADLINE, LABEL
from revival_policy.reading import ending, letters, names, page_labels, parting, questions, untitled
from revival_policy.reading.evidence.following import clues_of_both
from revival_policy.reading.evidence.halves_of_title import halves_of_title
from revival_policy.reading.evidence.own import own_clues
from revival_policy.reading.evidence.units import units_at_top
from revival_policy.reading.lines import split_lines
from revival_policy.rendering.docx import title_lines
from revival_policy.words.patterns import spelled

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


def _conventions(text: str) -> object:
    return [match.value for match in find_conventions(text)]


def _is_label(text: str) -> bool:
    return re.fullmatch(spelled(LABEL), text) is not None


def _all_completed(text: str) -> object:
    return Completion().complete(text.split("、"))


def _beside(above: str, below: str) -> object:
    """Read two lines, the second of which is right above the frame."""
    one, other = units_at_top(split_lines(f"{above}\n{below}"), [None, None])
    of_above, own = own_clues(one), own_clues(other)
    framed = attrs.evolve(own, names=(*own.names, "above_frame"))
    return clues_of_both(one, of_above, other, framed), list(halves_of_title([one, other]))


def _begins_a_matter(text: str) -> object:
    """Read the example below the name of a body and below a title, and broken over two lines."""
    return (
        _beside("枫林县人民政府", f"{text}植树条例的通知"),
        _beside("枫林县林业局通告", text),
        _beside(f"枫林县人民政府{text[:1]}", f"{text[1:]}植树的通知"),
    )


def _beside_all_issuers(text: str) -> object:
    """Read the example as a title as cited, beside the one that names all issuers."""
    title = "枫林县林业局、枫林县水利局关于植树养护的意见"
    return fold_title(text), differences(fold_title(text), fold_title(title))


def _cited(text: str) -> object:
    cited = cited_without_marks(text)
    return cited and (cited, cited.relation)


#: By sense.
READERS: dict[str, Callable[[str], object]] = {
    "and_other_bodies": _beside_all_issuers,
    "basis": lambda text: (letters.rests_on(text.partition("《")[0]), _citations(text)),
    "before_duties": _is_label,
    "before_known_codes": _numbers,
    "before_laws": _citations,
    "before_role_verbs": _clauses,
    "begins_other_organs": lambda text: [agency.name for agency in rp.DocumentNumber.from_text(text).issuers],
    "begins_sentences": _clauses,
    "begins_whole_names": _completed,
    "bodies_before_codes": _numbers,
    "bodies_called": _conventions,
    "carried_out_when_issued": fold_title,
    "concerned_everywhere": _conventions,
    "contacts": _noted,
    "counted_by_number": _numbers,
    "duties": _clauses,
    "edition_marks": fold_title,
    "ends_no_code": _numbers,
    "ends_of_departments": _completed,
    "feet_of_pages": questions.is_foot_of_page,
    "ends_of_issuers": fold_title,
    "ends_of_named_issuers": _numbers,
    "ends_of_outer_titles": _cited,
    "generic_titles": fold_title,
    "gives_to_bodies": lambda text: list(bodies.in_text(text)),
    "governments": _all_completed,
    "governs_citations": _citations,
    "headings_as_labels": lambda text: page_labels.is_sure_label(text, text),
    "heads_of_numbers": lambda text: TaskColumns.of(["任务", "责任单位", text]),
    "heads_of_tasks": lambda text: TaskColumns.of([text, "责任单位"]),
    "issuing": letters.issues_something,
    "issuing_verbs": fold_title,
    "kinds_of_departments": lambda text: re.findall(spelled(OPEN_END), text),
    "kinds_of_places": lambda text: re.findall(spelled(SHARED_BY_KINDS), text),
    "labels_of_time": lambda text: TaskColumns.of(["任务", "责任单位", text]),
    "leads_in_to_codes": _numbers,
    "leads_in_to_defined": lambda text: [match.value.meaning for match in rp.find_definitions(text)],
    "leads_in_to_issuers": _numbers,
    "letters_that_issue": fold_title,
    "marks_of_classes": is_collective,
    "marks_of_whole_names": _completed,
    "matters_begin_with": _begins_a_matter,
    "navigation": lambda text: questions.is_navigation(split_lines(text)[0]),
    "never_in_codes": lambda text: (_numbers(text), is_a_code(text.partition("〔")[0])),
    "open_ends_of_lines": lambda text: _beside(text, "植树条例的通知"),
    "organ_endings": names.is_body,
    "organizing_verbs": _clauses,
    "organs_in_short": _all_completed,
    "organs_of_governments": is_collective,
    "other_numbers": rp.find_registration_numbers,
    "page_labels": lambda text: page_labels.label_alone(text.partition("：")[0]),
    "posts": _clues,
    "press": _clues,
    "remarks_after_sentences": _clauses,
    "reporting": lambda text: untitled.title_reported(split_lines(text)),
    "role_verbs": _clauses,
    "site_sections": lambda text: questions.is_navigation(split_lines(text)[0]),
    "statements_of_time": lambda text: re.findall(spelled(DEADLINE), text.partition("，")[2]),
    "shortened": names.shortest,
    "surnames": lambda text: [line.text for line in parting.part_frame(split_lines(text))],
    "tells_who_leads": _conventions,
    "title_endings": questions.ends_as_title,
    "title_verbs": names.issuer_in,
    "title_words": _broken,
    "titled_by_issuer": fold_title,
    "titles_before_codes": _numbers,
    "units_of_labels": lambda text: (TaskColumns.of(["任务", text]), _is_label(text.partition("：")[0])),
    "urgency": _clues,
    "validity_status": lambda text: rp.parse(f"{text}\n关于植树的通知\n各县政府：\n种树。\n植树县政府").validity,
    "verbs_of_bodies": lambda text: list(bodies.in_text(text)),
    "verbs_of_cited_titles": _cited,
    "within_sentences": _clauses,
    "words_of_sites": lambda text: is_page_footer(text, 0, len(text)),
    "zones_with_departments": _all_completed,
}
