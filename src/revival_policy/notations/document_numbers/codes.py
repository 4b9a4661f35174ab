"""Where the code of a number begins: the one thing about it that no bracket marks.

Codes have no left edge of their own: in 按照国办发〔2022〕19号 nothing but knowledge tells 按照 from 国办发. What is
known is, in this order: that a code is one of the registry's; that it begins with the abbreviation of a place, or a
known stem; that certain words lead in to a number, end a title or name a body, and so are before a code.
"""

from __future__ import annotations

from revival_policy.notations.document_numbers.before_codes import (
    is_a_lead_in,
    leads_in,
    start_after_a_name,
    start_of_a_government,
)
from revival_policy.notations.document_numbers.patterns import LONGEST_CODE, SURE_LEAD_IN, is_a_code, start_of_run
from revival_policy.notations.grammar import BLANK, HANZI, without_blanks
from revival_policy.registry import codes
from revival_policy.registry.central_names import is_known_body
from revival_policy.registry.current import remembered
from revival_policy.words.patterns import pattern

#: Codes that the registry does not know are rarely longer.
LONGEST_UNKNOWN = 8
_SURELY_LEADS_IN = pattern(f".*{SURE_LEAD_IN}")
#: Hanzi with blanks between them, in one line; the bracket after them may have slipped to the next.
_RUN = pattern(rf"{BLANK}(?:(?!号){HANZI}[ \u3000]*)*")
#: What is before the code of a government at the beginning of a run, unless it is known to begin one.
_ONLY_BEFORE = frozenset("原同")
#: So many hanzi are no abbreviation of a place.
_MORE_THAN_A_PLACE = 3
#: A known code of two hanzi may be the end of another.
_SHORT = 2
#: A body whose whole name means a code: 某市住房公积金管理中心通字.
_IS_A_BODY = pattern(rf"{HANZI}{{3,}}(?:中心|部|局|委员会|公司|院)(?:发|字|函|通字|发字|发电|发明电|明电|电)")
#: The whole of a bracket up to the year: (科技与数字〔2013〕163号).
_OF_TWO_WORDS = pattern(rf"{HANZI}{{2}}[与和及]{HANZI}{{2,3}}")
_IN_BRACKETS = pattern(rf"[(（]({HANZI}{{2,{LONGEST_CODE}}})[)）]$")
_ENDS_BEFORE = pattern("<<before_known_codes>>$")
#: What a date in front leaves at the head of a run: 5月4日皖政〔1985〕38号.
_DAY = pattern(r".*[一二三四五六七八九十]日(?!报)")
_ENDS_A_DATE = pattern(r"[0-9０-９][ \u3000]*[年月日]")
#: A bracket and the first hanzi of a code, with the next on the line after.
_BROKEN_IN_BRACKETS = pattern(rf"[(（]\s*(?P<code>(?:{HANZI}\s*){{1,6}})$")
#: Codes of governments, Party committees and their offices, whatever the place.
_OF_AN_OFFICE = pattern(rf"{HANZI}{{1,4}}(?:[政府委]办?|办)[发函规字]")


def is_surely_one(code: str) -> bool:
    """Tell whether a code is known, or that of a government or a Party committee; 201756号 may follow."""
    return codes.is_known(code) or _OF_AN_OFFICE.fullmatch(code) is not None


def start_of_code(text: str, floor: int, end: int) -> int | None:
    """Return where the code that ends at `end` begins, None if there is none; nothing before `floor` is read."""
    low = max(floor, end - 3 * LONGEST_CODE)
    if text[end - 1 : end] in {")", "）"}:
        bracketed = _IN_BRACKETS.search(text, low, end)
        return bracketed.start() if bracketed and is_a_code(bracketed[1]) else None
    start = start_of_run(_RUN, text, low, end)
    if dated := _ENDS_A_DATE.match(text, start - 1, end) if start > low else None:
        start = dated.end()
    broken = _broken(text, low, start, end)
    hanzi = [offset for offset in range(start if broken is None else broken, end) if not text[offset].isspace()]
    run = "".join(text[offset] for offset in hanzi)
    if codes.is_a_form(run) and text[start - 1 : start] in {")", "）"}:
        return None  # 办(局)函: brackets are in the code
    if _OF_TWO_WORDS.fullmatch(run) and text[start - 1 : start] in {"(", "（"}:
        return hanzi[0]
    cut = _cut(run, whole=start > low or low == floor)
    return None if cut is None else hanzi[cut]


