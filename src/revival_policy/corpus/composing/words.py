"""The words that composed documents are made of; none of the places and none of the documents is real."""

from __future__ import annotations

_FIRST, _SECOND = "柿桐槐榆枫樟桦棠榕杏", "坞崖屿涧畔岬磨篱圃渡"
#: Counties that issue; numbers begin with the first two letters of each.
COUNTIES = tuple(f"{first}{second}县" for first in _FIRST for second in _SECOND)
ACTIONS = (
    "改善", "支持", "扩大", "修缮", "推广", "保护", "整理", "开放", "规范", "促进",
    "加快", "加强", "统筹", "优化", "深化", "鼓励", "引导", "完善", "提升", "发展",
)  # fmt: skip
OBJECTS = (
    "乡村道路", "中小学校舍", "湿地公园", "农产品加工", "老旧管网", "职业培训", "冰雪旅游", "图书馆", "古树名木",
    "社区食堂", "果树栽培", "渔业码头", "山区电网", "城市公园", "河道清淤", "粮食仓储", "健身步道", "公共浴室",
    "乡镇集市", "林下种植", "雨水收集", "校车运行", "村级诊所", "蔬菜大棚", "文物库房", "自行车道", "灌溉水渠",
    "牧草种植", "灯塔维护", "蜂业养殖", "茶园改造", "竹编技艺", "水库渔场", "防风林带", "菜市场", "青年旅舍",
    "老年课堂", "托幼点", "垃圾分拣", "热力站",
)  # fmt: skip
TURNS = (
    "有关问题",
    "若干事项",
    "试点",
    "专项资金",
    "年度任务",
    "信息公开",
    "人才队伍",
    "标准化",
    "考核评价",
    "安全运行",
)
LETTER_KINDS = ("意见", "通知", "实施意见", "决定", "通告")
RULE_KINDS = ("管理办法", "实施细则", "管理规定", "工作规则", "奖励办法")
PLAN_KINDS = ("实施方案", "行动计划", "发展规划", "管理办法", "工作规程")
LAW_KINDS = ("促进法", "保护法", "管理条例", "登记条例", "监督法")
#: Departments of a county; one that was reformed, with its name before and after, and the year.
DEPARTMENTS = (
    "财政局",
    "教育局",
    "水利局",
    "民政局",
    "交通运输局",
    "司法局",
    "审计局",
    "统计局",
    "医疗保障局",
    "林业局",
)
REFORMS = (("农业局", "农业农村局", 2019), ("环境保护局", "生态环境局", 2019), ("旅游局", "文化和旅游局", 2019))
DEADLINES = ("6月底前", "9月底前", "12月底前")
