"""What two lines say together: whether the second goes on with the title that the first is, or begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.kinds import DocumentKind
from revival_policy.reading.evidence.writings import ALIKE, is_slip_of
from revival_policy.reading.names import is_body
from revival_policy.words.lexicon import ends as ends_of
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.reading.evidence.clue import Clues
    from revival_policy.reading.evidence.units import Unit

#: How a line ends that is not whole: with a particle, a verb that wants its object, an open mark.
_OPEN = pattern(r"[的、和与及暨并或]$|<<open_ends_of_lines>>$|《[^》]*$|[(（][^)）]*$|“[^”]*$")
#: How a line begins that goes on.
_GOES_ON = re.compile(r"[)）》”的]|试行|修订|暂行|第\s?[0-9一二三四五六七八九十]{1,3}\s?号")
_TELEGRAM = re.compile("致.{2,8}[信电]")
#: 指引 and 准则 count themselves, and say after the number what they are about.
_NUMBERED = re.compile(r"第\s?[0-9一二三四五六七八九十]{1,3}\s?号\s?(?:——|—|-|：|:)\s?\S")
#: The rest of the last word of a title is no longer.
LONGEST_TAIL = 4
#: The rest of a title that looks whole without it is no longer: …关于全国造林公报⏎通报稿的批语.
LONGEST_REST = 10
#: Two titles of one body have so many characters in common at their beginning.
SAME_HEAD = 4


def clues_of_both(above: Unit, of_above: Clues, unit: Unit, clues: Clues) -> tuple[str, ...]:
    """Return the clues for a line below a line of the title."""
    whole = of_above.has("kind", "title_ending")
    ends_word = of_above.has("about") and len(unit.text) <= LONGEST_TAIL and _ends_word(above.text, unit.text)
    return (
        *(("title_tail",) if ends_word else ()),
        *_of_the_first(above, unit, clues, whole=whole),
        *(_of_bodies(unit, clues) if of_above.has("bodies") else ()),
        *_of_the_second(above, of_above, unit, clues, whole=whole),
    )


def _of_the_first(above: Unit, unit: Unit, clues: Clues, *, whole: bool) -> Iterator[str]:
    if whole:
        yield "whole_above"
    else:
        yield "unfinished_above"
        if clues.has("kind", "title_ending"):
            yield "makes_whole"
    if _OPEN.search(without_blanks(above.text)):
        yield "cut_off_above" if above.text[0] == "《" and "》" not in unit.text else "open_above"


def _ends_word(above: str, below: str) -> bool:
    """Tell whether a line is the rest of the word that says what kind of document a title names."""
    ends_already = DocumentKind.of_title(without_blanks(above)) is not None and not below.startswith("的")
    return not ends_already and DocumentKind.of_title(without_blanks(above + below)) is not None


def _of_bodies(unit: Unit, clues: Clues) -> Iterator[str]:
    """Yield what is said below a line that names bodies alone: what they issue, or nothing of theirs."""
    yield "bodies_above"
    if clues.has("begins_about") or unit.text.startswith(ends_of("matters_begin_with", "passes")):
        yield "matter_below_bodies"
    elif clues.has("about", "kind", "title_ending"):
        yield "bodies_below_bodies"


def _begins_again(above: str, below: str) -> bool:
    """Tell whether a line begins as the title above it does, says it again, or has a matter where that has its own."""
    one, other = without_blanks(above), without_blanks(below)
    names_another = "关于" in one and other.startswith("关于") and not is_body(one[-LONGEST_TAIL:])
    ends_alike = len(other) >= ALIKE and one[-ALIKE:] == other[-ALIKE:]
    says_again = len(other) >= SAME_HEAD and (one.endswith(other) or is_slip_of(one, other) or ends_alike)
    return names_another or says_again or (one[:SAME_HEAD] == other[:SAME_HEAD] and other[:SAME_HEAD].isalpha())


def _of_the_second(above: Unit, of_above: Clues, unit: Unit, clues: Clues, *, whole: bool) -> Iterator[str]:
    if whole and clues.has("bodies"):
        yield "bodies_below_whole"
    if whole and clues.has("issuer_and_matter"):
        yield "another_title"
    alone = of_above.has("bodies") or clues.has("bodies") or _OPEN.search(without_blanks(above.text))
    if not alone and _begins_again(above.text, unit.text):
        yield "begins_again"
    if _GOES_ON.match(unit.text):
        yield "numbered_in_title" if _NUMBERED.match(unit.text) else "mark_goes_on"
    if clues.has("above_frame") and not clues.has("about", "bodies") and not of_above.has("bodies"):
        yield "rest_above_frame"
        ends = clues.has("kind", "title_ending") and not unit.text.startswith(ends_of("matters_begin_with"))
        if len(unit.text) <= LONGEST_REST and (ends or _TELEGRAM.fullmatch(unit.text)):
            yield "tail_above_frame"
    if unit.text[0] in "(（" and not clues.has("day_in_brackets", "adoption_in_brackets"):
        yield "bracket_goes_on"
