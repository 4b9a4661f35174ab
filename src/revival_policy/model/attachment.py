"""Attachments that a notice names."""

from __future__ import annotations

import attrs

from revival_policy.handing_out import PlainValue
from revival_policy.notations.matches import Span


@attrs.frozen
class Attachment(PlainValue):
    """A document attached to a notice (附件), as its attachment statement names it.

    `title` is without number, blanks and 《》. `span` is the place of the title in the source, `link` the address of
    the file, where the notice was read from a web page that leads to it.
    """

    title: str
    link: str | None = attrs.field(default=None, eq=False, repr=False, kw_only=True)
    span: Span | None = attrs.field(default=None, eq=False, repr=False, kw_only=True)
