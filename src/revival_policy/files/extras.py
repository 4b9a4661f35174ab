"""Importing what an extra of this distribution installs, with an error that names the extra."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from revival_policy.errors import MissingExtraError

if TYPE_CHECKING:
    from types import ModuleType


def needs(module: str, package: str, extra: str) -> ModuleType:
    """Import a module that a reader needs; MissingExtraError where its package is not installed."""
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtraError(package, extra) from error
