"""The words that make deadlines, and those around them that make them none; the expressions of `deadlines`."""

from __future__ import annotations

from revival_policy.notations.dates import DAY, DAY_WORD, MONTH, YEAR
from revival_policy.notations.grammar import BLANK
from revival_policy.notations.numerals import CAPITAL_DIGITS
from revival_policy.words.patterns import pattern

_YEAR = rf"(?:(?P<year>{YEAR}){BLANK}年(?:度(?={BLANK}[底末内前]))?|[今本]年(?:度(?=[底末内前]))?)"
#: The hour after a day that something is due: 24时, 17:00, 下午5点, （星期五）下班.
_HOUR = (
    rf"(?:{BLANK}[(（](?:周|星期)[一二三四五六日天][)）])?{BLANK}(?:[上下中]午|[早晚]上|凌晨|晚)?{BLANK}"
    r"(?:(?:[0-9０-９]{1,2}|二?十[一二三四五六七八九]?|[零一二三四五六七八九])"
    r"(?:[:：][0-9０-９]{2}(?:[:：][0-9０-９]{2})?"
    r"|[时点](?:[0-9０-９]{1,2}分?|[一二三四五]?十[一二三四五六七八九]?分|整|半|正)?)|下班)?"
    rf"(?={BLANK}(?:之前|以前|前))"
)
_MONTH = (
    rf"(?P<months>(?<=[年于在到])(?:(?:{MONTH}){BLANK}[、和及]{BLANK}){{1,11}})?"
    rf"(?P<month>{MONTH}){BLANK}月(?:{BLANK}月(?={BLANK}[底末]))?"
    rf"(?:{BLANK}(?P<third>[上中下])旬|{BLANK}份?{BLANK}[底末]"
    rf"|{BLANK}(?P<day>{DAY}){BLANK}{DAY_WORD}(?:[(（]含[^()（）]{{0,6}}[)）])?"
    rf"(?P<days>(?:{BLANK}[、和及与]{BLANK}(?:{DAY}){BLANK}{DAY_WORD}){{1,6}}(?={BLANK}(?:之前|以前|前)))?"
    rf"(?:{_HOUR})?|份)?"
)
_QUARTER = r"第?(?P<quarter>[一二三四1-4])季度[底末]?"
_HALF = r"(?P<half>[上下])半年[底末]?"
_YEAR_END = rf"(?P<yearend>(?:年{BLANK}|(?<=年)|(?<=年\s)|(?<=年\s\s))[底末])|年(?=内)"
_PART = f"(?:{_MONTH}|{_QUARTER}|{_HALF}|{_YEAR_END})"
_TAIL = rf"(?P<tail>{BLANK}(?:之前|以前|前(?![期后沿列述款提往来置景端身三两])|内(?![容部蒙外地涵需陆设资])))"
#: A day in figures (GB/T 7408): 2020-12-31前, 2020.12.31前, 2020/12/31前.
_IN_FIGURES = (
    r"(?P<figures>(?P<y>[12][0-9]{3})(?P<mark>[-./])(?P<m>[0-9]{1,2})(?P=mark)(?P<d>[0-9]{1,2}))"
    rf"(?:{_HOUR})?(?={BLANK}(?:之前|以前|前))"
)
_PLAN = r"(?P<plan>[三四五六七八九]|十[一二三四五六七八九]?|二十)五[”\"]?(?:规划)?(?:期间|期末|末期?|时期|期内)"
_WHEN = rf"(?:{_PLAN}|(?:{_IN_FIGURES}|(?:{_YEAR}{BLANK})?{_PART}?){_TAIL}?)"
#: A deadline with the words that make it one, blanks left out.
DEADLINE = rf"(?:力争|争取|最迟|最晚)?[于在]?[到至]?[“\"]?(?=.){_WHEN}(?<=[年月日旬度底末前内间期份）)])"
FORM = pattern(DEADLINE)
_BEGIN_TIMES = f"0-9０-９一二三四五六七八九十廿卅{CAPITAL_DIGITS}零今本年上下第"
#: Characters with which a deadline can begin; 拾 and 元 are months.
BEGIN_DEADLINES = f'{_BEGIN_TIMES}拾元力争最于在到至“"'
IN_TEXT = pattern(rf"(?=[{_BEGIN_TIMES}])(?<![0-9０-９]){_WHEN}")
_NUMERALS = f"0-9０-９零〇○◯ＯO一二三四五六七八九十廿卅元{CAPITAL_DIGITS}拾"
#: How a time begins: a number before a unit, the first of 6、12月, 十三五, 年底, 今年, 上半年, 第一季度. That every one
#: begins with a character of one set is what makes the search for them quick.
BEGINS_A_TIME = pattern(
    rf"[{_NUMERALS}年今本上下第](?:(?<=[{_NUMERALS}])(?:[{_NUMERALS}]{{3}}{BLANK}年|[{_NUMERALS}]{{0,2}}{BLANK}[月季]"
    rf"|[0-9]{{3}}[-./][0-9]|(?<=[年于在到].)[{_NUMERALS}]{{0,2}}{BLANK}[、和及]|[{_NUMERALS}]?五[”\"规期末时])"
    rf"|(?<=年){BLANK}[底末内]|(?<=[今本])年|(?<=[上下])半年|(?<=第)\s{{0,9}}[一二三四1-4]季)"
)
#: Who says so sets a time to be kept.
LEADS = pattern(r"(?:到|最迟|最晚|(?:力争|争取|确保|不迟于|不晚于)(?:于|在|到)?)\s?$")
NO_DEADLINE_AFTER = pattern(
    r"(?:截[至止][到至]?|较|比|[^来]自|^自|从|有效期?限?[为至到]{1,2}|持续[到至]|延续[到至]|延长[到至]"
    r"|执行[到至]|推迟[到至]|延期[到至]|对在?|期限[为至到]"
    r"|[去上次明翌每当往前同后]年?|[0-9０-９一二两三四五六七八九十百几数多余半])\s?$"
)
NO_DEADLINE_BEFORE = pattern(
    r"\s?(?:起|以来|以后|之后|开始|至今|[和、及与]\s?[0-9０-９]{4}年|[-—－–~～至到]\s?[0-9０-９一二三四五六七八九])"
)
NUMBERS = pattern(f"{DAY}")
JOIN_AT_END = pattern(r"\s*[、和及与]\s*$")
#: Between the members of a series of times.
JOINS = pattern(r"\s?(?:[、至到—-]|和|及|与|或者?|以及)?\s?")
#: What is between the first and the last day of a span: 2024年6月至12月底前.
BEGINS_A_SPAN = pattern(r"\s?[至到—-]\s?")
MARK = pattern(r"[,，、;；]\s?$")
SENTENCE_END = pattern(r"[。！？!?\n]")
