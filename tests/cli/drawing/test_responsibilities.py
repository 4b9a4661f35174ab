"""Who has to carry out a measure, in one line."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.cli.drawing.responsibilities import agencies_of


def _measure(*clauses: str) -> rp.Measure:
    read = tuple(rp.Responsibility.from_text(clause) for clause in clauses)
    return rp.Measure(rp.Marker.from_text("1."), "种好树。", read)


@pytest.mark.parametrize(
    ("clauses", "pieces"),
    [
        ([], []),
        (["(省委)"], ["省委"]),
        (["(省财政厅、省林业厅等)"], ["省财政厅、", "省林业厅等"]),
        (["(省财政厅牵头,省林业厅等配合)"], ["lead: 省财政厅; ", "support: 省林业厅等"]),
        (["(省财政厅牵头,省林业厅)"], ["lead: 省财政厅; ", "responsible: 省林业厅"]),
        (["(省林业厅,完成时限:2021年底)"], ["省林业厅; 完成时限:2021年底"]),
        (["(省财政厅、省林业厅)", "(省水利厅)"], ["省财政厅、", "省林业厅; ", "省水利厅"]),
        (["(省财政厅)", "(省水利厅牵头)"], ["responsible: 省财政厅; ", "lead: 省水利厅"]),
    ],
)
def test_pieces(clauses: list[str], pieces: list[str]) -> None:
    assert [piece.plain for piece in agencies_of(_measure(*clauses))] == pieces


def test_the_roles_are_striking() -> None:
    (piece,) = agencies_of(_measure("(省财政厅牵头)"))
    assert [(span.style, span.end) for span in piece.spans] == [("lead", 6), ("agency", 10)]
