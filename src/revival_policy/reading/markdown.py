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

_MARKER = (
    r"(?:[(（][零〇一二三四五六七八九十百0-9]{1,4}[)）]|第[零〇一二三四五六七八九十百0-9]{1,6}[编章节条]"
    r"|[一二三四五六七八九十]{1,3}、|[0-9]{1,3}(?:[.．、]|\\\.)(?![0-9])|[①-⑳])"
)
_HEADING = r"[ \t]{0,3}[#]{1,6}[ \t]+(?=\S)"
_DASHES = r"[ \t]{0,9}:?-+:?[ \t]{0,9}"
_BARS = rf"[ \t]{{0,9}}(?:\|?{_DASHES}(?:\|{_DASHES}){{1,40}}\|?|\|{_DASHES}\|)[ \t]*$"
_ADDRESS = r"\((?:[a-z]{2,9}:|www\.|[./#]|[\w%/-]{1,80}\.[a-z0-9]{2,5})[^()\s]{0,500}(?:[ \t]\"[^\"\n]{0,80}\")?\)"
#: A line that begins in bold, where what is in bold has an end of its own: a name hidden by stars has none.
_BOLD_HEAD = (
    r"(?:[-*+>][ \t]+|[0-9]{1,3}[.)][ \t]+){0,3}(?P<bold>\*\*|__)(?=[^\s*_])"
    rf"(?:{_MARKER}[^*_\n]{{0,200}}?|[^*_\n]{{1,200}}?(?:[。：:！？.]|(?=(?P=bold)[ \t]*(?:$|[：:]))))(?P=bold)"
)
#: A title of several lines that is in bold as a whole.
_BOLD_LINES = r"(?P<marks>\*\*)(?=[^\s*])(?P<text>[^*\n]{1,80}(?:\n[^*\n]{1,80}){1,4})(?P=marks)[ \t]*$"


#: An escaped bracket, a point after a figure, what would begin a list or heading; the stroke of a path is not one.
_ESCAPE = r"\\(?:(?<![:\\A-Za-z]\\)[\[\]]|\([一二三四五六七八九十0-9]{1,3}\\\)|(?<=[0-9]\\)[.)]|(?<=^\\)[-*+#>])"
#: What tells Markdown: characters without which there is none of it, and what is looked for where they are.
_EVIDENCE = (
    ("#", rf"^{_HEADING}"),
    ("**", rf"^(?:{_BOLD_HEAD}|{_BOLD_LINES})"),
    ("__", rf"^{_BOLD_HEAD}"),
    ("---", rf"^{_BARS}|(?<=\n\n)(?:-{{3}})\n\n"),
    ("***", r"(?<=\n\n)\*{3}\n\n"),
    ("===", r"^[^\s|=-].{0,99}\n={3,}[ \t]*$"),
    ("\\", _ESCAPE),
    ("](", rf"\]{_ADDRESS}"),
    ("[^", r"^\[\^[^\]\s]{1,20}\]:"),
    ("```", "^```"),
    ("<table", r"<table[ >]"),
)
#: A sign of a list before one marker may be there by chance; before several it does not.
_LISTED = tuple((sign, rf"^[ \t]*[{sign[0]}][ \t]+{_MARKER}") for sign in ("- ", "* ", "+ "))
_FEWEST_LISTED = 2
#: A bar that makes a row of a table is no further before a line break in one of its cells.
_LONGEST_ROW = 2000
#: Front matter begins within so many characters.
_TOP = 20


def without_markup(text: str) -> str:
    r"""Return a text of the same length in which the marks of Markdown are nothing to see.

    >>> without_markup("# 通知\n**一、** 植树").replace("\x1f", "")
    '通知\n一、 植树'
    >>> without_markup("一、带*的为必报事项，**公司不报。")
    '一、带*的为必报事项，**公司不报。'
    """
    head = end_of_front_matter(text) if "---" in text[:_TOP] else 0
    if not head and not _is_markdown(text):
        return text
    lines = [_folded(line, _OF_LINES) if _SIGN.search(line) else line for line in text[head:].split("\n")]
    return text[:head] + _folded("\n".join(lines), _WITHIN)


def _folded(text: str, steps: Sequence[_Step]) -> str:
    for signs, marks, folded in steps:
        if any(sign in text for sign in signs):
            text = re.sub(marks, folded, text, flags=re.MULTILINE)
    return text


def _is_markdown(text: str) -> bool:
    for signs, evidence in _EVIDENCE:
        # One character is found much sooner than several.
        if signs[0] in text and signs in text and re.search(evidence, text, re.MULTILINE):
            return True
    return any(
        sign[0] in text and sign in text and len(re.findall(listed, text, re.MULTILINE)) >= _FEWEST_LISTED
        for sign, listed in _LISTED
    )


def _hidden(found: re.Match[str]) -> str:
    return unseen(found[0])


def _inside(found: re.Match[str]) -> str:
    """Return what is between two marks, the marks hidden."""
    start, end = found.span("text")
    return unseen(found.string[found.start() : start]) + found["text"] + unseen(found.string[end : found.end()])


def _first_hidden(found: re.Match[str]) -> str:
    """Return the last character of an escape, its stroke hidden; a bar that is no border of a cell is a wide one."""
    return UNSEEN + ("｜" if found[0][-1] == "|" else found[0][-1])


def _line_break(found: re.Match[str]) -> str:
    """Return a line break, or a blank in a row of a table."""
    before = found.string[max(0, found.start() - _LONGEST_ROW) : found.start()]
    in_a_row = "|" in before.rpartition("\n")[2]
    return (" " if in_a_row else "\n") + unseen(found[0][1:])


