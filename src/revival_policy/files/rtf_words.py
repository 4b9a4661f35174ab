"""The tokens of RTF, and which of its words begin what, and end what."""

from __future__ import annotations

import re

TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?[0-9]{1,10})? ?"
    rb"|(?P<bytes>(?:\\'[0-9a-fA-F]{2})+)"
    rb"|\\(?P<symbol>[^a-zA-Z])"
    rb"|(?P<brace>[{}])"
    rb"|(?P<break>[\r\n\x00]+)"
    rb"|(?P<text>[^\\{}\r\n\x00]+)"
    rb"|(?P<stray>\\)"
)
#: Destinations that are not the text.
BESIDE = frozenset((
    b"annotation", b"atnauthor", b"atnid", b"author", b"bkmkend", b"bkmkstart", b"colortbl", b"comment", b"company",
    b"creatim", b"datafield", b"doccomm", b"filetbl", b"footer", b"footerf", b"footerl",
    b"footerr", b"footnote", b"ftncn", b"ftnsep", b"ftnsepc", b"generator", b"header", b"headerf", b"headerl",
    b"headerr", b"info", b"keywords", b"listoverridetable", b"listtable", b"nonesttables", b"nonshppict", b"objdata",
    b"operator", b"pict", b"pntxta", b"pntxtb", b"private", b"revtbl", b"rxe", b"shprslt", b"sn", b"stylesheet",
    b"subject", b"sv", b"tc", b"template", b"title", b"txe", b"xe",
))  # fmt: skip
#: Destinations after \* that hold text all the same.
SHOWN = frozenset((b"shpinst", b"shptxt", b"ud", b"do", b"dptxbx", b"dptxbxtext"))
#: Control words that say what a row of a table is like, and end it.
OF_ROWS = frozenset((b"row", b"trowd", b"trleft", b"cellx", b"clvmrg", b"clmrg"))
#: Control words that end a paragraph.
ENDS = frozenset((b"par", b"sect", b"page", b"column", b"softpage", b"softcol"))
