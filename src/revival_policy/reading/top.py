"""The top of a document: masthead, title, number, 题注, addressees, with what a page sets between them."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

import attrs

from revival_policy.errors import NotationError
from revival_policy.model.parts import PartKind
from revival_policy.notations.agencies import Agency
from revival_policy.notations.dates import Date, find_dates
from revival_policy.notations.document_numbers import DocumentNumber, find_numbers
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.kinds import DocumentKind
from revival_policy.reading.names import addressees_in, bodies_among, is_body, issuer_in
from revival_policy.reading.rows import is_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.reading.lines import Line

#: A line of a title or a signature is no longer than this; one that says what it is may be as long as the second.
LONGEST_SHORT_LINE, LONGEST_TITLE_LINE = 60, 120
#: A line that is no shorter, and stands there twice, is the title.
SHORTEST_TITLE = 8
#: Lines of a page over which a title is broken at the most.
LONGEST_BROKEN_TITLE = 8
#: How many titles, those of the page among them, are looked through for one that is said again.
MOST_TITLES = 8
#: Lines that addressees take at the most.
LONGEST_ADDRESSEES = 6

#: A date with blanks in it is no longer than this.
LONGEST_DATE = 40
_DATE_ENDS = frozenset("日0123456789０１２３４５６７８９")
_SENTENCE_END = tuple("。；;:：∶，,、！!？?")
#: Every branch begins with a character, no class or group: the search then tries only where one of these stands.
_NAVIGATION = re.compile(
    r"字体|字體|字号[:：]|字號[:：]|浏览次数|浏览量|阅读次数|点击|打印|来源[:：]|來源[:：]|作者[:：]|责任编辑|发表于|一图读懂|相关解读|相关链接|扫一扫"
    r"|分享到|分享[:：]|视力保护色|当前位置|您的位置|首页|返回顶部|全文如下|回目录|回到顶部|登录\s{0,4}[|｜]|导读[:：]|核心提示[:：]|下载地址|发布机构[:：]|發布機構[:：]"
    r"|时间[:：].{0,4}[12][0-9]{3}|日期[:：].{0,4}[12][0-9]{3}|1[0-9]{3}-[0-9]{1,2}-[0-9]{1,2}|2[0-9]{3}-[0-9]{1,2}-[0-9]{1,2}"
)
#: Sections of sites of the government, which a page names above the document.
_SECTIONS = frozenset(("政府信息公开", "信息公开", "政务公开", "政府文件", "政策文件"))
#: What is left of lists and bars of a page: • and • |.
_ONLY_MARKS = re.compile(r"[•·●▪|｜\s]+")
#: What a page says above the titles of other documents, where one of its own stands above.
_LINKS = re.compile("相关(?:链接|解读|文件|政策|新闻|稿件)[:：]?")
_ADOPTION = re.compile(
    r"[(（]?\s*(?P<day>[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日).{0,200}?(?:通过|公布|发布|修订|修正|施行|批准|制定|颁布|印发).{0,200}"
)
#: Documents of the Party say their day below the title, collections of laws the number behind it.
_DAY_IN_BRACKETS = re.compile(r"[(（]\s{0,4}[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日(?:[^()（）]{2,30}号)?\s{0,4}[)）]")
_IN_FORCE = re.compile(r"\s*(?:起)?\s*(?:施行|实施|生效)")
_CONGRESS = re.compile(
    r"日\s*(?P<place>[^\d第，。]{0,16}?)第?[一二三四五六七八九十]*届?(?P<body>全国人民代表大会|[^第\d，。]{0,12}人民代表大会)(?P<standing>常务委员会)?第"
)
#: A title that stands in marks as it does where others cite it.
_IN_MARKS = re.compile("《[^《》]*》")
_SERIAL_ALONE = re.compile(r"(?:[12][0-9]{3}\s*年\s*)?第\s*[0-9]{1,5}\s*号")
_CLASSIFIED = re.compile(r"(绝密|机密|秘密)(?:\s*[★☆]\s*.{0,8})?")
_URGENT = re.compile("特急|加急|平急|急件")
_SIGNATORY = re.compile(r"签发人\s*[:：]\s*(\S{2,12})")


@attrs.define
class Top:
    """What stands at the top, with the kind of each of its lines (by index).

    `byline` is whom a page names below the title, before it says the title again.
    """

    kinds: dict[int, PartKind] = attrs.field(factory=dict)
    title: str | None = None
    number: DocumentNumber | None = None
    serial: str | None = None
    adopted: tuple[Date, ...] = ()
    issuers: tuple[Agency, ...] = ()
    byline: tuple[Agency, ...] = ()
    classification: str | None = None
    urgency: str | None = None
    signatory: str | None = None
    end: int = 0


def is_navigation(line: Line) -> bool:
    """Tell whether a line is set by the page: where it comes from, when it was published, what can be clicked."""
    if line.marker is not None or len(line.text) > LONGEST_TITLE_LINE:
        return False
    return line.text in _SECTIONS or _ONLY_MARKS.fullmatch(line.text) is not None or bool(_NAVIGATION.search(line.text))


def is_adoption(line: Line) -> bool:
    """Tell whether a line says when and by whom a document was passed or published (题注)."""
    if line.marker is not None or line.text.endswith(_SENTENCE_END):
        return False
    return bool(_ADOPTION.fullmatch(line.text) or _DAY_IN_BRACKETS.fullmatch(line.text))


def is_short(line: Line) -> bool:
    """Tell whether a line can be one of a title or a signature: short, unnumbered and no sentence."""
    if line.marker is not None or line.text.endswith(_SENTENCE_END) or is_row(line):
        return False
    return len(line.text) <= LONGEST_SHORT_LINE or (
        len(line.text) <= LONGEST_TITLE_LINE and "。" not in line.text and DocumentKind.of_title(line.text) is not None
    )


def read_top(lines: Sequence[Line], kinds: Sequence[PartKind | None], place: int) -> Top:
    """Read masthead, title, number and 题注."""
    top = Top()
    blocks: list[list[int]] = [[]]
    while place < len(lines):
        line = lines[place]
        if kinds[place] is not None:
            pass
        elif _reads_mark(top, line, place) or _reads_number(top, lines, place) or _reads_adoption(top, line, place):
            blocks.append([])
        elif is_navigation(line):
            top.kinds[place] = PartKind.PAGE_HEAD
            blocks.append([])
        elif _LINKS.fullmatch(lines[place - 1].text) and any(blocks):
            top.kinds[place] = PartKind.PAGE_HEAD
        elif _can_be_title(lines, place) and not (top.adopted and not blocks[-1]):
            if _is_byline(lines, place, blocks[-1]):
                blocks += [[place], []]
            else:
                if _begins_another_title(lines, place, blocks):
                    blocks.append([])
                blocks[-1].append(place)
            if line.text.endswith("|"):
                place += 1
                break
        else:
            break
        place += 1
    top.end = place
    _choose_title(top, lines, [block for block in blocks if block])
    return top


def take_title_above(top: Top, lines: Sequence[Line]) -> None:
    """Take title and number from the lines above a page head, where one of them says what kind of document it is."""
    above = read_top(lines, [None] * len(lines), 0)
    if above.title is not None and "关于" in above.title and DocumentKind.of_title(above.title) is not None:
        top.title, top.number = above.title, top.number or above.number
        top.kinds |= {place: kind for place, kind in above.kinds.items() if kind is not PartKind.UNREAD}


def _can_be_title(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line is short, no date, and neither begins nor is part of a broken sentence."""
    text = lines[place].text
    if not is_short(lines[place]) or "以下简称" in text or date_alone(text) is not None:
        return False
    for line in lines[place + 1 : place + LONGEST_BROKEN_TITLE]:
        if not line.continues:
            return True
        if line.text.endswith(_SENTENCE_END):
            return False
    return not lines[min(len(lines), place + LONGEST_BROKEN_TITLE) - 1].continues or place + LONGEST_BROKEN_TITLE > len(
        lines
    )


