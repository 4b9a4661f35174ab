"""Bodies of the user's own; a table that is not one is refused with the place of the fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import revival_policy as rp

if TYPE_CHECKING:
    from collections.abc import Iterable
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


# A body of one's own is known wherever names, codes and places are read.

BAMBOO = {"name": "清溪竹业", "short_names": "竹业社", "place": "湖南省株洲市攸县", "codes": "清竹发|竹社函"}


def names(agencies: Iterable[rp.Agency]) -> list[str]:
    return [agency.name for agency in agencies]


def test_its_name_is_one_in_clauses() -> None:
    text = "一、选好地块。（清溪竹业）"
    assert rp.find_responsibilities(text) == []
    with rp.registry.extend([BAMBOO]):
        assert [match.text for match in rp.find_responsibilities(text)] == ["（清溪竹业）"]
    assert rp.find_responsibilities(text) == []


def test_its_name_is_not_completed() -> None:
    written = "省商务厅、青竹局"
    assert names(rp.AgencyList.from_text(written).agencies) == ["省商务厅", "省青竹局"]
    with rp.registry.extend([{"name": "青竹局"}]):
        assert names(rp.AgencyList.from_text(written).agencies) == ["省商务厅", "青竹局"]
    assert names(rp.AgencyList.from_text(written).agencies) == ["省商务厅", "省青竹局"]


@pytest.mark.parametrize(
    "text",
    [
        "清溪竹业文件\n关于种竹的通知\n各乡镇：\n　　现通知如下。\n一、选好地块。\n2021年3月4日\n",
        "关于种竹的通知\n各乡镇：\n　　现通知如下。\n一、选好地块。\n清溪竹业\n2021年3月4日\n",
    ],
)
def test_it_is_an_issuer_by_masthead_or_signature(text: str) -> None:
    assert rp.parse(text).issuers == ()
    with rp.registry.extend([BAMBOO]):
        assert names(rp.parse(text).issuers) == ["清溪竹业"]
    assert rp.parse(text).issuers == ()


def test_it_is_an_addressee() -> None:
    text = "关于种竹的通知\n县财政局，竹业社：\n　　现通知如下。\n一、选好地块。\n2021年3月4日\n"
    assert rp.parse(text).addressees == ()
    with rp.registry.extend([BAMBOO]):
        addressees = rp.parse(text, place="湖南省株洲市攸县").addressees
        assert names(addressees) == ["县财政局", "竹业社"]
        assert str(addressees[1].official) == "清溪竹业"


def test_its_codes_are_known_with_their_issuer() -> None:
    number = rp.DocumentNumber.from_text("竹社函〔2021〕3号")
    assert number.issuers == number.candidates == ()
    with rp.registry.extend([BAMBOO]):
        assert names(number.issuers) == names(number.candidates) == ["清溪竹业"]
        assert [match.text for match in rp.find_numbers("特别依托竹社函〔2021〕3号")] == ["竹社函〔2021〕3号"]
    assert number.issuers == ()
    assert [match.text for match in rp.find_numbers("特别依托竹社函〔2021〕3号")] != ["竹社函〔2021〕3号"]


def test_its_codes_are_its_own_in_the_years_of_its_name() -> None:
    with rp.registry.extend([BAMBOO | {"valid_from": "2020", "codes": "国发"}]):
        assert names(rp.DocumentNumber.from_text("国发〔2021〕3号").issuers) == ["清溪竹业"]
        assert names(rp.DocumentNumber.from_text("国发〔2016〕3号").issuers) == ["国务院"]


def test_it_issues_orders_and_announcements() -> None:
    text = "根据清溪竹业公告2021年第3号"
    assert rp.find_numbers(text) == []
    with rp.registry.extend([BAMBOO]):
        assert names(rp.find_numbers(text)[0].value.issuers) == ["清溪竹业"]


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
        ("name,codes\n清溪局,清发|QX\n", 2, "codes"),
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
