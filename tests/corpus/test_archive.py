"""An archive is built, kept up to date, asked and handed on; nothing that happens to a build spoils it."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # ships no types
import pytest
from tests.samples import PLAN

import revival_policy as rp
from revival_policy.corpus import SCHEMAS, library, lock, pool, reading, staging, worker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

TREES = "关于植树的通知\n清政发〔2021〕{}号\n一、种树{}棵。(县林业局)"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    (folder / "below").mkdir(parents=True)
    (folder / "plan.txt").write_text(PLAN, encoding="utf-8")
    (folder / "below" / "trees.txt").write_text(TREES.format(1, 1), encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.jpg").write_bytes(b"x")
    (folder / ".hidden").write_text("x", encoding="utf-8")
    return folder


@pytest.fixture
def processes() -> None:
    """Read in other processes, as builds do."""


@pytest.fixture(autouse=True)
def _in_this_process(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process where a test is about something else; to start another takes a second."""

    def answers(batches: Iterable[pool.Batch], way: str, workers: int, limit: float) -> Iterator[object]:
        assert (workers, limit) > (0, 0)
        for batch in batches:
            yield worker.WAYS[way]([reading.outcome_of(given) for given in batch if isinstance(given, reading.Given)])

    if "processes" not in request.fixturenames:
        monkeypatch.setattr(staging, "answers", answers)


def contents(archive: rp.corpus.Archive) -> dict[str, list[dict[str, object]]]:
    """Return all rows of all tables, in an order that does not depend on that of the parts."""
    return {
        name: sorted(archive.table(name).to_pylist(), key=lambda row: json.dumps(row, default=str, sort_keys=True))
        for name in SCHEMAS
    }


def test_a_folder_becomes_tables(folder: Path, tmp_path: Path) -> None:
    steps: list[tuple[int, int | None]] = []
    archive = rp.corpus.build(folder, tmp_path / "archive", workers=1, progress=lambda *numbers: steps.append(numbers))
    status = archive.status()
    assert (status.documents, status.failures, dict(status.skipped)) == (2, 1, {".jpg": 1})
    assert steps[-1] == (3, 3)
    assert archive.table("documents", ["document"]).to_pydict() == {"document": ["plan.txt", "below/trees.txt"]}
    assert archive.sql("select document, message from failures").fetchall() == [("empty.txt", "holds no text")]
    assert archive.sql(
        "select count(distinct who) from responsibilities where agency = ?", ["县林业局"]
    ).fetchall() == [(1,)]
    for name in SCHEMAS:
        for row in archive.table(name).to_pylist():
            assert row["source"] == str(folder / str(row["document"]))
            assert row["library"] == library.library()
    with pytest.raises(rp.QueryError):
        archive.table("trees")
    with pytest.raises(rp.QueryError):
        archive.table("measures", ["trees"])
    with pytest.raises(rp.QueryError):
        archive.sql("select trees from measures")


