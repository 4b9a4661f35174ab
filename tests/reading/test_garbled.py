"""Characters that cannot be read."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.reading.garbled import find_garbled

TEXT = "枫林县人民政府关于护林的通知\n各乡镇人民政府：\n一、巡山，每日一次。（县林业局）\n枫林县人民政府\n2021年3月5日"


@pytest.mark.parametrize(
    ("text", "level", "message"),
    [
        ("\ue000\ue123\ue456" * 20, "error", "100% of the characters cannot be read"),
        (TEXT + "\ufffd" * 4, "warning", "7% of the characters cannot be read"),
        (TEXT + "护\ufffd" * 8, "warning", "11% of the characters cannot be read"),
        (f"{TEXT * 4}\x00\x01\x02\x03", "warning", "4 of the characters cannot be read"),
        ("护林员何\ue863等", "info", "17% of the characters cannot be read"),
        (f"{TEXT}何\ufffd", "info", "1 of the characters cannot be read"),
        (f"{TEXT}锟斤拷锟斤拷", "warning", "characters were lost before the text was read as GBK"),
        (TEXT.encode().decode("latin-1"), "error", "the text is UTF-8 that was read as Latin-1"),
        (TEXT.encode().decode("cp1252", "replace"), "error", "the text is UTF-8 that was read as Latin-1"),
        (TEXT.encode("gbk").decode("latin-1"), "error", "the text is GB 18030 or Big5 that was read as Latin-1"),
        (TEXT.encode().decode("gbk", "replace"), "error", "the text is UTF-8 that was read as GBK"),
    ],
)
def test_what_cannot_be_read_is_said(text: str, level: str, message: str) -> None:
    garbled = find_garbled(text)
    assert garbled is not None
    assert (str(garbled.level), garbled.message) == (level, message)
    (doubt,) = [doubt for doubt in rp.parse(text).diagnostics if doubt.code == "garbled"]
    assert (str(doubt.level), doubt.message) == (level, message)


@pytest.mark.parametrize(
    "text",
    [
        "",
        TEXT,
        f"\uf06e {TEXT}\n\uf0b7 甲\n\uf0b7 乙",
        "Café déjà vu à Genève, où l'été était très agréable, naïve façade",
        "消防队有锛子一把、斧头十把。锛子另有十把，锛子可借。",
        "L'été à Genève: l'élève a été reçu à l'âge de très près de trente années, où le côté gauche était à côté.",
        "á é í ó ú ü ñ Á É Í Ó Ú",
        "㎡①ⅢⅣ‰℃×÷é\u3000\t",
    ],
)
def test_what_can_be_read_is_not_doubted(text: str) -> None:
    assert find_garbled(text) is None
