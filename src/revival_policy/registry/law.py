"""Laws and administrative regulations (法律, 行政法规): what is known of one, and whether it is in force."""

from __future__ import annotations

import datetime as dt
import enum

import attrs

from revival_policy.handing_out import PlainValue
from revival_policy.registry.periods import day_of

#: What a law is; "" of one that is known by its repeal alone.
LAW_KINDS = ("amendment", "constitution", "decision", "law", "regulation", "")
#: What was done with a law to make a version of it: 制定, 修正, 修订, made anew under its name; "" where not known.
VERSION_KINDS = ("original", "amended", "revised", "reenacted", "")
#: For so long after an amendment whose first day in force is not known, the version before it may be in force still.
_PENDING = dt.timedelta(days=366)


class Answer(str, enum.Enum):
    """What is answered where the answer may not be known."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    def __str__(self) -> str:
        """Return the value."""
        return self.value


def _today() -> dt.date:
    return dt.datetime.now(tz=dt.timezone.utc).date()


@attrs.frozen
class InForce(PlainValue):
    """Whether a law is in force on a day (时效性): the `answer`, and the `reason` for it in one line."""

    answer: Answer
    reason: str


@attrs.frozen
class LawVersion(PlainValue):
    """A law as it was from one change to the next (版本).

    Days are None where they are not known; `order` is the order that published it (国务院令第656号), `by` the decision
    that changed it, "" for none known. `articles` is the number of its last article, None where no source has the whole
    text; `inserted` says after which articles how many are as 之一, 之二.
    """

    kind: str = attrs.field(default="", validator=attrs.validators.in_(VERSION_KINDS))
    adopted: dt.date | None = None
    published: dt.date | None = None
    effective: dt.date | None = None
    order: str = ""
    by: str = ""
    articles: int | None = None
    inserted: tuple[tuple[int, int], ...] = ()
    source: str = attrs.field(default="", eq=False)

    @property
    def day(self) -> dt.date | None:
        """The day of its adoption, else of its publication."""
        return self.adopted or self.published

    @property
    def begins(self) -> dt.date | None:
        """The day on which it came into force, as far as it is known; else the day of its making."""
        return self.effective or self.day

    def has_article(self, article: int, inserted: int | None = None) -> Answer:
        """Tell whether it has an article, or one inserted after it (第三条之一)."""
        if self.articles is None:
            return Answer.UNKNOWN
        there = 1 <= article <= self.articles and (not inserted or inserted <= dict(self.inserted).get(article, 0))
        return Answer.YES if there else Answer.NO


@attrs.frozen
class Law(PlainValue):
    """A law or an administrative regulation of the People's Republic (法律, 行政法规), with its versions, oldest first.

    `kind` is "law", "regulation", "decision", "amendment", "constitution", or "" where it is not known. `repealed` is
    the day on which it ended, `replaced_by` the title of what ended it. `listed_on` is the last day on which a source
    had it as in force, None for none; `sources` are explained in the data's own page. What the table does not know is
    None or "".

    >>> law = rp.laws.resolve("《中华人民共和国合同法》")
    >>> law.name, law.repealed, law.replaced_by
    ('中华人民共和国合同法', datetime.date(2021, 1, 1), '中华人民共和国民法典')
    """

    name: str = attrs.field(validator=attrs.validators.min_len(1))
    kind: str = attrs.field(default="", validator=attrs.validators.in_(LAW_KINDS))
    short_names: tuple[str, ...] = attrs.field(default=(), eq=False, repr=False)
    versions: tuple[LawVersion, ...] = attrs.field(default=(), repr=False)
    repealed: dt.date | None = None
    replaced_by: str = ""
    listed_on: dt.date | None = attrs.field(default=None, eq=False, repr=False)
    sources: tuple[str, ...] = attrs.field(default=(), eq=False, repr=False)

    def in_force(self, on: dt.date | str | None = None) -> InForce:
        """Tell whether it is in force on a day, and why; without one, as far as the table goes.

        >>> law = rp.laws.resolve("公司登记管理条例")
        >>> str(law.in_force("2020-05-01").answer), law.in_force().reason
        ('yes', 'repealed on 2022-03-01 by 中华人民共和国市场主体登记管理条例')
        """
        day = day_of(on)
        asked = day or self._last_known()
        if self.repealed is not None and (day is None or day >= self.repealed):
            by = self.replaced_by
            return InForce(Answer.NO, f"repealed on {self.repealed} by {by}" if by else f"repealed on {self.repealed}")
        first = self.versions[0] if self.versions else LawVersion()
        begins = first.begins
        if asked is None or begins is None:
            return self._at_unknown_beginning(asked)
        if asked < begins:
            known = first.kind == "original" or first.effective is None or first.day is not None
            reason = f"in force since {begins}" if first.effective else f"made on {begins}"
            return InForce(Answer.NO if known and first.kind else Answer.UNKNOWN, reason)
        if first.effective is None and first.kind and len(self.versions) == 1 and asked - begins < _PENDING:
            return InForce(Answer.UNKNOWN, f"made on {begins}; since when it is in force is not known")
        return self._since(begins, asked)

    def _last_known(self) -> dt.date | None:
        """Return the last day of which something is known: a source listed it, or it came into force after that."""
        begun = [one.begins for one in self._versions(None)[:1] if one.begins]
        return max([*begun, self.listed_on]) if self.listed_on else None

    def _at_unknown_beginning(self, asked: dt.date | None) -> InForce:
        if asked is not None and asked == self.listed_on:
            return InForce(Answer.YES, f"listed as in force on {asked}")
        return InForce(Answer.UNKNOWN, "since when it was in force is not known")

    def _since(self, begins: dt.date, asked: dt.date) -> InForce:
        if self.repealed is not None:
            return InForce(Answer.YES, f"in force from {begins} until {self.repealed}")
        if self.listed_on is None:
            return InForce(Answer.UNKNOWN, f"made on {begins}; no source says whether it is in force")
        if asked > self.listed_on:
            return InForce(Answer.UNKNOWN, f"last listed as in force on {self.listed_on}; no repeal is known")
        return InForce(Answer.YES, f"in force since {begins}, listed on {self.listed_on}")

    def version(self, on: dt.date | str | None = None) -> LawVersion | None:
        """Return the version of a day, without one that of today, or the last of what ended; None before the first.

        A version that was made and comes into force later is no version of today.

        >>> rp.laws.resolve("公司法").version("2019-01-01").articles
        218
        """
        return next(reversed(self._versions(day_of(on))), None)

    def _versions(self, on: dt.date | None) -> list[LawVersion]:
        """Return the versions that were made up to a day, without those that were to come into force later."""
        day = on or self.repealed or _today()
        return [one for one in self.versions if one.begins is None or one.begins <= day]

    def has_article(self, article: int, inserted: int | None = None, on: dt.date | str | None = None) -> Answer:
        """Tell whether it has an article on a day, without one in the last version; 第三条之一 is 3, inserted 1.

        >>> str(rp.laws.resolve("公司法").has_article(300)), str(rp.laws.resolve("刑法").has_article(120, 6))
        ('no', 'yes')
        """
        day = day_of(on)
        made = self._versions(day)
        answers = {one.has_article(article, inserted) for one in made[-1:]}
        if (
            day is not None
            and len(made) > 1
            and made[-1].effective is None
            and day - (made[-1].begins or day) < _PENDING
        ):
            answers.add(made[-2].has_article(article, inserted))
        return next((one for one in (Answer.YES, Answer.UNKNOWN, Answer.NO) if one in answers), Answer.UNKNOWN)

    def __str__(self) -> str:
        """Return its name."""
        return self.name
