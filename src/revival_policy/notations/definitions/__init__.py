"""定义 = "本办法所称" 词 "，是指" 含义 | 名称 "(以下简称" 词 ")".

A law says what its words mean where they are first (以下简称), or in an article of its own (本法所称…，是指…). Of
what is called by a short name the text marks where it ends, and not where it begins, unless it is a document in 《》.
"""

from __future__ import annotations

from revival_policy.notations.definitions.scan import DefiningWords, Reach, find_definitions

__all__ = ["DefiningWords", "Reach", "find_definitions"]
