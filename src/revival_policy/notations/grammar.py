"""What the grammars share: character classes, and reading a whole text with errors of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyparsing as pp

from revival_policy.errors import NotationError
from revival_policy.notations.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import NoReturn

#: One hanzi; the ideographic zero 〇 belongs to numerals, not here.
HANZI = r"[\u4e00-\u9fff\u3400-\u4dbf]"
#: One digit, half or full width. `\d` would also accept the digits of thirty other scripts.
DIGIT = "[0-9０-９]"
#: Blanks and line breaks, which are never significant inside a notation; so few that a scan never walks through many.
BLANK = r"\s{0,20}"

_DIGITS = frozenset("0123456789０１２３４５６７８９")
_FULL_WIDTH_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


def consists_of_digits(written: str) -> bool:
    """Tell whether a text has digits, half or full width, and nothing else."""
    return written != "" and _DIGITS.issuperset(written)


def number_of(digits: str) -> int:
    """Return the number that half- or full-width digits write."""
    return int(digits.translate(_FULL_WIDTH_DIGITS))


def without_blanks(text: str) -> str:
    """Return the text without blanks and line breaks.

    >>> without_blanks(" 国发 〔2016〕 62号")
    '国发〔2016〕62号'
    """
    return "".join(text.split())


def offsets_without_blanks(text: str) -> list[int]:
    """Return the offset in `text` of each character that `without_blanks` keeps, and the length of the text last.

    >>> offsets_without_blanks("省 厅")
    [0, 2, 3]
    """
    return [*(offset for offset, character in enumerate(text) if not character.isspace()), len(text)]


def offsets_of(text: str, word: str) -> Iterator[int]:
    """Yield the offsets at which a word begins in a text; this is several times as quick as any expression.

    >>> list(offsets_of("甲:乙:丙", ":"))
    [1, 3]
    """
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + len(word))


class Grammar:
    """A pyparsing expression that must account for every character of a text but blanks and line breaks.

    Blanks never matter in a notation, so a grammar need not speak of them: it reads the text without them. The
    expression ends in an unskipping StringEnd, because `parse_all` lets trailing blanks through.
    """

    def __init__(self, notation: str, expression: pp.ParserElement, fold: Callable[[str], str] = str) -> None:
        """Make the grammar of a notation, named by its Chinese term in errors; it reads what `fold` makes of a text."""
        self.notation = notation
        self._fold = fold
        end = pp.StringEnd().leave_whitespace().set_name("end of text")
        self._whole = (expression + end).leave_whitespace()

    def read(self, text: str) -> dict[str, str]:
        """Return the named parts of `text`; raise NotationError where it leaves the grammar."""
        return {name: str(part) for name, part in self._parse(text).as_dict().items()}

    def read_tokens(self, text: str) -> list[object]:
        """Return what the parse actions made of `text`; raise NotationError where it leaves the grammar.

        Parse actions see offsets in the text without blanks; `offsets_without_blanks` leads back from them.
        """
        return list(self._parse(text))

    def _parse(self, text: str) -> pp.ParseResults:
        try:
            return self._whole.parse_string(self._fold(without_blanks(fold(text))))
        except pp.ParseBaseException as error:
            self.refuse(text, offsets_without_blanks(fold(text))[error.loc], error.msg.removeprefix("Expected "))

    def refuse(self, text: str, position: int, expected: str) -> NoReturn:
        """Raise the NotationError for a text that the grammar allows and the meaning does not."""
        raise NotationError(self.notation, text, position, expected) from None
