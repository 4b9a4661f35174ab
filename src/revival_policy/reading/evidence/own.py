"""What a unit says of itself."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from revival_policy.notations.dates import find_dates
from revival_policy.notations.grammar import without_blanks
from revival_policy.reading import questions
from revival_policy.reading.evidence.clue import Clues
from revival_policy.reading.evidence.naming import named
from revival_policy.reading.letters import issues_something
from revival_policy.reading.page_labels import Pair, is_sure_label, label_alone, pairs_in
from revival_policy.reading.rows import BARS, is_row
from revival_policy.reading.untitled import reports
from revival_policy.words import lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from revival_policy.reading.evidence.units import Unit

#: What is longer is text, whatever it holds.
LONGEST_UNIT = 400
#: A line of more characters that has a comma is a sentence.
SHORTEST_SENTENCE = 60
#: So far into a line a date is looked for with which it begins.
LONGEST_DATE = 30
#: How long a line is, in words; each up to so many characters.
_SIZES = (3, 9, questions.LONGEST_SHORT_LINE, questions.LONGEST_TITLE_LINE)
_SIZE_NAMES = ("tiny", "brief", "short", "long", "endless")
#: What the last character of a line says.
_ENDINGS = (
    dict.fromkeys("。；;", "stop")
    | dict.fromkeys(":：∶", "colon")
    | dict.fromkeys("，,、", "comma")
    | dict.fromkeys("！!？?", "exclamation")
)

#: 第7号, 2013年第7号 and 〔2013〕7号 alone in a line, below the head of an order or an announcement.
_SERIAL = re.compile(
    r"[(（]?(?:[12][0-9]{3}\s*年\s*)?第\s*[0-9一二三四五六七八九十百〇○零]{1,7}\s*号[)）]?"
    r"|〔[12][0-9]{3}〕\s?第?[0-9]{1,5}号"
)
_COPY_NUMBER = re.compile("0[0-9]{5}|№\\s?[0-9]{1,8}")
_DASH = ("——", "--", "—", "──")
#: What a title has in brackets after it, perhaps in a line of its own.
_OF_TITLE = re.compile(
    r"[(（](?:试\s?行|暂\s?行|征求意见稿|草案|修订|修正|修订版|修改稿|送审稿|讨论稿|节录|摘录|摘要|概要"
    r"|[0-9]{4}年?(?:修订|修正|版)|[0-9]{4}年?[-—–－―~～至]{1,2}[0-9]{4}年?)[)）]"
)
_NOTE_OF_EDITORS = re.compile(r"[\[【(（〔](?!第|关于|试行|草案|修订|[一二三四五六七八九十]{1,2}[)）])")
#: Words of the official thesaurus (公文主题词), with blanks between them.
_SUBJECTS = re.compile("[\u4e00-\u9fff]{1,6}(?:[\\s　]+[\u4e00-\u9fff]{1,6})+")
#: How news begin: 6月8日，…, 近日，….
_NEWS = re.compile("(?:[0-9]{1,2}月[0-9]{1,2}日|近日|日前|今日|昨日)[，,]")
_CONTENTS = re.compile(r"目\s{0,6}[录次錄]")


def own_clues(unit: Unit) -> Clues:
    """Return what a unit says of itself."""
    text = unit.text
    if unit.addressees:
        return Clues(("addressees",))
    if len(text) > LONGEST_UNIT or (len(text) > questions.LONGEST_TITLE_LINE and "。" in text):
        return Clues(("marker",) if unit.line.marker else ("endless", "sentences", *_ending(text)))
    if unit.line.marker is not None and not questions.begins_with_short_year(text):
        return Clues(("marker",))
    return _of_label(text) or _of_line(unit)


def is_serial(text: str) -> bool:
    """Tell whether a line is the serial of an order or an announcement, whose body is above it."""
    return _SERIAL.fullmatch(text) is not None


def _of_label(text: str) -> Clues | None:
    """Return the clues of a line of labels with their values, or of a label alone; None of any other line."""
    pairs = tuple(pairs_in(text))
    if pairs:
        alone = len(pairs) == 1 and not pairs[0].value
        return Clues(("pairs", "one_empty_pair") if alone else ("pairs",), None, pairs)
    label = label_alone(text)
    if label is None:
        return None
    return Clues(("label",) if is_sure_label(label, text) else ("maybe_label", "brief"), None, (Pair(label, ""),))


def _of_line(unit: Unit) -> Clues:
    text = unit.text
    if is_serial(text):
        return Clues(("serial",))
    may_be_number = "号" in text and len(text) <= questions.LONGEST_TITLE_LINE
    number = questions.number_alone(text.rstrip("—-─：: ")) if may_be_number else None
    numbered = ("number",) if number is not None else ()
    return Clues((*numbered, *_dated(text), *_marked(text), *_of_text(unit)), number)


def _dated(text: str) -> Iterator[str]:
    """Yield what a line says that is a day, or says what was done on one."""
    if _OF_TITLE.fullmatch(text):
        yield "of_title"
    elif questions.is_day_in_brackets(text) or questions.is_occasion_in_brackets(text):
        yield "day_in_brackets"
    elif questions.date_alone(text) is not None:
        yield "date_in_figures" if text.isascii() else "date"
    elif "年" in text and questions.is_month_alone(text):
        yield "month"
    elif text.isdecimal():
        yield "digits"
    elif "日" in text and questions.is_note_of_adoption(text):
        yield "adoption_in_brackets" if text[0] in "(（[" else "adoption"
    elif text[0] in "12一二" and (found := find_dates(text[:LONGEST_DATE])) and found[0].start == 0:
        yield "begins_with_date"
    elif text[0] in "[【(（〔" and text[-1] in "]】)）〕" and _NOTE_OF_EDITORS.match(text):
        yield "in_brackets"


def _marked(text: str) -> Iterator[str]:
    """Yield the clues of 份号, 密级, 紧急程度 and 签发人, and of the label of an attachment."""
    if questions.is_attachment_label(text):
        yield "attachment_label"
    if (
        _COPY_NUMBER.fullmatch(text)
        or questions.classification_alone(text)
        or questions.signatory_alone(text)
        or without_blanks(text) in lexicon.words("urgency")
    ):
        yield "mark"


def _of_text(unit: Unit) -> Iterator[str]:
    """Yield the clues of the words of a line."""
    text = unit.text
    characters = set(text)
    for clue, needed, fits in _LAYOUT:
        if not needed.isdisjoint(characters) and fits(text):
            yield clue
    if questions.is_navigation(unit.line):
        yield "navigation"
    yield _SIZE_NAMES[bisect_left(_SIZES, len(text))]
    if "。" in text[:-1] or "；" in text or (len(text) > SHORTEST_SENTENCE and _has_comma(text)) or _NEWS.match(text):
        yield "sentences"
    yield from _ending(text)
    yield from named(text)


#: Clues, the characters one of which each needs, and the question.
_LAYOUT: tuple[tuple[str, frozenset[str], Callable[[str], object]], ...] = (
    ("link", frozenset(":：."), questions.is_link),
    ("crumbs", frozenset(">＞»："), questions.is_crumbs),
    ("dash", frozenset("—-─"), lambda text: text.startswith(_DASH)),
    ("occasion", frozenset("—-─"), questions.is_occasion_after_dash),
    ("cells", frozenset(f"\t \u3000{BARS}"), is_row),
    ("contents", frozenset("目"), _CONTENTS.fullmatch),
    ("subjects", frozenset(" \t\u3000"), _SUBJECTS.fullmatch),
)


def _has_comma(text: str) -> bool:
    return "，" in text or "," in text


def _ending(text: str) -> Iterator[str]:
    if text.rstrip(":：。").endswith("如下"):
        yield "leads_in"
    if reports(text):
        yield "reports"
    elif text[-1] == "。" and "现" in text and issues_something(text):
        yield "issues"
    if _has_comma(text):
        yield "comma_within"
    if text[-1] in _ENDINGS:
        yield _ENDINGS[text[-1]]
