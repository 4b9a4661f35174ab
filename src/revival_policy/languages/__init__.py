"""What the library says to people, in Chinese or in English.

Every message is written in English where it is said, and values hold it so: two notices that are equal stay equal
whatever language they were read in, and JSON never depends on it. It is put into Chinese when it is shown, by the one
catalogue under `data`, which `python -m tools.messages` keeps.
"""

from __future__ import annotations

from revival_policy.languages.chosen import LANGUAGES, Language, chosen, language, set_language
from revival_policy.languages.saying import said, say, to_say

__all__ = ["LANGUAGES", "Language", "chosen", "language", "said", "say", "set_language", "to_say"]
