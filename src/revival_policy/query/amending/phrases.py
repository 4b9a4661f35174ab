"""The phrases in which decisions say what they change."""

from __future__ import annotations

import re

NUMBER = "[一二三四五六七八九十百千零〇0-9]{1,9}"
_UNIT = rf"第[(（]?{NUMBER}[)）]?(?:条(?:之[一二三四五六七八九十])?|款|项|目)"
#: Bounded, so that a text of nothing but places is read in linear time.
_PLACE = rf"(?:{_UNIT}){{1,4}}"
_PLACES = rf"{_PLACE}(?:(?:[、和至,，]|以及){_PLACE}){{0,12}}"
#: A decision may name the law before its articles.
_NAMED = "《[^《》]{2,40}》|刑法|本法"
OPEN, CLOSE = '[“"]', '[”"]'


def _words(name: str) -> str:
    """Return the expression of words in quotation marks."""
    return rf"{OPEN}(?P<{name}>[^“”\"\n]{{1,200}}){CLOSE}"


#: An item of a decision begins so.
ITEM = re.compile(
    r"^[ \t\u3000]*(?:条目[一二三四五六七八九十百]+[\s\u3000]*|[一二三四五六七八九十百]+、"
    r"|[(（][一二三四五六七八九十]+[)）])",
    re.MULTILINE,
)
#: A text that is given, no longer than any, runs from its opening mark to a closing one at the end of a line.
TEXT_BEGINS = re.compile(rf"\s*{OPEN}")
TEXT_ENDS = re.compile(rf"{CLOSE}[。；;，,]?[ \t\u3000]*(?=\n|$)")
LONGEST_TEXT = 6_000
CHANGES = re.compile(
    rf"(?P<merged>(?:将)?(?P<merged_from>{_PLACES})(?:合并[，,]?(?:作为"
    rf"|改为)|(?<=[款项])改为)(?P<merged_as>第{NUMBER}条)"
    r"[，,]修改为[：:])"
    rf"|(?P<words>(?:将)?(?P<words_at>{_PLACES})?(?:中的|中"
    rf"|的)?{_words('old')}(?:一词)?(?:统一)?(?:修改|改)为{_words('new')})"
    rf"|(?P<renumbered>(?:将|原)?(?P<old_number>{_UNIT})(?:改为|作为)(?P<new_number>{_UNIT}))"
    rf"|(?P<replaced>[将在]?(?:{_NAMED})?(?P<replaced_at>{_PLACES})?"
    rf"(?:中?增加[一二两三]款[，,]?作为{_PLACES}[，,])?(?:将?该[条款])?修改为[：:])"
    rf"|(?P<added>(?:在?(?:{_NAMED})?(?P<added_to>{_PLACE})(?:[后之]后?"
    rf"|中)?)?增加[一二两三四五六七八九十]{{1,3}}(?:条|款|项)[，,]?(?:分别)?作为"
    rf"(?P<added_as>{_PLACES})[：:])"
    rf"|(?P<chapter>增加一章[，,]?{_words('chapter_name')}[，,]作为(?P<chapter_as>第{NUMBER}章)"
    rf"[，,](?:分为{NUMBER}条[，,])?"
    rf"包括(?P<chapter_of>第{NUMBER}条(?:至第{NUMBER}条)?))"
    rf"|(?P<deleted_words>删[去除](?P<deleted_at>{_PLACES})?(?:中的|中|的)?{_words('gone')})"
    rf"|(?P<deleted>删[去除](?:{_NAMED})?(?P<deleted_place>{_PLACES}))"
    r"|(?P<adjusted>(?:条文|条款)(?:的)?顺序作(?:相应)?(?:的)?调整)"
)
#: What may be between changes and says nothing.
NOTHING = re.compile(
    r"(?:[\s，,。；;、并将\u3000]|同时|其中|对|个别文字|作相应|和|的"
    r"|调整|条目[一二三四五六七八九十百]+|[一二三四五六七八九十百]+、)*"
)
#: Sentences of every decision that change no article.
FRAME = re.compile("本(?:决定|修正案)自|重新公布|会议(?:决定|通过)|作(?:如下|以下)修改|现公布|主席令|根据本决定")
