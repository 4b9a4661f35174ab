"""What the words of a line name: a matter, a kind of document, bodies, persons."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.kinds import DocumentKind
from revival_policy.reading.names import is_body, is_row_of_bodies, issuer_in, without_words_of_mastheads
from revival_policy.reading.page_labels import may_be_pair
from revival_policy.reading.questions import ends_as_title
from revival_policy.words import lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: A person with his post is no longer.
LONGEST_PERSON = 30

_FOOTNOTE = re.compile(r"[\[〔(（][0-9①-⑳*＊注]{1,3}[\])）〕]$|[①-⑳*＊]$|[!！][\]〕]$")
_ENDS_OF_FOOTNOTES = frozenset("])）〕*＊①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_ABOUT, _BEGINS_ABOUT = re.compile("关于|關於|關于"), ("关于", "關於")
#: Notes begin so, and days: 施行 ends as banks do.
_BEGIN_NO_BODY = frozenset("(（[【〔0123456789")
_PUBLISHES = ("发布", "公布")
_ORDER = re.compile("(?:令|公告|通告)$")
_IN_MARKS = re.compile("《[^《》]*》")
#: The line with which a news agency begins: 新华社北京3月5日电.
_PRESS = re.compile(r".{0,16}?(?:日[电讯]|讯(?=[(（\s])|[电讯]$|[电讯][(（])")
_REMARK = re.compile(
    "(?:批示|批语|批注|按语|编者按|说明|毛主席|主席|同志)[^:：]{0,12}[:：]"
    "|^(?:最高指示|毛主席(?:已)?圈阅|照办)|圈阅|批阅"
)
#: Who wrote a text; 备耕工作 and 农业合作 are no authors.
_AUTHOR = re.compile("[\u4e00-\u9fff]{1,3}[^\\W工合操制创写协动耕运劳农振]作|[\u4e00-\u9fff]{2,4}[著撰]")
_OF_EDITORS = re.compile("(?:编者|编辑|本刊|本报)(?:的话|按语?|注)[:：]")
_NAME = re.compile("[\u4e00-\u9fff]{2,4}")


def named(text: str) -> Iterator[str]:
    """Yield the clues of what a line names; of alternatives, the first that fits."""
    words = without_blanks(text)
    characters = set(words)
    for alternatives in _NAMED:
        for clue, needed, fits in alternatives:
            if (needed is None or not needed.isdisjoint(characters)) and fits(text, words):
                yield clue
                break


def names_order(text: str) -> bool:
    """Tell whether a line ends as the heads of orders and announcements do."""
    return _ORDER.search(without_blanks(text)) is not None


def _is_kind(_text: str, words: str) -> bool:
    return DocumentKind.of_title(_bare(words)) is not None


def _is_other_kind(_text: str, words: str) -> bool:
    bare = _bare(words)
    return ends_as_title(bare) or (bare.endswith("文件") and "关于" in bare)


def _bare(words: str) -> str:
    """Return a line without the mark of a footnote after it, and without the end of a citation."""
    bare = words.rstrip("！!？?")
    # An expression that a `$` closes tries every place before.
    return (_FOOTNOTE.sub("", bare) if bare[-1:] in _ENDS_OF_FOOTNOTES else bare).removesuffix("》")


def _is_about(_text: str, words: str) -> bool:
    return _ABOUT.search(words) is not None


def _begins_about(_text: str, words: str) -> bool:
    return words.startswith(_BEGINS_ABOUT)


def _names_issuer(_text: str, words: str) -> bool:
    return bool(issuer_in(words))


def _is_bodies(text: str, words: str) -> bool:
    return words[0] not in _BEGIN_NO_BODY and "关于" not in words and is_row_of_bodies(text)


def _is_masthead(text: str, words: str) -> bool:
    """Tell whether a line is 文件, with the body or the bodies before, beside or between which it is, or alone."""
    if "文件" not in words or "关于" in words:
        return False
    names = without_words_of_mastheads(text)
    return is_body(without_blanks(names)) or all(map(is_body, names.split()))


def _is_publisher(_text: str, words: str) -> bool:
    """Tell whether a line says who publishes what is below, and no more: 清溪市林业局发布."""
    return words.endswith(_PUBLISHES) and "年" not in words and is_body(words[:-2])


def _is_person(text: str, words: str) -> bool:
    return (len(words) <= LONGEST_PERSON and _post().search(text) is not None) or _AUTHOR.fullmatch(words) is not None


def _may_be_name(_text: str, words: str) -> bool:
    return _NAME.fullmatch(words) is not None


def _is_order(_text: str, words: str) -> bool:
    found = _ORDER.search(words)
    return found is not None and is_body(words[: found.start()])


def _is_in_marks(_text: str, words: str) -> bool:
    return _IN_MARKS.fullmatch(words) is not None


def _is_press(text: str, _words: str) -> bool:
    return _press().match(text) is not None and _PRESS.match(text) is not None


def _is_remark(_text: str, words: str) -> bool:
    return _REMARK.search(words) is not None


def _is_of_editors(_text: str, words: str) -> bool:
    return _OF_EDITORS.match(words) is not None


def _may_be_pair(text: str, _words: str) -> bool:
    return may_be_pair(text) is not None


#: A clue, the characters one of which it needs, None where none are given, and the question.
_Question = tuple[str, "frozenset[str] | None", "Callable[[str, str], bool]"]
_NAMED: tuple[tuple[_Question, ...], ...] = (
    (("kind", None, _is_kind), ("title_ending", None, _is_other_kind)),
    (("about", frozenset("关關"), _is_about),),
    (("begins_about", frozenset("关關"), _begins_about),),
    (("issuer_and_matter", frozenset("关關印转批发公"), _names_issuer),),
    (
        ("bodies", None, _is_bodies),
        ("masthead", frozenset("文"), _is_masthead),
        ("person", None, _is_person),
        ("maybe_name", None, _may_be_name),
    ),
    (("publisher", frozenset("发公"), _is_publisher),),
    (("order", frozenset("令告"), _is_order),),
    (("in_marks", frozenset("《"), _is_in_marks),),
    (("press", frozenset("电讯"), _is_press),),
    (("remark", frozenset(":：最圈照批"), _is_remark),),
    (("of_editors", frozenset("编本"), _is_of_editors),),
    (("maybe_pair", frozenset(":："), _may_be_pair),),
)


@cache
def _post() -> re.Pattern[str]:
    """Return the expression of a post with the name of a person after it, the characters spread or not."""
    return re.compile(
        rf"{lexicon.expression('posts')}[\s　:：]{{0,4}}[\u4e00-\u9fff](?:[\s　]{{0,4}}[\u4e00-\u9fff]){{1,3}}$"
    )


@cache
def _press() -> re.Pattern[str]:
    return re.compile(lexicon.expression("press"))
