"""The title of what a letter issues, where its text is not below."""

from __future__ import annotations

import pytest

import revival_policy as rp

END = "清溪市林业局\n2020年1月1日"


@pytest.mark.parametrize(
    ("head", "letter", "issued"),
    [
        ("关于发布《植树办法（试行）》的通知", "现将《植树办法（试行）》予以发布。", "植树办法（试行）"),
        ("关于印发植树办法的通知", "根据《古树条例》，现将《植树办法》印发给你们。", "植树办法"),
        ("清溪市人民政府批转市林业局《植树办法》", "现将市林业局《植树办法》批转给你们。", "植树办法"),
        ("关于种好树的通知", "现将《植树办法》印发给你们。", None),
        ("关于同意植树办法的批复", "同意《植树办法》，现予发布。", None),
    ],
)
def test_a_letter_names_what_it_issues_in_its_title(head: str, letter: str, issued: str | None) -> None:
    notice = rp.parse(f"{head}\n各县林业局：\n{letter}\n{END}")
    assert (notice.issued_title, notice.letter, notice.preamble) == (issued, "", letter)
    assert rp.parse(notice.to_text()) == notice
    assert {cited.title for cited in notice.citations} >= ({issued} if issued else set())


def test_an_order_names_what_it_issues_at_the_beginning_of_its_text() -> None:
    order = "清溪市人民政府令\n第9号\n《植树办法》已经市政府常务会议通过，现予公布。\n市长 张三\n2020年1月1日"
    assert rp.parse(order).issued_title == "植树办法"
    page = f"{order}\n附件：植树办法.pdf\n市政府联合发布《古树办法》\n扫一扫在手机打开当前页"
    assert rp.parse(page).issued_title == "植树办法"


def test_an_announcement_names_what_it_issues_after_its_verb() -> None:
    head, tail = "清溪市林业局公告\n〔2020〕9号", "自公布之日起施行。\n清溪市林业局\n2020年1月1日"
    assert rp.parse(f"{head}\n现公布《植树指引第2号——古树》，{tail}").issued_title == "植树指引第2号——古树"
    assert rp.parse(f"{head}\n根据《植树办法》，今年的树已经种好，{tail}").issued_title is None


def test_dashes_may_be_written_in_two_ways() -> None:
    notice = rp.parse(f"关于发布《植树指引第2号—古树》的通知\n各县：\n现发布《植树指引第2号——古树》。\n{END}")
    assert notice.issued_title == "植树指引第2号——古树"


def test_quotation_marks_of_a_title_may_be_written_otherwise() -> None:
    notice = rp.parse(
        '清溪市政府关于印发加快“绿水”建设行动计划的通知\n各县：\n《加快"绿水"建设行动计划》已经同意，现印发给你们。\n'
        "清溪市政府\n2020年3月5日"
    )
    assert notice.issued_title == '加快"绿水"建设行动计划'
