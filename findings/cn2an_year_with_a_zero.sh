#!/usr/bin/env bash
# cn2an.transform makes half a year of one whose zero is 〇: 二〇一六年 becomes "2〇16年".
#
# Seen with cn2an 0.5.23 on CPython 3.11: transform("二〇一六年十二月九日") gives "2〇16年12月9日", with the hanzi zero left
# between two Arabic parts, while cn2an("二〇一六", "smart") gives 2016. Nearly every Chinese official document before
# 2012, and every document on paper since, writes its date like this; what is searched for four digits afterwards finds
# no year. A year without a zero (一九九八年) comes out whole.
#
# Ends with 0 while this is so, and with 1 once one of these answers changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "cn2an==0.5.23"
cd -- "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

import cn2an

print("cn2an", version("cn2an"), "python", sys.version.split()[0])
given = [
    cn2an.transform("二〇一六年十二月九日", "cn2an"),
    cn2an.transform("一九九八年十二月九日", "cn2an"),
    cn2an.cn2an("二〇一六", "smart"),
]
print(*given, sep="\n")
sys.exit(given != ["2〇16年12月9日", "1998年12月9日", 2016])
PYTHON
