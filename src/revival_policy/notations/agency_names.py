"""What a name of an agency is (机关名称), in expressions: where it ends, what is a role, and what leaves a list open.

    name   = hanzi, with the brackets that belong to it: 各市(州)人民政府, 县规划和自然资源局(林业局)

各市、州人民政府 and its like is one name for several bodies. A note in brackets that a name includes
others (含开发区,下同), or how it is called, is no part of the name.
"""

from __future__ import annotations

import functools

from revival_policy.words.patterns import pattern

OPENING, CLOSING = r"(（〔\[［【<﹤﹙〈", r")）〕\]］】>﹥﹚〉"
MARKS = "、,，;；:：∶。.．!！?？《》"
_END_OF_NAME = rf"(?=(?:[{MARKS}{CLOSING}]|$))"

_BODIES = "<<kinds_of_departments:body>>"
#: What an agency does, said after its name: 牵头, 按职责分工负责. Inside a name (各产业链牵头单位) it is no verb.
ROLE_VERB = (
    # What it begins with, which spares the rest at nearly every character.
    r"(?=[根按依分在各共联具统结认积抓牵负配参协支指督主承落组实推为])"
    r"(?:(?:根据|按照?|依[据照]?)(?:各自|<<before_role_verbs:whose>>){0,3}<<before_role_verbs:duty>>{1,4}|分[工头]"
    r"|在(?:各自)?职责范围内|<<before_role_verbs:how>>)*"
    r"(?:<<role_verbs>>|<<organizing_verbs>>"
    rf"(?:(?:各|有关|相关)[^{MARKS}{OPENING}{CLOSING}]{{1,10}}?(?=实施|落实))?"
    rf"|为<<duties>>(?:单位|部门))+{_END_OF_NAME}"
)
#: 等 where it leaves the list open, with the words that say no more than that: 等部门, 等有关部门和单位.
OPEN_END = (
    r"等(?:(?:[0-9０-９]+|[一二三四五六七八九十]+|多)?[个家]?(?:国务院|中央|[省市州县区][直级]?)?"
    rf"(?:各?有关|各?相关)?<<kinds_of_departments:kind>>{{0,2}}(?:{_BODIES})"
    rf"(?:[和及](?:有关|相关)?(?:{_BODIES}))?(?!等)"
    rf"|(?:涉及|承担)[^等{MARKS}{OPENING}{CLOSING}]{{0,20}}(?:{_BODIES})(?={_END_OF_NAME})"
    rf"|(?={_END_OF_NAME}|[和及]?(?:各|有关|相关|属地)|{ROLE_VERB}))"
)
#: When something is to be done, said without a date; it is in clauses beside names, and begins none.
STATEMENT_OF_TIME = (
    r"(?:(?:<<statements_of_time:lasting>>|<<statements_of_time:pace>>"
    r"|(?:<<statements_of_time:span>>|<<statements_of_time:regular>>)<<statements_of_time:lasting>>?)"
    r"<<statements_of_time:verb>>"
    rf"|(?:<<statements_of_time:lasting>>|<<statements_of_time:span>>){_END_OF_NAME}"
    r"|年[底末](?:之?前)?|[0-9０-９]{1,2}月[底末](?:之?前)?)"
)
_OF_KINDS = "(?:[(（〔<﹤][市州县区盟旗乡镇、]{1,9}[)）〕>﹥])?"
_PLACE_KIND = f"(?:<<kinds_of_places>>|[市州县区盟旗乡镇地]{{1,3}}){_OF_KINDS}"
_ZONE_OR_PLACE = f"(?:开发园?区|{_PLACE_KIND})"
#: One name of several kinds of places (各市、州人民政府). A zone has no government that it could share.
SHARED_BY_KINDS = (
    rf"(?:各(?:有关|相关)?|有关|相关)(?:{_PLACE_KIND}(?:、{_PLACE_KIND})+"
    rf"(?:党委[和、])?(?:人民政府|政府|行署)(?:[(（]管委会[)）])?"
    rf"|{_ZONE_OR_PLACE}(?:、{_ZONE_OR_PLACE})+(?:管委会)?)(?={_END_OF_NAME}|{OPEN_END}|{ROLE_VERB})"
)
_INSIDE = rf"[^\s。:：{OPENING}{CLOSING}]{{0,80}}"
_BRACKETED = rf"[{OPENING}]{_INSIDE}(?:[{OPENING}]{_INSIDE}[{CLOSING}]{_INSIDE}){{0,4}}[{CLOSING}]"
_PIECE = rf"(?:(?!{OPEN_END}|{ROLE_VERB})[^{MARKS}{OPENING}{CLOSING}]|{_BRACKETED})"
#: Joins a name to one before it; 会同县 is a place, and 和 and 及 join bodies only where another plainly begins.
_ANOTHER = "(?=[省县区州]|市(?![场容域监管]|政(?!府)))"
#: What plainly ends as a body does; within a name 和 follows no 厅 or 局, and 以及 nowhere.
_A_BODY = "(?=[\u4e00-\u9fff]{2,20}[厅局委办院会部署心府])"
_A_ZONE = f"(?=[\u4e00-\u9fff]{{1,10}}[区园](?:管委会|管理委员会|{_END_OF_NAME}))"
JOINTLY = (
    "(?:会同(?!县(?![级直]))"
    f"|[及和与](?:(?=各)|(?<=[局厅委办室府][及和与]){_ANOTHER}|(?<=[局厅][及和与]){_A_BODY}|(?<=政府[及和与]){_A_ZONE}"
    "|(?<=[局厅委办室府心][及和与])(?=有关|相关))"
    f"|(?<=[局厅委办室府部])联合{_ANOTHER}|[及和](?=地方各级)"
    f"|以及(?:(?=各)|(?<=[局厅委办室府]以及){_ANOTHER}|(?<=[局厅委办室府会院]以及){_A_BODY}))"
)
#: The name of an agency; it begins with no bracket, digit or blank, and holds neither an open end nor a role.
NAME = (
    rf"(?![{OPENING}0-9０-９\s]|{JOINTLY}|由|{STATEMENT_OF_TIME})"
    rf"(?:{SHARED_BY_KINDS}|(?:(?!{JOINTLY}){_PIECE}){{1,120}})"
)
_NAME = pattern(NAME)

