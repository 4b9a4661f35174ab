"""Quantities (数量、指标): the figures of a document with their unit, what they count, and by when."""

from revival_policy.notations.quantities.quantity import Quantity
from revival_policy.notations.quantities.scan import find_quantities
from revival_policy.notations.quantities.words import Bound, Modality, QuantityKind

__all__ = ["Bound", "Modality", "Quantity", "QuantityKind", "find_quantities"]
