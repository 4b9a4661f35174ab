"""Bodies (机构): what a name in a notice means, and when it was so called."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Literal, Protocol, get_args

import attrs

from revival_policy import fields
from revival_policy.handing_out import Public
from revival_policy.registry.periods import day_of, may_be_valid
from revival_policy.registry.places import Place

#: Of the area that a body serves; districts and county-level cities are counties.
LevelName = Literal["central", "province", "prefecture", "county", "township"]
LEVELS: tuple[LevelName, ...] = get_args(LevelName)
#: What a body is. An office serves a government or coordinates; party is any organ of the Party; vertical is the local
#: organ of a central body; association is also what the Party leads beside it (团委, 妇联, 总工会).
KindName = Literal[
    "administration_committee",
    "association",
    "bank",
    "congress",
    "consultative",
    "court",
    "department",
    "enterprise",
    "government",
    "institution",
    "military",
    "office",
    "party",
    "procuratorate",
    "vertical",
]
KINDS: tuple[KindName, ...] = get_args(KindName)


#: On what it rests that there is such a body of such a name: listed with a source, composed by a rule for places of its
#: kind, or met in documents.
BASES = ("listed", "rule", "documents")


class Kin(Protocol):
    """Where a body comes from: knows those before, after and above it."""

    def parent(self, body: Body) -> Body | None:
        """Return the body above."""
        ...

    def successors(self, body: Body) -> tuple[Body, ...]:
        """Return the bodies that took over its functions at its end."""
        ...

    def predecessors(self, body: Body) -> tuple[Body, ...]:
        """Return the bodies whose functions it took over."""
        ...


@attrs.frozen
class Body(Public):
    """An official body (机构) under one official name, in the period in which it bore that name.

    `level` is one of "central", "province", "prefecture", "county", "township", or "" where it is not known (some
    enterprises); `kind` one of `revival_policy.registry.KINDS`. `place` is the area it serves, None for the centre.
    `valid_from` and `valid_to` are ISO 8601 dates of the precision that is known (2018, 2018-03, 2018-03-17); the day
    `valid_to` belongs to the successor already; "" is no claim. `basis` says on what the body rests: "listed" where a
    row names it, with its source, "documents" where it was met in documents, "rule" where its name is composed as those
    of places of its kind are. `kin` finds its successors.

    >>> body = rp.registry.resolve("省发改委", place="吉林省")
    >>> body.name, body.level, body.kind, body.basis
    ('吉林省发展和改革委员会', 'province', 'department', 'rule')
    """

    name: str = attrs.field(validator=fields.like("(?s:.+)", "the name of a body"))
    level: str = attrs.field(default="", validator=fields.among(("", *LEVELS)))
    kind: str = attrs.field(default="department", validator=fields.among(KINDS))
    place: Place | None = attrs.field(default=None, repr=lambda place: repr(place and place.name))
    short_names: tuple[str, ...] = attrs.field(default=(), eq=False, repr=False)
    english: str = attrs.field(default="", eq=False, repr=False)
    valid_from: str = ""
    valid_to: str = ""
    basis: str = attrs.field(default="listed", eq=False, repr=False, validator=fields.among(BASES))
    #: Where its kin are found; None of a body that was made by hand.
    kin: Kin | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def parent(self) -> Body | None:
        """The body above it: the government of a department, the central body of a vertical organ; None if unknown."""
        return self.kin.parent(self) if self.kin else None

    def successors(self, on: dt.date | str | None = None) -> tuple[Body, ...]:
        """Return the bodies that took over its functions when it ended; with a date, those that had them on that day.

        >>> old = rp.registry.resolve("吉林银监局", place="吉林省", on=rp.Date(2016, 12, 9))
        >>> [body.name for body in old.successors(on=rp.Date(2024, 6, 1))]
        ['国家金融监督管理总局吉林监管局']
        """
        return _followed(self, lambda body: body.kin.successors(body) if body.kin else (), day_of(on))

    def predecessors(self, on: dt.date | str | None = None) -> tuple[Body, ...]:
        """Return the bodies whose functions it took over; with a date, those that had them on that day."""
        return _followed(self, lambda body: body.kin.predecessors(body) if body.kin else (), day_of(on))

    def exists(self, on: dt.date | str | None) -> bool:
        """Tell whether the body may have borne its name on a day; True where no day or no dates are known."""
        return may_be_valid(self.valid_from, self.valid_to, day_of(on))

    def __str__(self) -> str:
        """Return the official name."""
        return self.name


def _followed(start: Body, step: Callable[[Body], tuple[Body, ...]], on: dt.date | None) -> tuple[Body, ...]:
    """Return the next bodies, or the nearest along every path that existed on a day."""
    if on is None:
        return step(start)
    found: dict[Body, None] = {}
    seen = {start}
    waiting = list(step(start))
    while waiting:
        body = waiting.pop(0)
        if body in seen:
            continue
        seen.add(body)
        if body.exists(on):
            found[body] = None
        else:
            waiting.extend(step(body))
    return tuple(found)
