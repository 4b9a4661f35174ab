"""Numbers of documents, alone and in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.notations.checks import check_refusal, check_scan

import revival_policy as rp
from revival_policy import strategies

NUMBER = rp.DocumentNumber("国发", 2016, 62)
#: With blanks after their characters.
WIDE = "国\u3000发〔２\u3000０\u3000１\u3000６〕６\u3000２\u3000号"
SPACED_NOTICE = "松 岭 县 人 民 政 府 公 告\n第 1 2 号"

#: As many as ever issued one order, and each with the name of the state.
MINISTRIES = (
    *("国家发展和改革委员会", "工业和信息化部", "公安部", "国家安全部", "财政部", "商务部"),
    *("国家市场监督管理总局", "国家广播电视总局", "教育部", "科学技术部", "民政部", "司法部"),
)


@pytest.mark.parametrize(
    "text",
    [
        "国发〔2016〕62号",
        "国发[2016]62号",
        "国发［2016］62号",
        "国发【2016】62号",
        "国发﹝2016﹞62号",
        "国发(2016)62号",
        "国发（2016）62号",
        "国发〈2016〉62号",
        "国发《2016》62号",
        "国发<2016>62号",
        "国发{2016}62号",
        "国发｛2016｝62号",
        "国发「2016」62号",
        "国发„2016‟62号",
        "国发„2016‟\n62号",
        "国发〔2016]62号",
        "国发（2016]62号",
        "国发［２０１６］６２号",
        "国发〔2016〕第62号",
        "国发〔2016〕062号",
        "国发〔2016〕第００６２号",
        " 国 发 〔 2016 〕 第 62 号 ",
        "国发\n〔2016〕\n62号",
        "国发\u3000〔2016〕62号",
    ],
)
def test_every_spelling_of_one_number_is_that_number(text: str) -> None:
    number = rp.DocumentNumber.from_text(text)
    assert number == NUMBER
    assert str(number) == "国发〔2016〕62号"


@pytest.mark.parametrize(
    ("text", "code", "year", "serial"),
    [
        ("发〔2016〕1号", "发", 2016, 1),
        ("吉政办发〔1949〕9999999号", "吉政办发", 1949, 9_999_999),
        ("国发〔1900〕1号", "国发", 1900, 1),
        ("国发〔2099〕1号", "国发", 2099, 1),
        ("甲" * 20 + "〔2016〕1号", "甲" * 20, 2016, 1),
    ],
)
def test_a_number_is_read(text: str, code: str, year: int, serial: int) -> None:
    number = rp.DocumentNumber.from_text(text)
    assert (number.code, number.year, number.serial) == (code, year, serial)


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, "发文字号"),
        ("\n", 1, "发文字号"),
        ("〇发〔2016〕1号", 0, "发文字号"),
        ("根据国发〔2016〕62号", 0, "发文字号"),
        ("国发", 0, "发文字号"),
        ("国发A〔2016〕62号", 0, "发文字号"),
        ("国务院令", 4, "发文顺序号"),
        ("公告2023年", 7, "发文顺序号"),
        ("第12令", 3, "号"),
        ("甲" * 21 + "〔2016〕1号", 0, "发文字号"),
        ("国发〔23〕15号", 3, "年份"),
        ("国发 〔 23〕15号", 5, "年份"),
        ("国发〔1899〕1号", 3, "年份"),
        ("国发〔2100〕1号", 3, "年份"),
        ("国发〔20166〕62号", 8, "号"),
        ("国发〔2016〕号", 8, "发文顺序号"),
        ("国发〔2016〕0号", 8, "发文顺序号"),
        ("国发〔2016〕０００号", 8, "发文顺序号"),
        ("国发〔2016〕0０号", 8, "发文顺序号"),
        ("国发〔2016〕-1号", 8, "发文顺序号"),
        ("国发〔2016〕62", 10, "号"),
        ("国发〔2016〕62-1号", 10, "号"),
        ("国发〔2016〕12345678号", 15, "号"),
        ("国发〔2016〕62号文件", 11, "end of text"),
        ("国发〔2016〕62号、63号", 11, "end of text"),
    ],
)
def test_what_is_no_number_is_refused(text: str, position: int, expected: str) -> None:
    check_refusal(rp.DocumentNumber, text, position, expected)


@pytest.mark.parametrize(
    ("code", "year", "serial"),
    [
        ("", 2016, 1),
        ("GF", 2016, 1),
        ("国 发", 2016, 1),
        ("〇发", 2016, 1),
        ("根据国发", 2016, 1),
        ("国务院公告", 2016, 1),
        ("甲" * 21, 2016, 1),
        ("国发", 1899, 1),
        ("国发", 2100, 1),
        ("国发", 2016, 0),
        ("国发", 2016, -1),
        ("国发", 2016, 10_000_000),
    ],
)
def test_the_constructor_refuses_what_the_grammar_refuses(code: str, year: int, serial: int) -> None:
    with pytest.raises(ValueError, match=r"code|year|serial"):
        rp.DocumentNumber(code, year, serial)


@pytest.mark.parametrize("text", ["GF〔2016〕1号", "根据国发〔2016〕1号", "国发〔1899〕1号", "国发〔2016〕10000000号"])
def test_the_grammar_refuses_what_the_constructor_refuses(text: str) -> None:
    with pytest.raises(rp.NotationError):
        rp.DocumentNumber.from_text(text)


def test_numbers_sort_by_code_year_and_serial() -> None:
    texts = ["中发〔2016〕18号", "国发〔2016〕9号", "国发〔2015〕70号", "国发〔2016〕10号"]
    numbers = [rp.DocumentNumber.from_text(text) for text in texts]
    assert [str(number) for number in sorted(numbers)] == [
        "中发〔2016〕18号",
        "国发〔2015〕70号",
        "国发〔2016〕9号",
        "国发〔2016〕10号",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("没有", []),
        ("〔2016〕62号", [("〔2016〕62号", "〔2016〕62号")]),
        ("国发〔2016〕62", []),
        ("国发〔16〕62号", []),
        ("国发〔2016〕0号", []),
        ("国发〔2016〕0０号", []),
        ("PPP〔2016〕3号", []),
        ("2016〔2016〕3号", []),
        ("(2016)3号", []),
        ("[2016]3号", []),
        ("第3012号提案、第12号地块、合同第8号", []),
        ("41号通知、新国发2号文件", []),
        ("《城市规划标准》（GB 50180-2018）和（2012）江民初字第646号判决", []),
        ("令第12号", []),
        ("通告（第178号）", []),
        ("国务院令第687号", [("国务院令第687号", "国务院令第687号")]),
        ("原国家工商行政管理总局第71号令", [("国家工商行政管理总局第71号令", "国家工商行政管理总局令第71号")]),
        ("1996年5月27日 中华人民共和国国务院令第197号发布", [("中华人民共和国国务院令第197号", "国务院令第197号")]),
        ("见第12号令", [("第12号令", "令第12号")]),
        ("种树规定公安部令第9号", [("公安部令第9号", "公安部令第9号")]),
        ("已对照公安部令第9号", [("公安部令第9号", "公安部令第9号")]),
        ("基于财政部 税务总局公告2023年第2号", [("财政部 税务总局公告2023年第2号", "财政部、税务总局公告2023年第2号")]),
        ("新修订的交通运输部令第9号", [("交通运输部令第9号", "交通运输部令第9号")]),
        ("新修订交通运输部令第9号", [("交通运输部令第9号", "交通运输部令第9号")]),
        ("见农业农村部第19号公告", [("农业农村部第19号公告", "农业农村部公告第19号")]),
        ("海关总署2018年第9号公告", [("海关总署2018年第9号公告", "海关总署公告2018年第9号")]),
        ("小区第9号公告", []),
        ("依照本局2018年第9号公告", [("2018年第9号公告", "公告2018年第9号")]),
        ("见2018 年第 9 号通告。", [("2018 年第 9 号通告", "通告2018年第9号")]),
        ("2018年第9号公告栏", []),
        # Who signs is named above as well.
        (
            "国家互联网信息办公室\n国家互联网信息办公室令第16号",
            [("国家互联网信息办公室令第16号", "国家互联网信息办公室令第16号")],
        ),
        # The year is in the code, and brackets are.
        ("枫委整[84]字第81号", [("枫委整[84]字第81号", "枫委整字〔1984〕81号")]),
        ("枫密办(局)函〔2021〕5号", []),
        # A date before the code, and a line that breaks it.
        ("（2004 年 1 月 6 日 证监会计字〔2004〕1 号）", [("证监会计字〔2004〕1 号", "证监会计字〔2004〕1号")]),
        ("（银\n监发〔2005〕72号）", [("银\n监发〔2005〕72号", "银监发〔2005〕72号")]),
        # A judgment is not one; what is called 文件 is.
        ("枫法刑初字(79)第5号", []),
        ("〔82〕枫刑判字第18号", []),
        ("贯彻（1985）12号文件", [("（1985）12号", "〔1985〕12号")]),
        ("贯彻（1985）12号决议", []),
        # A body's name for a code.
        ("贯彻中央军委[1985]15号文件", [("中央军委[1985]15号", "中央军委〔1985〕15号")]),
        ("仍按中央中发[1979]43号", [("中发[1979]43号", "中发〔1979〕43号")]),
        # Blanks after each character.
        ("根据 国 办 发 〔 2 0 2 1 〕 3 6 号 文件", [("国 办 发 〔 2 0 2 1 〕 3 6 号", "国办发〔2021〕36号")]),
        (WIDE, [(WIDE, "国发〔2016〕62号")]),
        ("中 发 〔 一 九 八 四 〕 十 一 号", [("中 发 〔 一 九 八 四 〕 十 一 号", "中发〔1984〕11号")]),
        ("国 务 院 令\n第 6 8 7 号", [("国 务 院 令\n第 6 8 7 号", "国务院令第687号")]),
        (SPACED_NOTICE, [(SPACED_NOTICE, "松岭县人民政府公告第12号")]),
        ("第3栋 1 2 号", []),
        ("海关总署门口第9号公告栏", []),
        (
            "（财政部税务总局公告2023年第12号）",
            [("财政部税务总局公告2023年第12号", "财政部、税务总局公告2023年第12号")],
        ),
        ("《关于种树的公告》（2022年第30号）", [("2022年第30号", "2022年第30号")]),
        ("某市某区种树指挥部通告（第178号）", [("某市某区种树指挥部通告（第178号", "某市某区种树指挥部通告第178号")]),
        ("国务院一九八〇年223号文件", [("国务院一九八〇年223号", "国务院1980年223号")]),
        ("〔1996〕武司字第82号", [("〔1996〕武司字第82号", "武司字〔1996〕82号")]),
        ("按2016年财税第36号", [("2016年财税第36号", "财税〔2016〕36号")]),
        ("根据(78)甲路字412号文", [("(78)甲路字412号", "甲路字〔1978〕412号")]),
        ("（八四）财税字第12号", [("（八四）财税字第12号", "财税字〔1984〕12号")]),
        ("(86)民他字第29号", []),
        ("(1985年5月4日皖政〔1985〕38号)", [("皖政〔1985〕38号", "皖政〔1985〕38号")]),
        ("2020年1月2日甲乙发〔2020〕1号", [("甲乙发〔2020〕1号", "甲乙发〔2020〕1号")]),
        ("（2016）甲路字第29号", []),
        ("第三届(84)次会议第3号", []),
        ("(84)根据甲发12号", []),
        ("〔1996〕废止按第82号", []),
        ("州建房通〔20235号", [("州建房通〔20235号", "州建房通〔2023〕5号")]),
        ("吉政办发201756号", [("吉政办发201756号", "吉政办发〔2017〕56号")]),
        ("甲山区政办发201756号", [("甲山区政办发201756号", "甲山区政办发〔2017〕56号")]),
        ("甲山房产证字201756号", []),
        ("甲乙府办发〔2025〕11号", [("甲乙府办发〔2025〕11号", "甲乙府办发〔2025〕11号")]),
        (
            "国发〔94〕3号、中发〔八六〕4号",
            [("国发〔94〕3号", "国发〔1994〕3号"), ("中发〔八六〕4号", "中发〔1986〕4号")],
        ),
        ("(甲令)〔2024〕44号", [("〔2024〕44号", "〔2024〕44号")]),
        ("另有规定的(废止按)〔2024〕44号", [("〔2024〕44号", "〔2024〕44号")]),
        ("((东政秘)〔2024〕44号)", [("(东政秘)〔2024〕44号", "东政秘〔2024〕44号")]),
        (
            "吉政规〔2022〕1号、2号和5号",
            [("吉政规〔2022〕1号", "吉政规〔2022〕1号"), ("2号", "吉政规〔2022〕2号"), ("5号", "吉政规〔2022〕5号")],
        ),
        ("种树的若干意见吉政发〔2023〕4号", [("吉政发〔2023〕4号", "吉政发〔2023〕4号")]),
        (
            "自然资源部令第5号、国家数据局令第1号",
            [("自然资源部令第5号", "自然资源部令第5号"), ("国家数据局令第1号", "国家数据局令第1号")],
        ),
        (
            "根据国发〔2016〕62号和中发[2016]18号文件",
            [("国发〔2016〕62号", "国发〔2016〕62号"), ("中发[2016]18号", "中发〔2016〕18号")],
        ),
        ("（吉政发〔2016〕41号）", [("吉政发〔2016〕41号", "吉政发〔2016〕41号")]),
        ("文号:吉政发〔2016〕41号", [("吉政发〔2016〕41号", "吉政发〔2016〕41号")]),
        (
            "依据财税〔2016〕36号、财税〔2016〕140号",
            [("财税〔2016〕36号", "财税〔2016〕36号"), ("财税〔2016〕140号", "财税〔2016〕140号")],
        ),
        (
            "国发〔2016〕62号国发〔2016〕63号",
            [("国发〔2016〕62号", "国发〔2016〕62号"), ("国发〔2016〕63号", "国发〔2016〕63号")],
        ),
        ("吉政发 [ 2016 ] 第 041 号", [("吉政发 [ 2016 ] 第 041 号", "吉政发〔2016〕41号")]),
        ("按照吉政发\n〔２０１６〕\n４１号执行", [("吉政发\n〔２０１６〕\n４１号", "吉政发〔2016〕41号")]),
        ("第一行\n吉政发〔2016〕41号", [("吉政发〔2016〕41号", "吉政发〔2016〕41号")]),
    ],
)
def test_numbers_are_found_in_running_text(text: str, found: list[tuple[str, str]]) -> None:
    check_scan(text, rp.find_numbers(text), found)


@pytest.mark.parametrize(
    "lead_in",
    [
        "根据", "依据", "按照", "参照", "遵照", "执行", "落实", "贯彻", "印发", "转发", "详见", "以下简称", "文件",
        "以及", "或者", "关于",
    ],
)  # fmt: skip
def test_a_word_that_leads_in_is_no_part_of_the_code(lead_in: str) -> None:
    text = f"{lead_in}国发〔2016〕62号"
    check_scan(text, rp.find_numbers(text), [("国发〔2016〕62号", "国发〔2016〕62号")])
    check_refusal(rp.DocumentNumber, text, 0, "发文字号")


@pytest.mark.parametrize("before", ["通知", "和", "与", "及", "或", "见", "的", "了", "按", "据", "中国人民银行"])
def test_what_is_before_a_known_code_is_no_part_of_it(before: str) -> None:
    text = f"{before}国发〔2016〕62号"
    check_scan(text, rp.find_numbers(text), [("国发〔2016〕62号", "国发〔2016〕62号")])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("国发〔2016〕62号", rp.NumberKind.LETTER),
        ("法释〔2020〕25号", rp.NumberKind.INTERPRETATION),
        ("国务院令第687号", rp.NumberKind.ORDER),
        ("财政部公告2023年第12号", rp.NumberKind.ANNOUNCEMENT),
        ("国务院1980年223号", rp.NumberKind.BARE),
    ],
)
def test_the_kind_of_a_number(text: str, kind: rp.NumberKind) -> None:
    assert rp.DocumentNumber.from_text(text).kind is kind


def test_the_issuer_is_known_by_code_names_and_place() -> None:
    def issuers(number: rp.DocumentNumber) -> list[str]:
        return [issuer.name for issuer in number.issuers]

    assert issuers(NUMBER) == ["国务院"]
    assert issuers(rp.DocumentNumber.from_text("财政部税务总局公告2023年第12号")) == ["财政部", "国家税务总局"]
    ambiguous = rp.DocumentNumber.from_text("宁政发〔2017〕99号")
    assert issuers(ambiguous) == []
    assert [body.name for body in ambiguous.candidates] == ["南京市人民政府", "宁夏回族自治区人民政府"]
    (found,) = rp.find_numbers("《南京市人民政府关于种树的意见》（宁政发〔2017〕99号）")
    assert issuers(found.value) == ["南京市人民政府"]
    assert found.value == ambiguous


@given(st.lists(strategies.letter_numbers(), min_size=1, max_size=5))
def test_all_numbers_of_a_sentence_are_found(numbers: list[rp.DocumentNumber]) -> None:
    text = "按照" + "、".join(map(str, numbers)) + "的规定"
    assert [match.value for match in rp.find_numbers(text)] == numbers


@pytest.mark.parametrize("text", ["国务院1号令", "教育部21号令", "国务院第1号令", "国家发展改革委第2号令"])
def test_an_order_that_is_found_is_also_read_alone(text: str) -> None:
    (match,) = rp.find_numbers(f"按照《办法》（{text}）执行")
    assert match.text == text
    assert rp.DocumentNumber.from_text(text) == match.value


@pytest.mark.parametrize("text", ["令厅1号令", "公告局令第1号"])
def test_a_number_that_is_found_after_odd_issuers_reads_back(text: str) -> None:
    for match in rp.find_numbers(text):
        assert rp.DocumentNumber.from_text(str(match.value)) == match.value


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("根據國發〔2016〕62號辦理", "國發〔2016〕62號", "国发〔2016〕62号"),
        (
            "按照財政部 稅務總局公告2023年第12號執行",
            "財政部 稅務總局公告2023年第12號",
            "财政部、税务总局公告2023年第12号",
        ),
        ("違反國發〔2016〕1號和國務院令第7號的", "國務院令第7號", "国务院令第7号"),
    ],
)
def test_traditional_characters_are_read_as_simplified_ones(text: str, written: str, value: str) -> None:
    match = rp.find_numbers(text)[-1]
    assert (match.text, str(match.value)) == (written, value)
    assert text[match.start : match.end] == written
    assert rp.DocumentNumber.from_text(written) == match.value


def test_a_number_that_lost_its_brackets_is_read_alone_where_its_code_is_known() -> None:
    assert rp.DocumentNumber.from_text("吉政发201756号") == rp.DocumentNumber("吉政发", 2017, 56)
    with pytest.raises(rp.NotationError):
        rp.DocumentNumber.from_text("甲乙丙201756号")


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("国令第707号", "国务院"),
        ("惠府令第86号", "惠州市人民政府"),
        ("吉林省人大常委会公告第2号", "吉林省人民代表大会常务委员会"),
        ("东山委第2号令", "东山委"),
    ],
)
def test_an_issuer_that_is_shortened_is_named_in_full(text: str, issuer: str) -> None:
    assert [body.name for body in rp.DocumentNumber.from_text(text).issuers] == [issuer]


def test_a_run_of_names_longer_than_any_issuer_is_none() -> None:
    assert rp.find_numbers("发展改革委市" * 13 + "国务院令第1号") == []


@pytest.mark.parametrize("text", ["号、2号令", "号第2号令", "发展改革委市" * 13 + "国务院令第1号", "号公告第1号"])
def test_what_names_no_issuer_is_refused(text: str) -> None:
    with pytest.raises(rp.NotationError):
        rp.DocumentNumber.from_text(text)
    with pytest.raises(rp.NotationError):
        rp.Citation.from_text(text)


@pytest.mark.parametrize("lead_in", ["原", "被", "各单位要", "同", "替代", "已被", "我局"])
def test_a_known_code_begins_after_words_that_lead_in(lead_in: str) -> None:
    assert [match.text for match in rp.find_numbers(f"{lead_in}国办发〔2020〕5号")] == ["国办发〔2020〕5号"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("內政部（85）台內營字第 8572850  號訂定", "台内营字〔1996〕8572850号"),
        ("內政部（90）台內民字第 9061836\n號令發布", "台内民字〔2001〕9061836号"),
        ("行政院台（75）仁授一字第 01769 號令修正", "台仁授一字〔1986〕1769号"),
        ("國防部（102） 修字第0004114號令", "修字〔2013〕4114号"),
        ("（64）台財字第三三四九○號函", "台财字〔1975〕33490号"),
    ],
)
def test_numbers_of_taiwan_count_years_from_1912_and_name_no_body_of_the_mainland(text: str, value: str) -> None:
    [match] = rp.find_numbers(text)
    assert (str(match.value), match.value.issuers, match.value.candidates) == (value, (), ())
    assert rp.DocumentNumber.from_text(match.text) == match.value


@pytest.mark.parametrize("text", ["局治和字第 065 號令修正", "部（86）台財（五）字第 04846  號令訂定"])
def test_what_is_left_of_a_number_whose_code_cannot_be_read_is_none(text: str) -> None:
    assert rp.find_numbers(text) == []


def test_the_same_number_without_signs_of_taiwan_is_of_the_last_century() -> None:
    assert rp.DocumentNumber.from_text("（85）交公字第412号").year == 1985


@pytest.mark.parametrize(
    "text",
    [
        "中华人民共和国公安\n部中华人民共和国交通运输部\n中国人民银行 国家保密局令第7号",
        "财政部\n公安部\n国家\n安全部令第7号",
        "国家发展和改\n革委员会、财政部、国\n家广播电视总局令第6号",
        "、".join(f"中华人民共和国{name}" for name in MINISTRIES) + "令第8号",
        "教育部中华人民共和国科学技术部中\n华人民共和国公安部令第15号",
    ],
)
def test_all_issuers_of_an_order_are_read_however_their_names_are_broken(text: str) -> None:
    [match] = rp.find_numbers("根据" + text)
    assert match.text == text
    assert all(issuer.name in text.replace("\n", "") for issuer in match.value.issuers)
    assert rp.DocumentNumber.from_text(text) == match.value


def test_an_office_whose_name_differs_from_city_to_city_is_not_guessed() -> None:
    assert rp.DocumentNumber.from_text("徐公积金〔2022〕16号").issuers == ()
    assert rp.DocumentNumber.from_text("徐公发〔2022〕16号").issuers == (rp.Agency("徐州市公安局"),)


@pytest.mark.parametrize(
    "text",
    [
        "杭州市第十二届人民代表大会常务委员会公告第73号",
        "枫林省第十一届人民代表大会常务委员会公告第七十一号",
        "枫林市第三中心公告〔2021〕18号",
        "枫林省第二水利勘测局令第3号",
    ],
)
def test_an_issuer_that_is_counted_itself_is_read_alone_as_in_running_text(text: str) -> None:
    [match] = rp.find_numbers(f"根据{text}，")
    assert match.text == text
    assert rp.DocumentNumber.from_text(text) == match.value
    assert rp.DocumentNumber.from_text(str(match.value)) == match.value


@pytest.mark.parametrize("verb", ["收回", "追加", "下达", "撤回", "更正", "调整", "转发"])
def test_a_verb_of_offices_is_no_part_of_a_code(verb: str) -> None:
    (match,) = rp.find_numbers(f"{verb}桐财农〔2017〕11号文件下达的资金")
    assert str(match.value) == "桐财农〔2017〕11号"


@pytest.mark.parametrize("number", ["依法办〔2014〕3号", "依法治省办〔2019〕1号"])
def test_a_code_of_the_rule_of_law_keeps_its_first_character(number: str) -> None:
    assert [str(match.value) for match in rp.find_numbers(f"（{number}）")] == [number]
