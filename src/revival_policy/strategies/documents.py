"""Documents of every kind, in the layouts that they have, each with the meaning that it was drawn from."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from revival_policy.model.attachment import Attachment
from revival_policy.model.component import Component, ComponentRole
from revival_policy.model.notice import Notice
from revival_policy.notations.agencies import Agency
from revival_policy.notations.citations import Citation
from revival_policy.notations.document_numbers import DocumentNumber, YearForm
from revival_policy.notations.kinds import DocumentKind
from revival_policy.strategies import outlines
from revival_policy.strategies.document_numbers import letter_numbers
from revival_policy.strategies.numbering import dates
from revival_policy.strategies.words import subjects
from revival_policy.strategies.written import Written

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

    from revival_policy.strategies.outlines import Outline


@functools.cache
def written_documents(kind: DocumentKind | None = None) -> SearchStrategy[Written[Notice]]:
    """Draw documents of one kind, or of any of `KINDS`, in the layouts usual for the kind.

    Orders are numbered 第12号 and signed by a person, replies answer a request, reports name who signed them out
    (签发人), rules are in articles, notices issue and forward documents with frames of their own; letters of all
    kinds may have joint issuers, classification, urgency, attachments with their texts, notes and copies.
    """
    if kind is None:
        return st.sampled_from(KINDS).flatmap(written_documents)
    return _DRAWN.get(kind, _rules if kind in _OF_RULES else _letters)(kind)


@st.composite
def _letters(draw: DrawFn, kind: DocumentKind) -> Written[Notice]:
    """Draw a document that goes from its issuers to its addressees."""
    issuers = draw(st.sampled_from(_JOINT if kind in _JOINTLY else _SINGLE))
    matter, own = draw(subjects()), draw(letter_numbers())
    drafted = Notice(
        title=f"{''.join(issuers)}关于{matter}的{kind.value}",
        number=own,
        kind=kind,
        issuers=tuple(map(Agency, issuers)),
        addressees=() if kind is DocumentKind.PUBLIC_NOTICE else draw(st.sampled_from(_ADDRESSEES)),
        date=draw(dates()),
        preamble=f"现就{matter}有关事项说明如下:",
        body=draw(outlines.headings() if kind not in _OF_ITEMS else outlines.plain_items()),
        classification=draw(st.none() | st.sampled_from(["机密", "秘密"])),
        urgency=draw(st.none() | st.sampled_from(["特急", "加急"])),
        signatory="林木森" if kind in _UPWARD else None,
        notes=draw(st.sampled_from([(), ("此件公开发布",)])),
        copied_to=draw(st.sampled_from([(), (Agency("县委办公室"), Agency("县人大常委会办公室"))])),
    )
    if kind is DocumentKind.OPINION and draw(st.booleans()):
        drafted = attrs.evolve(drafted, body=draw(outlines.items_with_run_in_headings()))
    if kind is DocumentKind.REPLY:
        asked = Citation(f"关于{matter}的请示", draw(letter_numbers().filter(lambda number: number != own)))
        answer = f"你局{asked}收悉。现批复如下:"
        drafted = attrs.evolve(drafted, preamble=answer, citations=(asked,))
    if kind is DocumentKind.NOTICE and draw(st.booleans()):
        drafted = draw(_issuing(drafted))
    return draw(_with_attachments(drafted))


@st.composite
def _issuing(draw: DrawFn, letter: Notice) -> Notice:
    """Draw a notice that issues a document, or forwards one with a frame of its own."""
    if draw(st.booleans()):
        title = f"{draw(subjects())}{draw(st.sampled_from(['实施方案', '管理办法', '发展规划']))}"
        within = Component(ComponentRole.ISSUED, title)
        words, verb, preamble = f"现将《{title}》印发给你们,请遵照办理。", "印发", ""
    else:
        author, to = "西岭县水利局", "西岭县人民政府"
        title = f"{author}关于{draw(subjects())}的报告"
        within = Component(ComponentRole.ISSUED, title, "", (Agency(author),), (Agency(to),), draw(dates()))
        words, verb, preamble = f"现将《{title}》转发给你们,请参照执行。", "转发", "现将有关情况报告如下。"
    return attrs.evolve(
        letter,
        title=f"{''.join(issuer.name for issuer in letter.issuers)}{verb}{title}的通知",
        letter=words,
        issued_title=title,
        preamble=preamble,
        components=(within,),
    )


@st.composite
def _with_attachments(draw: DrawFn, notice: Notice) -> Written[Notice]:
    """Draw no attachments, attachments in name alone, or with their texts after the document."""
    names = draw(st.sampled_from(_ATTACHED))
    notice = attrs.evolve(notice, attachments=tuple(map(Attachment, names)))
    if not names or draw(st.booleans()):
        return Written(draw(_set(_lines(notice))), notice)
    labels = [f"附件{number}" for number in range(1, len(names) + 1)] if len(names) > 1 else ["附件"]
    within = [Component(ComponentRole.ATTACHED, name, label) for name, label in zip(names, labels, strict=True)]
    texts = [draw(outlines.plain_items()) for _ in names]
    lines = _lines(notice)
    for component, items in zip(within, texts, strict=True):
        lines += [component.label, component.title or "", *outlines.lines_of(items)]
    body = (*notice.body, *(item for items in texts for item in items))
    return Written(draw(_set(lines)), attrs.evolve(notice, components=(*notice.components, *within), body=body))


@st.composite
def _orders(draw: DrawFn, kind: DocumentKind) -> Written[Notice]:
    """Draw an order that publishes rules, signed by a person."""
    (issuer,), title = draw(st.sampled_from(_SINGLE)), f"{draw(subjects())}管理办法"
    number = DocumentNumber(
        None, None, draw(st.integers(1, 999)), designation="令", form=YearForm.NONE, written_issuers=(Agency(issuer),)
    )
    notice = Notice(
        title=f"{issuer}令",
        number=number,
        kind=kind,
        issuers=(Agency(issuer),),
        date=draw(dates()),
        letter=f"现公布《{title}》,自公布之日起施行。",
        issued_title=title,
        body=draw(outlines.articles()),
        components=(Component(ComponentRole.ISSUED, title),),
    )
    head = [notice.title or "", f"第{number.serial}号", notice.letter, f"{draw(st.sampled_from(_OFFICES))} 林木森"]
    return Written(draw(_set([*head, str(notice.date), title, *outlines.lines_of(notice.body)])), notice)


@st.composite
def _announcements(draw: DrawFn, kind: DocumentKind) -> Written[Notice]:
    """Draw an announcement with a number of its own kind: 2021年第2号."""
    (issuer,), year, serial = draw(st.sampled_from(_SINGLE)), draw(st.integers(1990, 2030)), draw(st.integers(1, 99))
    number = DocumentNumber(
        None, year, serial, designation=kind.value, form=YearForm.PLAIN_ORDINAL, written_issuers=(Agency(issuer),)
    )
    matter = draw(subjects())
    notice = Notice(
        title=f"关于{matter}的{kind.value}",
        number=number,
        kind=kind,
        issuers=(Agency(issuer),),
        date=draw(dates()),
        preamble=f"现将{matter}有关事项公布如下:",
        body=draw(outlines.plain_items()),
    )
    head = [f"{issuer}{kind.value}", f"{year}年第{serial}号", notice.title or "", notice.preamble]
    return Written(draw(_set([*head, *outlines.lines_of(notice.body), issuer, str(notice.date)])), notice)


@st.composite
def _adopted(draw: DrawFn, kind: DocumentKind) -> Written[Notice]:
    """Draw what a meeting adopts (决议, 公报): the day of the meeting is below the title, in brackets."""
    issuer, date, matter = "东山县人民代表大会", draw(dates()), draw(subjects())
    notice = Notice(
        title=f"{issuer}关于{matter}的{kind.value}",
        kind=kind,
        issuers=(Agency(issuer),),
        date=date,
        preamble="\n".join(
            ["会议讨论了有关事项。", *(draw(outlines.sentences()) for _ in range(draw(st.integers(1, 2))))]
        ),
    )
    lines = [notice.title or "", f"({date}东山县第十七届人民代表大会第五次会议通过)", *notice.preamble.split("\n")]
    return Written(draw(_set(lines)), notice)


@st.composite
def _minutes(draw: DrawFn, kind: DocumentKind) -> Written[Notice]:
    """Draw minutes of a meeting: who was there follows the items."""
    number = DocumentNumber(None, draw(st.integers(1990, 2030)), draw(st.integers(1, 99)), form=YearForm.BRACKETED)
    notice = Notice(
        title="东山县人民政府常务会议纪要",
        number=number,
        kind=kind,
        preamble="县长林木森主持召开常务会议。纪要如下:",
        body=draw(outlines.plain_items()),
        closing="出席:林木森、张青山。\n列席:李树。",
    )
    lines = [notice.title or "", str(number), notice.preamble, *outlines.lines_of(notice.body)]
    return Written(draw(_set([*lines, *notice.closing.split("\n")])), notice)


@st.composite
def _rules(draw: DrawFn, kind: DocumentKind) -> Written[Notice]:
    """Draw what a document of the fifteen kinds issues, on its own: a title and a body."""
    title = f"东山县{draw(subjects())}{kind.value}"
    body = draw(st.one_of(_OF_RULES[kind]))
    return Written(draw(_set([title, *outlines.lines_of(body)])), Notice(title=title, kind=kind, body=body))


def _lines(notice: Notice) -> list[str]:
    """Return the lines of a letter, and of what it issues after it, in the order of GB/T 9704—2012."""
    issued = next((part for part in notice.components if part.role is ComponentRole.ISSUED), None)
    number = f"{notice.number}    签发人:{notice.signatory}" if notice.signatory else str(notice.number)
    content = [notice.preamble, *outlines.lines_of(notice.body)]
    lines = [*filter(None, (notice.classification, notice.urgency)), number, notice.title or ""]
    lines += _addressed(notice.addressees)
    lines += content if issued is None else [notice.letter]
    titles = [attachment.title for attachment in notice.attachments]
    lines += [f"附件:{titles[0]}"] if len(titles) == 1 else []
    lines += [
        f"{'附件:' if index == 1 else ''}{index}.{title}" for index, title in enumerate(titles, 1) if len(titles) > 1
    ]
    lines += [*(issuer.name for issuer in notice.issuers), str(notice.date)]
    lines += [f"({note})" for note in notice.notes]
    lines += [f"抄送:{','.join(agency.name for agency in notice.copied_to)}。"] if notice.copied_to else []
    if issued is not None:
        lines += [issued.title or "", *_addressed(issued.addressees), *filter(None, content)]
        lines += [*(issuer.name for issuer in issued.issuers), *([str(issued.date)] if issued.date else [])]
    return lines


def _addressed(agencies: tuple[Agency, ...]) -> list[str]:
    return [",".join(agency.name for agency in agencies) + ":"] if agencies else []


def _set(paragraphs: list[str]) -> SearchStrategy[str]:
    """Draw a layout: line ends, blank lines, indents."""
    return st.builds(
        lambda end, indent, times: (end * times).join(indent + paragraph for paragraph in paragraphs) + end,
        st.sampled_from(["\n", "\r\n"]),
        st.sampled_from(["", "  ", "\u3000\u3000"]),
        st.integers(1, 2),
    )


_SINGLE = (("东山县人民政府",), ("东山县林业局",), ("西岭省水利厅",))
_JOINT = (*_SINGLE, ("东山县林业局", "东山县财政局"), ("东山县水利局", "东山县教育局", "东山县农业农村局"))
_ADDRESSEES = ((Agency("各乡镇人民政府"),), (Agency("各乡镇人民政府"), Agency("县政府各部门")))
_ATTACHED = ((), ("重点项目表",), ("重点项目表", "任务清单"))
_OFFICES = ("县长", "厅长", "局长", "主任")
_JOINTLY = {DocumentKind.NOTICE, DocumentKind.OPINION, DocumentKind.PUBLIC_NOTICE}
_UPWARD = {DocumentKind.REPORT, DocumentKind.REQUEST}
_OF_ITEMS = {
    DocumentKind.REPLY,
    DocumentKind.REQUEST,
    DocumentKind.LETTER,
    DocumentKind.BILL,
    DocumentKind.PUBLIC_NOTICE,
}
_DRAWN = {
    DocumentKind.ORDER: _orders,
    DocumentKind.ANNOUNCEMENT: _announcements,
    DocumentKind.RESOLUTION: _adopted,
    DocumentKind.COMMUNIQUE: _adopted,
    DocumentKind.MINUTES: _minutes,
}
_OF_RULES: dict[DocumentKind, tuple[SearchStrategy[Outline], ...]] = {
    DocumentKind.PROCEDURES: (outlines.articles(),),
    DocumentKind.PROVISIONS: (outlines.articles(),),
    DocumentKind.DETAILED_RULES: (outlines.articles(),),
    DocumentKind.REGULATION: (outlines.articles(),),
    DocumentKind.SCHEME: (outlines.headings(), outlines.items_with_run_in_headings()),
    DocumentKind.POLICY_MEASURES: (outlines.headings(), outlines.items_with_run_in_headings()),
    DocumentKind.PRIORITIES: (outlines.items_with_run_in_headings(),),
    DocumentKind.PLAN: (outlines.numbered_parts(), outlines.decimals(), outlines.headings()),
    DocumentKind.PROGRAMME: (outlines.headings(),),
    DocumentKind.FRAMEWORK: (outlines.numbered_parts(), outlines.headings()),
    DocumentKind.CONTINGENCY_PLAN: (outlines.decimals(),),
    DocumentKind.EXPLANATION: (outlines.headings(),),
}
#: The kinds that documents are drawn of: the fifteen official ones, then those that habit has added.
KINDS = (*(kind for kind in DocumentKind if kind.is_official), *_OF_RULES)
