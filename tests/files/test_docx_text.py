"""DOCX: fields, changes, symbols, hidden text, content controls, notes."""

from __future__ import annotations

from typing import Literal

import pytest
from tests.files.composed import archive_of

import revival_policy as rp

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
RELATIONS = '<Relationships><Relationship Id="r" Type="http://x/relationships/{}" Target="{}"/></Relationships>'


def document(body: str, **parts: str) -> bytes:
    """Return a document; further parts are named without folder and ending, `rels` is that of the main part."""
    archive = {f"word/{name}.xml": part for name, part in parts.items() if name != "rels"}
    archive["word/document.xml"] = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    if "rels" in parts:
        archive["word/_rels/document.xml.rels"] = parts["rels"]
    return archive_of(archive)


def notice(body: str, tracked: Literal["final", "original"] = "final", **parts: str) -> rp.Notice:
    return rp.read(document(body, **parts), tracked=tracked)


def lines(body: str, tracked: Literal["final", "original"] = "final", **parts: str) -> list[str]:
    return notice(body, tracked, **parts).source.splitlines()


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def paragraph(inside: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def field(code: str, result: str | None = None) -> str:
    """Return a field, with a result stored or without."""
    stored = "" if result is None else f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}'
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>{stored}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        (field(' DATE \\@ "yyyy年M月d日" ', "2021年3月5日"), "2021年3月5日"),
        ("<w:fldSimple w:instr=' DATE '>" + run("2021年3月6日") + "</w:fldSimple>", "2021年3月6日"),
        (field(r"eq \o\ac(○,3)") + run("种树"), "③种树"),
        (field(r'EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(lu),绿)') + run("化"), "绿化"),
        (field(r"eq \f(1,3)"), "1/3"),
        (field(" AUTONUM ") + run("种树"), "1.种树"),
        ("<w:fldSimple w:instr=' AUTONUM '/>" + run("种树"), "1.种树"),
        (field(r" AUTONUMLGL \* CHINESENUM2 \e ") + run("、种树"), "壹、种树"),
        (field(" TOC ", "目录") + field(" UNKNOWN "), "目录"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>'
            + field("PAGE", "3")
            + run("=1")
            + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run("是")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "是",
        ),
        (
            (
                '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>'
                '<w:default w:val="1"/></w:checkBox></w:ffData>'
                "</w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>"
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            ),
            "☑",
        ),
        ('<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/></w:r>' + run("种树"), "种树"),
    ],
)
def test_a_field_is_shown_by_what_is_stored(inside: str, shown: str) -> None:
    assert lines(f"<w:p>{inside}</w:p>") == [shown]


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', "≥"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "☑"),
        ('<w:r><w:sym w:font="Wingdings" w:char="00A8"/></w:r>', "☐"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F081"/></w:r>', "①"),
        (run("\uf052", '<w:rFonts w:ascii="Wingdings 2"/>'), "☑"),
        (run("\uf0b3", '<w:rFonts w:hAnsi="Symbol"/>'), "≥"),
        ('<w:r><w:sym w:font="Wingdings" w:char="no"/></w:r>' + run("甲"), "甲"),
        ('<w:r><w:sym w:font="Own" w:char="F0B3"/></w:r>', "\uf0b3"),
    ],
)
def test_a_symbol_is_what_it_looks_like(inside: str, shown: str) -> None:
    assert lines(f"<w:p>{inside}</w:p>") == [shown]


GONE, NEW = '<w:rPr><w:del w:id="1"/></w:rPr>', '<w:rPr><w:ins w:id="1"/></w:rPr>'
OUT, IN = "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>", f"<w:ins>{run('新')}</w:ins>"