def _begins_another_title(lines: Sequence[Line], place: int, blocks: Sequence[list[int]]) -> bool:
    """Tell whether a line says again what stood above it, as pages do, or heads an order above its number."""
    text = without_blanks(lines[place].text)
    if text.endswith("令") and place + 1 < len(lines) and _SERIAL_ALONE.fullmatch(lines[place + 1].text):
        return True
    if _IN_MARKS.fullmatch(text):
        return True
    if blocks[-1] and issuer_in(text) and _is_whole(_joined(lines, blocks[-1][-LONGEST_BROKEN_TITLE:])):
        return True
    near = (index for block in blocks[-MOST_TITLES:] for index in block[:LONGEST_BROKEN_TITLE])
    above = (without_blanks(lines[index].text) for index in near)
    return len(text) >= SHORTEST_TITLE and any(line.startswith(text) for line in above)


def _is_whole(words: str) -> bool:
    """Tell whether words need no other title behind them, as 转发 does: they are one, or what a page has cut off."""
    cut_off = words.endswith("】") or (words.startswith("《") and "》" not in words)
    return cut_off or DocumentKind.of_title(words) is not None


def _is_byline(lines: Sequence[Line], place: int, block: Sequence[int]) -> bool:
    """Tell whether a line names no more than bodies, below a title that is complete."""
    names = lines[place].text.split()
    title = block[-LONGEST_BROKEN_TITLE:]
    return all(map(is_body, names)) and DocumentKind.of_title(_joined(lines, title)) is not None


