"""A notice as others cite it: in CSL-JSON, BibTeX and by GB/T 7714."""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st
from tests.samples import plan, reply

import revival_policy as rp


def test_an_item_of_csl_says_what_the_notice_says() -> None:
    assert plan().to_csl() | {"id": ""} == {
        "id": "",
        "type": "report",
        "title": "清溪市人民政府办公室关于印发城市绿道建设三年方案的通知",
        "number": "清政办发〔2021〕7号",
        "author": [{"literal": "清溪市人民政府办公室"}],
        "authority": "清溪市人民政府办公室",
        "genre": "通知",
        "language": "zh-CN",
        "issued": {"date-parts": [[2021, 3, 5]]},
    }


def test_rules_are_legislation_and_what_is_not_known_is_left_out() -> None:
    assert rp.parse("清溪市植树办法\n第一条 树木属于植树人。").to_csl()["type"] == "legislation"
    assert rp.Notice(number=rp.DocumentNumber("国发", 2016, 62)).to_csl()["issued"] == {"date-parts": [[2016]]}
    assert set(rp.Notice().to_csl()) == {"id", "type", "language"}


def test_a_line_by_the_standard() -> None:
    assert (
        reply().to_gbt7714()
        == "清溪市人民政府. 清溪市人民政府关于同意设立湿地公园的批复: 清政函〔2020〕31号[Z]. 2020-10-12."
    )
    many = attrs.evolve(reply(), issuers=tuple(map(rp.Agency, ("甲局", "乙局", "丙局", "丁局"))), date=None)
    assert many.to_gbt7714().startswith("甲局, 乙局, 丙局, 等. ")


def test_an_entry_of_bibtex() -> None:
    entry = reply().to_bibtex()
    assert entry.startswith("@misc{gw2020-")
    for field in (
        "author = {{清溪市人民政府}}",
        "number = {清政函〔2020〕31号}",
        "date = {2020-10-12}",
        "year = {2020}",
    ):
        assert f"  {field},\n" in entry


@given(st.text(max_size=30))
def test_braces_and_marks_of_tex_are_text(title: str) -> None:
    entry = rp.Notice(title=title).to_bibtex()
    bare = entry.replace("\\\\", "").replace("\\{", "").replace("\\}", "")
    assert bare.count("{") == bare.count("}")


def test_a_key_is_ascii_and_that_of_the_number() -> None:
    key = str(plan().to_csl()["id"])
    assert key.isascii()
    assert attrs.evolve(plan(), title="另一个标题").to_csl()["id"] == key
    assert plan().to_bibtex().startswith(f"@misc{{{key},")
