"""The pieces that the grammar and the scan of document numbers share."""

from __future__ import annotations

import re

from revival_policy.notations.grammar import DIGIT, HANZI, consists_of_digits, number_of, without_blanks
from revival_policy.notations.numerals import ZEROS, read_counting, read_positional
from revival_policy.words.patterns import pattern

#: Brackets met around the year; 匚 and 「 are what scans make of 〔, „ ‟ what fonts within a PDF make of 〔 〕.
OPEN = r"[〔\[［【﹝〖(（〈《<{｛「匚„]"
CLOSE = r"[〕\]］】﹞〗)）〉》>}｝」‟]"
#: The most characters that a code in use has, with room to spare.
LONGEST_CODE = 20
#: Words that lead in to a number and never be in a code.
SURE_LEAD_IN = "<<never_in_codes>>"
#: A code (机关代字), without the brackets that it may be in ((东政秘)); 号 ends a number and is in no code.
CODE = rf"(?!{SURE_LEAD_IN})(?:(?!号){HANZI}){{1,{LONGEST_CODE}}}"
_CODE = pattern(CODE)
#: A year in four digits of the last or this century, in two, or in hanzi.
FULL_YEAR = rf"(?:19|20|１９|２０){DIGIT}{{2}}"
HANZI_YEAR = rf"[一二][{ZEROS}九][{ZEROS}一二三四五六七八九]{{2}}"
SHORT_YEAR = rf"[4-9４-９]{DIGIT}|[四五六七八九][{ZEROS}一二三四五六七八九]"
YEAR = rf"(?:{FULL_YEAR}|{HANZI_YEAR}|{SHORT_YEAR})"
HANZI_SERIAL = "[一二三四五六七八九十百千〇零○]{1,9}"
#: Digits in hanzi, one after the other: 三一.
POSITIONAL = rf"[一二三四五六七八九{ZEROS}]{{2,7}}"
SERIAL = rf"(?:{DIGIT}{{1,7}}|{HANZI_SERIAL})"
#: Year and serial that a scan has run together: 201756. Serials of more figures is not clear apart from other numbers.
LOST_BRACKETS = rf"(?P<year_run>(?:19|20){DIGIT}{{2}})(?P<serial_run>[1-9]{DIGIT}{{0,3}})"
#: A code after its year where 第 is missing ((78)交公路字412号); with the kinds of cases in it, it is that of a court.
CODE_AFTER_YEAR = rf"(?!{HANZI}{{0,10}}[民刑执赔破审])(?:(?:(?!号){HANZI}){{1,11}}[字函发文通电]|通)"
#: Courts write their years with four digits; after those of the last century more words are theirs than after two.
OLD_YEAR = rf"(?:19|１９){DIGIT}{{2}}"
CODE_AFTER_OLD_YEAR = rf"(?!{HANZI}{{0,10}}[行知商监保清辖他终初再提抗督催仲法经诉]){CODE_AFTER_YEAR}"
#: What an order or an announcement calls itself, between issuer and number.
DESIGNATION = "令|公告|通告|公报"

#: The most characters that the name of an issuer has.
LONGEST_NAME = 60
LARGEST_SERIAL = 9_999_999
FIRST_YEAR, LAST_YEAR = 1900, 2099
_DESIGNATIONS = tuple(DESIGNATION.split("|"))


def is_a_code(written: str) -> bool:
    """Tell whether a number can have such a code: no word that leads in to one, none that an order calls itself.

    >>> is_a_code("吉政发"), is_a_code("根据吉政发"), is_a_code("国务院令")
    (True, False, False)
    """
    return not written.endswith(_DESIGNATIONS) and _CODE.fullmatch(written) is not None


def year_of(written: str) -> int | None:
    """Return the year that digits or hanzi write; two of them mean the last century.

    >>> year_of("2016"), year_of("一九八〇"), year_of("94"), year_of("八六")
    (2016, 1980, 1994, 1986)
    """
    digits = without_blanks(written)
    value = number_of(digits) if consists_of_digits(digits) else read_positional(digits) or 0
    year = value + 1900 if value < 100 else value  # noqa: PLR2004 - two digits
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def serial_of(written: str) -> int | None:
    """Return the serial that digits or hanzi write, None for zero and for what is no number.

    >>> serial_of("089"), serial_of("四十六"), serial_of("三一"), serial_of("〇")
    (89, 46, 31, None)
    """
    digits = without_blanks(written)
    if consists_of_digits(digits):
        return number_of(digits) or None
    counted = read_counting(digits)
    return counted or (read_positional(digits) if re.fullmatch(POSITIONAL, digits) else None) or None


def start_of_run(characters: re.Pattern[str], text: str, low: int, end: int) -> int:
    """Return where the characters of a class that are right before `end` begin, not before `low`.

    Expressions search from the left and would try every start; the text read backwards has only one.
    """
    run = characters.match(text[low:end][::-1])
    return end - run.end() if run else end
