"""Texts in traditional characters (繁体字), made ready for the readers, which know simplified ones."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from revival_policy.errors import expect
from revival_policy.files.extras import needs

if TYPE_CHECKING:
    from collections.abc import Callable

#: Halves of characters, which no encoding has; the converter refuses them.
_SURROGATES = re.compile("([\\ud800-\\udfff]+)")


def to_simplified(text: str) -> str:
    r"""Return a text in simplified characters (简体字), one for each character: every offset stays what it was.

    The words around a character decide: 乾隆 keeps its 乾. Spans of a notice that was read from the result hold for the
    text as given, too. Needs the extra `traditional`; MissingExtraError without it.

    >>> text = "關於植樹的通知\n一、種樹。（省財政廳牽頭，省林業廳配合）"
    >>> measure = rp.parse(rp.to_simplified(text)).measures[0]
    >>> [(str(part.role), part.agency.name) for part in measure.assignments]
    [('lead', '省财政厅'), ('support', '省林业厅')]
    >>> measure.span.of(text)
    '一、種樹。（省財政廳牽頭，省林業廳配合）'
    """
    expect("text", text, str, "a text")
    convert = _converter()
    pieces = _SURROGATES.split(text)
    return "".join(piece if index % 2 else convert(piece) for index, piece in enumerate(pieces))


@functools.cache
def _converter() -> Callable[[str], str]:
    convert: Callable[[str], str] = needs("opencc", "opencc", "traditional").OpenCC("t2s").convert
    return convert