def test_the_rows_are_those_of_the_tables_of_notices(folder: Path, tmp_path: Path) -> None:
    archive = rp.corpus.build(folder / "plan.txt", tmp_path / "archive", workers=1)
    tables = rp.tables.of(rp.read(folder / "plan.txt"))
    for table in tables:
        name = "documents" if table.schema.name == "notices" else table.schema.name
        renamed = {"source": "text"} if name == "documents" else {}
        for row, known in zip(archive.table(name).to_pylist(), table.rows(), strict=True):
            assert all(row[renamed.get(key, key)] == value for key, value in known.items() if key != "notice")


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Tell which documents a build reads, in the order in which it does."""
    read: list[str] = []
    batched = pool.batched

    def watched(documents: Iterable[reading.Given]) -> Iterator[pool.Batch]:
        for batch in batched(documents):
            read.extend(given.document for given in batch)
            yield batch

    monkeypatch.setattr(staging, "batched", watched)
    return read  # type: ignore[return-value]  # nothing is to be done after the test


def test_only_what_changed_is_read_again(folder: Path, tmp_path: Path, reads: list[str]) -> None:
    path = tmp_path / "archive"
    rp.corpus.build(folder, path, workers=1)
    reads.clear()
    before = sorted((path / "tables").rglob("*"))
    rp.corpus.build(folder, path, workers=1)
    assert reads == []
    assert sorted((path / "tables").rglob("*")) == before
    os.utime(folder / "plan.txt", (1, 1))
    rp.corpus.build(folder, path, workers=1)
    assert reads == []
    (folder / "below" / "trees.txt").write_text(TREES.format(1, 2), encoding="utf-8")
    (folder / "new.txt").write_text(TREES.format(3, 3), encoding="utf-8")
    (folder / "plan.txt").unlink()
    archive = rp.corpus.build(folder, path, workers=1)
    assert sorted(reads) == ["below/trees.txt", "new.txt"]
    assert contents(archive) == contents(rp.corpus.build(folder, tmp_path / "afresh", workers=1))


def test_what_another_library_read_is_read_again(
    folder: Path, tmp_path: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rp.corpus.build(folder, tmp_path / "archive", workers=1)
    reads.clear()
    monkeypatch.setattr(library, "_library", lambda: "another")
    rp.corpus.build(folder, tmp_path / "archive", workers=1)
    assert sorted(reads) == ["below/trees.txt", "empty.txt", "plan.txt"]


def test_small_parts_are_put_together(folder: Path, tmp_path: Path) -> None:
    archive = rp.corpus.build(folder, tmp_path / "archive", workers=1)
    for number in range(5):
        (folder / f"{number}.txt").write_text(TREES.format(number + 10, number), encoding="utf-8")
        archive = rp.corpus.build(folder, tmp_path / "archive", workers=1)
    assert len(archive.files("measures")) == 1
    assert archive.status().documents == 7


def test_rows_of_tables_are_documents(tmp_path: Path) -> None:
    rows = {"编号": ["a", "a", None], "正文": [PLAN, "\ud83c种树。", None], "成文日期": ["1956-01-02", "?", None]}
    lines = [json.dumps(dict(zip(rows, values, strict=True))) for values in zip(*rows.values(), strict=True)]
    (tmp_path / "rows.jsonl").write_text("\n".join(lines), encoding="utf-8")
    pq.write_table(pa.table({"text": ["种草。"], "url": ["https://example.org/1"]}), tmp_path / "rows.parquet")
    (tmp_path / "rows.csv").write_text("\ufeffid,text\n,种花。\n", encoding="utf-8")
    (tmp_path / "facts.csv").write_text("id,name\n1,x\n", encoding="utf-8")
    archive = rp.corpus.build(tmp_path, tmp_path / "archive", workers=1)
    found = archive.sql("select document, source from documents order by document").fetchall()
    assert [document for document, _ in found] == ["a", "a#2", "rows.csv#1", "rows.parquet#1"]
    assert found[-1][1] == "https://example.org/1"
    assert archive.sql("select document, ignored from documents where len(ignored) > 0").fetchall() == [
        ("a#2", ["date: ?"])
    ]
    assert archive.sql("select document from failures").fetchall() == [("rows.jsonl#3",)]
    assert archive.status().skipped == {".csv": 1}
    with pytest.raises(rp.FileError, match="has no column of texts"):
        list(rp.read_many(tmp_path / "facts.csv"))


def test_a_poisoned_document_costs_itself_alone(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "a.txt").write_text(TREES.format(1, 1), encoding="utf-8")
    (documents / "line.txt").write_text("植树" * 2_600_000, encoding="utf-8")
    (documents / "noise.txt").write_bytes(hashlib.shake_128(b"noise").digest(100_000))
    (documents / "z.txt").write_text(TREES.format(2, 2), encoding="utf-8")
    archive = rp.corpus.build(documents, tmp_path / "archive", workers=1)
    assert archive.sql("select document from documents").fetchall() == [("a.txt",), ("z.txt",)]
    assert archive.table("failures", ["document"])["document"].to_pylist() == ["line.txt", "noise.txt"]


HANGS = """
import os, sys, time
from revival_policy.corpus import reading
read = reading._notice
def poisoned(contents, known, source):
    words = contents if isinstance(contents, str) else contents.decode()
    if "睡" in words: time.sleep(600)
    if "死" in words: os._exit(7)
    return read(contents, known, source)
