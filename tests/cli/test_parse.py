"""revival-policy parse: a notice as JSON."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.cli import main


@pytest.mark.parametrize("flags", [[], ["--json"]])
def test_the_json_reads_back_as_the_notice(
    flags: list[str], sample: str, sample_text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", sample, *flags]) == 0
    printed = capsys.readouterr().out
    assert rp.from_json(rp.Notice, printed) == rp.parse(sample_text)
    assert printed.count("\n") == 1


def test_indent_spreads_it_over_lines(sample: str, sample_text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", sample, "--json", "--indent", "2"]) == 0
    assert capsys.readouterr().out == rp.to_json(rp.parse(sample_text), indent=2) + "\n"
