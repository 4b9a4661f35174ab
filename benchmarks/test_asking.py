"""Questions to a hundred thousand measures, beside plain list comprehensions that ask the same."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, cast

import attrs
import pytest

import revival_policy as rp

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MEASURES = 100_000
ROUNDS = 5
SIGN = re.compile("[0-9]+个")
BODY = rp.Agency("省财政厅", origin=rp.Origin("吉林省", rp.Date(2016, 12, 9))).official
NUMBER = rp.DocumentNumber.from_text("国发〔2016〕62号")


def cites_anything(measure: rp.Measure) -> bool:
    return len(measure.citations) > 0


def among(plain: list[rp.Measure], places: range) -> list[rp.Measure]:
    known = set(places)
    return [plain[place] for place in range(0, len(plain), 2) if place in known]


#: A question, and the comprehension that asks the same.
QUESTIONS: dict[str, tuple[Callable[[rp.Measures], Sequence[rp.Measure]], Callable[[list[rp.Measure]], object]]] = {
    "by name": (
        lambda asked: asked.by("省财政厅", as_written=True),
        lambda plain: [found for found in plain if any(agency.name == "省财政厅" for agency in found.agencies)],
    ),
    "by body": (
        lambda asked: asked.by("省财政厅"),
        lambda plain: [found for found in plain if any(agency.official == BODY for agency in found.agencies)],
    ),
    "by level": (
        lambda asked: asked.by(level="prefecture"),
        lambda plain: [found for found in plain if any(agency.level == "prefecture" for agency in found.agencies)],
    ),
    "by role": (
        lambda asked: asked.by(role="lead"),
        lambda plain: [found for found in plain if any(part.role is rp.Role.LEAD for part in found.assignments)],
    ),
    "citing": (
        lambda asked: asked.citing(NUMBER),
        lambda plain: [found for found in plain if any(cited.number == NUMBER for cited in found.citations)],
    ),
    "mentioning": (
        lambda asked: asked.mentioning("养老保险"),
        lambda plain: [found for found in plain if "养老保险" in found.text],
    ),
    "matching": (
        lambda asked: asked.matching(SIGN),
        lambda plain: [found for found in plain if SIGN.search(found.text)],
    ),
    "where": (
        lambda asked: asked.where(cites_anything),
        lambda plain: [found for found in plain if cites_anything(found)],
    ),
    "due": (
        lambda asked: asked[: MEASURES // 20].due(before="2021年1月1日"),
        lambda plain: [
            found
            for found in plain[: MEASURES // 20]
            if (due := found.deadline) and due.date and due.date < rp.Date(2021, 1, 1)
        ],
    ),
    "and": (lambda asked: asked[::2] & asked[::3], lambda plain: among(plain, range(0, len(plain), 3))),
}


@pytest.fixture(scope="module")
def measures(source: str) -> rp.Measures:
    """Return the measures of many notices."""
    notice = rp.parse(source)
    copies = MEASURES // len(notice.measures) + 1
    return rp.Notices(attrs.evolve(notice, metadata=(("copy", str(copy)),)) for copy in range(copies)).measures[
        :MEASURES
    ]


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_takes_at_most_twice_a_comprehension(name: str, measures: rp.Measures) -> None:
    question, comprehension = QUESTIONS[name]
    plain = list(measures)
    found = question(measures)
    assert list(found) == cast("list[rp.Measure]", comprehension(plain))
    pairs = [(seconds(lambda: question(measures)), seconds(lambda: comprehension(plain))) for _ in range(ROUNDS)]
    asked, least = (min(times) for times in zip(*pairs, strict=True))
    ratio, milliseconds = asked / least, 1000 * asked
    print(f"{name}: {len(found)} of {len(measures)} in {milliseconds:.1f} ms, {ratio:.2f} times a comprehension")
    assert ratio <= 2.0
