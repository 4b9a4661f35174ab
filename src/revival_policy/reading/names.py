"""Names of bodies where the frame of a document has them: signature, addressees, head of a title."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from revival_policy.errors import NotationError
from revival_policy.notations.agencies import Agency
from revival_policy.notations.grammar import offsets_of, without_blanks
from revival_policy.registry.central_names import official_name, split_names
from revival_policy.registry.current import remembered
from revival_policy.registry.known_names import own_names
from revival_policy.words import lexicon
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: A line of names is no longer than this.
LONGEST_NAMES = 400
#: So many characters at its end tell a name.
SHORT_NAME = 4

#: The endings of addressees are shorter: an expression that a `$` closes tries every place before.
_LONGEST_ENDING = 6
#: Who signs or reports (签发人, 记者) is before a colon as well, and is addressed by nobody.
_ADDRESSEE = re.compile(
    "(?:单位|企业|机构|部门|街道|[镇乡区县市州站所校处]|职工|市民|居民|群众|主席|总理|书记|省长|市长"
    "|主任|部长|代表|委员|先生|女士|科室|处室|直属|同志们?|[)）]|户|员"
    "|(?<![发办核草任稿批持言责事告请罚系诉])人|(?<![记作编])者)$"
)
#: Words of sentences, which no name of a body holds.
_SENTENCE = re.compile(
    "如下|根据|按照|(?<![无犍])为了?[^了]*[，,]|现将|包括|要求|[。；！？!?]|以下|内容|措施|材料|时间|问题|联系|电话"
    "|附件|地址|注意|说明|提醒"
)
#: Is before the place in the names of the organs of the Party.
_PARTY = "中共"
#: Of so many names this share tells that the others are addressed as well.
MANY, MOST = 4, 0.75
#: Old telegrams name persons by their surnames, and who is to be informed besides.
_AND_TELL = ("并告", "并转", "并报", "并致")
_SURNAMES = re.compile(
    "[\u4e00-\u9fff](?<![省市县区州盟旗乡镇村])(?:、[\u4e00-\u9fff](?<![省市县区州盟旗乡镇村])){0,8}"
)
LONGEST_PERSONS = 16
_PLACE = re.compile("[^省市县区州盟旗]{1,8}[省市县区州盟旗]")
_BETWEEN_ADDRESSEES = re.compile("[,，;；]")
_ISSUER_IN_TITLE = re.compile(r"([^《》]{2,60}?)(?:关于|關于|關於|印发|转发|批转|发布|公布)")


def is_body(name: str) -> bool:
    """Tell whether a name ends as those of bodies do, and says nothing, or is one of a body of the user's own."""
    return (name.endswith(lexicon.ends("organ_endings")) and not _SENTENCE.search(name)) or name in own_names()


def bodies_among(names: Iterable[str]) -> Iterator[Agency]:
    """Yield the agencies of the names that end as those of bodies do and can be read, names that are joined apart."""
    for name in names:
        if is_body(name):
            for one in (one for part in _apart(name) for one in split_names(part)):
                with suppress(NotationError):
                    yield Agency.from_text(one)


def is_row_of_bodies(text: str) -> bool:
    """Tell whether a text names no more than bodies, with blanks between them or between their characters."""
    return bool(text) and len(text) <= LONGEST_NAMES and bool(_rows(text))


def bodies_in_row(text: str) -> tuple[Agency, ...]:
    """Return the bodies that a masthead, a byline or a signature names; none where it names others too.

    文件 at the end of a masthead, or beside or between several bodies, is no part of a name, nor is （代章） of one.
    """
    return tuple(bodies_among(_rows(without_words_of_mastheads(text))))


def without_words_of_mastheads(text: str) -> str:
    """Return a line without 文件 at its end, or else without any, and without what means a seal."""
    text = without_seal(text)
    return _DOCUMENT.sub("", text) if _DOCUMENT.search(text) else _DOCUMENTS.sub(" ", text)


def without_seal(text: str) -> str:
    """Return a line without what means a seal, and whose it is: （章）, （市林业局代章）."""
    return _SEAL.sub("", text)


def names_persons(text: str) -> bool:
    """Tell whether a text is no more than persons who sign, each with his post or with the whole of his name."""
    if _NAMES.fullmatch(text):
        return True
    first, *names = _POSTS.split(without_blanks(text).replace(":", "").replace("：", ""))
    return (
        bool(names)
        and len(first) <= LONGEST_BEFORE_POST
        and all(_NAME_AND_RANK.fullmatch(name) for name in names[:-1])
        and _NAME.fullmatch(names[-1]) is not None
    )


def bodies_of_person(text: str) -> tuple[Agency, ...]:
    """Return the body that a person is named with in a byline: 清溪县人民政府代县长 林青."""
    body, post, _ = _POSTS_KEPT.split(without_blanks(text), maxsplit=1) if _POSTS.search(text) else (text, "", "")
    return tuple(bodies_among([body.rstrip(_RANKS)])) if post else ()


def persons_in(text: str) -> Iterator[Agency]:
    """Yield the persons that a line names without posts: the names of those who sign a letter of their own."""
    if _NAMES.fullmatch(text):
        for name in _BETWEEN_NAMES.split(text.strip()):
            with suppress(NotationError):
                yield Agency.from_text(name)


