#!/bin/sh
# lxml's itertext() over an element of python-docx gives the text of each run twice.
#
# python-docx 1.2.0 gives its elements a property `text` of their own (the text of the whole run), under the name by which
# lxml's itertext() asks an element for what stands before its first child. So the run says its text, and the w:t in it says
# it again. Whoever walks a document with itertext(), as is done with any other XML, counts every word twice; the same
# bytes parsed by lxml alone give it once. Seen on 2026-12-01:
#
#   python-docx 1.2.0: 植树植树
#   lxml alone: 植树
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet "python-docx==1.2.0" "lxml==6.1.3"
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

import docx
from lxml import etree

run = docx.Document().add_paragraph("植树").runs[0].font.element
by_docx = "".join(run.itertext())
alone = "".join(etree.fromstring(etree.tostring(run)).itertext())
print(f"python-docx {version('python-docx')}: {by_docx}")
print(f"lxml alone: {alone}")
assert by_docx == "植树植树"
assert alone == "植树"
PYTHON
