"""The forms that Word writes automatic numbers in (ISO/IEC 29500-1, 17.18.59)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.notations.numerals import CIRCLED, write_counting, write_positional

if TYPE_CHECKING:
    from collections.abc import Callable

#: The highest number that is written in another form than digits.
HIGHEST = 3999
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_LEGAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
_LEGAL_TRADITIONAL = str.maketrans("一二三四五六七八九十百千", "壹貳參肆伍陸柒捌玖拾佰仟")
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def roman(value: int) -> str:
    """Return a number in small Roman numerals."""
    text = ""
    for worth, letters in _ROMAN:
        text += letters * (value // worth)
        value %= worth
    return text


def _letter(value: int) -> str:
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


def _one_of(characters: str, value: int) -> str:
    return characters[value - 1] if value <= len(characters) else str(value)


def _legal(value: int, table: dict[int, int]) -> str:
    text = write_counting(value).translate(table)
    return f"壹{text}" if text.startswith("拾") else text


def _stem_and_branch(value: int) -> str:
    return _STEMS[(value - 1) % len(_STEMS)] + _BRANCHES[(value - 1) % len(_BRANCHES)]


_FORMS: dict[str, Callable[[int], str]] = {
    "chineseCounting": write_counting,
    "chineseCountingThousand": write_counting,
    "chineseLegalSimplified": lambda value: _legal(value, _LEGAL),
    "decimalEnclosedCircle": lambda value: _one_of(CIRCLED, value),
    "decimalEnclosedCircleChinese": lambda value: _one_of(CIRCLED, value),
    "decimalEnclosedFullstop": "{}.".format,
    "decimalEnclosedParen": "({})".format,
    "decimalFullWidth": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalZero": "{:02d}".format,
    "ideographDigital": write_positional,
    "ideographEnclosedCircle": lambda value: _one_of("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉", value),
    "ideographLegalTraditional": lambda value: _legal(value, _LEGAL_TRADITIONAL),
    "ideographTraditional": lambda value: _STEMS[(value - 1) % len(_STEMS)],
    "ideographZodiac": lambda value: _BRANCHES[(value - 1) % len(_BRANCHES)],
    "ideographZodiacTraditional": _stem_and_branch,
    "japaneseCounting": write_counting,
    "japaneseDigitalTenThousand": write_positional,
    "lowerLetter": _letter,
    "lowerRoman": roman,
    "numberInDash": "- {} -".format,
    "taiwaneseCounting": write_counting,
    "taiwaneseCountingThousand": write_counting,
    "taiwaneseDigital": write_positional,
    "upperLetter": lambda value: _letter(value).upper(),
    "upperRoman": lambda value: roman(value).upper(),
}
#: The names that fields have for these forms (`AUTONUM \\* CHINESENUM3`).
_FIELD_FORMS = {
    "alphabetic": "lowerLetter",
    "chinesenum1": "chineseCounting",
    "chinesenum2": "chineseLegalSimplified",
    "chinesenum3": "chineseCountingThousand",
    "circlenum": "decimalEnclosedCircle",
    "gb1": "decimalEnclosedFullstop",
    "gb2": "decimalEnclosedParen",
    "gb3": "decimalEnclosedCircle",
    "roman": "lowerRoman",
    "zodiac1": "ideographTraditional",
    "zodiac2": "ideographZodiac",
}


def write_in(form: str, value: int) -> str:
    """Return a number in a form by its name; in digits where the form is unknown, or has no such number.

    >>> write_in("chineseLegalSimplified", 12), write_in("lowerRoman", 44)
    ('壹拾贰', 'xliv')
    """
    return _FORMS[form](value) if form in _FORMS and 0 < value <= HIGHEST else str(value)


def form_of_field(name: str) -> str:
    """Return the name of a form by the name that fields have for it."""
    return _FIELD_FORMS.get(name.lower(), "decimal")
