"""Quantities (数量、指标): figures with their unit, and what a document says with them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import revival_policy as rp
from revival_policy import Bound, Deadline, Modality, Quantity, QuantityKind
from revival_policy.words.lexicon import Word, table


def one(text: str) -> Quantity:
    """Return the one quantity in running text."""
    (match,) = rp.find_quantities(text)
    assert text[match.start : match.end] == match.text
    assert Quantity.from_text(str(match.value)) == match.value
    return match.value


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("28个", "28", "个"),
        ("3.5亿元", "350000000", "元"),
        ("1.2万亿元", "1200000000000", "元"),
        ("５０万美元", "500000", "美元"),
        ("三千公里", "3000", "公里"),
        ("一百二十亿元", "12000000000", "元"),
        ("两万亿元", "2000000000000", "元"),
        ("12,500亩", "12500", "亩"),
        ("１，２００ 人次", "1200", "人次"),
        ("5 个工作日", "5", "个工作日"),
        ("0.05%", "0.05", "%"),
        ("5‰", "5", "‰"),
        ("百分之六十", "60", "%"),
        ("千分之三", "3", "‰"),
        ("三分之二", "2", "三分之一"),
        ("七成", "7", "成"),
        ("半年", "0.5", "年"),
        ("300千瓦", "300", "千瓦"),
        ("2万千瓦", "20000", "千瓦"),
        ("60m2", "60", "m²"),
        ("零点五公顷", "0.5", "公顷"),
        ("十二点五倍", "12.5", "倍"),
        ("三点五亿元", "350000000", "元"),
        ("百分之三点二", "3.2", "%"),
        ("百分之3点2", "3.2", "%"),
        ("百分之三·九六", "3.96", "%"),
        ("3·2%", "3.2", "%"),
        ("百分之百", "100", "%"),
        ("千分之一点五", "1.5", "‰"),
        ("万分之五", "0.5", "‰"),
        ("5‱", "0.5", "‰"),
        ("十万分之七", "7", "十万分之一"),
        ("壹拾贰万零叁佰元整", "120300", "元"),
        ("柒仟元", "7000", "元"),
        ("肆佰伍拾圆陆角叁分", "450.63", "元"),
        ("三元二角", "3.2", "元"),
        ("贰仟万元", "20000000", "元"),
        ("八十万零四千亩", "804000", "亩"),
        ("15万6千元", "156000", "元"),
        ("15万零600元", "150600", "元"),
        ("二十亿5000万元", "2050000000", "元"),
        ("1亿2千5百万元", "125000000", "元"),
        ("4 500元", "4500", "元"),
        ("百分之二 十", "20", "%"),
        ("两年半", "2.5", "年"),
        ("半个多月", "0.5", "个月"),
        ("4个半月", "4.5", "个月"),
        ("负二点五亿元", "-250000000", "元"),
        ("3个百分点", "3", "个百分点"),
    ],
)
def test_figures_and_units_are_exact(text: str, value: str, unit: str) -> None:
    quantity = Quantity.from_text(text)
    assert (quantity.value, quantity.unit) == (Decimal(value), unit)
    assert one(f"共有{text}。").value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("28个重大项目", "重大项目28个"),
        ("10家以上地方国有企业", "地方国有企业不低于10家"),
        ("力争到2025年森林覆盖率由40%提高到45%以上", "力争2025年底前,森林覆盖率由40%变为不低于45%"),
        ("每年新增就业5万人左右", "就业增加约5万人/年"),
        ("10-20万元", "10万-20万元"),
        ("1.2万亿元", "1.2万亿元"),
        ("5元—10万元", "5元-10万元"),
        ("6个月至12个月", "6-12个月"),
        ("主体工程的三分之二以上", "主体工程不低于三分之二"),
        ("产值翻一番", "产值增加1番"),
        ("补贴500元/人·月", "补贴500元/人·月"),
        ("未满18周岁", "低于18周岁"),
        ("贷款余额12345元", "贷款余额12345元"),
        ("保证金￥3,000", "保证金3000元"),
        ("结余-12万元", "结余-12万元"),
        ("气温-5℃至-3℃", "气温-5至-3℃"),
        ("利润由-3万元提高到5万元", "利润由-3万元变为5万元"),
        ("百分之三至五", "3-5%"),
        ("800-1万元", "800元-1万元"),
    ],
)
def test_a_quantity_that_is_alone(text: str, canonical: str) -> None:
    assert str(Quantity.from_text(text)) == canonical


@pytest.mark.parametrize(
    "text",
    ["", "个", "28", "第3条", "5所学校和6所医院", "1,2个", "百个", "5-3年", "由5个提高到6家", "三分之亿", "28个。"],
)
def test_what_is_no_quantity_is_refused(text: str) -> None:
    with pytest.raises(rp.NotationError):
        Quantity.from_text(text)


@pytest.mark.parametrize(
    "fields",
    [
        {"value": Decimal(-1), "kind": QuantityKind.INCREASE},
        {"value": Decimal(-1), "unit": "三分之一"},
        {"value": Decimal("NaN")},
        {"value": Decimal("Infinity")},
        {"value": Decimal("1e30")},
        {"value": Decimal("0.000000001")},
        {"unit": "万元"},
        {"unit": "m2"},
        {"unit": "百分之一"},
        {"unit": "三分之一", "value": Decimal("1.5")},
        {"unit": "%", "kind": QuantityKind.LEVEL},
        {"kind": QuantityKind.SHARE},
        {"kind": QuantityKind.CHANGE},
        {"was": Decimal(3)},
        {"upper": Decimal(5)},
        {"counted": "超过"},
        {"counted": "每年项目"},
        {"counted": "力争项目"},
        {"counted": "项目5"},
        {"counted": ""},
        {"per": "万岁啊"},
        {"unit": "年", "value": Decimal(2016)},
    ],
)
def test_the_constructor_refuses_what_cannot_be_written(fields: dict[str, Any]) -> None:  # any field may be wrong
    with pytest.raises(ValueError, match=r"."):
        Quantity(**{"value": Decimal(5), "unit": "个", **fields})


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("新建学校5所", Bound.EXACTLY),
        ("新建学校5所以上", Bound.AT_LEAST),
        ("新建学校不少于5所", Bound.AT_LEAST),
        ("至少新建5所学校", Bound.AT_LEAST),
        ("在30日内办结", Bound.AT_MOST),
        ("比例控制在5%以内", Bound.AT_MOST),
        ("期限最长不超过5年", Bound.AT_MOST),
        ("年满18周岁", Bound.AT_LEAST),
        ("未满18周岁", Bound.LESS_THAN),
        ("参加人数超过5万人", Bound.MORE_THAN),
        ("现有学生300余人", Bound.MORE_THAN),
        ("处理污水1700多万吨", Bound.MORE_THAN),
        ("使用率在90%（不含）以上", Bound.MORE_THAN),
        ("比例不足三成", Bound.LESS_THAN),
        ("用地约5亩", Bound.ABOUT),
        ("用时3年左右", Bound.ABOUT),
        ("首付比例不低于房屋总价的20%", Bound.AT_LEAST),
    ],
)
def test_bounds(text: str, bound: Bound) -> None:
    assert one(text).bound is bound


@pytest.mark.parametrize(
    ("text", "value", "kind", "bound"),
    [
        ("出口增长-2.5%", "2.5", QuantityKind.DECREASE, Bound.EXACTLY),
        ("出口增长负百分之二", "2", QuantityKind.DECREASE, Bound.EXACTLY),
        ("出口增长不低于-2%", "2", QuantityKind.DECREASE, Bound.AT_MOST),
        ("出口同比－2%", "2", QuantityKind.DECREASE, Bound.EXACTLY),
        ("出口同比+2%", "2", QuantityKind.INCREASE, Bound.EXACTLY),
        ("出口负增长2%", "2", QuantityKind.DECREASE, Bound.EXACTLY),
        ("出口较上年-2%", "-2", QuantityKind.SHARE, Bound.EXACTLY),
        ("出口增速为−2%", "-2", QuantityKind.SHARE, Bound.EXACTLY),
        ("出口（-2%）", "-2", QuantityKind.SHARE, Bound.EXACTLY),
        ("年末净额-2万元", "-20000", QuantityKind.LEVEL, Bound.EXACTLY),
        ("气温零下5℃", "-5", QuantityKind.LEVEL, Bound.EXACTLY),
        ("企业减负3亿元", "300000000", QuantityKind.LEVEL, Bound.EXACTLY),
        ("中学-3所", "3", QuantityKind.LEVEL, Bound.EXACTLY),
        ("二期—20亩", "20", QuantityKind.LEVEL, Bound.EXACTLY),
    ],
)
def test_signs(text: str, value: str, kind: QuantityKind, bound: Bound) -> None:
    quantity = one(text)
    assert (quantity.value, quantity.kind, quantity.bound) == (Decimal(value), kind, bound)


@pytest.mark.parametrize("text", ["标准-5元", "下降-3%", "押金-3%"])
def test_a_dash_that_may_be_either_gives_nothing(text: str) -> None:
    assert rp.find_quantities(text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("新臺幣5000元", "新台币"),
        ("港币5000元", "港币"),
        ("美元200万元", "美元"),
        ("5000元港币", "港币"),
        ("￥5,000。", "元"),
        ("计$300", "美元"),
    ],
)
def test_currencies(text: str, unit: str) -> None:
    assert one(text).unit == unit


@pytest.mark.parametrize(
    ("text", "value", "upper"),
    [
        ("百分之三至百分之五", "3", "5"),
        ("5%~8%", "5", "8"),
        ("三千元至五千元", "3000", "5000"),
        ("500—1万元", "500", "10000"),
    ],
)
def test_both_ends_of_a_range(text: str, value: str, upper: str) -> None:
    quantity = one(text)
    assert (quantity.value, quantity.upper) == (Decimal(value), Decimal(upper))


@pytest.mark.parametrize(
    "text",
    [
        "二亿几千万元", "三千几百万人", "数十万人", "上百家", "三四百元", "两三千人", "3万5元", "二万五元", "1,2个",
        "百分之三点几", "提出五点意见", "下午三点五人到场", "八点半前", "陆家村、伍家岗", "大陆年会",
        "零件、零距离", "4点5亿元",
    ],
)  # fmt: skip
def test_what_cannot_be_read_whole_gives_nothing(text: str) -> None:
    assert rp.find_quantities(text) == []


def test_some_more_than_a_figure_is_a_bound() -> None:
    texts = ["十余个", "三百余万元", "3亿5千多万元", "百分之二十多"]
    assert [(one(text).value, one(text).bound) for text in texts] == [
        (Decimal(value), Bound.MORE_THAN) for value in (10, 3000000, 350000000, 20)
    ]


def test_an_hour_before_a_figure_is_no_part_of_it() -> None:
    assert [match.text for match in rp.find_quantities("8点30人集合")] == ["30人集合"]


@pytest.mark.parametrize(
    ("text", "kind", "was"),
    [
        ("建成学校5所", QuantityKind.LEVEL, None),
        ("绿化率达到35%", QuantityKind.SHARE, None),
        ("产值增长8%", QuantityKind.INCREASE, None),
        ("新增停车位500个", QuantityKind.INCREASE, None),
        ("能耗下降3%", QuantityKind.DECREASE, None),
        ("入学率由95%提高到98%", QuantityKind.CHANGE, 95),
        ("将全县30个村卫生室整合为12个", QuantityKind.CHANGE, 30),
        ("入学率提高到98%", QuantityKind.SHARE, None),
        ("时限由10日缩短至5日以内", QuantityKind.CHANGE, 10),
    ],
)
def test_kinds(text: str, kind: QuantityKind, was: int | None) -> None:
    quantity = one(text)
    assert (quantity.kind, quantity.was) == (kind, was)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("加快5个湿地公园建设", "湿地公园"),
        ("组建12个以高校为主体、企业参加的技术联盟", "技术联盟"),
        ("办好6个县域商业中心和物流园", "县域商业中心"),
        ("培育20家“小巨人”企业", "“小巨人”企业"),
        ("将乡镇40个粮站合并为15个区域粮库", "区域粮库"),
        ("全县森林覆盖率达到60%", "全县森林覆盖率"),
        ("安排专项资金不低于3亿元", "专项资金"),
        ("给予每户2万元搬迁补助", "搬迁补助"),
        ("按照合同总价的5%收取", "合同总价"),
        ("其中公办幼儿园15所", "公办幼儿园"),
        ("5个工作日内办结", None),
        ("约5亩。", None),
        ("公告2016年度、8家", None),
        ("床位数300张", "床位数"),
    ],
)
def test_what_is_counted(text: str, counted: str | None) -> None:
    assert one(text).counted == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("自管绿地占比达到30%", "自管绿地占比"),
        ("当河道淤积率超过85%时停航", "河道淤积率"),
        ("采购价款（不含运费）的1.5%作为押金", "采购价款"),
        ("信贷额度双职工提高到80万元", "信贷额度"),
        ("保修期自验收之日起2年", "保修期"),
        ("试用期6个月", "试用期"),
        ("借款年限与年龄之和不超过70年", "借款年限与年龄之和"),
        ("停车位按照不少于3个/户配置", "停车位"),
        ("总投资相应调整约为8亿元", "总投资"),
        ("下调存单利率0.5个百分点", "存单利率"),
        ("降低社保缴存比例至3%", "社保缴存比例"),
        ("河道改造率达100%", "河道改造率"),
        ("分3个批次发放渔业生产经营许可", "批次"),
        ("取消四个近郊区的限行措施", "近郊区"),
        ("完善两张清单中的缺项", "清单"),
        ("扶持2家技术领先的企业", "企业"),
        ("设联络员2名", "联络员"),
        ("推出八项主要任务", "主要任务"),
        ("购买两套房产以上的", "房产"),
        ("提出6种“暂行的处理办法”", "暂行的处理办法"),
    ],
)
def test_words_around_what_is_counted_are_no_part_of_it(text: str, counted: str) -> None:
    assert one(text).counted == counted


@pytest.mark.parametrize(
    "text",
    [
        "多孩家庭提高20万元",
        "由镇财政按照每户400元发放",
        "连续发生2次以上的",
        "144平方米以上的不限制转售",
        "这两年渔民努力增收",
        "自登记日期满3年",
        "全省新增5万套以上",
        "入库后7日内",
        "年满60周岁",
    ],
)
def test_what_is_counted_is_not_guessed(text: str) -> None:
    assert [match.value.counted for match in rp.find_quantities(text)] == [None]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("给予10万元、6万元、4万元的安家补贴", ["安家补贴"] * 3),
        ("按货款总额80%（甲类）、100%（乙类）拨款", ["货款总额"] * 2),
        ("给予3000元/个、每户最高不超过6000元的补贴", ["补贴"] * 2),
        ("展台尺寸40厘米×90厘米", ["展台尺寸"] * 2),
        ("取水限额在1200元的基础上增加25%", ["取水限额"] * 2),
        ("粮食产量30万吨，同比增长3%", ["粮食产量"] * 2),
        ("粮食产量30万吨，其中增长3%", ["粮食产量", None]),
    ],
)
def test_figures_that_share_what_is_counted(text: str, counted: list[str | None]) -> None:
    assert [match.value.counted for match in rp.find_quantities(text)] == counted


def test_what_is_counted_is_shared_in_a_list() -> None:
    found = rp.find_quantities("分别给予3万元、5万元安家补贴;城区、镇区普及率分别达到95%和90%")
    assert [match.value.counted for match in found] == ["安家补贴", "安家补贴", "镇区普及率", "镇区普及率"]


def test_both_ends_of_a_change_have_their_signs() -> None:
    quantity = one("同比增长由-3%提高到5%")
    assert (quantity.was, quantity.value) == (Decimal(-3), Decimal(5))


def test_when_how_firmly_and_by_what() -> None:
    found = [match.value for match in rp.find_quantities("力争到2025年每年改造老旧小区30个，其中县城10个。另建5所学校")]
    assert [(q.by, q.modality, q.per) for q in found] == [
        (Deadline(2025), Modality.AIMED, "年"),
        (Deadline(2025), Modality.AIMED, None),
        (None, None, None),
    ]
    assert one("确保每千人口托位数达到4.5个").per == "千人口"
    assert one("给予300元/人·月补助").per == "人·月"
    assert one("预计6月底前投放1亿元消费券").modality is Modality.EXPECTED


def test_ranges() -> None:
    quantity = one("为期3-5年")
    assert (quantity.value, quantity.upper) == (Decimal(3), Decimal(5))
    quantity = one("奖励10—20万元")
    assert (quantity.value, quantity.upper) == (Decimal(100000), Decimal(200000))


@pytest.mark.parametrize(
    "text",
    [
        "第3条、第二款、第(五)项", "第 3 个", "1.推进改革", "1.2016年", "前三项", "七部门", "(二)加快建设",
        "2016年12月9日", "2016年", "二〇一六年", "98.5", "吉政发〔2016〕41号", "国务院令第687号",
        "联系电话:0431-88905566", "02000年", "99999999999999万亿元", "邮编130051", "《三年1000所学校计划》",
        "三年行动计划", "十年规划", "“两个毫不动摇”", "四个自信", "“春季三项”活动", "一个窗口受理", "一次性告知",
        "一系列措施", "二手房、二套房", "三级联动", "3万吨级码头", "几个部门", "数十个项目", "每月15日", "9时30分",
        "A4纸", "GB/T 9704-2012", "十三届全国人大", "两省间合作", "百家企业", "5G网络", "第二批项目", "2023-2025年",
        "民国三十年", "今年下半年",
        "半年度报告", "六届三次全会", "三位一体", "最近一个时期", "约有三、四百户", "共五、六个",
        "历时两、三个月",
        "约三、两棵", "半个世纪", "需3、4年", "自一百零一年六月起", "生产一度停顿", "三届十次全体会议",
        "共有数10件", "公元前三○五年", "网上预约一件事", "名称%E5%85%E5", "九月二十\n   六日起",
        "总则\n4.4人户", "3人力资源", "1月至8月", "有关户籍", "(2016)吉01民初1号",
    ],
)  # fmt: skip
def test_what_counts_nothing_is_left_alone(text: str) -> None:
    assert rp.find_quantities(text) == []


def official_and_rendition() -> list[Any]:
    """Return the notice that comes with the package, and the official one where it is at hand."""
    official = Path(__file__).parents[3] / "shared" / "seed" / "jilin-2016-41.txt"
    missing = pytest.mark.skipif(not official.exists(), reason="the official text is not part of the project")
    return ["jilin-2016-41", pytest.param(official, marks=missing)]


@pytest.mark.parametrize("source", official_and_rendition(), ids=["rendition", "official"])
def test_the_figures_of_a_notice(source: str | Path) -> None:
    measures = (rp.read(source) if isinstance(source, Path) else rp.load(source)).measures
    said = {number: [str(q) for q in measures[number - 1].quantities] for number in (28, 31, 50, 53)}
    assert said == {
        28: ["中心林场由247个变为96个"],
        31: ["重大项目28个", "新兴产业集群5个"],
        50: ["特色示范镇22个"],
        53: ["国家智慧城市试点13个"],
    }
    (alliances,) = measures[36].quantities
    assert (alliances.value, alliances.unit) == (Decimal(30), "个")
    assert (alliances.counted or "").endswith("产业技术创新联盟")
    assert measures[47].deadline == Deadline(2020)
    assert sum(len(measure.quantities) for measure in measures) == 7


def test_what_a_figure_says_is_written_as_a_word() -> None:
    (match,) = rp.find_quantities("力争不低于60%")
    said = match.value
    assert (str(said.kind), str(said.bound), str(said.modality)) == ("share", "at least", "aimed")


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(row, id=f"{sense}-{row.word}")
        for sense in ("verbs_beside_figures", "verbs_in_names", "particles_beside_names", "stops_before_names")
        for row in table(sense)
    ],
)
def test_what_is_counted_begins_after_the_words_before_it(row: Word) -> None:
    assert [match.value.counted for match in rp.find_quantities(row.example)] == ["树苗"]


def test_a_power_is_no_number_of_times() -> None:
    assert rp.find_quantities("约为10的6次方") == []


def test_thousands_divided_by_blanks_have_decimals() -> None:
    (match,) = rp.find_quantities("投资1 234.5万元")
    assert match.value.value == Decimal(12345000)


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("下降了3.5%", QuantityKind.DECREASE, "3.5"),
        ("增加了近3万人", QuantityKind.INCREASE, "30000"),
        ("增长了-1.2%", QuantityKind.DECREASE, "1.2"),
        ("降幅为3.2%", QuantityKind.DECREASE, "3.2"),
        ("增幅达3.2%", QuantityKind.INCREASE, "3.2"),
        ("降至3.2%", QuantityKind.SHARE, "3.2"),
    ],
)
def test_a_move_has_its_particle(words: str, kind: QuantityKind, value: str) -> None:
    (match,) = rp.find_quantities(words)
    assert (match.value.kind, match.value.value) == (kind, Decimal(value))


def test_a_budget_year_of_an_era_is_no_span() -> None:
    assert rp.find_quantities("编列九十一年度预算") == []
    assert [str(match.value) for match in rp.find_quantities("连续3年度合格")] == ["3年度"]


@pytest.mark.parametrize(
    "text",
    ["第十三条第二、三、五、八项", "第十六条第一、三、四、五项规定", "条目十　本决定自公布之日起施行", "第1、2、3名"],
)
def test_the_last_of_a_series_of_ordinals_counts_nothing(text: str) -> None:
    assert rp.find_quantities(text) == []


@pytest.mark.parametrize(
    ("written", "value"), [("增至三點一倍", "3.1"), ("佔百分之三點五", "3.5"), ("計二點五億元", "250000000")]
)
def test_the_point_is_written_in_traditional_characters(written: str, value: str) -> None:
    (match,) = rp.find_quantities(written)
    assert match.value.value == Decimal(value)


def test_a_time_is_not_counted_by_itself() -> None:
    found = rp.find_quantities("补贴每年不超过5万元、期限最长不超过3年")
    assert [str(match.value) for match in found] == ["补贴不超过5万元/年", "期限不超过3年"]


@pytest.mark.parametrize("text", ["三元区双职工", "八里湖新区", "三门峡市", "十五届94次常务会议"])
def test_names_of_places_and_meetings_hold_no_figure(text: str) -> None:
    assert rp.find_quantities(text) == []


@pytest.mark.parametrize("text", ["扶持三元", "每届3次"])
def test_what_is_like_such_a_name_is_a_figure(text: str) -> None:
    assert len(rp.find_quantities(text)) == 1


@pytest.mark.parametrize("before", ["", "补助", "经研究，对今年新造的林地给予补助，标准为"])
def test_what_a_figure_is_counted_by_may_begin_the_text(before: str) -> None:
    assert [match.value.per for match in rp.find_quantities(f"{before}每亩5棵")] == ["亩"]


def test_what_is_counted_by_a_number_of_others_is_not_theirs() -> None:
    assert [str(match.value) for match in rp.find_quantities("每3人种树5棵")] == ["3人", "种树5棵"]
