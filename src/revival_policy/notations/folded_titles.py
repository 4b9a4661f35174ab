"""A title taken apart, so that two writings of one title are known to be one, and by what they differ."""

from __future__ import annotations

import functools
import re
import unicodedata

import attrs

from revival_policy.notations.citations import tidy_title
from revival_policy.notations.kinds import DocumentKind
from revival_policy.notations.text_enum import TextEnum
from revival_policy.words.lexicon import words
from revival_policy.words.patterns import pattern

COUNTRY = "中华人民共和国"


class Folding(TextEnum):
    """In what a title as cited differs from that of the document, and yet is its title (标题折合).

    `str(folding)` is the value.
    """

    MARKS = "marks"
    """punctuation, brackets, blanks, width: 《关于〈植树办法〉的通知》 and 关于植树办法的通知"""
    COUNTRY = "country"
    """中华人民共和国 before the name of a law"""
    ISSUER = "issuer"
    """the issuer before 关于 is left out, or abbreviated"""
    ISSUED = "issued"
    """印发…的通知 around the title of the document that it issues"""
    EDITION = "edition"
    """试行, 2019年修订 after the title"""
    SHORT_NAME = "short name"
    """a name that some document declares for it (以下简称)"""


@attrs.frozen
class FoldedTitle:
    """A title (标题) in its parts; titles with the same `core` may be one.

    `core` is what no folding takes away, "" where a title names no document (《通知》); `issuer` is what is before
    关于; `issued` tells that 印发…的通知 was around it; `edition` holds the marks of its edition; `country` that it
    began with 中华人民共和国.
    """

    core: str
    issuer: str = ""
    issued: bool = False
    edition: str = ""
    country: bool = False
    plain: str = attrs.field(default="", repr=False)
    written: str = attrs.field(default="", repr=False)


@functools.lru_cache(maxsize=1 << 17)
def fold_title(title: str) -> FoldedTitle:
    """Take a title apart.

    >>> fold_title("东山县人民政府关于印发《植树管理办法(试行)》的通知")
    FoldedTitle(core='植树管理办法', issuer='东山县人民政府', issued=True, edition='试行', country=False)
    >>> fold_title("中华人民共和国湿地法"), fold_title("《通知》").core
    (FoldedTitle(core='湿地法', issuer='', issued=False, edition='', country=True), '')
    """
    written = unicodedata.normalize("NFKC", title)
    issuer, rest, about = _without_issuer(written)
    issued = _ISSUES.match(rest)
    if issued is not None:
        rest = issued["title"]
        inner_issuer, rest, about = _without_issuer(rest)
        issuer = inner_issuer or issuer
    rest, edition = _without_edition(rest)
    core = only_letters(rest)
    country = core.startswith(COUNTRY)
    core = core.removeprefix(COUNTRY)
    if _names_nothing(core, about=about):
        core = ""
    plain = only_letters(written)
    return FoldedTitle(core, issuer, issued is not None, edition, country, plain, tidy_title(written))


def differences(cited: FoldedTitle, title: FoldedTitle, issuers: str = "") -> frozenset[Folding] | None:
    """Return by what foldings two titles with the same core are one; None where they are titles of two documents.

    `issuers` are those of the document, for a title that names none.

    >>> cited, title = fold_title("植树管理办法"), fold_title("东山县人民政府关于印发《植树管理办法(试行)》的通知")
    >>> sorted(map(str, differences(cited, title)))
    ['edition', 'issued', 'issuer']
    """
    if cited.plain == title.plain:
        return frozenset() if cited.written == title.written else frozenset({Folding.MARKS})
    found: set[Folding] = set()
    if cited.country != title.country:
        found.add(Folding.COUNTRY)
    if cited.issued != title.issued:
        found.add(Folding.ISSUED)
    if cited.edition != title.edition:
        if cited.edition and title.edition and not _goes_with(cited.edition, title.edition):
            return None
        found.add(Folding.EDITION)
    if cited.issuer != title.issuer:
        if not _same_issuer(cited.issuer, title.issuer or issuers):
            return None
        found.add(Folding.ISSUER)
    return frozenset(found or {Folding.MARKS})


def only_letters(text: str) -> str:
    """Return the hanzi, letters and digits of a text."""
    return _NO_LETTERS.sub("", text)


