"""Comparing two notices, measure by measure."""

from revival_policy.query.comparing.comparison import LEAST, Comparison, compare
from revival_policy.query.comparing.edits import Edit
from revival_policy.query.comparing.pair import Difference, Pair
from revival_policy.query.comparing.similarity import Likeness

__all__ = ["LEAST", "Comparison", "Difference", "Edit", "Likeness", "Pair", "compare"]
