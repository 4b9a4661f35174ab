"""Checks of the form that the standard and the regulation prescribe; what breaks it can be read all the same.

GB/T 9704—2012 (党政机关公文格式) says how the marks look and where they are; 党政机关公文处理工作条例 (2012) what a
document must have. `parse` reports what it could not read or doubts; these checks, what it read without trouble.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.checking.attachments import ATTACHMENTS
from revival_policy.checking.bodies import BODIES
from revival_policy.checking.draft import Draft
from revival_policy.checking.frame import FRAME
from revival_policy.checking.levels import LEVELS
from revival_policy.checking.marks import MARKS
from revival_policy.checking.times import TIMES
from revival_policy.checking.titles import TITLES
from revival_policy.errors import expect
from revival_policy.model.diagnostics import Diagnostic
from revival_policy.model.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.checking.draft import Found

_CHECKS = (*FRAME, *TITLES, *LEVELS, *MARKS, *ATTACHMENTS, *TIMES, *BODIES)


def check(notice: Notice) -> tuple[Diagnostic, ...]:
    r"""Return the diagnostics of a notice, and where its form breaks the standard (格式检查), in the order of the text.

    The codes are explained, with the clause that each rests on, in the list of diagnostics. Each check holds for the
    documents that its clause speaks of: what is older than the standard, and laws, are not measured by it. A notice
    that was not read from a text has no places to check, and gives no more than its own diagnostics.

    >>> for doubt in rp.check(rp.parse("关于植树的通知\n国发[2016]062号\n一、目标")):
    ...     print(doubt)
    2:1: warning: number-form: 国发[2016]062号 is written 国发〔2016〕62号
    """
    expect("notice", notice, Notice, "a notice; parse makes one of a text")
    draft = Draft.of(notice)
    found = draft.diagnostics(_found(draft) if notice.source else ())
    return tuple(sorted((*notice.diagnostics, *found), key=lambda doubt: doubt.span))


def _found(draft: Draft) -> Iterator[Found]:
    for checks in _CHECKS:
        yield from checks(draft)
