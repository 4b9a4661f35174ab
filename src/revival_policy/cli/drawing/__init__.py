"""Answers for people to look at, drawn with rich; to import this room without rich raises MissingExtraError."""

from __future__ import annotations

from importlib.util import find_spec

from revival_policy.errors import MissingExtraError

if find_spec("rich") is None:
    raise MissingExtraError("rich", "cli")
