"""Tops and ends of documents as portals, collections and offices write them."""

from __future__ import annotations

import pytest

import revival_policy as rp

BODY = "各县林业局:\n现将有关事项通知如下。\n一、种好树。\n"
END = "清溪市林业局\n2021年3月5日\n"
TITLE = "清溪市林业局关于植树的通知\n"


def _titles(notice: rp.Notice) -> list[str]:
    return [attachment.title for attachment in notice.attachments]


def _names(notice: rp.Notice) -> list[str]:
    return [issuer.name for issuer in notice.issuers]


@pytest.mark.parametrize(
    ("end", "titles"),
    [
        ("附件:1.植树登记表\n(新建类)\n2.植树登记表\n(补种类)\n", ["植树登记表(新建类)", "植树登记表(补种类)"]),
        ("附件:树种目录\n(乡土型)\n", ["树种目录(乡土型)"]),
        ("附件:植树名单.doc.doc\n", ["植树名单"]),
        ("附件:1.植树名单.xlsx.xlsx\n2.植树须知.pdf\n", ["植树名单", "植树须知"]),
    ],
)
def test_stated_titles(end: str, titles: list[str]) -> None:
    notice = rp.parse(TITLE + BODY + end + END)
    assert _titles(notice) == titles
    assert _names(notice) == ["清溪市林业局"]


@pytest.mark.parametrize(
    ("below", "stated", "titles", "attached"),
    [
        ("附件植树办法\n第一章 总则\n第一条 种树。\n", "附件:植树办法\n", ["植树办法"], "植树办法"),
        ("附件1植树办法\n第一条 种树。\n", "附件:1.植树办法\n2.名单\n", ["植树办法", "名单"], "植树办法"),
        ("附件:\n植树要点\n一、选好地。\n二、种好树。\n", "附件:植树办法(略)\n", ["植树办法(略)"], "植树要点"),
        ("附件:\n植树要点\n第一条 选好地。\n", "附件:植树办法(略)\n", ["植树办法(略)"], "植树要点"),
        ("附件2:\n植树要点\n一、选好地。\n", "附件1:植树办法(略)\n", ["植树办法(略)", "植树要点"], "植树要点"),
        ("附件\n植树名单\n一、清溪县\n", "附件:植树名单\n", ["植树名单"], "植树名单"),
    ],
)
def test_labels_that_open_a_text(below: str, stated: str, titles: list[str], attached: str) -> None:
    notice = rp.parse(TITLE + BODY + stated + END + below)
    assert _titles(notice) == titles
    assert [(part.role, part.title) for part in notice.components] == [(rp.ComponentRole.ATTACHED, attached)]


@pytest.mark.parametrize(
    "stated",
    ["附件:\n植树名单\n", "附件:\n1.植树名单\n2.植树须知\n", "附件1:植树名单\n附件2:\n植树须知\n"],
)
def test_labels_that_state_titles(stated: str) -> None:
    notice = rp.parse(TITLE + BODY + stated + END)
    assert _titles(notice) == ["植树名单", "植树须知"][: 1 + ("须知" in stated)]
    assert notice.components == ()


@pytest.mark.parametrize(
    "seal", ["(代章)", "(章)", "(清溪市林业局代章)", "（清溪市林业局代章）", "（由清溪市林业局代章）"]
)
def test_whose_seal_is_lent(seal: str) -> None:
    title = "清溪市植树办公室、清溪市林业局关于植树的通知\n"
    notice = rp.parse(f"{title}{BODY}清溪市植树办公室{seal}\n{END}")
    assert _names(notice) == ["清溪市植树办公室", "清溪市林业局"]


@pytest.mark.parametrize(
    ("byline", "issuers"),
    [
        ("（2020年3月 清溪市林业局）", ["清溪市林业局"]),
        ("（2020年3月　清溪市发展和改革委员会）", ["清溪市发展和改革委员会"]),
        ("(2020年12月,清溪市人民政府)", ["清溪市人民政府"]),
        ("（2020年3月）", []),
    ],
)
def test_month_and_author_in_brackets(byline: str, issuers: list[str]) -> None:
    notice = rp.parse(f"清溪市植树造林行动方案\n{byline}\n一、工作思路\n种好树,护好林。\n二、任务\n补种。\n")
    assert notice.title == "清溪市植树造林行动方案"
    assert _names(notice) == issuers
    assert notice.date is None


