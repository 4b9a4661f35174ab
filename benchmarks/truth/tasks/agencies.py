"""机关: which body each name of a clause means, in the place and on the day of its document.

The span is that of the name as written. `body` is its full official name on that day (省发改委 of 吉林省 in 2017 is
吉林省发展和改革委员会), and null where no single body can be told: 有关部门, 各县人民政府, a name that several bodies
have. A district's body has its city (杭州市萧山区财政局), a county's has not.

In a mark: the official name, or `-`.
"""

from __future__ import annotations

from benchmarks.truth.fields import TEXT, or_null
from benchmarks.truth.task import PassageTask


def _read(_words: str, said: str) -> dict[str, object]:
    return {"body": None if said == "-" else said}


TASK = PassageTask("agencies", {"body": or_null(TEXT)}, _read, context=("place", "date"))
