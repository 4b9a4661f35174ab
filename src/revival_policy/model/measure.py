"""A measure: an item, a paragraph or a row that says what is to be done, and by whom."""

from __future__ import annotations

import re

import attrs

from revival_policy.errors import NotationError
from revival_policy.handing_out import PlainValue
from revival_policy.notations.agencies import Agency
from revival_policy.notations.citations import Citation
from revival_policy.notations.deadlines import Deadline, find_deadlines
from revival_policy.notations.markers import Marker
from revival_policy.notations.matches import Span
from revival_policy.notations.quantities import Quantity, find_quantities
from revival_policy.notations.responsibilities import Assignment, Responsibility, Role

#: Characters of the text that a repr shows.
SHOWN = 30


def _heads_the_text(measure: Measure, _attribute: object, heading: str) -> None:
    if not measure.text.startswith(heading):
        msg = f"the text does not begin with the heading {heading!r}"
        raise ValueError(msg)


@attrs.frozen(repr=False)
class Measure(PlainValue):
    r"""A leaf of the outline that says what is to be done (措施).

    `marker` is None for a paragraph without a number that somebody has to carry out, and for a row of a table of tasks
    without one; `in_table` says that it is such a row (任务分工表).
    `text` is what is to be done, without the marker and without the clauses that say who does it; paragraphs are
    divided by a line break. `heading` is the title with which the text begins (段首标题), without its full stop; ""
    where it begins with none. `span` runs from the marker to the end of the item in the source of the notice, clauses
    included.

    >>> rp.parse("植树方案\n一、选好地块。林业局会同各县,在春季前选定。").measures[0].heading
    '选好地块'
    >>> rp.parse("植树方案\n一、选好地块\n地块由各乡选定。(责任单位:县林业局)").measures[0].marker is None
    True
    """

    marker: Marker | None
    text: str
    responsibilities: tuple[Responsibility, ...] = ()
    citations: tuple[Citation, ...] = ()
    heading: str = attrs.field(default="", validator=_heads_the_text)
    in_table: bool = attrs.field(default=False, eq=False, kw_only=True)
    span: Span | None = attrs.field(default=None, eq=False, kw_only=True)

    @property
    def assignments(self) -> tuple[Assignment, ...]:
        """Agency and role, from all clauses, in their order."""
        return tuple(part for clause in self.responsibilities for part in clause.assignments)

    @property
    def agencies(self) -> tuple[Agency, ...]:
        """The agencies responsible, in their order."""
        return tuple(assignment.agency for assignment in self.assignments)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The figures in the text with their units (数量、指标), in their order; read anew each time.

        >>> rp.load("jilin-2016-41").measures[30].quantities
        (Quantity.from_text('重大项目28个'), Quantity.from_text('新兴产业集群5个'))
        """
        return tuple(match.value for match in find_quantities(self.text))

    @property
    def deadlines(self) -> tuple[Deadline, ...]:
        """All times by which something is to be done: those that the text names, then those of the clauses.

        >>> rp.load("jilin-2016-41").measures[47].deadlines
        (Deadline.from_text('2020年底前'),)
        """
        return (*self._in_text(), *self._in_clauses())

    @property
    def deadline(self) -> Deadline | None:
        """The time by which the measure is to be done (时限): the last that its text names, else that of its clauses.

        None where neither says. The year is None where only the date of the notice tells it (6月底前).

        >>> rp.load("jilin-2016-41").measures[47].deadline
        Deadline.from_text('2020年底前')
        """
        found = self._in_text()
        if found:
            return max(found, key=_in_time) if all(deadline.year for deadline in found) else found[-1]
        return next(iter(self._in_clauses()), None)

    def _in_text(self) -> list[Deadline]:
        return [match.value for match in find_deadlines(self.text)]

    def _in_clauses(self) -> list[Deadline]:
        read = (_read_deadline(clause.deadline) for clause in self.responsibilities if clause.deadline)
        return list(filter(None, read))

    def __str__(self) -> str:
        """Return the measure in canonical form: marker, text, clauses."""
        first, others = self.responsibilities[:1], self.responsibilities[1:]
        known = [*map(str if self.text.endswith(_ENDS_A_SENTENCE) else _with_role, first), *map(_with_role, others)]
        return f"{self.marker or ''}{self.text}{''.join(known)}"

    def __repr__(self) -> str:
        """Return marker, the beginning of the text and the clauses."""
        text = self.text if len(self.text) <= SHOWN else self.text[: SHOWN - 1] + "…"
        return f"<Measure {self.marker or ''}{text} {''.join(map(str, self.responsibilities))}>"


def _in_time(deadline: Deadline) -> tuple[int, int, int]:
    return deadline.year or 0, deadline.month or 13, deadline.day or 32  # the whole year ends after each of its months


def _read_deadline(written: str) -> Deadline | None:
    """Return the deadline that a clause states after its label, None for 持续推进 and the like."""
    statement = _LABEL.sub("", written)
    try:
        return Deadline.from_text(statement)
    except NotationError:
        found = find_deadlines(statement)
        return found[-1].value if found else None


def _with_role(clause: Responsibility) -> str:
    """Return a clause that is known as one where no sentence ends before it, for it names a role."""
    names_a_role = any(assignment.role is not Role.RESPONSIBLE for assignment in clause.assignments)
    return str(clause) if names_a_role else f"(责任单位:{str(clause)[1:]}"


_LABEL = re.compile("^[^:：∶]*[:：∶]")
_ENDS_A_SENTENCE = tuple('。！!？?；;”"')
