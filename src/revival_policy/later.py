"""Modules of extras that signatures name: imported when somebody asks what the signatures mean."""

from __future__ import annotations

from importlib import import_module


class NotInstalled:
    """Is for a type of a package that is not installed."""

    def __class_getitem__(cls, _: object) -> type[NotInstalled]:
        """Return itself, whatever it is said to hold."""
        return cls


class _Generic:
    """A type that may be written with parameters, and is the type without them."""

    def __init__(self, kind: object) -> None:
        self._kind = kind

    def __getitem__(self, _: object) -> object:
        return self._kind


class Later:
    """A module that is imported when something of it is asked for, as `typing.get_type_hints` does.

    >>> Later("pathlib").Path.__name__, Later("no_such_module").Thing.__name__
    ('Path', 'NotInstalled')
    """

    def __init__(self, name: str, generic: str = "") -> None:
        """Keep the name of the module, and of a type of it that takes parameters for type checkers alone."""
        self._name, self._generic = name, generic

    def __getattr__(self, name: str) -> object:
        """Return what the module has under a name."""
        try:
            module = import_module(self._name)
        except ImportError:
            return NotInstalled
        found: object = getattr(module, name)
        return _Generic(found) if name == self._generic else found
