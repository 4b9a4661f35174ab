"""Whether what a text cites is real, agrees with itself, and is in force."""

from __future__ import annotations

from revival_policy.query.verifying.answering import verify
from revival_policy.query.verifying.known import KnownDocuments
from revival_policy.query.verifying.verdict import Verdict, Verification

__all__ = ["KnownDocuments", "Verdict", "Verification", "verify"]
