#!/usr/bin/env bash
# pandoc writes the automatic numbers of a DOCX that Word shows in hanzi as 1. 2. 3., each level like the next.
#
# Seen with pandoc 3.9 (pypandoc_binary 1.17) and python-docx 1.2.0 on CPython 3.11. A numbering of two levels, 一、 and
# （一） (numFmt chineseCountingThousand, lvlText "%1、" and "（%2）"), comes out as
#   1.  甲
#       1.  乙
# while the numFmt upperRoman beside it keeps its form (I.). What a text says of its own items, 见第二条（一） or
# 按照本通知第三部分第（二）项, leads nowhere after the conversion, and nothing warns of it.
#
# Ends with 0 while this is so, and with 1 once it changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "pypandoc_binary==1.17" "python-docx==1.2.0"
cd -- "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import docx
import pypandoc
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def convert(first: tuple[str, str], second: tuple[str, str]) -> str:
    """Return two items, one below the other, as pandoc writes them in Markdown."""
    document = docx.Document()
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, (form, text) in enumerate((first, second))
    )
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    for level, words in enumerate(("甲", "乙")):
        properties = document.add_paragraph(words)._p.get_or_add_pPr()
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr>')
        )
    document.save("numbered.docx")
    return pypandoc.convert_file("numbered.docx", "markdown")


hanzi = ("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）")
roman = ("upperRoman", "%1."), ("upperRoman", "%2.")
print("pandoc", pypandoc.get_pandoc_version(), "python", sys.version.split()[0])
written = [convert(*hanzi).split(), convert(*roman).split()]
print(written)
sys.exit(written != [["1.", "甲", "1.", "乙"], ["I.", "甲", "I.", "乙"]])
PYTHON
