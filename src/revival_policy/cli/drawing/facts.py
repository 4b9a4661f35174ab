"""The facts of a notice: what its frame says of it, and how much it holds."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from revival_policy.cli.drawing.flowing import printable
from revival_policy.languages import language, say, to_say
from revival_policy.model.section import Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from revival_policy.model.notice import Notice
    from revival_policy.notations.kinds import DocumentKind

#: The label under which a page head says what the text is; those of the data sets do.
REMARK = "说明"


class Fact(NamedTuple):
    """One fact with its English label and its Chinese term; no line breaks in a part that fits one."""

    label: str
    term: str
    parts: Sequence[str]


def facts_of(notice: Notice) -> list[Fact]:
    """Return the facts that a notice states, in the order of the paper; the title is not one of them."""
    kind = notice.kind
    stated = [
        Fact("number", "发文字号", _parts("", [notice.number])),
        Fact("kind", "文种", _parts("", [_kind(kind) if kind else None])),
        Fact("issued by", "发文机关", _parts("、", notice.issuers)),
        Fact("date", "成文日期", _parts("", [notice.date and notice.date.isoformat()])),
        Fact("to", "主送机关", _parts(", ", notice.addressees)),
        Fact("issues", "印发文件", _parts("", [notice.issued_title])),
        *(Fact("attached", "附件", _parts("", [attachment.title])) for attachment in notice.attachments),
        *(Fact("note", "附注", _parts("", [note])) for note in notice.notes),
        *(Fact("remark", label, _parts("", [value])) for label, value in notice.metadata if label == REMARK),
        Fact("contents", "正文", _parts(" · ", [*_contents(notice)])),
    ]
    return [fact for fact in stated if fact.parts]


def _parts(mark: str, values: Iterable[object]) -> list[str]:
    """Return the text of each value that is stated, with a mark after each but the last."""
    texts = [printable(str(value)) for value in values if value]
    return [*(text + mark for text in texts[:-1]), *texts[-1:]]


def _kind(kind: DocumentKind) -> str:
    """Return the term, in English with its name there."""
    return f"{kind.value} ({kind.name.lower().replace('_', ' ')})" if language() == "en" else kind.value


def _contents(notice: Notice) -> Iterator[str]:
    """Yield how many sections each level has, with the form of its first marker; measures; agencies."""
    counts: Counter[int] = Counter()
    forms: dict[int, str] = {}
    for level, item in notice.walk():
        if isinstance(item, Section):
            counts[level] += 1
            forms.setdefault(level, item.marker.style.value)
    for level in sorted(counts):
        form = to_say("{count} section {mark}") if counts[level] == 1 else to_say("{count} sections {mark}")
        yield say(form, count=counts[level], mark=forms[level])
    yield measures_counted(len(notice.measures))
    count = len(notice.agencies)
    yield say(to_say("{count} agency") if count == 1 else to_say("{count} agencies"), count=count)


def measures_counted(count: int) -> str:
    """Return a number of measures in words, in the plural where it is not one."""
    return say(to_say("{count} measure") if count == 1 else to_say("{count} measures"), count=count)
