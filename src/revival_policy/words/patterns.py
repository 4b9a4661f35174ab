"""Expressions (正则表达式) with tables in them: compiled when first asked, so that importing reads no table.

<<role_verbs>>          any word of a table
<<duties:lead>>         any that means this
<<duties~>>             any, with blanks or without between its hanzi
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import cast
from weakref import WeakSet

from revival_policy.words import lexicon

_TABLE = re.compile(r"<<(?P<sense>[a-z_]+)(?::(?P<means>[a-z_ ]+))?(?P<spread>~)?>>")
_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")
_FACTS = ("pattern", "flags", "groups", "groupindex")
_MADE: WeakSet[_Pattern] = WeakSet()


def spelled(template: str) -> str:
    """Return an expression with the words of its tables.

    >>> spelled("(?P<how><<urgency>>)件?")
    '(?P<how>(?:特(?:提|急)|加急|平急|急件))件?'
    """
    return _TABLE.sub(_words_of, template)


def _words_of(asked: re.Match[str]) -> str:
    return lexicon.expression(asked["sense"], asked["means"], spread=bool(asked["spread"]))


def pattern(template: str, flags: int = 0) -> re.Pattern[str]:
    """Return what searches as the compiled expression of a template does, and is compiled when first asked.

    >>> pattern("<<urgency>>").findall("特急 平急")
    ['特急', '平急']
    """
    made = _Pattern(template, flags)
    _MADE.add(made)
    return cast("re.Pattern[str]", made)


def forget(sense: str) -> None:
    """Compile what holds the words of a sense anew when next asked: its table was changed."""
    for made in _MADE:
        made.forget(sense)


class _Pattern:
    """Takes the methods of the compiled expression for its own, so that they cost what they cost there."""

    __slots__ = ("__weakref__", "_flags", "_template", *_METHODS, *_FACTS)

    def __init__(self, template: str, flags: int) -> None:
        self._template, self._flags = template, flags

    def __getattr__(self, name: str) -> object:
        if name not in {*_METHODS, *_FACTS}:
            raise AttributeError(name)
        compiled = re.compile(spelled(self._template), self._flags)
        for each in (*_METHODS, *_FACTS):
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)

    def forget(self, sense: str) -> None:
        if re.search(f"<<{sense}[:~>]", self._template):
            for each in (*_METHODS, *_FACTS):
                with suppress(AttributeError):
                    delattr(self, each)
