"""Find the document numbers in every text file of a folder and write them as CSV.

python examples/numbers_in_a_folder.py my_notices > numbers.csv
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import revival_policy as rp

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS = ("file", "line", "number", "as_written")


def numbers_in(path: Path) -> Iterator[tuple[str, int, str, str]]:
    """Yield a row for each number in a file, its line counted from 1; complain of a file that holds no text."""
    try:
        text = rp.read(path).source
    except rp.FileError as error:
        print(error, file=sys.stderr)
        return
    for match in rp.find_numbers(text):
        yield path.name, text.count("\n", 0, match.start) + 1, str(match.value), " ".join(match.text.split())


def main(folder: Path) -> None:
    """Write the rows of all text files of a folder."""
    sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]  # it is a text stream here
    writer = csv.writer(sys.stdout)
    writer.writerow(COLUMNS)
    for path in sorted(folder.glob("*.txt")):
        writer.writerows(numbers_in(path))


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004 - the script and its one argument
        sys.exit("usage: numbers_in_a_folder.py FOLDER")
    main(Path(sys.argv[1]))
