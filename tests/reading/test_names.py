"""Names of bodies and persons in the frame."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.reading.names import addressees_in, bodies_in_row, is_row_of_bodies


@pytest.mark.parametrize(
    ("written", "count"),
    [
        ("各县林业局，县直有关单位，清溪公司，山水服务平台", 4),
        ("各县林业局；县直有关单位", 2),
        ("粟、陈川，并告陈、谢，刘、邓", 3),
        ("林、罗", 1),
        ("各大军区，志愿军，并告各中央局", 3),
        ("县委宣传部，县工商联", 2),
    ],
)
def test_names_are_addressed_together(written: str, count: int) -> None:
    assert len(addressees_in(written)) == count


@pytest.mark.parametrize("written", ["时间、地点", "联系人", "林", "要求如下，并告各县", "春天，夏天，秋天，各县"])
def test_other_words_before_a_colon_address_nobody(written: str) -> None:
    assert addressees_in(written) == ()


def test_a_bracket_at_one_end_is_no_bracket_around_names() -> None:
    assert not is_row_of_bodies("植树核算指引(试行)")
    assert [body.name for body in bodies_in_row("(清溪市林业局 清溪市水利局)")] == ["清溪市林业局", "清溪市水利局"]


def test_a_list_of_bodies_right_above_the_signature_does_not_sign() -> None:
    members = "清溪大学\n东山大学\n清溪市林业公司\n东山县林业公司\n"
    notice = rp.parse(f"清溪市林业局关于公布成员的通知\n各县林业局:\n名单如下:\n{members}清溪市林业局\n2018年9月13日")
    assert [issuer.name for issuer in notice.issuers] == ["清溪市林业局"]


def test_addressees_and_a_number_are_read_where_a_page_breaks_them() -> None:
    notice = rp.parse("清溪市林业局关于植树的通知\n清林发〔2020〕7\n号\n各县市场监督管\n理局:\n请植树。")
    assert (str(notice.number), [agency.name for agency in notice.addressees]) == (
        "清林发〔2020〕7号",
        ["各县市场监督管理局"],
    )


@pytest.mark.parametrize("name", ["云溪县文化馆", "云溪县第一中学", "云溪镇派出所", "云溪县妇联", "云溪县园林管理处"])
def test_bodies_below_bureaus_sign_too(name: str) -> None:
    notice = rp.parse(f"{name}关于招募志愿者的公告\n现招募志愿者。\n{name}\n2023年2月3日")
    assert [agency.name for agency in notice.issuers] == [name]
