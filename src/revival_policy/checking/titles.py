"""The title of a document (标题): what it ends in, and the marks that it does without."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.checking.draft import is_in_marks
from revival_policy.model.doubt import Certainty
from revival_policy.model.parts import PartKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.checking.draft import Draft, Found

_STOP = re.compile("[。；;，,：:、.．]$")


def _title_form(draft: Draft) -> Iterator[Found]:
    """Regulation, article 9 (7): 标题 names the issuer, the matter and the kind of document."""
    notice = draft.notice
    official = notice.kind is not None and notice.kind.is_official
    official = official or not notice.title
    dated = notice.date is not None or notice.number is not None
    if draft.is_letter and dated and not official and notice.certainty("title") is not Certainty.DOUBTFUL:
        message = "the title does not end in one of the fifteen kinds of official documents"
        for part in list(draft.parts(PartKind.TITLE))[:1]:
            yield "title-form", message, part


def _title_marks(draft: Draft) -> Iterator[Found]:
    """No stop ends a title, and no 《》 is around it: these are for whoever cites it."""
    for part in list(draft.parts(PartKind.TITLE))[:1] if draft.is_prescribed or draft.is_letter else ():
        title = part.of(draft.source)
        if stop := _STOP.search(title):
            yield "title-marks", f"no {stop.group()} ends a title", part
        elif is_in_marks(title) or any(
            title.startswith(body.name) and is_in_marks(title.removeprefix(body.name)) for body in draft.notice.issuers
        ):
            yield "title-marks", "《》 are around a title that is cited, not around the own one", part


#: The checks of this module.
TITLES = (_title_form, _title_marks)
