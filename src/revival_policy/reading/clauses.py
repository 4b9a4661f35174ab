"""A question about a line: whether it is a responsibility clause (责任条款) that is in a line of its own."""

from __future__ import annotations

from revival_policy.notations.responsibilities.scan import scan_clauses


def is_clause(text: str, *, after: str = "") -> bool:
    """Tell whether a text is a responsibility clause in brackets and no more; bare names are one after a sentence.

    >>> is_clause("(市林业局牵头)"), is_clause("(市林业局)"), is_clause("(市林业局)", after="种树。")
    (True, False, True)
    """
    whole = text.rstrip("。;； ")
    if not (whole.startswith(("(", "（", "〔", "[")) and whole.endswith((")", "）", "〕", "]"))):
        return False
    before = after[-1:]
    return any(found.span == (len(before), len(before) + len(whole)) for found in scan_clauses(before + whole))