def _broken(text: str, low: int, start: int, end: int) -> int | None:
    """Return where a known code begins that is broken over lines in its brackets: (银 监办 发; None for any other."""
    before = _BROKEN_IN_BRACKETS.search(text, low, start) if text[start - 1 : start] in {"\n", "\r"} else None
    if before is None:
        return None
    return before.start("code") if codes.is_known(without_blanks(text[before.start("code") : end])) else None


@remembered(4096)
def _cut(run: str, *, whole: bool) -> int | None:
    """Return how many hanzi of a run are before the code; `whole` says that nothing was cut off on its left."""
    if not run or is_a_lead_in(run):
        return None
    lead_in = _SURELY_LEADS_IN.match(run) or _DAY.match(run)
    first = max(lead_in.end() if lead_in else 0, len(run) - LONGEST_CODE)
    known = _known(run, first)
    if known is not None:
        return known
    named = start_after_a_name(run, first)
    if named is not None:
        return _after_the_last_lead_in(run, named) or named
    led = _after_the_last_lead_in(run, first)
    base = first if led is None else led
    of_a_government = start_of_a_government(run[base:], _MORE_THAN_A_PLACE)
    if of_a_government is not None:
        return base + of_a_government
    begun = _begun_like_one(run, first)
    if begun is not None and not (led and _OF_AN_OFFICE.fullmatch(run, led)):
        return begun
    return led or _without_a_mark(run, first, sure=bool(lead_in) or whole)


def _known(run: str, first: int) -> int | None:
    """Return where the longest known code begins, after a word that ends before codes."""
    for cut in range(first, len(run)):
        ended = len(run) - cut > 1 and _ENDS_BEFORE.search(run, 0, cut) is not None
        if codes.is_own(run[cut:]):
            return cut
        begins = ended or cut in {0, first} or leads_in(run, cut)
        if begins and (codes.is_known(run[cut:]) or is_known_body(run[cut:])):
            return cut + _of_a_lead_in(run, cut)
    if run[first : first + 1] in _ONLY_BEFORE and not leads_in(run, first + 2):
        rest = run[first + 1 :]
        if codes.begins_like_one(rest) or _OF_AN_OFFICE.fullmatch(rest):
            return first + 1
    return None


def _of_a_lead_in(run: str, cut: int) -> int:
    """Return 1 where the first hanzi of what seems the code of a place leads in to one of the centre: 自国办发."""
    if leads_in(run, cut) or not leads_in(run, cut + 1):
        return 0
    return int(codes.is_of_the_centre(run[cut + 1 :]))


def _begun_like_one(run: str, first: int) -> int | None:
    """Return where a code begins as codes do, after a word that leads in; of several, not one too long for a code."""
    cuts = [cut for cut in range(first, len(run)) if cut in {0, first} or leads_in(run, cut)]
    begun = [cut for cut in cuts if codes.begins_like_one(run[cut:])]
    # 自 is 自贡 as well, and 本 of 本委 is 本溪; a code of theirs that is not known is rarer than what leads in.
    begun = [cut for cut in begun if not (leads_in(run, cut + 1) or leads_in(run, cut + 2))]
    return next((cut for cut in begun if len(run) - cut <= LONGEST_UNKNOWN), begun[-1] if begun else None)


def _after_the_last_lead_in(run: str, first: int) -> int | None:
    cuts = range(len(run) - 2, first, -1)
    return next((cut for cut in cuts if leads_in(run, cut) and not leads_in(run, cut + 1)), None)


def _is_known_after_words(run: str, first: int, cut: int) -> bool:
    """Tell whether a known code follows too many hanzi for a longer code: 可享受 + 昆办发."""
    code = run[cut:]
    if not codes.is_known(code):
        return False
    long = len(run) - first > LONGEST_UNKNOWN or (cut - first >= _MORE_THAN_A_PLACE and len(code) > _SHORT)
    return long or (cut - first > _MORE_THAN_A_PLACE and codes.is_of_the_centre(code))


def _without_a_mark(run: str, first: int, *, sure: bool) -> int | None:
    """Return where a code begins before which no known word is: one of a government, or of a known place."""
    of_a_government = start_of_a_government(run[first:])
    if of_a_government is not None:
        return first + of_a_government
    if not _IS_A_BODY.fullmatch(run, first):
        known = next((cut for cut in range(first, len(run)) if _is_known_after_words(run, first, cut)), None)
        if known is not None:
            return known
    return first if first < len(run) and sure else None
