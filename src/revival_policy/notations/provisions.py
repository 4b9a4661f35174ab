"""条款项 = 第…条 [ 之… ] [ 第…款 ] [ 第…项 ] | (前 [ 几 ] | 本) (条 | 款 | 项) [ 第…款 ] [ 第…项 ].

立法技术规范 (试行) (2009) and 立法法, article 65: articles (条) fall into paragraphs (款), these into items (项); a
provision in the same text is pointed to by number, or as 前款, 前两款, 本条.
"""

from __future__ import annotations

import enum
import re

import attrs
import pyparsing as pp

from revival_policy.notations.grammar import BLANK, Grammar, without_blanks
from revival_policy.notations.legible import legibly
from revival_policy.notations.matches import Match
from revival_policy.notations.numerals import read_counting, write_counting


class ProvisionUnit(enum.Enum):
    """A unit of laws and rules; each value is the Chinese term."""

    ARTICLE = "条"
    PARAGRAPH = "款"
    ITEM = "项"


#: So many units before are pointed to at most: 前三款.
MOST_BEFORE = 9
_NUMBER = r"(?:[一二三四五六七八九十百千零〇两]{1,7}|[0-9]{1,4})"
_ARTICLE = rf"第{BLANK}(?P<article>{_NUMBER}){BLANK}条(?!例)(?:之(?P<inserted>[一二三四五六七八九]))?"
_PARAGRAPH = rf"第{BLANK}(?P<paragraph>{_NUMBER}){BLANK}款"
_ITEM = rf"第{BLANK}[(（]?{BLANK}(?P<item>{_NUMBER}){BLANK}[)）]?{BLANK}项(?!目)"
_RELATIVE = r"(?P<nearness>[前本])(?P<count>[一二两三四五六七八九])?(?P<unit>[条款项])(?![目例件])"
_PATTERN = (
    rf"(?:{_RELATIVE}|{_ARTICLE}|(?={_PARAGRAPH.replace('?P<paragraph>', '?:')}|{_ITEM.replace('?P<item>', '?:')}))"
    rf"{BLANK}(?:{_PARAGRAPH})?{BLANK}(?:{_ITEM})?"
)
_IN_TEXT = re.compile(_PATTERN)


def _points_somewhere(provision: Provision, _attribute: object, item: int | None) -> None:
    numbers = {"article": provision.article, "paragraph": provision.paragraph, "item": item}
    if provision.unit is None and not any(numbers.values()):
        msg = "a provision has an article, a paragraph, an item, or a unit before"
        raise ValueError(msg)
    if provision.unit is not None and any(numbers[name] for name in _UP_TO[provision.unit]):
        msg = f"behind 前{provision.unit.value} only smaller units are numbered"
        raise ValueError(msg)


def _is_back(provision: Provision, _attribute: object, back: int | None) -> None:
    if (back is None) != (provision.unit is None) or (back is not None and not 0 <= back <= MOST_BEFORE):
        msg = f"a unit and how many of it lie before, 0 to {MOST_BEFORE}, come together: {provision.unit}, {back}"
        raise ValueError(msg)


def _is_inserted(provision: Provision, _attribute: object, inserted: int | None) -> None:
    if inserted is not None and (provision.article is None or not 1 <= inserted <= MOST_BEFORE):
        msg = f"an article is inserted behind another, as the first to the ninth: {inserted}"
        raise ValueError(msg)


_POSITIVE = attrs.validators.optional([attrs.validators.ge(1), attrs.validators.lt(10_000)])


@attrs.frozen(repr=False)
class Provision:
    """A place in a law or in rules (条款项), by number or as seen from where it is named.

    第三条第二款 has an `article` and a `paragraph`; 第三条之一 is `inserted` behind article 3 as the first. 前款 has a
    `unit` and `back`, how many of that unit before it lies; 前两款 are the two before, 本条 is 0 before.

    >>> Provision.from_text("第三条第二款第（一）项")
    Provision.from_text('第三条第二款第(一)项')
    >>> Provision.from_text("前款").unit, Provision.from_text("前款").back
    (<ProvisionUnit.PARAGRAPH: '款'>, 1)
    """

    article: int | None = attrs.field(default=None, validator=_POSITIVE)
    inserted: int | None = attrs.field(default=None, kw_only=True, validator=_is_inserted)
    paragraph: int | None = attrs.field(default=None, kw_only=True, validator=_POSITIVE)
    unit: ProvisionUnit | None = attrs.field(default=None, kw_only=True)
    back: int | None = attrs.field(default=None, kw_only=True, validator=_is_back)
    item: int | None = attrs.field(default=None, kw_only=True, validator=[_POSITIVE, _points_somewhere])

    @classmethod
    def from_text(cls, text: str) -> Provision:
        """Read a provision that stands alone; raise NotationError if it is none."""
        parts = _GRAMMAR.read(text)
        found = _IN_TEXT.fullmatch(parts["provision"])
        value = _provision_of(found) if found else None
        return value or _GRAMMAR.refuse(text, 0, "条款项")

    def __str__(self) -> str:
        """Return the canonical form: 第三条第二款第(一)项, 前款."""
        near = ""
        if self.unit is not None:
            count = write_counting(self.back).replace("二", "两") if self.back and self.back > 1 else ""
            near = ("前" + count if self.back else "本") + self.unit.value
        article = f"第{write_counting(self.article)}条" if self.article else ""
        article += f"之{write_counting(self.inserted)}" if self.inserted else ""
        paragraph = f"第{write_counting(self.paragraph)}款" if self.paragraph else ""
        item = f"第({write_counting(self.item)})项" if self.item else ""
        return near + article + paragraph + item

    def __repr__(self) -> str:
        """Return the call that makes this provision."""
        return f"Provision.from_text({str(self)!r})"


@legibly
def find_provisions(text: str) -> list[Match[Provision]]:
    """Return the provisions that running text points to, in their order; headings (第三条 at the head of a line) too.

    >>> [str(match.value) for match in find_provisions("依照前款规定，按照本办法第三条第（二）项办理")]
    ['前款', '第三条第(二)项']
    """
    found = []
    for words in _IN_TEXT.finditer(text):
        value = _provision_of(words)
        if value is not None:
            end = words.start() + len(words.group().rstrip())
            found.append(Match(value, words.start(), end, text[words.start() : end]))
    return found


def _provision_of(words: re.Match[str]) -> Provision | None:
    numbers = {name: _number(words[name]) for name in ("article", "inserted", "paragraph", "item")}
    unit = ProvisionUnit(words["unit"]) if words["unit"] else None
    back = None if unit is None else (_number(words["count"]) or 1 if words["nearness"] == "前" else 0)
    zero = any(words[name] and not number for name, number in numbers.items())
    several_of_this = words["nearness"] == "本" and words["count"]
    known = unit is not None or any(numbers.values())
    larger = unit is not None and any(numbers[name] for name in _UP_TO[unit])
    if zero or several_of_this or larger or not known:
        return None
    return Provision(unit=unit, back=back, **numbers)


#: What stands before a unit or is of its own kind, and so never behind it.
_UP_TO = {
    ProvisionUnit.ARTICLE: ("article",),
    ProvisionUnit.PARAGRAPH: ("article", "paragraph"),
    ProvisionUnit.ITEM: ("article", "paragraph", "item"),
}


def _number(written: str | None) -> int | None:
    if written is None:
        return None
    digits = without_blanks(written)
    return int(digits) if digits.isascii() else read_counting(digits)


_GRAMMAR = Grammar("条款项", pp.Regex(_PATTERN)("provision").set_name("条款项"))
