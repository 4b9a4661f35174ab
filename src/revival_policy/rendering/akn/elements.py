"""Elements of Akoma Ntoso, with ids that are valid and tell where an element is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from revival_policy.files.xml import printable

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
#: What ids call an element, by the naming convention of Akoma Ntoso; others go by their whole names.
_SHORT = {
    "article": "art",
    "attachment": "att",
    "chapter": "chp",
    "hcontainer": "hcontainer",
    "item": "item",
    "paragraph": "para",
    "part": "part",
    "section": "sec",
}

#: A stretch of a text with the element that marks it.
Mark = tuple[int, int, str, dict[str, str]]


class Ids:
    """The ids of one document (eId): the id of what is around, and a number for each element of one name there."""

    def __init__(self) -> None:
        """Begin with none."""
        self._counts: Counter[str] = Counter()

    def next(self, name: str, around: str = "") -> str:
        """Return the id of the next element of a name in what bears the id around it."""
        start = f"{around}__{_SHORT.get(name, name)}" if around else _SHORT.get(name, name)
        self._counts[start] += 1
        return f"{start}_{self._counts[start]}"


def clean(text: str) -> str:
    """Return a text with a mark for each character that XML cannot hold, or whose reader would change it."""
    return printable(text).replace("\r", "\N{REPLACEMENT CHARACTER}")


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """Add an element; an underscore after the name of an attribute, as in class_, does not count."""
    element = SubElement(parent, tag, {name.rstrip("_"): clean(value) for name, value in attributes.items()})
    element.text = clean(text) or None
    return element


def add_marked(parent: Element, tag: str, text: str, marks: Iterable[Mark]) -> Element:
    """Add an element with marked stretches in its text; of marks that overlap, the first counts."""
    element = add(parent, tag)
    element.text, last, reached = "", None, 0
    for start, end, name, attributes in sorted(marks, key=lambda mark: mark[:2]):
        if start < reached or end <= start:
            continue
        _append(element, last, text[reached:start])
        last, reached = add(element, name, text[start:end], **attributes), end
    _append(element, last, text[reached:])
    return element


def _append(element: Element, last: Element | None, text: str) -> None:
    if last is None:
        element.text = clean((element.text or "") + text)
    else:
        last.tail = clean(text)
