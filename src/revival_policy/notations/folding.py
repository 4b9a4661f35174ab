"""Characters that look like others, or like nothing, as what they look like: one for one, so that every place stays.

Text out of PDF files holds radicals in place of hanzi (⼈⺠ for 人民), text out of pages and word processors blanks
that do not break, characters without width and ends of lines of other systems. Every scan, every `from_text` and the
reading of a notice fold a text first; nothing after them knows that these characters exist.
"""

from __future__ import annotations

import functools
import re
import unicodedata

from revival_policy.errors import expect

#: What is in a folded text where there is nothing to see. Python takes it for a blank, and no keyboard writes it.
UNSEEN = "\x1f"

#: Characters without width, first and last of each run: soft hyphen, joiners, marks of direction, variants.
_WITHOUT_WIDTH = (
    ("\xad", "\xad"),
    ("\u034f", "\u034f"),
    ("\u061c", "\u061c"),
    ("\u180b", "\u180f"),
    ("\u200b", "\u200f"),
    ("\u202a", "\u202e"),
    ("\u2060", "\u206f"),
    ("\ufe00", "\ufe0f"),
    ("\ufeff", "\ufeff"),
    ("\U000e0100", "\U000e01ef"),
)
#: Blanks other than those of a keyboard; the wide blank of hanzi is one of these.
_BLANKS = "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
#: Texts longer than this are remembered for the next scan.
LONGEST_PASSAGE = 200
#: All that ends a line to `str.splitlines`.
_LINE_ENDS = "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
#: Runs in which the standard itself says what a character looks like: radicals, compatibility ideographs, half width.
_BY_THE_STANDARD = (
    ("\u2f00", "\u2fd5"),
    ("\uf900", "\ufaff"),
    ("\uff61", "\uff65"),
    ("\U0002f800", "\U0002fa1f"),
)
#: Radicals and strokes that the standard does not decompose, after its list of equivalent ideographs.
_RADICALS = (
    "⺀冫⺁厂⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄"
    "⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王"
    "⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺶羊⺷羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹"
    "⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门"
    "⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐"
    "⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟㇐一㇑丨㇒丿㇔丶㇠乙"
)
#: Brackets and marks of vertical and of small setting, and a second set of circled digits.
_FORMS = (
    "︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︱—︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］"
    "﹐，﹑、﹒．﹔；﹕：﹖？﹗！﹘—﹙（﹚）﹛｛﹜｝﹝〔﹞〕﹟＃﹠＆﹡＊﹢＋﹣－﹤＜﹥＞﹦＝﹨＼﹩＄﹪％﹫＠"
    "➀①➁②➂③➃④➄⑤➅⑥➆⑦➇⑧➈⑨➉⑩"
)


def fold(text: str) -> str:
    r"""Return a text of the same length in which every character is the one that it looks like.

    Characters without width become U+001F, blanks of any kind but the wide one a blank, all ends of lines a line feed.
    Hanzi, digits and marks of full width are left as they are.

    >>> fold("⼆〇⼀六年⼋⽉︵⼀︶")
    '二〇一六年八月（一）'
    >>> fold("吉\u200b政发\r\n各\u2028县")
    '吉\x1f政发 \n各\n县'
    """
    if is_usual(text):
        return text
    return _fold_again(text) if len(text) > LONGEST_PASSAGE else _fold(text)


def is_usual(text: str) -> bool:
    """Tell whether a text has no characters but those of nearly every document, none of which is folded or unreadable.

    To match these is three times as quick as to search for any other.
    """
    if text is _known[0] or text is _known[1]:
        return True
    try:
        usual = _USUAL.fullmatch(text) is not None
    except TypeError:  # every scan and every `from_text` comes by here
        expect("text", text, str, "a text")
        raise
    if usual and len(text) > LONGEST_PASSAGE:
        _known[:] = text, _known[0]
    return usual


def _fold(text: str) -> str:
    odd = _looks_odd()
    if odd.search(text) is None:
        return text
    return odd.sub(lambda found: _folded(found[0]), text.replace("\r\n", " \n"))


def unseen(written: str) -> str:
    """Return as many characters that are nothing to see as a stretch of text has."""
    return UNSEEN * len(written)


_USUAL = re.compile(
    r"[\n\t -~·×\u0391-\u03a9\u03b1-\u03c9\u2014-\u2027\u2103\u2160-\u217f\u2190-\u22ff\u2460-\u25ff"
    r"\u3000-\u301f\u3220-\u3243\u3380-\u33df\u4e00-\u9fff\uff01-\uff5e\uffe5]*"
)
#: The two long texts that were last found usual: a document, and what its scans read of it.
_known = ["", ""]
#: A document is read by several scans, one after another; a passage once.
_fold_again = functools.lru_cache(maxsize=4)(_fold)


@functools.cache
def _looks_odd() -> re.Pattern[str]:
    """Return the expression for one character that is folded; built when the first text is, and once."""
    runs = "".join(f"{first}-{last}" for first, last in (*_WITHOUT_WIDTH, *_BY_THE_STANDARD))
    return re.compile(f"[{runs}{_BLANKS}{_LINE_ENDS}{_RADICALS[::2]}{_FORMS[::2]}]")


@functools.cache
def _folded(character: str) -> str:
    if any(first <= character <= last for first, last in _WITHOUT_WIDTH):
        return UNSEEN
    if character in _BLANKS:
        return " "
    if character in _LINE_ENDS:
        return "\n"
    return _pairs().get(character) or _by_the_standard(character)


@functools.cache
def _pairs() -> dict[str, str]:
    return {pairs[index]: pairs[index + 1] for pairs in (_RADICALS, _FORMS) for index in range(0, len(pairs), 2)}


def _by_the_standard(character: str) -> str:
    """Return what a character of compatibility means, where that is one character."""
    same = unicodedata.normalize("NFKC", character)
    return same if len(same) == 1 else character
