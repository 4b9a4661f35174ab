"""Hidden text of DOCX (隐藏文字): a run is hidden by itself, by its style or by that of its paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.files.docx_parts import chain_of, is_on, switches_on, value_of
from revival_policy.files.xml import child

if TYPE_CHECKING:
    from collections.abc import Mapping

    from revival_policy.files.xml import Element


class Hidden:
    """What the styles of a document hide."""

    def __init__(self, styles: Mapping[str, Element]) -> None:
        """Take the styles that the document uses, by name."""
        self._styles = styles
        self._known: dict[str, bool | None] = {}
        #: Whether any style hides what it is for.
        self.by_styles: bool = any(next(each.iter("{*}vanish"), None) is not None for each in styles.values())

    def run(self, run: Element, paragraph: Element) -> bool:
        """Tell whether a run is hidden, given the paragraph that it is in."""
        properties = child(run, "rPr")
        own = switches_on(child(properties, "vanish")) if properties is not None else None
        if own is not None or not self.by_styles:
            return bool(own)
        by_style = self._style(value_of(child(properties, "rStyle")))
        if by_style is None:
            by_style = self._style(value_of(child(paragraph, "pPr", "pStyle")))
        return bool(by_style)

    @staticmethod
    def mark(properties: Element) -> bool:
        """Tell whether the end of a paragraph is hidden, given its properties."""
        return is_on(child(properties, "vanish"))

    def _style(self, name: str | None) -> bool | None:
        if name is None:
            return None
        if name not in self._known:
            self._known[name] = self._of_chain(name)
        return self._known[name]

    def _of_chain(self, name: str) -> bool | None:
        given = (switches_on(child(style, "rPr", "vanish")) for style in chain_of(self._styles, name))
        return next((hides for hides in given if hides is not None), None)
