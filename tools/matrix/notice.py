"""The composed notice that goes through every format and writer: 20 measures, four of them rows of a table."""

from __future__ import annotations

ACTIONS = (
    "编制绿道总体规划", "选定绿道线路", "修建沿河绿道", "完善绿道照明", "建设口袋公园", "改造老旧公园",
    "保护古树名木", "栽植行道树", "清理河道垃圾", "修复湿地", "推广乡土树种", "培育林木种苗",
    "加强森林防火", "防治松材线虫病", "开展义务植树", "组织绿化评比",
)  # fmt: skip
BODIES = ("市林业局", "市财政局", "市水利局", "市住房城乡建设局", "市自然资源局", "各县（区）人民政府")
CHAPTERS = ("总体规划", "重点工程", "生态保护", "组织实施")
HEAD = (
    "清政发〔2024〕12号",
    "清溪市人民政府关于加快城市绿化工作的通知",
    "各县（区）人民政府，市政府各部门、各直属机构：",
    (
        "为贯彻落实《清溪省人民政府关于改善城市环境的意见》（清溪省政发〔2023〕8号），加快城市绿化，改善人居环境，"
        "经市政府同意，现将有关事项通知如下。"
    ),
)
TABLE = (
    ("序号", "重点任务", "牵头单位", "配合单位", "完成时限"),
    ("1", "新建绿道30公里", "市林业局", "市财政局", "2025年6月底前"),
    ("2", "新建口袋公园12个", "市住房城乡建设局", "市自然资源局、市财政局", "2025年9月底前"),
    ("3", "修复湿地500亩", "市水利局", "", "2025年12月底前"),
    ("4", "栽植行道树2万株", "市林业局", "各县（区）人民政府", "2025年12月底前"),
)
ENDING = ("清溪市人民政府", "2024年3月5日", "（此件公开发布）")


def lines() -> list[str]:
    """Return the lines of the notice, a tab between the cells of its table."""
    made = [*HEAD]
    hanzi = "一二三四五"
    for chapter, name in enumerate(CHAPTERS):
        made.append(f"{hanzi[chapter]}、{name}")
        for number, action in enumerate(ACTIONS[chapter * 4 : chapter * 4 + 4]):
            lead, support = BODIES[(chapter + number) % 6], BODIES[(chapter + number + 2) % 6]
            made.append(
                f"（{hanzi[number]}）{action}。到202{5 + chapter}年底前，完成任务{(number + 2) * 10}项，"
                f"形成可复制、可推广的经验做法，群众满意度不低于9{number}%。（牵头单位：{lead}；配合单位：{support}）"
            )
    made.append("五、任务分工")
    made += ["\t".join(row) for row in TABLE]
    return [*made, *ENDING]
