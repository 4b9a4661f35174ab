"""What a link says: whether a citation finds its document, by what, and what else it might have meant."""

from __future__ import annotations

import attrs

from revival_policy.notations.folded_titles import Folding
from revival_policy.notations.text_enum import TextEnum
from revival_policy.tables.columns import Column, ListOf, Schema


class Outcome(TextEnum):
    """What became of a citation (引用关联结果); `str(outcome)` is the value."""

    LINKED = "linked"
    """one document, or one group of editions and copies, is meant"""
    AMBIGUOUS = "ambiguous"
    """several documents may be meant, or one that is later than the text that cites it"""
    CONTRADICTED = "contradicted"
    """number and title are those of different documents"""
    MISSING = "missing"
    """no document of the collection bears the number or title"""
    UNNAMED = "unnamed"
    """the title names no document: 《通知》"""
    ITSELF = "itself"
    """the document cites itself, or what it issues"""


class LinkRule(TextEnum):
    """By what a citation found its document (关联依据); `str(rule)` is the value."""

    NUMBER = "number"
    """by its number alone"""
    TITLE = "title"
    """by its title alone, under the foldings that are said"""
    BOTH = "number and title"
    """by its number, with which the title agrees"""


@attrs.frozen
class Link:
    """What a citation leads to (引用关联).

    `target` is the key of the document meant, None where none is decided; `candidates` the keys of all that may be
    meant, the best first; `foldings` in what the title as cited differs from that of the target.
    """

    outcome: Outcome
    rule: LinkRule | None = None
    target: str | None = None
    foldings: frozenset[Folding] = frozenset()
    candidates: tuple[str, ...] = ()


LINKS = Schema(
    "links",
    "One row for each citation: the document that it means (引用关联).",
    (
        Column("document", "string", "Key of the document that cites."),
        Column("citation", "int32", "Number of the citation in its document, as in `citations`."),
        Column("outcome", "string", "linked, ambiguous, contradicted, missing, unnamed or itself."),
        Column("rule", "string", "number, title, or number and title.", nullable=True),
        Column("target", "string", "Key of the document that is meant.", nullable=True),
        Column("foldings", ListOf("string"), "In what the title as cited differs: marks, country, issuer, issued, ..."),
        Column("candidates", ListOf("string"), "Keys of the documents that may be meant, the best first."),
    ),
)
