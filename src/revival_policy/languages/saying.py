"""A message in the language that is set."""

from __future__ import annotations

import gettext
import re
from functools import cache
from pathlib import Path
from typing import TypeVar

from revival_policy.languages.chosen import Language, language

#: Where gettext finds the catalogues.
FOLDER = Path(__file__).parent / "data"
DOMAIN = "revival_policy"
#: A message that is longer holds text of a document; it is shown as it is.
LONGEST = 2_000
#: What is set into a message may be a message too, and hold one: an error within an argument within a complaint.
_DEEPEST = 3
_PLACE = re.compile(r"\{(\w*)\}")
#: A Chinese name, such as that of a law, and what is said of it.
_OF_NAME = re.compile(r"([^\x00-\x7f]+): (.+)", re.DOTALL)


def say(message: str, /, *, context: str = "", within: Language | None = None, **values: object) -> str:
    """Return a message in the language that is set, or another, with values set into it by name.

    `context` tells apart what one English word means in two places.

    >>> say("{count} measures", count=3), say("{count} measures", context="page", within="zh", count=3)
    ('3 measures', '3 项措施')
    """
    form = _translated(message, context, within or language())
    return form.format(**values) if values else form


Said = TypeVar("Said", str, dict[str, str])


def to_say(message: Said, *, context: str = "") -> Said:  # noqa: ARG001 - read by what keeps the catalogue
    """Return a message, or messages by name, as they are; marks for the catalogue what is put into Chinese later."""
    return message


def said(message: str, within: Language | None = None) -> str:
    """Return a message that was put together in English before, in the language that is set, or another.

    It is known by its form: what is in its gaps is put into the language too, where it is a message itself. One
    that is of no form known is returned as it is.

    >>> said("the heading has no number: 3", "zh")
    'the heading has no number: 3'
    >>> said("《 is not closed in its line", "zh")
    '《 在本行内没有闭合'
    """
    return _said(message, within or language(), _DEEPEST)


def _said(message: str, wanted: Language, depth: int) -> str:
    if wanted == "en" or not message or len(message) > LONGEST:
        return message
    exact = _translated(message, "", wanted)
    if exact != message or not depth:
        return exact
    if of_name := _OF_NAME.fullmatch(message):
        shown = _said(of_name[2], wanted, depth - 1)
        if shown != of_name[2]:
            return f"{of_name[1]}：{shown}"
    for shape, form in _shapes(wanted):
        if found := shape.fullmatch(message):
            values = {name: _said(value, wanted, depth - 1) for name, value in found.groupdict().items()}
            return _PLACE.sub(lambda place, values=values: values[f"_{place[1]}"], form)  # type: ignore[misc]
    head, colon, rest = message.partition(": ")
    shown = _said(head, wanted, 0) if colon else head
    return message if shown == head else f"{shown}：{_said(rest, wanted, depth - 1)}"


@cache
def _catalogue(wanted: Language) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, FOLDER, [wanted], fallback=wanted == "en")


def _translated(message: str, context: str, wanted: Language) -> str:
    if wanted == "en":
        return message
    catalogue = _catalogue(wanted)
    return catalogue.pgettext(context, message) if context else catalogue.gettext(message)


@cache
def _shapes(wanted: Language) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what messages with gaps look like, and their forms in a language; the one with most words first."""
    catalogue = _catalogue(wanted)
    known: dict[str, str] = getattr(catalogue, "_catalog", {})  # gettext has no public way to list what it knows
    forms = {message: form for message, form in known.items() if _PLACE.search(message) and "\x04" not in message}
    longest_first = sorted(forms, key=lambda message: -len(_PLACE.sub("", message)))
    return tuple((_shape(message), forms[message]) for message in longest_first)


def _shape(message: str) -> re.Pattern[str]:
    """Return an expression for what a message may have become; a name that comes again means the same words."""
    seen: set[str] = set()
    parts: list[str] = []
    for index, text in enumerate(_PLACE.split(message)):
        if index % 2 == 0:
            parts.append(re.escape(text))
        elif text in seen:
            parts.append(f"(?P=_{text})")
        else:
            seen.add(text)
            parts.append(f"(?P<_{text}>.*?)")
    return re.compile("".join(parts), re.DOTALL)
