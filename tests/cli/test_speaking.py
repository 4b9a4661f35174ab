"""The command in Chinese: asked for by an option, or by the locale."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from revival_policy.cli import main
from revival_policy.cli.arguments import COMMANDS
from revival_policy.cli.speaking import language_of

if TYPE_CHECKING:
    from pathlib import Path

#: What stays in English: names of options, files and values.
NAMES = re.compile(r"[A-Za-z]{3,} (?:the|of|is|are|to|and|with) ")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_in_chinese(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--language", "zh", "--help"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("用法：")
    assert "选项：" in printed
    assert not NAMES.search(printed), printed


@pytest.mark.parametrize(
    "arguments",
    [
        ["plant"],
        ["query"],
        ["query", "x.txt", "--tree"],
        ["query", "x.txt", "--by"],
        ["query", "x.txt", "--level", "tree"],
        ["query", "x.txt", "--role", "tree"],
        ["query", "x.txt", "--due-before", "tree"],
        ["query", "x.txt", "--count", "--to", "x.csv"],
        ["parse", "x.txt", "--indent", "tree"],
        ["plot", "x.txt", "-o", "x.tree"],
        ["network", "x.txt"],
        ["show", "nothing.txt"],
        ["report", "jilin-2016-41", "--json"],
    ],
)
def test_refusals_are_in_chinese(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "zh", *arguments]) == 2
    complaint = capsys.readouterr().err
    assert complaint.startswith("revival-policy: 错误：")
    assert complaint.count("\n") == 1
    assert not re.search("expected|argument|invalid|there are|no such", complaint), complaint


def test_the_locale_decides_where_nothing_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    monkeypatch.delenv("LANGUAGE")
    main(["number", "x"])
    assert "文本中没有发文字号" in capsys.readouterr().err
    main(["number", "x", "--language=en"])
    assert "no document number in this text" in capsys.readouterr().err


def test_a_beginning_of_the_option_counts_as_argparse_has_it() -> None:
    assert language_of(["show", "x", "--lang", "zh"]) == language_of(["--langu=zh"]) == "zh"
    assert language_of(["show", "x", "--lang"]) == language_of(["show", "x", "--language", "fr"]) == "en"


def test_the_language_can_be_before_the_command_and_decides_the_labels_too(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["--language", "en", "report", "jilin-2016-41"])
    assert '<html lang="en"' in capsys.readouterr().out
    main(["report", "jilin-2016-41"])
    assert '<html lang="zh-CN"' in capsys.readouterr().out


def test_show_and_check_speak_chinese(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "x.txt"
    file.write_text("关于植树（的通知\n一、准备。\n1.选好地块。\n3.备好树苗。\n", encoding="utf-8")
    main(["check", str(file), "--language", "zh"])
    assert "1:5 unbalanced-bracket （ 在本行内没有闭合" in capsys.readouterr().out
    pytest.importorskip("rich")
    main(["show", "jilin-2016-41", "--language", "zh"])
    printed = capsys.readouterr().out
    assert "成文日期  2016-12-09" in printed
    assert "issued by" not in printed
