"""What an HTML page says about its document outside the main text: labels, title and number, <meta> tags."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.files.main_text import LONGEST_NAME, LONGEST_TITLE, titles
from revival_policy.files.web_labels import BEGIN_LABELS, LABELS
from revival_policy.notations.grammar import BLANK, without_blanks
from revival_policy.reading.names import is_body
from revival_policy.reading.page_labels import LONGEST_LABEL
from revival_policy.reading.questions import number_alone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.files.main_text import Lines
    from revival_policy.files.web_page import Page
    from revival_policy.files.xml import Element

#: The labels of the head of a page are within so many lines in front of the main text.
MOST_LINES = 400
#: Lines of its own that the main text may say of its page before it begins.
MOST_WITHIN = 40
#: Characters of a line of labels, and of a value.
LONGEST_LINE, LONGEST_VALUE = 5000, 300
#: A label that the readers do not know is no longer than this; a line of a number no longer than the second.
LONGEST_UNKNOWN, LONGEST_NUMBER = 8, 60
#: Names that sites of the government must give their <meta> tags (政府网站发展指引, appendix), and what they hold.
META_NAMES = {
    name.lower(): name
    for name in (
        "ArticleTitle", "PubDate", "ContentSource", "ColumnName", "ColumnType", "Keywords", "Author", "Description",
        "Url", "SiteName", "SiteDomain", "SiteIDCode",
    )
}  # fmt: skip
#: A label, its characters spread by blanks or not (标　　题), at the start of a line or after a blank.
_LABELLED = re.compile(rf"(?<![^\s|｜])({'|'.join(BLANK.join(label) for label in sorted(LABELS))}){BLANK}[:：]")
_UNKNOWN = re.compile(rf"[\u4e00-\u9fff](?:\s{{0,8}}[\u4e00-\u9fff]){{1,{LONGEST_UNKNOWN - 1}}}\s{{0,4}}[:：]?")
_COLONS = (":", "：")

#: A label and its value; "" where the page gives none.
Said = tuple[str, str]


def meta_tags(root: Element) -> Iterator[Said]:
    """Yield name and content of the <meta> tags that sites of the government carry by their standard."""
    for element in root.iter("meta"):
        name = META_NAMES.get(str(element.get("name", "")).strip().lower())
        content = " ".join(str(element.get("content", "")).split())
        if name and content:
            yield name, content[:LONGEST_VALUE]


def title_beside(page: Page, stretches: Sequence[Lines]) -> list[str]:
    """Return the title that the page sets over its main text, with the names of its issuers that are above it.

    It is in a heading of the first two orders, or in front of the main text; the nearest one counts.
    """
    start = stretches[0][0]
    great = [
        line
        for line, tag in page.headings.items()
        if tag in {"h1", "h2"} and not any(first <= line < end for first, end in stretches)
    ]
    found = next((line for line in great if "关于" in page.lines[line] and page.own[line]), None)
    if found is None:
        found = next(iter([*titles(page, (max(0, start - MOST_LINES), start))][::-1]), None)
    if found is None:
        return []
    above = found
    while above and page.own[above - 1] and _is_issuer(page.lines[above - 1]) and not _is_value(page, above - 1):
        above -= 1
    return [_tidy(page.lines[line]) for line in range(above, found + 1)]


def _is_issuer(line: str) -> bool:
    return len(line) <= LONGEST_NAME and is_body(without_blanks(line))


def _is_value(page: Page, line: int) -> bool:
    """Tell whether a line is what the one above it, a label with a colon, says, whatever label the site has."""
    return line > 0 and _unknown(page.lines[line - 1]) is not None


def _unknown(text: str) -> str | None:
    """Return the label that a line is, which the readers need not know: a few hanzi and a colon."""
    text = text.strip()
    is_label = text.endswith(_COLONS) and len(text) <= LONGEST_LABEL and _UNKNOWN.fullmatch(text)
    return without_blanks(text).rstrip(":：") if is_label else None


def number_beside(page: Page, start: int) -> str | None:
    """Return the number that is on a line of its own in front of the main text, the nearest one."""
    for line in range(start - 1, max(0, start - MOST_LINES) - 1, -1):
        text = page.lines[line]
        if "号" in text and len(text) <= LONGEST_NUMBER and page.own[line] and number_alone(text.strip()) is not None:
            return text
    return None


def labels_before(page: Page, start: int) -> tuple[list[Said], list[Said]]:
    """Return the labels in front of the main text with their values, those that the readers know and the others.

    A label and its value share a line, or the cells of a row, or are in two elements that follow each other. A label
    that comes again is passed over. Others count where they are among known ones.
    """
    said = [*_said(page, max(0, start - MOST_LINES), start)]
    return _first_of_each(said)


def labels_within(page: Page, start: int, end: int) -> tuple[list[Said], list[Said], int]:
    """Return the labels with which the main text itself begins, and the line after them."""
    found: list[Said] = []
    after = start
    for place, pairs in _groups(page, start, min(end, start + MOST_WITHIN)):
        if not pairs:
            break
        found += pairs
        after = place
    known, others = _first_of_each(found)
    return known, others, after


def _first_of_each(said: Sequence[Said]) -> tuple[list[Said], list[Said]]:
    first: dict[str, str] = {}
    for label, value in said:
        first.setdefault(label, value)
    known = [(label, value) for label, value in first.items() if label in LABELS]
    return known, [(label, value) for label, value in first.items() if label not in LABELS and value]


def _said(page: Page, start: int, end: int) -> Iterator[Said]:
    for _, pairs in _groups(page, start, end, with_unknown=True):
        yield from pairs


def _groups(page: Page, start: int, end: int, *, with_unknown: bool = False) -> Iterator[tuple[int, list[Said]]]:
    """Yield what each line or row says with its value, and the line after that; unknown labels follow known ones."""
    entries = [*page.entries(start, end), (end, None)]
    place = 0
    pairs: list[Said] = []
    while place < len(entries) - 1:
        line, cells = entries[place]
        following = entries[place + 1]
        place += 1
        among, pairs = bool(pairs), []
        if cells is not None:
            pairs = _pairs_of_heads(cells, following[1])
            place += bool(pairs)
            pairs = pairs or [*_pairs_in_row(cells)]
        elif line in page.labelled or _has_colon(page.lines[line]):
            label = _alone(page, line) or (_unknown(page.lines[line]) if among and with_unknown else None)
            value = "" if label is None else _value_below(page, following, end)
            place += bool(value)
            pairs = [*_pairs_in_line(page, line)] if label is None else [(label, value)]
        yield entries[place][0], pairs


def _has_colon(text: str) -> bool:
    return "：" in text or ":" in text


def _pairs_of_heads(heads: Sequence[str], below: Sequence[str] | None) -> list[Said]:
    """Return the pairs of a row of labels and a row of their values below it."""
    labels = [*filter(None, map(_label, heads))]
    if below is None or not len(labels) == len(heads) == len(below) or any(map(_label, below)):
        return []
    return [*zip(labels, map(_tidy, below), strict=True)]


def _value_below(page: Page, below: tuple[int, tuple[str, ...] | None], end: int) -> str:
    line, cells = below
    return "" if cells is not None or line >= end or _says(page, line) else _tidy(page.lines[line])


def _alone(page: Page, line: int) -> str | None:
    """Return the known label that a line is: with a colon, or as an element of its own."""
    text = page.lines[line]
    label = _label(text)
    return label if label and (text.rstrip().endswith(_COLONS) or line in page.labelled) else None


def _says(page: Page, line: int) -> bool:
    return _alone(page, line) is not None or next(_pairs_in_line(page, line), None) is not None


def _label(text: str) -> str | None:
    """Return the known label that a text is, with its colon or without."""
    if len(text) > LONGEST_LABEL or text.lstrip()[:1] not in BEGIN_LABELS:
        return None
    written = without_blanks(text).rstrip(":：")
    return written if written in LABELS else None


def _pairs_in_row(cells: Sequence[str]) -> Iterator[Said]:
    """Yield the labels in a row with their values: a cell is a label and the next its value, or a cell has both."""
    place = 0
    known = any(_label(cell) for cell in cells)
    while place < len(cells):
        cell = cells[place]
        after = cells[place + 1] if place + 1 < len(cells) else ""
        label = _label(cell) or (without_blanks(cell).rstrip(":：") if known and _UNKNOWN.fullmatch(cell) else None)
        if label:
            is_value = _label(after) is None
            yield label, _tidy(after) if is_value else ""
            place += is_value
        else:
            yield from _pairs(cell)
        place += 1


def _pairs_in_line(page: Page, line: int) -> Iterator[Said]:
    """Yield the labels in a line; one that is an element of its own needs no colon."""
    text = page.lines[line]
    if len(text) > LONGEST_LINE:
        return iter(())
    for end in reversed(page.labelled.get(line, ())):
        if not text[:end].rstrip().endswith(_COLONS) and not text[end:].lstrip().startswith(_COLONS):
            text = f"{text[:end]}：{text[end:]}"
    return _pairs(text)


def _pairs(line: str) -> Iterator[Said]:
    """Yield the labels in a line with what follows each."""
    if not _has_colon(line):
        return
    found = list(_LABELLED.finditer(line))
    ends = [*(match.start() for match in found[1:]), len(line)]
    for match, end in zip(found, ends, strict=False):  # a line without a label has an end as well
        yield without_blanks(match[1]), _tidy(line[match.end() : end])


def _tidy(value: str) -> str:
    return " ".join(value.split()).strip("|｜ ")[: max(LONGEST_VALUE, LONGEST_TITLE)]
