"""Where the parts of a frame end that stand in one line: copy number, number, title, addressees, a day in brackets."""

from __future__ import annotations

import re

from revival_policy.notations.document_numbers import find_numbers
from revival_policy.reading.names import addressees_in
from revival_policy.reading.page_labels import pairs_in
from revival_policy.reading.questions import LONGEST_SHORT_LINE, LONGEST_TITLE_LINE, number_alone, says_what_it_is

#: Addressees that stand before the text in one line are no longer.
LONGEST_ADDRESSEES = 120
#: So many characters of a document on one line are looked at for its title and number.
LONGEST_HEAD = 300
#: A number behind a title begins within so many characters.
LONGEST_NUMBER = 60

_COLONS = tuple(":：∶")
_KINDS = "通知|意见|批复|复函|函|公告|通告|通报|决定|决议|报告|请示|方案|办法|规定|细则|答复|纪要|指示|建议"
_KIND = rf"(?:{_KINDS})(?:[(（][^()（）]{{1,12}}[)）])?"
_TITLED = re.compile(f"(.{{0,80}}?(?:关于|印发|转发|批转).{{2,120}}?{_KIND})(?!》|的|精神|要求|等|[》”）)>〉])")
#: What the text of a document begins with, behind its title in one line.
_TEXT = re.compile(
    "一、|第一章|第一条|[(（]一[)）]|为|根据|按照|依据|经|现将|现就|近年来|近期|近日|目前|当前|你|来|各|因|鉴于|由于|随着|自"
)
#: The title of rules right before their first article or chapter, or what they are made for.
_RULES = re.compile(
    "[^。，；：]{2,60}?(?:办法|规定|条例|细则|规则|章程|规程|制度|标准|规范)(?:[(（][^()（）]{1,12}[)）])?"
    "(?=第一[条章]|为了?[^。]{4,200}制[定订]本)"
)
_HANZI_OR_FIGURES = "[0-9一二三四五六七八九十]{1,3}"
#: Day and number that stand before the text in one line: (1985年5月4日皖政〔1985〕38号) 根据….
_DAY = re.compile(
    rf"[(（][12一二][0-9一二三四五六七八九〇○零]{{3}}年{_HANZI_OR_FIGURES}月(?:{_HANZI_OR_FIGURES}日)?"
    r"(?:[^()（）]{2,30}号)?[)）]\s*(?=\S)"
)
_COPY_NUMBER = re.compile("[0-9]{6}(?=[\u4e00-\u9fff])")
#: What no code of a number has before it in a masthead.
_MATTER = re.compile("关于|印发|转发|批转|[，,：《]")
_COMMA = re.compile("[，,]")
_ADDRESSEES = re.compile(rf"(?![(（〔\[［【])([^:：∶。]{{2,{LONGEST_ADDRESSEES}}})[:：∶]\s*(?=\S)")
_ORDER = re.compile("(.{2,60}?第?[0-9一二三四五六七八九十百]{1,6}号)\\s{0,4}(?:——|--|─{1,2}|：)\\s{0,4}(?=\\S)")


def edge_of_head(text: str) -> int | None:
    """Return where the first part of a document on one line ends: a copy number, a masthead, a number or a title."""
    if len(text) <= LONGEST_TITLE_LINE and not _has_colon(text) and "。" not in text:
        return None
    head = text[:LONGEST_HEAD]
    if copies := _COPY_NUMBER.match(text):
        return copies.end()
    numbers = find_numbers(head)
    if numbers and "。" not in head[: numbers[0].end] and not _MATTER.search(head[: numbers[0].start]):
        return numbers[0].start or numbers[0].end
    if rules := _RULES.match(head):
        return rules.end()
    titled = _TITLED.match(head)
    return titled.end() if titled and _begins_behind_title(text, titled.end()) else None


def edge_at_top(text: str) -> int | None:
    """Return where the first part ends of a line at the top: a day, a title, an order, addressees."""
    if text[0] in "(（" and (day := _DAY.match(text)):
        return day.end()
    if text.endswith(_COLONS) and (titled := _TITLED.match(text)) and addressees_in(text[titled.end() : -1]):
        return titled.end()
    if "号" in text and (ordered := _ORDER.match(text)) and number_alone(ordered[1]) is not None:
        return ordered.end()
    end = _end_of_addressees(text)
    return None if end is None or pairs_in(text) else end


def _begins_behind_title(text: str, end: int) -> bool:
    """Tell whether what stands behind a title in one line begins a document: addressees, a number, its text."""
    rest = text[end : end + LONGEST_ADDRESSEES + 1]
    if _end_of_addressees(rest) is not None:
        return True
    numbers = find_numbers(rest[:LONGEST_NUMBER])
    if (numbers and numbers[0].start <= 1) or _DAY.match(rest):
        return True
    goes_on = len(text) > LONGEST_TITLE_LINE or "。" in rest or "如下" in rest
    return goes_on and _TEXT.match(rest) is not None and not _COMMA.search(text[:end])


def _end_of_addressees(text: str) -> int | None:
    """Return where the text begins that stands behind addressees in one line."""
    # An expression that meets no colon is slow.
    glued = _ADDRESSEES.match(text) if _has_colon(text[: LONGEST_ADDRESSEES + 1]) else None
    if glued is None or not addressees_in(glued[1]):
        return None
    rest = text[glued.end() :]
    is_title = len(text) <= LONGEST_SHORT_LINE and "，" not in rest and says_what_it_is(rest)
    return None if is_title else glued.end()


def _has_colon(text: str) -> bool:
    return ":" in text or "：" in text or "∶" in text
