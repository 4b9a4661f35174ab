"""Takes the picture of the page that the documentation shows: run it when the page looks different.

It needs playwright and Chromium, and fonts with hanzi: `python tools/pictures/page.py`.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import revival_policy as rp

PICTURE = Path(__file__).parents[2] / "docs" / "_static" / "page.png"
VIEW = "#section-4?agency=省财政厅"


def main() -> None:
    """Write the picture."""
    program = shutil.which("chromium") or sys.exit("no chromium on this machine")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "page.html"
        path.write_text(rp.load("jilin-2016-41").to_html(), encoding="utf-8")
        page = driver.chromium.launch(executable_path=program).new_page(viewport={"width": 1024, "height": 640})
        page.goto(path.as_uri() + VIEW)
        page.evaluate("document.activeElement.blur()")
        page.screenshot(path=PICTURE)


if __name__ == "__main__":
    main()
