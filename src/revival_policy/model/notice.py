"""A notice: one official document as read, with its frame, its outline and its source."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cached_property
from typing import Literal, get_args

import attrs

from revival_policy.errors import ArgumentError, SectionError, expect
from revival_policy.handing_out import PlainValue, hand_out
from revival_policy.languages import Language
from revival_policy.model import asking, display, groups, measures
from revival_policy.model.agency_counts import AgencyCounts
from revival_policy.model.attachment import Attachment
from revival_policy.model.component import Component, ComponentRole
from revival_policy.model.context import Context, day_of
from revival_policy.model.definitions import Definition, definitions_in
from revival_policy.model.diagnostics import Diagnostic
from revival_policy.model.doubt import Certainty, Doubt
from revival_policy.model.file_map import FileMap
from revival_policy.model.measure import Measure
from revival_policy.model.measures import Measures
from revival_policy.model.parts import Part, PartKind
from revival_policy.model.references import Reference, references_in
from revival_policy.model.registration import registered_as
from revival_policy.model.renderings import Rendered
from revival_policy.model.section import Section, walk
from revival_policy.model.shelf import Shelf
from revival_policy.model.table import Table
from revival_policy.model.terms import Stated, validity_of
from revival_policy.model.validity import Standing, Validity, standing_on
from revival_policy.notations.agencies import Agency, Origin
from revival_policy.notations.citations import Citation, Relation, RelationName
from revival_policy.notations.dates import Date
from revival_policy.notations.document_numbers import DocumentNumber
from revival_policy.notations.kinds import DocumentKind
from revival_policy.notations.markers import Marker
from revival_policy.notations.matches import Places
from revival_policy.notations.registration_numbers import RegistrationNumber

#: Parts that say why a document was written.
_OPENING = {PartKind.TITLE, PartKind.BODY, PartKind.PREAMBLE}

#: The parts of the frame of which the reader says how sure they are.
JudgedName = Literal["title", "number", "date", "issuers"]
_JUDGED: tuple[JudgedName, ...] = get_args(JudgedName)

#: Documents that the notice issues speak for it.
_ISSUED = ComponentRole.ISSUED
#: Characters that an outline entry shows of an item without a heading.
SHOWN = 20


@attrs.frozen
class OutlineEntry(PlainValue):
    """One line of the outline: a numbered heading or item.

    `level` is 1 at the root; `parent` is the index of the entry above in the list, None at the root; `line` counts from
    1, None for an item without a span. `heading` is the heading, or the first twenty characters of an item without one.
    """

    level: int
    marker: str
    heading: str
    parent: int | None
    line: int | None


@attrs.frozen(repr=False)
class Notice(Rendered, PlainValue):
    """One official document (公文), as read from a text.

    What the document does not have is None or empty, never guessed. Title and number are those of the text; where it
    has none, those that the page head gives. `issuers` are the bodies that issue it; where no body does, the persons
    who sign in their own names. Two notices are equal when what they say is equal: the source, its parts, the page head
    (`metadata`, pairs of label and value), the diagnostics, the file and what the caller knew do not count. `file`
    leads from the source to page and paragraph of the file; None where the source is the file itself.

    `letter` holds the paragraphs of the covering letter of a notice that issues another document, and `issued_title`
    the title of that document; preamble, body and closing are then those of the document issued. Where its text is
    not below, there is the title alone, and all the rest is of the letter. `body` holds the items of all
    documents that the notice is made of, in the order of the text; `components` has the frames of those within.
    `tables` are all tables of the text with their places (表格); the rows of those of tasks are measures too.
    `classification` (密级), `urgency` (紧急程度), `signatory` (签发人) and `printing` (印发) are as written.

    >>> notice = rp.load("jilin-2016-41")
    >>> notice
    <Notice 吉政发〔2016〕41号 of 2016-12-09: 4 sections, 88 measures>
    >>> notice.source == "".join(part.span.of(notice.source) for part in notice.parts)
    True
    """

    source: str = attrs.field(default="", eq=False)
    title: str | None = None
    number: DocumentNumber | None = None
    kind: DocumentKind | None = None
    issuers: tuple[Agency, ...] = ()
    addressees: tuple[Agency, ...] = ()
    date: Date | None = None
    letter: str = ""
    issued_title: str | None = None
    preamble: str = ""
    body: tuple[Section | Measure, ...] = ()
    closing: str = ""
    attachments: tuple[Attachment, ...] = ()
    notes: tuple[str, ...] = ()
    copied_to: tuple[Agency, ...] = ()
    printing: str | None = None
    classification: str | None = None
    urgency: str | None = None
    signatory: str | None = None
    components: tuple[Component, ...] = ()
    citations: tuple[Citation, ...] = ()
    metadata: tuple[tuple[str, str], ...] = attrs.field(default=(), eq=False)
    parts: tuple[Part, ...] = attrs.field(default=(), eq=False)
    tables: tuple[Table, ...] = attrs.field(default=(), eq=False)
    diagnostics: tuple[Diagnostic, ...] = attrs.field(default=(), eq=False)
    file: FileMap | None = attrs.field(default=None, eq=False)
    origin: Origin = attrs.field(default=Origin(), eq=False)
    context: Context | None = attrs.field(default=None, eq=False)
    doubts: tuple[Doubt, ...] = attrs.field(default=(), eq=False)

    @property
    def place(self) -> str | None:
        """The place whose body issued the notice, as a full path (吉林省长春市); 中国 for the centre, else None.

        >>> rp.load("jilin-2016-41").place
        '吉林省'
        """
        return self.origin.place

    @cached_property
    def registration_number(self) -> RegistrationNumber | None:
        r"""The number under which the document is registered (规范性文件统一登记号), where it says so.

        >>> rp.parse("统一编号：ZJSP00-2016-0032\n关于植树的通知\n各县政府：\n请植树。").registration_number
        RegistrationNumber.from_text('ZJSP00-2016-0032')
        """
        return registered_as(self.source, self.metadata, self.parts)

    @cached_property
    def validity(self) -> Validity:
        r"""From when and how long the document is in force (效力), as it and its page head say, each with its place.

        Terms of a licence, a contract or a cited law are not one of its own.

        >>> text = "植树办法\n第一条 许可证有效期3年。\n第二条 本办法自2021年7月1日起施行，有效期5年。"
        >>> validity = rp.parse(text).validity
        >>> str(validity.in_force_from), str(validity.in_force_until), str(validity.term)
        ('2021年7月1日', '2026年6月30日', '5年')
        """
        titles = (self.title, self.issued_title, *(one.title for one in self.components if one.role is _ISSUED))
        return validity_of(
            Stated(
                self.source,
                self.parts,
                self.components,
                self.metadata,
                tuple(title for title in titles if title),
                self.date,
                self.related(Relation.REPEALS),
            )
        )

    @cached_property
    def definitions(self) -> tuple[Definition, ...]:
        r"""The words that the notice defines (定义), in the order of the text, each with the places where it is used.

        >>> notice = rp.parse("植树办法\n第一条 本办法所称苗木，是指树苗。\n第二条 苗木要浇水。")
        >>> definition, = notice.definitions
        >>> definition.term, definition.meaning, [use.start for use in definition.uses]
        ('苗木', '树苗', [26])
        """
        return definitions_in(self.source, self.body, self.components)

    def definition_of(self, term: str, *, at: int | None = None) -> Definition | None:
        r"""Return the definition of a word; with `at`, the one that holds at that offset of the source, else the first.

        None where the notice does not define the word, or not for that place.

        >>> rp.parse("植树办法\n第一条 本办法所称苗木，是指树苗。").definition_of("苗木").meaning
        '树苗'
        """
        expect("term", term, str, "a word")
        expect("at", at, (int, type(None)), "an offset of the source")
        same = (one for one in self.definitions if one.term == term)
        return next((one for one in same if at is None or one.holds_at(at)), None)

    def in_force(self, on: dt.date | str) -> Standing:
        r"""Return whether the document is in force on a day (效力状态): yes, no or unknown, with the reason.

        As sure as the document alone makes it: a later repeal, change or extension is not known, and the reason says
        so. A day may be given as a text. ArgumentError where it cannot be read.

        >>> notice = rp.parse("植树办法\n第一条 本办法自2021年7月1日起施行。")
        >>> str(notice.in_force("2021-06-30").answer), str(notice.in_force("2021-07-01").answer)
        ('no', 'yes')
        """
        return standing_on(self.validity, day_of("on", on), self.date)

    def certainty(self, field: JudgedName) -> Certainty:
        r"""Return how sure a part of the frame is: title, number, date or issuers; ArgumentError for any other field.

        What is not certain is in `doubts`, with a reason and the next best reading.

        >>> notice = rp.parse("清溪市林业局关于植树的通知\n各县林业局：\n请植树。\n清溪市林业局\n2020年3月5日")
        >>> str(notice.certainty("title")), str(notice.certainty("issuers"))
        ('certain', 'certain')
        """
        if field not in _JUDGED:
            raise ArgumentError("field", repr(field), f"one of {', '.join(_JUDGED)}")
        return next((doubt.certainty for doubt in self.doubts if doubt.field == field), Certainty.CERTAIN)

    def walk(self) -> Iterator[tuple[int, Section | Measure]]:
        """Yield all sections and measures in the order of the text, each with its level (1 at the root)."""
        return walk(self.body)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections of the highest level."""
        return self.sections_at(1)

    def sections_at(self, level: int) -> tuple[Section, ...]:
        """Return the sections of one level: 1 for 一、 in the common order, 2 for (一) under it.

        >>> len(rp.load("jilin-2016-41").sections_at(2))
        14
        """
        expect("level", level, int, "a level, from 1")
        return tuple(item for depth, item in self.walk() if depth == level and isinstance(item, Section))

    def section(self, marker: Marker | str) -> Section:
        """Return the one section that carries a marker; SectionError where none or several do.

        >>> rp.load("jilin-2016-41").section("（九）").heading
        '打造重点开发开放平台'
        """
        expect("marker", marker, (Marker, str), "a marker such as 一、")
        asked = Marker.from_text(marker) if isinstance(marker, str) else marker
        found = [item for _, item in self.walk() if isinstance(item, Section) and item.marker == asked]
        if len(found) != 1:
            raise SectionError(str(asked), len(found))
        return found[0]

    @cached_property
    def measures(self) -> Measures:
        """All measures in the order of the text."""
        items = [item for _, item in self.walk() if isinstance(item, Measure)]
        return Measures(items, shelf=Shelf((self,)), positions=tuple(range(len(items))))

    @cached_property
    def agencies(self) -> AgencyCounts:
        """The agencies responsible, with the number of measures that name each."""
        return AgencyCounts.of(self.measures)

    @property
    def implements(self) -> tuple[Citation, ...]:
        """The documents that title, letter or preamble say this one carries out or acts on (贯彻落实, 根据), each once.

        >>> [str(cited.number) for cited in rp.load("jilin-2016-41").implements]
        ['国发〔2016〕62号']
        """
        opening = [part.span for part in self.parts if part.kind in _OPENING]
        return tuple(
            dict.fromkeys(
                cited
                for cited in self.related(Relation.IMPLEMENTS)
                if cited.span is None or not self.parts or any(cited.span.start in range(*span) for span in opening)
            )
        )

    def related(self, relation: Relation | RelationName) -> tuple[Citation, ...]:
        r"""Return the documents that this one has a relation to, each once: those it repeals (废止), amends, forwards.

        >>> rp.parse("关于植树的通知\n一、《植树办法》同时废止。").related(rp.Relation.REPEALS)
        (Citation.from_text('《植树办法》'),)
        """
        wanted = asking.choice("relation", relation, Relation)
        return tuple(dict.fromkeys(cited for cited in self.citations if cited.relation is wanted))

    @property
    def references(self) -> tuple[Reference, ...]:
        r"""The provisions of its own that the text points to (条款引用), each with the place it leads to.

        >>> notice = rp.parse("植树办法\n第一条 树木属于植树人。\n前款所称树木，不含盆景。")
        >>> reference, = notice.references
        >>> str(reference.provision), reference.target.of(notice.source)
        ('前款', '第一条 树木属于植树人。\n')
        """
        return tuple(references_in(self.source, self.body, self.title or ""))

    def outline(self) -> list[OutlineEntry]:
        """Return the outline as a flat list, in the order of the text: all that is numbered, but for rows of tables."""
        places = Places(self.source)
        entries: list[OutlineEntry] = []
        above: list[int] = []
        for level, item in self.walk():
            if item.marker is None or (isinstance(item, Measure) and item.in_table):
                continue
            del above[level - 1 :]
            words = item.text if isinstance(item, Section) else str(item).removeprefix(str(item.marker))
            heading = item.heading or words.partition("\n")[0][:SHOWN]
            line = places.of(item.span.start)[0] if item.span else None
            entries.append(OutlineEntry(level, str(item.marker), heading, above[-1] if above else None, line))
            above.append(len(entries) - 1)
        return entries

    def to_text(self) -> str:
        r"""Return the notice as text (公文格式) that `parse` reads as the same notice.

        Frame and outline are in the order of GB/T 9704—2012; marks, numbers and dates are written in their canonical
        form, clauses at the end of their measure. What the notice says is kept; what it was read from (the page head,
        blanks, lines that were no part of it) is not.

        >>> print(rp.parse("关于植树的通知\n吉政发[2020]01号\n各县政府：\n（一）种好树。(林业局\n牵头)").to_text())
        吉政发〔2020〕1号
        关于植树的通知
        各县政府:
        (一)种好树。(牵头单位:林业局)
        """
        text: str = hand_out("text", self)
        return text

    def to_html(self, language: Language = "zh") -> str:
        """Return the notice as a page for browsers (网页): one file that needs no network, labelled in zh or en.

        Outline, measures, agencies and their network, cited documents and diagnostics. A script filters by agency,
        role, section and words; without scripts everything is shown. Links lead to `#measure-28`, counted from 1
        through the notice. ValueError where there are no labels in a language.

        >>> page = rp.load("jilin-2016-41").to_html()
        >>> page[:15], '<article id="measure-28"' in page
        ('<!doctype html>', True)
        """
        page: str = hand_out("page", self, language)
        return page

    def __repr__(self) -> str:
        """Return number, date and size; the title where there is no number."""
        return display.notice_as_text(self)

    def _repr_html_(self) -> str:
        """Return the foldable page that a notebook shows."""
        html: str = hand_out("notebook", self)
        return html


# What measures and groups say of these classes, `typing.get_type_hints` looks up in their modules; to import them there
# would be a circle.
measures.__dict__.update(Notice=Notice, Section=Section)
groups.__dict__.update(Measures=Measures)
# What attrs writes has names of its own, from before the class had one.
Section.__init__.__globals__.update(Section=Section)
groups.Groups.__init__.__globals__.update(Measures=Measures)
