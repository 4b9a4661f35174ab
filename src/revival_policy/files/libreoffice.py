"""LibreOffice, where it is installed: old files of Word and WPS to DOCX."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from revival_policy.files.contents import Unreadable

#: Seconds that a file may take; LibreOffice needs two to start.
LONGEST = 60
_NAMES = ("soffice", "libreoffice")


def is_installed() -> bool:
    """Tell whether LibreOffice is on the path."""
    return _program() is not None


def as_docx(data: bytes, what: str) -> bytes:
    """Return a file as DOCX; Unreadable, saying what the file is, where LibreOffice is missing or refuses it."""
    program = _program()
    if program is None:
        msg = f"{what}, which is read where LibreOffice is installed; or save it as DOCX first"
        raise Unreadable(msg)
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder, "notice.doc"), Path(folder, "out", "notice.docx")
        given.write_bytes(data)
        # A profile of its own: LibreOffice that is already at work would take the file, and end before it is done.
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [program, profile, "--headless", "--norestore", "--convert-to", "docx", "--outdir", str(made.parent)]
        try:
            subprocess.run([*command, str(given)], capture_output=True, check=True, timeout=LONGEST)  # noqa: S603
            return made.read_bytes()
        except (OSError, subprocess.SubprocessError):
            msg = f"{what}, and LibreOffice cannot read it"
            raise Unreadable(msg) from None


def _program() -> str | None:
    return next((found for name in _NAMES if (found := shutil.which(name))), None)
