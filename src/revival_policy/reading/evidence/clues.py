"""Clues: what a unit at the top says of itself, and what its neighbours say of it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import attrs

from revival_policy.notations.dates import find_dates
from revival_policy.notations.document_numbers import DocumentNumber
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.kinds import DocumentKind
from revival_policy.reading import questions
from revival_policy.reading.evidence.units import SHORTEST_TEXT
from revival_policy.reading.names import is_body, is_row_of_bodies, issuer_in
from revival_policy.reading.questions import LONGEST_TITLE_LINE
from revival_policy.reading.page_labels import Pair, is_sure_label, label_alone, may_be_pair, pairs_in
from revival_policy.words import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.reading.evidence.units import Unit

#: A line that is no shorter, and stands there twice, is a title.
SHORTEST_TITLE = 8
#: What is longer is text, whatever it holds.
LONGEST_UNIT = 400

_SERIAL = re.compile(
    r"[(（]?(?:[12][0-9]{3}\s*年\s*)?第\s*[0-9一二三四五六七八九十百〇○零]{1,7}\s*号[)）]?|〔[12][0-9]{3}〕\s?第?[0-9]{1,5}号"
)
_COPY_NUMBER = re.compile("(?:0[0-9]{5}|№\\s?[0-9]{1,8})")
_CLASSIFIED = re.compile(r"(绝密|机密|秘密|内部)(?:\s*[★☆]\s*.{0,8})?")
_SIGNATORY = re.compile(r"签\s?发\s?人\s*[:：]\s*(\S{2,12})")
_DASH = ("——", "--", "—", "──")
_IN_MARKS = re.compile("《[^《》]*》")
_FOOTNOTE = re.compile(r"[\[〔(（][0-9①-⑳*＊注]{1,3}[\])）〕]$|[①-⑳*＊]$")
_PRESS = re.compile(r".{0,12}[电讯]$|.{0,30}[电讯][(（]")
_ORDER = re.compile("(?:令|公告|通告)$")
_NOTE_OF_EDITORS = re.compile(r"[\[【(（〔](?!第|试行|草案|修订|[一二三四五六七八九十]{1,2}[)）])")
_REMARK = re.compile(
    "(?:批示|批语|批注|按语|编者按|说明|毛主席|主席|同志)[^:：]{0,12}[:：]|^(?:最高指示|毛主席(?:已)?圈阅|照办)|圈阅|批阅"
)
_OPEN = re.compile(r"[的、和与及暨并或]$|(?:关于|印发|转发|批转|贯彻|落实|执行|實施|发布)$|《[^》]*$|[(（][^)）]*$|“[^”]*$")
_GOES_ON = re.compile(r"[)）》”的]|试行|修订|暂行|第[0-9一二三四五六七八九十]{1,3}号")
#: Who wrote a text; 备耕工作 and 农业合作 are no authors.
_AUTHOR = re.compile("[\u4e00-\u9fff]{1,3}[^\\W工合操制创写协动耕运劳农振]作|[\u4e00-\u9fff]{2,4}[著撰]")
_NAME = re.compile("[\u4e00-\u9fff]{2,4}")
#: What a page says above the titles of other documents.
_LINKS = re.compile("相关(?:链接|解读|文件|政策|新闻|稿件)[:：]?")
#: Words of the official thesaurus (公文主题词), with blanks between them.
_SUBJECTS = re.compile("[\u4e00-\u9fff]{1,6}(?:[\\s　]+[\u4e00-\u9fff]{1,6})+")
#: A sentence that announces the text below it.
_LEADS_IN = re.compile("如下[:：。]?$")
_CONTENTS = re.compile(r"目\s{0,6}[录次錄]")


@attrs.frozen
class Clues:
    """What speaks for a unit: the names of the clues, and what was read on the way."""

    names: tuple[str, ...]
    number: DocumentNumber | None = None
    pairs: tuple[Pair, ...] = ()


def clues_of(units: Sequence[Unit], known: str | None = None) -> list[Clues]:
    """Return the clues of each unit; `known` is a title that the caller knows."""
    own = [_of(unit) for unit in units]
    beside = _beside(units, own)
    for index, unit in enumerate(units if known else ()):
        words = without_blanks(unit.text)
        if len(words) >= SHORTEST_TITLE and words in without_blanks(known or ""):
            beside[index].append("known")
    return [attrs.evolve(clues, names=(*clues.names, *more)) for clues, more in zip(own, beside, strict=True)]


def _of(unit: Unit) -> Clues:
    """Return what a unit says of itself."""
    text = unit.text
    if unit.addressees:
        return Clues(("addressees",))
    if len(text) > LONGEST_UNIT or (len(text) > LONGEST_TITLE_LINE and "。" in text):
        return Clues(
            ("marker", "endless", "sentences") if unit.line.marker else ("endless", "sentences", *_ending(text))
        )
    pairs = tuple(pairs_in(text))
    if pairs:
        return Clues(("pairs", "one_empty_pair") if len(pairs) == 1 and not pairs[0].value else ("pairs",), None, pairs)
    if label := label_alone(text):
        return Clues(("label",) if is_sure_label(label, text) else ("maybe_label", "brief"), None, (Pair(label, ""),))
    if unit.line.marker is not None:
        return Clues(("marker", *_of_text(unit)))
    if _SERIAL.fullmatch(text):
        return Clues(("serial",))
    number = (
        questions.number_alone(text.rstrip("—-─：: ")) if "号" in text and len(text) <= LONGEST_TITLE_LINE else None
    )
    numbered = ("number",) if number is not None else ()
    return Clues((*numbered, *_dated(unit), *_marked(text), *_of_text(unit)), number)


def _dated(unit: Unit) -> Iterator[str]:
    text = unit.text
    if questions.is_day_in_brackets(text):
        yield "day_in_brackets"
    elif questions.date_alone(text) is not None:
        yield "date" if not text.isascii() else "date_in_figures"
    elif questions.is_month_alone(text):
        yield "month"
    elif text.isdecimal():
        yield "digits"
    elif questions.is_note_of_adoption(text):
        yield "adoption_in_brackets" if text[0] in "(（[" else "adoption"
    elif text[0] in "12一二" and (found := find_dates(text[:30])) and found[0].start == 0:
        yield "begins_with_date"
    elif text[0] in "[【(（〔" and text[-1] in "]】)）〕" and _NOTE_OF_EDITORS.match(text):
        yield "in_brackets"


def _marked(text: str) -> Iterator[str]:
    """Yield the clues of 份号, 密级, 紧急程度 and 签发人, and of the label of an attachment."""
    if questions.is_attachment_label(text):
        yield "attachment_label"
    if _COPY_NUMBER.fullmatch(text) or _CLASSIFIED.fullmatch(text) or _SIGNATORY.fullmatch(text):
        yield "mark"
    elif without_blanks(text) in lexicon.words("urgency"):
        yield "mark"


def _of_text(unit: Unit) -> Iterator[str]:
    """Yield the clues of the words of a line."""
    text = unit.text
    if questions.is_navigation(unit.line):
        yield "navigation"
    if questions.is_link(text):
        yield "link"
    if questions.is_crumbs(text):
        yield "crumbs"
    if text.startswith(_DASH):
        yield "dash"
    if "\t" in text or text.count("|") > 1:
        yield "cells"
    if _CONTENTS.fullmatch(text):
        yield "contents"
    if _SUBJECTS.fullmatch(text):
        yield "subjects"
    yield from _length(text)
    yield from _ending(text)
    yield from _named(text)


def _length(text: str) -> Iterator[str]:
    size = len(text)
    yield (
        "tiny"
        if size < 4
        else "brief"
        if size <= 9
        else "short"
        if size <= 60
        else "long"
        if size <= 120
        else "endless"
    )
    if "。" in text[:-1] or "；" in text or (size > SHORTEST_TEXT and "，" in text):
        yield "sentences"


def _ending(text: str) -> Iterator[str]:
    last = text[-1]
    if _LEADS_IN.search(text):
        yield "leads_in"
    if "，" in text:
        yield "comma_within"
    if last in "。；;":
        yield "stop"
    elif last in ":：∶":
        yield "colon"
    elif last in "，,、":
        yield "comma"
    elif last in "！!？?":
        yield "exclamation"


def _named(text: str) -> Iterator[str]:
    """Yield what the words name: a matter, a kind of document, bodies, persons."""
    words = without_blanks(text)
    bare = _FOOTNOTE.sub("", words.rstrip("！!？?")).removesuffix("》")
    if DocumentKind.of_title(bare) is not None:
        yield "kind"
    elif words.endswith(tuple(lexicon.words("title_endings"))):
        yield "title_ending"
    if "关于" in words or "關於" in words:
        yield "about"
        if words.startswith(("关于", "關於")):
            yield "begins_about"
    if issuer_in(words):
        yield "issuer_and_matter"
    if is_row_of_bodies(text):
        yield "bodies"
    elif words.endswith("文件") and is_body(words.removesuffix("文件")):
        yield "masthead"
    elif "文件" in text and all(map(is_body, text.replace("文件", " ").split())):
        yield "masthead"
    elif (_post().search(text) is not None and len(words) <= 30) or _AUTHOR.fullmatch(words):
        yield "person"
    elif _NAME.fullmatch(words):
        yield "maybe_name"
    if _ORDER.search(words) and is_body(words[: _ORDER.search(words).start()]):  # type: ignore[union-attr]
        yield "order"
    if _IN_MARKS.fullmatch(words):
        yield "in_marks"
    if _press().match(words) and _PRESS.fullmatch(words):
        yield "press"
    if _REMARK.search(words):
        yield "remark"
    if may_be_pair(text) is not None:
        yield "maybe_pair"


def _beside(units: Sequence[Unit], own: Sequence[Clues]) -> list[list[str]]:
    """Return what the neighbours of each unit say of it."""
    found: list[list[str]] = [[] for _ in units]
    if found:
        found[0].append("first")
    for index, unit in enumerate(units):
        if "brief" in own[index].names and not {"kind", "title_ending"} & {*own[index].names}:
            found[index].extend(() if "bodies" in own[index].names else ("brief_words",))
        _below(found[index], unit, units[index + 1] if index + 1 < len(units) else None)
        if any(own[place].pairs for place in (index - 1, index + 1) if 0 <= place < len(units)):
            found[index].append("beside_pairs")
        if index and _LINKS.fullmatch(units[index - 1].text):
            found[index].append("below_links")
        if index and own[index - 1].pairs and not own[index - 1].pairs[-1].value:
            found[index].extend(_below_label(own[index - 1].pairs[-1].label, own[index].names))
    _repeated(units, own, found)
    _within_sentences(units, own, found)
    return found


def _below_label(label: str, names: Sequence[str]) -> Iterator[str]:
    """Yield what it says that an empty label stands above: the unit is its value, where it can be one."""
    means = _meaning_of_labels()[label]
    if _VALUES[means] & {*names} if means in _VALUES else not {"kind", "about"} <= {*names} or means == "title":
        yield "below_empty_label"
    if means == "title":
        yield "below_title_label"


#: What the value below an empty label looks like, by what the label means; that of others may be anything.
_DAYS = {"date", "date_in_figures", "digits", "month", "navigation"}
_VALUES: dict[str, set[str]] = {
    "date": _DAYS,
    "day": _DAYS,
    "number": {"number", "serial"},
    "subject": {"subjects"},
    "text": set(),
}


@cache
def _meaning_of_labels() -> dict[str, str]:
    return {row.word: row.means for row in lexicon.table("page_labels")}


def _below(found: list[str], unit: Unit, below: Unit | None) -> None:
    if below is None:
        found.append("last")
    elif below.is_opener:
        found.append("above_opener")
    elif _SERIAL.fullmatch(below.text) and _ORDER.search(without_blanks(unit.text)):
        found.append("order_above_serial")
    if unit.line.continues:
        found.append("continues")


def _within_sentences(units: Sequence[Unit], own: Sequence[Clues], found: list[list[str]]) -> None:
    """Note the lines of a paragraph that a page has broken, where it has a number or ends as sentences do."""
    for index in range(len(units) - 1, -1, -1):
        unit, below = units[index], units[index + 1] if index + 1 < len(units) else None
        if below is not None and below.line.continues and "in_sentence" in found[index + 1]:
            found[index].append("in_sentence")
        elif unit.line.continues and "stop" in own[index].names:
            found[index].append("in_sentence")
    for index, unit in enumerate(units[1:], start=1):
        above = index - 1
        if unit.line.continues and {"marker", "in_sentence"} & {*own[above].names, *found[above]}:
            found[index].append("in_sentence")


def _repeated(units: Sequence[Unit], own: Sequence[Clues], found: list[list[str]]) -> None:
    """Note which units are said again below, or were said above, whole or with more around them."""
    said: dict[str, int] = {}
    for index, unit in enumerate(units):
        words = without_blanks(unit.text)
        title = _SAYS_A_TITLE & {*own[index].names}
        if not SHORTEST_TITLE <= len(words) <= LONGEST_TITLE_LINE or not (title or own[index].pairs or said):
            continue
        for piece in (words[:SHORTEST_TITLE], words[-SHORTEST_TITLE:]):
            if piece in said:
                above = without_blanks(units[said[piece]].text)
                if title or words in above:
                    _note_repeated(found, said[piece], index, above, words)
                break
        if not title and not own[index].pairs:
            continue
        for piece in _pieces(words):
            said[piece] = index


def _note_repeated(found: list[list[str]], above: int, index: int, words_above: str, words: str) -> None:
    if words == words_above or words_above in words or words_above.startswith(words):
        found[above].append("said_again")
        found[index].append("said_before")
    elif words in words_above:
        found[above].append("said_again")
        found[index].append("said_in_part")


_SAYS_A_TITLE = {"kind", "title_ending", "about"}


def _pieces(words: str) -> Iterator[str]:
    """Yield the pieces of a line by which its repetition is known."""
    yield from (words[place : place + SHORTEST_TITLE] for place in range(len(words) - SHORTEST_TITLE + 1))


def goes_on(above: Unit, of_above: Clues, unit: Unit, clues: Clues) -> tuple[str, ...]:
    """Return the clues for a line that goes on with the title of the line above."""
    return tuple(_goes_on(above, of_above, unit, clues))


def _goes_on(above: Unit, of_above: Clues, unit: Unit, clues: Clues) -> Iterator[str]:
    whole = "kind" in of_above.names or "title_ending" in of_above.names
    ends = "kind" in clues.names or "title_ending" in clues.names
    if whole:
        yield "whole_above"
    else:
        yield "unfinished_above"
        if ends:
            yield "makes_whole"
    if _OPEN.search(without_blanks(above.text)):
        yield "cut_off_above" if above.text[0] == "《" and "》" not in unit.text else "open_above"
    if whole and "bodies" in clues.names:
        yield "bodies_below_whole"
    if "bodies" in of_above.names:
        yield "bodies_above"
    if "bodies" in of_above.names and ("begins_about" in clues.names or unit.text.startswith(("印发", "转发", "批转"))):
        yield "matter_below_bodies"
    elif "bodies" in of_above.names and ("about" in clues.names or ends):
        yield "bodies_below_bodies"
    if _GOES_ON.match(unit.text):
        yield "mark_goes_on"
    if unit.text[0] in "(（" and "day_in_brackets" not in clues.names and "adoption_in_brackets" not in clues.names:
        yield "bracket_goes_on"
    if whole and "issuer_and_matter" in clues.names:
        yield "another_title"


@cache
def _post() -> re.Pattern[str]:
    return re.compile(
        rf"{lexicon.expression('posts')}[\s　:：]{{0,4}}[\u4e00-\u9fff](?:[\s　]{{0,4}}[\u4e00-\u9fff]){{1,3}}$"
    )


@cache
def _press() -> re.Pattern[str]:
    return re.compile(lexicon.expression("press"))
