"""The documents that a notice is made of, each with the items of its outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.model.component import ComponentRole

if TYPE_CHECKING:
    from revival_policy.model.component import Component
    from revival_policy.model.measure import Measure
    from revival_policy.model.notice import Notice
    from revival_policy.model.section import Section


def issued_component(notice: Notice) -> Component | None:
    """Return what the notice issues, where it is in it."""
    return next((part for part in notice.components if part.role is ComponentRole.ISSUED), None)


def main_component(notice: Notice) -> Component | None:
    """Return whose preamble and closing the notice has: what it issues, but where the letter has items of its own."""
    (_, of_letter), *others = stretches(notice)
    issued = issued_component(notice)
    has_text = notice.letter or any(items for component, items in others if component is issued)
    return issued if has_text and not of_letter else None


def stretches(notice: Notice) -> list[tuple[Component | None, list[Section | Measure]]]:
    """Return the items of the letter, then of each component; items without a place are those of what is issued."""
    issued = issued_component(notice)
    found: list[tuple[Component | None, list[Section | Measure]]] = [(None, [])]
    found += [(component, []) for component in notice.components]
    home = next((number for number, (component, _) in enumerate(found) if component is issued), 0)
    for item in notice.body:
        number = home
        for index, (component, _) in enumerate(found):
            if item.span is not None and (
                component is None or (component.span and component.span.start <= item.span.start)
            ):
                number = index
        found[number][1].append(item)
    return found