def _row(found: re.Match[str]) -> str:
    """Return the tags of a table as bars and line breaks: some converters keep tables in HTML."""
    if found["cell"]:
        return "|" + unseen(found[0][1:])
    return ("|\n" if found["end"] else "\n") + unseen(found[0][2 if found["end"] else 1 :])


def _character(found: re.Match[str]) -> str:
    return {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}.get(found[1], " ") + unseen(found[0][1:])


def _pair(mark: str, inside: str, *, outside: str = "") -> str:
    """Return the expression for a text between two equal marks, which are as emphasis wants them."""
    before, after = (f"(?<!{outside})", f"(?!{outside})") if outside else ("", "")
    opens, closes = rf"(?<!\\){before}{mark}(?![\s{UNSEEN}、，。；：）】》])", rf"(?<![\s\\]){mark}{after}"
    return rf"{opens}(?P<text>(?:\\.|{inside}){{1,400}}?){closes}"


#: A link to another place of the page: a line of nothing else is its contents.
_LINK_WITHIN = r"\[[^\[\]\n]{1,80}\]\(#[^()\n]{0,200}\)(?:&[a-z]{2,6};|[ \t]|[|、]){0,9}"
_TAGS = "u|b|i|em|strong|sup|sub|span|div|p|center|font|a|small|big|mark|t[drh]|thead|tbody|html|body"
_TAG = rf"</?(?:{_TAGS})(?:\s[^<>\n]{{0,200}})?/?>"
#: The characters one of which a step needs, its expression, compiled when the first such text is met, and what is done.
_Step = tuple[str, str, "Callable[[re.Match[str]], str]"]
#: The steps in their order: for each line what it is as a whole and what it begins and ends with.
_OF_LINES: Sequence[_Step] = (
    ("`~", r"^[ \t]*(?:```|~~~)[ -_a-~]{0,40}$", _hidden),
    (":@[", r"^[ \t]{0,9}(?::{3,}[^\n]{0,200}|@tab[^\n]{0,80}|\[?\[toc\]\]?)[ \t]*$", _hidden),
    ("[", rf"^[ \t]{{0,9}}(?:[-*+][ \t]+)?(?:{_LINK_WITHIN}){{1,200}}$", _hidden),
    ("-", rf"^{_BARS}", _hidden),
    ("-*_=", r"^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*)$", _hidden),
    (">", r"^(?:[ \t]*>)+[ \t]?", _hidden),
    ("-*+", rf"^[ \t{UNSEEN}]*(?![-*+][ \t]*[0-9]+[ \t]*[-*+])(?:[-*+][ \t]+)+(?:\[[ xX]\][ \t]+)?(?=\S)", _hidden),
    ("{", r"[ \t]{0,4}\{(?:[#.]|[a-z-]{1,20}=)[^{}\n]{0,80}\}[ \t]*$", _hidden),
    ("#", rf"^(?P<text>[{UNSEEN}]*{_HEADING}[^\n]{{1,200}}?)[ \t]{{1,4}}[#]{{1,6}}[ \t]*$", _inside),
    ("#", rf"^[{UNSEEN}]*{_HEADING}", _hidden),
)
#: Then marks within the text, escapes last.
_WITHIN: Sequence[_Step] = (
    ("!", r"!\[[^\[\]\n]{0,200}\]\([^()\n]{0,500}\)(?:\{[^{}\n]{0,100}\})?", _hidden),
    ("[", rf"(?<!\\)\[(?P<text>[^\[\]\n]{{1,200}})\]{_ADDRESS}", _inside),
    ("{", r"(?<!\\)\[(?P<text>[^\[\]\n]{1,200})\]\{[.#][^{}\n]{1,80}\}", _inside),
    ("^", r"\[\^[^\[\]\s]{1,30}\]:?", _hidden),
    ("<", r"(?i:<br\s?/?>)", _line_break),
    ("<", r"<(?:(?P<cell>t[dh](?:\s[^<>\n]{0,200})?>)|(?P<end>/tr>)|/?table(?:\s[^<>\n]{0,200})?>)", _row),
    ("<", f"(?i:{_TAG})", _hidden),
    ("&", r"&(nbsp|emsp|ensp|lt|gt|amp|quot|#160|#8195|#12288);", _character),
    ("*", rf"^[{UNSEEN}]*{_BOLD_LINES}", _inside),
    ("*_", r"^(?P<mark>\*\*|__)[ \t]+(?P<text>[^*_\n]{1,200}?)[ \t]*(?P=mark)[ \t]*$", _inside),
    ("*", _pair(r"\*\*\*", r"[^*\\\n]"), _inside),
    ("*", _pair(r"\*\*", r"[^*\\\n]|\*(?!\*)"), _inside),
    ("_", _pair("__", r"[^_\\\n]|_(?!_)", outside=r"\w"), _inside),
    ("*", _pair(r"\*", r"[^*\\\n]", outside=r"[\w*]"), _inside),
    ("_", _pair("_", r"[^_\\\n]", outside=r"\w"), _inside),
    ("`", r"(?P<mark>`{1,2})(?P<text>[^`\n]{1,200})(?P=mark)", _inside),
    ("$", r"\$(?P<text>[ 0-9.,+<>=%\\-]{1,40})\$", _inside),
    ("\\", r"\\[!-/:-@\[-`{-~]", _first_hidden),
    ("\\", r"\\$", _hidden),
)
#: A line without one of these has no mark of a whole line.
_SIGN = re.compile(f"[{re.escape(''.join(signs for signs, *_ in _OF_LINES))}]")
