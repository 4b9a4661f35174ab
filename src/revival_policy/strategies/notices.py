"""Whole notices, in many layouts."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from revival_policy.model.attachment import Attachment
from revival_policy.model.component import Component, ComponentRole
from revival_policy.model.measure import Measure
from revival_policy.model.notice import Notice
from revival_policy.model.section import Section
from revival_policy.notations.agencies import Agency
from revival_policy.notations.kinds import DocumentKind
from revival_policy.notations.markers import Marker, MarkerStyle
from revival_policy.strategies.citations import citations, titles
from revival_policy.strategies.clauses import agencies, responsibilities
from revival_policy.strategies.document_numbers import letter_numbers
from revival_policy.strategies.numbering import dates
from revival_policy.strategies.words import ACTIONS, OBJECTS
from revival_policy.strategies.written import Written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy
#: Where a page may break a title: before 关于, after 印发, around the last 的.
_EDGES = re.compile("(?=关于)|(?<=关于印发)|(?=的通知$)|(?<=的)(?=通知$)")


@functools.cache
def _sentences() -> SearchStrategy[str]:
    return st.builds("{}{},{}{}。".format, *map(st.sampled_from, (ACTIONS, OBJECTS, ACTIONS, OBJECTS)))


@st.composite
def _measures(draw: DrawFn, number: int) -> Measure:
    """Draw a measure with a number; its text cites a document or none, its clause names agencies or is missing."""
    cited = draw(st.none() | citations())
    sentence = draw(_sentences())
    text = f"{sentence.removesuffix('。')},落实{cited}。" if cited else sentence
    clause = draw(st.none() | responsibilities(agencies()))
    return Measure(Marker(MarkerStyle.ARABIC, number), text, (clause,) if clause else (), (cited,) if cited else ())


@st.composite
def written_notices(draw: DrawFn) -> Written[Notice]:
    """Draw whole notices: a letter that issues measures under two levels of headings, in any layout that is usual.

    The value is the Notice that the text must be read as; like every Notice, it equals another by what it says.
    """
    issued_title = draw(titles())
    issuer = draw(st.sampled_from(("白山市人民政府", "吉林省水利厅", "通化县人民政府办公室")))
    chapters = []
    sections = measures = 0
    for chapter in range(1, draw(st.integers(1, 3)) + 1):
        children = []
        for _ in range(draw(st.integers(1, 3))):
            sections += 1
            leaves = []
            for _ in range(draw(st.integers(1, 4))):
                measures += 1
                leaves.append(draw(_measures(measures)))
            heading = draw(st.sampled_from(ACTIONS)) + draw(st.sampled_from(OBJECTS))
            children.append(Section(Marker(MarkerStyle.HANZI_BRACKETED, sections), heading, "", tuple(leaves)))
        heading = draw(st.sampled_from(OBJECTS))
        chapters.append(Section(Marker(MarkerStyle.HANZI, chapter), heading, "", tuple(children)))
    basis = draw(citations())
    notice = Notice(
        title=f"{issuer}关于印发{issued_title}的通知",
        number=draw(letter_numbers()),
        kind=DocumentKind.NOTICE,
        issuers=(Agency(issuer),),
        addressees=tuple(
            map(Agency, draw(st.sampled_from([("各县(市)人民政府",), ("各乡镇人民政府", "县直各部门、各单位")])))
        ),
        date=draw(dates()),
        letter=f"现印发《{issued_title}》,请遵照办理。",
        issued_title=issued_title,
        components=(Component(ComponentRole.ISSUED, issued_title),),
        preamble=f"为落实{basis},提出以下措施。",
        body=tuple(chapters),
        closing=draw(st.sampled_from(["", "各地要按时报告进展。"])) if measures > 1 else "",
        attachments=draw(
            st.sampled_from([(), (Attachment("重点项目表"),), (Attachment("项目表"), Attachment("任务清单"))])
        ),
    )
    cited = (basis, *(citation for measure in notice.measures for citation in measure.citations))
    own = (notice.number, issued_title)
    others = tuple(citation for citation in cited if citation.number != own[0] and citation.title != own[1])
    notice = attrs.evolve(notice, citations=others)
    return Written(draw(_layouts(_paragraphs(notice))), notice)


def _paragraphs(notice: Notice) -> list[str]:
    """Return the lines of a notice in the order of GB/T 9704."""
    lines = [
        notice.title or "",
        str(notice.number),
        ",".join(agency.name for agency in notice.addressees) + ":",
        notice.letter,
        notice.issuers[0].name,
        str(notice.date),
        notice.issued_title or "",
        notice.preamble,
    ]
    for _, item in notice.walk():
        lines.append(f"{item.marker}{item.heading}" if isinstance(item, Section) else str(item))
    lines += [notice.closing] if notice.closing else []
    return lines + _attachment_statement(notice.attachments)


def _attachment_statement(attachments: Sequence[Attachment]) -> list[str]:
    if len(attachments) < 2:  # noqa: PLR2004 - one attachment carries no number
        return [f"附件:{attachment.title}" for attachment in attachments]
    first, *rest = (f"{number}.{attachment.title}" for number, attachment in enumerate(attachments, 1))
    return [f"附件:{first}", *rest]


@st.composite
def _layouts(draw: DrawFn, paragraphs: list[str]) -> str:
    """Draw a layout: line ends, blank lines, indents, a broken title, a page head."""
    line_end = draw(st.sampled_from(["\n", "\r\n"]))
    indent = draw(st.sampled_from(["", "  ", "\u3000\u3000"]))
    title, *rest = paragraphs
    # The standard has titles broken between words (词意完整).
    cut = draw(st.sampled_from([0, *(found.start() for found in _EDGES.finditer(title))]))
    head = draw(st.sampled_from([[], ["索引号:123", "发布日期:2020-01-02", "主题词:"]]))
    lines = [*head, *filter(None, (title[:cut], title[cut:])), *(indent + paragraph for paragraph in rest)]
    return (line_end * draw(st.integers(1, 2))).join(lines) + draw(st.sampled_from(["", line_end]))
