"""Real documents, where they are at hand: nothing is lost, nothing raises."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import revival_policy as rp

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


def check(text: str) -> None:
    notice = rp.parse(text)
    assert "".join(part.span.of(text) for part in notice.parts) == text
    assert all(part.span.start < part.span.end for part in notice.parts)
    entries = notice.outline()
    assert all(entry.parent is None or entries[entry.parent].level == entry.level - 1 for entry in entries)


@pytest.mark.skipif(not CORPUS.exists(), reason="real documents are not part of the project")
def test_the_parts_of_real_documents_are_the_whole_of_them() -> None:
    paths = sorted(CORPUS.glob("*.txt"))
    assert paths
    for path in paths:
        check(path.read_bytes().decode("utf-8"))


LINES = st.sampled_from(
    """\
关于植树的通知 清政发〔2020〕1号 各县政府: 一、种树 (一)浇水。勤浇水。 1.除草; 1 第九条之一 清溪市人民政府 2020年1月1日
附件 附件:1.甲表 2.乙表 附件1:甲表 植树方案 目录 #植树法 1.1范围 1.2依据 2020年1月1日市政府通过 改为:“种树。
二、” 如下:一、甲。二、乙。三、丙。 第99号 来源:本站 抄送:市委。 (此件公开发布) 2020年月日 -3- 第一章总则
各街道要先查清能种树的空地按照本办法列出 |2020-01-02 2020-01-02|甲| 关于种树的函 急件 签发人:张三""".split()  # noqa: SIM905 - one to a word is easier to read
)


@given(st.lists(LINES | st.text(max_size=8), max_size=30), st.sampled_from(["\n", "\r\n", "\n\n", "\n \n"]))
def test_any_lines_are_accounted_for(lines: list[str], line_end: str) -> None:
    check(line_end.join(lines))
