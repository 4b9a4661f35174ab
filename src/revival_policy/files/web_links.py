"""The files that an HTML page offers beside and after its text: what each link says, and where it leads."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from revival_policy.files.web_page import Page
    from revival_policy.files.xml import Element
    from revival_policy.model.attachment import Attachment

#: More links than any page has attachments; and an address, or what a link says, is no longer than this.
MOST_LINKS, LONGEST_LINK = 500, 2000
_FILE = re.compile(
    r"\.(?:docx?|wps|pdf|ofd|xlsx?|et|pptx?|dps|rtf|txt|zip|rar|7z|ceb|jpe?g|png|tiff?)(?:$|[?#&\s])", re.IGNORECASE
)
#: A title that a link shortens, or says with more around it, shares at least so many characters with it.
FEWEST_SHARED = 6
_LABEL = re.compile(r"附件\s{0,4}[0-9一二三四五六七八九十]{0,3}\s{0,4}[:：.．、-]?")
_NUMBER = re.compile(r"^[0-9]{1,2}[.．、]\s{0,4}")
_NUMBERED = re.compile(r"附件\s{0,4}([0-9]{1,2})")
_ENDING = re.compile(r"\.[A-Za-z0-9]{2,5}$")
_MARKS = str.maketrans("", "", "《》〈〉“”\"'()（） \t\r\n\xa0\u3000")
_NO_ADDRESS = ("javascript:", "#", "mailto:", "data:")


def links_of(page: Page, root: Element, start: int, address: str | None) -> Iterator[tuple[str, str]]:
    """Yield words and address of the links from the main text on that lead to files, or call themselves 附件.

    An address is completed by that of the page, where the page says it.
    """
    base = _base(root) or address
    count = 0
    for line, element in page.links:
        href = (element.get("href") or "").strip() if line >= start else ""
        if not href or len(href) > LONGEST_LINK or href[:11].lower().startswith(_NO_ADDRESS):
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


def with_links(attachments: tuple[Attachment, ...], links: Sequence[tuple[str, str]]) -> tuple[Attachment, ...]:
    """Return attachments with the addresses of the files that links lead to, by their titles or their numbers."""
    if not links or not attachments:
        return attachments
    said = [(_plain(words), words, address) for words, address in links]
    by_title = {plain: address for plain, _, address in reversed(said) if plain}
    return tuple(
        attrs.evolve(each, link=_link_of(each, number, by_title, said)) for number, each in enumerate(attachments, 1)
    )


def _link_of(
    attachment: Attachment, number: int, by_title: Mapping[str, str], said: Sequence[tuple[str, str, str]]
) -> str | None:
    title = _plain(attachment.title)
    if title in by_title:
        return by_title[title]
    shared = [address for plain, _, address in said if _is_part(plain, title) or _is_part(title, plain)]
    if len(shared) == 1:
        return shared[0]
    bare = [
        address
        for plain, words, address in said
        if not plain and (found := _NUMBERED.search(words)) and int(found[1]) == number
    ]
    return bare[0] if len(bare) == 1 else None


def _is_part(words: str, title: str) -> bool:
    return len(words) >= FEWEST_SHARED and words in title


def _plain(words: str) -> str:
    """Return a title as links and statements both write it: without label, number, ending, marks and blanks."""
    words = _ENDING.sub("", words.strip().rstrip("。；;"))
    return _NUMBER.sub("", _LABEL.sub("", words, count=1).strip()).translate(_MARKS)
