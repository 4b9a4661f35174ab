"""The names that a place goes by beside its official one, where they follow from it by rule: 吉林, 延边州, 长阳县."""

from __future__ import annotations

from revival_policy.words.patterns import pattern

#: The kinds of places by the last hanzi of a name, each before those that it ends with.
_KINDS = {
    "省": ("省",),
    "市": ("市",),
    "县": ("自治县", "县"),
    "区": ("特别行政区", "自治区", "地区", "特区", "新区", "区"),
    "州": ("自治州",),
    "旗": ("自治旗", "旗"),
    "盟": ("盟",),
}
#: What stays of a kind with the short name: 延边州, 长阳县; nothing does of the others.
_SHORT_KINDS = {"自治州": "州", "自治县": "县", "自治旗": "旗"}
#: The banners of one tribe, told apart by left, right, front and rear, and mines: no one leaves out the end of these.
_WHOLE = ("左旗", "右旗", "前旗", "中旗", "后旗", "联合旗", "矿区")
#: 族 may be missing: 伊犁哈萨克自治州.
_BEFORE_AUTONOMY = pattern("(?P<stem>.{2,}?)(?:<<peoples>>族?)*")


def short_names(name: str) -> tuple[str, ...]:
    """Return the short names of a place that follow from its name, the shortest first, () where none do.

    >>> short_names("吉林省"), short_names("延边朝鲜族自治州"), short_names("攸县")
    (('吉林',), ('延边', '延边州'), ())
    """
    # One hanzi is no name: 攸县, 郊区; and 永新区 is the district of 永新.
    for kind in _KINDS.get(name[-1:], ()):
        if name.endswith(kind) and len(name) - len(kind) > 1:
            break
    else:
        return ()
    if kind in {"旗", "区"} and name.endswith(_WHOLE):
        return ()
    stem = name[: -len(kind)]
    if not kind.startswith("自治"):
        return (stem,)
    found = _BEFORE_AUTONOMY.fullmatch(stem)
    stem = found["stem"].removesuffix("族") if found else stem
    return (stem, stem + _SHORT_KINDS[kind]) if kind in _SHORT_KINDS else (stem,)
