"""What can be asked of the forms in which a notice is handed out."""

from __future__ import annotations

from typing import Literal

#: Languages in which a page labels what it shows: Chinese, English.
Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")
