"""Mastheads of several bodies, and orders whose bodies, 令 and serial are in lines of their own."""

from __future__ import annotations

import pytest

import revival_policy as rp

REST = """《苗木规定》已经审议通过，现予公布，自2023年1月10日起施行。
市长 庄某
2022年11月25日
苗木规定
第一条 甲。
第二条 乙。"""


@pytest.mark.parametrize(
    ("head", "number", "issuers"),
    [
        ("清溪市人民政府\n令\n第12号\n", "清溪市人民政府令第12号", ["清溪市人民政府"]),
        (
            "国家互联网信息办公室\n中华人民共和国公安部\n令\n第12号\n",
            "国家互联网信息办公室、公安部令第12号",
            ["国家互联网信息办公室", "公安部"],
        ),
        (
            "苗木规定\n国家互联网信息办公室\n中华人民共和国公安部\n令\n第12号\n",
            "国家互联网信息办公室、公安部令第12号",
            ["国家互联网信息办公室", "公安部"],
        ),
        (
            "国家互联网信息办公室\n公安部\n公告\n2021年第3号\n",
            "国家互联网信息办公室、公安部公告2021年第3号",
            ["国家互联网信息办公室", "公安部"],
        ),
    ],
)
def test_the_number_of_an_order_on_several_lines(head: str, number: str, issuers: list[str]) -> None:
    notice = rp.parse(head + REST)
    assert str(notice.number) == number
    assert [one.name for one in notice.issuers] == issuers


def test_a_serial_below_what_is_no_body_has_no_joint_order() -> None:
    assert rp.parse("植树的春天\n令\n第12号\n" + REST).number is None


@pytest.mark.parametrize("word", ["文件\n", ""])
@pytest.mark.parametrize("count", [2, 5, 12])
def test_a_masthead_of_many_lines_above_a_number(count: int, word: str) -> None:
    masthead = "".join(f"清溪市第{number}林业局\n" for number in "一二三四五六七八九十壹贰"[:count]) + word
    notice = rp.parse(f"{masthead}清林发〔2021〕12号\n关于植树的通知\n各县林业局：\n请植树。\n2021年3月5日\n")
    assert [(part.kind, part.span.of(notice.source)) for part in notice.parts[:1]] == [(rp.PartKind.MASTHEAD, masthead)]
    assert len(notice.issuers) == count
