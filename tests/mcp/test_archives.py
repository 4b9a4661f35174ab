"""Archives asked through the server by a client of the official SDK; what lies outside is refused."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

import revival_policy as rp
from revival_policy.corpus import reading, staging, worker

pytest.importorskip("mcp")
pytest.importorskip("duckdb")

from tests.mcp.test_server import answer, ask

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

TEXTS = {
    "province.txt": (
        "枫林省人民政府关于推进植树的意见\n枫政发〔2021〕3号\n各市人民政府：\n"
        "一、备好树苗。（省林业局牵头）\n2021年3月5日"
    ),
    "city.txt": (
        "清溪市人民政府关于植树的通知\n清政发〔2021〕7号\n各县人民政府：\n"
        "根据《枫林省人民政府关于推进植树的意见》（枫政发〔2021〕3号）和《树苗名录》，通知如下：\n"
        "一、选好树苗。（市林业局牵头）\n清溪市人民政府\n2021年5月6日"
    ),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with an archive, beside another one that is not served."""
    above = tmp_path_factory.mktemp("archives")
    inside = above / "inside"
    (inside / "notices").mkdir(parents=True)
    for name, text in TEXTS.items():
        (inside / "notices" / name).write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(staging, "answers", _in_this_process)
        rp.corpus.build(inside / "notices", inside / "archive", workers=1)
    shutil.copytree(inside / "archive", above / "secret")
    return inside


def _in_this_process(batches: Iterable[list[reading.Given]], way: str, *_: object) -> Iterator[object]:
    for batch in batches:
        yield worker.WAYS[way]([reading.outcome_of(given) for given in batch])


def test_archives_are_listed_and_their_files_are_no_documents(folder: Path) -> None:
    assert answer(folder, "archives") == ["archive"]
    assert answer(folder, "files") == ["notices/city.txt", "notices/province.txt"]


def test_titles_and_measures_are_found_with_their_places(folder: Path) -> None:
    found = answer(folder, "search_archive", archive="archive", words="树苗")
    assert (found["first"], found["more"]) == (0, False)
    assert {row["document"]: TEXTS[row["document"]][row["start"] : row["end"]] for row in found["found"]} == {
        "city.txt": "一、选好树苗。（市林业局牵头）",
        "province.txt": "一、备好树苗。（省林业局牵头）",
    }
    title = answer(folder, "search_archive", archive="archive", words="推进植树")["found"][0]
    assert (title["measure"], title["date"]) == (None, "2021-03-05")
    assert TEXTS["province.txt"][title["start"] : title["end"]].startswith("枫林省人民政府关于推进植树的意见")
    assert answer(folder, "search_archive", archive="archive", words="树苗", first=9)["found"] == []


def test_what_carries_out_what_is_cited_and_what_is_missing(folder: Path) -> None:
    steps = answer(folder, "chain", archive="archive", document="枫政发〔2021〕3号")
    assert [(row["step"], row["document"], row["days"]) for row in steps] == [
        (0, "province.txt", None),
        (1, "city.txt", 62),
    ]
    links = answer(folder, "links_of", archive="archive", document="city.txt")
    assert [(row["outcome"], row["target"]) for row in links] == [("linked", "province.txt"), ("missing", None)]
    assert TEXTS["city.txt"][links[1]["start"] : links[1]["end"]] == "《树苗名录》"
    (row,) = answer(folder, "missing", archive="archive")
    assert (row["title"], row["documents"]) == ("树苗名录", 1)


@pytest.mark.parametrize("path", ["../secret", "{outside}", "linked", "partly", "notices", "archive/tables"])
def test_an_archive_outside_is_refused_by_whatever_way(folder: Path, tmp_path: Path, path: str) -> None:
    outside, inside = folder.parent / "secret", tmp_path / "inside"
    shutil.copytree(folder, inside)
    (inside / "linked").symlink_to(outside, target_is_directory=True)
    shutil.copytree(folder / "archive", inside / "partly")
    shutil.rmtree(inside / "partly" / "tables" / "measures")
    (inside / "partly" / "tables" / "measures").symlink_to(outside / "tables" / "measures", target_is_directory=True)
    result = ask(inside, "search_archive", archive=path.format(outside=outside), words="树苗")
    assert result.is_error
    assert "no such archive in the folders that this server was given" in result.content[0].text
    assert "linked" not in answer(inside, "archives")


@pytest.mark.parametrize(
    ("tool", "asked", "words"),
    [
        ("links_of", {"document": "b"}, "the key of a document of the archive"),
        ("chain", {"document": "国发〔2016〕62号"}, "国发〔2016〕62号"),
        ("search_archive", {"words": " "}, "words to search for"),
    ],
)
def test_refusals_are_in_words(folder: Path, tool: str, asked: dict[str, str], words: str) -> None:
    result = ask(folder, tool, archive="archive", **asked)
    assert result.is_error
    assert words in result.content[0].text
