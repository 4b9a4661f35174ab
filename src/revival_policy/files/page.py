"""HTML: the main text of a page of a web site, and what the page says about it.

    page = [ <meta name content> ] … head table (索引号, 发文机关, …) … title … main text

The head table is taken into the text as one line for each label, in front of the main text, where the reader of texts
knows it; what is in <meta> tags is no part of what the page shows, and becomes metadata beside the text.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.contents import Contents, Unreadable, contents_of
from revival_policy.files.extras import needs
from revival_policy.files.limits import check_marks
from revival_policy.files.main_text import find_main_text
from revival_policy.files.page_facts import labels_before, labels_within, meta_tags, number_beside, title_beside
from revival_policy.files.plain import decode
from revival_policy.files.tables import row_text
from revival_policy.files.web_lines import page_of
from revival_policy.files.web_links import links_of
from revival_policy.files.web_scripts import check_filled, is_scripted
from revival_policy.files.web_tags import has_hidden, silence_hidden, traits_of
from revival_policy.files.word_pages import tidy_word_page
from revival_policy.model.file_map import FileKind
from revival_policy.notations.grammar import offsets_of, without_blanks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.files.main_text import Lines
    from revival_policy.files.page_facts import Said
    from revival_policy.files.web_page import Page
    from revival_policy.files.xml import Element

EXTRA = "html"
#: A page declares its encoding within so many bytes (WHATWG asks for 1024; sites are late).
DECLARED_WITHIN = 4096
#: Characters at the start of the main text in which its title and its number are looked for.
TITLE_WITHIN = 600

_CHARSET = re.compile(rb"""<meta\b[^>]{0,200}\bcharset\s{0,5}=\s{0,5}["']?([a-zA-Z0-9_-]{2,20})""", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")
#: A browser goes on after the end of a page, and so do pages that are put together from several.
_END_OF_PAGE = re.compile(rb"</(?:[hH][tT][mM][lL]|[bB][oO][dD][yY])\b[^<>]{0,100}>")


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that an HTML page declares; None where it declares none."""
    found = _CHARSET.search(data[:DECLARED_WITHIN])
    return found[1].decode("ascii") if found else None


def read_page_bytes(data: bytes) -> Contents:
    """Read an HTML page from its bytes."""
    return read_page(decode(data, declared_encoding(data)))


def read_page(text: str, address: str | None = None) -> Contents:
    """Read an HTML page; Unreadable where it holds no text, or nests too deeply to be one."""
    root = _tree(text)
    metadata = [*meta_tags(root)]
    scripted = is_scripted(root)
    if has_hidden(text):
        silence_hidden(root)
    notes = tidy_word_page(root, text)
    page = page_of(root, traits_of(root, text))
    check_filled(page, root, scripted=scripted)
    stretches = find_main_text(page)
    paragraphs, others = _paragraphs(page, stretches, dict(metadata))
    made = contents_of(FileKind.HTML, paragraphs, [*others, *metadata])
    return attrs.evolve(made, links=tuple(links_of(page, root, stretches[0][0], address)), left_out=tuple(notes))


def _paragraphs(page: Page, stretches: Sequence[Lines], metadata: dict[str, str]) -> tuple[list[str], list[Said]]:
    """Return the text in paragraphs, the labels of the page first, and labels that the readers do not know."""
    start = stretches[0][0]
    within, unknown_within, after = labels_within(page, *stretches[0])
    before, unknown_before = labels_before(page, start)
    text = [*_texts(page, after, stretches[0][1])]
    for stretch in stretches[1:]:
        text += _texts(page, *stretch)
    labels = dict(before) | {label: value for label, value in within if value or label not in dict(before)}
    head = _head(page, stretches, text, metadata)
    return [*(f"{label}：{value}" for label, value in labels.items()), *head, *text], [*unknown_before, *unknown_within]


def _head(page: Page, stretches: Sequence[Lines], text: Sequence[str], metadata: dict[str, str]) -> list[str]:
    """Return title and number that the page gives beside its text, where the text does not say them."""
    opening = list(_opening(text))
    title = title_beside(page, stretches)
    if not title and "ArticleTitle" in metadata:
        title = [metadata["ArticleTitle"]]
    number = number_beside(page, stretches[0][0])
    said = [] if title and _is_said(title[-1], opening) else title
    return [*said, number] if number and not _is_said(number, opening) else said


def _opening(text: Sequence[str]) -> Iterator[str]:
    """Yield the first lines of a text, without blanks."""
    length = 0
    for line in text:
        yield without_blanks(line[:TITLE_WITHIN])
        length += len(line)
        if length > TITLE_WITHIN:
            return


def _is_said(words: str, opening: Sequence[str]) -> bool:
    """Tell whether a title or a number is in the first lines of a text, and not only within what they say."""
    sought, written = without_blanks(words), "".join(opening)
    if sought not in written:
        return False
    ends = {*accumulate(map(len, opening), initial=0)}
    return any(place in ends or place + len(sought) in ends for place in offsets_of(written, sought))


def _texts(page: Page, start: int, end: int) -> list[str]:
    """Return some lines as paragraphs, a row of a table as one."""
    texts: list[str] = []
    for row, cells in page.rows_with_cells(start, end):
        texts += page.all_shown(start, row.start)
        texts.append(row_text([[cell] for cell in cells]))
        start = row.end
    return texts + page.all_shown(start, end)


def _tree(text: str) -> Element:
    etree = needs("lxml.etree", "lxml", EXTRA)
    declared = _XML_DECLARATION.match(text)
    data = _END_OF_PAGE.sub(b"", text[declared.end() if declared else 0 :].encode("utf-8", "replace"))
    check_marks(data)
    # Without huge_tree, a page of more than 256 open tags loses the rest without a word.
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    try:
        root: Element | None = etree.fromstring(data, parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):  # nothing but comments
        root = None
    if any("depth" in entry.message for entry in parser.error_log):  # what lies deeper is lost
        msg = "is an HTML page that nests its elements too deeply"
        raise Unreadable(msg)
    if root is None:
        msg = "is an HTML page without text"
        raise Unreadable(msg)
    return root
