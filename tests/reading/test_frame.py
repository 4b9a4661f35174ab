"""The frame of a document: what is around its body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import revival_policy as rp
from revival_policy.reading.ending import LONGEST_SIGNATURE
from revival_policy.reading.frame import read_frame
from revival_policy.reading.lines import split_lines
from revival_policy.reading.questions import LONGEST_SHORT_LINE, is_short

DAY = "2020年1月1日"


def kinds(text: str) -> list[str]:
    """Return the kinds of the lines of a text; body where the frame leaves a line to the outline."""
    return [str(kind) if kind else "-" for kind in read_frame(split_lines(text)).kinds]


@pytest.mark.parametrize(
    ("text", "title", "number", "expected"),
    [
        ("", None, None, []),
        ("关于植树的通知", "关于植树的通知", None, ["title"]),
        ("清溪市人民政府\n关于植树\n的通知\n种树。", "清溪市人民政府关于植树的通知", None, ["title"] * 3 + ["-"]),
        ("关于 植树 的通知\n种树。", "关于植树的通知", None, ["title", "-"]),
        ("关于植树的通知\n清政发〔2020〕1号\n种树。", "关于植树的通知", "清政发〔2020〕1号", ["title", "number", "-"]),
        ("关于植树的通知\n(清政发[2020]1号)\n种树。", "关于植树的通知", "清政发〔2020〕1号", ["title", "number", "-"]),
        (
            "关于植树的通知\n（清政发〔2020〕1号）\n种树。",
            "关于植树的通知",
            "清政发〔2020〕1号",
            ["title", "number", "-"],
        ),
        (
            "清溪市人民政府文件\n清政发〔2020〕1号\n关于植树的通知\n种树。",
            "关于植树的通知",
            "清政发〔2020〕1号",
            ["masthead", "number", "title", "-"],
        ),
        ("清政发〔2020〕1号\n关于植树的通知\n种树。", "关于植树的通知", "清政发〔2020〕1号", ["number", "title", "-"]),
        (
            "植树方案\n清政发〔2020〕1号\n副本\n种树。",
            "植树方案",
            "清政发〔2020〕1号",
            ["title", "number", "page head", "-"],
        ),
        ("按照清政发〔2020〕1号文件,种树。", None, None, ["-"]),
        ("一、种树\n关于植树的通知", None, None, ["-", "-"]),
    ],
)
def test_title_and_number_are_at_the_top(text: str, title: str | None, number: str | None, expected: list[str]) -> None:
    said = read_frame(split_lines(text)).said
    assert said.title == title
    assert (None if said.number is None else str(said.number)) == number
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("line", "addressees"),
    [
        ("各县政府:", ["各县政府"]),
        ("各县(区)人民政府，市政府各部门、各直属机构：", ["各县(区)人民政府", "市政府各部门、各直属机构"]),
        ("东山县人民政府:", ["东山县人民政府"]),
        ("市 水 利 局:", ["市水利局"]),
        ("各有关单位,驻市企业:", ["各有关单位", "驻市企业"]),
        ("全市种树人、借款人:", ["全市种树人、借款人"]),
        ("尊敬的用户:", ["尊敬的用户"]),
        ("林业报记者:", []),
        ("签发人:", []),
        ("市林业局负责人:", []),
        ("现将有关事项通知如下:", []),
        ("各县政府", []),
        ("一、各县政府:", []),
        ("各县(政府:", []),
        ("甲,乙厅:", []),
        (",:", []),
        (":", []),
    ],
)
def test_addressees_are_names_in_a_line_that_ends_in_a_colon(line: str, addressees: list[str]) -> None:
    said = read_frame(split_lines(f"关于植树的通知\n{line}\n种树。")).said
    assert [agency.name for agency in said.addressees] == addressees


@pytest.mark.parametrize(
    ("after", "issuers", "date", "expected"),
    [
        (f"清溪市人民政府\n{DAY}", ["清溪市人民政府"], "2020-01-01", ["signature", "date"]),
        (f"市水利局 市林业局\n{DAY}", ["市水利局", "市林业局"], "2020-01-01", ["signature", "date"]),
        (f"市水利局\n市林业局\n{DAY}", ["市水利局", "市林业局"], "2020-01-01", ["signature", "signature", "date"]),
        ("清溪市人民政府\n二〇二〇年一月一日", ["清溪市人民政府"], "2020-01-01", ["signature", "date"]),
        ("清溪市人民政府\n2020 年 1 月 1 日", ["清溪市人民政府"], "2020-01-01", ["signature", "date"]),
        (f"市长 张三\n{DAY}", [], "2020-01-01", ["signature", "date"]),
        (DAY, [], "2020-01-01", ["date"]),
        (f"自{DAY}起施行。", [], None, ["-"]),
        ("2020年2月30日", [], None, ["-"]),
        ("清溪市人民政府", ["清溪市人民政府"], None, ["signature"]),
        ("甲市水利局\n乙市林业局\n丙市公路局", ["甲市水利局", "乙市林业局", "丙市公路局"], None, ["signature"] * 3),
        ("清溪市人民政府\n2020年 月 日", ["清溪市人民政府"], None, ["signature", "date"]),
        (f"清溪市水利局清溪市林业局\n{DAY}", ["清溪市水利局", "清溪市林业局"], "2020-01-01", ["signature", "date"]),
        ("今后再说", [], None, ["-"]),
    ],
)
def test_signature_and_date_are_below_the_letter(
    after: str, issuers: list[str], date: str | None, expected: list[str]
) -> None:
    text = f"植树方案\n各县政府:\n种树。\n{after}"
    said = read_frame(split_lines(text)).said
    assert [agency.name for agency in said.issuers] == issuers
    assert (said.date and said.date.isoformat()) == date
    assert kinds(text)[3:] == expected


@pytest.mark.parametrize(
    ("title", "issuers"),
    [
        ("清溪市人民政府关于植树的通知", ["清溪市人民政府"]),
        ("市水利局转发修库意见的通知", ["市水利局"]),
        ("关于植树的通知", []),
        ("张三关于植树的通知", []),
        ("植树方案", []),
    ],
)
def test_the_issuer_is_named_in_the_title_where_nobody_signs(title: str, issuers: list[str]) -> None:
    assert [agency.name for agency in read_frame(split_lines(title)).said.issuers] == issuers


@pytest.mark.parametrize(
    "name",
    ["甲)厅", "甲(厅", "(甲厅", "甲，乙厅", "甲；乙局", "甲:乙院", "甲。乙会", "〕委", "》局", "甲" * 400 + "厅"],
)
@pytest.mark.parametrize(
    "form", ["植树方案\n种树。\n{}\n" + DAY, "{}关于植树的通知\n种树。", "关于植树的通知\n{}:\n种树。"]
)
def test_a_name_that_is_none_never_stops_the_reading(form: str, name: str) -> None:
    text = form.format(name)
    notice = rp.parse(text)
    assert "".join(part.span.of(text) for part in notice.parts) == text


@given(
    st.text(st.sampled_from("甲乙厅局委政府关于的通知印发()（）〔〕[]《》,，;；:：。、.1 "), max_size=12),
    st.sampled_from(
        ["{}", "{}\n" + DAY, "种树。\n{}\n" + DAY, "{}关于植树的通知", "关于植树的通知\n{}:", "种树。\n附件:{}"]
    ),
)
def test_whatever_is_where_a_name_should_is_read(name: str, form: str) -> None:
    text = form.format(name)
    assert rp.parse(text).source == text


def test_a_signature_takes_no_more_lines_than_there_can_be_issuers() -> None:
    text = "植树方案\n种树。\n" + "市水利局\n" * (LONGEST_SIGNATURE + 2) + DAY
    assert kinds(text) == ["title", "-", "-", "-", *["signature"] * LONGEST_SIGNATURE, "date"]


def test_only_the_first_date_is_the_date() -> None:
    text = f"植树方案\n种树。\n{DAY}\n一、种好。\n2021年2月2日"
    assert str(read_frame(split_lines(text)).said.date) == DAY
    assert kinds(text)[-1] == "-"


@pytest.mark.parametrize(
    ("statement", "titles", "rest"),
    [
        ("附件:植树表", ["植树表"], []),
        ("附件：植树表", ["植树表"], []),
        ("附 件 : 植 树 表", ["植树表"], []),
        ("附件:\n植树表", ["植树表"], []),
        ("附件:\n《植树表》。", [], ["-"]),
        ("附件:《植树表》;", ["植树表"], []),
        ("附件:1.甲表\n2.乙表", ["甲表", "乙表"], []),
        ("附件:1.《甲》的说明\n2.《乙表》", ["《甲》的说明", "乙表"], []),
        ("附件：１．甲表；\n２．乙表。", ["甲表", "乙表"], []),
        ("附件:\n1.甲表\n2.乙表\n3.丙表", ["甲表", "乙表", "丙表"], []),
        ("附件:1.甲表\n2.乙表\n4.丁表", ["甲表", "乙表"], ["-"]),
        ("附件1:甲表\n附件2:乙表", ["甲表", "乙表"], []),
        ("附件", [], ["-"]),
        ("附件:", [], []),
        ("详见附件:表", [], ["-"]),
    ],
)
def test_attachments_are_those_of_the_statement(statement: str, titles: list[str], rest: list[str]) -> None:
    text = f"植树方案\n种树。\n{statement}"
    said = read_frame(split_lines(text)).said
    assert [attachment.title for attachment in said.attachments] == titles
    assert kinds(text)[2:] == ["attachments"] * (statement.count("\n") + 1 - len(rest)) + rest


def test_the_place_of_an_attachment_is_that_of_its_title() -> None:
    text = "植树方案\n种树。\n附件: 1.甲表\n  2. 乙表 \n"
    attachments = read_frame(split_lines(text)).said.attachments
    assert [attachment.span.of(text) for attachment in attachments if attachment.span] == ["1.甲表", "2. 乙表"]


@pytest.mark.parametrize(
    ("line", "notes"),
    [
        ("(此件公开发布)", ("此件公开发布",)),
        ("（此件公开发布）", ("此件公开发布",)),
        ("(联系人:张三;电话:123)", ("联系人:张三;电话:123",)),
        ("这一行不是附注。", ()),
        ("(甲)和(乙)。", ()),
        ("()", ()),
    ],
)
def test_notes_follow_the_date(line: str, notes: tuple[str, ...]) -> None:
    text = f"植树方案\n种树。\n清溪市人民政府\n{DAY}\n{line}"
    assert read_frame(split_lines(text)).said.notes == notes
    assert (kinds(text)[-1] == "note") is bool(notes)


def test_a_note_above_the_date_is_no_signature() -> None:
    assert kinds(f"植树方案\n种树。\n(此件公开发布)\n清溪市人民政府\n{DAY}") == ["title", "-", "-", "signature", "date"]


@pytest.mark.parametrize(
    ("after", "heading"),
    [
        ("植树方案\n一、种好。", "植树方案"),
        ("清溪市植树\n三年方案\n为种好树,制定本方案。", "清溪市植树三年方案"),
        ("(此件公开发布)\n植树方案\n一、种好。", "植树方案"),
        ("一、种好。", None),
        ("", None),
    ],
)
def test_the_issued_document_has_its_title_after_the_date(after: str, heading: str | None) -> None:
    text = f"关于印发方案的通知\n现印发。\n清溪市人民政府\n{DAY}\n{after}"
    components = read_frame(split_lines(text)).said.components
    issued = (part.title for part in components if part.role is rp.ComponentRole.ISSUED)
    assert next(issued, None) == heading


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("植树方案", True),
        ("甲" * LONGEST_SHORT_LINE, True),
        ("甲" * (LONGEST_SHORT_LINE + 1), False),
        ("一、植树", False),
        ("植树。", False),
        ("植树：", False),
        ("植树,", False),
        ("植树!", False),
    ],
)
def test_a_short_line_is_no_sentence_and_has_no_number(text: str, short: bool) -> None:  # noqa: FBT001
    (line,) = split_lines(text)
    assert is_short(line) is short


def test_what_is_passed_on_gives_the_letter_neither_issuer_nor_date() -> None:
    letter = "清溪市政府批转市林业局关于造林情况的报告\n各县政府：\n市政府同意市林业局的报告，现发给你们参考。\n"
    report = "市政府：\n今年造林如下。\n一、种了多少\n清溪市林业局\n1960年4月17日"
    notice = rp.parse(letter + report)
    assert ([body.name for body in notice.issuers], notice.date) == (["清溪市政府"], None)
    own = rp.parse(f"{letter}清溪市政府\n1960年5月3日\n{report}")
    assert ([body.name for body in own.issuers], str(own.date)) == (["清溪市政府"], "1960年5月3日")


def test_the_day_below_whoever_is_not_named_at_the_head_is_doubted() -> None:
    notice = rp.parse("清溪市政府关于造林的报告\n省政府：\n今年造林如下。\n东山县水利局\n1960年4月17日")
    assert notice.certainty("date") is rp.Certainty.DOUBTFUL
    assert notice.certainty("issuers") is rp.Certainty.DOUBTFUL


def test_a_body_that_is_named_twice_is_one_issuer() -> None:
    masthead = "清溪市林业局\n清溪市水利局\n"
    text = f"{masthead}{masthead}清林发〔2020〕1号\n关于植树的通知\n各县：\n请种树。"
    names = [one.name for one in rp.parse(text).issuers]
    assert len(names) == len(set(names))
