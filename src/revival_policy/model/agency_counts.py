"""How often each agency is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import attrs

from revival_policy.errors import UnknownNameError, expect, expect_all
from revival_policy.handing_out import PlainValue, hand_out
from revival_policy.model import display
from revival_policy.model.measure import Measure
from revival_policy.model.tabular import Tabular
from revival_policy.notations.agencies import Agency
from revival_policy.notations.responsibilities import Role


@attrs.frozen(repr=False)
class AgencyCounts(PlainValue, Tabular, Mapping[Agency, int]):
    """Agencies and in how many measures each is named: the most charged first, then in the order of the text.

    >>> agencies = rp.load("jilin-2016-41").agencies
    >>> agencies["省财政厅"], len(agencies)
    (21, 60)
    >>> agencies.most_charged(2)
    ((Agency.from_text('省发展改革委'), 50), (Agency.from_text('省财政厅'), 21))
    """

    _counts: tuple[tuple[Agency, int], ...] = ()

    @classmethod
    def of(cls, measures: Iterable[Measure]) -> AgencyCounts:
        """Count the agencies of measures; one that a measure names twice counts once for it."""
        known = expect_all("measures", measures, Measure, "measures; notices have them")
        counted = Counter(agency for measure in known for agency in dict.fromkeys(measure.agencies))
        return cls(tuple(counted.most_common()))

    def most_charged(self, count: int) -> tuple[tuple[Agency, int], ...]:
        """Return the first `count` agencies with the number of their measures."""
        expect("count", count, int, "a number")
        return self._counts[:count]

    def __getitem__(self, agency: Agency | str) -> int:
        """Return in how many measures an agency is named; UnknownNameError, a KeyError, where in none."""
        expect("agency", agency, (Agency, str), "an agency or its name")
        name = agency if isinstance(agency, str) else agency.name
        for known, count in self._counts:
            if known.name == name:
                return count
        raise UnknownNameError("agency", name, tuple(known.name for known, _ in self._counts))

    def __contains__(self, agency: object) -> bool:
        """Tell whether an agency, or the agency of a name, is named."""
        name = agency.name if isinstance(agency, Agency) else agency
        return any(known.name == name for known, _ in self._counts)

    def __iter__(self) -> Iterator[Agency]:
        """Yield the agencies, the most charged first."""
        return iter(agency for agency, _ in self._counts)

    def __len__(self) -> int:
        """Return how many agencies are named."""
        return len(self._counts)

    def __repr__(self) -> str:
        """Return how many there are and the first ten, one a line."""
        return display.agencies_as_text(self)

    def _repr_html_(self) -> str:
        """Return the table that a notebook shows."""
        html: str = hand_out("notebook", self)
        return html


def count_in_roles(measures: Iterable[Measure]) -> Counter[tuple[Agency, Role]]:
    """Return in how many measures each agency has each role; in one measure it may have two."""
    return Counter(part for measure in measures for part in {(one.agency, one.role) for one in measure.assignments})
