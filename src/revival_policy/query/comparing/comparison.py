"""Two notices side by side: which measures belong together, which changed, which are in one alone."""

from __future__ import annotations

from functools import cached_property

import attrs

from revival_policy.errors import QueryError, expect
from revival_policy.handing_out import Public
from revival_policy.languages import to_say
from revival_policy.model.measure import Measure
from revival_policy.model.measures import Measures
from revival_policy.model.notice import Notice
from revival_policy.model.tabular import Tabular
from revival_policy.query.comparing import showing
from revival_policy.query.comparing.pair import Pair
from revival_policy.query.comparing.pairing import paired
from revival_policy.query.comparing.similarity import Likeness, likenesses
from revival_policy.query.comparing.spelling import one_spelling

#: From this score on measures belong together. Of measures that say the same in other words nearly all reach it; of the
#: best pairs of two notices that have nothing to do with each other, about one in fifteen (docs/comparing.md).
LEAST = 0.2

_IN_SHORT = to_say("{0} matched, {1} of them changed; {2} only in the first, {3} only in the second")


@attrs.frozen(repr=False)
class Comparison(Public, Tabular):
    r"""What two notices have in common (比对), measure by measure.

    >>> one = rp.parse("植树方案\n一、种松树五百棵。(县林业局)\n二、修水渠。(县水利局)")
    >>> other = rp.parse("植树方案\n一、种松树六百棵。(县林业局)\n二、给路灯换灯泡。(县住建局)")
    >>> comparison = rp.compare(one, other)
    >>> comparison
    <Comparison: 1 matched, 1 of them changed; 1 only in the first, 1 only in the second>
    >>> [str(difference) for difference in comparison.changed[0].differences]
    ['text', 'quantities']
    """

    first: Notice
    second: Notice
    paired: tuple[Likeness, ...]
    _alike: tuple[Likeness, ...]

    @cached_property
    def matched(self) -> tuple[Pair, ...]:
        """The measures that belong together, each once, in the order of the first notice."""
        return tuple(map(self._pair, self.paired))

    @cached_property
    def changed(self) -> tuple[Pair, ...]:
        """Those of the matched that differ in anything but their markers."""
        return tuple(pair for pair in self.matched if pair.differences)

    @cached_property
    def unchanged(self) -> tuple[Pair, ...]:
        """Those of the matched that say the same of the same agencies."""
        return tuple(pair for pair in self.matched if not pair.differences)

    @cached_property
    def only_in_first(self) -> Measures:
        """The measures of the first notice that nothing in the second is like."""
        return _left(self.first.measures, {pair.first for pair in self.paired})

    @cached_property
    def only_in_second(self) -> Measures:
        """The measures of the second notice that nothing in the first is like."""
        return _left(self.second.measures, {pair.second for pair in self.paired})

    @property
    def same(self) -> bool:
        """Whether nothing was changed, added or left out."""
        return not (self.changed or self.only_in_first or self.only_in_second)

    def alike(self, measure: Measure) -> tuple[Pair, ...]:
        """Return all pairs of a measure, of either notice, with those of the other that are like it, the best first.

        One measure of an opinion is often carried out by several; `matched` has only the best. () if there is none.
        """
        expect("measure", measure, Measure, "a measure of one of the two")
        first, second = self.first.measures, self.second.measures
        pairs = (like for like in self._alike if first[like.first] is measure or second[like.second] is measure)
        return tuple(self._pair(like) for like in sorted(pairs, key=lambda like: -like.score))

    def _pair(self, like: Likeness) -> Pair:
        return Pair(self.first.measures[like.first], self.second.measures[like.second], like.score)

    @property
    def in_short(self) -> str:
        """How many measures belong together, changed, and are in one alone, in words."""
        return _IN_SHORT.format(len(self.matched), len(self.changed), len(self.only_in_first), len(self.only_in_second))

    def __repr__(self) -> str:
        """Return how many measures belong together, changed, and are in one alone."""
        return f"<Comparison: {self.in_short}>"

    def _repr_html_(self) -> str:
        """Return what a notebook shows: what changed, with the words added and left out marked."""
        return showing.comparison_as_html(self)


def compare(first: Notice, second: Notice, *, least: float = LEAST) -> Comparison:
    """Align the measures of two notices: two versions of one, or an opinion and what carries it out.

    Measures are alike by the pairs of characters that their texts share, the rarer in the two notices the weightier
    (cosine of TF-IDF vectors of character bigrams); they are paired from the most alike down, each once. `least` is the
    score that a pair needs, more than 0 and at most 1 (else QueryError). Clauses and markers play no part in it: what
    was only renumbered, or given to others, stays together. What the method cannot see: texts that say the same
    without a word in common. Width of characters, form of quotes and blanks are spelling, and no change.

    >>> notice = rp.load("jilin-2016-41")
    >>> rp.compare(notice, notice).same
    True
    """
    for name, given in (("first", first), ("second", second)):
        expect(name, given, Notice, "a notice; parse makes one of a text")
    expect("least", least, (int, float), "a score above 0 and up to 1")
    if not 0 < least <= 1:
        raise QueryError("least", str(least), "a score above 0 and up to 1")
    ones, others = first.measures, second.measures
    alike = likenesses(_spelt_alike(ones), _spelt_alike(others), least)
    return Comparison(first, second, paired(alike, len(ones), len(others)), tuple(sorted(alike)))


def _spelt_alike(measures: Measures) -> list[str]:
    return [one_spelling(measure.text) for measure in measures]


def _left(measures: Measures, taken: set[int]) -> Measures:
    places = iter(range(len(measures)))
    return measures.where(lambda _: next(places) not in taken)
