"""Questions about a line of the frame: what it can be by its own words, whatever is around it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from revival_policy.notations.dates import DAY, MONTH, Date, find_dates
from revival_policy.notations.document_numbers import DocumentNumber, find_numbers
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.kinds import DocumentKind
from revival_policy.reading.rows import is_row
from revival_policy.words import lexicon

if TYPE_CHECKING:
    from revival_policy.reading.lines import Line

#: A line of a title or a signature is no longer than this; one that says what it is may be as long as the second.
LONGEST_SHORT_LINE, LONGEST_TITLE_LINE = 60, 120
#: A date with blanks in it is no longer than this.
LONGEST_DATE = 40

_DATE_ENDS = frozenset("日0123456789０１２３４５６７８９")
_SENTENCE_END = tuple("。；;:：∶，,、！!？?")
#: A day that a page writes in figures, and a label of its own with a year after it.
_DAY_OF_PAGE = re.compile(r"(?:1[0-9]{3}|2[0-9]{3})[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[间期][:：].{0,4}[12][0-9]{3}")
#: A colon makes these a label of the page; without it they are words like others.
_LABELS_OF_PAGE = re.compile("(?:来源|來源|作者|编辑|字号|字號|分享|导读|时间|时长)\\s{0,4}[:：]")
#: What is left of lists and bars of a page: • and • |.
_ONLY_MARKS = re.compile(r"[•·●▪|｜\s>＞=_*—–-]+")
_LINK = re.compile(
    r"https?\s{0,2}[:：]|www\.|\.html?\b|\.com\b|\.(?:pdf|docx?|wps|ofd|xlsx?|rar|zip)(?:\b|$)", re.IGNORECASE
)
_HANZI = "[一二三四五六七八九十]"
_DAY = (
    r"(?:[12][0-9]{3}\s?年\s?[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日"
    rf"|[一二][一二三四五六七八九〇○零]{{3}}年{_HANZI}{{1,2}}月{_HANZI}{{1,3}}日)"
)
_VERB = "通过|公布|发布|發布|修订|修正|修改|施行|实施|批准|制定|颁布|印发|废止"
#: 题注: a day at its beginning, or in brackets, or after 根据, and what was done on it.
_ADOPTION = re.compile(
    rf"(?:根据|依据)?\s*{_DAY}.{{0,200}}?(?:{_VERB}).{{0,200}}"
    rf"|[(（\[].{{0,80}}?{_DAY}.{{0,200}}?(?:{_VERB}).{{0,200}}"
    rf"|[(（].{{2,60}}?(?:令|公告|〕).{{0,10}}号.{{0,12}}{_DAY}.{{0,40}}"
    r"|中華民國.{1,30}日.{0,80}?(?:公布|發布|訂定|修正|施行|廢止).{0,120}"
)
#: A day and where something was said on it, in brackets: （2021年1月12日在…会议上）.
_AFTER_DASH = re.compile(rf"[—─-]{{1,6}}\s?{_DAY}\s?在.{{2,80}}[上议]")
_OCCASION = re.compile(rf"[(（\[]\s?{_DAY}\s?.{{0,80}}(?:上|讲话|审议|会议)[)）\]]")
_SHORT_YEAR = re.compile(
    r"[(（〔\[［][4-9][0-9][)）〕\]］]\s?[\u4e00-\u9fff]{1,12}第?\s?[0-9一二三四五六七八九十]{1,5}\s?号?"
)
#: Documents of the Party say their day below the title, collections of laws the number after it.
_DAY_IN_BRACKETS = re.compile(
    r"[(（\[〔【]\s{0,4}[12一二][0-9一二三四五六七八九〇○零]{3}\s?年\s?"
    r"(?:[0-9一二三四五六七八九十]{1,3}\s?月\s?(?:[0-9一二三四五六七八九十]{1,3}\s?[日号]"
    r"(?:[上下中]午|[凌早清]晨|晚上?|夜)?)?)?"
    r"(?:[^()（）]{2,30}号)?\s{0,4}[)）\]〕】]"
)
_GAP = r"\s{0,8}"
_ATTACHMENT_LABEL = re.compile(
    rf"[(（【]?附{_GAP}(?:件|表|录|图)?{_GAP}"
    rf"(?:[0-9０-９一二三四五六七八九十A-Z]{{1,3}}(?:[-—－至][0-9]{{1,2}})?)?{_GAP}[)）】]?[:：.．]?"
)
_CLASSIFIED = re.compile(r"(绝密|机密|秘密|内部)(?:\s*[★☆]\s*.{0,8})?")
_SIGNATORY = re.compile(r"签\s?发\s?人\s*[:：]\s*(\S{2,12})")
_DAY_WITHOUT_YEAR = re.compile(rf"(?:{MONTH})\s?月\s?(?:{DAY})\s?日(?:\s?[0-9一二三四五六七八九十]{{1,3}}\s?时)?")
_MONTH = re.compile(r"[12][0-9]{3}\s?年\s?[0-9]{1,2}\s?月|[12][0-9]{3}\s?年")


def date_alone(text: str) -> Date | None:
    """Return the date that a text is."""
    if len(text) > LONGEST_DATE or text[-1:] not in _DATE_ENDS:
        return None
    found = find_dates(text)
    return found[0].value if found and found[0].text == text else None


def is_day_without_year(text: str) -> bool:
    """Tell whether a text is a day whose year it does not say, with the hour of a telegram or without."""
    return _DAY_WITHOUT_YEAR.fullmatch(text) is not None


def is_month_alone(text: str) -> bool:
    """Tell whether a text is a year, or a month of one, without its day."""
    return _MONTH.fullmatch(text) is not None


def is_day_in_brackets(text: str) -> bool:
    """Tell whether a text is a day, a month or a year in brackets."""
    return text[:1] in "(（[〔【" and _DAY_IN_BRACKETS.fullmatch(text) is not None


def is_occasion_in_brackets(text: str) -> bool:
    """Tell whether a text says in brackets on which day and occasion a report or speech was given."""
    return text[:1] in "(（[" and _OCCASION.fullmatch(text) is not None


def is_occasion_after_dash(text: str) -> bool:
    """Tell whether a text says after a dash on which day and occasion a report or speech was given."""
    return text[:1] in "—-─" and _AFTER_DASH.fullmatch(text) is not None


def begins_with_short_year(text: str) -> bool:
    """Tell whether a text is a number of old, whose year of two digits is before its code: （79）国发12号."""
    return text[:1] in "(（〔[［" and _SHORT_YEAR.fullmatch(text) is not None


def number_alone(text: str) -> DocumentNumber | None:
    """Return the number that a text is, brackets around it left out."""
    found = find_numbers(text)
    return found[0].value if found and found[0].text.strip("()（） ") == text.strip("()（） ") else None


def is_short(line: Line) -> bool:
    """Tell whether a line can be one of a title or a signature: short, unnumbered and no sentence."""
    if line.marker is not None or line.text.endswith(_SENTENCE_END) or is_row(line.text):
        return False
    return len(line.text) <= LONGEST_SHORT_LINE or (
        len(line.text) <= LONGEST_TITLE_LINE and "。" not in line.text and DocumentKind.of_title(line.text) is not None
    )


def ends_as_title(words: str) -> bool:
    """Tell whether words end as titles do whose last word is no kind of document (文种)."""
    return words.endswith(lexicon.ends("title_endings"))


def says_what_it_is(title: str) -> bool:
    """Tell whether the last word of a title says what it is the title of, be that a kind of document or not."""
    return DocumentKind.of_title(title) is not None or ends_as_title(title)


def is_adoption(line: Line) -> bool:
    """Tell whether a line says when and by whom a document was passed or published (题注)."""
    text = line.text
    if line.marker is not None or text.endswith(_SENTENCE_END):
        return False
    return is_day_in_brackets(text) or is_note_of_adoption(text)


def is_note_of_adoption(text: str) -> bool:
    """Tell whether a text, in brackets or not, says when and by whom a document was passed or published."""
    return _ADOPTION.fullmatch(text) is not None


def classification_alone(text: str) -> str | None:
    """Return the degree of secrecy (密级) that a text states, with its term or without."""
    found = _CLASSIFIED.fullmatch(text)
    return found[1] if found else None


def signatory_alone(text: str) -> str | None:
    """Return the person who, as a text states, approved a document (签发人)."""
    found = _SIGNATORY.fullmatch(text)
    return found[1] if found else None


def is_navigation(line: Line) -> bool:
    """Tell whether a line is set by the page: where it comes from, when it was published, what can be clicked."""
    text = line.text
    if line.marker is not None or len(text) > LONGEST_TITLE_LINE:
        return False
    return (
        all(word in lexicon.words("site_sections") for word in text.split())
        or _ONLY_MARKS.fullmatch(text) is not None
        or _navigation().search(text) is not None
        or _DAY_OF_PAGE.search(text) is not None
        or ((":" in text or "：" in text) and _LABELS_OF_PAGE.search(text) is not None)
    )


def is_attachment_label(text: str) -> bool:
    """Tell whether a text is the label above the text of an attachment: 附件1, 附表, 附录A."""
    return text[:1] in "附(（【" and _ATTACHMENT_LABEL.fullmatch(text) is not None


def is_foot_of_page(text: str) -> bool:
    """Tell whether a line heads what a page sets below a document: links to others, who runs the site."""
    return _foot().match(text) is not None


@cache
def _foot() -> re.Pattern[str]:
    return re.compile(lexicon.expression("feet_of_pages"))


def is_line_of_foot(text: str) -> bool:
    """Tell whether a line may be below such a head: a title or a name, and no sentence."""
    return len(text) <= LONGEST_SHORT_LINE and not text.endswith(_SENTENCE_END) and not is_attachment_label(text)


def is_link(text: str) -> bool:
    """Tell whether a text holds an address of the web."""
    return _LINK.search(text) is not None


def is_crumbs(text: str) -> bool:
    """Tell whether a text is the way to a page: 首页 > 政务公开 > 文件."""
    return text.count(">") + text.count("＞") + text.count("»") > 1 or without_blanks(text).startswith("位置：")


@cache
def _navigation() -> re.Pattern[str]:
    return re.compile(lexicon.expression("navigation"))
