"""Expressions as one writes them for a study: a few lines a task, in ten minutes."""

from __future__ import annotations

import datetime as dt
import re

from benchmarks.truth.fields import ROLES
from benchmarks.truth.task import Row

NAME = "throwaway expressions"

_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,10}[〔\[［【(（]\d{4}[〕\]］】)）]\d+号|[\u4e00-\u9fff]{2,20}令第\d+号")
_CLAUSE = re.compile(r"[（(][^（）()]*(?:局|厅|委|部|办|政府|单位)[^（）()]*[)）]")
_MARKS = (
    re.compile(r"第[一二三四五六七八九十]+[章条]"),
    re.compile(r"[一二三四五六七八九十]+、"),
    re.compile(r"[（(][一二三四五六七八九十]+[)）]"),
    re.compile(r"\d+[.、．]"),
    re.compile(r"[（(]\d+[)）]"),
)
_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_FIGURE = re.compile(r"(\d+(?:\.\d+)?)(万|亿)?(元|亩|个|株|公里|%|‰|年|日|家|公顷|立方米|个工作日)")
_TIMES = {None: 1, "万": 10_000, "亿": 100_000_000}


def numbers(row: Row) -> list[Row]:
    """发文字号."""
    return [{"start": one.start(), "end": one.end(), "number": one[0]} for one in _NUMBER.finditer(row["text"])]


def clauses(row: Row) -> list[Row]:
    """责任分工."""
    return [
        {
            "start": one.start(),
            "end": one.end(),
            "parties": [
                {"name": name, "role": _role(part)}
                for part in re.split("[;；]", one[0][1:-1])
                for name in re.split("[、，,]", re.sub("^.*[:：]|等$|负责$|牵头$|配合$", "", part))
                if name
            ],
            "open": "等" in one[0],
            "deadline": None,
        }
        for one in _CLAUSE.finditer(row["text"])
    ]


def _role(part: str) -> str:
    lead, support, responsible = ROLES
    return lead if "牵头" in part else support if "配合" in part else responsible


def outline(row: Row) -> list[Row]:
    """结构层次."""
    answer: list[Row] = []
    kinds: list[int] = []
    at = 0
    for line in row["text"].split("\n"):
        kind, mark = next(((n, m) for n, each in enumerate(_MARKS) if (m := each.match(line.strip()))), (None, None))
        if mark is not None and kind is not None:
            if kind not in kinds:
                kinds.append(kind)
            start = at + len(line) - len(line.lstrip())
            answer.append({"start": start, "end": start + mark.end(), "level": kinds.index(kind) + 1})
        at += len(line) + 1
    return answer


def frame(row: Row) -> Row:
    """公文格式."""
    lines = [line.strip() for line in row["text"].split("\n") if line.strip()]
    title = next((line for line in lines if re.search("关于.*的", line)), lines[0])
    kind = re.search("(通知|意见|通告|公告|决定|批复|函|报告|请示|通报|纪要|命令|条例|方案)$", title)
    number = _NUMBER.search(row["text"])
    days = [day for line in lines if (day := _DAY.fullmatch(line))]
    to = next((line for line in lines if re.search("[:：]$", line)), None)
    values = {
        "title": title,
        "number": number[0] if number else None,
        "kind": kind[0] if kind else None,
        "issuers": [title.split("关于")[0]] if "关于" in title else None,
        "addressees": re.split("[，,]", to[:-1]) if to else None,
        "date": _day(days[-1]) if days else None,
    }
    return {name: None if value is None else {"value": value} for name, value in values.items()}


def _day(day: re.Match[str]) -> str:
    return dt.date(*(int(each) for each in day.groups())).isoformat()


def agencies(row: Row) -> list[Row]:
    """机关: the name after that of the place."""
    answer = []
    places = re.findall("[^省市县区州]+[省市县区州]", row["place"])
    for one in re.finditer(r"[\u4e00-\u9fff]+?(?:局|厅|委|部|办|政府)(?=[、，）负牵])", row["text"]):
        name = one[0]
        own = next((place for place in places if place[-1] == name[0]), "")
        answer.append({"start": one.start(), "end": one.end(), "body": own + name[1:] if own else name})
    return answer


def figures(row: Row) -> list[Row]:
    """数量."""
    return [
        {
            "start": one.start(),
            "end": one.end(),
            "value": f"{float(one[1]) * _TIMES[one[2]]:.10g}",
            "unit": one[3],
            "upper": None,
            "was": None,
            "bound": "at least" if row["text"].startswith("以上", one.end()) else "exactly",
        }
        for one in _FIGURE.finditer(row["text"])
    ]


def validity(row: Row) -> Row:
    """效力."""
    text = row["text"]
    begins = re.search("自" + _DAY.pattern + "起", text)
    ends = re.search("有效期至" + _DAY.pattern, text)
    term = re.search("有效期为?([0-9一二三四五]+个?[年月])", text)
    values = {
        "from": _day(begins) if begins else None,
        "until": _day(ends) if ends else None,
        "term": term[1] if term else None,
        "trial": True if "试行" in text or "暂行" in text else None,
    }
    return {name: None if value is None else {"value": value} for name, value in values.items()}


TASKS = {
    "numbers": numbers,
    "clauses": clauses,
    "outline": outline,
    "frame": frame,
    "agencies": agencies,
    "figures": figures,
    "validity": validity,
}
