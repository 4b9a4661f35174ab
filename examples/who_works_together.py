"""Print the pairs of agencies that the measures of a notice name together most often.

python examples/who_works_together.py
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import revival_policy as rp

SHOWN = 10


def pairs_in(notice: rp.Notice) -> Counter[tuple[str, str]]:
    """Count, for each pair of agencies, the measures that name both."""
    pairs: Counter[tuple[str, str]] = Counter()
    for measure in notice.measures:
        names = sorted({agency.name for agency in measure.agencies})
        pairs.update(combinations(names, 2))
    return pairs


if __name__ == "__main__":
    for (first, second), count in pairs_in(rp.load("jilin-2016-41")).most_common(SHOWN):
        print(f"{count:4d}  {first} + {second}")
