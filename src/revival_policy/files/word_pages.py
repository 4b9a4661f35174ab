"""Pages that Word saved (Word-HTML): changes that are tracked, symbols and notes, as its own styles mark them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.files.docx_symbols import looks
from revival_policy.files.wishes import wishes

if TYPE_CHECKING:
    from revival_policy.files.xml import Element

#: What the source of a page has that Word saved, or a mail program that uses Word.
_MARK = "mso-"
_SYMBOLS = "//span[contains(@style, 'mso-char-type:symbol')]"
_NOTES = "//div[contains(@style, 'mso-element:footnote-list') or contains(@style, 'mso-element:endnote-list')]"
_REFERENCES = "//a[contains(@style, 'mso-footnote-id:') or contains(@style, 'mso-endnote-id:')]"
_FONT = re.compile(r"mso-symbol-font-family:\s{0,9}[\"']?([A-Za-z][A-Za-z0-9 ]{0,40})")
#: Word writes a symbol as the character that has its place in Western fonts.
_LAST = 0xFF


def tidy_word_page(root: Element, text: str) -> list[str]:
    """Take out of a page of Word what is not its text, and return the notes that were; pages of others are left."""
    if _MARK not in text:
        return []
    taken_out = "ins" if wishes().tracked == "original" else "del"
    for changed in root.iter(taken_out):
        changed.tag = "template"
    for span in root.xpath(_SYMBOLS):
        found = _FONT.search(span.get("style") or "")
        if found and span.text:
            span.text = "".join(looks(ord(each), found[1]) if ord(each) <= _LAST else each for each in span.text)
    return [*_notes(root)]


def _notes(root: Element) -> list[str]:
    """Return the notes of a page, and take them and the references to them out."""
    written: list[str] = []
    for listed in root.xpath(_NOTES):
        for note in listed.iterchildren("div"):
            for reference in note.xpath(".//a"):
                reference.clear(keep_tail=True)
            written.append(" ".join("".join(note.itertext()).split()))
        listed.tag = "template"
    if written:
        for reference in root.xpath(_REFERENCES):
            reference.tag = "template"
    return [note for note in written if note]
