"""Lines that a page broke are unlike those that are as written."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.reading.broken import NARROWEST, width_if_broken
from revival_policy.reading.lines import Line, split_lines
from revival_policy.reading.repair import repair

#: A paragraph as a page of twenty characters breaks it, with a page number in it and a marker broken off.
PAGE = """\
为了让街道两旁有更多的树荫,让居民有更好的
去处,按照市里今年的安排,结合各街道的实际,
制定本办法。
一
、选好种树的地方
(一)各街道要先查清能种树的空地,按照本办法
第九条的要求列出清单,报市里统一安排,并在
- 2 -
街道里贴出来让大家提意见。
(二)查清以后由街道与居民商量种什么树,商量
好了再去买树苗。
"""


def mended(text: str) -> list[Line]:
    return repair(text, split_lines(text))


def test_broken_paragraphs_are_whole_again() -> None:
    assert width_if_broken(split_lines(PAGE)) is not None
    notice = rp.parse(f"街道种树办法\n{PAGE}")
    assert notice.preamble == (
        "为了让街道两旁有更多的树荫,让居民有更好的去处,按照市里今年的安排,结合各街道的实际,制定本办法。"
    )
    assert [(entry.marker, entry.level) for entry in notice.outline()] == [("一、", 1), ("(一)", 2), ("(二)", 2)]
    assert notice.measures[0].text == (
        "各街道要先查清能种树的空地,按照本办法第九条的要求列出清单,报市里统一安排,并在街道里贴出来让大家提意见。"
    )
    assert "".join(part.span.of(notice.source) for part in notice.parts) == notice.source
    assert [str(part.kind) for part in notice.parts].count("furniture") == 1


def test_a_line_that_continues_has_no_marker() -> None:
    text = PAGE.replace("第九条的要求", "第九条 要求")
    assert [str(line.marker) for line in mended(text) if line.marker] == ["一、", "(一)", "(二)"]


def test_a_number_that_counts_on_opens_an_item_even_in_a_broken_text() -> None:
    text = PAGE.replace("好了再去买树苗。", "好了再去买树苗,买来以后要放在背阴的地方等着\n(三)买来的树苗由街道种下去。")
    assert [str(line.marker) for line in mended(text) if line.marker] == ["一、", "(一)", "(二)", "(三)"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "种树。",
        "关于种树\n的通知\n各街道\n种树\n种好\n管好\n快种",
        "\n".join(f"{number}.各街道要在今年春天以前把路边的树都种好,并派人浇水。" for number in range(1, 9)),
    ],
)
def test_a_text_that_shows_no_width_keeps_its_lines(text: str) -> None:
    lines = split_lines(text)
    assert mended(text) == lines
    assert width_if_broken(lines) is None


def test_a_narrow_list_is_no_broken_page() -> None:
    assert width_if_broken(split_lines("\n".join(["甲" * (NARROWEST - 1)] * 20))) is None


def test_a_statement_and_a_signature_below_full_lines_are_by_themselves() -> None:
    statement = "附件:1.各街道可以种树的空地和树苗数量清单\n2.各街道种树以后每年浇水和除草的办法"
    end = f"{statement}\n- 3 -\n清溪市城市管理和园林绿化局\n2020年3月1日"
    notice = rp.parse(f"街道种树办法\n{PAGE}{end}")
    assert [attachment.title for attachment in notice.attachments] == [
        "各街道可以种树的空地和树苗数量清单",
        "各街道种树以后每年浇水和除草的办法",
    ]
    assert [issuer.name for issuer in notice.issuers] == ["清溪市城市管理和园林绿化局"]
    assert notice.measures[-1].text.endswith("再去买树苗。")


def test_a_sentence_that_ends_with_a_body_above_a_broken_date_goes_on() -> None:
    text = PAGE.replace("商量\n好了再去买树苗。", "由市园林局\n2020年3月1日\n以前去买树苗。")
    assert mended(text)[-2].continues


def test_labels_of_a_page_head_show_no_width() -> None:
    head = "索引号：11220000/2022-00123\n主题分类：财政 ； 通知\n发文机关：清溪市财政局\n成文日期：2022年03月01日\n"
    title = "关于下达2022年补助资金的通知"
    head += f"标题：{title}\n发文字号：清财预〔2022〕15号\n"
    text = f"{head}{title}\n清财预〔2022〕15号\n各县财政局：\n现下达补助资金。"
    assert [agency.name for agency in rp.parse(text).addressees] == ["各县财政局"]
