"""Titles of laws as written, and what is the same in all spellings of one."""

from __future__ import annotations

import re

_COUNTRY = "中华人民共和国"
_MARKS = re.compile(r"[《》〈〉<>＜＞\s]")
#: What editions put after a title, and is no part of it: (2018年修正), （2021年修订）, （2018年修正文本）.
_EDITION = re.compile(r"\((?:(?P<year>[0-9]{4})年?)?[^()]{0,8}?(?:修正|修订|修改|公布|发布|通过|施行|年)[^()]{0,6}\)$")
_BRACKET_AT_END = re.compile(r"\([^()]*\)$")
_WIDE = str.maketrans("（）０１２３４５６７８９", "()0123456789")


def law_key(title: str) -> str:
    """Return what is the same in all spellings of a title: without marks, blanks, edition and name of the country.

    >>> law_key("《中华人民共和国公司法》（2018年修正）"), law_key("植树办法（试行）")
    ('公司法', '植树办法(试行)')
    """
    plain = _EDITION.sub("", _MARKS.sub("", title).translate(_WIDE))
    return plain.removeprefix(_COUNTRY) or plain


def edition_of(title: str) -> int | None:
    """Return the year of the edition that a title names; None for none.

    >>> edition_of("公司法(2018年修正)"), edition_of("公司法")
    (2018, None)
    """
    found = _EDITION.search(_MARKS.sub("", title).translate(_WIDE))
    return int(found["year"]) if found and found["year"] else None


def without_bracket(key: str) -> str:
    """Return a title without what is in brackets at its end, such as (试行).

    >>> without_bracket("植树办法(试行)")
    '植树办法'
    """
    return _BRACKET_AT_END.sub("", key)
