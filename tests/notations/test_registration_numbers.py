"""Registration numbers of normative documents, alone, in running text and of a notice."""

from __future__ import annotations

import re

import pytest
from tests.notations.checks import check_refusal, check_scan

import revival_policy as rp
from revival_policy.notations.registration_numbers.shapes import KNOWN, LABELLED, Shape, shape_of


@pytest.mark.parametrize(
    ("text", "canonical", "place"),
    [
        ("ZJSP00-2016-0032", "ZJSP00-2016-0032", "浙江省"),
        ("ZJAC01—2019—0001", "ZJAC01-2019-0001", "浙江省"),
        ("ＺＪＳＰ００－２０１６－００３２", "ZJSP00-2016-0032", "浙江省"),
        ("ZJSP00 -\n2016 - 0032", "ZJSP00-2016-0032", "浙江省"),
        ("FJSP00-2016-0032", "FJSP00-2016-0032", None),
        ("GZ0320240034", "GZ0320240034", "广州市"),
        ("GZ 0320190148", "GZ0320190148", "广州市"),
        ("QS0320240034", "QS0320240034", None),
        ("QSFG2020010", "QSFG2020010", None),
        ("HFGS—2017—9", "HFGS-2017-9", None),
        ("ZFGS-2023-03", "ZFGS-2023-03", None),
        ("YYCR—2023—01004", "YYCR-2023-01004", None),
        ("SDPR-2016-0060001", "SDPR-2016-0060001", "山东省"),
        ("HNPR——2016——01001", "HNPR-2016-01001", "湖南省"),
        ("QSLYJ-2019-038", "QSLYJ-2019-038", None),
    ],
)
def test_a_registration_number_is_read(text: str, canonical: str, place: str | None) -> None:
    number = rp.RegistrationNumber.from_text(text)
    assert (str(number), number.place) == (canonical, place)
    assert rp.RegistrationNumber.from_text(canonical) == number


def test_the_zeros_of_a_serial_are_kept() -> None:
    number = rp.RegistrationNumber.from_text("YYCR-2023-01004")
    assert (number.code, number.year, number.serial, number.joined) == ("YYCR", 2023, "01004", False)
    assert number != rp.RegistrationNumber.from_text("YYCR-2023-1004")


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, "登记代码"),
        ("国发〔2016〕62号", 0, "登记代码"),
        ("13812345678", 0, "登记代码"),
        ("0431-2016-0032", 0, "登记代码"),
        ("zjsp00-2016-0032", 0, "登记代码"),
        ("ISBN 978-7-5093-1234-5", 9, "年份"),
        ("ZJSP00-1816-0032", 7, "年份"),
        ("ZJSP00-2116-0032", 7, "年份"),
        ("ZJSP00-2016", 11, "-"),
        ("ZJSP00-2016-0000", 12, "顺序号"),
        ("ZJSP00-2016-00000001", 19, "end of text"),
        ("GZ032024003", 0, "登记代码"),
        ("GZ0320240000", 8, "顺序号"),
        ("统一编号：GZ0320240034", 0, "登记代码"),
    ],
)
def test_what_is_no_registration_number_is_refused(text: str, position: int, expected: str) -> None:
    check_refusal(rp.RegistrationNumber, text, position, expected)


@pytest.mark.parametrize(
    ("code", "year", "serial", "joined"),
    [
        ("", 2016, "1", False),
        ("国发", 2016, "1", False),
        ("ZJSP00", 1989, "0032", False),
        ("ZJSP00", 2100, "0032", False),
        ("ZJSP00", 2016, "0000", False),
        ("ZJSP00", 2016, "", False),
        ("ZJSP00", 2016, "00000001", False),
        ("GZ03", 2016, "001", True),
        ("GZ3", 2016, "0001", True),
        ("GZ", 2016, "1", True),
    ],
)
def test_the_constructor_refuses_what_the_grammar_refuses(code: str, year: int, serial: str, *, joined: bool) -> None:
    with pytest.raises(ValueError, match="no form of a registration number"):
        rp.RegistrationNumber(code, year, serial, joined=joined)


