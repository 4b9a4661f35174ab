"""The forms of registration numbers, a row each, and the expressions that are made from them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from revival_policy.notations.grammar import BLANK

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Registers of normative documents began in the nineties.
YEAR = "(?:199|20[0-9])[0-9]"
DASH = "[-—－–─―‐]{1,2}"
_FOUR = "[0-9]{4}"
NOT_ALL_ZEROS = "(?!0+(?![0-9]))"


class Shape(NamedTuple):
    """One form: code and serial as expressions, what joins them to the year, and what the form tells.

    `joint` is "-" or "". `place` is the place whose register has the form, None where several have it. `source` says
    where the form was met or is laid down.
    """

    code: str
    joint: str
    serial: str
    place: str | None
    example: str
    source: str


#: Forms that are known without a label before them.
KNOWN = (
    Shape("ZJ[A-Z]{2}[0-9]{2}", "-", _FOUR, "浙江省", "ZJSP00-2016-0032", "general knowledge; letters of GB/T 2260"),
    Shape("[A-Z]{2}SP[0-9]{2}", "-", _FOUR, None, "FJSP00-2016-0032", "the same form with other letters"),
    Shape("SDPR", "-", "[0-9]{7}", "山东省", "SDPR-2016-0060001", "general knowledge; letters of GB/T 2260"),
    Shape("HNPR", "-", "[0-9]{5}", "湖南省", "HNPR-2016-01001", "general knowledge; letters of GB/T 2260"),
    Shape("[A-Z]{2,4}[CD]R", "-", "[0-9]{5,7}", None, "YYCR-2023-01004", "general knowledge; of cities and counties"),
    Shape("[A-Z]{2,3}GS", "-", "[0-9]{1,4}", None, "ZFGS-2023-03", "alone in a line above the addressees, 2023"),
    Shape("GZ[0-9]{2}", "", _FOUR, "广州市", "GZ0320190148", "统一编号 in page heads of www.gz.gov.cn, 2019 to 2024"),
)
#: Forms that any other number may have, and that are read after a label alone.
LABELLED = (
    Shape("[A-Z]{2,12}[0-9]{0,4}", "-", "[0-9]{1,7}", None, "QSLYJ-2019-038", "composed; any may follow a label"),
    Shape("[A-Z]{2,6}[0-9]{2}", "", _FOUR, None, "QS0120190012", "the form of 广州市 with other letters"),
    Shape("[A-Z]{2,8}", "", "[0-9]{3,4}", None, "QSFG2020010", "the same without digits for the body"),
)


def _expression(shapes: Iterable[Shape]) -> str:
    return f"(?:{'|'.join(map(_written, shapes))})"


def _written(shape: Shape) -> str:
    dash = rf"{BLANK}{DASH}{BLANK}" if shape.joint else ""
    return f"{shape.code}{dash}{YEAR}{dash}{NOT_ALL_ZEROS}{shape.serial}(?![0-9])"


#: A number in running text, of a known form and of any.
ONE_KNOWN, ANY = _expression(KNOWN), _expression((*KNOWN, *LABELLED))


def shape_of(code: str, joint: str, serial: str) -> Shape | None:
    """Return the form of a number, the most special that it has; None where it has none.

    >>> shape_of("GZ03", "", "0034").place, shape_of("GZ03", "-", "0034").place
    ('广州市', None)
    """
    return next(
        (
            shape
            for shape in (*KNOWN, *LABELLED)
            if shape.joint == joint and re.fullmatch(shape.code, code) and re.fullmatch(shape.serial, serial)
        ),
        None,
    )
