"""FILE on the command line: a path, a folder, a pattern, `-` for standard input, or the name of a data set."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from revival_policy.cli.outputs import complain, complain_of_others, with_progress
from revival_policy.corpus.reading import outcome_of
from revival_policy.corpus.sources import Source, source_of
from revival_policy.datasets import load, names
from revival_policy.errors import FileError
from revival_policy.files.limits import LARGEST_FILE
from revival_policy.files.read import read
from revival_policy.languages import say, to_say

if TYPE_CHECKING:
    from revival_policy.corpus.reading import Given
    from revival_policy.model.notice import Notice

#: The FILE that means standard input.
STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = to_say("standard input")


@attrs.define
class Inputs:
    """The notices that FILEs name, each with its name, read when its turn comes.

    Folders, patterns and tables of texts are read as the documents that `corpus build` finds in them. Where there are
    several, one that cannot be read is reported and the others go on; of one alone the error is raised. `done`,
    `unread` and `skipped` (by ending, files that hold no documents) are complete when all was iterated.
    """

    files: Sequence[str]
    several: bool
    sources: Sequence[str | Source]
    #: Whether what comes of each is drawn on the terminal, where a bar would be in between.
    drawn: bool = False
    done: int = 0
    unread: int = 0
    skipped: Counter[str] = attrs.field(factory=Counter)

    @classmethod
    def of(cls, files: Sequence[str], *, drawn: bool = False) -> Inputs:
        """Look at what FILEs name; FileError where a pattern fits no file."""
        sources = [file if _is_named(file) else source_of(file) for file in files]
        several = len(files) > 1 or any(isinstance(each, Source) and each.total != 1 for each in sources)
        return cls(files, several or Path(files[0]).is_dir(), sources, drawn)

    def __iter__(self) -> Iterator[tuple[str, Notice]]:
        """Yield each notice with its name."""
        if not self.several:
            yield self._alone()
            return
        shown = not (self.drawn and sys.stdout.isatty())
        for found in with_progress(self._each(), say("reading"), self._total(), shown=shown):
            try:
                name, notice = _document(found)
            except FileError as error:  # noqa: PERF203 - reading a file takes a thousand times as long
                self.unread += 1
                complain(say("error: {what}", what=error))
            else:
                self.done += 1
                yield name, notice
        if not self.done and not self.unread:
            raise FileError(self.files[0], "the folder holds no files")

    def _alone(self) -> tuple[str, Notice]:
        (source,) = self.sources
        (given,) = [source] if isinstance(source, str) else source
        self.done = 1
        return _document(given)

    def _each(self) -> Iterator[str | Given]:
        for source in self.sources:
            if isinstance(source, str):
                yield source
                continue
            try:
                yield from source
            except FileError as error:  # a table that cannot be read
                self.unread += 1
                complain(say("error: {what}", what=error))
            self.skipped.update(source.skipped)

    def _total(self) -> int | None:
        totals = [1 if isinstance(source, str) else source.total for source in self.sources]
        return None if None in totals else sum(total for total in totals if total is not None)


def _is_named(file: str) -> bool:
    """Tell whether a FILE is standard input or a data set; a path that exists wins over a data set of its name."""
    return file == STANDARD_INPUT or (file in names() and not Path(file).exists())


def _document(given: str | Given) -> tuple[str, Notice]:
    """Return a document with its name; FileError where it cannot be read."""
    if isinstance(given, str):
        return given, read_input(given)
    name = given.source or given.document
    if isinstance(given.contents, Path):
        return name, read_input(name)
    outcome = outcome_of(given)
    if outcome.notice is None:
        raise FileError(name, outcome.message or "")
    return name, outcome.notice


def read_inputs(files: Sequence[str]) -> tuple[list[tuple[str, Notice]], bool]:
    """Return the notices that several FILEs name, each with its name, and whether one could not be read."""
    inputs = Inputs.of(files)
    read = list(inputs)
    complain_of_others(inputs.skipped)
    return read, inputs.unread > 0


def read_input(file: str) -> Notice:
    """Return the notice that FILE names; a path that exists wins over a data set of the same name.

    Standard input is taken as the bytes of a file of any kind, whatever the locale says. FileError where there is
    nothing to read.
    """
    if file == STANDARD_INPUT:
        try:
            return read(sys.stdin.buffer.read(LARGEST_FILE + 1))
        except FileError as error:
            raise FileError(say(STANDARD_INPUT_NAME), error.reason) from error
    if _is_named(file):
        return load(file)
    try:
        return read(file)
    except FileError as error:
        if isinstance(error.__cause__, FileNotFoundError):
            reason = f"no such file, and no data set of this name; there are: {', '.join(names())}"
            raise FileError(file, reason) from error
        raise
