"""Characters of symbol fonts (符号): Word stores their place in the font, and the font tells what they look like."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from revival_policy.files.docx_parts import W, value_of
from revival_policy.files.xml import attribute, child
from revival_policy.notations.numerals import CIRCLED

if TYPE_CHECKING:
    from revival_policy.files.xml import Element

#: Symbol fonts are stored from this place on.
PRIVATE = 0xF000
LAST = 0xF0FF
_SYMBOL = re.compile(r"\s*SYMBOL\s+([1-9][0-9]{0,6}|0x[0-9a-f]{1,6})\b", re.IGNORECASE)
_FONT = re.compile(r"\\f\s*\"?([A-Za-z][A-Za-z0-9 ]{0,40}[A-Za-z0-9])")
_GREEK = dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)) | dict(
    zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)
)
_MATHEMATICS = {
    0xA2: "′",
    0xA3: "≤",
    0xA5: "∞",
    0xAB: "↔",
    0xAC: "←",
    0xAD: "↑",
    0xAE: "→",
    0xAF: "↓",
    0xB0: "°",
    0xB1: "±",
    0xB2: "″",
    0xB3: "≥",
    0xB4: "×",
    0xB5: "∝",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xBA: "≡",
    0xBB: "≈",
    0xBC: "…",
    0xC7: "∩",
    0xC8: "∪",
    0xCE: "∈",
    0xCF: "∉",
    0xD0: "∠",
    0xD6: "√",
    0xD7: "⋅",
    0xDE: "⇒",
    0xE5: "∑",
}
_DINGBATS = {
    0x6C: "●",
    0x6D: "❍",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x72: "❒",
    0x75: "◆",
    0x76: "❖",
    0x77: "◆",
    0x9F: "•",
    0xA1: "○",
    0xA7: "▪",
    0xA8: "☐",
    0xAB: "★",
    0xAF: "✶",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
    0x80: "⓪",
    0x8B: "⓿",
    **{0x81 + place: circled for place, circled in enumerate(CIRCLED[:10])},
    **{0x8C + place: chr(0x2776 + place) for place in range(10)},
}
_MORE_DINGBATS = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x56: "☒", 0x97: "●", 0xA3: "□"}
_FONTS: dict[str, dict[int, str]] = {
    "symbol": _GREEK | _MATHEMATICS,
    "wingdings": _DINGBATS,
    "wingdings 2": _MORE_DINGBATS,
}


def symbol(element: Element) -> str:
    """Return what a symbol (`w:sym`) looks like; its place in the font where that is not known."""
    try:
        code = int(attribute(element, "char") or "", 16)
    except ValueError:
        return ""
    return looks(code, attribute(element, "font") or "") if 0 < code <= LAST else "\ufffd"


def symbol_of_field(code: str) -> str:
    r"""Return what a field shows that sets a symbol by its place in a font.

    >>> symbol_of_field(r'SYMBOL 254 \f "Wingdings" \s 11'), symbol_of_field("SYMBOL 9733 \\u")
    ('☑', '★')
    """
    found = _SYMBOL.match(code)
    if found is None:
        return ""
    number, font = int(found[1], 0), _FONT.search(code)
    if number > LAST or font is None or font[1].lower() not in _FONTS:
        return chr(number) if "\\u" in code and 0 < number < sys.maxunicode else ""
    return looks(number, font[1])


def in_font(text: str, run: Element) -> str:
    """Return a text with the characters of symbol fonts as they look in the font of its run."""
    fonts = child(run, "rPr", "rFonts")
    font = (fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or "") if fonts is not None else ""
    return "".join(looks(ord(each), str(font)) if PRIVATE <= ord(each) <= LAST else each for each in text)


def looks(code: int, font: str) -> str:
    """Return what a place in a font looks like; its own character where that is not known."""
    place = code - PRIVATE if code >= PRIVATE else code
    return _FONTS.get(font.lower(), {}).get(place, chr(code))


def form_control(element: Element) -> str:
    """Return what a control of a form shows: a box with or without a mark, the entry chosen from a list."""
    box = child(element, "checkBox")
    if box is not None:
        ticked = child(box, "checked")
        state = ticked if ticked is not None else child(box, "default")
        return "☑" if state is not None and value_of(state) not in {"0", "false", "off"} else "☐"
    chosen = child(element, "ddList")
    if chosen is None:
        return ""
    entries = [value_of(each) or "" for each in chosen if str(each.tag).endswith("listEntry")]
    place = value_of(child(chosen, "result")) or "0"
    return entries[int(place)] if place.isdecimal() and int(place) < len(entries) else ""