@pytest.mark.parametrize(
    ("body", "final", "original"),
    [
        (paragraph(run("县") + IN + OUT), ["县新"], ["县旧"]),
        (paragraph(run("种"), GONE) + paragraph(run("树")), ["种树"], ["种", "树"]),
        (paragraph(run("种"), NEW) + paragraph(run("树")), ["种", "树"], ["种树"]),
        (paragraph(OUT, GONE) + paragraph(run("树")), ["树"], ["旧", "树"]),
        (paragraph(run("种"), GONE), ["种"], ["种"]),
        (
            f"<w:p><w:moveFrom>{run('树')}</w:moveFrom>{run('种')}<w:moveTo>{run('树')}</w:moveTo></w:p>",
            ["种树"],
            ["树种"],
        ),
        (
            (
                f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>"
                f"{paragraph(run('旧'))}</w:tc><w:tc>{paragraph(run('格'))}</w:tc></w:tr>"
                f"<w:tr><w:trPr><w:ins/></w:trPr><w:tc>{paragraph(run('新'))}</w:tc>"
                f"<w:tc>{paragraph(run('格'))}</w:tc></w:tr></w:tbl>"
            ),
            ["新\t格"],
            ["旧\t格"],
        ),
    ],
)
def test_changes_are_accepted_or_rejected(body: str, final: list[str], original: list[str]) -> None:
    assert lines(body) == final
    assert lines(body, "original") == original


def test_there_are_two_ways_to_take_changes() -> None:
    with pytest.raises(ValueError, match="tracked"):
        rp.read(document(paragraph(run("甲"))), tracked="first")  # type: ignore[arg-type]


STYLES = (
    f'<w:styles {W}><w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="i"><w:basedOn w:val="h"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="p"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="loop"><w:basedOn w:val="loop"/></w:style></w:styles>'
)


@pytest.mark.parametrize(
    ("inside", "properties"),
    [
        (run("暗", "<w:vanish/>"), ""),
        (run("暗", '<w:rStyle w:val="h"/>'), ""),
        (run("暗", '<w:rStyle w:val="i"/>'), ""),
    ],
)
def test_hidden_text_is_left_out_and_named(inside: str, properties: str) -> None:
    made = notice(paragraph(inside + run("明"), properties), styles=STYLES)
    assert made.source == "明\n"
    assert made.file is not None
    assert made.file.left_out == ("暗",)


def test_what_a_style_hides_a_run_may_show() -> None:
    body = paragraph(run("暗") + run("明", '<w:vanish w:val="0"/>'), '<w:pStyle w:val="p"/>')
    assert lines(body + paragraph(run("也明", '<w:rStyle w:val="loop"/>')), styles=STYLES) == ["明", "也明"]


def test_one_form_of_the_same_content_is_read() -> None:
    box = f"<w:txbxContent>{paragraph(run('签发人：何某'))}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    only = both.replace(box, "<w:drawing/>", 1)
    for inside in (both, only):
        assert lines(f"<w:p><w:r>{inside}</w:r>{run('清政发〔2021〕7号')}</w:p>") == [
            "签发人：何某",
            "清政发〔2021〕7号",
        ]


def test_a_content_control_that_waits_for_its_content_has_none() -> None:
    waiting = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('单击此处')}</w:sdtContent></w:sdt>"
    filled = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(run('甲'))}</w:sdtContent></w:sdt>"
    assert lines(filled + f"<w:p>{waiting}{run('乙')}</w:p>") == ["甲", "乙"]


def test_notes_are_named_and_not_mixed_with_the_text() -> None:
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{paragraph(run("以上年为准"))}</w:footnote></w:footnotes>'
    )
    body = paragraph(run("水井一百座") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
    made = notice(body, notes=notes, rels=RELATIONS.format("footnotes", "notes.xml"))
    assert made.source == "水井一百座\n"
    assert made.file is not None
    assert made.file.left_out == ("以上年为准",)


def test_the_strict_edition_is_read() -> None:
    space = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = paragraph(run("甲") + run("乙", "<w:vanish/>"))
    made = f"<w:document xmlns:w='{space}'><w:body>{body}</w:body></w:document>"
    assert rp.read(archive_of({"word/document.xml": made})).source == "甲\n"
