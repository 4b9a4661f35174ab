"""Agencies as chips: buttons that filter the measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.rendering.page.markup import Markup, element

if TYPE_CHECKING:
    from revival_policy.notations.responsibilities import Role


def chip(
    name: str, agency: int, role: Role | None = None, *, count: int | None = None, title: str | None = None
) -> Markup:
    """Return the chip of an agency; it is disabled until the script of the page wakes it.

    `count` follows the name; `title` is shown where the mouse rests.
    """
    return element(
        "button",
        element("bdi", name),
        None if count is None else element("small", f" {count}"),
        type="button",
        class_=f"chip {role}" if role else "chip",
        data_agency=str(agency),
        data_role=str(role) if role else None,
        title=title,
        disabled=True,
    )
