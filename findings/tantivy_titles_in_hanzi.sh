#!/usr/bin/env bash
# tantivy indexes no Chinese title of fourteen hanzi or more by default, and says nothing.
#
# Seen with tantivy 0.25.1 (the Python package) on CPython 3.11: a text field with the default tokenizer takes a run of
# hanzi as one token and drops tokens above 40 bytes, which is above 13 hanzi. Of two documents with the titles 植树办法
# and 枫林县人民政府关于加强护林防火工作的通知, the whole title finds the first and not the second; no part of either is
# found; both are counted as indexed. Titles of Chinese official documents are rarely shorter than 14 hanzi, so an archive of
# them seems searchable and is empty. With an ngram tokenizer (2, 2) both are found, by any two hanzi too.
#
# Ends with 0 while this is so, and with 1 once one of these answers changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "tantivy==0.25.1"
cd -- "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

import tantivy

TITLES = ("植树办法", "枫林县人民政府关于加强护林防火工作的通知")
ASKED = (*TITLES, "护林")


def found(tokenizer: str) -> tuple[int, list[int]]:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("title", stored=True, tokenizer_name=tokenizer)
    index = tantivy.Index(builder.build())
    if tokenizer == "pairs":
        pairs = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.ngram(2, 2, False)).build()
        index.register_tokenizer("pairs", pairs)
    writer = index.writer()
    for title in TITLES:
        writer.add_document(tantivy.Document(title=title))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()
    hits = [len(searcher.search(index.parse_query(f'"{words}"', ["title"]), 10).hits) for words in ASKED]
    return searcher.num_docs, hits


print("tantivy", version("tantivy"), "python", sys.version.split()[0])
given = [found("default"), found("pairs")]
print("documents, hits of", ASKED)
print("default", *given[0])
print("ngram(2, 2)", *given[1])
sys.exit(given != [(2, [1, 0, 0]), (2, [1, 1, 1])])
PYTHON
