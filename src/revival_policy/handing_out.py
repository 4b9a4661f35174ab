"""What a value can be handed out as, and the room that makes it.

A notice is written as text, measures become a table, an agency shows itself in a notebook: each is a method of the
value, and is made in a room ahead of it. No value imports such a room. It asks here, by the name of the form, and the
room is imported when the form is first asked for.
"""

from __future__ import annotations

import functools
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

#: Each form with the function that makes it, which takes the value first: its module, and its name there. From files
#: notices are made, and not of them.
FORMS = {
    "DOCX": ("rendering.docx", "to_docx"),
    "akn": ("rendering.akn", "to_akn"),
    "bibtex": ("rendering.citing", "to_bibtex"),
    "csl": ("rendering.citing", "to_csl"),
    "gbt7714": ("rendering.citing", "to_gbt7714"),
    "markdown": ("rendering.markdown", "to_markdown"),
    "files": ("corpus.many", "read_many"),
    "notebook": ("rendering.notebook", "to_notebook"),
    "pydantic": ("rendering.pydantic", "core_schema_of"),
    "pydantic JSON Schema": ("rendering.pydantic", "json_schema_of"),
    "page": ("rendering.page", "to_html"),
    "table": ("tables.exchange", "table_of"),
    "text": ("rendering.text", "to_text"),
}


def hand_out(form: str, value: object, *wishes: object) -> Any:  # noqa: ANN401 - each form is of a type of its own
    """Return a value in a form of `FORMS`.

    >>> hand_out("text", rp.Notice(title="关于植树的通知"))
    '关于植树的通知'
    """
    return maker(form)(value, *wishes)


@functools.cache
def maker(form: str) -> Callable[..., Any]:
    """Return the function that makes a form; its room is imported now."""
    module, name = FORMS[form]
    made: Callable[..., Any] = getattr(import_module(f"revival_policy.{module}"), name)
    return made


#: What is called with each public class that is made from now on.
_WAITING: list[Callable[[type], None]] = []


class Public:
    """A class that others meet; whoever waits for such classes learns of each when its module is imported."""

    __slots__ = ()

    def __init_subclass__(cls, **arguments: object) -> None:
        """Tell those who wait of a class."""
        super().__init_subclass__(**arguments)
        for tell in _WAITING:
            tell(cls)


def await_classes(tell: Callable[[type], None]) -> None:
    """Call a function with each public class that there is, and with each that is imported later."""
    waiting: list[type] = Public.__subclasses__()
    while waiting:
        kind = waiting.pop()
        tell(kind)
        waiting.extend(kind.__subclasses__())
    _WAITING.append(tell)


class PlainValue(Public):
    """A value that is written as plain data: classes of pydantic take it as a field. Nothing is imported for that."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> object:
        """Return how pydantic reads and writes the value."""
        return hand_out("pydantic", cls, source)

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: object, handler: object) -> object:
        """Return what pydantic says of the value in a JSON Schema."""
        return hand_out("pydantic JSON Schema", cls)
