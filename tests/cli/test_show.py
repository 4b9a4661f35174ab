"""revival-policy show: what people see on a terminal and in a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from revival_policy.cli import main

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """\
云岭县人民政府关于印发校园食堂改善方案的通知

number    发文字号  云政发〔2021〕7号
kind      文种      通知 (notice)
issued by 发文机关  云岭县人民政府
date      成文日期  2021-03-05
to        主送机关  各乡镇人民政府, 县直各部门
issues    印发文件  校园食堂改善方案
attached  附件      食堂清单
note      附注      此件公开发布
remark    说明      为测试而写,并无此文
contents  正文      2 sections 一、 · 2 sections (一) · 4 measures · 6 agencies

一、改善条件  3 measures
  (一)修缮厨房  2 measures
    1. 今年修好二十所学校的厨房。
       lead: 县教育局; support: 县财政局、县住房城乡建设局
    2. 给每所厨房配齐冷藏设备,设备由县里统一购买。
       县教育局、县财政局等
  (二)培训厨师  1 measure
    3. 按照《学校供餐规定》(云政发〔2019〕3号)开设厨师课程。
       县人力资源社会保障局; 完成时限:2021年9月底前

二、加强检查  1 measure
  4. 每月检查一次食材来源。
     县市场监管局、有关乡镇政府

no diagnostics
"""

BARE_PAGE = """\
A notice without a title

contents 正文  1 section 一、 · 2 measures · 0 agencies

一、种树  2 measures
  各村都要出力。
  1. 种松(苗。
  3. 种柏。

{path}:3:5: info: unbalanced-bracket: ( is not closed in its line
{path}:4:1: info: numbering: 3. does not follow 1
"""


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Let the output pass for a terminal of 40 columns."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "40")
    return monkeypatch


def test_the_whole_page_in_a_pipe(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", sample]) == 0
    assert capsys.readouterr() == (PAGE, "")


@pytest.mark.parametrize("columns", ["40", "27", "20"])
@pytest.mark.usefixtures("terminal")
def test_no_line_is_wider_than_the_terminal(
    columns: str, sample: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(["show", sample]) == 0
    outline = _without_codes(capsys.readouterr().out).split("一、改善条件")[1]
    assert max(cell_len(line) for line in outline.splitlines()) <= int(columns)


@pytest.mark.usefixtures("terminal")
def test_long_texts_are_shortened_on_a_terminal_and_agencies_are_not(
    sample: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", sample]) == 0
    lines = _without_codes(capsys.readouterr().out).splitlines()
    assert "    2. 给每所厨房配齐冷藏设备,设备由县…" in lines
    start = lines.index("       lead: 县教育局;")
    assert lines[start + 1 : start + 3] == ["       support: 县财政局、", "       县住房城乡建设局"]


@pytest.mark.usefixtures("terminal")
def test_colours_on_a_terminal(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", sample]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("\x1b[1;31m云岭县")
    assert "\x1b[32m县教育局\x1b[0m" in printed


def test_no_colours_where_the_user_wants_none(
    sample: str, terminal: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal.setenv("NO_COLOR", "1")
    assert main(["show", sample]) == 0
    printed = capsys.readouterr().out
    assert "\x1b[1m云岭县" in printed
    assert not any(f"\x1b[{code}" in printed for code in ("1;3", "3", "9"))


def test_a_notice_without_a_frame_shows_what_there_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bare.txt"
    path.write_text("一、种树\n各村都要出力。\n1.种松(苗。\n3.种柏。\n", encoding="utf-8")
    assert main(["show", str(path)]) == 0
    assert capsys.readouterr() == (BARE_PAGE.format(path=path), "")


def test_errors_are_said_once_and_on_standard_error(empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", empty]) == 1
    printed = capsys.readouterr()
    assert printed.out == "A notice without a title\n\ncontents 正文  0 measures · 0 agencies\n\n"
    assert printed.err == f"{empty}:1:1: error: empty-text: the text is empty\n"


def test_a_text_cannot_command_the_terminal_or_rich(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text("一、种\x1b[31m树\x07\n1.种[bold]松[/bold]:tree:。(县\x1b林业局)\n", encoding="utf-8")
    assert main(["show", str(path)]) == 0
    printed = capsys.readouterr().out
    assert "\x1b" not in printed
    assert "\x07" not in printed
    assert "1. 种[bold]松[/bold]:tree:。" in printed


def _without_codes(printed: str) -> str:
    from rich.text import Text  # noqa: PLC0415 - used here alone

    return "\n".join(Text.from_ansi(line).plain for line in printed.split("\n"))
