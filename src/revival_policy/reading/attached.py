"""Attachments (附件): the statements that name them, and where their texts begin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.model.attachment import Attachment
from revival_policy.model.parts import PartKind
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.markers import MarkerStyle
from revival_policy.notations.matches import Span
from revival_policy.reading.attachment_titles import goes_on
from revival_policy.reading.questions import is_short

if TYPE_CHECKING:
    from collections.abc import MutableSequence, Sequence

    from revival_policy.reading.lines import Line

_GAP = r"\s{0,8}"
_COUNTED = rf"(?:{_GAP}[0-9０-９一二三四五六七八九十]{{1,3}}(?:[-—－至][0-9]{{1,2}})?)?{_GAP}"
_LABEL = rf"附{_GAP}(?:件|表|录|图)?{_COUNTED}"
_MAY_BE_A_LABEL = re.compile("[(（【]?附")
_STATEMENT = re.compile(rf"{_LABEL}[:：]\s*(.*)", re.DOTALL)
_LABEL_ALONE = re.compile(rf"[(（【]?{_LABEL}[)）】]?[:：.．]?")
#: A label right before the title of its text: 附件植树办法.
_LABEL_WITHOUT_COLON = re.compile(rf"附{_GAP}[件表录图]{_COUNTED}")
_COUNTING = re.compile("附件([0-9]{1,2})[:：]")
_FIRST = re.compile(r"\s*[1１]\s*[.．、]")
#: Another number within the titles of one line, no decimal; a title may begin with a year.
_NUMBER_WITHIN = re.compile(r"(?<![0-9.．])([0-9]{1,2})\s*[.．、](?![0-9](?![0-9]{3}年))")
#: How the name of a file ends under which a page keeps an attachment.
_FILE = re.compile(r"(?:\.(?:docx?|xlsx?|pptx?|wps|et|ofd|pdf|zip|rar|7z|jpe?g|png))+$", re.IGNORECASE)
#: What is before the title in the name of a file: 附件1-名单.doc.
_LABEL_OF_FILE = re.compile(rf"^{_LABEL}[-—－_:：.．]{_GAP}(?=\S)")
#: With such markers a text begins, and no list of titles.
_OPENING = (MarkerStyle.HANZI, MarkerStyle.CHAPTER, MarkerStyle.ARTICLE)
_ITEM_NUMBER = re.compile(r"^\s*[0-9０-９]{1,2}(?:[-—－][0-9]{1,2})?\s*[.．、]\s*|^\s*[(（][0-9０-９]{1,2}[)）]\s*")


def read_statements(
    lines: Sequence[Line], kinds: MutableSequence[PartKind | None], start: int
) -> tuple[tuple[Attachment, ...], list[int]]:
    """Read the attachment statements after a place; return what they name, and where texts of attachments begin.

    A statement is 附件: with a title after or below it, or with numbered titles. A label alone in its line, and one
    whose title a statement has named already, opens the text of an attachment.
    """
    found: list[Attachment] = []
    openings: list[int] = []
    place = start
    while place < len(lines):
        if kinds[place] is not None or not _MAY_BE_A_LABEL.match(lines[place].text):
            place += 1
            continue
        stated = _STATEMENT.fullmatch(lines[place].text)
        title = _title(stated[1] if stated else _LABEL_WITHOUT_COLON.sub("", lines[place].text, count=1))
        if (_LABEL_ALONE.fullmatch(lines[place].text) and _opens_text(lines, place, found)) or (
            title and not _FILE.search(lines[place].text) and _is_named(title, found)
        ):
            openings.append(place)
            found += _counted_on(lines, place, found)
            place += 1
        elif stated:
            end = _end_of_statement(lines, place, titled=bool(stated[1]))
            kinds[place:end] = [PartKind.ATTACHMENTS] * (end - place)
            found += [each for each in _named(lines[place:end], stated.start(1)) if not _is_named(each.title, found)]
            place = end
        else:
            place += 1
    found += _linked(lines, kinds, start, found)
    return tuple(attachment for attachment in found if attachment.title), openings


def _linked(
    lines: Sequence[Line], kinds: MutableSequence[PartKind | None], start: int, found: Sequence[Attachment]
) -> list[Attachment]:
    """Return the attachments of which a page has no more than the names of their files, below all else; claim those."""
    links: list[Attachment] = []
    place = len(lines)
    while place > start and (kinds[place - 1] is not None or _FILE.search(lines[place - 1].text)):
        place -= 1
        if kinds[place] is None:
            kinds[place] = PartKind.ATTACHMENTS
            title = _LABEL_OF_FILE.sub("", _title(lines[place].text))
            links.insert(0, Attachment(title, span=Span(lines[place].start, lines[place].end)))
    return [each for each in links if not _is_named(each.title, found)]


def _is_named(title: str, found: Sequence[Attachment]) -> bool:
    """Tell whether a statement has named a title already: what has it opens its text, or is the link to its file."""
    return any(title == named.title for named in found)


def _opens_text(lines: Sequence[Line], place: int, found: Sequence[Attachment]) -> bool:
    """Tell whether a label alone in its line opens a text rather than a statement with its titles below.

    After a statement a title with a text below it is not stated.
    """
    text = lines[place].text
    if not text.endswith((":", "：")):
        return place + 1 < len(lines)
    below = _title(lines[place + 1].text) if place + 1 < len(lines) else ""
    if any(below and named.title.startswith(below) for named in found):
        return True
    return bool(found) and place + 2 < len(lines) and _is_title_of_text(lines[place + 1], lines[place + 2])


def _counted_on(lines: Sequence[Line], place: int, found: Sequence[Attachment]) -> list[Attachment]:
    """Return the attachment that opens below a label, a colon after it, that counts on from those that are stated."""
    label = _COUNTING.fullmatch(without_blanks(lines[place].text))
    if label is None or int(label[1]) != len(found) + 1 or place + 1 == len(lines):
        return []
    title = _title(lines[place + 1].text)
    return [Attachment(title, span=Span(lines[place + 1].start, lines[place + 1].end))] if found else []


def _is_title_of_text(line: Line, below: Line) -> bool:
    """Tell whether a line may be a title that has its text below: a sentence, or the first heading of it."""
    if line.marker is not None or not is_short(line):
        return False
    opens = below.marker is not None and below.marker.number == 1 and below.marker.style in _OPENING
    return opens or (below.marker is None and not is_short(below))


def _named(lines: Sequence[Line], begins: int) -> list[Attachment]:
    """Return the attachments of a statement; a title that goes on in the next line is one."""
    texts, spans = [lines[0].text[begins:]], [Span(lines[0].start + begins, lines[0].end)]
    for line in lines[1:]:
        if line.continues or (line.marker is None and texts[-1]):
            texts[-1] += line.text
            spans[-1] = Span(spans[-1].start, line.end)
        else:
            texts.append(line.text)
            spans.append(Span(line.start, line.end))
    written = [each for text, span in zip(texts, spans, strict=True) for each in _numbered(text, span)]
    return [Attachment(_title(text), span=span) for text, span in written if text]


def _numbered(text: str, span: Span) -> list[tuple[str, Span]]:
    """Return the titles that are numbered within one text: 1.名单 2.须知; a text over two lines is not parted."""
    edges = [0]
    if len(text) == span.end - span.start and _FIRST.match(text):
        for number in _NUMBER_WITHIN.finditer(text):
            if int(number[1]) == len(edges) + 1:
                edges.append(number.start(1))
    ends = [*edges[1:], len(text)]
    parts = [(text[edge:end].rstrip(), span.start + edge) for edge, end in zip(edges, ends, strict=True)]
    return [(part, Span(start, start + len(part))) for part, start in parts]


def _end_of_statement(lines: Sequence[Line], place: int, *, titled: bool) -> int:
    """Return the index after an attachment statement: one title, or as many as are numbered in turn."""
    title = _STATEMENT.sub(r"\1", lines[place].text)
    place += 1
    number = 1 if titled else 0
    if not titled and place < len(lines) and lines[place].marker is None:
        if not is_short(lines[place]):
            return place
        number, title, place = 1, lines[place].text, place + 1
    while place < len(lines):
        line = lines[place]
        if line.marker is not None and line.marker.number == number + 1:
            number, title = number + 1, line.content
        elif line.continues or goes_on(title, lines, place):
            title += line.text
        else:
            break
        place += 1
    return place


def _title(text: str) -> str:
    """Return a title without its number, the ending of its file and the marks around all of it (《办法》的说明)."""
    title = _FILE.sub("", without_blanks(_ITEM_NUMBER.sub("", text)).rstrip("。；;"))
    marked = title.startswith("《") and title.find("》") in {-1, len(title) - 1}
    return title[1:].removesuffix("》") if marked else title
