"""Importing the package, and loading the registry, beside importing what the package needs anyway."""

from __future__ import annotations

import subprocess
import sys

ROUNDS = 7
NEEDED = "import attrs, cattrs, pyparsing"
PACKAGE = f"{NEEDED}, revival_policy"
#: All modules that read the registry are imported before the clock starts.
LOADED = "revival_policy.registry.resolve('省发改委', place='吉林省')"


def seconds(timed: str, before: str = "") -> float:
    code = f"import time\n{before}\nstart = time.perf_counter()\n{timed}\nprint(time.perf_counter() - start)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    return float(done.stdout)


def test_importing_the_package_takes_little_longer_than_what_it_needs() -> None:
    pairs = [(seconds(PACKAGE), seconds(NEEDED)) for _ in range(ROUNDS)]
    ratio = min(package for package, _ in pairs) / min(needed for _, needed in pairs)
    print(f"import: {ratio:.2f} times what is needed anyway")
    assert ratio <= 1.3


def test_loading_the_registry_takes_no_longer_than_that() -> None:
    before = f"{NEEDED}\nimport revival_policy.registry"
    pairs = [(seconds(LOADED, before), seconds(NEEDED)) for _ in range(ROUNDS)]
    ratio = min(load for load, _ in pairs) / min(needed for _, needed in pairs)
    print(f"registry: {ratio:.2f} times the import of what is needed anyway")
    assert ratio <= 1.0
