"""Look for texts and files that the library does not bear: python fuzz/fuzz.py TARGET [options of libFuzzer].

    python fuzz/fuzz.py parse -max_total_time=600 -timeout=2 -max_len=4096
    PYTHONPATH=. python fuzz/seeds.py seeds
    python fuzz/fuzz.py file seeds/docx -max_total_time=600 -timeout=2 -rss_limit_mb=500 -max_len=100000

Needs atheris. A target fails on any exception that is not the library's own, and where what it returns breaks a law:
the parts of a notice partition its source, and every match is where it says. libFuzzer writes the input that did it
to a file; give that file as an argument to run it again. What is packed in a ZIP container is changed part by part:
bytes of the container that are changed at random are damage, and nothing else.
"""

from __future__ import annotations

import io
import sys
import zipfile
from importlib import import_module
from pkgutil import iter_modules
from random import Random
from typing import TYPE_CHECKING

import atheris

with atheris.instrument_imports(include=["revival_policy"]):
    import revival_policy as rp
    import revival_policy.files as room
    from revival_policy.registry import candidates

    for name in rp.__all__:  # public names are imported when they are first used
        getattr(rp, name)
    for module in iter_modules(
        room.__path__
    ):  # and readers when a file of theirs is: else they would be fuzzed blindly
        import_module(f"{room.__name__}.{module.name}")

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: Bytes of the fuzzer choose among these, so that it meets notations and not only noise.
PIECES = (
    *"一二三四五六七八九十〇0123456789０９",
    *"、，。；：！？（）()〔〕[]【】《》〈〉<>“”‘’\n \u3000\t.-—/①⑩%‰",
    *"第条款项章节编年月日号令省市县区州厅局委办部院等各的和及与按",
    "国发", "国办发", "吉政发", "财税", "国务院", "省财政厅", "市发展改革委", "各县(市)人民政府", "有关部门",
    "牵头", "配合", "负责", "责任单位:", "牵头单位:", "完成时限:", "2020年6月底前", "下同",
    "以下简称", "该通知", "前款",
    "关于", "通知", "意见", "办法", "附件:", "抄送:", "印发", "转发", "废止", "根据", "为贯彻落实", "GB/T 9704-2012",
    "(2016)吉01民初1号", "公告", "人民政府", "索引号:", "发布日期:", "号、2号",
    "签发人:", "特急", "秘密", "亿元", "不低于",
)  # fmt: skip


def text_of(data: bytes) -> str:
    """Return a text: of pieces where the first byte is even, of any characters where it is odd."""
    if data[:1] and data[0] % 2:
        return data[1:].decode("utf-8", errors="ignore")
    return "".join(PIECES[byte % len(PIECES)] for byte in data[1:])


def check_parse(data: bytes) -> None:
    """Read a notice, check its form and take it to JSON and back."""
    text = text_of(data)
    notice = rp.parse(text)
    assert "".join(part.span.of(text) for part in notice.parts) == text
    rp.check(notice)
    assert rp.from_json(rp.Notice, rp.to_json(notice)) == notice
    assert notice.implements is not None
    assert notice.references is not None


def check_scan(scan: Callable[[str], Sequence[rp.Match[object]]]) -> Callable[[bytes], None]:
    """Return a target for a scan; what it finds is where it says, and in order."""

    def check(data: bytes) -> None:
        text = text_of(data)
        end = 0
        for match in scan(text):
            assert text[match.start : match.end] == match.text != ""
            assert match.start >= end
            end = match.end

    return check


def check_values(data: bytes) -> None:
    """Read a text as a value of every notation; what is read is written and read back."""
    text = text_of(data)
    for kind in (rp.DocumentNumber, rp.Citation, rp.Responsibility, rp.AgencyList, rp.Agency, rp.Marker, rp.Date):
        try:
            value = kind.from_text(text)
        except rp.NotationError:
            continue
        assert kind.from_text(str(value)) == value


def check_registry(data: bytes) -> None:
    """Resolve a name somewhere."""
    candidates(text_of(data), place="吉林省")


def check_file(data: bytes) -> None:
    """Read bytes as a file of whatever kind they are."""
    try:
        rp.read(data)
    except (rp.FileError, rp.MissingExtraError):
        return


def check_layout_of(data: bytes) -> None:
    """Check the layout of bytes as a DOCX file."""
    try:
        rp.check_layout(data)
    except (rp.FileError, rp.MissingExtraError):
        return


#: The share of changes to a container that fall on its bytes, and not on what a part of it holds.
_DAMAGE = 0.1
TARGETS: dict[str, Callable[[bytes], None]] = {
    "parse": check_parse,
    "values": check_values,
    "registry": check_registry,
    "file": check_file,
    "layout": check_layout_of,
    **{name.removeprefix("find_"): check_scan(getattr(rp, name)) for name in rp.__all__ if name.startswith("find_")},
}


def mutated(data: bytes, most: int, seed: int) -> bytes:
    """Return a file that is a little different: one part of it, where it is a container."""
    chance = Random(seed)  # noqa: S311 - the fuzzer gives the seed, so that what it did can be done again
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {info.filename: archive.read(info) for info in archive.infolist() if info.file_size < most}
    except Exception:  # noqa: BLE001 - no container, or one that an earlier change has damaged
        return bytes(atheris.Mutate(data, most))
    if not parts or chance.random() < _DAMAGE:
        return bytes(atheris.Mutate(data, most))
    name = chance.choice(list(parts))
    parts[name] = bytes(atheris.Mutate(parts[name], min(len(parts[name]) + 1000, most)))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, held in parts.items():
            archive.writestr(part, held)
    return made.getvalue() if len(made.getvalue()) <= most else data


def main() -> None:
    """Fuzz the target that the first argument names."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:  # noqa: PLR2004 - the program and the target
        sys.exit(f"give one of these targets: {', '.join(TARGETS)}")
    target = TARGETS[sys.argv.pop(1)]
    if target is check_file:
        atheris.Setup(sys.argv, target, custom_mutator=mutated)
    else:
        atheris.Setup(sys.argv, target)
    atheris.Fuzz()


main()
