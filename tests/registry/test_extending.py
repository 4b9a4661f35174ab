"""Bodies of the user's own; a table that is none is refused with the place of the fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import revival_policy as rp

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "name,short_names,place,kind,valid_from,valid_to"


def resolved(written: str, place: str | None = None) -> str | None:
    body = rp.registry.resolve(written, place=place)
    return body.name if body else None


def test_own_bodies_are_found_until_they_are_withdrawn(tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text(
        f"{HEADER}\n遂昌县竹业发展局,县竹业局|竹业局,浙江省丽水市遂昌县,department,2019,\n", encoding="utf-8"
    )
    place = "浙江省丽水市遂昌县"
    assert resolved("县竹业局", place) is None
    with rp.registry.extend(table) as extension:
        assert resolved("县竹业局", place) == resolved("竹业局", place) == "遂昌县竹业发展局"
        assert resolved("县竹业局", "浙江省丽水市") == "遂昌县竹业发展局"
        assert resolved("县竹业局", "浙江省温州市") is None
        assert extension.bodies[0].level == "county"
        assert extension.bodies[0] in rp.registry.agencies(place=place)
    assert resolved("县竹业局", place) is None
    extension.withdraw()


def test_own_bodies_win_over_those_of_the_package() -> None:
    with rp.registry.extend([{"name": "国家林草总局", "short_names": "林业局"}]):
        assert resolved("林业局") == "国家林草总局"
    assert rp.registry.extend([]).bodies == ()


def test_own_bodies_have_successors() -> None:
    rows = [
        {"name": "清溪一局", "valid_to": "2019", "successors": "清溪二局"},
        {"name": "清溪二局", "valid_from": "2019", "parent": "国务院"},
    ]
    with rp.registry.extend(rows) as extension:
        first, second = extension.bodies
        assert first.successors() == (second,)
        assert second.predecessors() == (first,)
        assert second.parent is not None


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("", 1, "name"),
        ("name,title\n清溪局,x\n", 1, "title"),
        ("kind\n", 1, "name"),
        (f"{HEADER}\n清溪局,,,department,soon,\n", 2, "valid_from"),
        (f"{HEADER}\n清溪局,,,department,2019,2019-13\n", 2, "valid_to"),
        (f"{HEADER}\n清溪局,,,department,2019,2018\n", 2, "valid_to"),
        (f"{HEADER}\n清溪局,,,club,,\n", 2, "kind"),
        (f"{HEADER}\n清溪局,,月球,department,,\n", 2, "place"),
        (f"{HEADER}\n清溪局,,,department,,\n,短,,department,,\n", 3, "name"),
        (f"{HEADER}\n清溪局,,\n", 2, "valid_to"),
        ('name,level\n清溪局,"province\n', 2, ""),
        ("name,level\n清溪局,village\n", 2, "level"),
    ],
)
def test_a_malformed_table_is_refused_with_line_and_column(tmp_path: Path, text: str, line: int, column: str) -> None:
    table = tmp_path / "own.csv"
    table.write_text(text, encoding="utf-8")
    with pytest.raises(rp.RegistryError) as caught:
        rp.registry.extend(table)
    assert (caught.value.source, caught.value.column) == (str(table), column)
    assert caught.value.line == line
    assert str(table) in str(caught.value)
    assert resolved("清溪局") is None


def test_rows_that_are_no_text_are_refused() -> None:
    with pytest.raises(rp.RegistryError, match="rows, line 2, column english: expected text, not int"):
        rp.registry.extend([{"name": "清溪局"}, {"name": "清溪二局", "english": 5}])  # type: ignore[dict-item]


def test_a_file_that_cannot_be_read_is_a_file_error(tmp_path: Path) -> None:
    with pytest.raises(rp.FileError):
        rp.registry.extend(tmp_path / "none.csv")
    table = tmp_path / "own.csv"
    table.write_bytes("name\n清溪局\n".encode("gb18030"))
    with pytest.raises(rp.FileError, match="UTF-8"):
        rp.registry.extend(table)
