"""What `python -m revival_policy` runs: the command revival-policy."""

from __future__ import annotations

import sys

from revival_policy.cli import main

if __name__ == "__main__":
    sys.exit(main())
