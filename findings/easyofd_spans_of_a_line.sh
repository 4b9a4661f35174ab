#!/bin/sh
# easyofd gives every stretch of a line the box of the whole line, so that the stretches lie over each other.
#
# easyofd 20260427 makes OFD of a PDF with OFD().pdf2ofd(data, optional_text=True). A line of a Chinese document changes its
# font at every figure (2024年 is two stretches). Of such a line easyofd writes a TextObject for each stretch, but all with
# the Boundary of the line: each begins at its left edge, so that who reads the text by place cannot tell their order. Seen
# on 2026-12-01, of a line "清溪市" and "2024" set beside each other, one box for both:
#
#   easyofd 20260427: 2 stretches, 1 left edges
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet "easyofd==20260427" "reportlab==5.1.0"
cd "$folder"
venv/bin/python - >printed 2>said <<'PYTHON' || { tail -n 5 printed said; exit 1; }
import io
import re
import sys
import zipfile
from importlib.metadata import version

from easyofd import OFD
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
file = io.BytesIO()
canvas = Canvas(file)
line = canvas.beginText(100, 700)
line.setFont("STSong-Light", 16)
line.textOut("清溪市")
line.setFont("Helvetica", 16)
line.textOut("2024")
canvas.drawText(line)
canvas.save()
made = OFD().pdf2ofd(file.getvalue(), optional_text=True)
with zipfile.ZipFile(io.BytesIO(made)) as archive:
    name = next(each for each in archive.namelist() if each.endswith("Content.xml"))
    content = archive.read(name).decode()
text = r'Boundary="([0-9.]+) [^"]*">(?:(?!</ofd:TextObject>).)*<ofd:TextCode X="([^"]*)"'
stretches = re.findall(text, content, re.DOTALL)
edges = {(left, x) for left, x in stretches}
print(f"easyofd {version('easyofd')}: {len(stretches)} stretches, {len(edges)} left edges")
sys.exit(0 if len(stretches) == 2 and len(edges) == 1 else 1)
PYTHON
tail -n 1 printed
