#!/usr/bin/env bash
# rustworkx refuses GraphML files with flags that networkx writes: True and False are none of XML Schema's booleans.
#
# Seen with networkx 3.4.2 and rustworkx 0.18.1 on CPython 3.11: write_graphml writes an attribute of type boolean as True,
# where GraphML asks for xs:boolean (true, false, 1, 0); networkx reads its own file back, and rustworkx.read_graphml ends
# with "provided string was not `true` or `false`". With the two words in small letters rustworkx reads the same file. Networks of agencies and of
# citations carry such flags (collective, in force), and go by GraphML from the one to the other.
#
# Ends with 0 while this is so, and with 1 once one of these answers changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "networkx==3.4.2" "rustworkx==0.18.1"
cd -- "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import re
import sys
from importlib.metadata import version
from pathlib import Path

import networkx
import rustworkx

graph = networkx.DiGraph()
graph.add_node("林业局", collective=False)
graph.add_node("各县政府", collective=True)
graph.add_edge("林业局", "各县政府")
networkx.write_graphml(graph, "network.graphml")
written = Path("network.graphml").read_text(encoding="utf-8")
flags = re.findall(r">(True|False|true|false)<", written)
try:
    rustworkx.read_graphml("network.graphml")
    refused = ""
except Exception as error:
    refused = f"{type(error).__name__}: {error}"
Path("small.graphml").write_text(written.replace(">True<", ">true<").replace(">False<", ">false<"), encoding="utf-8")
read = rustworkx.read_graphml("small.graphml")[0].num_nodes()
print("networkx", version("networkx"), "rustworkx", version("rustworkx"), "python", sys.version.split()[0])
print("written:", *flags)
print("refused:", refused)
print("nodes read with small letters:", read)
sys.exit(not (flags == ["False", "True"] and refused and read == 2))
PYTHON
