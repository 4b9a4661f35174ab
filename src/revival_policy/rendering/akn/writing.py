"""A notice as Akoma Ntoso; its blocks are the lines of `Notice.to_text`, and tell what they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, tostring

from revival_policy.rendering.akn.elements import NAMESPACE, Ids, add, add_marked
from revival_policy.rendering.akn.meta import Organizations, add_meta, references, work_of
from revival_policy.rendering.akn.outline import Outline
from revival_policy.rendering.blocks import documents_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revival_policy.model.component import Component
    from revival_policy.model.notice import Notice
    from revival_policy.rendering.akn.elements import Mark
    from revival_policy.rendering.blocks import Block, Document


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
        letter, *within = documents_of(notice)
        doc = self._document(root, _name(notice), letter)
        if within:
            attachments = add(doc, "attachments")
            for number, (component, document) in enumerate(zip(notice.components, within, strict=True), start=1):
                self._component(attachments, number, component, document)
        author = self._named.refer(notice.issuers[0].name) if notice.issuers else "#revival-policy"
        add_meta(doc, self._work, notice.date, author, self._named)

    def _component(self, parent: Element, number: int, component: Component, document: Document) -> None:
        attachment = add(parent, "attachment", eId=self._ids.next("attachment"))
        doc = self._document(attachment, str(component.role), document)
        day = component.date or self._notice.date
        add_meta(doc, f"{self._work}/!att_{number}", day, "#revival-policy", None)

    def _document(self, parent: Element, name: str, document: Document) -> Element:
        """Add the text of a document, without its metadata."""
        doc = add(parent, "doc", name=name)
        self._frame(add(doc, "preface"), document.head)
        body = add(doc, "mainBody")
        for block in document.opening:
            self._paragraph(body, block.text)
        Outline(body, self._ids, self._named).add(document.items)
        for block in document.closing:
            self._paragraph(body, block.text)
        if not len(body):
            add(body, "p")
        self._frame(add(doc, "conclusions"), document.ending)
        return doc

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
