"""Decisions that change a law (修改…的决定): read as what they change, and applied to its text."""

from __future__ import annotations

from revival_policy.query.amending.amendment import Amendment, AmendmentKind
from revival_policy.query.amending.applying import Amended, Unapplied, amend
from revival_policy.query.amending.reading import amendments

__all__ = ["Amended", "Amendment", "AmendmentKind", "Unapplied", "amend", "amendments"]
