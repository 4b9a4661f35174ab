"""A small notice of our own, with every role, and what the tests of the command share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

#: Metadata, frame, letter, two levels of sections, all roles, an open end, a deadline, a citation, an attachment.
SAMPLE = """\
说明:为测试而写,并无此文

云岭县人民政府关于印发校园食堂改善方案的通知

云政发〔2021〕7号

各乡镇人民政府,县直各部门:

现将《校园食堂改善方案》印发给你们,请认真执行。

云岭县人民政府

2021年3月5日

(此件公开发布)

校园食堂改善方案

让孩子们吃得好,是全县的大事。

一、改善条件

(一)修缮厨房。

1.今年修好二十所学校的厨房。(县教育局牵头,县财政局、县住房城乡建设局配合)

2.给每所厨房配齐冷藏设备,设备由县里统一购买。(县教育局、县财政局等)

(二)培训厨师。

3.按照《学校供餐规定》(云政发〔2019〕3号)开设厨师课程。(责任单位:县人力资源社会保障局;完成时限:2021年9月底前)

二、加强检查

4.每月检查一次食材来源。(县市场监管局、有关乡镇政府)

附件:食堂清单
"""


@pytest.fixture
def sample_text() -> str:
    return SAMPLE


@pytest.fixture
def sample(tmp_path: Path) -> str:
    path = tmp_path / "sample.txt"
    path.write_text(SAMPLE, encoding="utf-8")
    return str(path)


@pytest.fixture
def empty(tmp_path: Path) -> str:
    """Return a file whose notice has a diagnostic of level error."""
    path = tmp_path / "empty.txt"
    path.write_text("\n", encoding="utf-8")
    return str(path)


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what the tester has set for colours and width out of the tests."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
