"""Traditional characters (繁体字) and the simplified ones that the registry and the grammars are written in.

Only the characters that names of bodies, codes and the words around numbers are made of; whole texts are the business
of a converter that knows words.
"""

from __future__ import annotations

import functools

from revival_policy.registry.tables import rows


def simplified(text: str) -> str:
    """Return a text with the traditional characters of numbers and names made simple; no offset changes.

    A text without 號 comes back as it is: it has no number in traditional characters.

    >>> simplified("根據國發〔2016〕62號")
    '根据国发〔2016〕62号'
    """
    return text.translate(_table()) if "號" in text else text


@functools.cache
def _table() -> dict[int, str]:
    return {ord(row["traditional"]): row["simplified"] for row in rows("traditional_characters")}
