"""Numbers without a mark: which of them count items."""

from __future__ import annotations

import pytest

from revival_policy.reading.lines import split_lines
from revival_policy.reading.repair import repair


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1总则\n甲。\n2术语\n乙。", ["1", "2"]),
        ("01种树\n02浇水\n03除草", ["01", "02", "03"]),
        ("1总则\n1.1 范围\n1.2 依据\n2术语", ["1", "1.1", "1.2", "2"]),
        ("1.总则\n1.1 范围\n1.1.1 地域\n1.1.2 时间\n2.术语", ["1.", "1.1", "1.1.1", "1.1.2", "2."]),
        ("(1)项目\n1松树\n2柏树\n(2)人员\n1栽树人\n2浇水人", ["(1)", "1", "2", "(2)", "1", "2"]),
        ("1总则", []),
        ("2术语\n3附则", []),
        ("1总则\n3附则", []),
        ("1.5 倍\n2.5 倍", []),
        ("序号\n名称\n1松树 十棵\n2柏树 五棵", []),
        ("5月起\n6月止", []),
        ("3.1 范围\n3.2 依据", []),
    ],
)
def test_a_number_counts_when_its_neighbours_do(text: str, expected: list[str]) -> None:
    assert [str(line.marker) for line in repair(text, split_lines(text)) if line.marker] == expected
