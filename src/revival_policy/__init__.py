"""Chinese government documents (公文): text in, a typed, queryable Notice out.

>>> import revival_policy as rp
>>> notice = rp.load("jilin-2016-41")
>>> len(notice.measures.by("省财政厅"))
21

The names below are imported when they are first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    __version__: str
    from revival_policy import corpus, plots, query, registry, tables
    from revival_policy.checking.checks import check
    from revival_policy.checking.fixes import Fix, fixes
    from revival_policy.checking.layout import check_layout
    from revival_policy.corpus.many import read_many
    from revival_policy.datasets import load
    from revival_policy.errors import (
        ArchiveError,
        ArgumentError,
        DatasetError,
        FileError,
        JsonError,
        MissingExtraError,
        NotationError,
        PolicyError,
        QueryError,
        ReadingError,
        RegistryError,
        SectionError,
        TableError,
        UnknownNameError,
    )
    from revival_policy.files.read import read
    from revival_policy.files.simplified import to_simplified
    from revival_policy.languages import set_language
    from revival_policy.model.agency_counts import AgencyCounts
    from revival_policy.model.attachment import Attachment
    from revival_policy.model.component import Component, ComponentRole
    from revival_policy.model.context import Context
    from revival_policy.model.definitions import Definition
    from revival_policy.model.diagnostics import Diagnostic, Level
    from revival_policy.model.doubt import Certainty, Doubt
    from revival_policy.model.failure import Failure
    from revival_policy.model.file_map import FileKind, FileMap, Passage
    from revival_policy.model.groups import Groups
    from revival_policy.model.measure import Measure
    from revival_policy.model.measures import Measures
    from revival_policy.model.notice import Notice, OutlineEntry
    from revival_policy.model.notices import Notices
    from revival_policy.model.parts import Part, PartKind
    from revival_policy.model.references import Reference
    from revival_policy.model.section import Section
    from revival_policy.model.table import Table, TableCell
    from revival_policy.model.validity import Standing, Statement, StatementKind, Status, Validity
    from revival_policy.notations.agencies import Agency, Origin
    from revival_policy.notations.agency_lists import AgencyList
    from revival_policy.notations.citations import Citation, Relation, find_citations
    from revival_policy.notations.court_cases import CourtCase, find_court_cases
    from revival_policy.notations.dates import Date, find_dates
    from revival_policy.notations.deadlines import Deadline, find_deadlines
    from revival_policy.notations.definitions import DefiningWords, Reach, find_definitions
    from revival_policy.notations.document_numbers import DocumentNumber, NumberKind, YearForm, find_numbers
    from revival_policy.notations.kinds import DocumentKind
    from revival_policy.notations.markers import Marker, MarkerStyle, find_markers
    from revival_policy.notations.matches import Match, Span
    from revival_policy.notations.numerals import Numeral, NumeralStyle
    from revival_policy.notations.provisions import Provision, ProvisionUnit, find_provisions
    from revival_policy.notations.quantities import Bound, Modality, Quantity, QuantityKind, find_quantities
    from revival_policy.notations.registration_numbers import RegistrationNumber, find_registration_numbers
    from revival_policy.notations.responsibilities import (
        Assignment,
        Convention,
        ConventionKind,
        Responsibility,
        Role,
        TableTask,
        find_responsibilities,
        read_responsibility_table,
    )
    from revival_policy.notations.standards import Standard, find_standards
    from revival_policy.notations.validity import Period, PeriodUnit, ValidityKind, ValidityPhrase, find_validity
    from revival_policy.query.amending import Amended, Amendment, AmendmentKind, Unapplied, amend, amendments
    from revival_policy.query.comparing import Comparison, compare
    from revival_policy.query.verifying import Verdict, Verification, verify
    from revival_policy.reading.notice import parse
    from revival_policy.registry import laws
    from revival_policy.registry.law import Answer, InForce, Law, LawVersion
    from revival_policy.rendering.akn import from_akn
    from revival_policy.rendering.annotating import annotate
    from revival_policy.rendering.converter import new_converter
    from revival_policy.rendering.json_schema import json_schema
    from revival_policy.rendering.plain import from_dict, from_json, to_dict, to_json

__all__ = [
    "Agency",
    "AgencyCounts",
    "AgencyList",
    "Amended",
    "Amendment",
    "AmendmentKind",
    "Answer",
    "ArchiveError",
    "ArgumentError",
    "Assignment",
    "Attachment",
    "Bound",
    "Certainty",
    "Citation",
    "Comparison",
    "Component",
    "ComponentRole",
    "Context",
    "Convention",
    "ConventionKind",
    "CourtCase",
    "DatasetError",
    "Date",
    "Deadline",
    "DefiningWords",
    "Definition",
    "Diagnostic",
    "DocumentKind",
    "DocumentNumber",
    "Doubt",
    "Failure",
    "FileError",
    "FileKind",
    "FileMap",
    "Fix",
    "Groups",
    "InForce",
    "JsonError",
    "Law",
    "LawVersion",
    "Level",
    "Marker",
    "MarkerStyle",
    "Match",
    "Measure",
    "Measures",
    "MissingExtraError",
    "Modality",
    "NotationError",
    "Notice",
    "Notices",
    "NumberKind",
    "Numeral",
    "NumeralStyle",
    "Origin",
    "OutlineEntry",
    "Part",
    "PartKind",
    "Passage",
    "Period",
    "PeriodUnit",
    "PolicyError",
    "Provision",
    "ProvisionUnit",
    "Quantity",
    "QuantityKind",
    "QueryError",
    "Reach",
    "ReadingError",
    "Reference",
    "RegistrationNumber",
    "RegistryError",
    "Relation",
    "Responsibility",
    "Role",
    "Section",
    "SectionError",
    "Span",
    "Standard",
    "Standing",
    "Statement",
    "StatementKind",
    "Status",
    "Table",
    "TableCell",
    "TableError",
    "TableTask",
    "Unapplied",
    "UnknownNameError",
    "Validity",
    "ValidityKind",
    "ValidityPhrase",
    "Verdict",
    "Verification",
    "YearForm",
    "amend",
    "amendments",
    "annotate",
    "check",
    "check_layout",
    "compare",
    "corpus",
    "find_citations",
    "find_court_cases",
    "find_dates",
    "find_deadlines",
    "find_definitions",
    "find_markers",
    "find_numbers",
    "find_provisions",
    "find_quantities",
    "find_registration_numbers",
    "find_responsibilities",
    "find_standards",
    "find_validity",
    "fixes",
    "from_akn",
    "from_dict",
    "from_json",
    "json_schema",
    "laws",
    "load",
    "new_converter",
    "parse",
    "plots",
    "query",
    "read",
    "read_many",
    "read_responsibility_table",
    "registry",
    "set_language",
    "tables",
    "to_dict",
    "to_json",
    "to_simplified",
    "verify",
]

#: Names that are modules.
_MODULES = {"laws": "registry.laws"} | {name: name for name in ("corpus", "plots", "query", "registry", "tables")}
#: The module of each other name, as imported above.
_HOMES = {
    name: module
    for module, names in {
        "checking.checks": ("check",),
        "checking.fixes": (
            "Fix",
            "fixes",
        ),
        "checking.layout": ("check_layout",),
        "datasets": ("load",),
        "corpus.many": ("read_many",),
        "errors": (
            "ArchiveError",
            "ArgumentError",
            "DatasetError",
            "FileError",
            "JsonError",
            "MissingExtraError",
            "NotationError",
            "PolicyError",
            "QueryError",
            "ReadingError",
            "RegistryError",
            "SectionError",
            "TableError",
            "UnknownNameError",
        ),
        "files.read": ("read",),
        "files.simplified": ("to_simplified",),
        "languages": ("set_language",),
        "model.agency_counts": ("AgencyCounts",),
        "model.attachment": ("Attachment",),
        "model.component": (
            "Component",
            "ComponentRole",
        ),
        "model.definitions": ("Definition",),
        "model.diagnostics": (
            "Diagnostic",
            "Level",
        ),
        "model.context": ("Context",),
        "model.doubt": (
            "Certainty",
            "Doubt",
        ),
        "model.failure": ("Failure",),
        "model.file_map": (
            "FileKind",
            "FileMap",
            "Passage",
        ),
        "model.measure": ("Measure",),
        "model.groups": ("Groups",),
        "model.measures": ("Measures",),
        "model.notice": (
            "Notice",
            "OutlineEntry",
        ),
        "model.notices": ("Notices",),
        "model.parts": (
            "Part",
            "PartKind",
        ),
        "model.references": ("Reference",),
        "model.section": ("Section",),
        "model.table": (
            "Table",
            "TableCell",
        ),
        "model.validity": (
            "Standing",
            "Statement",
            "StatementKind",
            "Status",
            "Validity",
        ),
        "notations.agencies": (
            "Agency",
            "Origin",
        ),
        "notations.agency_lists": ("AgencyList",),
        "notations.citations": (
            "Citation",
            "Relation",
            "find_citations",
        ),
        "notations.court_cases": (
            "CourtCase",
            "find_court_cases",
        ),
        "notations.dates": (
            "Date",
            "find_dates",
        ),
        "notations.deadlines": (
            "Deadline",
            "find_deadlines",
        ),
        "notations.definitions": (
            "DefiningWords",
            "Reach",
            "find_definitions",
        ),
        "notations.document_numbers": (
            "DocumentNumber",
            "NumberKind",
            "YearForm",
            "find_numbers",
        ),
        "notations.kinds": ("DocumentKind",),
        "notations.markers": (
            "Marker",
            "MarkerStyle",
            "find_markers",
        ),
        "notations.matches": (
            "Match",
            "Span",
        ),
        "notations.numerals": (
            "Numeral",
            "NumeralStyle",
        ),
        "notations.provisions": (
            "Provision",
            "ProvisionUnit",
            "find_provisions",
        ),
        "notations.quantities": (
            "Bound",
            "Modality",
            "Quantity",
            "QuantityKind",
            "find_quantities",
        ),
        "notations.registration_numbers": (
            "RegistrationNumber",
            "find_registration_numbers",
        ),
        "notations.responsibilities": (
            "Assignment",
            "Convention",
            "ConventionKind",
            "Responsibility",
            "Role",
            "TableTask",
            "find_responsibilities",
            "read_responsibility_table",
        ),
        "notations.standards": (
            "Standard",
            "find_standards",
        ),
        "notations.validity": (
            "Period",
            "PeriodUnit",
            "ValidityKind",
            "ValidityPhrase",
            "find_validity",
        ),
        "reading.notice": ("parse",),
        "registry.law": (
            "Answer",
            "InForce",
            "Law",
            "LawVersion",
        ),
        "query.amending": (
            "Amended",
            "Amendment",
            "AmendmentKind",
            "Unapplied",
            "amend",
            "amendments",
        ),
        "query.comparing": (
            "Comparison",
            "compare",
        ),
        "query.verifying": (
            "Verdict",
            "Verification",
            "verify",
        ),
        "rendering.akn": ("from_akn",),
        "rendering.annotating": ("annotate",),
        "rendering.converter": ("new_converter",),
        "rendering.json_schema": ("json_schema",),
        "rendering.plain": (
            "from_dict",
            "from_json",
            "to_dict",
            "to_json",
        ),
    }.items()
    for name in names
}


def __getattr__(name: str) -> object:
    """Import a public name from its module, once; some are modules themselves."""
    if name == "__version__":
        return _version()
    if name in _MODULES:
        return import_module(f"{__name__}.{_MODULES[name]}")
    if name not in _HOMES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg, name=name, obj=sys.modules[__name__])
    value: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def _version() -> str:
    from importlib import metadata  # noqa: PLC0415 - takes longer than the package itself

    try:
        return metadata.version("revival-policy")
    except metadata.PackageNotFoundError:  # run from a folder that is not installed
        return "0+unknown"


def __dir__() -> list[str]:
    """Return the public names, imported or not."""
    return sorted({*globals(), *__all__})
