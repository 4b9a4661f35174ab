"""Two titles at one top."""

from __future__ import annotations

import pytest

from revival_policy.reading.evidence.writings import is_another_writing, is_slip_of, says_better, says_otherwise


@pytest.mark.parametrize(
    ("above", "last", "better"),
    [
        ("关于植树造林工作的通知（试行）", "关于植树造林工作的通知", True),
        ("关于植树造林工作的通知_清溪市", "关于植树造林工作的通知", False),
        ("关于植树造林工作的通知", "关于植树造林工件的通知", True),
        ("关于植树造林工作的通知", "春天来了关于植树造林工作的通知", True),
        ("关于植树造林工作的通知", "清溪市林业局关于植树造林工作的通知", False),
        ("清溪市林业局关于植树造林一事的文件", "清溪市林业局起诉书", True),
        ("清溪市林业局通知", "清溪市林业局关于植树造林的决定", False),
        ("关于植树造林工作的通知", "关于防火防汛工作的通知", False),
    ],
)
def test_the_title_that_says_more_is_the_title(above: str, last: str, better: bool) -> None:  # noqa: FBT001 - a row of a table
    assert says_better(above, last) is better


def test_dashes_and_quotes_are_no_slips() -> None:
    assert not is_slip_of("植树方案（2020—2025年）", "植树方案（2020―2025年）")
    assert not is_slip_of("植树方案", "植树办")


@pytest.mark.parametrize(
    ("second", "title", "otherwise"),
    [
        ("植树方案(2020－2025年)", "植树方案（2020—2025年）", False),
        ("关于植树的意见", "清溪市林业局关于植树的意见", False),
        ("行）", "植树方案（试行）", False),
        ("造林的意见", "关于植树造林的意见", True),
        ("", "关于植树的意见", True),
    ],
)
def test_a_second_reading_has_other_words(second: str, title: str, otherwise: bool) -> None:  # noqa: FBT001 - a row of a table
    assert says_otherwise(second, title) is otherwise


@pytest.mark.parametrize(
    ("second", "title", "otherwise"),
    [
        ("关于植树和造林的通知", "清溪市林业局关于造林植树工作的通知", True),
        ("清溪市政府关于植树的通知", "清溪市人民政府关于植树的通知", False),
        ("关于植树的通知", "清溪市林业局关于植树的通知", False),
        ("关于植树的通知（摘要）", "关于植树的通知", False),
        ("清溪市林业局公告", "清溪市林业局关于植树的公告", False),
    ],
)
def test_another_writing_says_the_matter_otherwise(second: str, title: str, otherwise: bool) -> None:  # noqa: FBT001
    assert is_another_writing(second, title) is otherwise
