"""Laws that are so well known that texts name them without marks: 宪法第三十五条, 刑法第二百六十四条."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.notations.citations.citation import Citation
from revival_policy.notations.grammar import BLANK
from revival_policy.notations.matches import Match

if TYPE_CHECKING:
    from collections.abc import Iterator

_COUNTRY = "中华人民共和国"
_LAWS = (
    "宪法", "民法典", "民法通则", "民法总则", "刑法", "刑事诉讼法", "民事诉讼法", "行政诉讼法", "立法法",
    "监督法", "监察法", "公务员法", "国家赔偿法", "行政处罚法", "行政许可法", "行政强制法", "行政复议法",
    "治安管理处罚法", "戒毒法", "禁毒法", "居民身份证法", "出境入境管理法", "保守国家秘密法", "国家安全法",
    "反恐怖主义法", "反间谍法", "数据安全法", "网络安全法", "个人信息保护法", "电子商务法", "电子签名法",
    "公司法", "合伙企业法", "企业破产法", "外商投资法", "中小企业促进法", "证券法", "保险法", "票据法",
    "商业银行法", "中国人民银行法", "银行业监督管理法", "反洗钱法", "信托法", "证券投资基金法", "反垄断法",
    "反不正当竞争法", "消费者权益保护法", "产品质量法", "广告法", "价格法", "计量法", "标准化法", "商标法",
    "专利法", "著作权法", "合同法", "物权法", "侵权责任法", "担保法", "婚姻法", "继承法", "收养法",
    "土地管理法", "农村土地承包法", "城市房地产管理法", "城乡规划法", "建筑法", "招标投标法", "政府采购法",
    "预算法", "会计法", "审计法", "统计法", "税收征收管理法", "企业所得税法", "个人所得税法", "增值税法",
    "契税法", "印花税法", "资源税法", "耕地占用税法", "环境保护税法", "车船税法", "海关法", "对外贸易法",
    "环境保护法", "大气污染防治法", "水污染防治法", "土壤污染防治法", "固体废物污染环境防治法",
    "噪声污染防治法", "环境影响评价法", "水法", "防洪法", "水土保持法", "森林法", "草原法", "渔业法",
    "矿产资源法", "煤炭法", "电力法", "节约能源法", "可再生能源法", "野生动物保护法", "湿地保护法",
    "长江保护法", "黄河保护法", "种子法", "农业法", "畜牧法", "动物防疫法", "农产品质量安全法",
    "乡村振兴促进法", "农民专业合作社法", "劳动法", "劳动合同法", "就业促进法", "社会保险法", "工会法",
    "劳动争议调解仲裁法", "安全生产法", "消防法", "特种设备安全法", "道路交通安全法", "公路法", "铁路法",
    "民用航空法", "港口法", "海上交通安全法", "突发事件应对法", "防震减灾法", "气象法", "食品安全法",
    "药品管理法", "疫苗管理法", "传染病防治法", "精神卫生法", "执业医师法", "医师法", "母婴保健法",
    "人口与计划生育法", "义务教育法", "教育法", "高等教育法", "职业教育法", "民办教育促进法", "教师法",
    "未成年人保护法", "预防未成年人犯罪法", "妇女权益保障法", "老年人权益保障法", "残疾人保障法",
    "家庭教育促进法", "反家庭暴力法", "慈善法", "公益事业捐赠法", "文物保护法", "非物质文化遗产法", "档案法",
    "公共图书馆法", "旅游法", "体育法", "科学技术进步法", "促进科技成果转化法", "村民委员会组织法",
    "城市居民委员会组织法", "兵役法", "国防法", "人民武装警察法", "人民警察法", "律师法", "公证法", "仲裁法",
    "人民调解法", "法律援助法", "社区矫正法", "监狱法", "英雄烈士保护法", "退役军人保障法",
)  # fmt: skip
_KNOWN = frozenset(_LAWS)
_LONGEST = max(map(len, _LAWS))
#: Where such a name may end: before the number of an article, a chapter or a part.
_ENDS = re.compile(
    rf"[法通总](?:(?<=法)典?|(?<=[通总])则)(?={BLANK}第{BLANK}[0-9０-９一二三四五六七八九十百千零〇]{{1,8}}{BLANK}[编章条])"
)


def laws_without_marks(text: str) -> Iterator[Match[Citation]]:
    """Yield the laws that a text names without 《》 before an article.

    >>> [match.text for match in laws_without_marks("违反刑法第二条的，依照中华人民共和国刑事诉讼法第三条")]
    ['刑法', '中华人民共和国刑事诉讼法']
    """
    for ends in _ENDS.finditer(text):
        end = ends.end()
        name = next(
            (text[end - n : end] for n in range(min(_LONGEST, end), 1, -1) if text[end - n : end] in _KNOWN), ""
        )
        if name:
            start = end - len(name)
            start -= len(_COUNTRY) if text.endswith(_COUNTRY, 0, start) else 0
            yield Match(Citation(text[start:end]), start, end, text[start:end])