#: What can be the name of an agency outside a list. Groups of addressees hold 、 (国务院各部委、各直属机构).
DESIGNATION = rf"(?![、])(?:[^\s,，;；:：∶。!！?？《》{OPENING}{CLOSING}]|{_BRACKETED}){{1,300}}"

SHARED_NAME = pattern(SHARED_BY_KINDS)
# Classes without 各: of kinds of places (县(市)政府, 乡镇), counted ("四区"政府), by what they do (金融机构).
_KINDS = "[省市州县区盟旗乡镇]"
_COLLECTIVE = pattern(
    "<<marks_of_classes:anywhere>>|^<<marks_of_classes:begins>>|试点(?:<<marks_of_classes:trial>>|[省市县区])"
    r"|^[“\"'‘]?[二两三四五六七八九十]+[区县市州](?=[”\"'’]|政府|人民政府|管委会)"
    rf"|[(（〔\[<﹤]{_KINDS}(?:[、/]?{_KINDS})*[)）〕\]>﹥]"
    r"|^(?:<<marks_of_classes:level>>|[市州县区旗乡镇街]{2,})(?:街道)?"
    r"<<organs_of_governments>>?(?:[(（]管委会[)）])?$"
    r"|(?:<<marks_of_classes:ends>>|^机构)$|^(?:[国地中小]\w{0,6})?商业银行$"
)
ZONE = pattern("(?:开发区|工业园区|产业园区)?(?:管委会|管委|管理委员会)|街道(?:办事处)?")
#: A note in a name that says whom it includes, or how it is called from there on; no part of the name.
NOTE = pattern(
    r"[(（](?:含|包括|以下|下同)[^()（）]*[)）]|〈(?:含|包括|以下|下同)[^〈〉]*〉"
    r"|[,，、](?:含|包括)[^()（）]*(?=[)）])|[,，]下同(?=[)）])"
)


#: The role of one name alone: 省财政厅(牵头).
ROLE_IN_BRACKETS = pattern(rf"[{OPENING}](?:<<role_verbs:lead>>|<<role_verbs:support>>)(?:单位|部门)?[{CLOSING}]$")


def is_collective(name: str) -> bool:
    """Tell whether a name means a class of bodies rather than for one: 各市(州)人民政府, 有关地方政府."""
    return _COLLECTIVE.search(name) is not None


@functools.lru_cache(maxsize=8192)
def is_list_name(name: str) -> bool:
    """Tell whether a name can be in a list and be read back as one name."""
    return _NAME.fullmatch(name) is not None and not NOTE.search(name) and not ROLE_IN_BRACKETS.search(name)
