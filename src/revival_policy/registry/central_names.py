"""The bodies of the centre, and the user's own, by every name they go by."""

from __future__ import annotations

import re
from collections import defaultdict

import attrs

from revival_policy.registry.current import current, remembered
from revival_policy.registry.periods import years_of
from revival_policy.registry.tables import rows


@attrs.frozen
class _Body:
    name: str
    first_year: int
    last_year: int


@remembered()
def _bodies() -> dict[str, list[_Body]]:
    found: defaultdict[str, list[_Body]] = defaultdict(list)
    for row in rows("central_bodies"):
        body = _Body(row["name"], *years_of(row["valid_from"], row["valid_to"]))
        for name in {row["name"], *filter(None, row["short_names"].split("|"))}:
            found[name].append(body)
    own: defaultdict[str, list[_Body]] = defaultdict(list)
    for listed in current().own_bodies:
        one = listed.body
        body = _Body(one.name, *years_of(one.valid_from, one.valid_to))
        for name in {one.name, *one.short_names}:
            own[name].append(body)
    return {**found, **own}


#: What names of people's congresses shorten.
_STANDING_COMMITTEE = re.compile("(?:人大|人民代表大会)常委会$")
#: Characters of the longest name that is looked for among names without a mark between.
_LONGEST_NAME = 30


def is_known_body(name: str) -> bool:
    """Tell whether a name is one of a body of the centre or of the user's own, official or short."""
    return name in _bodies()


def official_name(name: str, year: int | None) -> str:
    """Return the official name of the one body that went by a name in a year, the name itself where none did.

    Where several did, no one is chosen, and the name stays as well.

    >>> official_name("税务总局", 2023), official_name("县财政局", 2023)
    ('国家税务总局', '县财政局')
    """
    bodies = _bodies().get(name, [])
    official = {body.name for body in bodies if year is None or body.first_year <= year <= body.last_year}
    return official.pop() if len(official) == 1 else _STANDING_COMMITTEE.sub("人民代表大会常务委员会", name)


def split_names(text: str) -> tuple[str, ...]:
    """Divide names that are written as one; the text itself where it cannot be divided into known ones.

    >>> split_names("财政部税务总局住房和城乡建设部")
    ('财政部', '税务总局', '住房和城乡建设部')
    """
    known = _bodies()
    if not text or text in known:
        return (text,) if text else ()
    # The fewest names that make up the text to each place that names can make up.
    fewest: dict[int, tuple[str, ...]] = {0: ()}
    for end in range(1, len(text) + 1):
        divided = [
            (*names, text[start:end])
            for start, names in fewest.items()
            if end - start <= _LONGEST_NAME and text[start:end] in known
        ]
        if divided:
            fewest[end] = min(divided, key=len)
    return fewest.get(len(text), (text,))
