"""条款项 = [ 第…编 ] [ 第…章 ] [ 第…节 ] [ 第…条 [ 之… ] ] [ 第…款 ] [ 第…项 ] [ 第…目 ] | (前 | 本) (条 | 款 | 项) ….

立法技术规范 (试行) (2009) and 立法法, article 65: laws fall into parts (编), chapters (章), sections (节) and
articles (条), these into paragraphs (款), items (项) and subitems (目); a provision in the same text is pointed to by
number, or as 前款, 前两款, 本条. Several are named in one breath (第十、十八条), or from the first to the last
(第五条至第七条).
"""

from __future__ import annotations

from revival_policy.notations.provisions.provision import Provision, ProvisionUnit
from revival_policy.notations.provisions.scan import find_provisions, provisions_after, series_in

__all__ = ["Provision", "ProvisionUnit", "find_provisions", "provisions_after", "series_in"]