@pytest.mark.parametrize("shape", [*KNOWN, *LABELLED], ids=lambda shape: shape.example)
def test_every_form_has_an_example_that_has_no_other(shape: Shape) -> None:
    number = rp.RegistrationNumber.from_text(shape.example)
    assert shape_of(number.code, "" if number.joined else "-", number.serial) == shape
    assert shape.source
    found = rp.find_registration_numbers(f"见{shape.example}。")
    assert bool(found) == (shape in KNOWN)
    assert rp.find_registration_numbers(f"登记号：{shape.example}。")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("统一编号：GZ0320190148\n文　　号：穗林规字〔2019〕1号", [("GZ0320190148", "GZ0320190148")]),
        ("统一编号：\nGZ0320190148\n", [("GZ0320190148", "GZ0320190148")]),
        ("规范性文件统一登记号：QSLYJ—2019—038", [("QSLYJ—2019—038", "QSLYJ-2019-038")]),
        ("登记号为QSFG2020010，", [("QSFG2020010", "QSFG2020010")]),
        (
            "《办法》（杭政办〔2019〕1号，ZJAC01-2019-0001）",
            [("ZJAC01-2019-0001", "ZJAC01-2019-0001")],
        ),
        ("HFGS—2017—9\n各县政府", [("HFGS—2017—9", "HFGS-2017-9")]),
        # Other numbers of like form.
        ("合同编号：HTGS-2016-12", []),
        ("招标项目XMGS-2016-12", []),
        ("QSLYJ-2019-038", []),
        ("CVE-2021-44228", []),
        ("ISBN 978-7-5093-1234-5", []),
        ("ISO-2016-0032", []),
        ("GB/T 9704-2012", []),
        ("DB22/T 1234-2012", []),
        ("电话：0431-2016-0032，13812345678", []),
        ("LBGZ0320190148", []),
        ("GZ03201901481", []),
        ("ZFGS-2023-03-01", []),
        ("http://a.cn/ZFGS-2023-03", []),
        ("国发〔2016〕62号、吉政令第5号", []),
        ("退役军人优待证全国统一编号，管理使用办法另行制定。", []),
    ],
)
def test_registration_numbers_are_found_in_running_text(text: str, found: list[tuple[str, str]]) -> None:
    check_scan(text, rp.find_registration_numbers(text), found)


@pytest.mark.parametrize("shape", [*KNOWN, *LABELLED], ids=lambda shape: shape.example)
def test_a_registration_number_is_no_document_number_and_no_standard(shape: Shape) -> None:
    text = f"国发〔2016〕62号，统一编号：{shape.example}。"
    assert [str(match.value) for match in rp.find_numbers(text)] == ["国发〔2016〕62号"]
    assert not rp.find_standards(text)
    assert not rp.find_court_cases(text)


_NOTICE = (
    "枫林县人民政府关于护林的通知\n枫政发〔2016〕49号\n各乡镇人民政府：\n请抓好护林。\n枫林县人民政府\n2016年3月5日"
)


@pytest.mark.parametrize(
    "text",
    [
        f"文号: 枫政发〔2016〕49号 统一编号: FJSP00-2016-0032\n{_NOTICE}",
        f"统一编号：\nFJSP00-2016-0032\n{_NOTICE}",
        _NOTICE.replace("49号\n", "49号\nFJSP00-2016-0032\n"),
        _NOTICE.replace("49号\n", "49号（统一登记号：FJSP00-2016-0032）\n"),
        f"FJSP00-2016-0032\n{_NOTICE}",
        f"{_NOTICE}\n（规范性文件统一登记号：FJSP00-2016-0032）",
    ],
)
def test_a_notice_bears_its_registration_number(text: str) -> None:
    notice = rp.parse(text)
    assert str(notice.registration_number) == "FJSP00-2016-0032"
    assert str(notice.number) == "枫政发〔2016〕49号"


@pytest.mark.parametrize(
    "text",
    ["", _NOTICE, _NOTICE.replace("护林。", "护林，原办法（统一编号：FJSP00-2012-0001）停止执行。")],
)
def test_a_notice_without_one_has_none(text: str) -> None:
    assert rp.parse(text).registration_number is None


def test_the_forms_are_one_expression_without_groups() -> None:
    from revival_policy.notations.registration_numbers.shapes import ANY  # noqa: PLC0415 - of this test alone

    assert re.compile(ANY).groups == 0
