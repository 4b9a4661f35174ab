"""How composed documents cite earlier ones: what they write, what is meant, and under which folding."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from revival_policy.corpus.composing.frames import Frame, Layout, Plan, frame, has_twin, turns_before
from revival_policy.notations.text_enum import TextEnum

if TYPE_CHECKING:
    from random import Random


class Way(TextEnum):
    """How a composed citation is written (引用方式); `str(way)` is the value."""

    AS_IT_IS = "as it is"
    MARKS = "marks"
    BLANKS = "blanks"
    COUNTRY = "country"
    ISSUER = "issuer left out"
    ISSUER_IN_SHORT = "issuer in short"
    ISSUED = "title of what is issued"
    EDITION = "edition left out"
    DECLARED = "short name declared"
    NOT_DECLARED = "short name declared elsewhere"
    NUMBER = "number"
    BOTH = "number and title"
    AMBIGUOUS = "title of two documents"
    CONTRADICTED = "number of another document"
    MISSING = "document that is not there"


@attrs.frozen
class CitedAs:
    """One citation of a composed document: what is written, and the truth of it.

    `title` and `number` are what a reader finds; `target` is the key of the document meant, None if there is none or
    where nobody could tell which; `outcome` is what linking has to say.
    """

    way: Way
    written: str
    title: str | None
    number: str | None
    target: str | None
    outcome: str
    short_name: str | None = None


def citations_of(plan: Plan, index: int) -> tuple[CitedAs, ...]:
    """Return what the document of an index cites; a copy cites what its original does."""
    index = frame(plan, index).work
    chance, earlier = plan.random("citing", index), turns_before(plan, index)
    if not earlier:
        return ()
    found = [_cite(plan, chance.randrange(earlier), chance) for _ in range(chance.randint(2, 4))]
    found += _by_short_name(plan, index, Way.DECLARED)
    found += _by_short_name(plan, index - plan.issuers, Way.NOT_DECLARED)
    # What is cited twice in one text would be one truth with two places.
    return tuple({each.written: each for each in found}.values())


def _cite(plan: Plan, index: int, chance: Random) -> CitedAs:
    cited = frame(plan, index)
    way = chance.choice(_ways(plan, cited))
    outcome = _OUTCOMES.get(way, "linked")
    target = cited.key if outcome == "linked" else None
    if way is Way.NUMBER:
        return CitedAs(way, _brackets(cited.number or "", chance), None, cited.number, target, outcome)
    title, number = _title(way, cited, chance), None
    if way is Way.BOTH:
        number = cited.number
    elif way is Way.CONTRADICTED:
        number = _another_number(plan, index, cited, chance)
    elif way is Way.MISSING and chance.random() < _HALF:
        number = _missing_number(cited)
    written = f"{title[:4]}{chance.choice([' ', chr(0x3000), chr(10)])}{title[4:]}" if way is Way.BLANKS else title
    after = f"（{_brackets(number, chance)}）" if number else ""
    return CitedAs(way, f"《{_inner_marks(written)}》{after}", title, number, target, outcome)


def _title(way: Way, cited: Frame, chance: Random) -> str:
    """Return the title of a document as it is cited."""
    title = cited.rules if cited.layout is Layout.ORDER else cited.title
    marked = title.replace("《", "“").replace("》", "”").replace("（", "(").replace("）", ")")
    written = {
        Way.MARKS: marked if "“" in marked else marked.replace(cited.matter, f"“{cited.matter}”"),
        Way.COUNTRY: title.removeprefix("中华人民共和国"),
        Way.ISSUER: title.removeprefix(cited.issuer),
        Way.AMBIGUOUS: title.removeprefix(cited.issuer),
        Way.ISSUER_IN_SHORT: title.replace("人民政府", "政府", 1),
        Way.ISSUED: cited.rules,
        Way.BOTH: cited.rules,
        Way.EDITION: _EDITION.sub("", title),
        Way.MISSING: f"关于{cited.matter}旧例的{chance.choice(['意见', '通知', '决定'])}",
    }
    return written.get(way, title)


def _ways(plan: Plan, cited: Frame) -> list[Way]:
    """Return the ways in which a document can be cited."""
    if has_twin(plan, cited.index):
        return [Way.AS_IT_IS, Way.NUMBER, Way.BOTH, Way.AMBIGUOUS]
    ways = {
        Layout.LETTER: [
            Way.MARKS,
            Way.ISSUER,
            Way.ISSUER_IN_SHORT,
            Way.NUMBER,
            Way.BOTH,
            Way.CONTRADICTED,
            Way.MISSING,
        ],
        Layout.ISSUING: [Way.MARKS, Way.ISSUER, Way.ISSUED, Way.NUMBER, Way.BOTH],
        Layout.RULES: [],
        Layout.LAW: [Way.COUNTRY],
        Layout.ORDER: [Way.BOTH],
    }[cited.layout]
    return [Way.AS_IT_IS, Way.BLANKS, *ways, *([Way.EDITION] if _EDITION.search(cited.rules) else [])]


def _by_short_name(plan: Plan, index: int, way: Way) -> list[CitedAs]:
    """Return the citation that declares a short name in a document, or one without, in the turn after it."""
    if index < plan.issuers or index % 5 or frame(plan, index).original is not None:
        return []
    cited = frame(plan, plan.random("declared", index).randrange(turns_before(plan, index)))
    if cited.layout not in {Layout.RULES, Layout.LAW, Layout.ISSUING}:
        return []
    short = f"{cited.matter}新规"
    if way is Way.NOT_DECLARED:
        return [CitedAs(way, f"《{short}》", short, None, cited.key, "linked")]
    written = f"《{_inner_marks(cited.title)}》（以下简称《{short}》）"
    return [CitedAs(way, written, cited.title, None, cited.key, "linked", short)]


def _another_number(plan: Plan, index: int, cited: Frame, chance: Random) -> str:
    """Return the number of another letter than the one whose title is cited."""
    earlier = (frame(plan, chance.randrange(turns_before(plan, index) + 1)) for _ in range(100))
    for other in earlier:
        if other.layout is Layout.LETTER and other.number and other.matter[:6] != cited.matter[:6]:
            return other.number
    return _missing_number(cited)


def _missing_number(cited: Frame) -> str:
    """Return a number that no document has: every fifth serial is left out."""
    return f"{cited.county[:2]}政发〔{cited.date.year}〕5号"


def _inner_marks(title: str) -> str:
    return title.replace("《", "〈").replace("》", "〉")


def _brackets(number: str, chance: Random) -> str:
    """Return a number in one of the brackets that it is met in."""
    opening, closing = chance.choice([("〔", "〕"), ("[", "]"), ("［", "］")])
    return number.replace("〔", opening).replace("〕", closing)


_EDITION = re.compile("（(?:试行|[0-9]{4}年修订)）")
_HALF = 0.5
_OUTCOMES = {Way.AMBIGUOUS: "ambiguous", Way.MISSING: "missing", Way.CONTRADICTED: "contradicted"}
