"""The server, asked by a real client of the official SDK, in memory and through a process."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import anyio
import pytest
from tests.samples import PLAN

import revival_policy as rp

pytest.importorskip("mcp")

from mcp import StdioServerParameters
from mcp.client import Client
from mcp.client.stdio import stdio_client

from revival_policy.mcp.server import make_server

TOOLS = ["files", "read", "outline", "measures", "responsible", "citations", "resolve_body", "verify_citations"]
OF_ARCHIVES = ["archives", "search_archive", "chain", "links_of", "missing"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "plan.txt").write_text(PLAN, encoding="utf-8")
    (tmp_path / "secret.txt").write_text("秘密", encoding="utf-8")
    return inside


def ask(folder: Path, tool: str, **arguments: object) -> Any:  # noqa: ANN401 - what a client gets
    """Return the whole result of one call."""

    async def asked() -> Any:  # noqa: ANN401 - as above
        async with Client(make_server([folder])) as client:
            return await client.call_tool(tool, arguments)

    return anyio.run(asked)


def answer(folder: Path, tool: str, **arguments: object) -> Any:  # noqa: ANN401 - as above
    """Return the structured answer of one call."""
    result = ask(folder, tool, **arguments)
    assert not result.is_error, result.content
    structured = result.structured_content
    if "result" not in structured:  # lists go out as a text for each item
        assert json.loads(result.content[0].text) == structured
    return structured.get("result", structured)


def test_every_tool_says_what_it_answers(folder: Path) -> None:
    async def listed() -> Any:  # noqa: ANN401 - as above
        async with Client(make_server([folder])) as client:
            return (await client.list_tools()).tools

    tools = anyio.run(listed)
    assert [tool.name for tool in tools] == [*TOOLS, *OF_ARCHIVES]
    assert all(tool.description and tool.output_schema for tool in tools)


def test_a_file_is_read(folder: Path) -> None:
    assert answer(folder, "files") == ["plan.txt"]
    read = answer(folder, "read", path="plan.txt")
    assert read["number"] == "清政办发〔2021〕7号"
    assert (read["kind"], read["date"], read["measures"]) == ("通知", "2021-03-05", len(rp.parse(PLAN).measures))
    assert read == answer(folder, "read", text=PLAN) | {"place": read["place"]}


def test_doubts_come_with_their_places(folder: Path) -> None:
    text = "植树方案\n一、甲。\n三、乙。"
    doubts = answer(folder, "read", text=text)["doubts"]
    numbering = next(doubt for doubt in doubts if doubt["code"] == "numbering")
    assert numbering["line"] == 3
    assert text[numbering["start"] : numbering["end"]].startswith("三")


def test_measures_are_found_by_agency_role_and_words(folder: Path) -> None:
    found = answer(folder, "measures", path="plan.txt", agency="市自然资源局", role="lead")
    (measure,) = found["measures"]
    assert found["found"] == 1
    assert measure["agencies"][0] == {"agency": "市自然资源局", "role": "lead", "body": None}
    assert PLAN[measure["start"] : measure["end"]].startswith("1.编好绿道总体规划")
    assert answer(folder, "measures", path="plan.txt", mentioning="认养")["found"] == 1
    assert answer(folder, "measures", path="plan.txt", first=99)["measures"] == []


def test_who_is_responsible(folder: Path) -> None:
    rows = {row["agency"]: row for row in answer(folder, "responsible", path="jilin-2016-41")}
    assert rows["省财政厅"]["body"] == "吉林省财政厅"
    assert rows["省财政厅"]["measures"] == 21


def test_outline_and_citations(folder: Path) -> None:
    outline = answer(folder, "outline", path="plan.txt")
    assert [entry["marker"] for entry in outline[:2]] == ["一、", "二、"]
    (cited,) = answer(folder, "citations", text="按照《植树办法》(吉政发〔2020〕1号)")
    assert (cited["title"], cited["number"], cited["start"]) == ("植树办法", "吉政发〔2020〕1号", 2)


def test_a_body_is_resolved_or_its_candidates_are_named(folder: Path) -> None:
    known = answer(folder, "resolve_body", name="省发改委", place="吉林省", date="2016-12-09")
    assert known["body"]["name"] == "吉林省发展和改革委员会"
    unsure = answer(folder, "resolve_body", name="市政府", place="宁夏回族自治区", date="2022-05-01")
    assert unsure["body"] is None
    assert len(unsure["candidates"]) == 5


@pytest.mark.parametrize("path", ["../secret.txt", "{outside}", "link.txt", "links/secret.txt", "~/x", "/etc/hostname"])
def test_what_lies_outside_is_not_read(folder: Path, path: str) -> None:
    outside = folder.parent / "secret.txt"
    (folder / "link.txt").symlink_to(outside)
    (folder / "links").symlink_to(folder.parent, target_is_directory=True)
    result = ask(folder, "read", path=path.format(outside=outside))
    assert result.is_error
    assert "no such file in the folders that this server was given" in result.content[0].text
    assert "秘密" not in result.content[0].text
    assert answer(folder, "files") == ["plan.txt"]


def test_a_link_that_stays_inside_is_read(folder: Path) -> None:
    (folder / "again.txt").symlink_to(folder / "plan.txt")
    assert answer(folder, "read", path="again.txt")["number"] == "清政办发〔2021〕7号"


@pytest.mark.parametrize(
    ("tool", "arguments", "words"),
    [
        ("read", {}, "expected either a path or a text, not none"),
        ("read", {"path": "plan.txt", "text": "植树"}, "expected either a path or a text, not both"),
        ("measures", {"path": "plan.txt", "role": "leads"}, "did you mean lead?"),
        ("resolve_body", {"name": "财政部", "date": "soon"}, "expected 日期"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(
    folder: Path, tool: str, arguments: dict[str, str], words: str
) -> None:
    result = ask(folder, tool, **arguments)
    assert result.is_error
    assert words in result.content[0].text


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(rp.FileError, match="is no folder"):
        make_server([tmp_path / "no"])


def test_citations_are_verified_on_a_day(folder: Path) -> None:
    text = "依照《公司登记管理条例》和《东山县植树办法》"
    law, rule = answer(folder, "verify_citations", text=text)
    assert (law["verdict"], law["by"], law["text"]) == ("no longer in force", "laws", "《公司登记管理条例》")
    assert text[law["start"] : law["end"]] == "《公司登记管理条例》"
    assert (rule["verdict"], rule["by"]) == ("not known", None)
    assert answer(folder, "verify_citations", text=text, date="2020-05-01")[0]["verdict"] == "confirmed"


def test_the_command_serves_a_client_through_a_process(folder: Path) -> None:
    async def asked() -> Any:  # noqa: ANN401 - as above
        command = [sys.executable, "-m", "revival_policy", "mcp", str(folder)]
        environment = {**os.environ, "PYTHONPATH": str(Path(rp.__file__ or "").parents[1])}
        started = StdioServerParameters(command=command[0], args=command[1:], env=environment)
        async with Client(stdio_client(started)) as client:
            return await client.call_tool("read", {"path": "plan.txt"})

    result = anyio.run(asked)
    assert result.structured_content["number"] == "清政办发〔2021〕7号"


def test_without_the_sdk_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mcp.server", None)
    with pytest.raises(rp.MissingExtraError, match=r"revival-policy\[mcp\]"):
        make_server()
