"""HTML, put together from elements; whatever is no markup already is text, and escaped."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Elements without content.
_VOID = {"input", "meta"}
#: Characters that HTML cannot hold, or that cannot be encoded.
_NO_HTML = re.compile("[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def element(name: str, /, *content: str | None, **attributes: str | bool | None) -> Markup:
    """Return an element; `data_agency` is the attribute data-agency, True one without a value, None and False none.

    >>> element("p", "1 < 2", class_="sum", hidden=True)
    '<p class="sum" hidden>1 &lt; 2</p>'
    """
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{_escaped(value)}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in _VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{together(content)}</{name}>")


def together(content: Iterable[str | None]) -> Markup:
    """Return pieces one after the other; text among them is escaped, None is nothing."""
    return Markup("".join(_as_markup(piece) for piece in content if piece is not None))


def _as_markup(piece: str) -> str:
    return piece if isinstance(piece, Markup) else _escaped(piece)


def _escaped(text: str) -> str:
    return escape(_NO_HTML.sub("\N{REPLACEMENT CHARACTER}", text))
