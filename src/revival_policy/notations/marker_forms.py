"""How outline markers (结构层次序数) are written: the expressions that find them, at heads of lines and within."""

from __future__ import annotations

import re

from revival_policy.notations.grammar import DIGIT
from revival_policy.notations.numerals import CIRCLED

#: Numbers that a decimal marker has above its own at the most (GB/T 1.1).
DEEPEST_DECIMAL = 4
HANZI_DIGITS = "零〇一二两三四五六七八九十廿卅百千"
#: Strokes that were 一 before a machine read the page.
DASHES = "-－—–"

_HANZI_NUMBER = f"[{HANZI_DIGITS}]{{1,8}}"
#: The digits of a division may be apart: 第 十 二 章.
_SPREAD_NUMBER = rf"[{HANZI_DIGITS}](?:[^\S\r\n]{{0,2}}[{HANZI_DIGITS}]){{0,7}}"
_DIGITS = f"{DIGIT}{{1,4}}(?!{DIGIT})"
#: A year at the head of a line counts no items: 2016、2017年.
_NO_YEAR = f"(?!(?:19|20){DIGIT}{DIGIT}){_DIGITS}"
_OPEN = "[(（﹙〔]"
#: Characters that are a whole marker each: ㈠ is (一), ⑴ is (1), ⒈ is 1.
_ONE_CHARACTER = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
_GAP = r"[^\S\r\n]*"  # a marker is in one line
_CLOSE = "[)）﹚〕]"
#: Divisions whose numbers are written in digits as well, as in 第1条 and 第 3-1 條.
_IN_DIGITS = "章|节|節|条|條"
#: No decimal number is followed by one: 3.2025年底前建成, 4.10月底前验收.
_YEAR = "(?:(?:19|20)[0-9]{2}年|(?:1[0-2]|0?[1-9])月)"
#: Nor is one a class of things: 2.3类, 1.1、2类, 1.1、2级.
_CLASSES = rf"{DIGIT}{{1,2}}(?:(?:[、和至]{DIGIT}{{1,2}}){{0,5}}[类類]|(?:[、和至]{DIGIT}{{1,2}}){{1,5}}[级級档])"


def _one_of_the_forms(divisions: str, digits: str) -> str:
    return (
        rf"(?:(?P<hanzi>{_HANZI_NUMBER}|[{DASHES}](?={_GAP}、)){_GAP}[、．.]"
        rf"|{_OPEN}{_GAP}(?:(?P<hanzi_bracketed>{_HANZI_NUMBER}|[{DASHES}])|(?P<arabic_bracketed>{digits}))"
        rf"{_GAP}{_CLOSE}[、．.]?"
        rf"|(?P<arabic>{digits}){_GAP}[.．](?:(?!{DIGIT})|(?={_YEAR}|{_CLASSES}))"
        rf"|(?P<arabic_comma>{digits}){_GAP}、"
        rf"|(?P<arabic_closed>{digits}){_GAP}{_CLOSE}[、．.]?"
        rf"|(?P<circled>[{CIRCLED}])"
        rf"|(?P<one_character>[{_ONE_CHARACTER}])[、．.]?"
        rf"|第{_GAP}(?:{_DECIMAL}{_GAP}[条條]"
        rf"|(?P<division>{_SPREAD_NUMBER}{_GAP}(?:{divisions})"
        rf"|{digits}{_GAP}(?:[{DASHES}]{_GAP}{DIGIT}{{1,2}}{_GAP}[条條]|(?:{_IN_DIGITS})))"
        rf"(?:(?<=[条條]){_GAP}之{_GAP}(?P<inserted>{_HANZI_NUMBER}|{DIGIT}{{1,2}}(?!{DIGIT})))?))"
    )


_DECIMAL = rf"(?P<decimal>{DIGIT}{{1,2}}(?:[.．]{DIGIT}{{1,2}}){{1,{DEEPEST_DECIMAL}}})"
_PADDED, _BARE = rf"(?P<padded>[0０]{DIGIT})(?!{DIGIT})", rf"(?P<bare>{DIGIT}{{1,2}})(?!{DIGIT})"
#: What follows a number that is part of a date or of a larger number, and what it counts.
_LARGER = rf"(?!{DIGIT}|{_GAP}[.．:：、,，/~～%％‰+＋*×)）\-—–年月日])"
_COUNTED = r"(?![时号点个名人万亿元件份种类级项条款次倍天周岁家户套间平米公吨㎡])"

