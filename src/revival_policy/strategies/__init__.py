"""Hypothesis strategies for the values of this library, for its own tests and for those of packages built on it.

Each value has a strategy of its name in the plural (`document_numbers()`); `written_…()` strategies draw a spelling
met in the wild together with the value that it must be read as. Needs the extra `strategies`.

Strategies that take nothing are made once and remembered: making one costs more than drawing from it.
"""

from __future__ import annotations

from revival_policy.errors import MissingExtraError

try:
    import hypothesis as _hypothesis
except ImportError as _missing:
    package = "hypothesis"
    raise MissingExtraError(package, "strategies") from _missing

from revival_policy.strategies.citations import citations, provisions, titles, written_citations, written_provisions
from revival_policy.strategies.clauses import (
    agencies,
    agency_lists,
    any_agencies,
    responsibilities,
    written_conventions,
    written_responsibilities,
)
from revival_policy.strategies.document_numbers import (
    court_cases,
    document_numbers,
    letter_numbers,
    registration_numbers,
    standards,
    written_document_numbers,
    written_registration_numbers,
)
from revival_policy.strategies.documents import written_documents
from revival_policy.strategies.notices import written_notices
from revival_policy.strategies.numbering import dates, markers, numerals, written_dates, written_markers
from revival_policy.strategies.quantities import deadlines, quantities, written_deadlines, written_quantities
from revival_policy.strategies.written import Written

__all__ = [
    "Written",
    "agencies",
    "agency_lists",
    "any_agencies",
    "citations",
    "court_cases",
    "dates",
    "deadlines",
    "document_numbers",
    "letter_numbers",
    "markers",
    "numerals",
    "provisions",
    "quantities",
    "registration_numbers",
    "responsibilities",
    "standards",
    "titles",
    "written_citations",
    "written_conventions",
    "written_dates",
    "written_deadlines",
    "written_document_numbers",
    "written_documents",
    "written_markers",
    "written_notices",
    "written_provisions",
    "written_quantities",
    "written_registration_numbers",
    "written_responsibilities",
]

del _hypothesis
