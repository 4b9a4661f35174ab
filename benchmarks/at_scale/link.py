"""Links of many citations to many documents: seconds of the processor, for all and for a quarter of them."""

from __future__ import annotations

import argparse
import time

from benchmarks.at_scale.material import peak, printed, rows_of

from revival_policy.corpus.composing import generate
from revival_policy.corpus.linking import link
from revival_policy.notations.folded_titles import fold_title


def main() -> None:
    """Link, and print the seconds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=200_000)
    parser.add_argument("--citations", type=int, default=1_000_000)
    asked = parser.parse_args()
    quarter = _seconds(asked.documents // 4, asked.citations // 4)
    whole = _seconds(asked.documents, asked.citations)
    printed(
        what="link",
        documents=asked.documents,
        citations=asked.citations,
        seconds=whole,
        seconds_of_a_quarter=quarter,
        times_for_four_times=whole / quarter,
        peak_mb=peak(),
    )


def _seconds(documents: int, citations: int) -> float:
    material = rows_of(list(generate(documents)), citations)
    fold_title.cache_clear()
    began = time.process_time()
    link(*material)
    return time.process_time() - began


if __name__ == "__main__":
    main()