reading._notice = poisoned
"""


@pytest.mark.usefixtures("processes")
def test_a_document_that_hangs_or_ends_its_reader_costs_itself_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        f"sys = __import__('sys')\ntry:\n    exec({HANGS!r})\nexcept ImportError: pass\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), *sys.path]))
    texts = pa.table({"id": ["a", "sleeps", "b", "dies", "c"], "text": ["种树。", "睡。", "种草。", "死。", "种花。"]})
    pq.write_table(texts, tmp_path / "texts.parquet")
    archive = rp.corpus.build(tmp_path / "texts.parquet", tmp_path / "archive", workers=1, limit=3)
    assert archive.table("documents", ["document"])["document"].to_pylist() == ["a", "b", "c"]
    found = archive.sql("select document, error, message from failures order by document").fetchall()
    assert found == [
        ("dies", "Crash", "ended the process that read it (exit code 7)"),
        ("sleeps", "TimeLimit", "takes longer than 3 seconds"),
    ]


def test_two_do_not_build_one_archive(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "archive"
    rp.corpus.build(folder, path, workers=1)
    with lock.locked(path) as before:
        assert before is None
        assert rp.corpus.open(path).status().builder is not None
        with pytest.raises(rp.ArchiveError, match=rf"process {os.getpid()} on .* builds it"):
            rp.corpus.build(folder, path, workers=1)
    assert rp.corpus.open(path).status().builder is None


def test_a_folder_that_is_no_archive_is_left_alone(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(rp.ArgumentError):
        rp.corpus.build(folder, folder)
    with pytest.raises(rp.ArchiveError, match="no archive"):
        rp.corpus.open(tmp_path)
    with pytest.raises(rp.FileError):
        rp.corpus.build(tmp_path / "*.nothing", tmp_path / "archive")


def test_an_archive_of_another_version_is_refused_and_built_anew(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "archive"
    rp.corpus.build(folder, path, workers=1)
    about = path / "tables" / "archive.json"
    about.write_text(about.read_text(encoding="utf-8").replace('"schema": ', '"schema": 9'), encoding="utf-8")
    with pytest.raises(rp.ArchiveError, match="build it again"):
        rp.corpus.open(path)
    assert rp.corpus.build(folder, path, workers=1).status().documents == 2


def test_a_full_disk_is_said_and_spoils_nothing(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = rp.corpus.build(folder, tmp_path / "archive", workers=1)
    before = contents(archive)
    (folder / "new.txt").write_text(TREES.format(3, 3), encoding="utf-8")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(rp.ArchiveError, match="No space left on device"):
            rp.corpus.build(folder, tmp_path / "archive", workers=1)
    assert contents(rp.corpus.open(tmp_path / "archive")) == before
    assert rp.corpus.build(folder, tmp_path / "archive", workers=1).status().documents == 3


def test_a_build_that_was_ended_goes_on(tmp_path: Path) -> None:
    texts = [TREES.format(number, number) for number in range(1, 120)]
    pq.write_table(pa.table({"text": texts}), tmp_path / "texts.parquet")
    code = (
        "import sys; from revival_policy.corpus import building, staging; staging.PART = 40; "
        "building.build(sys.argv[1], sys.argv[2], workers=1)"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "texts.parquet"), str(tmp_path / "archive")]
    process = subprocess.Popen(command)
    until = time.monotonic() + 60
    first = tmp_path / "archive" / "building" / "parts" / "000000"
    while process.poll() is None and not first.exists() and time.monotonic() < until:
        time.sleep(0.01)
    process.kill()
    process.wait()
    assert first.exists()
    archive = rp.corpus.build(tmp_path / "texts.parquet", tmp_path / "archive", workers=1)
    assert contents(archive) == contents(rp.corpus.build(tmp_path / "texts.parquet", tmp_path / "afresh", workers=1))


@pytest.mark.parametrize("ended_in", ["rename", "between", "after"])
def test_a_build_that_was_ended_in_its_last_moment_is_mended(folder: Path, tmp_path: Path, ended_in: str) -> None:
    path = tmp_path / "archive"
    before = contents(rp.corpus.build(folder, path, workers=1))
    if ended_in != "rename":
        (path / "tables").rename(path / "tables-before")
        (path / "building").mkdir()
        made = path / "building" / "tables" if ended_in == "between" else path / "tables"
        (path / "tables-before").rename(made)
        (path / "tables-before").mkdir()
    assert contents(rp.corpus.build(folder, path, workers=1)) == before
    assert sorted(inside.name for inside in path.iterdir()) == ["lock", "tables"]


def test_tables_as_files(folder: Path, tmp_path: Path) -> None:
    duckdb, openpyxl = pytest.importorskip("duckdb"), pytest.importorskip("openpyxl")
    archive = rp.corpus.build(folder, tmp_path / "archive", workers=1)
    assert archive.export(tmp_path / "all.xlsx") == (*SCHEMAS, "works", "links")
    assert openpyxl.load_workbook(tmp_path / "all.xlsx").sheetnames == [*SCHEMAS, "works", "links"]
    archive.export(tmp_path / "measures.csv", ["measures"])
    assert (tmp_path / "measures.csv").read_bytes().startswith("\ufeffdocument,measure".encode())
    archive.export(tmp_path / "measures.parquet", ["measures"])
    assert pq.read_table(tmp_path / "measures.parquet").equals(archive.table("measures"))
    archive.export(tmp_path / "all.duckdb")
    count = duckdb.connect(str(tmp_path / "all.duckdb")).execute("select count(*) from measures").fetchall()
    assert count == [(archive.status().rows["measures"],)]
    with pytest.raises(rp.QueryError):
        archive.export(tmp_path / "all.csv")
    with pytest.raises(rp.QueryError):
        archive.export(tmp_path / "all.txt")
