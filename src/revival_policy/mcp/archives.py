"""The tools that ask an archive of many documents, and what they answer."""

from __future__ import annotations

import datetime as dt
import sys
from itertools import islice
from typing import TYPE_CHECKING, cast

from revival_policy.errors import QueryError

if sys.version_info >= (3, 12):
    from typing import TypedDict
else:  # pydantic, which makes the schemas, asks for it, and brings it
    from typing_extensions import TypedDict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from revival_policy.corpus.archive import Archive
    from revival_policy.mcp.sources import Sources

#: Rows that one answer has; a client asks for the next.
MOST = 50


class FoundAnswer(TypedDict):
    """A title (its measure is null) or a measure; start and end are its position in the text of the document."""

    document: str
    measure: int | None
    said: str
    title: str | None
    number: str | None
    date: str | None
    start: int | None
    end: int | None


class SearchAnswer(TypedDict):
    """Some of what was found; `more` says whether there is more than that."""

    first: int
    more: bool
    found: list[FoundAnswer]


class StepAnswer(TypedDict):
    """A document of a chain: at which step, what it carries out, and how many days later it came."""

    step: int
    document: str
    carries_out: str | None
    relations: list[str]
    title: str | None
    number: str | None
    date: str | None
    level: str | None
    days: int | None


class LinkAnswer(TypedDict):
    """A citation of a document: which document it means, or why none is decided; its position in the text."""

    title: str | None
    number: str | None
    outcome: str
    rule: str | None
    target: str | None
    candidates: list[str]
    start: int | None
    end: int | None


class MissingAnswer(TypedDict):
    """A document that is cited and not in the archive: how often, and in how many documents."""

    number: str | None
    title: str | None
    citations: int
    documents: int


class ArchiveTools:
    """What can be asked of archives; the descriptions are read by models."""

    def __init__(self, sources: Sources) -> None:
        """Ask archives of these sources."""
        self.sources = sources

    def archives(self) -> list[str]:
        """List the archives (档案库) that may be asked, the first fifty."""
        return self.sources.archives()[:MOST]

    def search_archive(self, archive: str, words: str, first: int = 0) -> SearchAnswer:
        """Find titles and measures of an archive with all words (检索), divided by blanks; fifty from `first` on."""
        opened, begin = self.sources.archive(archive), max(0, first)
        rows = list(opened.search(words, begin + MOST + 1).rows())
        shown = rows[begin:][:MOST]
        places = _places(opened, {str(row["document"]) for row in shown})
        found = [_found(row, places) for row in shown]
        return {"first": begin, "more": len(rows) > begin + MOST, "found": found}

    def chain(self, archive: str, document: str) -> list[StepAnswer]:
        """Say what carries a document out, and what that (政策链条); by number, title or key. The first fifty."""
        names = StepAnswer.__annotations__
        rows = self.sources.archive(archive).chain(document).rows()
        return [cast("StepAnswer", _plain(row, names)) for row in islice(rows, MOST)]

    def links_of(self, archive: str, document: str) -> list[LinkAnswer]:
        """Say what the citations of a document of an archive mean (引用关联), by its key."""
        opened = self.sources.archive(archive)
        if not opened.sql("select 1 from documents where document = ?", [document]).fetchall():
            raise QueryError("document", document, "the key of a document of the archive")
        names = LinkAnswer.__annotations__
        rows = opened.sql(_LINKS, [document]).fetchall()
        return [cast("LinkAnswer", dict(zip(names, row, strict=True))) for row in rows]

    def missing(self, archive: str) -> list[MissingAnswer]:
        """List what the documents of an archive cite and the archive does not have (缺失文件), the first fifty."""
        names = MissingAnswer.__annotations__
        rows = self.sources.archive(archive).missing().rows()
        return [cast("MissingAnswer", _plain(row, names)) for row in islice(rows, MOST)]


_LINKS = """
    select cited.title, cited.number, links.outcome, links.rule, links.target, links.candidates,
           cited.span_start, cited.span_end
    from links join citations as cited using (document, citation)
    where document = ? order by citation
"""
_PLACES = """
    select document, measure, span_start, span_end from measures where list_contains(?, document)
    union all
    select document, null, part.span_start, part.span_end
    from (select document, unnest(parts) as part from documents where list_contains(?, document))
    where part.kind = 'title'
"""
Places = dict[tuple[str, int | None], tuple[int | None, int | None]]


def _places(archive: Archive, documents: set[str]) -> Places:
    """Return where the titles and measures of documents are in their texts."""
    asked = sorted(documents)
    rows = archive.sql(_PLACES, [asked, asked]).fetchall() if asked else []
    return {(document, measure): (start, end) for document, measure, start, end in reversed(rows)}


def _found(row: Mapping[str, object], places: Places) -> FoundAnswer:
    plain = _plain(row, FoundAnswer.__annotations__)
    where = str(row["document"]), cast("int | None", row["measure"])
    plain["start"], plain["end"] = places.get(where, (None, None))
    return cast("FoundAnswer", plain)


def _plain(row: Mapping[str, object], names: Iterable[str]) -> dict[str, object]:
    """Return some values of a row as JSON has them."""
    return {name: value.isoformat() if isinstance(value := row.get(name), dt.date) else value for name in names}