_BETWEEN_NAMES = re.compile(r"[\s、]+")
#: The body of a post, or a rank such as 副, is no longer.
LONGEST_BEFORE_POST = 20
_PERSON = "(?:<<surnames>>)[\u4e00-\u9fff]{1,2}"
_NAMES, _POSTS = pattern(rf"\s*{_PERSON}(?:[\s、]+{_PERSON}){{0,7}}\s*"), pattern("<<posts>>")
_POSTS_KEPT, _RANKS = pattern("(<<posts>>)"), "代副"
_NAME, _NAME_AND_RANK = re.compile("[\u4e00-\u9fff]{2,4}"), re.compile("[\u4e00-\u9fff]{2,8}")

_SEAL = re.compile("[(（](?:[^()（）]{0,40}代章|盖章|公章|印章|章|印)[)）]")
_DOCUMENT, _DOCUMENTS = re.compile(r"文\s{0,4}件\s{0,4}$"), re.compile(r"文\s{0,4}件")


def _rows(text: str) -> list[str]:
    """Return the names in a row: each apart, or the characters of one spread (国 务 院)."""
    inner = text[1:-1] if text[:1] in "(（" and text[-1:] in ")）" else text
    names = inner.replace("、", " ").split() if len(inner) >= SHORT_NAME or inner == text else []
    if names and all(map(is_body, names)):
        return names
    whole = "".join(names)
    is_spread = len(names) > 1 and "\t" not in text and not any(map(str.isdecimal, names))
    return [whole] if is_spread and is_body(whole) else []


def _apart(names: str) -> list[str]:
    """Divide names that are together and begin with the same place: 清溪市水利局清溪市林业局."""
    place = _PLACE.match(names.removeprefix(_PARTY))
    if place is None:
        return names.split("、")
    cuts = [0, *(start for start in _begins_again(names, place[0]) if is_body(names[:start]))]
    return [
        part for start, end in zip(cuts, [*cuts[1:], len(names)], strict=True) for part in names[start:end].split("、")
    ]


def _begins_again(names: str, place: str) -> Iterator[int]:
    """Yield where a place is named again, with 中共 before it or not."""
    for found in offsets_of(names, place):
        start = found - len(_PARTY) if names.endswith(_PARTY, 0, found) else found
        if start:
            yield start


def addressees_in(written: str) -> tuple[Agency, ...]:
    """Return the addressees that a line before its colon names, none where it is no list of names."""
    names = _BETWEEN_ADDRESSEES.split(without_blanks(written)) if len(written) <= LONGEST_NAMES else []
    if not names or _SENTENCE.search(written.replace("；", "，")) or not _are_addressed(names):
        return ()
    try:
        return tuple(Agency.from_text(name) for name in names)
    except NotationError:
        return ()


def _are_addressed(names: list[str]) -> bool:
    """Tell whether names are addressed together: all by what they end in, or most of many, or persons of telegrams."""
    known = sum(map(_may_be_addressed, names))
    if known == len(names) or (len(names) >= MANY and known >= MOST * len(names)):
        return True
    addressed = any(name.startswith(_AND_TELL) for name in names[1:]) and max(map(len, names)) <= LONGEST_PERSONS
    return addressed or ("、" in names[0] and all(map(_SURNAMES.fullmatch, names)))


def _may_be_addressed(name: str) -> bool:
    """Tell whether a name is one of a class (各县), or ends as those of bodies or of persons who are addressed do."""
    if name.endswith(lexicon.ends("organ_endings")) or name in own_names() or "各" in name:
        return True
    return _ADDRESSEE.search(name, max(0, len(name) - _LONGEST_ENDING)) is not None


def share_a_name(ones: Iterable[Agency], others: Iterable[Agency]) -> bool:
    """Tell whether one body at least is named by both, in full or in short."""
    names = [agency.name for agency in others]
    return any(_alike(one.name, name) for one in ones for name in names)


def _alike(one: str, other: str) -> bool:
    if one in other or other in one or one.endswith(other[-SHORT_NAME:]):
        return True
    short, other_short = shortest(one), shortest(other)
    return short in other_short or other_short in short


def shortest(name: str) -> str:
    """Return a name in its shortest words: 中国证券监督管理委员会 is 中国证监会, 中共清溪县委员会 清溪县委."""
    short = official_name(name, None)
    for whole, words in lexicon.meanings("shortened").items():
        short = short.replace(whole, words)
    return short


#: A title that is but a name and what is announced: 清溪市林业局通告.
_BODY_AND_KIND = re.compile("([\u4e00-\u9fff]{3,30}?)(?:通知|通告|公告|布告|通令|公报)")


@remembered(512)
def issuer_in(title: str | None) -> tuple[Agency, ...]:
    """Return the issuers that a title begins with, where it begins with some."""
    alone = _BODY_AND_KIND.fullmatch(title or "")
    if alone is not None and is_body(alone[1]):
        return tuple(bodies_among([alone[1]]))
    named = _ISSUER_IN_TITLE.match(title or "")
    if named is None or _verbs().match(named[1]):
        return ()
    return tuple(bodies_among(named[1].split()))


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(lexicon.expression("title_verbs"))
