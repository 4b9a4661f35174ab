"""The expressions of which the phrases of validity are made."""

from __future__ import annotations

import re

from revival_policy.notations.dates import DAY, MONTH, YEAR
from revival_policy.notations.grammar import DIGIT
from revival_policy.notations.validity.period import PERIOD

#: Blanks; fewer than elsewhere, since several places for them lie side by side here.
B = r"\s{0,4}"
#: What a document does to become known; its days are counted from the date of the document.
ISSUING = ("发布", "公布", "印发", "颁布", "颁发", "发文", "下发", "签发", "公告", "发出", "出台", "即")
#: What it does to be in force.
COMMENCING = ("施行", "实施", "执行", "生效", "试行", "实行")
_STROKES = rf"{DIGIT}{{4}}[-/.．]{DIGIT}{{1,2}}[-/.．]{DIGIT}{{1,2}}(?!{DIGIT})"
DATE = rf"(?:(?:{YEAR}){B}年{B}(?:{MONTH}){B}月{B}(?:{DAY}){B}日|{_STROKES})"
#: The last day of a month or a year is one too.
END = rf"(?:{DATE}|(?:{YEAR}){B}年{B}(?:(?:{MONTH}){B}月{B}(?:份)?底?|年?底|末))"
#: After the verb nothing may make it the beginning of another word, or say that something else begins.
VERB = (
    rf"(?:正式|开始|全面|暂行|遵照)?{B}(?:{'|'.join(COMMENCING)})"
    r"(?![的前后以之起]|情况|办法|细则|过程|方案|意见|条例|标准|新|工作|期限?(?:内|届满)|机构|单位|机关)"
)
_ISSUED = rf"(?:{'|'.join(ISSUING)})(?:实施|施行|执行)?"
#: The event from whose day it is counted: its own issue, its coming into force, or any other in a few words.
_EVENT = rf"(?:{_ISSUED}|{'|'.join(COMMENCING)}|[^，。；、,;:：\s《》自从起至]{{1,30}}?(?<!{DIGIT}))"
DAY_OF = rf"(?P<event>{_EVENT}){B}(?:之{B}|当)?日"
_OWN_DAY = rf"(?P<own_event>{_ISSUED}){B}(?:之{B}|当)?日"
_TERM_WORD = (
    rf"(?:(?:有{B}效|执行|实施|施行|适用|政策|存续){B}(?:期{B}限?|时限|时间|期间)"
    rf"|(?P<trial>试行|暂行){B}(?:期{B}限?|时间|有效期))"
)
_SCOPE = r"(?:在[^，。；,;\n]{1,12}?(?:范围内|范围|内)?)?"

FROM = (
    rf"(?:(?:自|从|于){B}(?P<date>{DATE}){B}(?:[0零]时)?{B}(?:起|开始)?|(?P<bare>{DATE}){B}(?:起|开始))"
    rf"{B}{_SCOPE}{B}{VERB}"
)
#: A line of the note below the title: 2000年1月1日 施行.
NOTED = rf"(?:^|(?<=\n))[^\S\n]{{0,5}}(?P<noted>{DATE})[^\S\n]{{0,3}}起?(?:施行|实施)(?=[^\S\n]{{0,5}}(?:\n|$))"
FROM_EVENT = (
    rf"(?:(?:自|从|于){B}{DAY_OF}|{_OWN_DAY}){B}(?:起|开始)?"
    rf"{B}(?:(?:满|的第?)?{B}(?P<after>{PERIOD}){B}(?:之后|以后|后|届满后)?{B}起?)?"
    rf"{B}{_SCOPE}{B}{VERB}"
)
#: 自2022年6月22日至2023年6月21日, after a word that says of what.
BETWEEN = (
    rf"{_TERM_WORD}{B}(?:暂定)?(?:为|是|[:：])?{B}(?:自|从)?{B}(?P<first>{DATE}){B}(?:起)?{B}[，,]?{B}"
    rf"(?:至|到|[-—－～~]{{1,2}}){B}(?P<last>{END}){B}止?"
)
UNTIL = (
    rf"(?:{_TERM_WORD}{B}(?:限|截止日?期?|延[长续]|顺延|暂定|为|是|[:：])?{B}(?:至|到|截[止至]到?)"
    rf"|(?:{'|'.join(COMMENCING)}|有效){B}(?:至|到)"
    rf"|(?<=[，,。；;]){B}(?:有效)?(?:至|到)(?=[^，。；\n]{{6,16}}(?:止|自动|废止|失效)))"
    rf"{B}(?P<until>{END}){B}(?:止|为止)?"
)
ENDS = rf"(?:至|到|于|自){B}(?P<ends>{DATE}){B}(?P<since>起)?{B}(?:止)?{B}(?:自动|自行)(?:废止|失效|终止)"
TERM = (
    rf"{_TERM_WORD}{B}(?:限|暂定|定|一般|均|延[长续])?{B}(?:为|是|[:：])?{B}"
    rf"(?:自{B}(?P<since_event>{_ISSUED}|{'|'.join(COMMENCING)}){B}之{B}日{B}起{B}(?:的|计算)?{B})?"
    rf"(?P<term>{PERIOD})(?!以[上下内]|前|内)"
)
VALID_FOR = (
    rf"(?:自{B}(?P<valid_from>{_ISSUED}|{'|'.join(COMMENCING)}){B}之{B}日{B}起{B}[，,]?{B})?(?:有效期{B})?(?:在{B})?"
    rf"(?P<valid_for>{PERIOD}){B}(?:之?内{B})?有效(?![期率果的])"
)
TRIED_FOR = rf"(?:先行)?(?P<tried>试行|暂行){B}(?:期为?)?{B}(?P<tried_for>{PERIOD})(?!以[上下内]|前|内)"

FORMS = {
    "from": FROM,
    "noted": NOTED,
    "event": FROM_EVENT,
    "between": BETWEEN,
    "until": UNTIL,
    "ends": ENDS,
    "term": TERM,
    "valid": VALID_FOR,
    "tried": TRIED_FOR,
}
#: What every phrase has in it; a text is looked at around these alone.
ANCHOR = re.compile(
    rf"日[^，。；、,;]{{0,45}}?(?:{'|'.join(COMMENCING)})|有{B}效|试行|暂行"
    rf"|(?:执行|实施|施行|适用|政策|存续){B}(?:期|时间|时限|至|到)"
    "|自[动行](?:废止|失效|终止)|止|(?:至|到)[^，。；]{6,16}(?:废止|失效)"
)
#: So far before an anchor a phrase begins, and so far after it ends.
BEFORE, AFTER = 90, 60
