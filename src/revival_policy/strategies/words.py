"""Plain words that drawn documents are made of."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

ACTIONS = ("改善", "支持", "扩大", "修缮", "推广", "保护", "整理", "开放")
OBJECTS = ("乡村道路", "中小学校舍", "湿地公园", "农产品加工", "老旧管网", "职业培训", "冰雪旅游", "图书馆")


@functools.cache
def subjects() -> SearchStrategy[str]:
    """Draw what is done: an action and its object."""
    return st.builds("{}{}".format, st.sampled_from(ACTIONS), st.sampled_from(OBJECTS))


@functools.cache
def words_of_sections() -> SearchStrategy[str]:
    """Draw headings."""
    return subjects() | st.sampled_from(OBJECTS)
