"""Notices that are hard to show."""

from __future__ import annotations

import revival_policy as rp

LONG_NAME = "东山县" + "推进城乡融合发展与山林保护工作联席会议" * 3 + "办公室"

#: Markup, entities, quotes, Arabic, overriding marks, words without breaks, long names, a table, a doubtful number.
HOSTILE = f"""\
东山县人民政府关于<script>alert(1)</script>与"引号"&amp;的通知
东政发〔2021〕7号
各乡镇人民政府:
一、改善<b>条件</b>
1.修好</article></script><script>alert(2)</script>厨房,مرحبا بالعالم。({LONG_NAME}牵头,县财政局、县教育局配合)
2.{"x" * 300}。(县财政局;县教育局)
3.\u202e倒写的字\u202c和\u0007铃声。(县林业局)
种类\t数量\t{"长" * 60}
松树\t三百棵\t<i>甲</i>
5.少了一项。
"""


def hostile() -> rp.Notice:
    """Read the notice that tries to break the page."""
    return rp.parse(HOSTILE)
