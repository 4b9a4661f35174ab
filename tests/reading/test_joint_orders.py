"""Orders whose bodies, 令 and serial stand in lines of their own."""

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
