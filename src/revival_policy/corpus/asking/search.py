"""Search in titles and measures (检索): every place where the words are, hanzi by hanzi."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.corpus.asking.answers import answer
from revival_policy.errors import ArgumentError, expect
from revival_policy.tables.columns import Column, Schema

if TYPE_CHECKING:
    from revival_policy.corpus.archive import Archive
    from revival_policy.tables.table import Table

FOUND = Schema(
    "found",
    "One row for each title or measure in which all words are, titles first, then by how often (检索结果).",
    (
        Column("document", "string", "Key of the document."),
        Column("measure", "int32", "Number of the measure; null for the title.", nullable=True),
        Column("times", "int32", "How often the words are in it."),
        Column("said", "string", "The title, or the text of the measure."),
        Column("title", "string", "Title of the document.", nullable=True),
        Column("number", "string", "Its number.", nullable=True),
        Column("date", "date", "Its day.", nullable=True),
    ),
)


def search(archive: Archive, words: str, limit: int | None) -> Table:
    """Return where all words of a text are, which are divided by blanks."""
    expect("words", words, str, "words, divided by blanks")
    each = [word.lower() for word in words.split()]
    if not each:
        raise ArgumentError("words", repr(words), "words to search for")
    if limit is not None and limit < 1:
        raise ArgumentError("limit", str(limit), "a number of rows, or None for all")
    wanted = {f"word{index}": word for index, word in enumerate(each)}
    holds = " and ".join(f"contains(lower(said), ${name})" for name in wanted)
    times = " + ".join(
        f"(length(said) - length(replace(lower(said), ${name}, ''))) // length(${name})" for name in wanted
    )
    query = f"""
        with places as (
            select document, null::integer as measure, title as said from documents
            union all
            select document, measure, text as said from measures
        )
        select document, measure, ({times})::integer as times, said, title, number, date
        from (from places where {holds}) join documents using (document)
        order by measure is not null, times desc, date desc nulls last, document, measure
        {f"limit {limit}" if limit is not None else ""}
    """  # noqa: S608 - the words are parameters
    return answer(archive, FOUND, query, wanted)
