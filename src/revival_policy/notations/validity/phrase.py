"""The value of a phrase of validity, and its reading."""

from __future__ import annotations

import calendar
import functools
import re

import attrs

from revival_policy.errors import NotationError, expect
from revival_policy.handing_out import PlainValue
from revival_policy.notations.dates import DAY, Date, small_number, year_number
from revival_policy.notations.folding import fold
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.text_enum import TextEnum
from revival_policy.notations.validity.period import Period, PeriodUnit
from revival_policy.notations.validity.words import COMMENCING, FORMS, ISSUING

_NOTATION = "效力期限"
_DECEMBER = 12
#: What is longer is rather a year: 2026年.
_MOST_YEARS = 99


class ValidityKind(TextEnum):
    """What a phrase says of the validity of a document; `str(kind)` is the value."""

    FROM = "from"
    """from when it is in force: 自2021年7月1日起施行"""
    UNTIL = "until"
    """the last day of it: 有效期至2025年12月31日"""
    TERM = "term"
    """how long it lasts: 有效期5年"""


def _says_one_thing(phrase: ValidityPhrase, _attribute: object, _trial: object) -> None:
    given = {
        ValidityKind.FROM: (phrase.date is None) != (phrase.event is None) and phrase.term is None,
        ValidityKind.UNTIL: phrase.date is not None and phrase.event is None and phrase.term is None,
        ValidityKind.TERM: phrase.date is None and phrase.term is not None,
    }[phrase.kind]
    late = phrase.after is not None and (phrase.kind is not ValidityKind.FROM or phrase.event is None)
    tried = phrase.trial and phrase.kind is ValidityKind.FROM
    endless = any(
        one and one.unit is PeriodUnit.YEARS and one.count > _MOST_YEARS for one in (phrase.after, phrase.term)
    )
    if not given or late or tried or endless or (phrase.event is not None and not _EVENT.fullmatch(phrase.event)):
        msg = f"no phrase of validity says {phrase.kind} with these parts"
        raise ValueError(msg)


@attrs.frozen(repr=False)
class ValidityPhrase(PlainValue):
    """What a text says in a few words of how long a document is in force (效力期限).

    Of FROM there is a `date`, or an `event` from whose day it is counted (发布, 印发), `after` so long a time; of UNTIL
    the `date` of the last day; of TERM the `term`, and the `event` where it says from when that runs. `trial` is true
    where it speaks of a trial (试行期).

    >>> phrase = ValidityPhrase.from_text("自印发之日起30日后施行")
    >>> phrase.kind, phrase.event, phrase.after
    (<ValidityKind.FROM: 'from'>, '印发', Period.from_text('30日'))
    >>> ValidityPhrase.from_text("试行期二年")
    ValidityPhrase.from_text('试行期2年')
    """

    kind: ValidityKind = attrs.field(validator=attrs.validators.instance_of(ValidityKind))
    date: Date | None = None
    event: str | None = None
    after: Period | None = None
    term: Period | None = None
    trial: bool = attrs.field(default=False, validator=_says_one_thing)

    @classmethod
    def from_text(cls, text: str) -> ValidityPhrase:
        """Read a phrase written alone; raise NotationError if it is not one."""
        expect("text", text, str, "a text")
        plain = without_blanks(fold(text))
        for form, rule in rules().items():
            words = rule.fullmatch(plain)
            values = phrases_of(form, words) if words else []
            if len(values) == 1:
                return values[0][0]
        raise NotationError(_NOTATION, text, 0, "自…起施行, 有效期… or 试行期…")

    @property
    def counts_from_issue(self) -> bool:
        """Whether it is counted from the day on which the document is issued (发布、公布、印发之日)."""
        return self.event is not None and self.event.startswith(ISSUING)

    def __str__(self) -> str:
        """Return the canonical form: 自2021年7月1日起施行, 自发布之日起施行, 有效期5年, 有效期至2025年12月31日."""
        if self.kind is ValidityKind.FROM:
            late = f"{self.after}后" if self.after else ""
            return f"自{self.date or _day_of(self.event or '')}起{late}施行"
        word = "试行期" if self.trial else "有效期"
        if self.kind is ValidityKind.UNTIL:
            return f"{word}至{self.date}"
        return f"{word}自{self.event}之日起{self.term}" if self.event else f"{word}{self.term}"

    def __repr__(self) -> str:
        """Return the call that makes this phrase."""
        return f"ValidityPhrase.from_text({str(self)!r})"


