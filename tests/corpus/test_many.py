"""Many files: in their order, with their sources, and none of them ends the others."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from tests.samples import PLAN

import revival_policy as rp

if TYPE_CHECKING:
    from pathlib import Path

TREES = "关于植树的通知\n云政发〔2021〕{}号\n一、种树。(省林业厅、省发改委)"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(TREES.format(number + 1), encoding="utf-8")
    (tmp_path / "1.txt").write_bytes(b"%PDF-1.7 broken")
    (tmp_path / "plan.md").write_text(PLAN, encoding="utf-8")
    (tmp_path / "photo.jpg").write_bytes(b"x")
    return tmp_path


def kinds(found: object) -> list[str]:
    return [type(one).__name__ for one in found]  # type: ignore[attr-defined]  # what read_many returns


@pytest.mark.parametrize("workers", [1, 2])
def test_notices_and_failures_come_in_order(folder: Path, workers: int) -> None:
    steps: list[tuple[int, int | None]] = []
    found = list(rp.read_many(folder, workers=workers, progress=lambda *numbers: steps.append(numbers)))
    assert kinds(found) == ["Notice", "Failure", "Notice", "Notice"]
    assert steps == [(1, 4), (2, 4), (3, 4), (4, 4)]
    first, failure = found[:2]
    assert isinstance(first, rp.Notice)
    assert first.context is not None
    assert first.context.source == str(folder / "0.txt")
    assert isinstance(failure, rp.Failure)
    assert (failure.source, failure.error) == (str(folder / "1.txt"), "FileError")
    assert str(failure).startswith(f"{failure.source}: ")


def test_failures_are_skipped_or_raised(folder: Path) -> None:
    assert kinds(rp.read_many(folder, on_error="skip")) == ["Notice"] * 3
    reading = rp.read_many(folder, on_error="raise")
    assert isinstance(next(reading), rp.Notice)
    with pytest.raises(rp.FileError, match=r"1\.txt"):
        next(reading)


def test_paths_patterns_and_several_of_them(folder: Path) -> None:
    assert kinds(rp.read_many(folder / "0.txt")) == ["Notice"]
    assert kinds(rp.read_many(str(folder / "[02].*"))) == ["Notice", "Notice"]
    assert kinds(rp.read_many([folder / "plan.md", folder / "photo.jpg"])) == ["Notice", "Notice"]
    assert kinds(rp.read_many(folder / "gone.txt")) == ["Failure"]
    with pytest.raises(rp.FileError, match="no file fits"):
        rp.read_many(folder / "*.docx")


def test_only_what_is_asked_for_is_read(folder: Path) -> None:
    assert len(list(itertools.islice(rp.read_many([folder / "0.txt"] * 1000), 2))) == 2


@pytest.mark.parametrize(
    "wrong", [{"workers": "2"}, {"on_error": "ignore"}, {"progress": 3}, {"source": 3}, {"source": [3]}]
)
def test_wrong_arguments_are_refused_at_once(folder: Path, wrong: dict[str, object]) -> None:
    with pytest.raises(rp.ArgumentError):
        rp.read_many(**({"source": folder} | wrong))  # type: ignore[arg-type]  # what is tested


def test_the_users_own_bodies_are_known_to_workers(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "湖南省株洲市攸县人民政府\n关于种竹的通知\n一、种竹。(县竹业局)\n攸县人民政府\n2021年3月1日", encoding="utf-8"
    )
    row = {"name": "攸县竹业发展局", "short_names": "县竹业局", "place": "湖南省株洲市攸县"}
    with rp.registry.extend([row]):
        (notice,) = rp.read_many(tmp_path, workers=2)
        assert isinstance(notice, rp.Notice)
        assert [agency.who for agency in notice.agencies] == ["攸县竹业发展局"]


def test_notices_of_a_folder_are_found_and_grouped(folder: Path) -> None:
    notices = rp.Notices.from_folder(folder)
    assert (len(notices), len(notices.failures)) == (3, 1)
    assert len(notices.numbered("云政发[2021]3号")) == 1
    assert len(notices.titled("关于 植树的通知")) == 2
    assert len(notices.titled("城市绿道建设三年方案")) == 1
    assert {year: len(group) for year, group in notices.group_by("year").items()} == {2021: 3}
    assert [kind.value for kind in notices.group_by("kind")] == ["通知"]
    assert next(iter(notices.group_by("place"))) == "云南省"
    assert notices.agencies["省发改委"] == 2
    with pytest.raises(rp.QueryError):
        notices.group_by("colour")  # type: ignore[call-overload]  # what is tested


def test_names_of_one_body_are_one() -> None:
    notice = rp.parse(
        "关于植树的通知\n云政发〔2021〕3号\n一、种树。(省发改委)\n二、种草。(省发展改革委)\n三、种花。(有关单位)"
    )
    assert notice.measures.group_by("who").rank() == (("云南省发展和改革委员会", 2), ("有关单位(云南省)", 1))
    assert [row["who"] for row in rp.tables.of(notice).responsibilities.rows()] == [
        "云南省发展和改革委员会",
        "云南省发展和改革委员会",
        "有关单位(云南省)",
    ]
