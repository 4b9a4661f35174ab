"""The conditions that a measure can be asked to meet."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, TypeVar

from revival_policy.errors import NotationError, QueryError
from revival_policy.languages import say
from revival_policy.model.asking import expression_of, place_of
from revival_policy.notations.agencies import Agency
from revival_policy.notations.citations import Citation
from revival_policy.notations.dates import Date
from revival_policy.notations.markers import Marker
from revival_policy.notations.quantities import QuantityKind
from revival_policy.notations.responsibilities import Role
from revival_policy.registry.body import KINDS, LEVELS

if TYPE_CHECKING:
    from collections.abc import Callable

    # argparse has no public name for what add_argument_group returns.
    Group = argparse._ArgumentGroup  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]

Value = TypeVar("Value")


def add_conditions(parser: argparse.ArgumentParser) -> None:
    """Let a parser take the conditions."""
    _add_agencies(
        parser.add_argument_group(
            say("who"), say("conditions that one and the same agency (机关) of the measure has to meet")
        )
    )
    _add_places(parser.add_argument_group(say("where, what and when")))


def _add_agencies(group: Group) -> None:
    group.add_argument(
        "--by", metavar="NAME", type=_read(Agency.from_text), help=say("it is the body that this name means")
    )
    group.add_argument("--as-written", action="store_true", help=say("with --by: it is written with this very name"))
    group.add_argument(
        "--role",
        type=_role,
        metavar="{lead,support,responsible}",
        help=say("it leads (牵头), supports (配合) or is responsible (负责)"),
    )
    group.add_argument("--level", choices=LEVELS, help=say("it is a body of this level"))
    group.add_argument(
        "--kind", choices=KINDS, metavar="KIND", help=say("it is a body of this kind: {kinds}", kinds=", ".join(KINDS))
    )
    group.add_argument(
        "--place", metavar="PLACE", type=_read(place_of), help=say("it serves this place (行政区划), or one in it")
    )


def _add_places(group: Group) -> None:
    group.add_argument(
        "--section",
        metavar="MARKER",
        type=_read(Marker.from_text),
        help=say("it is under the section with this marker (结构层次序数), such as 一、 or (二)"),
    )
    group.add_argument("--mentioning", metavar="WORDS", help=say("its text holds these words"))
    group.add_argument(
        "--matching",
        metavar="EXPRESSION",
        type=_read(expression_of),
        help=say("a regular expression is found in its text"),
    )
    group.add_argument(
        "--citing",
        metavar="DOCUMENT",
        type=_read(Citation.from_text),
        help=say("it cites the document of this number (发文字号) or 《title》"),
    )
    group.add_argument("--due", action="store_true", help=say("it has a deadline (时限)"))
    days = {
        "before": say("its deadline ends before this day"),
        "after": say("its deadline ends after this day"),
        "on": say("its deadline ends on this day"),
    }
    for name, purpose in days.items():
        group.add_argument(f"--due-{name}", metavar="DAY", type=_read(Date.from_text), help=purpose)
    group.add_argument(
        "--quantity",
        choices=("any", *(kind.value for kind in QuantityKind)),
        help=say("its text has a figure (数量), or one of this kind"),
    )


def _read(read: Callable[[str], Value]) -> Callable[[str], Value]:
    """Return a reader whose refusal argparse shows in full; of other errors it shows the name of the reader alone."""

    def convert(text: str) -> Value:
        try:
            return read(text)
        except (NotationError, QueryError) as error:
            raise argparse.ArgumentTypeError(str(error)) from error

    return convert


def _role(text: str) -> Role:
    try:
        return Role(text)
    except ValueError:
        form = "no role: {given!r}; there are: {roles}"
        raise argparse.ArgumentTypeError(say(form, given=text, roles=", ".join(map(str, Role)))) from None
