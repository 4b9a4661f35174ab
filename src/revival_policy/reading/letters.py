"""What a letter does with the documents that it names: it issues one, and rests on others."""

from __future__ import annotations

import re
from functools import cache

from revival_policy.words import lexicon


def issues_something(text: str) -> bool:
    """Tell whether a paragraph says that a document is issued (印发、转发、公布)."""
    return _issuing().search(text) is not None


def rests_on(before: str) -> bool:
    """Tell whether what is before a cited title says that it is the ground of the letter (根据、按照)."""
    return _basis().search(before) is not None


@cache
def _issuing() -> re.Pattern[str]:
    return re.compile(lexicon.expression("issuing"))


@cache
def _basis() -> re.Pattern[str]:
    return re.compile(rf"{lexicon.expression('basis')}[^，,。；;《》]{{0,30}}(?:《[^》]{{1,80}}》[、和及与])*$")
