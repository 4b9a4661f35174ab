"""The files that an HTML page offers beside and behind its text: what each link says, and where it leads."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import urljoin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.files.page_lines import Page
    from revival_policy.files.xml import Element

#: More links than any page has attachments; and an address, or what a link says, is no longer than this.
MOST_LINKS, LONGEST_LINK = 500, 2000
_FILE = re.compile(
    r"\.(?:docx?|wps|pdf|ofd|xlsx?|et|pptx?|dps|rtf|txt|zip|rar|7z|ceb|jpe?g|png|tiff?)(?:$|[?#&\s])", re.IGNORECASE
)
_NO_ADDRESS = ("javascript:", "#", "mailto:", "data:")


def links_of(page: Page, root: Element, start: int, address: str | None) -> Iterator[tuple[str, str]]:
    """Yield words and address of the links from the main text on that lead to files, or call themselves 附件.

    An address is completed by that of the page, where the page says it.
    """
    base = _base(root) or address
    count = 0
    for line, element in page.links:
        href = (element.get("href") or "").strip()
        if line < start or not href or href.lower().startswith(_NO_ADDRESS) or len(href) > LONGEST_LINK:
            continue
        words = " ".join("".join(map(str, element.itertext())).split())[:LONGEST_LINK]
        words = words or str(element.get("title") or "")
        if words and (_FILE.search(href) or _FILE.search(words) or "附件" in words) and count < MOST_LINKS:
            count += 1
            yield words, _absolute(base, href)


def _base(root: Element) -> str | None:
    """Return the address against which those of a page are meant."""
    for element in root.iter("base", "link"):
        if element.tag == "base" or element.get("rel") == "canonical":
            return element.get("href")
    return None


def _absolute(base: str | None, href: str) -> str:
    if base:
        with suppress(ValueError):
            return urljoin(base, href)
    return href
