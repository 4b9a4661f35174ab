"""revival_policy, by its public names alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from benchmarks.truth.task import Row

import revival_policy as rp

NAME = "revival_policy"
#: A figure as written, without what binds it and what it counts.
_FIGURE = re.compile(r"[-－]?[0-9０-９〇零一二三四五六七八九十百千万亿两点半分之.．,，\s]+[余多]?[万亿千百]*[余多]?")


def numbers(row: Row) -> list[Row]:
    """发文字号."""
    found = rp.find_numbers(row["text"])
    return [{"start": one.start, "end": one.end, "number": str(one.value)} for one in found]


def clauses(row: Row) -> list[Row]:
    """责任分工."""
    return [
        {
            "start": one.start,
            "end": one.end,
            "parties": [{"name": each.agency.name, "role": str(each.role)} for each in one.value.assignments],
            "open": one.value.open_ended,
            "deadline": _without_label(one.value.deadline),
        }
        for one in rp.find_responsibilities(row["text"])
    ]


def _without_label(deadline: str | None) -> str | None:
    return None if deadline is None else re.split(r"[:：]", deadline)[-1]


def outline(row: Row) -> list[Row]:
    """结构层次."""
    return list(_marks(row["text"]))


def _marks(text: str) -> Iterator[Row]:
    for level, item in rp.parse(text).walk():
        if item.marker is None or item.span is None:
            continue
        written = item.span.of(text)
        # Blanks within a mark are no part of what it says.
        mark = re.match(r"\s*" + r"\s*".join(map(_of_any_width, str(item.marker))), written)
        if mark is not None:
            start = item.span.start + len(written[: mark.end()]) - len(mark[0].lstrip())
            yield {"start": start, "end": item.span.start + mark.end(), "level": level}


def _of_any_width(character: str) -> str:
    wide = {"(": "(（", ")": ")）", ",": ",，", ".": ".．"}
    return f"[{re.escape(wide.get(character, character))}]"


def frame(row: Row) -> Row:
    """公文格式."""
    notice = rp.parse(row["text"])
    values = {
        "title": notice.title,
        "number": str(notice.number) if notice.number else None,
        "kind": notice.kind.value if notice.kind else None,
        "issuers": [each.name for each in notice.issuers] or None,
        "addressees": [each.name for each in notice.addressees] or None,
        "date": notice.date.isoformat() if notice.date else None,
    }
    answer: dict[str, Row | None] = {
        name: None if value is None else {"value": value} for name, value in values.items()
    }
    for part in notice.parts:
        said = answer.get(_FRAME.get(part.kind, ""))
        written = part.span.of(row["text"])
        if said is not None and "start" not in said and written.strip():
            start = part.span.start + len(written) - len(written.lstrip())
            said |= {"start": start, "end": start + len(written.strip().rstrip(":："))}
    return answer


#: Which field a part of a document says.
_FRAME = {
    rp.PartKind.TITLE: "title",
    rp.PartKind.NUMBER: "number",
    rp.PartKind.ADDRESSEES: "addressees",
    rp.PartKind.SIGNATURE: "issuers",
    rp.PartKind.DATE: "date",
}


def agencies(row: Row) -> list[Row]:
    """机关."""
    text, place, day = row["text"], row["place"] or None, row["date"]
    return [
        # Places within a clause are counted from its beginning.
        {
            "start": one.start + each.span.start,
            "end": one.start + each.span.end,
            "body": _body(each.agency.name, place, day),
        }
        for one in rp.find_responsibilities(text)
        for each in one.value.assignments
        if each.span is not None
    ]


def _body(name: str, place: str | None, day: str) -> str | None:
    body = rp.registry.resolve(name, place=place, on=day)
    return None if body is None else body.name


def figures(row: Row) -> list[Row]:
    """数量."""
    return [_figure(one) for one in rp.find_quantities(row["text"])]


def _figure(match: rp.Match[rp.Quantity]) -> Row:
    quantity = match.value
    start, end = _place(match.text, quantity)
    # What grows by less than nothing is a decrease here; the task keeps the sign.
    sign = "-" if match.text[start] in "-－" and quantity.value > 0 else ""
    return {
        "start": match.start + start,
        "end": match.start + end,
        "value": sign + format(quantity.value, "f"),
        "unit": quantity.unit,
        "upper": None if quantity.upper is None else format(quantity.upper, "f"),
        "was": None if quantity.was is None else format(quantity.was, "f"),
        "bound": str(quantity.bound),
    }


def _place(written: str, quantity: rp.Quantity) -> tuple[int, int]:
    """Return where the figure is in a match, which has what binds it and what it counts as well."""
    runs = [run for run in _FIGURE.finditer(written) if run[0].strip("点, ，")]
    if not runs:
        return 0, len(written)
    last = runs[-1]
    start = len(written[: last.end()]) - len(last[0].lstrip())
    if quantity.upper is not None and len(runs) > 1:
        start = runs[-2].end() - len(runs[-2][0].lstrip())
    unit = next(_units(written, last.end(), quantity.unit), last.end())
    return start, unit


def _units(written: str, at: int, unit: str) -> Iterator[int]:
    for spelled in (unit, unit.replace("%", "％"), unit.replace("个", "")):
        if spelled and written.startswith(spelled, at):
            yield at + len(spelled)


def validity(row: Row) -> Row:
    """效力."""
    said = rp.parse(row["text"]).validity
    values = {
        "from": said.in_force_from.isoformat() if said.in_force_from else None,
        "until": said.in_force_until.isoformat() if said.in_force_until else None,
        "term": str(said.term) if said.term else None,
        "trial": True if said.trial else None,
    }
    answer: Row = {}
    for name, value in values.items():
        answer[name] = None if value is None else {"value": value}
        span = next((each.span for kind in _SAID[name] for each in said.said(kind)), None)
        if value is not None and span is not None:
            answer[name] |= {"start": span.start, "end": span.end}
    return answer


_KIND = rp.StatementKind
#: Which statements say a field.
_SAID = {
    "from": (_KIND.FROM,),
    "until": (_KIND.UNTIL, _KIND.TERM),
    "term": (_KIND.TERM,),
    "trial": (_KIND.TRIAL,),
}

TASKS = {
    "numbers": numbers,
    "clauses": clauses,
    "outline": outline,
    "frame": frame,
    "agencies": agencies,
    "figures": figures,
    "validity": validity,
}
