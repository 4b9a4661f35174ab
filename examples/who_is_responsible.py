"""Print the agencies that a notice charges most often.

python examples/who_is_responsible.py jilin-2016-41
python examples/who_is_responsible.py my_notice.txt
"""

from __future__ import annotations

import sys
from pathlib import Path

import revival_policy as rp

SHOWN = 10


def notice_of(source: str) -> rp.Notice:
    """Return the notice in a file, or that of a data set where there is no such file."""
    return rp.read(source) if Path(source).exists() else rp.load(source)


def report(notice: rp.Notice) -> str:
    """Return one line about the notice and one for each of its most charged agencies."""
    lines = [f"{notice.number or notice.title}: {len(notice.measures)} measures, {len(notice.agencies)} agencies"]
    lines += [f"{count:4d}  {agency}" for agency, count in notice.agencies.most_charged(SHOWN)]
    return "\n".join(lines)


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004 - the script and its one argument
        sys.exit("usage: who_is_responsible.py FILE_OR_DATA_SET")
    try:
        print(report(notice_of(sys.argv[1])))
    except rp.PolicyError as error:
        sys.exit(str(error))