def _choose_title(top: Top, lines: Sequence[Line], blocks: Sequence[list[int]]) -> None:
    """Take the last run of short lines that is a title, else the first; GB/T 9704 sets the masthead above it."""
    words = [_joined(lines, block) for block in blocks]
    said = [len(each) >= SHORTEST_TITLE and DocumentKind.of_title(each) is not None for each in words]
    said = said if any(said) else ["关于" in each or DocumentKind.of_title(each) is not None for each in words]
    title = next((block for block, is_one in zip(reversed(blocks), reversed(said), strict=True) if is_one), None)
    title = title or (blocks[0] if blocks else [])
    others = (line for block in blocks if block != title for line in block)
    top.byline = tuple(dict.fromkeys(bodies_among(name for line in others for name in lines[line].text.split())))
    for block in blocks:
        above = block < title
        kind = PartKind.TITLE if block is title else PartKind.MASTHEAD if above else PartKind.UNREAD
        top.kinds |= dict.fromkeys(block, kind)
    written = _joined(lines, title).removesuffix("|")
    top.title = (written[1:-1] if _IN_MARKS.fullmatch(written) else written) or None
    masthead = "".join(lines[block[0]].text for block in blocks[:1] if block < title)
    if not top.issuers and masthead.endswith("文件"):
        top.issuers = tuple(bodies_among([without_blanks(masthead).removesuffix("文件")]))
    if top.serial and top.number is None:
        heads = (_joined(lines, blocks[0]) if masthead else "", top.title or "")
        found = [match for head in heads for match in find_numbers(head + top.serial) if head]
        top.number = found[0].value if found else None


def _joined(lines: Sequence[Line], indexes: Sequence[int]) -> str:
    return without_blanks("".join(lines[index].text for index in indexes))


def _reads_number(top: Top, lines: Sequence[Line], place: int) -> bool:
    text = lines[place].text
    if top.number is not None and number_alone(text) == top.number:
        top.kinds[place] = PartKind.NUMBER
        return True
    if top.number is None and top.serial is None:
        if _SERIAL_ALONE.fullmatch(text):
            top.serial, top.kinds[place] = text, PartKind.NUMBER
            return True
        top.number = number_alone(text)
        if top.number is not None:
            top.kinds[place] = PartKind.NUMBER
            return True
    return False


def _reads_mark(top: Top, line: Line, place: int) -> bool:
    """Read 密级, 紧急程度 and 签发人, which stand above the title (GB/T 9704, 7.2)."""
    text = line.text
    if found := _CLASSIFIED.fullmatch(text):
        top.classification = found[1]
    elif _URGENT.fullmatch(without_blanks(text)):
        top.urgency = without_blanks(text)
    elif found := _SIGNATORY.fullmatch(text):
        top.signatory = found[1]
    else:
        return False
    top.kinds[place] = PartKind.MARK
    return True


def _reads_adoption(top: Top, line: Line, place: int) -> bool:
    """Read a line that says when and by whom a law was passed or published (题注)."""
    if not is_adoption(line):
        return False
    top.kinds[place] = PartKind.ADOPTION
    dates = [found for found in find_dates(line.text) if not _IN_FORCE.match(line.text, found.end)]
    top.adopted = (*top.adopted, *(found.value for found in dates))
    numbers = find_numbers(line.text)
    if numbers and top.number is None:
        top.number = numbers[0].value
        top.issuers = top.issuers or numbers[0].value.issuers
    if (named := _CONGRESS.search(without_blanks(line.text))) and not top.issuers:
        with suppress(NotationError):
            top.issuers = (Agency.from_text(f"{named['place']}{named['body']}{named['standing'] or ''}"),)
    return True


def read_addressees(lines: Sequence[Line], place: int) -> tuple[tuple[Agency, ...], int]:
    """Read the names up to a colon behind the title; return them with the index of the line behind them."""
    written = ""
    for end in range(place, min(len(lines), place + LONGEST_ADDRESSEES)):
        line = lines[end]
        if line.marker is not None:
            break
        written += line.text
        if line.text.endswith((":", "：", "∶")):
            addressees = addressees_in(written[:-1])
            return addressees, end + 1 if addressees else place
        if not (line.text.endswith(("、", ",", "，")) or (end + 1 < len(lines) and lines[end + 1].continues)):
            break
    return (), place


def number_alone(text: str) -> DocumentNumber | None:
    """Return the number that a text is, brackets around it left out."""
    found = find_numbers(text)
    return found[0].value if found and found[0].text.strip("()（） ") == text.strip("()（） ") else None


def date_alone(text: str) -> Date | None:
    """Return the date that a text is."""
    if len(text) > LONGEST_DATE or text[-1:] not in _DATE_ENDS:
        return None
    found = find_dates(text)
    return found[0].value if found and found[0].text == text else None
