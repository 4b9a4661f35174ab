"""Composed corpora of any size, seeded, each document with its own truth (合成语料)."""

from revival_policy.corpus.composing.citing import CitedAs, Way
from revival_policy.corpus.composing.documents import Composed, generate
from revival_policy.corpus.composing.frames import Whence

__all__ = ["CitedAs", "Composed", "Way", "Whence", "generate"]
