"""Where the parts of a frame end that are in one line: copy number, number, title, addressees, a day in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.notations.dates import find_dates
from revival_policy.notations.document_numbers import find_numbers
from revival_policy.reading.names import LONGEST_NAMES, SHORT_NAME, addressees_in, is_body
from revival_policy.reading.page_labels import pairs_in
from revival_policy.reading.questions import LONGEST_SHORT_LINE, LONGEST_TITLE_LINE, number_alone, says_what_it_is

if TYPE_CHECKING:
    from collections.abc import Iterator

#: So many characters of a document on one line are looked at for its title and number.
LONGEST_HEAD = 300
#: A number after a title begins within so many characters.
LONGEST_NUMBER = 60

_COLONS = tuple(":：∶")
_KINDS = "通知|意见|批复|复函|函|公告|通告|通报|决定|决议|报告|请示|方案|办法|规定|细则|答复|纪要|指示|建议|汇报"
#: What a title of one line ends in, the last of its words.
_KIND = re.compile(
    rf"(?:{_KINDS})(?:[(（][^()（）]{{1,12}}[)）])?(?!》|的|精神|要求|等|{_KINDS}|[〔\[［【0-9]|[》”）)>〉])"
)
_SAYS_MATTER = re.compile("关于|印发|转发|批转")
#: A title of one line says within so many characters what it is about, and is no longer than the other.
LONGEST_BEFORE_MATTER, LONGEST_TITLE = 80, 200
#: What the text of a document begins with, after its title in one line.
_TEXT = re.compile(
    "一、|第一章|第一条|[(（]一[)）]|为|根据|按照|依据|经|现将|现就"
    "|近年来|近期|近日|目前|当前|你|来|各|因|鉴于|由于|随着|自"
)
#: The title of rules right before their first article or chapter, or what they are made for.
_RULES = re.compile(
    "[^。，；：]{2,60}?(?:办法|规定|条例|细则|规则|章程|规程|制度|标准|规范)(?:[(（][^()（）]{1,12}[)）])?"
    "(?=第一[条章]|为了?[^。]{4,200}制[定订]本)"
)
_HANZI_OR_FIGURES = "[0-9一二三四五六七八九十]{1,3}"
#: Day and number that are before the text in one line: (1985年5月4日皖政〔1985〕38号) 根据….
_DAY = re.compile(
    rf"[(（][12一二][0-9一二三四五六七八九〇○零]{{3}}年{_HANZI_OR_FIGURES}月(?:{_HANZI_OR_FIGURES}日)?"
    r"(?:[^()（）]{2,30}号)?[)）]\s*(?=\S)"
)
_COPY_NUMBER = re.compile("[0-9]{6}(?=[\u4e00-\u9fff])")
#: A masthead that the title repeats right after it.
_TWICE = re.compile(r"([^\s，。：；《]{4,30})(?=\1(?:关于|印发|转发|批转))")
#: Who signs a document on one line, and the attachments that it lists above that, are no longer.
LONGEST_SIGNER, LONGEST_STATEMENT = 60, 200
_SENTENCE_ENDS = "。！？；)）"
#: Between the name of who signs and the day: who lent the seal.
_LENT_SEAL = re.compile("[(（][^()（）]{2,40}代章[)）]$")
#: What follows a signature on the same line: a note, an attachment, the title of what is issued.
_AFTER_SIGNATURE = re.compile(
    rf"[(（〔\[]|附\s{{0,2}}[件表录]|抄送|[^，。；:：]{{2,10}}[:：]|[^，。；]{{2,40}}印发$"
    rf"|关于[^，。；]{{2,80}}?(?:{_KINDS}|措施|名单|计划)"
)
#: The number under which a telegram was sent, beside that of the document.
_OF_TELEGRAM = re.compile("[\u4e00-\u9fff]{1,2}机发[0-9]{0,5}号(?=.)")
#: What no code of a number has before it in a masthead.
_MATTER = re.compile("关于|印发|转发|批转|[，,：《]")
_COMMA = re.compile("[，,]")
_ADDRESSEES = re.compile(rf"(?![(（〔\[［【])([^:：∶。]{{2,{LONGEST_NAMES}}})[:：∶]\s*(?=\S)")
_ORDER = re.compile(
    "(.{2,60}?第?[0-9一二三四五六七八九十百]{1,6}号)\\s{0,4}(?:(?:——|--|─{1,2}|：)\\s{0,4}(?=\\S)|(?=《))"
)


def edge_of_head(text: str) -> int | None:
    """Return where the first part of a document on one line ends: a copy number, a masthead, a number or a title."""
    if len(text) <= LONGEST_TITLE_LINE and not _has_colon(text) and "。" not in text:
        return None
    head = text[:LONGEST_HEAD]
    if sent := (_COPY_NUMBER.match(text) or _OF_TELEGRAM.match(text)):
        return sent.end()
    if twice := _TWICE.match(text):
        return twice.end() if is_body(twice[1]) else None
    numbers = find_numbers(head)
    if numbers and "。" not in head[: numbers[0].end] and not _MATTER.search(head[: numbers[0].start]):
        return numbers[0].start or numbers[0].end
    if rules := _RULES.match(head):
        return rules.end()
    return _end_of_title(text)


def edge_at_top(text: str) -> int | None:
    """Return where the first part ends of a line at the top: a day, a title, an order, addressees."""
    if text[0] in "(（" and (day := _DAY.match(text)):
        return day.end()
    if text.endswith(_COLONS) and (end := _end_above_addressees(text, len(text) - 1)):
        return end
    if "号" in text and (ordered := _ORDER.match(text)) and number_alone(ordered[1]) is not None:
        return ordered.end()
    end = _end_of_addressees(text)
    return None if end is None or pairs_in(text) else end


def signature_in(text: str, head: str) -> tuple[int, ...]:
    """Return where attachments, signature and date begin in a document on one line, and the date ends; () for none.

    Who signs is in the head as well, in full: 市能源局 signs below 清溪市能源局关于….
    """
    for date in find_dates(text):
        start = _start_of_signer(text, date.start, head) if date.value.day else None
        after = text[date.end : date.end + SHORT_NAME]
        closes = not after or after in head or _AFTER_SIGNATURE.match(text, date.end) is not None
        if start is not None and closes and _ends_above_signature(text, start):
            statement = _start_of_statement(text, start)
            return (*([statement] if statement > 0 else []), start, date.start, date.end)
    return ()


def _start_of_statement(text: str, end: int) -> int:
    """Return where an attachment statement begins that runs up to a place, -1 for none."""
    start = text.rfind("附件", max(0, end - LONGEST_STATEMENT), end)
    return start if start >= 0 and "。" not in text[start:end] and text[start + 2 : start + 3] in _COLONS else -1


def _start_of_signer(text: str, dated: int, head: str) -> int | None:
    """Return where the longest name begins that is right before a date, and at the top."""
    seal = _LENT_SEAL.search(text, max(0, dated - LONGEST_SIGNER), dated)
    dated = seal.start() if seal else dated
    words = text[max(0, dated - LONGEST_SIGNER) : dated]
    size = next((size for size in range(len(words), 3, -1) if words[-size:] in head and is_body(words[-size:])), 0)
    return dated - size if size else None


def _ends_above_signature(text: str, start: int) -> bool:
    """Tell whether a sentence ends before a signature, or a list of attachments is there."""
    return text[start - 1] in _SENTENCE_ENDS or text[start - 1].isascii() or _start_of_statement(text, start) >= 0


def _end_of_title(text: str) -> int | None:
    """Return where a title ends after which addressees, a number or the text begin."""
    colon = min((at for at in map(text[: LONGEST_TITLE + LONGEST_NAMES].find, _COLONS) if at >= 0), default=-1)
    above = _end_above_addressees(text, colon) if colon >= 0 and "。" not in text[:colon] else None
    return above or next((end for end in _ends_of_title(text) if _begins_after_title(text, end)), None)


def _end_above_addressees(text: str, colon: int) -> int | None:
    """Return where a title ends between which and a colon are addressees: after the last of its kinds."""
    ends = [end for end in _ends_of_title(text) if 0 < colon - end <= LONGEST_NAMES]
    return next((end for end in reversed(ends) if addressees_in(text[end:colon])), None)


def _ends_of_title(text: str) -> Iterator[int]:
    """Yield where a title may end: after a kind of document that is outside of 《》, once the matter was named."""
    matter = _SAYS_MATTER.search(text, 0, LONGEST_BEFORE_MATTER)
    if matter is None:
        return
    for kind in _KIND.finditer(text, matter.end() + 2, LONGEST_TITLE):
        if text.count("《", 0, kind.start()) == text.count("》", 0, kind.start()):
            yield kind.end()


def _begins_after_title(text: str, end: int) -> bool:
    """Tell whether what follows a title in one line begins a document: addressees, a number, its text."""
    rest = text[end : end + LONGEST_NAMES + 1]
    if _end_of_addressees(rest) is not None:
        return True
    numbers = find_numbers(rest[:LONGEST_NUMBER])
    if (numbers and numbers[0].start <= 1) or _DAY.match(rest):
        return True
    goes_on = len(text) > LONGEST_TITLE_LINE or "。" in rest or "如下" in rest
    is_whole = _COMMA.search(text[:end]) is None or (text.startswith("关于") and rest.startswith("一、"))
    return goes_on and _TEXT.match(rest) is not None and is_whole


def _end_of_addressees(text: str) -> int | None:
    """Return where the text begins that follows addressees in one line."""
    # An expression that meets no colon is slow.
    glued = _ADDRESSEES.match(text) if _has_colon(text[: LONGEST_NAMES + 1]) else None
    if glued is None or not addressees_in(glued[1]):
        return None
    rest = text[glued.end() :]
    is_title = len(text) <= LONGEST_SHORT_LINE and "，" not in rest and says_what_it_is(rest)
    return None if is_title else glued.end()


def _has_colon(text: str) -> bool:
    return ":" in text or "：" in text or "∶" in text
