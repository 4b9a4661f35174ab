"""Documents within a document: what it issues or forwards, and the texts of its attachments."""

from __future__ import annotations

import attrs

from revival_policy.handing_out import PlainValue
from revival_policy.notations.agencies import Agency
from revival_policy.notations.dates import Date
from revival_policy.notations.matches import Span
from revival_policy.notations.text_enum import TextEnum


class ComponentRole(TextEnum):
    """How a document is within another; `str(role)` is the value."""

    ISSUED = "issued"
    """印发、转发、批转 or 公布 by the letter above it"""
    ATTACHED = "attached"
    """附件"""


@attrs.frozen
class Component(PlainValue):
    r"""A document within a document, with the frame that it has of its own.

    A report that is forwarded keeps its addressees, its signature and its date; a plan that is issued has no more than
    a title. `label` is what is above an attachment (附件1), "" for what is issued. `span` runs from the label or
    the title to the end of the text.

    >>> text = "关于印发植树方案的通知\n各县政府:\n现印发给你们。\n2020年1月1日\n植树方案\n一、种好。"
    >>> component, = rp.parse(text).components
    >>> component.role, component.title, component.span.of(text)
    (<ComponentRole.ISSUED: 'issued'>, '植树方案', '植树方案\n一、种好。')
    """

    role: ComponentRole
    title: str | None = None
    label: str = ""
    issuers: tuple[Agency, ...] = ()
    addressees: tuple[Agency, ...] = ()
    date: Date | None = None
    span: Span | None = attrs.field(default=None, eq=False, kw_only=True)
