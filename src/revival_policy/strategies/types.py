"""A strategy for each public class, as `hypothesis.strategies.from_type` asks for it.

What a document is made of is drawn by reading documents, so that it has the places and the company that it has there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args, get_origin

from hypothesis import strategies as st

from revival_policy import registry, tables
from revival_policy.checking.fixes import Fix
from revival_policy.model.attachment import Attachment
from revival_policy.model.context import Context
from revival_policy.model.failure import Failure
from revival_policy.model.file_map import FileKind, FileMap
from revival_policy.model.notices import Notices
from revival_policy.model.references import Reference
from revival_policy.notations.matches import Match
from revival_policy.notations.responsibilities import TableTask
from revival_policy.query.agencies import agency_network
from revival_policy.query.comparing import compare
from revival_policy.reading.notice import parse
from revival_policy.strategies.asked_values import (
    PLACES,
    amended_laws,
    amendments,
    bodies,
    cells,
    composed_documents,
    dated_notices,
    defining_words,
    definitions,
    drawn_tables,
    known_documents,
    known_laws,
    matches,
    of_notice,
    one_of,
    origins,
    parsed_notices,
    passages,
    schemas,
    spans,
    statements,
    verifications,
)
from revival_policy.strategies.citations import citations, provisions, titles
from revival_policy.strategies.clauses import agency_lists, any_agencies, responsibilities, written_conventions
from revival_policy.strategies.document_numbers import (
    court_cases,
    document_numbers,
    registration_numbers,
    standards,
)
from revival_policy.strategies.numbering import dates, markers, numerals
from revival_policy.strategies.quantities import deadlines, quantities
from revival_policy.strategies.validity import periods, validity_phrases

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy


def of_type(asked: object) -> SearchStrategy[object]:
    """Return the strategy of a class; a Match holds what it is a match of, a Groups has agencies as keys."""
    kind = get_origin(asked) or asked
    if kind is Match:
        held = get_args(asked)
        return matches(st.from_type(held[0]) if held and isinstance(held[0], type) else document_numbers())
    return _OF_CLASS[f"{getattr(kind, '__module__', '').split('.')[1]}.{getattr(kind, '__name__', '')}"]()


_OF_CLASS: dict[str, Callable[[], SearchStrategy[object]]] = {
    "checking.Fix": lambda: st.builds(Fix, st.just("date-form"), spans(), dates().map(str)),
    "corpus.Composed": composed_documents,
    "model.AgencyCounts": lambda: parsed_notices().map(lambda notice: notice.agencies),
    "model.Attachment": lambda: st.builds(Attachment, titles(), span=st.none() | spans()),
    "model.Component": of_notice(lambda notice: notice.components),
    "model.Context": lambda: st.builds(
        Context, title=st.none() | titles(), number=st.none() | document_numbers(), date=st.none() | dates()
    ),
    "model.Definition": definitions,
    "model.Diagnostic": lambda: titles().map(lambda title: parse(f"一、{title}\n三、{title}").diagnostics[0]),
    "model.Doubt": lambda: one_of(titles().map(parse).map(lambda notice: notice.doubts)),
    "model.Failure": lambda: st.builds(Failure, titles(), st.just("ReadingError"), titles()),
    "model.FileMap": lambda: st.builds(
        FileMap, st.sampled_from(FileKind), st.lists(passages(), max_size=3).map(tuple), st.just(())
    ),
    "model.Groups": lambda: parsed_notices().map(lambda notice: notice.measures.group_by("agency")),
    "model.Measure": of_notice(lambda notice: notice.measures),
    "model.Measures": lambda: parsed_notices().map(lambda notice: notice.measures),
    "model.Notice": parsed_notices,
    "model.Notices": lambda: st.lists(parsed_notices(), max_size=3).map(Notices),
    "model.OutlineEntry": of_notice(lambda notice: notice.outline()),
    "model.Part": of_notice(lambda notice: notice.parts),
    "model.Passage": passages,
    "model.Reference": lambda: st.builds(Reference, provisions(), spans(), st.none() | spans()),
    "model.Section": of_notice(lambda notice: notice.sections),
    "model.Standing": lambda: st.builds(lambda notice, day: notice.in_force(day), dated_notices(), dates()),
    "model.Statement": statements,
    "model.Table": drawn_tables,
    "model.TableCell": cells,
    "model.Validity": lambda: dated_notices().map(lambda notice: notice.validity),
    "notations.Agency": any_agencies,
    "notations.AgencyList": agency_lists,
    "notations.Assignment": lambda: responsibilities().map(lambda clause: clause.assignments[0]),
    "notations.Citation": citations,
    "notations.Convention": lambda: written_conventions().map(lambda written: written.value),
    "notations.CourtCase": court_cases,
    "notations.Date": dates,
    "notations.Deadline": deadlines,
    "notations.DefiningWords": defining_words,
    "notations.DocumentNumber": document_numbers,
    "notations.Marker": markers,
    "notations.Numeral": numerals,
    "notations.Origin": origins,
    "notations.Period": periods,
    "notations.Provision": provisions,
    "notations.Quantity": quantities,
    "notations.RegistrationNumber": registration_numbers,
    "notations.Responsibility": responsibilities,
    "notations.Standard": standards,
    "notations.TableTask": lambda: st.builds(TableTask, titles(), responsibilities(), st.integers(1, 9)),
    "notations.ValidityPhrase": validity_phrases,
    "query.Amended": amended_laws,
    "query.Amendment": amendments,
    "query.Comparison": lambda: st.builds(compare, parsed_notices(), parsed_notices()),
    "query.Edge": of_notice(lambda notice: agency_network(notice).edges),
    "query.KnownDocuments": known_documents,
    "query.Network": lambda: parsed_notices().map(agency_network),
    "query.Node": of_notice(lambda notice: agency_network(notice).nodes),
    "query.Pair": of_notice(lambda notice: compare(notice, notice).matched),
    "query.Unapplied": lambda: one_of(amended_laws().map(lambda amended: amended.unapplied)),
    "query.Verification": verifications,
    "registry.Bodies": lambda: st.lists(bodies(), max_size=3).map(registry.Bodies),
    "registry.Body": bodies,
    "registry.Extension": lambda: st.lists(bodies(), max_size=3).map(tuple).map(registry.Extension),
    "registry.InForce": lambda: st.builds(lambda law, day: law.in_force(day), known_laws(), dates()),
    "registry.Law": known_laws,
    "registry.LawVersion": lambda: one_of(known_laws().map(lambda law: law.versions)),
    "registry.Place": lambda: st.sampled_from(PLACES[:2]).map(registry.place_candidates).map(lambda found: found[0]),
    "tables.Column": lambda: one_of(schemas().map(lambda schema: schema.columns)),
    "tables.Schema": schemas,
    "tables.Table": lambda: parsed_notices().map(lambda notice: tables.of(notice).measures),
    "tables.Tables": lambda: parsed_notices().map(tables.of),
}
