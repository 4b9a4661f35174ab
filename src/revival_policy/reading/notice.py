"""The last step: frame, outline and findings become a Notice."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Sequence

import attrs

from revival_policy.errors import ReadingError, expect
from revival_policy.model.component import ComponentRole
from revival_policy.model.context import Context
from revival_policy.model.diagnostics import Level
from revival_policy.model.notice import Notice
from revival_policy.model.origins import origin_of, place_of_name, settled
from revival_policy.model.parts import Part, PartKind
from revival_policy.model.table import Table
from revival_policy.notations.agencies import Agency
from revival_policy.notations.citations import Citation, cited_without_marks, tidy_title
from revival_policy.notations.document_numbers import DocumentNumber, placed
from revival_policy.notations.grammar import offsets_without_blanks
from revival_policy.notations.matches import Span
from revival_policy.reading.building import Built, build
from revival_policy.reading.completing import completed, differences
from revival_policy.reading.components import Stretch
from revival_policy.reading.doubts import Unheld, doubts_about
from revival_policy.reading.findings import Findings
from revival_policy.reading.frame import Frame, read_frame
from revival_policy.reading.issued import issued_below, issued_elsewhere
from revival_policy.reading.legible import as_given, legible
from revival_policy.reading.lines import Line, joined, split_lines
from revival_policy.reading.outline import Outline, read_outline
from revival_policy.reading.page_head import issuers_named
from revival_policy.reading.parting import part_frame
from revival_policy.reading.repair import repair
from revival_policy.reading.tables import read_tables, without_markers_of_rows

_NOTHING_KNOWN = Context()
#: Parts whose text cites other documents; a page head names the document itself.
_CITING = {PartKind.TITLE, PartKind.BODY, PartKind.PREAMBLE, PartKind.HEADING, PartKind.MEASURE, PartKind.CLOSING}
#: The parts of items, each of which is a part of its own.
_NUMBERED = {PartKind.HEADING, PartKind.MEASURE}


def parse(  # noqa: PLR0913 - each is one thing that a caller may know
    text: str,
    *,
    title: str | None = None,
    number: DocumentNumber | str | None = None,
    issuer: Agency | str | None = None,
    place: str | None = None,
    date: dt.date | str | None = None,
    source: str | os.PathLike[str] | None = None,
    strict: bool = False,
) -> Notice:
    r"""Read the text of an official document (公文) into a Notice.

    Any text is read: what is missing is None or empty in the notice, what is doubtful is in its diagnostics.
    With `strict`, the first diagnostic of level error is raised as ReadingError.

    What the caller knows (title, number, issuer, place, date, and the file or address that the text comes from) is used
    where the text does not say; `Notice.context` keeps it, and where the text says otherwise there is a diagnostic.
    ArgumentError for arguments of another type, or that cannot be read.

    >>> notice = rp.parse("关于植树的通知\n吉政发〔2020〕1号\n各县政府:\n一、目标\n1.种好树。(省林业厅)")
    >>> notice.number, notice.measures[0].agencies
    (DocumentNumber.from_text('吉政发〔2020〕1号'), (Agency.from_text('省林业厅'),))
    >>> rp.parse("一、种好树。", title="植树方案", date="2020-03-05").date
    Date.from_text('2020年3月5日')
    """
    expect("text", text, str, "a text; read takes a path, or the bytes of a file")
    context = Context.of(title, number, issuer, place, date, source)
    seen = legible(text)
    notice = as_given(_read(seen.text, context), seen)
    if strict:
        for doubt in notice.diagnostics:
            if doubt.level is Level.ERROR:
                raise ReadingError(doubt.code, doubt.message, doubt.line, doubt.column)
    return notice


def _read(text: str, context: Context) -> Notice:
    written = split_lines(text)
    tables = read_tables(text, written)
    lines = part_frame(repair(text, without_markers_of_rows(written, tables)))
    frame = read_frame(lines, context.title)
    outlines = [read_outline(_body_lines(lines, frame, stretch)) for stretch in frame.stretches]
    return _assemble(text, lines, frame, outlines, tables, context)


def _body_lines(lines: Sequence[Line], frame: Frame, stretch: Stretch) -> list[Line]:
    """Return the lines of a stretch that the frame has left to the outline."""
    own = range(stretch.start, stretch.end)
    return [lines[index] for index in own if frame.kinds[index] is None]


def _assemble(  # noqa: PLR0913, PLR0917 - what the steps of a reading gave
    source: str,
    lines: Sequence[Line],
    frame: Frame,
    outlines: Sequence[Outline],
    tables: tuple[Table, ...],
    context: Context,
) -> Notice:
    said = completed(frame.said, context)
    own = _says_of_itself(said) + (context.place or "")
    number = placed(said.number, own) if said.number else None
    origin = origin_of(number, said.issuers or issuers_named(said.metadata), said.date, said.title)
    if origin.place is None and context.place is not None:
        origin = attrs.evolve(origin, place=place_of_name(context.place))
    findings = Findings.of(source, own, origin, lines, tables)
    roles = [stretch.component.role if stretch.component else None for stretch in frame.stretches]
    letter = outlines[0]
    issued = [outline for outline, role in zip(outlines, roles, strict=True) if role is ComponentRole.ISSUED]
    issues = not letter.items and any(outline.items or outline.before for outline in issued)
    built = [build(outline, findings) for outline in outlines]
    of_issued = [each for each, role in zip(built, roles, strict=True) if role is ComponentRole.ISSUED]
    document = of_issued[0] if issues else built[0]
    body = tuple(value for each in built for value in each.items)
    parts = tuple(_parts(source, lines, frame, _kinds_of_body(built, roles, issues=issues), built))
    issued_title = issued_below(findings, letter, said) if issues else issued_elsewhere(findings, letter, said)
    citing = [citation for part in parts for citation in _cited_in(part, findings)] if findings.citations else []
    differs = list(differences(frame.said, context))
    return attrs.evolve(
        said,
        source=source,
        number=number,
        issuers=settled(said.issuers, origin),
        addressees=settled(said.addressees, origin),
        letter=_paragraphs(built[0].before.lines) if issues else "",
        issued_title=issued_title,
        preamble=_paragraphs(document.before.lines),
        body=body,
        closing=_paragraphs([line for each in (built[0], *(of_issued if issues else ())) for line in each.after.lines]),
        copied_to=settled(said.copied_to, origin),
        citations=tuple(
            _others([*_unmarked(parts, findings, said, citing), *citing], said, issued_title if issues else None)
        ),
        parts=parts,
        tables=tables,
        diagnostics=doubts_about(source, lines, said, parts, outlines, Unheld(findings, body), differs),
        origin=origin,
        context=None if context == _NOTHING_KNOWN else context,
    )


def _says_of_itself(said: Notice) -> str:
    return "".join((said.title or "", *(issuer.name for issuer in said.issuers), *(text for _, text in said.metadata)))


def _cited_in(part: Part, findings: Findings) -> Sequence[Citation]:
    """Return the citations in a part that cites."""
    found = findings.citations_in(part.span) if part.kind in _CITING else ()
    # The number below a title is no citation in it, although a scan reads over the line break.
    return [cited for cited in found if cited.span is None or cited.span.end <= part.span.end] if found else ()


def _unmarked(
    parts: Sequence[Part], findings: Findings, said: Notice, marked: Sequence[Citation]
) -> Iterator[Citation]:
    """Yield the document that the title names without marks, as the text cites it where the two differ by a 的."""
    named = cited_without_marks(said.title or "")
    part = next((part for part in parts if part.kind is PartKind.TITLE), None)
    if named is not None and part is not None:
        known = {(cited.title or "").replace("的", ""): cited for cited in reversed(marked)}
        same = known.get((named.title or "").replace("的", ""), named)
        place = _place_in_title(part, findings.source, named.title or "")
        yield attrs.evolve(named, title=same.title, number=same.number, span=place)


def _place_in_title(part: Part, source: str, inner: str) -> Span | None:
    written = part.span.of(source)
    place = tidy_title(written).find(inner)
    offsets = offsets_without_blanks(written)
    if place < 0:
        return None
    return Span(part.span.start + offsets[place], part.span.start + offsets[place + len(inner) - 1] + 1)


def _paragraphs(lines: Sequence[Line]) -> str:
    return joined(lines, [line.text for line in lines])


def _others(citations: Sequence[Citation], said: Notice, issued_title: str | None) -> Iterator[Citation]:
    """Yield the citations of other documents: not of this one, nor of the one that it issues."""
    own = {tidy_title(title) for title in (said.title, issued_title) if title}
    for citation in citations:
        names_itself = citation.title in own or (citation.number is not None and citation.number == said.number)
        if not names_itself:
            yield citation


def _kinds_of_body(
    built: Sequence[Built], roles: Sequence[ComponentRole | None], *, issues: bool
) -> dict[int, PartKind]:
    """Return the kind of part of each body line, by the offset at which the line starts."""
    kinds: dict[int, PartKind] = {}
    for each, role in zip(built, roles, strict=True):
        before = _before_items(role, issues=issues)
        kinds |= dict.fromkeys([line.start for line in (*each.before.lines, *each.before.heads)], before)
        after = _after_items(role, issues=issues)
        kinds |= dict.fromkeys([line.start for line in (*each.after.lines, *each.after.heads)], after)
        kinds |= each.kinds
    return kinds


def _before_items(role: ComponentRole | None, *, issues: bool) -> PartKind:
    """Return what the paragraphs before the first item of a document are."""
    if role is None:
        return PartKind.BODY if issues else PartKind.PREAMBLE
    if role is ComponentRole.ATTACHED:
        return PartKind.ATTACHED
    return PartKind.PREAMBLE if issues else PartKind.UNREAD


def _after_items(role: ComponentRole | None, *, issues: bool) -> PartKind:
    """Return what the paragraphs after the last item of a document are."""
    if role is ComponentRole.ATTACHED:
        return PartKind.ATTACHED
    return PartKind.CLOSING if role is None or issues else PartKind.UNREAD


def _parts(
    source: str, lines: Sequence[Line], frame: Frame, kinds_of_body: dict[int, PartKind], built: Sequence[Built]
) -> Iterator[Part]:
    """Yield the parts of a source; each runs to the beginning of the next, the first from 0, the last to the end."""
    starts: list[tuple[int, PartKind]] = []
    opening = {start for each in built for start in each.opening}
    last: PartKind | None = None
    for line, known in zip(lines, frame.kinds, strict=True):
        kind = known or kinds_of_body.get(line.start, PartKind.UNREAD)
        if kind is not last or (kind in _NUMBERED and (line.marker is not None or line.start in opening)):
            starts.append((line.start if starts else 0, kind))
            last = kind
    if not starts and source:
        starts.append((0, PartKind.UNREAD))
    ends = [*(start for start, _ in starts[1:]), len(source)]
    for (start, kind), end in zip(starts, ends, strict=False):  # an empty source has an end and no part
        yield Part(kind, Span(start, end))
