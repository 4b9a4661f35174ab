"""A decision applied to the law that it changes."""

from __future__ import annotations

import re
from itertools import pairwise

import attrs

from revival_policy.errors import expect
from revival_policy.handing_out import PlainValue
from revival_policy.model.notice import Notice
from revival_policy.notations.provisions import Provision, find_provisions
from revival_policy.query.amending.amendment import Amendment, AmendmentKind
from revival_policy.query.amending.articles import Article, LawText, numbers_of, read_law
from revival_policy.query.amending.chapters import add_chapter
from revival_policy.query.amending.reading import amendments
from revival_policy.query.amending.within import (
    add_within,
    delete_within,
    new_paragraphs,
    replace_within,
    replace_words,
)

_PLACE = r"(?:第[(（]?[一二三四五六七八九十百千零〇]{1,9}[)）]?(?:条(?:之[一二三四五六七八九])?|款|项)){1,4}"
#: A law points at its own articles so.
_OWN = re.compile(rf"(?<=本法)(?:{_PLACE})(?:(?:[、和至或]|或者|以及){_PLACE}){{0,12}}")


@attrs.frozen
class Unapplied(PlainValue):
    """A change that was not made, and why."""

    amendment: Amendment
    reason: str


@attrs.frozen
class Amended(PlainValue):
    """A law after a decision was applied to it.

    `text` is the new text, `applied` what was done; `unapplied` what was not, each with its reason: where it is not
    empty, the text is not the law as it is.
    """

    text: str
    applied: tuple[Amendment, ...]
    unapplied: tuple[Unapplied, ...]

    @property
    def is_complete(self) -> bool:
        """Whether all that the decision says was done."""
        return not self.unapplied


def amend(law: str | Notice, decision: str | Notice) -> Amended:
    r"""Return a law as it is after a decision that changes it (修改…的决定).

    Both are texts or notices. What the decision says is done article by article; where it has the order of the articles
    adjusted, they are numbered anew, and what they say of one another (本法第八条) with them. What cannot be done is
    said, and nothing else is done instead.

    >>> law = "第一条　为了植树，制定本办法。\n第二条　每年植树一天。\n第三条　本办法自发布之日起施行。\n"
    >>> amended = rp.amend(law, "一、将第二条中的“一天”修改为“三天”。\n二、删去第九条。")
    >>> print(amended.text.splitlines()[1], [one.reason for one in amended.unapplied])
    第二条　每年植树三天。 ['the law has no 第九条']
    """
    expect("law", law, (str, Notice), "the text of a law, or a notice")
    text = read_law(law.source if isinstance(law, Notice) else law)
    changes = amendments(decision)
    maker = _Maker(text)
    for change in changes:
        maker.apply(change)
    maker.fill()
    maker.number(adjusted=any(_renumbers(change) for change in changes))
    return Amended(text.write(), tuple(maker.applied), tuple(maker.unapplied))


def _renumbers(change: Amendment) -> bool:
    return change.kind in {AmendmentKind.ORDER_ADJUSTED, AmendmentKind.RENUMBERED}


def _within_article(change: Amendment) -> tuple[int, int]:
    place = change.becomes
    return (place.paragraph or 0, place.item or 0) if place else (0, 0)


