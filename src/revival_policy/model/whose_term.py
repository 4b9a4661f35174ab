"""Whose term a phrase of validity tells: that of the notice, or that of a licence, a contract, a cited law."""

from __future__ import annotations

import re

from revival_policy.notations.citations import tidy_title
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.kinds import DocumentKind
from revival_policy.words.patterns import pattern

#: So far before a phrase its subject is.
REACH = 100
_KIND = "|".join(
    sorted(
        {
            *(kind.value for kind in DocumentKind),
            *("法", "政策", "文件", "措施", "准则", "指引", "公告", "标准", "目录", "清单", "规范"),
        },
        key=len,
        reverse=True,
    )
)
_COUNTED = "[〇零一二三四五六七八九十百0-9０-９]+"
_MARKER = (
    rf"\s*(?:[#*>\-]+\s*)?(?:第{_COUNTED}[条章节]|[一二三四五六七八九十]+、|[(（]{_COUNTED}[)）]|[0-9０-９]+[.．、])"
)
#: Where a new sentence, or a new item, begins.
_BREAK = pattern(rf"[。；;！!？?]|\n(?={_MARKER})|(?<=[:：])\s*\n|\n\s*\n(?=[^a-z]{{0,4}}[本自])")
_HEAD = pattern(rf"^{_MARKER}\s*")
#: A label of the term itself: 实施时间：, 政策执行期限。
_LABEL = pattern(
    r"^(?:(?:政策|文件|本?通知|措施)?(?:的)?(?:实施|施行|执行|生效|有效|试行|适用)"
    r"(?:的)?(?:日期|时间|期限|期|时限)(?:及其他|和其他)?|附则|其他|其它)$"
)
_OWN = pattern(
    rf"(?:本|此次|本次|以上|上述|此)(?![省市县区州国人厅局院校级辖]|公司|公民|公积金|单位|部门|[条款项章节](?!例))"
    rf"[《“]?[^，。；、《》“”自从]{{0,16}}?(?:{_KIND}|调整|条款|内容|事项)[》”]?"
)
_PART = pattern(r"第[一二三四五六七八九十百0-9]+[条款项章]|[一二三四五六七八九十]项|部分|中(?:的|有关)")
_QUOTED = pattern(r"[《〈]([^《》]{2,120})[》〉][^，。；、《》]{0,8}$")
_ISSUES = pattern(
    "现(?:予|将|印发|公布|发布)|予以(?:公布|发布|印发)|印发给|公布如下|同意|通过|遵照|贯彻|认真|请|批准|决定"
)
_ONLY_FILLING = pattern(r"[\s，,、且并和及与（(;；]{0,6}(?:其)?(?:中)?[\s，,（(]{0,3}(?:且|并)?")


def is_own(before: str, titles: tuple[str, ...], *, begins: bool) -> bool:
    """Tell whether the words before a phrase of validity make it the notice's own.

    `titles` are those of the notice and of what it issues; `begins` is true of a phrase that says from when, which may
    be without a subject: 自…起施行.

    >>> is_own("第九条 本办法", (), begins=True), is_own("许可证", (), begins=False)
    (True, False)
    """
    sentence = without_blanks(_HEAD.sub("", _BREAK.split(before)[-1]))
    pieces = re.split("[，,：:]", sentence)
    subject = pieces[-1].removeprefix("并").removeprefix("且")
    quoted = _QUOTED.search(subject)
    if quoted is not None and "本" not in subject[max(0, quoted.start() - 1) : quoted.start()]:
        return any(_names(quoted[1], title) for title in titles)
    own = _OWN.search(subject)
    if own is not None:
        return _PART.search(subject, own.end()) is None
    if subject and not _LABEL.match(subject):
        return False
    earlier = [piece for piece in pieces[:-1] if piece and not _LABEL.match(piece)]
    if not earlier:
        return begins or (len(pieces) > 1 and _LABEL.match(pieces[0]) is not None)
    whole = "，".join(earlier)
    return _OWN.search(whole) is not None or (begins and _ISSUES.search(whole) is not None)


def is_named(before: str, titles: tuple[str, ...]) -> bool:
    """Tell whether the words before a phrase call the document by a word of a title: 本若干措施.

    >>> is_named("本若干措施", ("印发规划及若干措施的通知",)), is_named("本说明", ("印发规划的通知",))
    (True, False)
    """
    own = list(_OWN.finditer(without_blanks(_BREAK.split(before)[-1])))
    name = own[-1].group().lstrip("本此次").strip("《》“”") if own else ""
    return len(name) > 1 and any(name in title for title in titles)


def goes_on(between: str) -> bool:
    """Tell whether what is between two phrases lets the second speak of the subject of the first.

    >>> goes_on("，"), goes_on("。许可证")
    (True, False)
    """
    return _ONLY_FILLING.fullmatch(between) is not None


def _names(name: str, title: str) -> bool:
    """Tell whether a name in 《》 is a title, or a title that leaves words out."""
    rest = iter(tidy_title(title))
    short = tidy_title(name)
    return short[-2:] in title and all(character in rest for character in short)
