"""Arguments: what is read, and how what makes no sense is refused."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.cli.arguments import read_arguments


def test_conditions_are_read_into_values() -> None:
    asked = read_arguments(
        ["query", "-", "--by", "省财政厅", "--role", "lead", "--section", "（二）", "--citing", "国发[2016]62号"]
    )
    assert asked.by == rp.Agency.from_text("省财政厅")
    assert asked.role is rp.Role.LEAD
    assert asked.section == rp.Marker.from_text("(二)")
    assert asked.citing == rp.Citation.from_text("国发〔2016〕62号")
    assert asked.mentioning is None


@pytest.mark.parametrize(("command", "form"), [("query", "table"), ("agencies", "table"), ("number", "lines")])
def test_each_command_has_its_usual_output(command: str, form: str) -> None:
    assert read_arguments([command, "text"]).output == form


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["query"], "the following arguments are required: FILE (see revival-policy query --help)"),
        (["number"], "the following arguments are required: TEXT (see revival-policy number --help)"),
        (["parse", "a", "b"], "unrecognized arguments: b (see revival-policy --help)"),
        (
            ["query", "-", "--by", "省厅,省委"],
            "argument --by: 机关名称: expected end of text at character 2",
        ),
        (["query", "-", "--by", ""], "argument --by: 机关名称: expected 机关名称 at character 0"),
        (
            ["query", "-", "--role", "boss"],
            "argument --role: no role: 'boss'; there are: lead, support, responsible",
        ),
        (["query", "-", "--section", "二"], "argument --section: 结构层次序数: expected"),
        (["query", "-", "--citing", "国发62号"], "argument --citing: 发文字号: expected"),
        (["query", "-", "--matching", "种("], "argument --matching: expression: expected a regular expression ("),
        (["query", "-", "--place", "火星市"], "argument --place: place: expected the name of one place"),
        (["query", "-", "--level", "boss"], "argument --level: invalid choice: 'boss'"),
        (["query", "-", "--due-before", "2021年2月30日"], "argument --due-before: 日期: expected"),
        (["query", "-", "--count", "--group-by", "role"], "argument --group-by: not allowed with argument --count"),
        (["query", "-", "--json", "--output", "csv"], "argument --output: not allowed with argument --json"),
        (["network", "-"], "one of the arguments -o/--to --json is required"),
        (["completion", "tcsh"], "argument shell: invalid choice: 'tcsh'"),
        (["query", "-", "--output", "xml"], "argument --output: invalid choice: 'xml'"),
        (["agencies", "-", "--output", "lines"], "argument --output: invalid choice: 'lines'"),
        (["number", "x", "--output", "csv"], "argument --output: invalid choice: 'csv'"),
        (["parse", "-", "--indent", "-1"], "argument --indent: not a number from 0 to 99: '-1'"),
        (["parse", "-", "--indent", "１"], "argument --indent: not a number from 0 to 99: '１'"),
        (["parse", "-", "--indent", "100"], "argument --indent: not a number from 0 to 99: '100'"),
    ],
)
def test_refusals_are_one_line(arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        read_arguments(arguments)
    assert ended.value.code == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"revival-policy: error: {complaint}")
    assert printed.err.count("\n") == 1


@pytest.mark.parametrize("command", ["show", "query", "agencies", "number", "parse", "report"])
def test_help_names_every_command(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_arguments(["--help"])
    assert f"    {command} " in capsys.readouterr().out


def test_help_gives_the_chinese_terms(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_arguments(["query", "--help"])
    printed = capsys.readouterr().out
    assert all(term in printed for term in ("措施", "机关", "牵头", "配合", "负责", "结构层次序数", "发文字号"))


def test_the_version_is_that_of_the_distribution(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def version(name: str) -> str:
        return f"1.2.3 of {name}"

    monkeypatch.setattr("importlib.metadata.version", version)
    with pytest.raises(SystemExit) as ended:
        read_arguments(["--version"])
    assert not ended.value.code
    assert capsys.readouterr().out == "revival-policy 1.2.3 of revival-policy\n"


def test_a_folder_that_is_not_installed_has_no_version(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(name: str) -> str:
        from importlib.metadata import PackageNotFoundError  # noqa: PLC0415 - used here alone

        raise PackageNotFoundError(name)

    monkeypatch.setattr("importlib.metadata.version", missing)
    with pytest.raises(SystemExit):
        read_arguments(["--version"])
    assert "unknown version" in capsys.readouterr().out
