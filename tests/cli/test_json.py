"""Every command that answers can answer in JSON."""

from __future__ import annotations

import json

import pytest

import revival_policy as rp
from revival_policy.cli import main


@pytest.mark.parametrize("command", ["show", "query", "agencies", "network", "check", "parse"])
def test_json_is_the_short_form_on_every_command(command: str, sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, sample, "--json"]) in {0, 1}
    assert json.loads(capsys.readouterr().out) is not None


def test_show_writes_the_notice(sample: str, sample_text: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["show", sample, "--json"])
    assert rp.from_json(rp.Notice, capsys.readouterr().out) == rp.parse(sample_text)


def test_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    main(["number", "国发〔2016〕62号", "--json"])
    assert [row["number"] for row in json.loads(capsys.readouterr().out)] == ["国发〔2016〕62号"]


def test_a_network(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["network", sample, "--json"])
    assert {"nodes", "edges"} <= set(json.loads(capsys.readouterr().out))
