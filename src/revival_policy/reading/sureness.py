"""How sure the parts of a frame are: what speaks against each, and the next best reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.model.doubt import Certainty, Doubt
from revival_policy.notations.kinds import DocumentKind
from revival_policy.reading.evidence.writings import is_another_title, is_another_writing, says_otherwise
from revival_policy.reading.names import issuer_in, share_a_name
from revival_policy.reading.page_head import number_named, title_named
from revival_policy.reading.questions import says_what_it_is

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.model.notice import Notice
    from revival_policy.notations.agencies import Agency
    from revival_policy.reading.ending import Ending
    from revival_policy.reading.top import Top

#: How much less must be said for any other reading, for one that says the matter otherwise, and for one with the title
#: of something else, for the title not to be doubted; the last is what a certain one needs. Counted on 6,403 titles
#: that publishers state.
LIKELY, CLOSE, WHOLE, CERTAIN = 1.5, 5.0, 7.0, 8.0
#: The end of a title, so long, is nowhere else in it; a title is rarely longer.
LEAST_END, LONGEST = 6, 80
#: A document is dated in the year of its number or in one of the next.
LATEST = 1


def doubts_of(top: Top, said: Notice, ending: Ending | None) -> Iterator[Doubt]:
    """Yield the parts of a frame that are not certain; `said` is what it says, `ending` the end of its letter."""
    yield from _of_title(top, said)
    yield from _of_number(top, said)
    signed = ending.issuers if ending is not None else ()
    titled = issuer_in(top.title) or top.masthead
    by_others = bool(signed and titled) and not share_a_name(signed, titled)
    yield from _of_date(top, said, dated_at_end=ending is not None and ending.date is not None, by_others=by_others)
    yield from _of_issuers(said, signed, titled, by_others=by_others)


def _of_title(top: Top, said: Notice) -> Iterator[Doubt]:
    if said.title is None:
        yield Doubt("title", Certainty.DOUBTFUL, "no line is a title")
    elif top.title is None and title_named(top.metadata) is None:
        yield Doubt("title", Certainty.DOUBTFUL, "no line is a title, the text tells it")
    elif top.title != said.title:
        yield Doubt("title", Certainty.LIKELY, "the title is in the head of the page alone")
    elif top.rival is not None:
        yield Doubt("title", Certainty.DOUBTFUL, "another line is a title as well", top.rival)
    elif top.is_out_of_place:
        yield Doubt("title", Certainty.DOUBTFUL, "it is below a byline or a remark", top.second)
    elif top.margin < CLOSE and is_bare(said.title):
        yield Doubt("title", Certainty.DOUBTFUL, "it names neither a kind of document nor a matter", top.second)
    elif _is_close(top, said.title):
        yield Doubt("title", Certainty.DOUBTFUL, "another reading is nearly as good", top.second)
    elif len(said.title) > LONGEST or _says_twice(said.title):
        yield Doubt("title", Certainty.DOUBTFUL, "it is longer than titles are, or says something twice", top.second)
    elif top.margin < CERTAIN or top.leaves_a_line or DocumentKind.of_title(said.title) is None:
        yield Doubt("title", Certainty.LIKELY, "another reading is possible", top.second)


def _is_close(top: Top, title: str) -> bool:
    """Tell whether too little less is said for the next best reading."""
    if top.second is None or top.margin < LIKELY:
        return top.margin < LIKELY and (top.second is None or says_otherwise(top.second, title))
    if top.margin < CLOSE and is_another_writing(top.second, title):
        return True
    return top.margin < WHOLE and is_another_title(top.second, title)


def _says_twice(title: str) -> bool:
    """Tell whether the end of a title is in it before, as where two lines say it."""
    return title[-LEAST_END:] in title[:-LEAST_END]


def is_bare(title: str) -> bool:
    """Tell whether nothing in the words of a title says that it is one."""
    return not says_what_it_is(title) and "关于" not in title and not issuer_in(title)


def _of_number(top: Top, said: Notice) -> Iterator[Doubt]:
    named = number_named(top.metadata)
    if said.number is None:
        return
    if named is not None and named != said.number:
        yield Doubt("number", Certainty.DOUBTFUL, "the head of the page gives another number", str(named))
    elif top.number is None:
        yield Doubt("number", Certainty.LIKELY, "the number is in the head of the page alone")


def _of_date(top: Top, said: Notice, *, dated_at_end: bool, by_others: bool) -> Iterator[Doubt]:
    if said.date is None:
        return
    year = said.number.year if said.number is not None else None
    if year is not None and not year <= said.date.year <= year + LATEST and not top.adopted:
        yield Doubt("date", Certainty.DOUBTFUL, f"the number is of {year}")
    elif dated_at_end and not top.dated and by_others:
        yield Doubt("date", Certainty.DOUBTFUL, "whoever signs is not named at the head")
    elif not (dated_at_end or top.dated or top.adopted):
        yield Doubt("date", Certainty.LIKELY, "the day is in the head of the page alone")


def _of_issuers(
    said: Notice, signed: tuple[Agency, ...], titled: tuple[Agency, ...], *, by_others: bool
) -> Iterator[Doubt]:
    if not said.issuers:
        yield Doubt("issuers", Certainty.DOUBTFUL, "nobody is named")
        return
    if by_others:
        names = "、".join(agency.name for agency in titled)
        yield Doubt("issuers", Certainty.DOUBTFUL, "whoever signs is not named at the head", names)
    elif not (signed and titled):
        yield Doubt("issuers", Certainty.LIKELY, "named once")