@attrs.define
class _Maker:
    """A law that is being changed, with what was done so far."""

    law: LawText
    applied: list[Amendment] = attrs.field(factory=list)
    unapplied: list[Unapplied] = attrs.field(factory=list)
    added: list[tuple[Amendment, Article]] = attrs.field(factory=list)
    renumbered: list[tuple[Amendment, Article]] = attrs.field(factory=list)
    gone: list[Article] = attrs.field(factory=list)
    chapters: list[Amendment] = attrs.field(factory=list)
    #: The lines of the law itself: what they say of its articles is by the old numbers.
    own_lines: set[str] = attrs.field(init=False)
    within: list[tuple[Amendment, Article]] = attrs.field(factory=list)

    def __attrs_post_init__(self) -> None:
        """Note the lines of the law."""
        self.own_lines = {line for article in self.law.articles for line in article.lines()}

    def apply(self, change: Amendment) -> None:
        """Make a change, or note why it is not made."""
        reason = self._against(change)
        if reason:
            self.unapplied.append(Unapplied(change, reason))
        elif change.kind is not AmendmentKind.ORDER_ADJUSTED or change not in self.applied:
            self.applied.append(change)

    def _against(self, change: Amendment) -> str:
        """Make a change and return "", or return why it cannot be made."""
        if change.kind is AmendmentKind.NOT_READ:
            return "the sentence was not understood"
        if change.kind is AmendmentKind.ORDER_ADJUSTED:
            return ""
        if change.kind is AmendmentKind.ADDED:
            return self._add(change)
        article = self.law.find(change.provision) if change.provision else None
        return f"the law has no {change.provision}" if article is None else self._change(change, article)

    def _change(self, change: Amendment, article: Article) -> str:
        place = change.provision or Provision(article.number)
        if change.kind is AmendmentKind.RENUMBERED:
            return self._renumber(change, article)
        if change.kind is AmendmentKind.REPLACED:
            return replace_within(article, place, change.paragraphs)
        if change.kind is AmendmentKind.DELETED:
            return self._delete(article, place)
        own = self.own_lines if "条" not in change.by_words else set[str]()
        return replace_words(article, place, change, own)

    def _renumber(self, change: Amendment, article: Article) -> str:
        """Note the new number of an article, to be held against what comes of it; make that of a paragraph nothing."""
        if change.becomes is None or change.becomes.article is None:
            return "the new number is not known"
        if change.provision == change.becomes or change.becomes.paragraph or change.becomes.item:
            return ""  # paragraphs and items are in their place when those added have theirs
        self.renumbered.append((change, article))
        return ""

    def _add(self, change: Amendment) -> str:
        place = change.becomes
        if place is None or place.article is None:
            return "where it is added is not known"
        if place.chapter is not None:
            self.chapters.append(change)
            return ""
        if place.paragraph is None and place.item is None:
            new = Article(place.article, place.inserted or 0, new_paragraphs(change.paragraphs))
            self.added.append((change, new))
            return ""
        article = self.law.find(change.provision) if change.provision else None
        if article is None:
            return f"the law has no {change.provision}"
        self.within.append((change, article))
        return ""

    def _delete(self, article: Article, place: Provision) -> str:
        if place.paragraph is None and place.item is None:
            self.gone.append(article)
            return ""
        return delete_within(article, place)

    def fill(self) -> None:
        """Put paragraphs and items that are added where they are then: when all else is done, from the first on."""
        for change, article in sorted(self.within, key=lambda pair: _within_article(pair[0])):
            reason = add_within(article, change.becomes or Provision(1), change.paragraphs)
            if reason:
                self._take_back(change, reason)

    def _take_back(self, change: Amendment, reason: str) -> None:
        self.applied.remove(change)
        self.unapplied.append(Unapplied(change, reason))

    def number(self, *, adjusted: bool) -> None:
        """Put what was added in its place, take away what was deleted, and number all anew where that is said."""
        articles = self.law.articles
        gone = {id(one) for one in (*self.gone, *(one for one in articles if not one.paragraphs))}
        for one, following in pairwise(articles):
            if id(one) in gone:
                following.before[:0] = one.before
        articles[:] = [one for one in articles if id(one) not in gone]
        for change, new in sorted(self.added, key=lambda pair: pair[1].numbers):
            place = self._place_of(new, adjusted=adjusted)
            if not adjusted and any(one.numbers == new.numbers for one in articles):
                self._take_back(change, "an article of this number is there, and no order is adjusted")
            elif place is None:
                self._take_back(change, f"the law has no place for {change.becomes}")
            else:
                articles.insert(place, new)
        if adjusted:
            self._renumber_all()
        self._hold_against_new_numbers()
        for change in self.chapters:
            reason = add_chapter(self.law, change.becomes or Provision(1), change.paragraphs[0])
            if reason:
                self._take_back(change, reason)

    def _place_of(self, new: Article, *, adjusted: bool) -> int | None:
        """Return where a new article goes: after that of its number (之一), or so that it has its number then."""
        articles = self.law.articles
        if new.inserted or not adjusted:
            before = [at for at, one in enumerate(articles) if one.numbers < new.numbers]
            return before[-1] + 1 if before else 0
        plain = 0
        for index, one in enumerate(articles):
            plain += not one.inserted
            if plain == new.number:
                return index
        return len(articles) if plain == new.number - 1 else None

    def _renumber_all(self) -> None:
        """Give the articles their numbers anew, also where they point at one another."""
        number = 0
        for article in self.law.articles:
            number += not article.inserted
            article.number = number
        became = {one.was: one.provision for one in self.law.articles if one.was}
        for article in self.law.articles:
            for paragraph in article.paragraphs:
                paragraph[:] = [
                    _OWN.sub(lambda found: _pointing(found[0], became), line) if line in self.own_lines else line
                    for line in paragraph
                ]

    def _hold_against_new_numbers(self) -> None:
        for change, article in self.renumbered:
            became = change.becomes
            if became and article in self.law.articles and article.numbers != numbers_of(became):
                self._take_back(change, f"it becomes {article.provision}, not {became}")


def _pointing(written: str, became: dict[tuple[int, int], Provision]) -> str:
    """Return a place in the same law with the new numbers of its articles."""
    for match in reversed(find_provisions(written)):
        old = match.value
        new = became.get(numbers_of(old))
        if new is not None and old.until is None and (new.article, new.inserted) != (old.article, old.inserted):
            changed = match.text.replace(str(Provision(old.article, inserted=old.inserted)), str(new), 1)
            written = written[: match.start] + changed + written[match.end :]
    return written
