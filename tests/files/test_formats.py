"""One table of formats: help, extras and docs say what it says."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

import revival_policy as rp
from revival_policy.cli.arguments import make_parser
from revival_policy.files import formats
from revival_policy.files.formats import FORMATS, TEXT, FileFormat

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
TABLE = [line.split(" | ") for line in (ROOT / "docs/files.md").read_text(encoding="utf-8").splitlines()]
DOCS = {row[0].strip("| ").split(",")[0]: row[1:3] for row in TABLE if len(row) > 4}


@pytest.mark.parametrize("each", [TEXT, *FORMATS], ids=lambda each: each.name)
def test_docs_say_how_a_format_is_recognized_and_which_extra_reads_it(each: FileFormat) -> None:
    assert DOCS[each.name] == [each.told_by, f"`{each.extra}`" if each.extra else "none"]


def test_every_format_is_a_kind_of_file() -> None:
    assert {each.name for each in (TEXT, *FORMATS)} == {str(kind) for kind in rp.FileKind}


def test_extras_are_declared() -> None:
    declared = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert all(re.search(rf"^{each.extra} = \[", declared, re.MULTILINE) for each in FORMATS if each.extra)


def test_help_names_the_formats() -> None:
    assert formats.names() in make_parser().format_help()


def read_ceb(data: bytes) -> str:
    if len(data) < 20:
        msg = "is cut off"
        raise ValueError(msg)
    return data.removeprefix(b"PRIVATE 1.0\n").decode()


CEB = FileFormat("CEB", told_by="`PRIVATE`", is_told=lambda data: data.startswith(b"PRIVATE"), read=read_ceb)


@pytest.fixture
def other_package(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    entries = [SimpleNamespace(name="nothing", load=lambda: 1), SimpleNamespace(name="ceb", load=lambda: CEB)]
    monkeypatch.setattr(formats, "entry_points", lambda group: entries if group == "revival_policy.readers" else [])
    formats.of_other_packages.cache_clear()  # a process asks once
    yield
    formats.of_other_packages.cache_clear()


@pytest.mark.usefixtures("other_package")
def test_other_packages_add_readers() -> None:
    assert rp.read(b"PRIVATE 1.0\n" + "关于植树的通知\n".encode()).title == "关于植树的通知"
    with pytest.raises(rp.FileError, match="is cut off"):
        rp.read(b"PRIVATE 1.0")
    assert [each.name for each in formats.formats()][-2:] == ["CEB", "text"]


def test_plain_text_is_what_is_left() -> None:
    assert formats.format_of("关于植树的通知".encode()) is TEXT
