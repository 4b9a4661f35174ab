"""Lines at the foot of a page that say who runs the site (主办单位：… 承办单位：… 版权所有), and carry out nothing."""

from __future__ import annotations

import re

from revival_policy.words.patterns import pattern

#: With what such a line begins.
_HOST = pattern(r"(?:主\s*办|承\s*办|协\s*办)")
#: What is around it, so many characters before and after: the words of a site, and those of buttons.
_AROUND = 160
_SITE = pattern("<<words_of_sites>>", re.IGNORECASE)
#: A day that closes the document above.
_DATED = pattern(r"[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日\s*$")


def is_page_footer(text: str, start: int, end: int) -> bool:
    r"""Tell whether a clause on lines is the foot of a page, by its label and by what is around it.

    >>> text = "2021年3月5日\n主办单位：枫林县人民政府办公室"
    >>> is_page_footer(text, 10, len(text)), is_page_footer("赏花节\n主办单位：县文旅局", 4, 13)
    (True, False)
    """
    if not _HOST.match(text, start):
        return False
    before = text[max(0, start - _AROUND) : start]
    if _SITE.search(text, start, end + _AROUND) or _SITE.search(before):
        return True
    return len(text) < end + _AROUND and _DATED.search(before) is not None