#: What is right after a division that is spoken of, not opened: 第三条规定, 第三条、第四条, 第二条（一）中的.
_ON_DIVISIONS = (
    "[、，,。；;]",
    f"第[{HANZI_DIGITS}0-9０-９第、，和或至到及與与()（） \\u3000]{{1,14}}(?:[章节節条條款句段编編]|[项項目](?!目))",
    "[规規]定",
    "所[列称稱述指定规規说說涉]",
    "的",
    "[和或至到及與与跟](?:第|前|本|附|[0-9])",
    "之(?![0-9零一二两三四五六七八九十])",
    '中(?:的|所|[规規]定|第|[“"《「]|有[关關]|增加|[删刪])',
    "各[款项項目]",
    "(?:有[关關]|相[关關])[规規]定",
    "(?:列[举舉明]|[载載]明|[设設]定|[确確]定|明[确確]|限定|要求|禁止|允[许許]|涉及)的",
    "以[外内]",
    "之?[内外](?=的)",
    "除外",
    "修?改为",
    "修?改為",
    "[删刪](?:去|除)",
)
#: After a blank only what no article begins with.
_ON_DIVISIONS_APART = (
    "[、，,。；;]",
    "的",
    "[规規]定的",
    "所[列述](?!单位)",
    "[和或至及與与]第",
    "以外的",
    "修改[为為]",
)
#: Items of another article: 第二条（一）中的, 第三条（一）、（二）项.
_ON_ITEMS = (
    "(?:中的|中所|所[列称稱述指]|的|[、和或至及與与](?:第|[(（])"
    "|[项項](?!目)|款(?![项項式待额])|目(?![标標的录錄前])|除外|以外)"
)
_OF_ITEMS = rf"{_OPEN}{_GAP}(?:{_HANZI_NUMBER}|{_DIGITS}){_GAP}{_CLOSE}{_ON_ITEMS}"
#: What is right after an item that is spoken of: (一)项所列, (一)、(二)项, (一)至(三)项.
_ON_BRACKETED = (
    "[项項款](?:[规規所的中、，,和或至及與与]|情形|除外)",
    "中所?[列述称稱指的]",
    "所[列述称稱指]",
    "[规規]定的",
    rf"[、和或至及與与—-]{_OPEN}{_GAP}(?:{_HANZI_NUMBER}|{_DIGITS}){_GAP}{_CLOSE}",
    rf"(?<=、){_OPEN}{_GAP}(?:{_HANZI_NUMBER}|{_DIGITS}){_GAP}{_CLOSE}[项項款]",
)
#: Refuses what follows a marker where it is spoken of.
_OPENS = (
    rf"(?:(?<=[章节節条條编編分])(?!{'|'.join(_ON_DIVISIONS)}"
    rf"|[^\S\r\n]{{1,4}}(?:{'|'.join(_ON_DIVISIONS_APART)})|[^\S\r\n]{{0,4}}{_OF_ITEMS})"
    rf"|(?<=[)）﹚〕、])(?!{'|'.join(_ON_BRACKETED)})|(?<![章节節条條编編分)）﹚〕、]))"
)
#: An article at the head of a line, opened or spoken of.
ARTICLE_HEAD = re.compile(
    rf"第{_GAP}(?P<division>(?:{_SPREAD_NUMBER}|{_DIGITS}(?:{_GAP}[{DASHES}]{_GAP}{DIGIT}{{1,2}})?){_GAP}[条條])"
    rf"(?:{_GAP}之{_GAP}(?P<inserted>{_HANZI_NUMBER}|{DIGIT}{{1,2}}(?!{DIGIT})))?"
)
#: What ends a figure in a list of figures: 1、2类, 1、2、3号楼, 一、二级.
_LISTED = "(?:类|類|级|級|号|號|期|审|線|线|产业)"
FIGURES = re.compile(
    rf"(?P<arabic>{_DIGITS})(?:[、,，和及至或與与\-—~～](?={DIGIT})|{_LISTED})"
    rf"|(?P<hanzi>{_HANZI_NUMBER})(?:[、和及至或與与](?=[{HANZI_DIGITS}])|{_LISTED})"
)
LINE = re.compile(r"^[^\S\r\n]*(?:#{1,6}[^\S\r\n]+)?", re.MULTILINE)

#: What a marker begins with; most lines begin with something else.
_ALL_BEGINNINGS = f"第(（﹙〔0123456789０１２３４５６７８９{HANZI_DIGITS}{CIRCLED}{_ONE_CHARACTER}{DASHES[::-1]}"
BEGINNINGS = frozenset(_ALL_BEGINNINGS)
HEAD = re.compile(rf"{_one_of_the_forms('部分|分[编編]|[编編章节節条條]', _NO_YEAR)}{_OPENS}")
BARE_BEGINNINGS = frozenset("0123456789０１２３４５６７８９")
HANZI_BEGINNINGS = frozenset(HANZI_DIGITS)
#: A decimal number may have 、 after it: 1.1、目的.
_COMMA = rf"{_GAP}、(?={_GAP}[\u4e00-\u9fff])"
BARE_HEAD = re.compile(
    rf"(?:{_PADDED}{_LARGER}|{_DECIMAL}(?:{_COMMA}|{_LARGER}{_COUNTED})|{_BARE}{_LARGER}{_COUNTED})(?={_GAP}[^\s\d])"
)
#: No word whose characters are apart (三 亚 市), no date.
HANZI_HEAD = re.compile(
    rf"(?P<hanzi>{_HANZI_NUMBER}){_GAP}(?:[，,:：]|(?<=\s)(?!\S\s)){_GAP}(?=[^\s\d{HANZI_DIGITS}年月日])"
)
#: A bracket that closes a clause ends it, but none that is a marker itself.
_NO_MARKER = f"(?<![(（][{HANZI_DIGITS}0-9][)）])"
_BEFORE = rf"(?P<before>[。；;:：!！?？)）]{_NO_MARKER}{_GAP})(?=[{_ALL_BEGINNINGS}])"
#: A scan for some characters is far quicker than one for places after them.
INSIDE = re.compile(rf"{_BEFORE}{_one_of_the_forms('[章节節条條]', _NO_YEAR)}{_OPENS}(?=[^\r\n])")
_DECIMAL_ALONE = _DECIMAL.replace("decimal", "decimals")  # a name of a group occurs once in an expression
ALONE = re.compile(
    f"{_one_of_the_forms('部分|分[编編]|[编編章节節条條款项項]', _DIGITS)}|{_DECIMAL_ALONE}|{_PADDED}|{_BARE}"
)
