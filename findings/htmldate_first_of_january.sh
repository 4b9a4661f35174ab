#!/usr/bin/env bash
# htmldate answers the first of January for a page whose day is written in hanzi, and of a year that is not the page's.
#
# Seen with htmldate 1.11.0 on CPython 3.11: 2021年3月5日 is not read as a day at all. With its extensive search, which is
# on by default, the latest year in the text becomes the answer, with a month and a day that stand nowhere:
#   2021年3月5日                        gives 2021-01-01
#   2021年3月5日, and 2023年 in the text  gives 2023-01-01
#   2021-03-05                          gives 2021-03-05
# Nothing in the answer tells the invented day from one that was read; `extensive_search=False` gives None for the first
# two. trafilatura takes its dates from here, so archives of notices built with it have a heap of them on New Year's Day.
#
# Ends with 0 while this is so, and with 1 once one of these answers changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "htmldate==1.11.0"
cd -- "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

import htmldate

SEEN = {
    "<p>2021年3月5日</p>": ("2021-01-01", None),
    "<p>2021年3月5日</p><p>苗木留到2023年再种。</p>": ("2023-01-01", None),
    "<p>2021-03-05</p>": ("2021-03-05", "2021-03-05"),
}
print("htmldate", version("htmldate"), "python", sys.version.split()[0])
given = {}
for day in SEEN:
    page = (
        '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>植树通知</title></head>'
        f"<body><h1>植树通知</h1>{day}<p>各村：把树种好，把苗管好。</p></body></html>"
    )
    given[day] = (htmldate.find_date(page), htmldate.find_date(page, extensive_search=False))
    print(day, *given[day])
sys.exit(given != SEEN)
PYTHON
