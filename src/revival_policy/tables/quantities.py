"""The rows of quantities: the figures in the texts of measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.notations.quantities import find_quantities

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from revival_policy.tables.entries import Columns, Entry


def quantities_columns(entries: Sequence[Entry]) -> Columns:
    """Return a row for each quantity in the text of a measure."""
    rows = [
        (entry.key, position, index, found)
        for entry in entries
        for position, measure in enumerate(entry.measures)
        for index, found in enumerate(find_quantities(measure.text))
    ]
    matches = [found for _, _, _, found in rows]
    quantities = [found.value for found in matches]
    days = [quantity.by.date if quantity.by else None for quantity in quantities]
    return {
        "notice": [key for key, _, _, _ in rows],
        "measure": [position for _, position, _, _ in rows],
        "quantity": [index for _, _, index, _ in rows],
        "written": [str(quantity) for quantity in quantities],
        "counted": [quantity.counted for quantity in quantities],
        "value": [float(quantity.value) for quantity in quantities],
        "upper": [_float(quantity.upper) for quantity in quantities],
        "was": [_float(quantity.was) for quantity in quantities],
        "unit": [quantity.unit for quantity in quantities],
        "per": [quantity.per for quantity in quantities],
        "kind": [quantity.kind.value for quantity in quantities],
        "bound": [quantity.bound.value for quantity in quantities],
        "modality": [quantity.modality.value if quantity.modality else None for quantity in quantities],
        "deadline": [str(quantity.by) if quantity.by else None for quantity in quantities],
        "deadline_date": days,
        "text_start": [found.start for found in matches],
        "text_end": [found.end for found in matches],
    }


def _float(number: Decimal | None) -> float | None:
    return None if number is None else float(number)
