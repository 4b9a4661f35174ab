"""Automatic numbers of DOCX: levels, styles, forms."""

from __future__ import annotations

import pytest
from tests.files.test_docx import levels, numbered, numbering
from tests.files.test_docx_text import RELATIONS, W, lines, paragraph, run

from revival_policy.files.docx_forms import write_in
from revival_policy.files.docx_numbers import apart

ONE = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'


@pytest.mark.parametrize(
    ("number", "text", "both"),
    [
        ("1.", "5年内", "1. 5年内"),
        ("1", "5年内", "1 5年内"),
        ("一", "三年内", "一 三年内"),
        ("1.1", "30%以上", "1.1 30%以上"),
        ("1.", "种树", "1.种树"),
        ("一、", "5年内", "一、5年内"),
        ("（一）", "5年内", "（一）5年内"),
        ("①", "5年内", "①5年内"),
        ("第一条", "5年内", "第一条5年内"),
        ("附件：", "名单", "附件：名单"),
        ("", "5年内", "5年内"),
        ("1", "", "1"),
    ],
)
def test_a_number_stays_apart_from_figures(number: str, text: str, both: str) -> None:
    assert apart(number, text) == both


def test_a_measure_keeps_its_figure() -> None:
    parts = numbering(levels(("decimal", "%1.")))
    assert lines(numbered("5年内建成水井三座。"), numbering=parts) == ["1. 5年内建成水井三座。"]


@pytest.mark.parametrize(
    ("form", "value", "written"),
    [
        ("chineseLegalSimplified", 10, "壹拾"),
        ("chineseLegalSimplified", 23, "贰拾叁"),
        ("ideographZodiac", 12, "亥"),
        ("ideographZodiacTraditional", 13, "丙子"),
        ("ideographEnclosedCircle", 2, "㊁"),
        ("ideographEnclosedCircle", 11, "11"),
        ("lowerRoman", 44, "xliv"),
        ("upperRoman", 1999, "MCMXCIX"),
        ("lowerRoman", 5000, "5000"),
        ("upperLetter", 0, "0"),
        ("numberInDash", 3, "- 3 -"),
    ],
)
def test_forms(form: str, value: int, written: str) -> None:
    assert write_in(form, value) == written


def level(depth: int, form: str, pattern: str, more: str = "") -> str:
    described = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{pattern}"/>'
    return f'<w:lvl w:ilvl="{depth}">{described}</w:lvl>'


CHAPTER = level(0, "chineseCounting", "第%1章")


@pytest.mark.parametrize(
    ("second", "made"),
    [
        (level(1, "decimal", "%1.%2", "<w:isLgl/>"), ["第一章甲", "1.1 甲", "第二章甲", "2.1 甲"]),
        (
            level(1, "chineseCounting", "第%2条", '<w:lvlRestart w:val="0"/>'),
            ["第一章甲", "第一条甲", "第二章甲", "第二条甲"],
        ),
        (level(1, "chineseCounting", "第%2条"), ["第一章甲", "第一条甲", "第二章甲", "第一条甲"]),
        (level(1, "none", "附："), ["第一章甲", "附：甲", "第二章甲", "附：甲"]),
        (level(1, "none", "%2"), ["第一章甲", "甲", "第二章甲", "甲"]),
    ],
)
def test_lower_levels(second: str, made: list[str]) -> None:
    body = "".join(numbered("甲", depth) for depth in (0, 1, 0, 1))
    assert lines(body, numbering=numbering(CHAPTER + second, ONE)) == made


def test_a_level_starts_again_after_the_one_that_it_names() -> None:
    third = level(2, "decimal", "%3.", '<w:lvlRestart w:val="1"/>')
    body = "".join(numbered("甲", depth) for depth in (0, 1, 2, 1, 2, 0, 2))
    made = lines(body, numbering=numbering(CHAPTER + level(1, "chineseCounting", "（%2）") + third, ONE))
    assert [line for line in made if line[0].isdigit()] == ["1.甲", "2.甲", "1.甲"]


def test_levels_without_index_are_in_their_order() -> None:
    inside = level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）")
    made = inside.replace(' w:ilvl="0"', "").replace(' w:ilvl="1"', "")
    assert lines(numbered("甲") + numbered("乙", 1), numbering=numbering(made, ONE)) == ["一、甲", "（一）乙"]


def test_a_form_of_later_versions_is_known() -> None:
    form = '<mc:Choice><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>'
    form = f"<mc:AlternateContent>{form}</mc:AlternateContent>"
    form = f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{form}<w:lvlText w:val="%1、"/></w:lvl>'
    parts = f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{form}</w:abstractNum>{ONE}</w:numbering>'
    assert lines(numbered("甲"), numbering=parts) == ["001、甲"]


def test_a_list_may_take_the_levels_of_a_style_of_lists() -> None:
    parts = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:styleLink w:val="S"/>'
        f"{level(0, 'chineseCounting', '%1、')}"
        '</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    assert lines(numbered("甲"), numbering=parts) == ["一、甲"]


def test_a_style_without_a_level_has_the_one_that_names_it() -> None:
    inside = level(0, "chineseCounting", "%1、", '<w:pStyle w:val="a"/>') + level(
        1, "chineseCounting", "（%2）", '<w:pStyle w:val="b"/>'
    )
    styles = "".join(
        f'<w:style w:styleId="{name}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' for name in "ab"
    )
    body = "".join(paragraph(run("甲"), f'<w:pStyle w:val="{name}"/>') for name in "abba")
    made = lines(body, numbering=numbering(inside, ONE), styles=f"<w:styles {W}>{styles}</w:styles>")
    assert made == ["一、甲", "（一）甲", "（二）甲", "二、甲"]


def test_the_relations_name_the_part_of_numbers() -> None:
    parts = numbering(level(0, "chineseCounting", "%1、"), ONE)
    assert lines(numbered("甲"), lists=parts, rels=RELATIONS.format("numbering", "lists.xml")) == ["一、甲"]


def test_styles_that_are_not_used_need_not_be_sound() -> None:
    styles = f'<w:styles {W}><w:style w:styleId="x"><w:pPr><w:numPr/></w:pPr></w:style><!-- <w:style> --></w:styles>'
    assert lines(paragraph(run("甲"), '<w:pStyle w:val="x"/>'), styles=styles) == ["甲"]
