#!/usr/bin/env bash
# recognizers-text reads the numerator of 万分之五 as the whole number, and 一亿几千万 as an exact one.
#
# Seen with recognizers-text-number 1.0.2a2 on CPython 3.11 (emoji 1.7 beside it: with a newer one, which its requirements
# admit, the package cannot be imported):
#   万分之五        gives the number 5 (it is 0.0005), and no percentage
#   千分之一点五    gives the number 1.5 (it is 0.0015), and no percentage
#   一亿几千万      gives 100001000, read from its first four characters (it is some tens of millions above 100000000)
#   百分之零点五    gives 0.5%, as it should
# Rates of interest and of fines for late payment are written in ten thousandths (万分之五), so sums of what a text says
# are off by a factor of ten thousand.
#
# Ends with 0 while this is so, and with 1 once one of these answers changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "recognizers-text-number==1.0.2a2" "emoji==1.7.0"
cd -- "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys
from importlib.metadata import version

from recognizers_number import Culture, recognize_number, recognize_percentage

SEEN = {
    "万分之五": (["5"], []),
    "千分之一点五": (["1.5"], []),
    "一亿几千万": (["100001000"], []),
    "百分之零点五": ([], ["0.5%"]),
}
print("recognizers-text-number", version("recognizers-text-number"), "python", sys.version.split()[0])
given = {}
for written in SEEN:
    given[written] = tuple(
        [found.resolution["value"] for found in recognize(written, Culture.Chinese)]
        for recognize in (recognize_number, recognize_percentage)
    )
    print(written, *given[written])
sys.exit(given != SEEN)
PYTHON