#: An event as a phrase names it.
_EVENT = re.compile(r"(?!.*[之当0-9０-９]$)(?![0-9０-９]{4})[^，。；、,;:：\s《》自从起至]{1,30}")


def _day_of(event: str) -> str:
    return "即日" if event == "即" else f"{event}之日"


@functools.cache
def rules() -> dict[str, re.Pattern[str]]:
    """Return the expression of each form by its name; built when the first text is read, and once."""
    return {name: re.compile(rule) for name, rule in FORMS.items()}


def phrases_of(form: str, words: re.Match[str]) -> list[tuple[ValidityPhrase, int, int]]:
    """Return what a form says, each with its place; nothing where a day is not one of the calendar."""
    made = _MAKERS[form](words)
    return [(phrase, *place) for phrase, place in made if phrase is not None]


_Made = list[tuple["ValidityPhrase | None", tuple[int, int]]]


def _trial(words: re.Match[str]) -> bool:
    return words.groupdict().get("trial") is not None


def _beginning(day: Date | None) -> ValidityPhrase | None:
    return None if day is None else ValidityPhrase(ValidityKind.FROM, day)


def _ending(day: Date | None, *, trial: bool) -> ValidityPhrase | None:
    return None if day is None else ValidityPhrase(ValidityKind.UNTIL, day, trial=trial)


def _from(words: re.Match[str]) -> _Made:
    day = _end(words["date"] or words["bare"])
    return [(_beginning(day), words.span())]


def _noted(words: re.Match[str]) -> _Made:
    day = _end(words["noted"])
    return [(_beginning(day), (words.start("noted"), words.end()))]


def _from_event(words: re.Match[str]) -> _Made:
    event = without_blanks(words["event"] or words["own_event"])
    after = Period.from_text(words["after"]) if words["after"] else None
    if not _EVENT.fullmatch(event):
        return []
    return [(ValidityPhrase(ValidityKind.FROM, event=_plain(event), after=after), words.span())]


def _plain(event: str) -> str:
    """Return 公布 for 公布实施: what is issued and carried out on one day."""
    issued = event.startswith(ISSUING) and event.endswith(COMMENCING)
    return event[:-2] if issued and len(event) > len("公布") else event


def _between(words: re.Match[str]) -> _Made:
    first, last = _end(words["first"]), _end(words["last"])
    return [
        (_beginning(first), words.span("first")),
        (_ending(last, trial=_trial(words)), words.span("last")),
    ]


def _until(words: re.Match[str]) -> _Made:
    day = _end(words["until"])
    return [(_ending(day, trial=_trial(words)), words.span())]


def _ends(words: re.Match[str]) -> _Made:
    day = _end(words["ends"])
    if day is not None and words["since"]:
        day = Date.fromordinal(max(1, day.toordinal() - 1))
    return [(_ending(day, trial=False), words.span())]


def _term(words: re.Match[str]) -> _Made:
    event = words["since_event"]
    return [_lasting(words["term"], event, words, trial=_trial(words))]


def _valid(words: re.Match[str]) -> _Made:
    return [_lasting(words["valid_for"], words["valid_from"], words, trial=False)]


def _tried(words: re.Match[str]) -> _Made:
    return [_lasting(words["tried_for"], None, words, trial=True)]


def _lasting(
    written: str, event: str | None, words: re.Match[str], *, trial: bool
) -> tuple[ValidityPhrase | None, tuple[int, int]]:
    try:
        term = Period.from_text(written)
    except NotationError:  # 0年
        return None, words.span()
    counted = _plain(without_blanks(event)) if event else None
    return ValidityPhrase(ValidityKind.TERM, event=counted, term=term, trial=trial), words.span()


_MAKERS = {
    "from": _from,
    "noted": _noted,
    "event": _from_event,
    "between": _between,
    "until": _until,
    "ends": _ends,
    "term": _term,
    "valid": _valid,
    "tried": _tried,
}
_PARTS = re.compile(rf"(?P<year>.{{4}})年(?:(?P<month>[^月]{{1,3}})月(?:(?P<day>{DAY})日)?)?[份底末年]*")


def _end(written: str) -> Date | None:
    """Return the day that is written, the last one where no more than a month or a year is; None where none is."""
    plain = without_blanks(written)
    try:
        return Date.from_text(plain)
    except NotationError:
        parts = _PARTS.fullmatch(plain)
    if parts is None or parts["day"]:
        return None
    year, month = year_number(parts["year"]), small_number(parts["month"]) if parts["month"] else _DECEMBER
    if not 1 <= month <= _DECEMBER or not year:
        return None
    return Date(year, month, calendar.monthrange(year, month)[1])
