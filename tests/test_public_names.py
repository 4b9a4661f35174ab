"""What the package shows at its root is a decision: these names and no others, all documented."""

from __future__ import annotations

import runpy
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

import revival_policy as rp

ROOT = Path(__file__).parents[1]
NAMES = [
    "Agency", "AgencyCounts", "AgencyList", "Amended", "Amendment", "AmendmentKind", "Answer", "ArchiveError",
    "ArgumentError", "Assignment", "Attachment", "Bound", "Certainty", "Citation", "Comparison", "Component",
    "ComponentRole", "Context", "Convention", "ConventionKind", "CourtCase", "DatasetError", "Date", "Deadline",
    "DefiningWords", "Definition", "Diagnostic", "DocumentKind", "DocumentNumber", "Doubt", "Failure", "FileError",
    "FileKind", "FileMap", "Fix", "Groups", "InForce", "JsonError", "Law", "LawVersion", "Level", "Marker",
    "MarkerStyle", "Match", "Measure", "Measures", "MissingExtraError", "Modality", "NotationError", "Notice",
    "Notices", "NumberKind", "Numeral", "NumeralStyle", "Origin", "OutlineEntry", "Part", "PartKind", "Passage",
    "Period", "PeriodUnit", "PolicyError", "Provision", "ProvisionUnit", "Quantity", "QuantityKind", "QueryError",
    "Reach", "ReadingError", "Reference", "RegistrationNumber", "RegistryError", "Relation", "Responsibility",
    "Role", "Section", "SectionError", "Span", "Standard", "Standing", "Statement", "StatementKind", "Status",
    "Table", "TableCell", "TableError", "TableTask", "Unapplied", "UnknownNameError", "Validity", "ValidityKind",
    "ValidityPhrase", "Verdict", "Verification", "YearForm", "amend", "amendments", "annotate", "check",
    "check_layout", "compare", "corpus", "find_citations", "find_court_cases", "find_dates", "find_deadlines",
    "find_definitions", "find_markers", "find_numbers", "find_provisions", "find_quantities",
    "find_registration_numbers", "find_responsibilities", "find_standards", "find_validity", "fixes", "from_akn",
    "from_dict", "from_json", "json_schema", "laws", "load", "new_converter", "parse", "plots", "query", "read",
    "read_many", "read_responsibility_table", "registry", "set_language", "tables", "to_dict", "to_json",
    "to_simplified", "verify",
]  # fmt: skip


def test_the_root_shows_these_names() -> None:
    assert rp.__all__ == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_public_name_is_documented(name: str) -> None:
    assert getattr(rp, name).__doc__
    assert name in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")


def test_public_signatures_are_those_that_were_decided_on() -> None:
    pins = runpy.run_path(str(ROOT / "tools" / "pin_signatures.py"))
    pinned = pins["PINNED"].read_text(encoding="utf-8").splitlines()
    assert list(pins["signatures"]()) == pinned, "python tools/pin_signatures.py shows what changed"


def test_the_version_is_that_of_the_distribution() -> None:
    assert rp.__version__ == metadata.version("revival-policy")


def test_importing_the_package_needs_no_extra_and_reads_no_table() -> None:
    code = (
        "import sys, revival_policy; from revival_policy.registry import code_tables, current, gazetteer; "
        "print([name for name in ('rich', 'hypothesis', 'lxml', 'olefile', 'pypdfium2') if name in sys.modules], "
        "current.current().memos, gazetteer.packaged_rows.cache_info().currsize, "
        "code_tables.central_codes.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[] {} 0 0"


@pytest.mark.parametrize("example", sorted(path.name for path in (ROOT / "examples").glob("*.py")))
def test_an_example_runs(example: str, tmp_path: Path) -> None:
    argument = str(tmp_path) if example == "numbers_in_a_folder.py" else "jilin-2016-41"
    done = subprocess.run(
        [sys.executable, str(ROOT / "examples" / example), argument], capture_output=True, check=False, cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout


def test_a_name_is_imported_once_when_it_is_first_used() -> None:
    assert set(NAMES) <= set(dir(rp))
    assert rp.Notice is rp.Notice
    with pytest.raises(AttributeError, match="no attribute 'Fable'"):
        rp.Fable  # noqa: B018 - what is tested
