"""The titles of attachments (附件名称) that go on in the next line, and not what is below a statement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.notations.kinds import DocumentKind
from revival_policy.reading.ending import is_signed_at
from revival_policy.reading.names import is_body
from revival_policy.reading.questions import date_alone, is_short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.reading.lines import Line

#: A title takes no more characters.
LONGEST_TITLE = 120

#: Last characters of what titles of attachments are: tables, lists, plans, forms, and so on.
_NOUNS = frozenset("表单册录案法定则书图划要知见告例程范准点式样本函明议复南稿文规令报释诺卷章纲")
_WORDS = ("措施", "指标", "体系", "框架", "指引", "要求")
_SUFFIX = re.compile(r"(?:[(（][^()（）]{1,20}[)）]|\.[A-Za-z]{3,4})+$")
#: What goes on with a title and begins none: the second half of a word or of a pair of marks.
_SECOND_HALF = re.compile("[，,、；：”’）)》〉〕】和与及的之]|——")
_IN_BRACKETS = re.compile(r"[(（][^()（）:：。]{1,16}(?:批|版|稿|行|略|年度?|样式|样本|表|类|型)[)）]")
_LABEL = re.compile(r"[(（【]?附\s{0,4}[件表录图注]")
_PAIRS = (("《", "》"), ("（", "）"), ("(", ")"), ("“", "”"))
_ENDS = tuple("。；;")
#: What is no title although it is short.
_SAYS = re.compile("[:：。；;]|此页无正文|特此|此件|联系|电话|[(（]此")


def goes_on(title: str, lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line goes on with the title of an attachment that has been read so far."""
    line = lines[place]
    if not title or len(title) > LONGEST_TITLE or title.endswith(_ENDS):
        return False
    if not is_short(line) or date_alone(line.text) is not None or _LABEL.match(line.text):
        return False
    if _is_open(title) or _SECOND_HALF.match(line.text) or _IN_BRACKETS.fullmatch(line.text):
        return True
    if _SAYS.search(line.text) or is_signed_at(lines, place) or line.text.startswith(title):
        return False
    return not _is_whole(title) and (_is_whole(title + line.text) or _comes_to_an_end(lines, place + 1))


def _is_open(title: str) -> bool:
    return any(title.count(opening) > title.count(closing) for opening, closing in _PAIRS)


def _is_whole(title: str) -> bool:
    words = _SUFFIX.sub("", title)
    return words[-1:] in _NOUNS or words.endswith(_WORDS) or DocumentKind.of_title(words) is not None


def _comes_to_an_end(lines: Sequence[Line], place: int) -> bool:
    """Tell whether the next attachment or a signature is at a place: above these is nothing but a title."""
    if place >= len(lines):
        return False
    line = lines[place]
    return (line.marker is not None and line.marker.number > 1) or (is_body(line.text) and is_signed_at(lines, place))
