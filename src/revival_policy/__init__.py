"""Chinese government documents (公文): text in, a typed, queryable Notice out.

>>> notice = load("jilin-2016-41")
>>> len(notice.measures.by("省财政厅"))
21
"""

from __future__ import annotations

from revival_policy.datasets import load
from revival_policy.errors import (
    DatasetError,
    FileError,
    JsonError,
    MissingExtraError,
    NotationError,
    PolicyError,
    ReadingError,
    SectionError,
)
from revival_policy.files.plain import read
from revival_policy.model.agency_counts import AgencyCounts
from revival_policy.model.attachment import Attachment
from revival_policy.model.diagnostics import Diagnostic, Level
from revival_policy.model.measure import Measure
from revival_policy.model.measures import Measures
from revival_policy.model.notice import Notice, OutlineEntry
from revival_policy.model.parts import Part, PartKind
from revival_policy.model.references import Reference
from revival_policy.model.section import Section
from revival_policy.notations.agencies import Agency, AgencyList
from revival_policy.notations.citations import Citation, Relation, find_citations
from revival_policy.notations.court_cases import CourtCase, find_court_cases
from revival_policy.notations.dates import Date, find_dates
from revival_policy.notations.document_numbers import DocumentNumber, NumberKind, YearForm, find_numbers
from revival_policy.notations.kinds import DocumentKind
from revival_policy.notations.markers import Marker, MarkerStyle, find_markers
from revival_policy.notations.matches import Match, Span
from revival_policy.notations.numerals import Numeral, NumeralStyle
from revival_policy.notations.provisions import Provision, ProvisionUnit, find_provisions
from revival_policy.notations.responsibilities import Assignment, Responsibility, Role, find_responsibilities
from revival_policy.notations.standards import Standard, find_standards
from revival_policy.reading.notice import parse
from revival_policy.rendering.json import from_json, to_json

__all__ = [
    "Agency",
    "AgencyCounts",
    "AgencyList",
    "Assignment",
    "Attachment",
    "Citation",
    "CourtCase",
    "DatasetError",
    "Date",
    "Diagnostic",
    "DocumentKind",
    "DocumentNumber",
    "FileError",
    "JsonError",
    "Level",
    "Marker",
    "MarkerStyle",
    "Match",
    "Measure",
    "Measures",
    "MissingExtraError",
    "NotationError",
    "Notice",
    "NumberKind",
    "Numeral",
    "NumeralStyle",
    "OutlineEntry",
    "Part",
    "PartKind",
    "PolicyError",
    "Provision",
    "ProvisionUnit",
    "ReadingError",
    "Reference",
    "Relation",
    "Responsibility",
    "Role",
    "Section",
    "SectionError",
    "Span",
    "Standard",
    "YearForm",
    "find_citations",
    "find_court_cases",
    "find_dates",
    "find_markers",
    "find_numbers",
    "find_provisions",
    "find_responsibilities",
    "find_standards",
    "from_json",
    "load",
    "parse",
    "read",
    "to_json",
]
