"""Which language a call of the command speaks."""

from __future__ import annotations

import os
from itertools import zip_longest
from typing import TYPE_CHECKING

from revival_policy.languages import LANGUAGES, chosen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.languages import Language

_OPTION = "--language"
#: argparse takes the beginning of an option for it, if no other begins so.
_SHORTEST = len("--la")


def language_of(arguments: Sequence[str]) -> Language:
    """Return the language that arguments ask for, else that of the environment.

    It is read before all else, because the help and the refusals of the parser are in it; what is no language there
    is, the parser refuses later.

    >>> language_of(["show", "x.txt", "--language", "zh"]), language_of(["--language=en", "show", "x.txt"])
    ('zh', 'en')
    """
    for argument, following in zip_longest(arguments, arguments[1:], fillvalue=""):
        name, equals, value = argument.partition("=")
        if len(name) >= _SHORTEST and _OPTION.startswith(name):
            asked = value if equals else following
            for known in LANGUAGES:
                if asked == known:
                    return known
    return chosen(os.environ)
