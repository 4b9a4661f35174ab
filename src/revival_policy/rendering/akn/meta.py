"""What Akoma Ntoso says about a document: its addresses by FRBR, and who and what is named in it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote
from xml.etree.ElementTree import Element

from revival_policy.notations.citations import find_citations
from revival_policy.rendering.akn.elements import add

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from revival_policy.model.notice import Notice
    from revival_policy.notations.citations import Citation
    from revival_policy.rendering.akn.elements import Mark

#: The day of a document whose day is not known; the schema wants one.
NO_DAY = "0001-01-01"
_SOFTWARE = "revival-policy"


class Organizations:
    """The bodies named in a document, each with an id."""

    def __init__(self) -> None:
        """Begin with none."""
        self._ids: dict[str, str] = {}

    def refer(self, name: str) -> str:
        """Return a reference to a body."""
        return f"#{self._ids.setdefault(name, f'org_{len(self._ids) + 1}')}"

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Yield names and ids."""
        return iter(self._ids.items())


def work_of(notice: Notice) -> str:
    """Return the address of a document as a work: country, kind, day and number, or title where it has no number."""
    kind = notice.kind.name.lower().replace("_", "-") if notice.kind else "document"
    day = notice.date.isoformat() if notice.date else "-"
    name = str(notice.number or notice.title or "-")
    return f"/akn/cn/doc/{kind}/{day}/{quote(name, safe='')}"


def address_of(cited: Citation) -> str:
    """Return the address of a document that is cited; of its day and kind nothing is known."""
    return f"/akn/cn/doc/-/-/{quote(str(cited.number or cited.title), safe='')}"


def references(text: str) -> list[Mark]:
    """Return the marks of the documents that a text cites."""
    return [(one.start, one.end, "ref", {"href": address_of(one.value)}) for one in find_citations(text)]


def add_meta(doc: Element, work: str, day: dt.date | None, author: str, named: Organizations | None) -> None:
    """Add the meta element, before all else in its document; the outermost has the bodies that are named in all."""
    meta = Element("meta")
    doc.insert(0, meta)
    identification = add(meta, "identification", source=f"#{_SOFTWARE}")
    date = day.isoformat() if day else NO_DAY
    expression = f"{work}/zho@"
    for level, address in (
        ("FRBRWork", work),
        ("FRBRExpression", expression),
        ("FRBRManifestation", f"{expression}.xml"),
    ):
        group = add(identification, level)
        add(group, "FRBRthis", value=address)
        add(group, "FRBRuri", value=address)
        add(group, "FRBRdate", date=date, name="generation" if day else "unknown")
        add(group, "FRBRauthor", href=author if level == "FRBRWork" else f"#{_SOFTWARE}")
        if level == "FRBRWork":
            add(group, "FRBRcountry", value="cn")
        if level == "FRBRExpression":
            add(group, "FRBRlanguage", language="zho")
    if named is None:
        return
    references = add(meta, "references", source=f"#{_SOFTWARE}")
    add(references, "TLCOrganization", eId=_SOFTWARE, href=f"/akn/ontology/organization/{_SOFTWARE}", showAs=_SOFTWARE)
    for name, ident in named:
        place = f"/akn/ontology/organization/cn/{quote(name, safe='')}"
        add(references, "TLCOrganization", eId=ident, href=place, showAs=name)
