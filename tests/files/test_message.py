"""EML and MHT."""

from __future__ import annotations

from contextlib import suppress
from email.message import EmailMessage

import pytest

import revival_policy as rp

TEXT = (
    "枫林县人民政府关于护林的通知\n枫政发〔2021〕7号\n各乡镇人民政府：\n请抓好护林。\n附件：护林任务表\n"
    "枫林县人民政府\n2021年3月5日\n"
)
PAGE = "<html><body><div>{}</div><a href='d/1.doc'>护林任务表.doc</a></body></html>".format(
    "".join(f"<p>{line}</p>" for line in TEXT.splitlines())
)


def message(*, plain: str | None = None, page: str | None = None, charset: str = "utf-8") -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "县政府办 <a@b.example>", "c@d.example", "关于护林"
    if plain is not None:
        made.set_content(plain, charset=charset)
    if page is not None:
        (made.add_alternative if plain is not None else made.set_content)(page, subtype="html", charset=charset)
    return made


@pytest.mark.parametrize("charset", ["utf-8", "gb18030", "big5"])
def test_a_message_of_text(charset: str) -> None:
    text = TEXT if charset != "big5" else "關於植樹的通知\n各鄉鎮：\n請植樹。\n"
    notice = rp.read(bytes(message(plain=text, charset=charset)))
    assert notice == rp.parse(text)
    assert notice.file is not None
    assert notice.file.kind is rp.FileKind.EML


def test_the_page_of_a_message_counts_before_its_text() -> None:
    assert rp.read(bytes(message(plain="见网页", page=PAGE, charset="gb18030"))) == rp.parse(TEXT)


def test_head_and_attached_files_are_named() -> None:
    made = message(plain=TEXT)
    made.add_attachment(b"\xd0\xcf", maintype="application", subtype="msword", filename="任务表.doc")
    notice = rp.read(bytes(made))
    assert dict(notice.metadata) == {"From": "县政府办 <a@b.example>", "To": "c@d.example", "Subject": "关于护林"}
    assert notice.file is not None
    assert notice.file.left_out == ("attached file: 任务表.doc",)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_page_that_is_saved_as_one_file(ends: str) -> None:
    head = (
        'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="--x"\n\n\n----x\n'
        "Content-Type: text/html\nContent-Transfer-Encoding: 8bit\nContent-Location: https://a.example/t/1.html\n\n"
    )
    notice = rp.read(f"{head}{PAGE}\n----x--\n".replace("\n", ends).encode())
    assert notice == rp.parse(TEXT)
    assert notice.attachments[0].link == "https://a.example/t/d/1.doc"
    assert notice.file is not None
    assert notice.file.kind is rp.FileKind.MHT


def test_a_frame_without_text_is_passed_over() -> None:
    made = message(page="<html><body><script>a()</script></body></html>")
    made.make_mixed()
    made.attach(message(page=PAGE))
    assert rp.read(bytes(made)).title == "枫林县人民政府关于护林的通知"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"From: a\nTo: b\nContent-Type: image/png\n\nabc", "is a message without text"),
        (b"From: a\nTo: b\n\n" + b"\n" * 400_001, "more than 400,000 lines"),
        (
            b"From: a\nTo: b\n" + b'Content-Type: multipart/mixed; boundary="x"\n\n--x\n' * 13,
            "messages within messages",
        ),
    ],
)
def test_what_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(rp.FileError, match=reason):
        rp.read(data)


@pytest.mark.parametrize("share", [0.2, 0.4, 0.6, 0.8, 0.95])
def test_a_message_that_is_cut_off_is_read_as_far_as_it_goes_or_refused(share: float) -> None:
    data = bytes(message(plain="见网页", page=PAGE))
    with suppress(rp.FileError):
        rp.read(data[: int(share * len(data))])


def test_a_field_whose_encoding_is_unknown_stays_as_it_is() -> None:
    data = b"From: =?x-none?b?5Yqe?=\nTo: =?utf-8?b?5?=\n\n" + TEXT.encode()
    assert dict(rp.read(data).metadata)["From"]
