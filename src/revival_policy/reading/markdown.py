"""Markdown as converters and language models write it: its marks are layout, and no text.

Only a text that shows itself to be Markdown is touched: by a heading, a line that begins in bold, a table, a link, an
escaped bracket, front matter. Stars and strokes in any other text are its own. Each mark becomes a character that is
nothing to see, so that every place stays. Rows of tables keep their bars.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.notations.folding import UNSEEN, unseen
from revival_policy.reading.front_matter import end_of_front_matter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: Without one of these no text is Markdown.
_SIGNS = ("#", "**", "__", "\\", "](", "---", "```", "- ", "* ", "+ ", "===")
_MARKER = (
    r"(?:[(（][零〇一二三四五六七八九十百0-9]{1,4}[)）]|第[零〇一二三四五六七八九十百0-9]{1,6}[编章节条]"
    r"|[一二三四五六七八九十]{1,3}、|[0-9]{1,3}(?:[.．、]|\\\.)(?![0-9])|[①-⑳])"
)
_HEADING = r"[ \t]{0,3}[#]{1,6}[ \t]+(?=\S)"
_BARS = r"[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*\|?|:?-{2,}:?[ \t]*\|)(?:[ \t]*:?-{2,}:?[ \t]*\|?){0,40}[ \t]*$"
_ADDRESS = r"\((?:[a-z]{2,9}:|www\.|[./#]|[\w%/-]{1,80}\.[a-z0-9]{2,5})[^()\s]{0,500}(?:[ \t]\"[^\"\n]{0,80}\")?\)"
#: A line that begins in bold, where what stands in bold has an end of its own: a name hidden by stars has none.
_BOLD_HEAD = (
    r"(?:[-*+>][ \t]+|[0-9]{1,3}[.)][ \t]+){0,3}(?P<bold>\*\*|__)(?=[^\s*_])"
    rf"(?:{_MARKER}[^*_\n]{{0,200}}?|[^*_\n]{{1,200}}?(?:[。：:！？.]|(?=(?P=bold)[ \t]*(?:$|[：:]))))(?P=bold)"
)
#: A title of several lines that stands in bold as a whole.
_BOLD_LINES = r"(?P<marks>\*\*)(?=[^\s*])(?P<text>[^*\n]{1,80}(?:\n[^*\n]{1,80}){1,4})(?P=marks)[ \t]*$"
_IS_MARKDOWN = re.compile(
    rf"""^(?:{_HEADING}|{_BARS}|{_BOLD_HEAD}|```|\[\^[^\]\s]{{1,20}}\]:|\\[-*+#>]|[^\s|=-].{{0,99}}\n={{3,}}[ \t]*$
      |{_BOLD_LINES}|(?<=\n\n)(?:-{{3}}|\*{{3}}|_{{3}})\n\n|<table[ >])
    |(?<![:\\A-Za-z])\\[\[\]]|\\\([一二三四五六七八九十0-9]{{1,3}}\\\)|(?<=[0-9])\\[.)]|\]{_ADDRESS}""",
    re.MULTILINE | re.VERBOSE,
)
#: One list of markers may have dashes before it by chance, and a text that has them before several has not.
_LISTED = re.compile(rf"^[ \t]*[-*+][ \t]+{_MARKER}", re.MULTILINE)
_FEWEST_LISTED = 2


def without_markup(text: str) -> str:
    r"""Return a text of the same length in which the marks of Markdown are nothing to see.

    >>> without_markup("# 通知\n**一、** 植树").replace("\x1f", "")
    '通知\n一、 植树'
    >>> without_markup("一、带*的为必报事项，**公司不报。")
    '一、带*的为必报事项，**公司不报。'
    """
    if not any(sign in text for sign in _SIGNS):
        return text
    head = end_of_front_matter(text)
    if not head and not _is_markdown(text):
        return text
    body = text[head:]
    for marks, folded in _STEPS:
        body = marks.sub(folded, body)
    return text[:head] + body


def _is_markdown(text: str) -> bool:
    if _IS_MARKDOWN.search(text):
        return True
    return sum(1 for _ in _LISTED.finditer(text)) >= _FEWEST_LISTED


def _hidden(found: re.Match[str]) -> str:
    return unseen(found[0])


def _inside(found: re.Match[str]) -> str:
    """Return what stands between two marks, the marks hidden."""
    start, end = found.span("text")
    return unseen(found.string[found.start() : start]) + found["text"] + unseen(found.string[end : found.end()])


def _first_hidden(found: re.Match[str]) -> str:
    """Return the last character of an escape, its stroke hidden; a bar that is no border of a cell is a wide one."""
    return UNSEEN + ("｜" if found[0][-1] == "|" else found[0][-1])


def _line_break(found: re.Match[str]) -> str:
    """Return a line break, or a blank in a row of a table."""
    line_start = found.string.rfind("\n", 0, found.start()) + 1
    in_a_row = "|" in found.string[line_start : found.start()]
    return (" " if in_a_row else "\n") + unseen(found[0][1:])


def _row(found: re.Match[str]) -> str:
    """Return the tags of a table as bars and line breaks: some converters keep tables in HTML."""
    if found["cell"]:
        return "|" + unseen(found[0][1:])
    return ("|\n" if found["end"] else "\n") + unseen(found[0][2 if found["end"] else 1 :])


def _character(found: re.Match[str]) -> str:
    return {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}.get(found[1], " ") + unseen(found[0][1:])


def _lines(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


def _pair(mark: str, inside: str, *, outside: str = "") -> re.Pattern[str]:
    """Return the expression for a text between two equal marks, which stand as emphasis wants them."""
    before, behind = (f"(?<!{outside})", f"(?!{outside})") if outside else ("", "")
    return re.compile(
        rf"(?<!\\){before}{mark}(?![\s{UNSEEN}、，。；：）】》])(?P<text>(?:\\.|{inside}){{1,400}}?)(?<![\s\\]){mark}{behind}"
    )


_TAG = r"</?(?:u|b|i|em|strong|sup|sub|span|div|p|center|font|a|small|big|mark|t[drh]|thead|tbody|html|body)(?:\s[^<>\n]{0,200})?/?>"
#: The steps, in their order: whole lines first, then what a line begins with, then marks within it, escapes last.
_STEPS: Sequence[tuple[re.Pattern[str], Callable[[re.Match[str]], str]]] = (
    (_lines(r"^[ \t]*(?:```|~~~)[^\n`]{0,40}$"), _hidden),
    (_lines(r"^:{3,}[^\n]{0,200}$"), _hidden),
    (_lines(rf"^{_BARS}"), _hidden),
    (_lines(r"^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*)$"), _hidden),
    (_lines(r"^(?:[ \t]*>)+[ \t]?"), _hidden),
    (_lines(rf"^[ \t{UNSEEN}]*(?![-*+][ \t]*[0-9]+[ \t]*[-*+])(?:[-*+][ \t]+)+(?:\[[ xX]\][ \t]+)?(?=\S)"), _hidden),
    (_lines(r"[ \t]*\{[#.][^{}\n]{0,80}\}[ \t]*$"), _hidden),
    (_lines(rf"^[{UNSEEN}]*{_HEADING}(?P<text>[^\n]{{1,300}}?)(?:[ \t]+#+)?[ \t]*$"), _inside),
    (re.compile(r"!\[[^\[\]\n]{0,200}\]\([^()\n]{0,500}\)(?:\{[^{}\n]{0,100}\})?"), _hidden),
    (re.compile(rf"(?<!\\)\[(?P<text>[^\[\]\n]{{1,200}})\]{_ADDRESS}"), _inside),
    (re.compile(r"(?<!\\)\[(?P<text>[^\[\]\n]{1,200})\]\{[.#][^{}\n]{1,80}\}"), _inside),
    (re.compile(r"\[\^[^\[\]\s]{1,30}\]:?"), _hidden),
    (re.compile(r"<br\s?/?>", re.IGNORECASE), _line_break),
    (re.compile(r"(?P<cell><t[dh](?:\s[^<>\n]{0,200})?>)|(?P<end></tr>)|</?table(?:\s[^<>\n]{0,200})?>"), _row),
    (re.compile(_TAG, re.IGNORECASE), _hidden),
    (re.compile(r"&(nbsp|emsp|ensp|lt|gt|amp|quot|#160|#8195|#12288);"), _character),
    (_lines(rf"^[{UNSEEN}]*{_BOLD_LINES}"), _inside),
    (_lines(r"^(?P<mark>\*\*|__)[ \t]+(?P<text>[^*_\n]{1,200}?)[ \t]*(?P=mark)[ \t]*$"), _inside),
    (_pair(r"\*\*\*", r"[^*\\\n]"), _inside),
    (_pair(r"\*\*", r"[^*\\\n]|\*(?!\*)"), _inside),
    (_pair("__", r"[^_\\\n]|_(?!_)", outside=r"\w"), _inside),
    (_pair(r"\*", r"[^*\\\n]", outside=r"[\w*]"), _inside),
    (_pair("_", r"[^_\\\n]", outside=r"\w"), _inside),
    (re.compile(r"(?P<mark>`{1,2})(?P<text>[^`\n]{1,200})(?P=mark)"), _inside),
    (re.compile(r"\$(?P<text>[ 0-9.,+<>=%\\-]{1,40})\$"), _inside),
    (re.compile(r"\\[!-/:-@\[-`{-~]"), _first_hidden),
    (_lines(r"\\$"), _hidden),
)
