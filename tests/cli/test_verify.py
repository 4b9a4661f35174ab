"""revival-policy verify: a line or a row for each citation, and an exit code that tells."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from revival_policy.cli import main

if TYPE_CHECKING:
    from pathlib import Path

WRONG = "关于植树的通知\n依照《公司法》第三百条办理。\n"


@pytest.fixture
def wrong(tmp_path: Path) -> str:
    file = tmp_path / "wrong.txt"
    file.write_text(WRONG, encoding="utf-8")
    return str(file)


def test_a_wrong_citation_ends_with_one_and_names_its_place(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", wrong]) == 1
    assert capsys.readouterr().out.startswith(f"{wrong}:2:3 does not exist: 《公司法》: 中华人民共和国公司法 has no")


def test_the_day_is_asked_for(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", wrong, "--on", "1990-01-01"]) == 1
    assert "was made on 1993-12-29" in capsys.readouterr().out
    assert main(["verify", wrong, "--on", "soon"]) == 2


def test_json_holds_a_row_for_each(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", wrong, "--json"]) == 1
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["verdict"], row["by"], row["line"], row["column"]) == ("does not exist", "laws", 2, 3)
    assert WRONG[row["start"] : row["end"]] == row["text"]


def test_what_is_known_confirms(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "citing.txt"
    file.write_text("关于落实的通知\n落实吉政发〔2016〕41号。\n", encoding="utf-8")
    assert main(["verify", str(file)]) == 0
    assert "not known" in capsys.readouterr().out
    assert main(["verify", str(file), "--known", "jilin-2016-41"]) == 0
    assert " confirmed: " in capsys.readouterr().out
