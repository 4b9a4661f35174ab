"""How long something takes, given in a unit that the same run measured: a bound then holds on any machine."""

import gc
import time
from collections.abc import Callable
from functools import cache

#: How much of the unit a scan may take that a person waits for: some two seconds on an ordinary machine.
SOON = 40


def cost(work: Callable[[], object]) -> float:
    """Return the processor time of the work, in times that of adding up a million squares."""
    unit = _unit()
    # The garbage of the tests before is no part of the work.
    gc.disable()
    try:
        return _seconds(work) / unit
    finally:
        gc.enable()


def grows_in_proportion(scan: Callable[[str], object], short: str, long: str) -> bool:
    """Tell whether a text eight times as long takes about eight times as long, and not its square.

    A machine that is busy with other work may spoil one measurement, not nine; most need but one. The short text is
    measured three times, because it sets the bound.
    """
    bound = 30 * max(min(cost(lambda: scan(short)) for _ in range(3)), 0.01)
    return any(cost(lambda: scan(long)) <= bound for _ in range(9))


@cache
def _unit() -> float:
    return min(_seconds(lambda: sum(number * number for number in range(1_000_000))) for _ in range(3))


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
