"""Which document a citation means, of those that its number and its title find."""

from __future__ import annotations

import datetime as dt
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

import attrs

from revival_policy.corpus.linking.catalogue import Catalogue, Findable, goes_with_place, number_key
from revival_policy.corpus.linking.values import Link, LinkRule, Outcome
from revival_policy.notations.folded_titles import FoldedTitle, Folding, fold_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_NO_FOLDING: frozenset[Folding] = frozenset()
#: So much of two titles is the same where one is a slip or an abridgement of the other.
_ALIKE = 0.8
#: A title that is part of another is this long at least.
_LONG_ENOUGH = 5


@attrs.frozen
class Cited:
    """What a citation says (title, number, the place that its number is of), and who says it, where and when."""

    title: str | None
    number: str | None
    number_place: str | None = None
    by: str = ""
    place: str | None = None
    date: dt.date | None = None


def decide(catalogue: Catalogue, short_names: Mapping[str, FoldedTitle], cited: Cited) -> Link:
    """Return what a citation leads to."""
    title = fold_title(cited.title) if cited.title else None
    if title is not None and not title.core:
        title = None
    number = number_key(cited.number)
    if title is None and number is None:
        return Link(Outcome.UNNAMED)
    numbered = _numbered(catalogue, number, cited)
    by_title = _titled(catalogue, short_names, title) if title is not None else {}
    if not numbered:
        near = {key: by for key, by in by_title.items() if _is_near(title, catalogue.by_key[key], cited)}
        if by_title and not near:
            return Link(Outcome.AMBIGUOUS, LinkRule.TITLE, candidates=tuple(by_title))
        return _by_title(catalogue, near, number, cited)
    if title is None:
        return _chosen(numbered, LinkRule.NUMBER, {}, cited)
    agreeing = [each for each in numbered if each.key in by_title or _agrees(title, each)]
    if not agreeing:
        others = [key for key in by_title if key != cited.by]
        return Link(Outcome.CONTRADICTED, candidates=(*(each.key for each in numbered), *others))
    untitled = not any(each.titles for each in agreeing)
    return _chosen(agreeing, LinkRule.NUMBER if untitled else LinkRule.BOTH, by_title, cited)


def _numbered(catalogue: Catalogue, number: str | None, cited: Cited) -> list[Findable]:
    """Return the documents of a number; of several places those of the place that is stated, or that cites."""
    found = catalogue.by_number.get(number, []) if number is not None else []
    fitting = [each for each in found if goes_with_place(cited.number_place, each.place)]
    if len({each.work for each in fitting}) > 1 and cited.place:
        near = [each for each in fitting if each.place and goes_with_place(cited.place, each.place)]
        return near or fitting
    return fitting


def _titled(
    catalogue: Catalogue, short_names: Mapping[str, FoldedTitle], title: FoldedTitle
) -> dict[str, frozenset[Folding]]:
    found = catalogue.titled(title)
    if not found and title.core in short_names:
        return {key: by | {Folding.SHORT_NAME} for key, by in catalogue.titled(short_names[title.core]).items()}
    return found


def _is_near(title: FoldedTitle | None, each: Findable, cited: Cited) -> bool:
    """Tell whether a document may be meant where its issuer is left out: of the same place, above it or below it."""
    left_out = title is not None and not title.issuer and any(own.issuer for own in each.titles)
    return not left_out or goes_with_place(cited.place, each.place)


def _by_title(
    catalogue: Catalogue, by_title: Mapping[str, frozenset[Folding]], number: str | None, cited: Cited
) -> Link:
    """Decide where no document has the number that is cited, if one is."""
    found = [catalogue.by_key[key] for key in by_title]
    if number is not None:
        unnumbered = [each for each in found if each.number is None]
        if found and not unnumbered:
            return Link(Outcome.CONTRADICTED, candidates=tuple(each.key for each in found))
        found = unnumbered
    return _chosen(found, LinkRule.TITLE, by_title, cited)


