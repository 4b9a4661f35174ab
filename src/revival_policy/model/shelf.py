"""Where measures are: notices side by side, their measures numbered through from 0."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

import attrs

from revival_policy.errors import SectionError
from revival_policy.model.measure import Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from revival_policy.model.notice import Notice  # noqa: TC004 - a notice makes its own
    from revival_policy.model.section import Section
    from revival_policy.notations.markers import Marker


@attrs.frozen(eq=False, repr=False)
class Shelf:
    """Some notices in their order; the number of a measure among all of theirs is its position.

    A position tells alike measures apart, of one notice as well as of two; a span does so within one notice only.
    """

    notices: tuple[Notice, ...]

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The position of the first measure of each notice."""
        return tuple(accumulate((len(notice.measures) for notice in self.notices[:-1]), initial=0))

    @cached_property
    def sections(self) -> tuple[Section | None, ...]:
        """For each position the section that the measure is in, the innermost; None where it is in none."""
        return tuple(section for notice in self.notices for section in _sections(notice))

    def number_at(self, position: int) -> int:
        """Return the number of the notice in which a measure is, from 0."""
        return bisect_right(self.starts, position) - 1

    def notice_at(self, position: int) -> Notice:
        """Return the notice in which a measure is."""
        return self.notices[self.number_at(position)]

    def under(self, section: Section) -> set[int]:
        """Return the positions of the measures under a section; none where it is not the very one of a notice."""
        return {
            position
            for start, notice in zip(self.starts, self.notices, strict=True)
            for position in _run(notice, section, start)
        }

    def under_marker(self, marker: Marker, numbers: Iterable[int]) -> set[int]:
        """Return the positions under the sections of some notices that carry a marker.

        SectionError where none of them has one, or one of them several.
        """
        found: set[int] = set()
        missing: SectionError | None = None
        held = False
        for number in numbers:
            notice = self.notices[number]
            try:
                section = notice.section(marker)
            except SectionError as error:
                if error.found:
                    raise
                missing = error
            else:
                held = True
                found.update(_run(notice, section, self.starts[number]))
        if missing is not None and not held:
            raise missing
        return found

    def joined(self, other: Shelf) -> tuple[Shelf, list[int]]:
        """Return a shelf with the notices of both, and where those of the other begin on it.

        Notices that are equal are the same, the first of one shelf the first of the other: so are those read twice.
        """
        places = {named: index for index, named in enumerate(_numbered(self.notices))}
        wanted = [places.setdefault(named, len(places)) for named in _numbered(other.notices)]
        shelf = Shelf(tuple(notice for notice, _ in places))
        return shelf, [shelf.starts[index] for index in wanted]

    def moved(self, positions: Iterable[int], starts: list[int]) -> list[int]:
        """Return positions on this shelf as those on one where its notices begin elsewhere."""
        numbers = ((position, self.number_at(position)) for position in positions)
        return [starts[number] + position - self.starts[number] for position, number in numbers]


def _numbered(notices: Iterable[Notice]) -> Iterator[tuple[Notice, int]]:
    """Yield notices, each with the number of those before that equal it."""
    times: Counter[Notice] = Counter()
    for notice in notices:
        yield notice, times[notice]
        times[notice] += 1


def _run(notice: Notice, section: Section, start: int) -> range:
    """Return the positions under a section of a notice whose own begin with a start; none where it is not its own."""
    for _, item in notice.walk():
        if item is section:
            return range(start, start + len(section.measures))
        start += isinstance(item, Measure)
    return range(0)


def _sections(notice: Notice) -> Iterator[Section | None]:
    above: list[Section] = []
    for level, item in notice.walk():
        del above[level - 1 :]
        if isinstance(item, Measure):
            yield above[-1] if above else None
        else:
            above.append(item)
