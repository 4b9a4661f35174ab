#!/usr/bin/env bash
# jionlp.parse_money reads an amount that mixes Arabic figures and hanzi to another amount, and calls it accurate.
#
# Seen with jionlp 1.5.31 on CPython 3.11:
#   13万2千元      gives 172000.00 (the amount is 132000)
#   十亿3000万元   gives 1030030000.00 (the amount is 1030000000)
# Both with definition "accurate". The same amounts in hanzi alone, 十三万二千元 and 十亿三千万元, are read right.
# Budgets and notices of fines write amounts in either way, so sums over them are off without a word.
#
# Ends with 0 while this is so, and with 1 once one of these answers changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "jionlp==1.5.31"
cd -- "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

import jionlp

SEEN = {
    "13万2千元": ("172000.00", "accurate"),
    "十亿3000万元": ("1030030000.00", "accurate"),
    "十三万二千元": ("132000.00", "accurate"),
    "十亿三千万元": ("1030000000.00", "accurate"),
}
print("jionlp", version("jionlp"), "python", sys.version.split()[0])
given = {}
for written in SEEN:
    money = jionlp.parse_money(written)
    given[written] = (money["num"], money["definition"])
    print(written, *given[written])
sys.exit(given != SEEN)
PYTHON
