"""Reading the registry's own CSV files."""

from __future__ import annotations

import csv
import io
from importlib import resources


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table of the registry, each as column and cell."""
    text = resources.files(__package__ or "").joinpath("data").joinpath(f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text)))
