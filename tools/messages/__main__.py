"""Brings the catalogue up to the source, and names what lacks Chinese.

Messages that are new are added without Chinese, those that are no longer said are left out. Write the Chinese into the
.po file, and run this again: it writes the .mo file, which is what the library reads. `--check` changes nothing.
"""

from __future__ import annotations

import sys

from tools.messages.finding import find_all
from tools.messages.keeping import PO, as_mo, as_po, faults, read, updated


def main() -> int:
    """Write both files, or check them; return 1 where something lacks."""
    catalogue = updated(read(), find_all())
    written = {PO: as_po(catalogue), PO.with_suffix(".mo"): as_mo(catalogue)}
    lacking = list(faults(catalogue))
    if "--check" in sys.argv:
        stale = [path for path, data in written.items() if not path.exists() or path.read_bytes() != data]
        lacking += [f"{path.name} is not up to date: run python -m tools.messages" for path in stale]
    else:
        for path, data in written.items():
            path.write_bytes(data)
    sys.stderr.writelines(f"{fault}\n" for fault in lacking)
    return bool(lacking)


if __name__ == "__main__":
    sys.exit(main())
