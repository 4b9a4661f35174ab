"""Where a code begins that nothing marks off from the words before it, and numbers that share a code."""

from __future__ import annotations

import pytest
from tests.notations.checks import check_scan

import revival_policy as rp
from revival_policy.words.lexicon import Word, table


def words(sense: str, *means: str) -> list[str]:
    return [row.word for row in table(sense) if not means or row.means in means]


def numbers(text: str) -> list[str]:
    return [str(match.value) for match in rp.find_numbers(text)]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(row, id=f"{sense}-{row.word}")
        for sense in (
            *("leads_in_to_codes", "never_in_codes", "titles_before_codes", "bodies_before_codes"),
            *("before_known_codes", "ends_no_code", "leads_in_to_issuers"),
        )
        for row in table(sense)
    ],
)
def test_a_number_begins_after_the_word_before_it(row: Word) -> None:
    assert [match.text for match in rp.find_numbers(row.example)] == [row.example.partition(row.word)[2]]


@pytest.mark.parametrize("word", words("never_in_codes"))
def test_no_code_begins_with_some_words(word: str) -> None:
    with pytest.raises(rp.NotationError):
        rp.DocumentNumber.from_text(f"{word}国发〔2021〕5号")


@pytest.mark.parametrize("row", [row for row in table("leads_in_to_codes") if row.not_after])
def test_what_leads_in_is_a_part_of_the_word_that_it_begins(row: Word) -> None:
    code = f"甲{row.word}{row.not_after[0]}字"
    assert numbers(f"。{code}〔2021〕5号") == [f"{code}〔2021〕5号"]


@pytest.mark.parametrize("word", words("titles_before_codes", "possibly"))
def test_a_word_that_may_end_a_title_does_so_after_many_others(word: str) -> None:
    assert numbers(f"巡山护林防火{word}枫民字〔2021〕5号") == ["枫民字〔2021〕5号"]
    assert numbers(f"枫{word}资〔2021〕5号") == [f"枫{word}资〔2021〕5号"]


@pytest.mark.parametrize("word", words("bodies_before_codes", "possibly"))
def test_a_word_that_may_end_the_name_of_a_body_does_so_before_a_code_of_its_hanzi(word: str) -> None:
    assert numbers(f"枫林竹业{word}枫民字〔2021〕5号") == ["枫民字〔2021〕5号"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Names with 和, of several bodies, of companies.
        ("枫林市文化广电和旅游局枫文旅字〔2021〕3号", ["枫文旅字〔2021〕3号"]),
        ("枫林市教育局、枫林市财政局枫教联〔2021〕3号", ["枫教联〔2021〕3号"]),
        ("枫林市水务集团有限责任公司枫水集〔2021〕3号", ["枫水集〔2021〕3号"]),
        ("枫林县人民代表大会常务委员会枫人常发〔2021〕3号", ["枫人常发〔2021〕3号"]),
        ("枫林市人民政府专题会议纪要枫府纪〔2021〕3号", ["枫府纪〔2021〕3号"]),
        # Verbs and particles.
        ("认真落实好岭府办发〔2020〕3号", ["岭府办发〔2020〕3号"]),
        ("范围含青管委会〔2020〕3号", ["青管委会〔2020〕3号"]),
        ("继续执行临市公管委字〔2012〕3号", ["临市公管委字〔2012〕3号"]),
        ("依照原枫府发〔2011〕3号", ["枫府发〔2011〕3号"]),
        ("本办法自枫府发〔2011〕3号印发之日起施行", ["枫府发〔2011〕3号"]),
        ("恪守枫府发〔2011〕3号", ["枫府发〔2011〕3号"]),
        ("一九八五年三月五日枫府发〔1985〕3号", ["枫府发〔1985〕3号"]),
        ("经研究同意并以枫府发〔2011〕3号印发", ["枫府发〔2011〕3号"]),
        ("补充说明（科技与数字〔2013〕3号）", ["科技与数字〔2013〕3号"]),
        # The code may be a body's whole name, and does not begin within a word.
        ("国家防汛抗旱减灾总指挥部发明电〔2010〕2号", ["国家防汛抗旱减灾总指挥部发明电〔2010〕2号"]),
        ("某市住房公积金管理中心通字〔2021〕3号", ["某市住房公积金管理中心通字〔2021〕3号"]),
        ("枫规划资源〔2021〕3号", ["枫规划资源〔2021〕3号"]),
        ("枫教委办发〔2021〕3号", ["枫教委办发〔2021〕3号"]),
        ("沪崇府办发〔2021〕3号", ["沪崇府办发〔2021〕3号"]),
        ("和县政发〔2021〕3号", ["和县政发〔2021〕3号"]),
        ("自财税〔2016〕36号施行", ["财税〔2016〕36号"]),
        ("按自自然资规发〔2024〕23号执行", ["自自然资规发〔2024〕23号"]),
    ],
)
def test_a_code_begins_after_what_is_no_part_of_it(text: str, found: list[str]) -> None:
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "枫政发〔2021〕7、8、9号",
            [
                ("枫政发〔2021〕7", "枫政发〔2021〕7号"),
                ("8", "枫政发〔2021〕8号"),
                ("9号", "枫政发〔2021〕9号"),
            ],
        ),
        ("枫政发〔2021〕7-9号", [("枫政发〔2021〕7", "枫政发〔2021〕7号"), ("9号", "枫政发〔2021〕9号")]),
        ("枫政发〔2021〕7号至9号", [("枫政发〔2021〕7号", "枫政发〔2021〕7号"), ("9号", "枫政发〔2021〕9号")]),
        (
            "枫政发〔2021〕7号、8、9号",
            [("枫政发〔2021〕7号", "枫政发〔2021〕7号"), ("8", "枫政发〔2021〕8号"), ("9号", "枫政发〔2021〕9号")],
        ),
        (
            "枫政发〔2021〕7号和〔2022〕8号",
            [("枫政发〔2021〕7号", "枫政发〔2021〕7号"), ("〔2022〕8号", "枫政发〔2022〕8号")],
        ),
        (
            "国务院令第7号、第9号",
            [("国务院令第7号", "国务院令第7号"), ("9号", "国务院令第9号")],
        ),
        (
            "商务部公告2021年第7、9号",
            [("商务部公告2021年第7", "商务部公告2021年第7号"), ("9号", "商务部公告2021年第9号")],
        ),
        # A lower number after a hyphen belongs to the one before, and buildings and plots to no document.
        ("枫政发〔2021〕7号，涉及第3、4、5号地块", [("枫政发〔2021〕7号", "枫政发〔2021〕7号")]),
        ("枫政发〔2021〕7号、3号楼", [("枫政发〔2021〕7号", "枫政发〔2021〕7号")]),
        ("住在3、4、5号楼，第7、8号车间", []),
        ("国务院令第7号、9号文件", [("国务院令第7号", "国务院令第7号")]),
    ],
)
def test_numbers_of_a_series_are_all_found(text: str, found: list[tuple[str, str]]) -> None:
    check_scan(text, rp.find_numbers(text), found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("（71）国发文90号", ["国发文〔1971〕90号"]),
        ("（1979）组通字5号", ["组通字〔1979〕5号"]),
        ("[1979]通51号", ["通〔1979〕51号"]),
        ("中发［七○］三一号", ["中发〔1970〕31号"]),
        ("北证公告〔2021〕18号", ["北证公告〔2021〕18号"]),
        ("公告〔2024〕第11号", ["公告〔2024〕第11号"]),
        ("国家林业和草原局公告\n〔2017〕13号", ["国家林业和草原局公告〔2017〕13号"]),
        ("\n令2016年第60号", ["令2016年第60号"]),
        ("《护林公告》（2026年第10号，以下简称10号公告）", ["2026年第10号"]),
        # Cases of courts, a lone word for a designation, a number in a sentence.
        ("（1979）刑字5号", []),
        ("（2019）组通字5号", []),
        ("有关令2016年第60号", []),
        ("他住2026年第10号，以下简称10号", []),
    ],
)
def test_rare_shapes(text: str, found: list[str]) -> None:
    assert numbers(text) == found
    assert [str(rp.DocumentNumber.from_text(one)) for one in found] == found


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("粤办函〔2021〕3号", ["广东省人民政府办公厅"]),
        ("宁政规发〔2021〕3号", ["宁夏回族自治区人民政府"]),
        ("深证上〔2021〕3号", ["深圳证券交易所"]),
        ("上证债字〔2011〕3号", ["上海证券交易所"]),
        ("沪食药监餐饮〔2016〕3号", ["上海市食品药品监督管理局"]),
        ("沪农委〔2015〕3号", ["上海市农业委员会"]),
        ("沪农委〔2020〕3号", ["上海市农业农村委员会"]),
        ("云府办明电〔2008〕3号", ["云南省人民政府办公厅"]),
        ("郑商发〔2017〕3号", ["郑州商品交易所"]),
        ("沪民防〔2018〕3号", ["上海市民防办公室"]),
        # Of an office beside the department whose word it begins with, nothing is said.
        ("沪科技节组办〔2020〕3号", []),
        ("宁政办发〔2021〕3号", []),
        ("金府办发〔2023〕3号", []),
    ],
)
def test_whose_a_code_is(text: str, issuers: list[str]) -> None:
    assert [issuer.name for issuer in rp.DocumentNumber.from_text(text).issuers] == issuers