@pytest.mark.parametrize(
    ("person", "issuers"),
    [
        ("清溪县人民政府县长 林青", ["清溪县人民政府"]),
        ("清溪县人民政府代县长　林 青", ["清溪县人民政府"]),
        ("清溪县人民政府副县长 林青", ["清溪县人民政府"]),
        ("清溪市财政局局长 林青", ["清溪市财政局"]),
        ("县长 林青", []),
        ("林青", []),
    ],
)
def test_in_whose_name_a_report_is_given(person: str, issuers: list[str]) -> None:
    head = "政府工作报告\n——2019年3月4日在清溪县第十届人民代表大会第三次会议上\n"
    notice = rp.parse(f"{head}{person}\n各位代表：\n现在报告工作。\n一、回顾\n树已种好。\n")
    assert (notice.title, str(notice.date)) == ("政府工作报告", "2019年3月4日")
    assert _names(notice) == issuers


@pytest.mark.parametrize("dash", ["—", "——", "--", "----", "──"])
def test_an_occasion_is_no_title(dash: str) -> None:
    line = f"{dash}2017年2月11日在清溪县第十届人民代表大会第一次会议上\n"
    notice = rp.parse(f"{line}清溪县人民政府县长 林青\n各位代表:\n现在报告工作。\n一、回顾\n树已种好。\n")
    assert notice.title is None
    assert str(notice.date) == "2017年2月11日"


@pytest.mark.parametrize(
    "foot",
    [
        "公开方式：主动公开",
        "内容纠错 |\n使用帮助|\n网站地图|",
        "扫一扫在手机打开当前页\n内容纠错",
        "相关附件\n植树一图",
    ],
)
def test_the_foot_of_a_page_is_no_document(foot: str) -> None:
    notice = rp.parse(TITLE + BODY + END + foot)
    assert notice.components == ()
    assert _names(notice) == ["清溪市林业局"]


@pytest.mark.parametrize(("opens", "closes"), [("“", "”"), ('"', '"'), ("”", "”"), ("＂", "＂")])
@pytest.mark.parametrize("label", ["附件\n", ""])
def test_marks_of_quotation_in_what_is_issued(opens: str, closes: str, label: str) -> None:
    inner = f"加快{opens}绿色{closes}清溪发展方案"
    letter = f"清溪市人民政府关于印发加快“绿色”清溪发展方案的通知\n各县政府:\n《{inner}》已经同意,现印发给你们。\n"
    notice = rp.parse(f"{letter}清溪市人民政府\n2020年3月5日\n{label}{inner}\n一、种树\n(一)选地。\n")
    assert notice.issued_title == inner


@pytest.mark.parametrize(
    ("head", "signed"),
    [
        ("清溪市发展改革委", "清溪市发展和改革委员会"),
        ("清溪县革命委员会", "清溪县革委会办公室"),
        ("中共清溪县委", "中共清溪县委员会"),
        ("中国证券监督管理委员会", "中国证监会"),
    ],
)
def test_one_body_in_other_words_is_no_doubt(head: str, signed: str) -> None:
    notice = rp.parse(f"{head}关于植树的通知\n{BODY}{signed}\n2021年3月5日\n")
    assert _names(notice) == [signed]
    assert not any(found.code.startswith("doubtful") for found in notice.diagnostics)


def test_another_body_is_a_doubt() -> None:
    notice = rp.parse(f"清溪市财政局关于植树的通知\n{BODY}云水市林业局\n2021年3月5日\n")
    assert "doubtful-issuers" in [found.code for found in notice.diagnostics]


@pytest.mark.parametrize(
    ("signed", "persons"),
    [("李林青", ["李林青"]), ("李林青 王树", ["李林青", "王树"]), ("李林青、王树", ["李林青", "王树"]), ("青山", [])],
)
def test_persons_who_sign_where_no_body_does(signed: str, persons: list[str]) -> None:
    notice = rp.parse(f"对植树报告的批语\n各县县委:\n此件很好。\n{signed}\n一九五六年十二月十六日\n")
    assert _names(notice) == persons


def test_who_signs_for_a_body_is_not_its_issuer() -> None:
    notice = rp.parse(f"{TITLE}{BODY}李林青\n2021年3月5日\n")
    assert _names(notice) == ["清溪市林业局"]
