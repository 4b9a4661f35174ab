"""Fields of DOCX (域): they are shown by the result that is stored with them, or by their code if there is none.

A field is never worked out again: the date of a letter is that of the day on which it was saved.
"""

from __future__ import annotations

import re

import attrs

from revival_policy.files.docx_forms import form_of_field, write_in
from revival_policy.files.docx_symbols import symbol_of_field
from revival_policy.notations.numerals import CIRCLED

_CIRCLE = re.compile(r"\\o(?:\\a[a-z])?\(\s*[○◯〇⭕]\s*[,，;；]\s*([0-9]{1,2})\s*\)", re.IGNORECASE)
#: The reading above a character, in the form that older versions store it; the character is what comes last.
_READING = re.compile(r"[,，;；]\s*([^,，;；()]{1,20})\)\s*$")
_LONGEST_READING = 40
_FRACTION = re.compile(r"\\f\(([^,()]{1,20})[,，;；]([^,()]{1,20})\)", re.IGNORECASE)
_SWITCHES = re.compile(r"\\[a-z*]{1,3}(?:\s?[0-9]{1,3})?|^\s*eq\b|\"[^\"]{0,40}\"", re.IGNORECASE)
_FORM = re.compile(r"\\\*\s*([A-Za-z0-9]+)")
#: Codes are short; what is longer is not one.
LONGEST = 2000


@attrs.define
class Field:
    """A field that a walk is in: its code so far, and whether it has come to its result."""

    code: str = ""
    in_result: bool = False
    control: str = ""


class Fields:
    """The fields that a walk is in, one within another, and how far the numbers have come that fields count."""

    def __init__(self) -> None:
        """Begin outside of all fields."""
        self._open: list[Field] = []
        self._in_code = 0
        self._count = 0

    @property
    def shows(self) -> bool:
        """Whether a text is shown here: it is in no code."""
        return not self._in_code

    def mark(self, kind: str | None, control: str = "") -> str:
        """Take a mark of a field, with the control of a form; return what a field without result shows at its end."""
        if kind == "begin":
            self._open.append(Field(control=control))
            self._in_code += 1
        elif kind == "separate" and self._open and not self._open[-1].in_result:
            self._open[-1].in_result = True
            self._in_code -= 1
        elif kind == "end" and self._open:
            field = self._open.pop()
            if field.in_result:
                return ""
            self._in_code -= 1
            return (field.control or self.shown(field.code)) if self.shows else ""
        return ""

    def add(self, code: str) -> None:
        """Take a part of the code of the innermost field."""
        if self._open and len(self._open[-1].code) < LONGEST:
            self._open[-1].code += code

    def shown(self, code: str) -> str:
        """Return what a field without a stored result shows: automatic numbers, characters set over each other."""
        name = code.split(None, 1)[0].upper() if code.strip() else ""
        if name.startswith("AUTONUM"):
            self._count += 1
            form = _FORM.search(code)
            number = write_in(form_of_field(form[1]) if form else "decimal", self._count)
            return number if name == "AUTONUMLGL" and "\\e" in code else f"{number}."
        if name == "SYMBOL":
            return symbol_of_field(code)
        return _equation(code) if name.startswith("EQ") else ""


def _equation(code: str) -> str:
    r"""Return the characters of a formula: a number in a circle, a character without its reading.

    >>> _equation(r"eq \o\ac(○,3)"), _equation(r"EQ \* jc2 \* hps10 \o\ad(\s\up 9(lu),绿)"), _equation(r"eq \f(1,3)")
    ('③', '绿', '1/3')
    """
    circled = _CIRCLE.search(code)
    if circled and 0 < int(circled[1]) <= len(CIRCLED):
        return CIRCLED[int(circled[1]) - 1]
    read = _READING.search(code[-_LONGEST_READING:]) if "jc" in code and "\\o" in code else None
    if read:
        return read[1]
    fraction = _FRACTION.search(code)
    if fraction:
        return f"{fraction[1]}/{fraction[2]}"
    return re.sub(r"[(),，;；\s]", "", _SWITCHES.sub("", code))
