"""What a page says to search engines: the notice as Legislation of schema.org, in JSON-LD."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from revival_policy.rendering.page.markup import Markup

if TYPE_CHECKING:
    from revival_policy.model.notice import Notice
    from revival_policy.notations.agencies import Agency
    from revival_policy.notations.citations import Citation


def linked_data(notice: Notice) -> Markup:
    """Return the script element that holds the data; browsers run nothing of it."""
    # A text could end the element, or open a comment that hides its end.
    text = json.dumps(as_legislation(notice), ensure_ascii=False).replace("<", "\\u003c")
    text = text.encode("utf-8", "replace").decode()  # half a character cannot be written
    return Markup(f'<script type="application/ld+json">{text}</script>')


def as_legislation(notice: Notice) -> dict[str, object]:
    """Return a notice as an object of schema.org; what the document does not say is not in it."""
    known = {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "name": notice.title,
        "legislationIdentifier": str(notice.number) if notice.number else None,
        "legislationType": str(notice.kind) if notice.kind else None,
        "legislationDate": notice.date.isoformat() if notice.date else None,
        "legislationPassedBy": [_organization(issuer) for issuer in notice.issuers],
        "legislationJurisdiction": notice.place,
        "inLanguage": "zh-CN",
        "isBasedOn": [_cited(one) for one in notice.implements],
        "legislationRepeals": [_cited(one) for one in notice.related("repeals")],
        "legislationAmends": [_cited(one) for one in notice.related("amends")],
    }
    return {name: value for name, value in known.items() if value}


def _organization(issuer: Agency) -> dict[str, object]:
    return {"@type": "GovernmentOrganization", "name": issuer.name}


def _cited(cited: Citation) -> dict[str, object]:
    known = {
        "@type": "Legislation",
        "name": cited.title,
        "legislationIdentifier": str(cited.number) if cited.number else None,
    }
    return {name: value for name, value in known.items() if value}
