"""A notice as others cite it: CSL-JSON for Zotero and Pandoc, BibTeX, and a line by GB/T 7714—2015."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from revival_policy.model.notices import year_of
from revival_policy.notations.kinds import DocumentKind

if TYPE_CHECKING:
    from revival_policy.model.notice import Notice

#: Names of authors that a citation by GB/T 7714 gives (8.1.2); after more it says 等.
MOST_AUTHORS = 3
_LAWS = {
    DocumentKind.LAW,
    DocumentKind.REGULATION,
    DocumentKind.PROVISIONS,
    DocumentKind.PROCEDURES,
    DocumentKind.DETAILED_RULES,
    DocumentKind.RULES,
}
#: Characters that mean something to TeX.
_TEX = re.compile(r"[\\{}$&#^_%~]")
_TEX_WORDS = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}


def to_csl(notice: Notice) -> dict[str, object]:
    """Return a notice as an item of CSL-JSON; see `Notice.to_csl`."""
    item: dict[str, object] = {
        "id": key_of(notice),
        # Styles have no type of their own for documents of authorities; they set legislation with number and authority.
        "type": "legislation" if notice.kind in _LAWS else "report",
        "title": notice.title,
        "number": str(notice.number) if notice.number else None,
        "author": [{"literal": name} for name in _authors(notice)],
        "authority": "、".join(_authors(notice)),
        "genre": str(notice.kind) if notice.kind else None,
        "jurisdiction": notice.place,
        "language": "zh-CN",
    }
    if notice.date:
        item["issued"] = {"date-parts": [[notice.date.year, notice.date.month, notice.date.day]]}
    elif year := year_of(notice):
        item["issued"] = {"date-parts": [[year]]}
    return {name: value for name, value in item.items() if value}


def to_bibtex(notice: Notice) -> str:
    """Return a notice as an entry of BibTeX; see `Notice.to_bibtex`."""
    fields = {
        # In braces of its own a name of a body is one name, and not given name and family name.
        "author": " and ".join(f"{{{_tex(name)}}}" for name in _authors(notice)),
        "title": f"{{{_tex(notice.title)}}}" if notice.title else "",
        "number": _tex(str(notice.number)) if notice.number else "",
        "year": str(year_of(notice) or ""),
        "month": str(notice.date.month) if notice.date else "",
        "date": notice.date.isoformat() if notice.date else "",
        "langid": "chinese",
    }
    rows = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{key_of(notice)},\n{rows}}}\n"


def to_gbt7714(notice: Notice) -> str:
    """Return a notice as a line of references by GB/T 7714—2015; see `Notice.to_gbt7714`."""
    authors = _authors(notice)
    names = ", ".join(authors[:MOST_AUTHORS]) + (", 等" if len(authors) > MOST_AUTHORS else "")
    title = notice.title or ""
    number = str(notice.number) if notice.number else ""
    what = f"{title}: {number}" if title and number else title or number
    day = notice.date.isoformat() if notice.date else ""
    return ". ".join(filter(None, (names, f"{what}[Z]" if what else "", day))) + "."


def key_of(notice: Notice) -> str:
    """Return a key of ASCII, which all tools take: the same for the same number, or title if there is none."""
    name = str(notice.number or notice.title or "")
    return f"gw{year_of(notice) or ''}-{zlib.crc32(name.encode('utf-8', 'surrogatepass')):08x}"


def _authors(notice: Notice) -> list[str]:
    return list(dict.fromkeys(issuer.name for issuer in notice.issuers))


def _tex(text: str) -> str:
    return _TEX.sub(lambda found: _TEX_WORDS.get(found[0], f"\\{found[0]}"), text)