def _chosen(
    found: Sequence[Findable], rule: LinkRule, by_title: Mapping[str, frozenset[Folding]], cited: Cited
) -> Link:
    """Choose among documents that fit: the citing one never, then by fewest foldings, then the edition of the day."""
    others = [each for each in found if each.key != cited.by]
    if not others:
        return Link(Outcome.ITSELF, rule, cited.by) if found else Link(Outcome.MISSING)
    meant = others[0]
    candidates: tuple[str, ...] = (meant.key,)
    if len(others) > 1:
        chosen = others if _is_one_work(others) else _fewest(others, by_title)
        candidates = tuple(each.key for each in sorted(chosen, key=lambda each: len(by_title.get(each.key, ()))))
        if rule is LinkRule.TITLE and not _is_one_work(chosen):
            chosen = [each for each in chosen if not _is_later(each, cited)] or chosen
        if not _is_one_work(chosen):
            return Link(Outcome.AMBIGUOUS, rule, candidates=candidates)
        meant = _edition_of_the_day(_fewest(chosen, by_title), cited)
    if rule is LinkRule.TITLE and _is_later(meant, cited) and not _lives_on(meant, cited):
        return Link(Outcome.AMBIGUOUS, rule, candidates=candidates)
    return Link(Outcome.LINKED, rule, meant.key, by_title.get(meant.key, _NO_FOLDING), candidates)


def _is_one_work(found: Sequence[Findable]) -> bool:
    return all(each.work == found[0].work for each in found)


def _fewest(found: Sequence[Findable], by_title: Mapping[str, frozenset[Folding]]) -> list[Findable]:
    costs = [len(by_title.get(each.key, ())) for each in found]
    return [each for each, cost in zip(found, costs, strict=True) if cost == min(costs)]


def _edition_of_the_day(found: Sequence[Findable], cited: Cited) -> Findable:
    """Return the last edition that is no later than the text that cites it, else the first."""
    dated = sorted((each for each in found if each.date is not None), key=lambda each: (str(each.date), each.key))
    if not dated:
        return min(found, key=lambda each: each.key)
    before = [each for each in dated if not _is_later(each, cited)]
    return before[-1] if before and cited.date is not None else dated[0]


def _is_later(each: Findable, cited: Cited) -> bool:
    return each.date is not None and cited.date is not None and each.date > cited.date


def _lives_on(each: Findable, cited: Cited) -> bool:
    """Tell whether a later document may be what an earlier text cites: rules are amended under their name.

    Rules on trial (试行) are not: what came after them has their name and is another document.
    """
    edition = fold_title(cited.title).edition if cited.title else ""
    return each.is_rule and (not edition or any(title.edition == edition for title in each.titles))


def _agrees(cited: FoldedTitle, each: Findable) -> bool:
    """Tell whether a title may be that of a document whose number is cited: abridged, or with a slip."""
    return not each.titles or any(_is_alike(cited, title) for title in each.titles)


def _is_alike(cited: FoldedTitle, title: FoldedTitle) -> bool:
    one, other = cited.core, title.core or title.plain
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= _LONG_ENOUGH and shorter in longer:
        return True
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def short_names_of(citations: Iterable[tuple[str | None, str | None]]) -> dict[str, FoldedTitle]:
    """Return the declared short names (简称) that mean one title wherever they are declared; pairs of name and title.

    Short ones mean another document in every text, so only names of six characters and more count.
    """
    found: dict[str, FoldedTitle | None] = {}
    for name, title in sorted({(name, title) for name, title in citations if name and title}):
        short, meant = fold_title(name), fold_title(title)
        if len(short.core) < _LONGEST_LOCAL_NAME or not meant.core or short.core == meant.core:
            continue
        before = found.setdefault(short.core, meant)
        if before is not None and before.core != meant.core:
            found[short.core] = None
    return {core: meant for core, meant in found.items() if meant is not None}


_LONGEST_LOCAL_NAME = 6
