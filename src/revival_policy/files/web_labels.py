"""Labels of a page head that are elements of their own, without a colon."""

from __future__ import annotations

from revival_policy.notations.grammar import without_blanks
from revival_policy.reading.page_labels import LONGEST_LABEL
from revival_policy.words import lexicon

LABELS = lexicon.words("page_labels")
#: Labels that are words of forms and menus too: without a colon they count in a list or a table only.
WORDS = frozenset(("标题", "名称", "来源", "说明", "关键词", "服务对象", "主题词", "公开方式", "公开范围"))
BEGIN_LABELS = frozenset(label[0] for label in LABELS)


def may_be_label(text: str) -> bool:
    """Tell whether a text begins as a label does; quick, because each element of a page is asked."""
    return len(text) <= LONGEST_LABEL and text.lstrip()[:1] in BEGIN_LABELS


def is_label(text: str, tag: object) -> bool:
    """Tell whether the text of an element is a label."""
    label = without_blanks(text).rstrip(":：")
    return label in LABELS and (label not in WORDS or tag in {"dt", "th"})
