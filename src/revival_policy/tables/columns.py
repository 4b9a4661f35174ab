"""What a table is made of: columns with name, type and meaning. Nothing here needs pyarrow."""

from __future__ import annotations

from typing import NamedTuple

import attrs

from revival_policy.errors import UnknownNameError
from revival_policy.handing_out import Public


class Struct(NamedTuple):
    """The type of a value that is a record: the fields, each with its type."""

    fields: tuple[tuple[str, Type], ...]

    def __str__(self) -> str:
        """Return the type as the documentation writes it."""
        return f"struct<{', '.join(f'{name}: {kind}' for name, kind in self.fields)}>"


class ListOf(NamedTuple):
    """The type of a value that is a list."""

    item: Type

    def __str__(self) -> str:
        """Return the type as the documentation writes it."""
        return f"list<{self.item}>"


#: A plain type is one of "string", "category" (strings from a closed list), "int32", "double", "bool" and "date".
Type = str | ListOf | Struct


@attrs.frozen
class Column(Public):
    """One column of a table; `nullable` tells whether a value may be missing."""

    name: str
    type: Type
    description: str
    nullable: bool = False


@attrs.frozen
class Schema(Public):
    """The columns of one table (表结构), in their order.

    >>> schema = rp.tables.SCHEMAS["measures"]
    >>> schema.description, schema.column("measure").description
    ('One row for each measure (措施).', 'Number of the measure in its notice, from 0.')
    """

    name: str
    description: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """Return the column of a name; UnknownNameError, which is a KeyError, if there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise UnknownNameError("column", str(name), self.names)
