"""A notice as Akoma Ntoso; its blocks are the lines of `Notice.to_text`, and tell what they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, tostring

from revival_policy.rendering.akn.elements import NAMESPACE, Ids, add, add_marked
from revival_policy.rendering.akn.meta import Organizations, add_meta, references, work_of
from revival_policy.rendering.akn.outline import Outline
from revival_policy.rendering.blocks import ending, head, head_within, paragraphs, signature
from revival_policy.rendering.stretches import issued_component, stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from revival_policy.model.component import Component
    from revival_policy.model.notice import Notice
    from revival_policy.rendering.akn.elements import Mark
    from revival_policy.rendering.akn.outline import Item
    from revival_policy.rendering.blocks import Block


def to_akn(notice: Notice) -> str:
    """Return a notice as an Akoma Ntoso document; see `Notice.to_akn`."""
    root = Element("akomaNtoso", xmlns=NAMESPACE)
    _Document(notice).add_to(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


class _Document:
    """One notice on its way into XML, with the ids and the bodies that all its parts share."""

    def __init__(self, notice: Notice) -> None:
        self._notice = notice
        self._ids, self._named = Ids(), Organizations()
        self._work = work_of(notice)

    def add_to(self, root: Element) -> None:
        notice = self._notice
        issued = issued_component(notice)
        first, *others = stretches(notice)
        doc = add(root, "doc", name=_name(notice))
        self._frame(add(doc, "preface"), head(notice))
        covers = notice.letter or notice.issued_title is not None
        opening = notice.letter if covers else notice.preamble
        self._body(doc, paragraphs(opening), first[1], paragraphs("" if issued else notice.closing))
        self._frame(add(doc, "conclusions"), ending(notice))
        if others:
            attachments = add(doc, "attachments")
            for number, (component, items) in enumerate(others, start=1):
                self._component(attachments, number, component, items)
        author = self._named.refer(notice.issuers[0].name) if notice.issuers else "#revival-policy"
        add_meta(doc, self._work, notice.date, author, self._named)

    def _component(self, parent: Element, number: int, component: Component | None, items: Sequence[Item]) -> None:
        notice = self._notice
        own = component is not None and component is issued_component(notice)
        attachment = add(parent, "attachment", eId=self._ids.next("attachment"))
        doc = add(attachment, "doc", name=str(component.role) if component else "issued")
        if component:
            self._frame(add(doc, "preface"), head_within(component))
        before, behind = (notice.preamble, notice.closing) if own else ("", "")
        self._body(doc, paragraphs(before), items, paragraphs(behind))
        if component:
            self._frame(add(doc, "conclusions"), signature(component))
        day = component.date if component and component.date else notice.date
        add_meta(doc, f"{self._work}/!att_{number}", day, "#revival-policy", None)

    def _body(self, doc: Element, before: Iterable[Block], items: Sequence[Item], behind: Iterable[Block]) -> None:
        body = add(doc, "mainBody")
        for block in before:
            self._paragraph(body, block.text)
        Outline(body, self._ids, self._named).add(items)
        for block in behind:
            self._paragraph(body, block.text)
        if not len(body):
            add(body, "p")

    def _paragraph(self, parent: Element, text: str) -> None:
        add_marked(parent, "p", text, references(text))

    def _frame(self, parent: Element, blocks: Iterable[Block]) -> None:
        """Add the blocks of a frame, with number, title, bodies and day marked in them; no element without any."""
        for block in blocks:
            add_marked(parent, "p", block.text, self._marks(block.text))
        if not len(parent):
            add(parent, "p")

    def _marks(self, line: str) -> list[Mark]:
        notice = self._notice
        if notice.number is not None and line == str(notice.number):
            return [(0, len(line), "docNumber", {})]
        if notice.title is not None and line == notice.title:
            return [(0, len(line), "docTitle", {})]
        if notice.date is not None and line == str(notice.date):
            return [(0, len(line), "docDate", {"date": notice.date.isoformat()})]
        names = {agency.name for agency in (*notice.issuers, *notice.addressees, *notice.copied_to)}
        found = re.finditer("|".join(map(re.escape, sorted(names, key=len, reverse=True))), line) if names else ()
        return [(*name.span(), "organization", {"refersTo": self._named.refer(name[0])}) for name in found]


def _name(notice: Notice) -> str:
    return notice.kind.name.lower() if notice.kind else "document"
