"""HTML: the main text of a page of a web site, and what the page says about it.

    page = [ <meta name content> ] … head table (索引号, 发文机关, …) … title … main text

The head table is taken into the text as one line for each label, in front of the main text, where the reader of texts
knows it; what stands in <meta> tags is no part of what the page shows, and becomes metadata beside the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.files.blocks import blocks_of
from revival_policy.files.contents import Contents, Unreadable, contents_of
from revival_policy.files.extras import needs
from revival_policy.files.limits import check_marks
from revival_policy.files.main_text import find_main_text
from revival_policy.files.page_facts import heading_of, labels_before, meta_tags
from revival_policy.model.file_map import FileKind
from revival_policy.notations.grammar import without_blanks

if TYPE_CHECKING:
    from revival_policy.files.xml import Element

EXTRA = "html"
#: A page declares its encoding within so many bytes (WHATWG asks for 1024; sites are late).
DECLARED_WITHIN = 4096
#: Characters at the start of the main text in which its title is looked for.
TITLE_WITHIN = 600

_CHARSET = re.compile(rb"""<meta\b[^>]{0,200}\bcharset\s{0,5}=\s{0,5}["']?([a-zA-Z0-9_-]{2,20})""", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that an HTML page declares; None where it declares none."""
    found = _CHARSET.search(data[:DECLARED_WITHIN])
    return found[1].decode("ascii") if found else None


def read_page(text: str) -> Contents:
    """Read an HTML page; Unreadable where it holds no text, or nests too deeply to be one."""
    root = _tree(text)
    main = find_main_text(root)
    paragraphs = list(blocks_of(main))
    opening = without_blanks("".join(paragraphs)[:TITLE_WITHIN])
    heading = heading_of(root, main)
    if heading and without_blanks(heading) not in opening:
        paragraphs.insert(0, heading)
    labels = [f"{label}：{value}" for label, value in labels_before(main)]
    return contents_of(FileKind.HTML, [*labels, *paragraphs], meta_tags(root))


def _tree(text: str) -> Element:
    html = needs("lxml.html", "lxml", EXTRA)
    data = _XML_DECLARATION.sub("", text, count=1).encode("utf-8", "replace")
    check_marks(data)
    # Without huge_tree, a page of more than 256 open tags loses the rest without a word.
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root: Element | None = html.document_fromstring(data, parser=parser)
    except (html.etree.ParserError, ValueError):  # nothing but comments
        root = None
    if any("depth" in entry.message for entry in parser.error_log):  # what lies deeper is lost
        msg = "is an HTML page that nests its elements too deeply"
        raise Unreadable(msg)
    if root is None:
        msg = "is an HTML page without text"
        raise Unreadable(msg)
    return root
