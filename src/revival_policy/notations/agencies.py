"""Agencies (机关): a name as written, and the body that it means in its notice."""

from __future__ import annotations

import functools

import attrs
import pyparsing as pp

from revival_policy import fields
from revival_policy.errors import ArgumentError
from revival_policy.handing_out import PlainValue, hand_out
from revival_policy.notations.agency_names import DESIGNATION, is_collective
from revival_policy.notations.dates import Date
from revival_policy.notations.folding import fold
from revival_policy.notations.grammar import Grammar
from revival_policy.registry import resolving
from revival_policy.registry.body import Body
from revival_policy.registry.places import Place
from revival_policy.words.patterns import pattern

_DESIGNATION = pattern(DESIGNATION)


def _is_a_designation(_agency: Agency, _attribute: object, name: str) -> None:
    if not _DESIGNATION.fullmatch(name):
        raise ArgumentError("name", repr(name), "the name of an agency")


def _collective_by_name(agency: Agency) -> bool:
    return is_collective(str(agency.name))  # what is no text is refused right after


@attrs.frozen
class Origin(PlainValue):
    """Place and date of the notice in which a name is (发文地区, 成文日期); they tell which body it means.

    `place` is the full path of the place (吉林省长春市), 中国 for the centre, None where it is not known.
    """

    place: str | None = None
    date: Date | None = None


@attrs.frozen(repr=False)
class Agency(PlainValue):
    """A body named in a notice (机关), by its name as written; two agencies are equal when their names are.

    `collective` tells a class of bodies (各市(州)人民政府) from a single one. It follows from the name, except where
    only the list tells (管委会 after 各区政府), and so is no part of equality; nor is the origin, which says in what
    notice the name was read.

    >>> Agency.from_text("省财政厅").collective, Agency.from_text("有关地方政府").collective
    (False, True)
    """

    name: str = attrs.field(validator=[fields.of(str, "the name of an agency"), _is_a_designation])
    collective: bool = attrs.field(default=attrs.Factory(_collective_by_name, takes_self=True), eq=False)
    origin: Origin = attrs.field(default=Origin(), eq=False, kw_only=True)

    @property
    def official(self) -> Body | None:
        """The official body that the name means in its notice; None where no single one is sure.

        >>> agency = rp.load("jilin-2016-41").measures[0].agencies[0]
        >>> agency.name, agency.official.name
        ('省编办', '吉林省机构编制委员会办公室')
        """
        if self.collective:
            return None
        if self.origin.place is None:
            return resolving.resolve_anywhere(self.name, self.origin.date)
        return resolving.meant(self.name, self.origin.place, self.origin.date)

    @property
    def candidates(self) -> tuple[Body, ...]:
        """All bodies that the name can mean in its notice, the likeliest first."""
        return () if self.collective else resolving.all_meant(self.name, self.origin.place, self.origin.date)

    @property
    def level(self) -> str | None:
        """The level of the official body, as `Body.level`; None where the body is not known."""
        return self.official.level if self.official else None

    @property
    def place(self) -> Place | None:
        """The place that the official body serves; None where body or place is not known, and of central bodies."""
        return self.official.place if self.official else None

    @property
    def who(self) -> str:
        """Who is meant, for counting over many notices: the official name, else the name as written and the place.

        >>> measure = rp.load("jilin-2016-41").measures[0]
        >>> measure.agencies[0].who, rp.Agency.from_text("各县政府").who
        ('吉林省机构编制委员会办公室', '各县政府')
        """
        body = self.official
        if body is not None:
            return body.name
        return f"{self.name}({self.origin.place})" if self.origin.place else self.name

    @classmethod
    def from_text(cls, text: str) -> Agency:
        """Read a name written alone; raise NotationError if it is not one.

        A text with 、 is read as one name, as addressees are (国务院各部委、各直属机构); AgencyList divides lists.
        """
        text = fold(text)
        return agency_named(text if _DESIGNATION.fullmatch(text) else _DESIGNATION_GRAMMAR.read(text)["name"])

    def __str__(self) -> str:
        """Return the name."""
        return self.name

    def __repr__(self) -> str:
        """Return the call that makes this agency."""
        return f"Agency.from_text({self.name!r})"

    def _repr_html_(self) -> str:
        """Return what a notebook shows: the body that is meant, or all that may be."""
        html: str = hand_out("notebook", self)
        return html


@functools.lru_cache(maxsize=8192)
def agency_named(name: str) -> Agency:
    """Return the agency of a name; the same object for the same name, as long as it is in use."""
    return Agency(name)


def agency_of(agency: Agency, origin: Origin) -> Agency:
    """Return an agency as one of a notice of some place and date."""
    return _agency_of(agency.name, agency.collective, origin)


@functools.lru_cache(maxsize=8192)
def _agency_of(name: str, collective: bool, origin: Origin) -> Agency:  # noqa: FBT001 - a key
    return Agency(name, collective, origin=origin)


_DESIGNATION_GRAMMAR = Grammar("机关名称", pp.Regex(DESIGNATION)("name").set_name("机关名称"))
