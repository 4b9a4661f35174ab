"""Linking: which document a citation means (引用关联), by which rule, and which documents are one (版本)."""

from revival_policy.corpus.linking.linker import link
from revival_policy.corpus.linking.values import LINKS, Link, LinkRule, Outcome
from revival_policy.notations.folded_titles import FoldedTitle, Folding, fold_title

__all__ = ["LINKS", "FoldedTitle", "Folding", "Link", "LinkRule", "Outcome", "fold_title", "link"]
