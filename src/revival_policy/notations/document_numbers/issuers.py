"""Where the issuers of an order or announcement begin: 根据财政部 税务总局公告2023年第12号."""

from __future__ import annotations

from revival_policy.notations.agencies import Agency, agency_named
from revival_policy.notations.document_numbers.patterns import LONGEST_NAME, start_of_run
from revival_policy.notations.grammar import HANZI, without_blanks
from revival_policy.registry.central_names import is_known_body, split_names
from revival_policy.registry.known_names import end_of_place
from revival_policy.words.patterns import pattern

#: Issuers of one number take no more characters than this: a dozen of them, each after the name of the state.
LONGEST = 300
#: A boundary is no further after the beginning of a place's name.
_BEFORE = 3

_RUN = pattern(rf"(?:(?!号){HANZI}|[、\s])*")
#: A day or a word ends before an issuer; so does what joins it to another number, or follows no hanzi.
_BOUNDARY = pattern(
    r"日\s*原?|<<leads_in_to_issuers>>|<<leads_in_to_codes:itself>>"
    r"|(?<=号)[和及与]|(?<![\u4e00-\u9fff])[和及与]|与(?=国务院)"
)
_COUNTRY = "中华人民共和国"
#: The name of the state, which a line may break.
_STATE = r"\s?".join(_COUNTRY)
_MINISTRIES = ("部", "署", "总局")
_SHORTEST_MINISTRY = 3
#: A name with a blank after each of its hanzi (国 务 院), or what is between blanks and marks.
_SPACED = rf"(?<!{HANZI}){HANZI}(?:[ \u3000]{HANZI}){{2,}}(?!{HANZI})"
_PIECE = pattern(rf"{_SPACED}|(?:{_STATE})?(?:(?!{_STATE})[^\s、])+|{_STATE}")
#: What divides issuers, beside blanks: a mark, and the name of the state, with which each may begin.
_MARK = pattern(f"、|{_STATE}")
_NAMED = pattern("<<ends_of_named_issuers>>$")


def start_of_issuers(text: str, floor: int, end: int, *, known: bool = False) -> int | None:
    """Return where the issuers that end at `end` begin, None where no issuer is there.

    With `known`, only bodies of the registry are issuers; otherwise whatever is named as bodies are.
    """
    start = start_of_run(_RUN, text, max(floor, end - LONGEST), end)
    for boundary in _BOUNDARY.finditer(text, start, end):
        if not _in_a_place(text, boundary.start(), start, end):
            start = boundary.end()
    # From the right, piece by piece, as long as each is an issuer; one may be broken by a blank or a line break.
    begin = None
    broken = unknown = ""
    named: set[str] = set()
    for piece in reversed(list(_PIECE.finditer(text, start, end))):
        name = without_blanks(piece.group())
        name = name if end_of_place(name) else name.removeprefix("原")
        name = _ministry_in(name) or name
        marked = text[piece.end() : end].lstrip().startswith("、")
        if _all_known(name) or _all_known(name + broken):
            unknown = ""
        elif known or not _NAMED.search(name) or (unknown and not marked):
            break
        else:
            unknown = name
        if name in named:
            return text.rfind(name, 0, end)  # who signs is named above as well
        named.update(split_names(name))
        broken = name
        begin = _before(text, piece.end(), len(name))
    if begin is not None and any(len(issuer.name) > LONGEST_NAME for issuer in issuers_written(text[begin:end])):
        return None
    return begin


def _before(text: str, end: int, hanzi: int) -> int:
    """Return where so many hanzi that end at an offset begin."""
    for offset in range(end - 1, -1, -1):
        hanzi -= not text[offset].isspace()
        if not hanzi:
            return offset
    return 0


def _ministry_in(name: str) -> str | None:
    """Return the ministry that an unknown name ends in: words of a sentence are before it."""
    if _all_known(name) or not name.endswith(_MINISTRIES):
        return None
    starts = range(1, min(len(name), LONGEST_NAME) - _SHORTEST_MINISTRY + 1)
    return next((name[start:] for start in starts if is_known_body(name[start:])), None)


def _in_a_place(text: str, offset: int, first: int, end: int) -> bool:
    """Tell whether the name of a place is over an offset: the 日 of 日照市 and of 桑日县 ends no date."""
    starts = range(max(first, offset - _BEFORE), offset + 1)
    return any(start + end_of_place(text[start:end]) > offset for start in starts)


def issuers_written(text: str) -> tuple[Agency, ...]:
    """Return the issuers that a text names one after another, with or without marks between them.

    >>> [issuer.name for issuer in issuers_written("财政部 税务总局")]
    ['财政部', '税务总局']
    """
    names: list[str] = []
    for part in filter(str.strip, _MARK.split(text)):
        pieces = part.split()
        joined = split_names("".join(pieces))
        one = is_known_body(joined[0]) if len(joined) == 1 else len(joined) > 1
        names += joined if one or not all(map(_NAMED.search, pieces)) else pieces
    return tuple(map(agency_named, names))


def _all_known(name: str) -> bool:
    return all(is_known_body(part) for part in split_names(name.removeprefix(_COUNTRY)))
