"""Plain text files, whatever of the usual encodings they are in."""

from __future__ import annotations

import codecs
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.samples import PLAN, plan

import revival_policy as rp
from revival_policy.files.contents import Unreadable
from revival_policy.files.plain import decode

if TYPE_CHECKING:
    from pathlib import Path

#: A hanzi outside the first plane, which GBK lacks and GB18030 and UTF-16 write in four bytes.
RARE = "\U00020087"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "gb18030", "gbk", "gb2312", "utf-16", "utf-16-le-with-mark", "utf-16-be-with-mark"],
)
def test_a_file_is_read_in_every_usual_encoding(tmp_path: Path, encoding: str) -> None:
    marks = {"utf-16-le-with-mark": codecs.BOM_UTF16_LE, "utf-16-be-with-mark": codecs.BOM_UTF16_BE}
    path = tmp_path / "notice.txt"
    path.write_bytes(
        marks.get(encoding, b"")
        + PLAN.replace("〔", "[").replace("〕", "]").encode(encoding.removesuffix("-with-mark"))
    )
    notice = rp.read(path)
    assert notice.number == plan().number
    assert notice.source == PLAN.replace("〔", "[").replace("〕", "]")
    assert rp.read(str(path)) == notice


@pytest.mark.parametrize("name", ["notice", "notice.md", "公告 副本.TXT", "notice.txt.bak"])
def test_the_name_of_a_file_says_nothing(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(PLAN, encoding="utf-8")
    assert rp.read(path) == plan()


def test_line_ends_are_kept_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_bytes(PLAN.replace("\n", "\r\n").encode())
    assert rp.read(path).source == PLAN.replace("\n", "\r\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_rare_characters_survive(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "notice.txt"
    path.write_bytes(f"关于{RARE}的通知\n".encode(encoding))
    assert rp.read(path).title == f"关于{RARE}的通知"


def test_a_file_of_blanks_is_read_and_doubted(tmp_path: Path) -> None:
    path = tmp_path / "blank.txt"
    path.write_bytes(b"\n\n")
    assert [doubt.code for doubt in rp.read(path).diagnostics] == ["empty-text"]
    with pytest.raises(rp.ReadingError, match="empty-text"):
        rp.read(path, strict=True)


def test_a_file_of_other_words_is_read_and_doubted(tmp_path: Path) -> None:
    path = tmp_path / "other.txt"
    path.write_text("Dear all, see you on Monday.", encoding="ascii")
    assert [doubt.code for doubt in rp.read(path).diagnostics] == ["no-notice"]
    with pytest.raises(rp.ReadingError, match="no-notice"):
        rp.read(path, strict=True)


@pytest.mark.parametrize(
    "data",
    [
        b"\x7fELF\x02\x01\x01\x00\x00",
        b"\x00\x00\x00\x00",
        b"\x80\x81\xff",
        b"\xff" * 100,
        codecs.BOM_UTF16_LE + b"a",
        codecs.BOM_UTF16_BE + b"\xd8\x00",
        codecs.BOM_UTF8 + b"\xff",
        codecs.BOM_UTF32_LE + "通知".encode("utf-32-le"),
        "通知".encode("utf-32-be"),
        "通知\n".encode("utf-16-le"),
        "关于植树的通知".encode()[:-1] + b"\xff\xff",
    ],
)
def test_bytes_that_hold_no_text_are_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "notice.txt"
    path.write_bytes(data)
    with pytest.raises(rp.FileError, match="holds no text in UTF-8, UTF-16, GB18030 or Big5") as refused:
        rp.read(path)
    assert refused.value.path == path
    assert str(refused.value) == f"{path}: {refused.value.reason}"
    assert len(str(refused.value).splitlines()) == 1


TRADITIONAL = (
    "關於印發城市綠道建設三年方案的通知\n清政辦發〔2021〕7號\n各縣(區)人民政府，市政府各部門：\n一、建設目標\n"
)


@pytest.mark.parametrize(
    "text",
    [
        TRADITIONAL.replace("〔2021〕", "[2021]"),
        "關於植樹的通知\n各縣政府：\n",
        "臺北市政府函\n主旨：檢送會議紀錄一份，請查照。\n",
        "香港特別行政區政府公告\n",
    ],
)
def test_big5_differs_from_gb18030(text: str) -> None:
    assert decode(text.encode("big5hkscs")) == text


@pytest.mark.parametrize(
    "text",
    [
        PLAN,
        "关于植树的通知",
        "一、目标",
        "镕基同志",
        TRADITIONAL,
        "關於植樹的通知",
        "2021年3月5日",
        "（此件公开发布）",
        "各省、自治区、直辖市人民政府",
    ],
)
def test_gb18030_differs_from_big5(text: str) -> None:
    assert decode(text.encode("gb18030")) == text


def test_the_encoding_that_a_page_declares_counts_where_it_fits() -> None:
    text = "清溪"  # two characters that either encoding could mean
    assert decode(text.encode("big5hkscs"), "Big5") == text
    assert decode(text.encode("gb18030"), "gb2312") == text
    assert decode(text.encode(), "gb2312") == text
    assert decode(PLAN.encode("gb18030"), "big5") == PLAN
    assert decode(PLAN.encode("gb18030"), "no-such-encoding") == PLAN


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(rp.FileError, match="No such file") as refused:
        rp.read(tmp_path / "missing.txt")
    assert isinstance(refused.value, OSError)
    assert isinstance(refused.value.__cause__, FileNotFoundError)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows calls a folder a matter of permission")
def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(rp.FileError, match="directory"):
        rp.read(tmp_path)


def test_a_path_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(rp.FileError):
        rp.read("a\x00b.txt")


@given(st.binary(max_size=60))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except Unreadable:
        return
    assert "\x00" not in text
    assert rp.parse(text).source == text


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00\ufeff"), max_size=60))
def test_any_text_comes_back_from_utf_8(text: str) -> None:
    assert decode(text.encode()) == text
    assert decode(codecs.BOM_UTF8 + text.encode()) == text


@given(st.text(st.characters(codec="gb2312", min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=8, max_size=60))
def test_hanzi_come_back_from_gb2312_unless_they_pass_for_utf_8(text: str) -> None:
    data = text.encode("gb2312")
    try:
        expected = data.decode("utf-8")
    except UnicodeDecodeError:
        expected = text
    assert decode(data) == expected
