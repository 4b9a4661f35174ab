"""A strategy for each public class, as `hypothesis.strategies.from_type` asks for it.

What a document is made of is drawn by reading documents, so that it has the places and the company that it has there.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, TypeVar, get_args, get_origin

from hypothesis import strategies as st

from revival_policy import registry, tables
from revival_policy.checking.fixes import Fix
from revival_policy.corpus.composing import generate
from revival_policy.model.attachment import Attachment
from revival_policy.model.context import Context
from revival_policy.model.failure import Failure
from revival_policy.model.file_map import FileKind, FileMap, Passage
from revival_policy.model.notices import Notices
from revival_policy.model.references import Reference
from revival_policy.model.table import Table, TableCell
from revival_policy.notations.agencies import Origin
from revival_policy.notations.definitions import find_definitions
from revival_policy.notations.matches import Match, Span
from revival_policy.notations.responsibilities import TableTask
from revival_policy.query.agencies import agency_network
from revival_policy.query.amending import Amended, Amendment, amend
from revival_policy.query.comparing import compare
from revival_policy.query.verifying import KnownDocuments, Verification, verify
from revival_policy.reading.notice import parse
from revival_policy.registry import laws
from revival_policy.strategies.citations import citations, provisions, titles
from revival_policy.strategies.clauses import agency_lists, any_agencies, responsibilities, written_conventions
from revival_policy.strategies.document_numbers import (
    court_cases,
    document_numbers,
    registration_numbers,
    standards,
)
from revival_policy.strategies.documents import written_documents
from revival_policy.strategies.notices import written_notices
from revival_policy.strategies.numbering import dates, markers, numerals
from revival_policy.strategies.quantities import deadlines, quantities
from revival_policy.strategies.validity import periods, validity_phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hypothesis.strategies import SearchStrategy

    from revival_policy.corpus.composing import Composed
    from revival_policy.model.definitions import Definition
    from revival_policy.model.notice import Notice
    from revival_policy.model.validity import Statement
    from revival_policy.notations.definitions import DefiningWords

Drawn = TypeVar("Drawn")

_PLACES = ("吉林省", "吉林省长春市", "中国")
_DEFINES = (
    "第一条 本办法所称{0}，是指关于{1}的树苗。",
    "第一条 印发《{0}》（以下简称《{1}》）。",
    "第一条 县林业局（以下简称{0}）负责{1}。",
)
_LAW = "第一条　为了植树，制定本办法。\n第二条　每年植树一天。\n第三条　本办法自发布之日起施行。\n"
_CHANGES = (
    "将第二条中的“一天”修改为“{0}”。",
    "将第二条修改为：“第二条　{0}。”",
    "增加一条，作为第三条：“第三条　{0}。”",
    "删去第二条。",
    "删去第{1}条。",
)
#: Composed documents that are drawn from: as many as have letters, rules, orders, copies and editions among them.
_COMPOSED = 60
_BODIES = ("国家发展和改革委员会", "吉林省财政厅", "长春市人民政府", "财政部")


def of_type(asked: object) -> SearchStrategy[object]:
    """Return the strategy of a class; a Match holds what it is a match of, a Groups has agencies as keys."""
    kind = get_origin(asked) or asked
    if kind is Match:
        held = get_args(asked)
        return _matches(st.from_type(held[0]) if held and isinstance(held[0], type) else document_numbers())
    return _OF_CLASS[f"{getattr(kind, '__module__', '').split('.')[1]}.{getattr(kind, '__name__', '')}"]()


@functools.cache
def _notices() -> SearchStrategy[Notice]:
    """Draw notices as they are read, with source, parts and places."""
    return st.one_of(written_notices(), written_documents()).map(lambda written: parse(written.text))


def _of_notice(find: Callable[[Notice], Iterable[Drawn]]) -> Callable[[], SearchStrategy[Drawn]]:
    """Return what draws one of the things that a notice has, from the notices that have any."""
    return lambda: _one_of(_notices().map(find))


def _one_of(found: SearchStrategy[Iterable[Drawn]]) -> SearchStrategy[Drawn]:
    """Draw one of the things that were found, where any were."""
    return found.map(tuple).filter(bool).flatmap(st.sampled_from)


@functools.cache
def _spans() -> SearchStrategy[Span]:
    return st.builds(lambda start, length: Span(start, start + length), st.integers(0, 9999), st.integers(0, 99))


def _matches(values: SearchStrategy[object]) -> SearchStrategy[Match[object]]:
    def match(value: object, start: int) -> Match[object]:
        return Match(value, start, start + len(str(value)), str(value))

    return st.builds(match, values, st.integers(0, 9999))


def _origins() -> SearchStrategy[Origin]:
    return st.builds(Origin, st.none() | st.sampled_from(_PLACES), st.none() | dates())


def _passages() -> SearchStrategy[Passage]:
    return st.builds(Passage, _spans(), st.none() | st.integers(1, 99), st.none() | st.integers(1, 99))


def _cells() -> SearchStrategy[TableCell]:
    return st.builds(TableCell, titles(), _spans())


def _tables() -> SearchStrategy[Table]:
    row = st.tuples(_cells(), _cells())
    return st.builds(Table, st.lists(row, min_size=1, max_size=3).map(tuple), row, _spans())


def _bodies() -> SearchStrategy[registry.Body]:
    return st.sampled_from(_BODIES).map(registry.candidates).map(lambda found: found[0])


def _defining_texts() -> SearchStrategy[str]:
    return st.builds(str.format, st.sampled_from(_DEFINES), titles(), titles())


def _defining_words() -> SearchStrategy[DefiningWords]:
    return _one_of(_defining_texts().map(find_definitions)).map(lambda match: match.value)


def _definitions() -> SearchStrategy[Definition]:
    return _one_of(_defining_texts().map(parse).map(lambda notice: notice.definitions))


def _dated() -> SearchStrategy[Notice]:
    """Draw notices that say how long they are in force."""
    return st.builds(
        lambda title, phrase, date: parse(f"关于{title}的通知\n一、种树。\n二、本通知{phrase}。\n{date}\n"),
        titles(),
        validity_phrases(),
        dates(),
    )


def _statements() -> SearchStrategy[Statement]:
    return _one_of(_dated().map(lambda notice: notice.validity.statements))


def _amended() -> SearchStrategy[Amended]:
    change = st.builds(str.format, st.sampled_from(_CHANGES), titles(), st.sampled_from("四五六"))
    return change.map(lambda decision: amend(_LAW, f"一、{decision}"))


def _amendments() -> SearchStrategy[Amendment]:
    return _one_of(_amended().map(lambda done: (*done.applied, *(one.amendment for one in done.unapplied))))


def _laws() -> SearchStrategy[laws.Law]:
    return st.sampled_from(laws.all_known())


def _verifications() -> SearchStrategy[Verification]:
    """Draw what is found of laws that there are, of documents that there may be, and of standards and cases."""
    law = st.builds(lambda law, provision: f"《{law.name}》{provision}", _laws(), provisions())
    cited = st.one_of(law, citations().map(str), standards().map(str), court_cases().map(str))
    return _one_of(cited.map(verify))


def _known() -> SearchStrategy[KnownDocuments]:
    row = st.fixed_dictionaries({"number": document_numbers().map(str), "title": titles()})
    return st.lists(_notices() | row, max_size=3).map(KnownDocuments)


@functools.cache
def _composed() -> SearchStrategy[Composed]:
    return st.sampled_from(tuple(generate(_COMPOSED)))


def _schemas() -> SearchStrategy[tables.Schema]:
    return st.sampled_from(tuple(tables.SCHEMAS.values()))


_OF_CLASS: dict[str, Callable[[], SearchStrategy[object]]] = {
    "checking.Fix": lambda: st.builds(Fix, st.just("date-form"), _spans(), dates().map(str)),
    "corpus.Composed": _composed,
    "model.AgencyCounts": lambda: _notices().map(lambda notice: notice.agencies),
    "model.Attachment": lambda: st.builds(Attachment, titles(), span=st.none() | _spans()),
    "model.Component": _of_notice(lambda notice: notice.components),
    "model.Context": lambda: st.builds(
        Context, title=st.none() | titles(), number=st.none() | document_numbers(), date=st.none() | dates()
    ),
    "model.Definition": _definitions,
    "model.Diagnostic": lambda: titles().map(lambda title: parse(f"一、{title}\n三、{title}").diagnostics[0]),
    "model.Doubt": lambda: _one_of(titles().map(parse).map(lambda notice: notice.doubts)),
    "model.Failure": lambda: st.builds(Failure, titles(), st.just("ReadingError"), titles()),
    "model.FileMap": lambda: st.builds(
        FileMap, st.sampled_from(FileKind), st.lists(_passages(), max_size=3).map(tuple), st.just(())
    ),
    "model.Groups": lambda: _notices().map(lambda notice: notice.measures.group_by("agency")),
    "model.Measure": _of_notice(lambda notice: notice.measures),
    "model.Measures": lambda: _notices().map(lambda notice: notice.measures),
    "model.Notice": _notices,
    "model.Notices": lambda: st.lists(_notices(), max_size=3).map(Notices),
    "model.OutlineEntry": _of_notice(lambda notice: notice.outline()),
    "model.Part": _of_notice(lambda notice: notice.parts),
    "model.Passage": _passages,
    "model.Reference": lambda: st.builds(Reference, provisions(), _spans(), st.none() | _spans()),
    "model.Section": _of_notice(lambda notice: notice.sections),
    "model.Standing": lambda: st.builds(lambda notice, day: notice.in_force(day), _dated(), dates()),
    "model.Statement": _statements,
    "model.Table": _tables,
    "model.TableCell": _cells,
    "model.Validity": lambda: _dated().map(lambda notice: notice.validity),
    "notations.Agency": any_agencies,
    "notations.AgencyList": agency_lists,
    "notations.Assignment": lambda: responsibilities().map(lambda clause: clause.assignments[0]),
    "notations.Citation": citations,
    "notations.Convention": lambda: written_conventions().map(lambda written: written.value),
    "notations.CourtCase": court_cases,
    "notations.Date": dates,
    "notations.Deadline": deadlines,
    "notations.DefiningWords": _defining_words,
    "notations.DocumentNumber": document_numbers,
    "notations.Marker": markers,
    "notations.Numeral": numerals,
    "notations.Origin": _origins,
    "notations.Period": periods,
    "notations.Provision": provisions,
    "notations.Quantity": quantities,
    "notations.RegistrationNumber": registration_numbers,
    "notations.Responsibility": responsibilities,
    "notations.Standard": standards,
    "notations.TableTask": lambda: st.builds(TableTask, titles(), responsibilities(), st.integers(1, 9)),
    "notations.ValidityPhrase": validity_phrases,
    "query.Amended": _amended,
    "query.Amendment": _amendments,
    "query.Comparison": lambda: st.builds(compare, _notices(), _notices()),
    "query.Edge": _of_notice(lambda notice: agency_network(notice).edges),
    "query.KnownDocuments": _known,
    "query.Network": lambda: _notices().map(agency_network),
    "query.Node": _of_notice(lambda notice: agency_network(notice).nodes),
    "query.Pair": _of_notice(lambda notice: compare(notice, notice).matched),
    "query.Unapplied": lambda: _one_of(_amended().map(lambda amended: amended.unapplied)),
    "query.Verification": _verifications,
    "registry.Bodies": lambda: st.lists(_bodies(), max_size=3).map(registry.Bodies),
    "registry.Body": _bodies,
    "registry.Extension": lambda: st.lists(_bodies(), max_size=3).map(tuple).map(registry.Extension),
    "registry.InForce": lambda: st.builds(lambda law, day: law.in_force(day), _laws(), dates()),
    "registry.Law": _laws,
    "registry.LawVersion": lambda: _one_of(_laws().map(lambda law: law.versions)),
    "registry.Place": lambda: st.sampled_from(_PLACES[:2]).map(registry.place_candidates).map(lambda found: found[0]),
    "tables.Column": lambda: _one_of(_schemas().map(lambda schema: schema.columns)),
    "tables.Schema": _schemas,
    "tables.Table": lambda: _notices().map(lambda notice: tables.of(notice).measures),
    "tables.Tables": lambda: _notices().map(tables.of),
}
