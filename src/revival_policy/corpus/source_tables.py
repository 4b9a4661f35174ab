"""Tables with a text in each row as sources of documents: Parquet, CSV and lines of JSON."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from revival_policy.corpus.reading import KNOWN, Given
from revival_policy.errors import FileError
from revival_policy.files.extras import needs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

#: Names of columns, in small letters, for what is taken of a row; the first that a table has counts.
NAMES: dict[str, tuple[str, ...]] = {
    "text": ("text", "fulltext", "full_text", "content", "正文", "全文", "内容", "文本"),
    "id": ("id", "编号", "序号"),
    "title": ("title", "标题", "文件名称"),
    "number": ("number", "发文字号", "文号"),
    "issuer": ("issuer", "发文机关", "发布机构", "发文单位"),
    "place": ("place", "地区", "发文地区"),
    "date": ("date", "成文日期", "发文日期", "发布日期"),
    "source": ("url", "link", "source", "网址", "链接", "来源"),
}
#: Rows of a Parquet file that are in memory at once.
_ROWS = 500


def has_texts(file: str) -> bool:
    """Tell whether a table has a column of texts."""
    try:
        return "text" in _columns(_READERS[Path(file).suffix.lower()][0](file))
    except FileError:
        return False


def rows_of(file: str, name: str) -> Iterator[Given]:
    """Yield the document in each row of a table; FileError where it has no column of texts, or cannot be read."""
    names, rows = _READERS[Path(file).suffix.lower()]
    columns = _columns(names(file))
    if "text" not in columns:
        raise FileError(file, f"has no column of texts; one of {', '.join(NAMES['text'])} would be")
    for number, row in enumerate(rows(file, tuple(columns.values())), 1):
        document, source = (row.get(columns.get(key, "")) for key in ("id", "source"))
        known = {key: row.get(columns[key]) for key in KNOWN if key in columns}
        yield Given(
            document=f"{name}#{number}" if document in {None, ""} else str(document),
            contents=_text(row.get(columns["text"])),
            known={key: value for key, value in known.items() if value is not None},
            source=f"{file}#{number}" if source in {None, ""} else str(source),
        )


def _text(value: object) -> str | bytes | None:
    if value is None or isinstance(value, bytes):
        return value
    return str(value).encode("utf-8", "replace").decode()  # half a pair of surrogates, which JSON can hold


def _columns(names: Iterable[str]) -> dict[str, str]:
    """Return what is taken of a row, each with the name of its column."""
    there = {name.strip().lower(): name for name in names}
    found = {key: next((there[each] for each in wanted if each in there), None) for key, wanted in NAMES.items()}
    return {key: name for key, name in found.items() if name is not None}


def _parquet_names(file: str) -> list[str]:
    library = needs("pyarrow", "pyarrow", "arrow")
    try:
        names: list[str] = needs("pyarrow.parquet", "pyarrow", "arrow").read_schema(file).names
    except (OSError, library.ArrowInvalid) as error:
        raise FileError(file, str(error).partition("\n")[0]) from error
    return names


def _parquet_rows(file: str, columns: tuple[str, ...]) -> Iterator[Mapping[str, object]]:
    with needs("pyarrow.parquet", "pyarrow", "arrow").ParquetFile(file) as opened:
        for batch in opened.iter_batches(_ROWS, columns=list(columns)):
            yield from batch.to_pylist()


def _csv_names(file: str) -> list[str]:
    try:
        with Path(file).open(encoding="utf-8-sig", newline="") as stream:
            return next(csv.reader(stream), [])
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise FileError(file, f"is no CSV file in UTF-8: {error}") from error


def _csv_rows(file: str, _columns: tuple[str, ...]) -> Iterator[Mapping[str, object]]:
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    try:
        with Path(file).open(encoding="utf-8-sig", newline="") as stream:
            yield from csv.DictReader(stream)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise FileError(file, f"is no CSV file in UTF-8: {error}") from error


def _json_names(file: str) -> list[str]:
    first = next(_json_rows(file, ()), None)
    return [] if first is None else list(first)


def _json_rows(file: str, _columns: tuple[str, ...]) -> Iterator[Mapping[str, object]]:
    number = 0
    try:
        with Path(file).open(encoding="utf-8-sig") as stream:
            for number, line in enumerate(stream, 1):
                if line.strip():
                    row = json.loads(line)
                    if not isinstance(row, dict):
                        raise FileError(file, f"line {number}: expected an object")
                    yield cast("Mapping[str, object]", row)
    except (OSError, ValueError) as error:
        raise FileError(file, f"line {number + 1}: {error}") from error


_READERS = {
    ".parquet": (_parquet_names, _parquet_rows),
    ".csv": (_csv_names, _csv_rows),
    ".jsonl": (_json_names, _json_rows),
    ".ndjson": (_json_names, _json_rows),
}
#: Endings of tables.
TABLE_FILES = frozenset(_READERS)
