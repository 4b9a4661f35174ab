"""Markdown as converters and language models write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import revival_policy as rp
from revival_policy.notations.folding import UNSEEN
from revival_policy.reading.markdown import without_markup

TITLE = "# 关于植树的通知\n"


def seen(text: str) -> str:
    return without_markup(text).replace(UNSEEN, "")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("## 一、目标", "一、目标"),
        ("## 一、目标 ##", "一、目标"),
        ("### **一、目标** {#goal}", "一、目标"),
        ("**一、目标**", "一、目标"),
        ("**（一）植树。** 每年一次。", "（一）植树。 每年一次。"),
        ("**（一）植树。**每年一次。", "（一）植树。每年一次。"),
        ("加强**林业**管理", "加强林业管理"),
        ("__一、目标__", "一、目标"),
        ("***一、目标***", "一、目标"),
        ("*一、目标*", "一、目标"),
        ("**一、****目标**", "一、目标"),
        ("** 一、目标 **", "一、目标"),
        ("**植树县人民政府\n关于植树的通知**", "植树县人民政府\n关于植树的通知"),
        ("枫政发\\[2021\\]7号", "枫政发[2021]7号"),
        ("1\\. 植树\\*", "1. 植树*"),
        ("\\- 植树", "- 植树"),
        ("- （一）植树。", "（一）植树。"),
        ("* 1. 植树。", "1. 植树。"),
        ("+ [x] 植树。", "植树。"),
        ("- **一、** 植树", "一、 植树"),
        ("> > 植树。", "植树。"),
        ("> - 植树。", "植树。"),
        ("---", ""),
        ("* * *", ""),
        ("___", ""),
        ("甲\n===", "甲\n"),
        (
            "| 任务 | 牵头单位 |\n|:---|---:|\n| **植树** | 县林业局<br>县水利局 |",
            "| 任务 | 牵头单位 |\n\n| 植树 | 县林业局 县水利局 |",
        ),
        ("| 甲\\|乙 |", "| 甲｜乙 |"),
        ('见[植树办法](https://example.org/a_b.html "甲")第三条', "见植树办法第三条"),
        ("![图](images/1.png)", ""),
        ("- [第一章 总则](#第一章-总则)", ""),
        ("[1](#t1)&emsp;[2](#t2) | [3](#t3)", ""),
        ("[[toc]]", ""),
        ('## 第一章&emsp;总则{align="center"}', "第一章 总则"),
        ("植树[^1]。", "植树。"),
        ("[^1]: 每年一次。", " 每年一次。"),
        ("甲<br/>乙", "甲\n乙"),
        ("<center>植树</center>", "植树"),
        ("&emsp;&emsp;植树 &lt;5棵", "  植树 <5棵"),
        ("达到$80\\%$", "达到80%"),
        ("```text\n植树\n```", "\n植树\n"),
        ('::: {custom-style="甲"}\n[植]{.underline}树\n:::', "\n植树\n"),
        ("<table><tr><td>甲</td><td>乙</td></tr></table>", "\n|甲|乙|\n\n"),
    ],
)
def test_marks_are_no_text(line: str, text: str) -> None:
    assert seen(f"{TITLE}\n{line}\n") == f"关于植树的通知\n\n{text}\n"


@pytest.mark.parametrize(
    "line",
    [
        "带*的为必报事项，带*的附表",
        "2*3米，4*5米",
        "张**、李**等到场",
        "姓名：____ 第__号，共__页",
        "- 1 -",
        "# ",
        "#植树",
        "《植树办法》[2021](7号)",
        "100 $ 植树",
        "a_b_c",
        "<!-- image -->",
    ],
)
def test_marks_within_words_are_text_of_markdown_too(line: str) -> None:
    assert seen(f"{TITLE}\n{line}\n") == f"关于植树的通知\n\n{line}\n"


@pytest.mark.parametrize(
    "text",
    [
        "一、带*的为必报事项。\n二、2*3米的标牌，**公司不参加。",
        "**公司与**公司签订合同",
        "**县人民政府关于**的通知",
        "张**和李**到场。",
        "* 注：以上为必报事项。\n- 1 -\n+ 甲",
        "附表\n----------\n甲",
        "——————\n一、甲",
        "C:\\[甲].txt",
        "- 一、只有一处",
        "|甲|乙|",
        "a | b",
        "> 甲",
        "姓名：__________",
        "年月日：__年__月__日",
        "1 \\ 2",
        "[1] 植树 (2) 浇水",
        "",
    ],
)
def test_a_text_that_is_no_markdown_is_left_alone(text: str) -> None:
    assert without_markup(text) is text


@pytest.mark.parametrize(
    "evidence",
    [
        "# 植树",
        "**一、植树**",
        "**植树。** 浇水",
        "**植树**：浇水",
        "__一、植树__",
        "|---|---|",
        "| :---: |",
        "甲\n===",
        "甲\n\n---\n\n乙",
        "〔\\[2021\\]〕",
        "1\\. 甲",
        "\\* 甲",
        "[甲](https://example.org)",
        "[^1]: 甲",
        "```\n甲\n```",
        "- （一）甲\n- （二）乙",
        "* 1. 甲\n* 2. 乙",
        "---\ntitle: 甲\n---\n乙",
    ],
)
def test_one_sign_shows_markdown(evidence: str) -> None:
    assert seen(f"{evidence}\n\n加强**植树**。").endswith("加强植树。")


@given(
    st.lists(
        st.sampled_from(["#", "*", "**", "_", "\\", "[", "](", "|", "---", "- ", "> ", "`", "\n", "甲", " ", "1."])
    )
)
def test_length_and_letters_stay(pieces: list[str]) -> None:
    text = TITLE + "".join(pieces)
    folded = without_markup(text)
    assert len(folded) == len(text)
    assert folded.count("甲") == text.count("甲")
    assert "".join(part.span.of(text) for part in rp.parse(text).parts) == text


def test_a_notice_in_markdown_is_the_notice() -> None:
    plain = (
        "枫林县人民政府关于植树的通知\n枫政发〔2021〕7号\n各乡镇人民政府：\n一、目标\n种好树。\n二、任务\n"
        "（一）选地。每年一次。（县林业局）\n（二）浇水。（县水利局）\n枫林县人民政府\n2021年3月5日"
    )
    written = (
        "# 枫林县人民政府关于植树的通知\n\n**枫政发\\[2021\\]7号**\n\n**各乡镇人民政府：**\n\n---\n\n## 一、目标\n\n"
        "> 种好树。\n\n**二、任务**\n\n- **（一）选地。**每年一次。（**县林业局**）\n- （二）浇水。（县水利局）\n\n"
        "**枫林县人民政府**  \n*2021年3月5日*\n"
    )
    assert rp.parse(written) == rp.parse(plain)
