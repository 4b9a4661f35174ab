"""Which language is spoken."""

from __future__ import annotations

import locale
import sys
from collections.abc import Mapping
from typing import Literal, get_args

#: Chinese (simplified), English.
Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
#: Where a system says which language a person reads: the first that is set decides, as gettext has it.
VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")

_language: Language = "en"


def set_language(language: Language) -> None:
    """Set the language of all that is shown to people (显示语言): errors, diagnostics, notebooks, heads in Excel.

    It holds for the whole process, English (`"en"`) until it is set. Values, JSON, CSV and data frames do not change
    with it. ValueError for a language that is not spoken.

    >>> rp.set_language("zh")
    >>> print(rp.errors.DatasetError("beijing", ("jilin-2016-41",)))
    没有数据集 'beijing'；现有：jilin-2016-41
    >>> rp.set_language("en")
    """
    global _language  # noqa: PLW0603 - one process speaks one language, as it has one locale
    if language not in LANGUAGES:
        msg = f"no such language: {language!r}; there are: {', '.join(LANGUAGES)}"
        raise ValueError(msg)
    _language = language


def language() -> Language:
    """Return the language that messages are shown in: English until another is set."""
    return _language


def chosen(environment: Mapping[str, str]) -> Language:
    """Return the language that the environment of a process asks for; English where it asks for none that is spoken.

    >>> chosen({"LANG": "zh_CN.UTF-8"}), chosen({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}), chosen({"LANGUAGE": "zh"})
    ('zh', 'en', 'en')
    >>> chosen({"LANG": "de_DE.UTF-8", "LANGUAGE": "fr:zh_CN:en"})
    'zh'
    """
    stated = next((environment[name] for name in VARIABLES if environment.get(name)), "") or _of_windows()
    if stated.partition(".")[0] in {"", "C", "POSIX"}:  # no language at all; LANGUAGE then says nothing either
        return "en"
    for wanted in (*environment.get("LANGUAGE", "").split(":"), stated):
        for known in LANGUAGES:
            if wanted.lower().startswith((known, {"zh": "chinese", "en": "english"}[known])):
                return known
    return "en"


def _of_windows() -> str:
    """Return the language that Windows is set to, which it states in no variable; "" elsewhere."""
    return (locale.getlocale()[0] or "") if sys.platform == "win32" else ""
