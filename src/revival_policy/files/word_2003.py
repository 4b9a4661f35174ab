"""WordprocessingML of Word 2003 made into the parts of a DOCX file: most of its names are the same there.

wordDocument > lists (listDef, list) · styles · body > p > pPr > listPr (ilvl, ilfo, t)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.files.wishes import wishes
from revival_policy.files.xml import attribute, child, local_name

if TYPE_CHECKING:
    from revival_policy.files.xml import Element

#: The forms of numbers by the codes that Word 2003 has for them ([MS-OSHARED] 2.2.1.3).
_FORMS = dict(
    enumerate((
        "decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText", "ordinalText",
        "hex", "chicago", "ideographDigital", "japaneseCounting", "aiueo", "iroha", "decimalFullWidth",
        "decimalHalfWidth", "japaneseLegal", "japaneseDigitalTenThousand", "decimalEnclosedCircle",
        "decimalFullWidth2", "aiueoFullWidth", "irohaFullWidth", "decimalZero", "bullet", "ganada", "chosung",
        "decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese", "ideographEnclosedCircle",
        "ideographTraditional", "ideographZodiac", "ideographZodiacTraditional", "taiwaneseCounting",
        "ideographLegalTraditional", "taiwaneseCountingThousand", "taiwaneseDigital", "chineseCounting",
        "chineseLegalSimplified", "chineseCountingThousand",
    ))
)  # fmt: skip
#: What has another name in DOCX.
_NAMES = {
    "listPr": "numPr", "ilfo": "numId", "vmerge": "vMerge", "lists": "numbering", "listDef": "abstractNum",
    "list": "num", "ilst": "abstractNumId", "nfc": "numFmt",
}  # fmt: skip
_ATTRIBUTES = {"listDef": ("listDefId", "abstractNumId"), "list": ("ilfo", "numId")}
_PARTS = {"lists": "word/numbering.xml", "styles": "word/styles.xml"}


def parts_of_2003(root: Element) -> dict[str, Element]:
    """Return the parts that a document of Word 2003 would be as DOCX; the tree is changed."""
    taken_out = "Word.Insertion" if wishes().tracked == "original" else "Word.Deletion"
    for note in [each for each in root.iter("{*}annotation") if attribute(each, "type") == taken_out]:
        if (above := note.getparent()) is not None:
            above.remove(note)
    _take_shown_numbers(root)
    parts = {"word/document.xml": root}
    for name, place in _PARTS.items():
        if (found := child(root, name)) is not None:
            root.remove(found)
            parts[place] = found
    for part in parts.values():
        for each in part.iter("{*}*"):
            _rename(each)
    return parts


def _rename(element: Element) -> None:
    name = local_name(element)
    if name not in _NAMES:
        return
    space = str(element.tag).partition("}")[0] + "}"
    element.tag = space + _NAMES[name]
    if name in _ATTRIBUTES:
        old, new = _ATTRIBUTES[name]
        element.set(space + new, attribute(element, old) or "")
    elif name == "nfc":
        code = attribute(element, "val") or ""
        element.set(f"{space}val", _FORMS.get(int(code), "none") if code.isdecimal() else "none")


def _take_shown_numbers(root: Element) -> None:
    """Set numbers before their paragraphs as the file says that they are shown; others are left to be counted."""
    for properties in list(root.iter("{*}listPr")):
        shown = attribute(child(properties, "t"), "val")
        paragraph = next(properties.iterancestors("{*}p"), None)
        above = properties.getparent()
        if shown and paragraph is not None and above is not None:
            _set_before(paragraph, shown)
            above.remove(properties)


def _set_before(paragraph: Element, number: str) -> None:
    """Set a number before the text of a paragraph, apart from it."""
    space = str(paragraph.tag).partition("}")[0]
    run, text = (paragraph.makeelement(f"{space}}}{name}", {}) for name in ("r", "t"))
    text.text = f"{number} " if number[-1:].isdigit() or number.endswith(".") else number
    run.append(text)
    first = next((index for index, each in enumerate(paragraph) if local_name(each) != "pPr"), len(paragraph))
    paragraph.insert(first, run)
