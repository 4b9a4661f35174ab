"""What a notebook shows of an agency."""

from __future__ import annotations

import pytest

import revival_policy as rp


@pytest.fixture(scope="module")
def notice() -> rp.Notice:
    return rp.load("jilin-2016-41")


def test_an_agency_shows_the_body_that_it_means(notice: rp.Notice) -> None:
    agency = next(agency for agency in notice.agencies if agency.name == "省财政厅")
    html = agency._repr_html_()
    for words in ("<b>省财政厅</b>", "吉林省财政厅", "province", "吉林省"):
        assert words in html


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("有关地方政府", "a class of bodies"),
        ("省飞行器局", "no body that the registry knows"),
        ("鼓楼区财政局", "may mean"),
    ],
)
def test_a_name_that_means_no_single_body_says_so(name: str, words: str) -> None:
    assert words in rp.Agency.from_text(name)._repr_html_()


def test_names_are_escaped() -> None:
    assert "甲&amp;乙&#x27;丙" in rp.Agency("甲&乙'丙")._repr_html_()
