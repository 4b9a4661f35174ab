"""Numbers with a unit after them that count nothing: years, ordinals, names of plans, slogans, 一 as an article."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

from revival_policy.notations.dates import MONTH
from revival_policy.notations.quantities.amounts import YEARS
from revival_policy.notations.quantities.figures import CAPITAL_NUMERALS, HANZI_NUMERALS, digit_of
from revival_policy.notations.quantities.words import TRANSITION, Bound
from revival_policy.registry.gazetteer import names_like_amounts
from revival_policy.registry.units import set_phrases, unit_kinds
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    import re

    from revival_policy.notations.quantities.amounts import Amount
    from revival_policy.notations.quantities.lead import Lead

_NUMERALS = frozenset(f"{HANZI_NUMERALS}{CAPITAL_NUMERALS}○◯")
#: What makes the numeral after it a round one: 数十, 几百.
_ABOUT = frozenset("数几多余")
#: What is inside codes and addresses: A5, 4.5, %E5%85%.
_OF_CODES = frozenset(f"{string.ascii_letters}{string.digits}.%")
#: Only after these a figure may be part of another number.
_TELLING = _NUMERALS | _ABOUT | _OF_CODES | frozenset("第前届点點、-－")
_ROUND = pattern("[有达近约了出上过用长](?:数|几)10+")
_YEAR = pattern("(?:[0-9]{1,2}[.．])?[0-9０-９]{4}|0[0-9]|[００][０-９]")
#: What is planned for so many years bears them in its name.
_PLAN = pattern("行动|滚动|规划|计划|攻坚|方案|目标|倍增|专项|任务|禁渔|再造|大变样|级|制")
#: Years of an era are dates, and halves of a year are named: 民国二十五年, 下半年.
_ERA = pattern("民[国國]$|(?:前|光绪|宣统|乾隆|康熙|同治|咸丰|道光)$")
#: Nobody counts so many 年度: it is one of the Republic of China, 九十一年度.
FEWEST_OF_AN_ERA = 20
_MONTH = pattern(rf"\s?(?:{MONTH})\s?月")
_HALVES = frozenset("上下前后頭头")
#: What makes a number of rules or of meetings a name, “十六条”, 五届六次全会, or a power of it: 10的6次方.
_NOT_BEFORE = {"条": ("”",), "次": ("全会", "全体", "方", "幂")}
#: About so many, said with two numerals: 四、五百户.
_ABOUT_TWO = pattern(r"[^\n第零一二两三四五六七八九十百千万亿0-9.、]([一二两三四五六七八九]|[1-9])、$")
#: What is before the last of a series of ordinals: 第二、三、八项.
_OF_A_SERIES = pattern(r"第[零一二两三四五六七八九十百0-9]+(?:[、至到和及与-][零一二两三四五六七八九十百0-9]+)*、$")
#: So many characters before a figure such a series may begin.
LONGEST_SERIES = 40
#: A marker in hanzi and what is no count of books: 十　本决定.
_APART = pattern(r"\s本")
#: A number of the outline, before a count: 4.4人户.
_OUTLINE = pattern(r"[0-9]{1,2}[.．][0-9]{1,2}")
_HEAD_OF_LINE = pattern(r"(?:^|\n)\s{0,9}$")
_SLOGAN = pattern("[^“”]{1,12}”")
#: After a day of the month is not one of these.
_SPAN_OF_DAYS = pattern(rf"\s?(?:后|起|[的前]?(?:[宽有]限|期限|期满)|{TRANSITION})")


def is_another_number(text: str, words: re.Match[str]) -> bool:
    """Tell whether a number is a year, an ordinal or part of a code or of a title; this is cheap, and most often so."""
    if words["unit"] in YEARS and _YEAR.fullmatch(words["low"]) is not None:
        return True
    start = words.start()
    before = text[start - 1 : start]
    if before.isspace():
        before = _last_before(text, start)
    return (before in _TELLING and _is_ordinal_or_code(text, words, before)) or _in_title(text, start)


def is_part_of_another(text: str, words: re.Match[str], amount: Amount) -> bool:
    """Tell whether the number is half of another, part of a date, or the number of rules or of a meeting in a name."""
    if _is_one_of_two(text, words, amount):
        return True
    if (amount.unit == "日" or amount.unit in YEARS) and _is_date(text, words, amount):
        return True
    if amount.unit == "本" and _APART.search(words.group()):
        return True
    after = _NOT_BEFORE.get(amount.unit)
    return after is not None and text.startswith(after, words.end())


def is_a_word(text: str, words: re.Match[str], amount: Amount, lead: Lead) -> bool:
    """Tell whether a numeral in hanzi makes a word with what is after: 一个窗口, 二套房, 四个自信, “三个一”."""
    low: str = words["low"]
    if low[0] not in HANZI_NUMERALS:
        return low[0] in _SURNAMES and _is_a_name(text, words, amount)
    start, end = words.span()
    if low in {"零", "〇"} or (("点" in low or "點" in low) and _is_an_hour(text, start, amount)):
        return True
    if _is_a_phrase(text, start):
        return True
    before = _last_before(text, start)
    if _in_slogan(text, start, end, before):
        return True
    bound = amount.bound is not Bound.EXACTLY or lead.bound is not None or lead.kind is not None
    kind = unit_kinds().get(amount.unit)
    if low == "一" and words["high"] is None and (kind in {"count", "time", "money"} or amount.unit == "度"):
        return not bound or before in tuple("任某每同统单近")
    ordinal = low == "二" and kind == "count"
    return ordinal or (before == "上" and low in "半百千万亿" and not words["numerator"])


def _is_a_phrase(text: str, start: int) -> bool:
    """Tell whether a programme or a place begins here that is named by a number: 四个自信, 三元区."""
    named = ((set_phrases(), (4, 5, 6)), (names_like_amounts(), (3, 4, 5)))
    return any(text[start : start + length] in known for known, lengths in named for length in lengths)


def _last_before(text: str, start: int) -> str:
    """Return the last character before a figure that is no blank; "" if there is none near."""
    return text[max(0, start - 8) : start].rstrip()[-1:]


def _is_ordinal_or_code(text: str, words: re.Match[str], before: str) -> bool:
    """Tell whether what is before makes the figure another: 第3个, 前三项, 五届94次会议, 数十个, A5, 0431-5."""
    if before == "第" or (before == "前" and words["unit"] in {"项", "条"}):
        return True
    if before in {"届", "、"}:
        return _is_ordinal_without_it(text, words, before)
    if before in _ABOUT and (
        words["low"][0] in _NUMERALS or _ROUND.search(text, max(0, words.start() - 2), words.end())
    ):
        return True
    if before in {"点", "點"} and _is_after_a_point(text, words):
        return True
    if before in {"-", "－"}:
        before = text[max(0, words.start() - 2) : words.start() - 1]
        return before.isascii() and before.isalnum()
    return before in _NUMERALS or before in _OF_CODES


def _is_ordinal_without_it(text: str, words: re.Match[str], before: str) -> bool:
    """Tell whether 第 is not written, or only before the first of a series: 五届94次会议, 第一、三、五项."""
    start = words.start()
    if before == "届":
        return words["unit"] == "次" and text[start - 2 : start - 1] in _NUMERALS
    return _OF_A_SERIES.search(text, max(0, start - LONGEST_SERIES), start) is not None


def _is_one_of_two(text: str, words: re.Match[str], amount: Amount) -> bool:
    """Tell whether the figure is half of 四、五百户, or of an outline marker and what it marks: 4.4人户."""
    start, low = words.start(), words["low"]
    if text.startswith("、", start - 1):
        two = _ABOUT_TWO.search(text, max(0, start - 3), start)
        return (
            two is not None and two[1].isdecimal() == low.isdecimal() and abs(digit_of(low[0]) - digit_of(two[1])) == 1
        )
    outline = not low.isdecimal() and _OUTLINE.fullmatch(low) is not None
    counts = outline and unit_kinds().get(amount.unit) == "count"
    return counts and _HEAD_OF_LINE.search(text, max(0, start - 10), start) is not None


def _in_title(text: str, start: int) -> bool:
    opening = text.rfind("《", max(0, start - 100), start)
    return opening >= 0 and text.rfind("》", opening, start) < 0


def _is_date(text: str, words: re.Match[str], amount: Amount) -> bool:
    start, end = words.span()
    before = _last_before(text, start)
    if amount.unit == "日":
        return before == "月" or (amount.bound is Bound.EXACTLY and _SPAN_OF_DAYS.match(text, end) is None)
    last = words["high"] or words["low"]
    if _YEAR.fullmatch(last) or _ERA.search(text, max(0, start - 3), start):
        return True
    if amount.unit == "年" and _MONTH.match(text, end):
        return True
    if amount.unit == "年度" and amount.value >= FEWEST_OF_AN_ERA:
        return True
    if words["low"] == "半" and (before in _HALVES or amount.unit == "年度"):
        return True
    named = amount.bound is Bound.EXACTLY and (_PLAN.match(text, end) is not None or text[start - 1 : start] == "“")
    return named or (before in tuple("去上明次翌每当") and words["low"] in "一半")


def _in_slogan(text: str, start: int, end: int, before: str) -> bool:
    if before in {"“", "‘"} and _SLOGAN.match(text, start):
        return True
    return text[end : end + 1] == "”" and "“" in text[max(0, start - 8) : start]  # “冬季三项”


def _is_after_a_point(text: str, words: re.Match[str]) -> bool:
    """Tell whether a figure is the end of another: 3点5亿元, but not 8点30人."""
    whole = text[max(0, words.start() - 2) : words.start() - 1]
    counts = unit_kinds().get(words["unit"] or "") == "count" and words["low"][-1] not in "万亿"
    return (whole in _NUMERALS or whole.isdecimal()) and (words["low"][0] in _NUMERALS or not counts)


def _is_an_hour(text: str, start: int, amount: Amount) -> bool:
    """Tell whether 点 is of the clock: 下午三点五人到场."""
    before = text[max(0, start - 2) : start]
    return before.endswith(_PARTS_OF_DAY) or (
        before.endswith(("日", "天")) and unit_kinds().get(amount.unit) == "count"
    )


def _is_a_name(text: str, words: re.Match[str], amount: Amount) -> bool:
    """Tell whether capitals are a name, or part of a word: 伍家岗, 大陆年产, 陆家村."""
    low = words["low"]
    if len(low) > 1 and (_SCALES_OF_CAPITALS & set(low) or low[1] in CAPITAL_NUMERALS):
        return False
    kind = unit_kinds().get(amount.unit)
    if kind == "money":
        return False
    clear = kind in {"time", "share", "multiple"} or amount.unit == "份"
    return not clear or text[max(0, words.start() - 1) : words.start()] in _BEFORE_SURNAMES


_PARTS_OF_DAY = ("上午", "下午", "中午", "早上", "晚上", "凌晨", "傍晚", "清晨", "早晨", "夜里")
_SCALES_OF_CAPITALS = frozenset("拾佰仟萬億万亿")
#: Capitals that also are surnames or begin words, and what such words may begin with.
_SURNAMES = frozenset("伍陆陸柒叁")
_BEFORE_SURNAMES = frozenset("大登着内水上海队退落行")