def test_an_order_of_a_government_without_a_place_is_that_of_the_place_named_before() -> None:
    (found,) = rp.find_numbers("《长春市护林办法》（市人民政府令第12号）")
    assert str(found.value) == "市人民政府令第12号"
    assert [issuer.name for issuer in found.value.issuers] == ["长春市人民政府"]
    (found,) = rp.find_numbers("长春市、吉林市同意，市政府令第12号")
    assert [issuer.name for issuer in found.value.issuers] == ["市政府"]


@pytest.mark.parametrize(
    "number",
    [
        "（71）国发文90号",
        "（1979）组通字5号",
        "[1979]通51号",
        "中发［七○］三一号",
        "北证公告〔2021〕18号",
        "中国证监会公告〔2024〕第11号",
        "（岭府办）〔2020〕3号",
        "清溪市住房公积金管理中心通字〔2020〕3号",
    ],
)
def test_shapes_of_numbers_that_are_rare(number: str) -> None:
    assert [match.text for match in rp.find_numbers(f"根据{number}的规定")] == [number]
    assert str(rp.DocumentNumber.from_text(number)) == str(rp.find_numbers(number)[0].value)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("落实好岭府办发〔2020〕3号", "岭府办发〔2020〕3号"),
        ("含青管委会〔2020〕3号", "青管委会〔2020〕3号"),
        ("继续执行临市公管委字〔2020〕3号", "临市公管委字〔2020〕3号"),
        ("此件原载国发〔2020〕3号", "国发〔2020〕3号"),
        ("摘自国发〔2020〕3号", "国发〔2020〕3号"),
        ("的通知国发〔2020〕3号", "国发〔2020〕3号"),
        ("青山市人民政府会议纪要青府〔2020〕3号", "青府〔2020〕3号"),
        ("枫林市水务有限公司枫水函〔2020〕3号", "枫水函〔2020〕3号"),
    ],
)
def test_words_glued_to_codes(text: str, number: str) -> None:
    assert [match.text for match in rp.find_numbers(text)] == [number]
