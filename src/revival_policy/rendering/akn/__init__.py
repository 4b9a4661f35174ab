"""Akoma Ntoso 3.0 (OASIS LegalDocML) out and in.

Out, a notice is a `doc`: its frame in `preface` and `conclusions`, the outline in `mainBody`, what it issues and what
is attached as documents of their own. Its text, block by block, is that of `Notice.to_text`; whoever reads the blocks
as lines has read the notice. So the way in is the same for documents of others: blocks become lines, and `parse` reads
them.
"""

from __future__ import annotations

from revival_policy.rendering.akn.reading import from_akn
from revival_policy.rendering.akn.writing import to_akn

__all__ = ["from_akn", "to_akn"]
