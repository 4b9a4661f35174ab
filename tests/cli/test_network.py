"""revival-policy network: which networks, which files, and what is said of them."""

from __future__ import annotations

import json
from pathlib import Path

import networkx as nx
import pytest

from revival_policy.cli import main


def test_agencies_are_what_is_written_unless_something_else_is_asked(
    sample: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "agencies.graphml"
    assert main(["network", sample, "-o", str(path)]) == 0
    assert capsys.readouterr() == ("", "revival-policy: agencies: 6 nodes, 4 edges\n")
    graph = nx.read_graphml(path)
    weights = {
        frozenset((graph.nodes[source]["label"], graph.nodes[target]["label"])): weight["weight"]
        for source, target, weight in graph.edges(data=True)
    }
    assert weights[frozenset(("县教育局", "县财政局"))] == 2


@pytest.mark.parametrize(("of", "directed"), [("agencies", False), ("notices", False), ("citations", True)])
def test_each_network_goes_to_each_kind_of_file(of: str, directed: bool, sample: str, tmp_path: Path) -> None:  # noqa: FBT001 - a parameter of pytest
    for ending in ("graphml", "GEXF", "json"):
        assert main(["network", sample, "--of", of, "--to", str(tmp_path / f"network.{ending}")]) == 0
    assert nx.read_graphml(tmp_path / "network.graphml").is_directed() is directed
    assert nx.read_gexf(tmp_path / "network.GEXF").is_directed() is directed
    assert json.loads((tmp_path / "network.json").read_text(encoding="utf-8"))["directed"] is directed


def test_several_files_make_one_network(sample: str, tmp_path: Path) -> None:
    path = tmp_path / "notices.json"
    assert main(["network", sample, "jilin-2016-41", "--of", "notices", "-o", str(path)]) == 0
    nodes = json.loads(path.read_text(encoding="utf-8"))["nodes"]
    assert [node["id"] for node in nodes if node["bipartite"] == 0] == [
        "notice 云政发〔2021〕7号",
        "notice 吉政发〔2016〕41号",
    ]


def test_a_network_without_edges_is_1_and_written(
    empty: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["network", empty, "-o", str(tmp_path / "none.json")]) == 1
    assert capsys.readouterr().err.splitlines()[-1] == "revival-policy: agencies: 0 nodes, 0 edges"
    assert json.loads((tmp_path / "none.json").read_text(encoding="utf-8"))["nodes"] == []


@pytest.mark.parametrize("options", [[], ["-o", "network.png"], ["--of", "people", "-o", "network.json"]])
def test_what_cannot_be_written_is_2(options: list[str], sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["network", sample, *options]) == 2
    assert "(see revival-policy network --help)" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_2_in_one_line(
    sample: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "none" / "network.json"
    assert main(["network", sample, "-o", str(path)]) == 2
    assert capsys.readouterr().err == f"revival-policy: error: {path}: there is no such folder to write it in\n"


def test_a_folder_is_read_whole_and_a_bad_file_in_it_is_reported(
    sample: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "notices"
    folder.mkdir()
    (folder / "good.txt").write_text(Path(sample).read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "empty.pdf").write_bytes(b"%PDF-1.4 broken")
    assert main(["network", str(folder), "--json"]) == 2
    out, err = capsys.readouterr()
    assert len(json.loads(out)["nodes"]) == 6
    assert "empty.pdf" in err
