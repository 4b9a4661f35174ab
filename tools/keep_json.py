"""Keep what this version of the JSON writes, for later versions to read: run once, when a version is new.

    python tools/keep_json.py

Writes tests/rendering/kept/version-N.json; a file that is there stays as it is.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, cast

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.samples import ONE_OF_EACH  # noqa: E402 - found by the line above

import revival_policy as rp  # noqa: E402
from revival_policy.rendering.converter import VERSION  # noqa: E402


def kept() -> dict[str, dict[str, object]]:
    """Return a value of each class as it is written, and the fields of each class."""
    values: dict[str, object] = {}
    fields: dict[str, object] = {}
    for kind, value in ONE_OF_EACH:
        schema = cast("Any", rp.json_schema(kind))
        name = schema["$id"].rpartition(":")[2]
        values[name] = json.loads(rp.to_json(value))
        if "properties" in schema["$defs"].get(name, {}):
            fields[name] = schema["$defs"][name]["properties"]
    return {"values": values, "fields": fields}


if __name__ == "__main__":
    path = ROOT / "tests" / "rendering" / "kept" / f"version-{VERSION}.json"
    if path.exists():
        sys.exit(f"{path} is there already: what a version wrote is never changed")
    path.write_text(json.dumps(kept(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
