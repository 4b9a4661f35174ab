"""Drafts of our own in good form, of each of the fifteen kinds, and a letter into which faults are put."""

from __future__ import annotations

import revival_policy as rp

HEAD = """\
枫林县人民政府文件
枫政发〔2021〕7号
枫林县人民政府关于护林的通知
各乡镇人民政府：
现就护林工作通知如下。
"""
END = "枫林县人民政府\n2021年3月5日"


def letter(body: str, end: str = END, head: str = HEAD) -> str:
    """Return a letter in good form, but for what is put in."""
    return f"{head}{body}\n{end}"


def lines_of(text: str) -> list[int]:
    """Return the lines in which something is doubted."""
    return sorted({doubt.line for doubt in rp.check(rp.parse(text))})


def reported(text: str) -> list[tuple[str, str]]:
    """Return the codes of what is doubted, with the words in question."""
    return [(doubt.code, doubt.span.of(text)) for doubt in rp.check(rp.parse(text))]


def _signed(title: str, number: str, addressee: str, body: str, issuer: str = "枫林县人民政府") -> str:
    head = f"{issuer}{title}\n{number}\n" + (f"{addressee}：\n" if addressee else "")
    return f"{head}{body}\n{issuer}\n2021年3月5日"


_ITEMS = "现将有关事项通知如下。\n一、加强巡山\n（一）每日巡山。\n（二）夜间加强值守。\n二、严防山火\n（一）清理枯枝。"
_CONGRESS = "枫林县人民代表大会"

#: Good drafts, several of the kinds that are written most.
GOOD = (
    letter("一、巡山。\n二、防火。\n附件：护林员名册"),
    letter("一、巡山。\n附件：护林员名册", f"{END}\n附件\n护林员名册\n序号\t姓名\n1\t何某"),
    letter("一、巡山。\n附件：1.护林员名册\n2.火种登记表", f"{END}\n（此件公开发布）"),
    letter("一、巡山，2021年6月底前完成。（县林业局牵头，县公安局配合）\n二、防火，2021年底前完成。（县应急局）"),
    letter(
        "一、加强巡山\n（一）每日巡山。\n1.早晨巡山。\n（1）东坡。\n"
        "（2）西坡。\n2.傍晚巡山。\n（二）夜间值守。\n二、严防山火"
    ),
    letter(
        "一、按照《枫江市人民政府关于护林的意见》（枫江政发〔2020〕3号）和《森林防火条例》做好巡山。",
        f"{END}\n抄送：县委办公室，县人大常委会办公室。\n枫林县人民政府办公室 2021年3月6日印发",
    ),
    _signed("关于印发《枫林县护林办法》的通知", "枫政发〔2021〕8号", "各乡镇人民政府", "现印发给你们，请认真执行。"),
    _signed("关于护林的通知", "枫政发〔2021〕7号", "各乡镇人民政府", _ITEMS),
    _signed(
        "关于加强护林工作的意见",
        "枫政发〔2021〕9号",
        "各乡镇人民政府",
        "为了护林，提出如下意见。\n一、巡山。\n二、防火。",
    ),
    _signed("关于表彰护林模范的决定", "枫政发〔2021〕10号", "各乡镇人民政府", "县政府决定表彰何某等三名护林员。"),
    _signed(
        "关于护林情况的通报", "枫政发〔2021〕11号", "各乡镇人民政府", "现将护林情况通报如下。\n一、巡山已全面开展。"
    ),
    _signed(
        "关于禁止野外用火的通告", "枫政发〔2021〕12号", "", "为了防火，通告如下。\n一、禁止野外用火。\n二、禁止打猎。"
    ),
    _signed("公告", "2021年第3号", "", "为了护林，现予公告：自2021年4月1日起封山。"),
    _signed(
        "关于护林工作的报告", "枫政发〔2021〕13号", "枫江市人民政府", "现将护林工作报告如下。\n一、巡山已全面开展。"
    ),
    _signed(
        "关于护林经费的请示",
        "枫林发〔2021〕14号",
        "县人民政府",
        "护林经费不足，恳请拨付。\n妥否，请批示。",
        "枫林县林业局",
    ),
    _signed("关于同意设立苗圃的批复", "枫政函〔2021〕15号", "县林业局", "你局关于设立苗圃的请示收悉。同意设立苗圃。"),
    _signed("关于商请支援树苗的函", "枫政函〔2021〕16号", "东山县人民政府", "我县缺少树苗，商请支援。\n请予函复。"),
    _signed("关于提请审议护林规划的议案", "枫政函〔2021〕17号", "县人民代表大会常务委员会", "现提请审议。\n请予审议。"),
    "枫林县人民政府令\n第3号\n《枫林县护林办法》已经同意，现予公布。\n县长 何某\n2021年3月5日",
    f"{_CONGRESS}关于护林的决议\n（2021年3月5日枫林县第十届人民代表大会第三次会议通过）\n会议决定加强护林工作。",
    f"{_CONGRESS}会议公报\n（2021年3月5日通过）\n会议听取了护林工作的汇报。\n会议强调，要加强巡山。",
    "枫林县人民政府常务会议纪要\n〔2021〕3号\n县长何某主持会议，研究护林工作。\n一、会议同意设立苗圃。\n2021年3月5日",
)
