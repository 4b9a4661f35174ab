"""Words that are before a code without a mark: what leads in to a number, ends a title, or ends the name of a body.

Some words are proof enough. Others are in codes as well (规划 in 沪规划资源), and want more after what they end: so
many hanzi of a title or name before them, or a code that begins with one of these (枫林市教育局 + 枫教联).
"""

from __future__ import annotations

import functools
import re

import attrs

from revival_policy.registry import codes
from revival_policy.words import lexicon
from revival_policy.words.patterns import pattern

#: A code after such a word has so many hanzi at least.
_SHORTEST = 2
#: And what an uncertain word ends, so many.
_SHORTEST_NAME = 3
_SHORTEST_TITLE = 6
#: No word of the tables is longer, with the hanzi around it that it is known by.
_LONGEST_WORD = 8


@functools.cache
def _ending(*of: str) -> re.Pattern[str]:
    """Return what finds a word at the end of a stretch that it may end; what follows is not looked at.

    Each is a sense and what its words mean, as "titles_before_codes:surely".
    """
    rows = (row for each in of for row in _rows(*each.split(":")))
    return re.compile(f"{lexicon.expression_of(attrs.evolve(row, not_after='') for row in rows)}$")


def _rows(sense: str, means: str) -> list[lexicon.Word]:
    return [row for row in lexicon.table(sense) if row.means == means]


_LEADS_IN = ("leads_in_to_codes:possibly", "leads_in_to_codes:surely", "leads_in_to_codes:itself")
_ENDS = ("leads_in_to_codes:surely", "leads_in_to_codes:itself", "titles_before_codes:surely")
_LEAD_INS_ALONE = pattern("(?:<<leads_in_to_codes:possibly>>|<<leads_in_to_codes:surely>>)+")


@functools.cache
def _not_before() -> dict[str, tuple[str, ...]]:
    return {row.word: tuple(row.not_after.split()) for row in lexicon.table("leads_in_to_codes") if row.not_after}


def leads_in(run: str, cut: int) -> bool:
    """Tell whether a word that leads in to a number ends at a position in a run of hanzi."""
    found = _ending(*_LEADS_IN).search(run, max(0, cut - _LONGEST_WORD), cut)
    return found is not None and not run.startswith(_not_before().get(found[0], ()), cut)


def is_a_lead_in(run: str) -> bool:
    """Tell whether a run of hanzi is nothing but words that lead in, or ends in one that ends no code: 我们建议将."""
    return run.endswith(lexicon.ends("ends_no_code")) or _LEAD_INS_ALONE.fullmatch(run) is not None


def start_after_a_name(run: str, first: int) -> int | None:
    """Return where the code begins after the last title or name of a body that a run glues to it, None for none.

    >>> start_after_a_name("枫林市水务有限公司枫水函", 0), start_after_a_name("枫林市水务公司发", 0)
    (9, None)
    """
    cuts = range(len(run) - _SHORTEST, first, -1)
    sure = next((cut for cut in cuts if _surely_ends(run, max(first, cut - _LONGEST_WORD), cut)), None)
    low = first if sure is None else sure
    return next((cut for cut in cuts if cut > low and _may_end(run, low, cut)), sure)


def _surely_ends(run: str, low: int, cut: int) -> bool:
    """Tell whether a title or the name of a body ends at a position, and a code can follow."""
    if _ending(*_ENDS).search(run, low, cut):
        return True
    return _ending("bodies_before_codes:surely").search(run, low, cut) is not None and not codes.is_a_form(run[cut:])


def _may_end(run: str, first: int, cut: int) -> bool:
    """Tell whether a title or name ends at a position by a word that is in codes as well."""
    name, code, low = run[first:cut], run[cut:], max(first, cut - _LONGEST_WORD)
    if codes.is_a_form(code):
        return False
    if len(name) >= _SHORTEST_TITLE and _ending("titles_before_codes:possibly").search(run, low, cut):
        return True
    if (
        len(name) < _SHORTEST_NAME
        or not _ending("bodies_before_codes:possibly").search(run, low, cut)
        or _IS_A_NAME.search(code)
    ):
        return False
    if len(run) - first <= _LONGEST_CODE_OF_A_PLACE and codes.begins_like_one(run[first:]):
        return False
    whole = not name.endswith("办") and len(name) > _SHORTEST_NAME <= len(code)
    return code[0] in name or (whole and codes.begins_like_one(code)) or _OF_A_GOVERNMENT.match(code) is not None


#: What ends like this is a name again (省委组织部), and what begins with a known place may be a code as a whole.
_IS_A_NAME = re.compile("(?:[局厅部院行]|中心)$")
_LONGEST_CODE_OF_A_PLACE = 7
#: The code of a government or of its office: one hanzi for the place, or two of which the second says its kind.
_OF_A_GOVERNMENT = re.compile(r".[区市县州旗]?(?:政|府)(?:办|规|字|函|发|通|明|电){1,3}$")


@functools.lru_cache(maxsize=4096)
def start_of_a_government(run: str, before: int = 2) -> int | None:
    """Return where the code of a government begins after words that nobody knows, of so many hanzi: 恪守枫府发."""
    found = _OF_A_GOVERNMENT.search(run)
    return found.start() if found and found.start() >= before else None
