"""What an HTML page says about its document outside the main text: labels, heading, <meta> tags."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.files.blocks import blocks_of, is_shown
from revival_policy.notations.grammar import BLANK, without_blanks
from revival_policy.reading.page_head import labels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.files.xml import Element

#: The labels of the head of a page stand within so many lines around the main text.
MOST_LINES = 400
LONGEST_VALUE = 300
#: Names that sites of the government must give their <meta> tags (政府网站发展指引, appendix), and what they hold.
META_NAMES = {
    "articletitle": "ArticleTitle",
    "pubdate": "PubDate",
    "contentsource": "ContentSource",
    "columnname": "ColumnName",
    "columntype": "ColumnType",
    "keywords": "Keywords",
    "author": "Author",
    "description": "Description",
    "url": "Url",
    "sitename": "SiteName",
    "sitedomain": "SiteDomain",
    "siteidcode": "SiteIDCode",
}
_HEADINGS = ("h1", "h2")
#: A label, its characters spread by blanks or not (标　　题), at the start of a line or behind a blank.
_LABELLED = re.compile(rf"(?<![^\s|｜])({'|'.join(BLANK.join(label) for label in labels())}){BLANK}[:：]")


def meta_tags(root: Element) -> Iterator[tuple[str, str]]:
    """Yield name and content of the <meta> tags that sites of the government carry by their standard."""
    for element in root.iter("meta"):
        name = META_NAMES.get(str(element.get("name", "")).strip().lower())
        content = " ".join(str(element.get("content", "")).split())
        if name and content:
            yield name, content[:LONGEST_VALUE]


def heading_of(root: Element, main: Element) -> str | None:
    """Return the title that the page sets over its main text: a heading of the page, else what a <meta> tag says."""
    inside = set(main.iter())
    for name in _HEADINGS:
        for element in root.iter(name):
            heading = " ".join("".join(str(text) for text in element.itertext()).split())
            if element not in inside and "关于" in heading and is_shown(element):
                return heading
    return dict(meta_tags(root)).get("ArticleTitle")


def labels_before(main: Element) -> Iterator[tuple[str, str]]:
    """Yield the labels of a page head with their values, from what stands before the main text.

    A label and its value share a line, or the cells of a row. A label that comes again is passed over.
    """
    seen: set[str] = set()
    for line in _lines_before(main)[:MOST_LINES]:
        for label, value in _pairs(line):
            if label not in seen:
                seen.add(label)
                yield label, value


def _lines_before(main: Element) -> list[str]:
    """Return the lines of a page in front of the main text."""
    groups: list[list[str]] = []
    below = main
    for element in main.iterancestors():
        groups.append([line for each in _children_before(element, below) for line in blocks_of(each)])
        below = element
    return [line for group in reversed(groups) for line in group]


def _children_before(element: Element, below: Element) -> Iterator[Element]:
    for each in element:
        if each is below:
            return
        yield each


def _pairs(line: str) -> Iterator[tuple[str, str]]:
    """Yield the labels in a line with what stands behind each."""
    found = list(_LABELLED.finditer(line))
    ends = [*(match.start() for match in found[1:]), len(line)]
    for match, end in zip(found, ends, strict=False):  # a line without a label has an end as well
        yield without_blanks(match[1]), " ".join(line[match.end() : end].split()).strip("|｜ ")[:LONGEST_VALUE]
