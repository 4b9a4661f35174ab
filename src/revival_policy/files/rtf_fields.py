"""Fields of RTF: they are shown by their result, or by their code where the file stores no result."""

from __future__ import annotations

from revival_policy.files.docx_fields import LONGEST, Fields


class RtfFields:
    """The fields that are open, one within another: their codes so far, and how much text there was before each."""

    def __init__(self) -> None:
        """Begin outside of all fields."""
        self._open: list[tuple[list[str], int]] = []
        self._forms = Fields()

    def begin(self, count: int) -> None:
        """Begin a field after so many characters."""
        self._open.append(([], count))

    def add(self, text: str) -> None:
        """Take a part of the code of the innermost field."""
        if self._open and sum(map(len, self._open[-1][0])) < LONGEST:
            self._open[-1][0].append(text)

    def end(self, count: int) -> str:
        """End a field after so many characters; return what it shows where it has no result."""
        codes, before = self._open.pop()
        return self._forms.shown("".join(codes)) if count == before else ""
