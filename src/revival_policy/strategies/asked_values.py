"""Values that hypothesis is asked for by their class and that no other strategy draws."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

from revival_policy import registry, tables
from revival_policy.corpus.composing import generate
from revival_policy.model.file_map import Passage
from revival_policy.model.table import Table, TableCell
from revival_policy.notations.agencies import Origin
from revival_policy.notations.definitions import find_definitions
from revival_policy.notations.matches import Match, Span
from revival_policy.query.amending import Amended, Amendment, amend
from revival_policy.query.verifying import KnownDocuments, Verification, verify
from revival_policy.reading.notice import parse
from revival_policy.registry import laws
from revival_policy.strategies.citations import citations, provisions, titles
from revival_policy.strategies.document_numbers import (
    court_cases,
    document_numbers,
    standards,
)
from revival_policy.strategies.documents import written_documents
from revival_policy.strategies.notices import written_notices
from revival_policy.strategies.numbering import dates
from revival_policy.strategies.validity import validity_phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hypothesis.strategies import SearchStrategy

    from revival_policy.corpus.composing import Composed
    from revival_policy.model.definitions import Definition
    from revival_policy.model.notice import Notice
    from revival_policy.model.validity import Statement
    from revival_policy.notations.definitions import DefiningWords


Drawn = TypeVar("Drawn")

#: Where notices are of.
PLACES = ("吉林省", "吉林省长春市", "中国")
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


@functools.cache
def parsed_notices() -> SearchStrategy[Notice]:
    """Draw notices as they are read, with source, parts and places."""
    return st.one_of(written_notices(), written_documents()).map(lambda written: parse(written.text))


def of_notice(find: Callable[[Notice], Iterable[Drawn]]) -> Callable[[], SearchStrategy[Drawn]]:
    """Return what draws one of the things that a notice has, from the notices that have any."""
    return lambda: one_of(parsed_notices().map(find))


def one_of(found: SearchStrategy[Iterable[Drawn]]) -> SearchStrategy[Drawn]:
    """Draw one of the things that were found, where any were."""
    return found.map(tuple).filter(bool).flatmap(st.sampled_from)


@functools.cache
def spans() -> SearchStrategy[Span]:
    """Draw spans."""
    return st.builds(lambda start, length: Span(start, start + length), st.integers(0, 9999), st.integers(0, 99))


def matches(values: SearchStrategy[object]) -> SearchStrategy[Match[object]]:
    """Draw matches of values."""

    def match(value: object, start: int) -> Match[object]:
        return Match(value, start, start + len(str(value)), str(value))

    return st.builds(match, values, st.integers(0, 9999))


def origins() -> SearchStrategy[Origin]:
    """Draw places and days of notices."""
    return st.builds(Origin, st.none() | st.sampled_from(PLACES), st.none() | dates())


def passages() -> SearchStrategy[Passage]:
    """Draw passages of files."""
    return st.builds(Passage, spans(), st.none() | st.integers(1, 99), st.none() | st.integers(1, 99))


def cells() -> SearchStrategy[TableCell]:
    """Draw cells of tables."""
    return st.builds(TableCell, titles(), spans())


def drawn_tables() -> SearchStrategy[Table]:
    """Draw tables of a notice."""
    row = st.tuples(cells(), cells())
    return st.builds(Table, st.lists(row, min_size=1, max_size=3).map(tuple), row, spans())


def bodies() -> SearchStrategy[registry.Body]:
    """Draw bodies of the registry."""
    return st.sampled_from(_BODIES).map(registry.candidates).map(lambda found: found[0])


def defining_texts() -> SearchStrategy[str]:
    """Draw texts that define a word."""
    return st.builds(str.format, st.sampled_from(_DEFINES), titles(), titles())


def defining_words() -> SearchStrategy[DefiningWords]:
    """Draw words that define."""
    return one_of(defining_texts().map(find_definitions)).map(lambda match: match.value)


def definitions() -> SearchStrategy[Definition]:
    """Draw definitions of notices."""
    return one_of(defining_texts().map(parse).map(lambda notice: notice.definitions))


def dated_notices() -> SearchStrategy[Notice]:
    """Draw notices that say how long they are in force."""
    return st.builds(
        lambda title, phrase, date: parse(f"关于{title}的通知\n一、种树。\n二、本通知{phrase}。\n{date}\n"),
        titles(),
        validity_phrases(),
        dates(),
    )


def statements() -> SearchStrategy[Statement]:
    """Draw statements of notices on their validity."""
    return one_of(dated_notices().map(lambda notice: notice.validity.statements))


def amended_laws() -> SearchStrategy[Amended]:
    """Draw laws after a decision was applied to them."""
    change = st.builds(str.format, st.sampled_from(_CHANGES), titles(), st.sampled_from("四五六"))
    return change.map(lambda decision: amend(_LAW, f"一、{decision}"))


def amendments() -> SearchStrategy[Amendment]:
    """Draw amendments, applied or not."""
    return one_of(amended_laws().map(lambda done: (*done.applied, *(one.amendment for one in done.unapplied))))


def known_laws() -> SearchStrategy[laws.Law]:
    """Draw laws of the table."""
    return st.sampled_from(laws.all_known())


def verifications() -> SearchStrategy[Verification]:
    """Draw what is found of laws that there are, of documents that there may be, and of standards and cases."""
    law = st.builds(lambda law, provision: f"《{law.name}》{provision}", known_laws(), provisions())
    cited = st.one_of(law, citations().map(str), standards().map(str), court_cases().map(str))
    return one_of(cited.map(verify))


def known_documents() -> SearchStrategy[KnownDocuments]:
    """Draw known documents."""
    row = st.fixed_dictionaries({"number": document_numbers().map(str), "title": titles()})
    return st.lists(parsed_notices() | row, max_size=3).map(KnownDocuments)


@functools.cache
def composed_documents() -> SearchStrategy[Composed]:
    """Draw composed documents, from some that are made once."""
    return st.sampled_from(tuple(generate(_COMPOSED)))


def schemas() -> SearchStrategy[tables.Schema]:
    """Draw schemas of the tables."""
    return st.sampled_from(tuple(tables.SCHEMAS.values()))
