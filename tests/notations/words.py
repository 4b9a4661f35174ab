"""The words that decide how names, lists and clauses are read, to be put together in ways that nobody would write."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = [
    "省", "市", "县", "区", "州", "盟", "旗", "镇", "乡", "各", "有关", "相关", "属地", "地方", "政府", "人民政府",
    "管委会", "行署", "财政厅", "长春", "开发区", "街道", "街道办事处", "设区市", "地区", "等", "部门", "单位",
    "机构", "部委", "和", "及", "会同", "牵头", "负责", "配合", "参与", "参加", "协助", "协同", "指导", "落实",
    "组织", "实施", "推进", "按", "按照", "依", "根据", "各自", "工作", "职责", "分工", "分别", "共同", "联合",
    "具体", "统筹", "依法", "持续", "长期", "按进度", "按时序", "坚持", "国务院", "中央", "省直", "级", "多", "个",
    "家", "三", "十", "乡镇场", "高", "时限", "完成", "主要", "第一", "责任", "由", "甲",
]  # fmt: skip

#: Names made of these words.
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map("".join)
#: The same with brackets in them.
bracketed_names = st.lists(st.sampled_from([*WORDS, "(州)", "（林业局）"]), min_size=1, max_size=5).map("".join)
