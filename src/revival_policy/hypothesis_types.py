"""What hypothesis calls when it is imported (its entry point), so that `from_type` draws values of this library.

Nothing of the library is imported for that, and no strategy made: each waits for its class to be imported, and for the
first value to be drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_origin

from revival_policy.handing_out import await_classes

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def register() -> None:
    """Let `hypothesis.strategies.from_type` draw values of each public class."""
    await_classes(_register_one)


def _register_one(kind: type) -> None:
    from hypothesis.strategies import register_type_strategy  # noqa: PLC0415 - there when hypothesis calls

    def strategy(asked: type) -> SearchStrategy[object]:
        if (get_origin(asked) or asked) is not kind:  # asked for any Mapping or Sequence, of which ours is one
            return NotImplemented  # type: ignore[no-any-return]  # leaves it to others, as hypothesis has it
        from revival_policy.strategies.types import of_type  # noqa: PLC0415 - when the first value is drawn

        return of_type(asked)

    register_type_strategy(kind, strategy)