def _without_issuer(title: str) -> tuple[str, str, bool]:
    """Return the issuer before 关于 or the verb of issuing, what follows, and whether 关于 was between."""
    found = _ABOUT.search(title)
    if found is None:
        return "", title, False
    before, after = only_letters(title[: found.start()]), title[found.end() :]
    if before and (not _is_issuer(before) or "〈" in title[: found.start()]):
        return "", title, False
    return before, after, found["about"] is not None


def _is_issuer(name: str) -> bool:
    """Tell whether what is before 关于 names bodies: 东山县林业局, 东山县林业局等部门."""
    return len(name) <= _LONGEST_ISSUER and _AND_OTHERS.sub("", name).endswith(_ends_of_bodies())


def _without_edition(title: str) -> tuple[str, str]:
    """Return a title without the marks of its edition, and those marks, without 年 after a year."""
    marks: list[str] = []
    while (found := _EDITION.search(title)) is not None:
        marks.insert(0, only_letters(found["mark"] or found["bare"]).replace("年", ""))
        title = title[: found.start()] + title[found.end() :]
    return title, " ".join(marks)


def _goes_with(one: str, other: str) -> bool:
    """Tell whether two marks may mean one edition: of two years they do not, nor does 试行 with 修订."""
    years = [set(_YEAR.findall(mark)) for mark in (one, other)]
    if all(years):
        return bool(years[0] & years[1])
    return _YEAR.sub("", one).strip("版本") == _YEAR.sub("", other).strip("版本")


@functools.lru_cache(maxsize=1 << 16)
def _same_issuer(cited: str, issuer: str) -> bool:
    """Tell whether an issuer as cited may be that of a title: it is left out, shortened or one of several."""
    if not cited or not issuer:
        return True
    one, other = (_briefly(name) for name in (cited, issuer))
    if one == other or other.endswith(one) or one.endswith(other):
        return True
    return _AND_OTHERS.search(one) is not None and other.startswith(_AND_OTHERS.sub("", one))


def _briefly(issuer: str) -> str:
    return issuer.replace(COUNTRY, "").replace("人民政府", "政府").removeprefix("中共")


def _names_nothing(core: str, *, about: bool) -> bool:
    """Tell whether a title names a kind of documents and no document: 《通知》, 关于…的实施意见."""
    if len(core) < _SHORTEST:
        return True
    if about and len(core) < _SHORTEST_MATTER:
        return True
    named_by_issuer = _ORDER.search(core)
    if named_by_issuer is not None and core[: named_by_issuer.start()].endswith(_ends_of_bodies()):
        return True
    return core in _kinds() or _GENERIC.fullmatch(core) is not None


@functools.cache
def _kinds() -> frozenset[str]:
    return frozenset(kind.value for kind in DocumentKind)


@functools.cache
def _ends_of_bodies() -> tuple[str, ...]:
    return (*words("organ_endings"), *words("ends_of_issuers"))


_EDITION = pattern(
    r"(?:[(（〔\[【]\s*(?P<mark><<edition_marks>>)\s*[)）〕\]】]|(?P<bare><<edition_marks:bare>>))(?=[\W_]*$)"
)
_NO_LETTERS = re.compile(r"[\W_]+")
_VERBS = "<<issuing_verbs>>"
#: Where the issuer of a title ends.
_ABOUT = pattern(rf"(?P<about>关于)|(?=(?:{_VERBS}|转发|批转)[^一-鿿]*[〈《<]?)")
_ISSUES = pattern(
    rf"[\W_]*(?:{_VERBS})<<carried_out_when_issued>>?\s*(?P<title>.+?)的?<<letters_that_issue>>[\W_]*$", re.DOTALL
)
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_AND_OTHERS = pattern("等[一二三四五六七八九十0-9]*(?:个)?<<and_other_bodies>>?$")
_GENERIC = pattern("<<generic_titles:points>>?<<generic_titles:before>>*<<generic_titles:kind>>")
#: What is called by its issuer alone: 东山县人民政府令.
_ORDER = pattern("<<titled_by_issuer>>$")
_LONGEST_ISSUER = 120
_SHORTEST, _SHORTEST_MATTER = 2, 5
