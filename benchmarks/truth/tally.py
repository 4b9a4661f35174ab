"""What is counted: answers wanted, answers found, and those of them that are right."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Tally:
    """Counts of one field. A measure is 1 where there was nothing to get wrong."""

    wanted: int = 0
    found: int = 0
    right: int = 0

    def add(self, *, wanted: bool, found: bool, right: bool) -> None:
        """Count one answer."""
        self.wanted += wanted
        self.found += found
        self.right += right

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found right."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.wanted + self.found
        return 2 * self.right / both if both else 1.0


@dataclass
class Report:
    """How well a tool did a task: a tally for each field, and how many texts it read without a mistake.

    `misses` has the ids of the other texts.
    """

    task: str
    texts: int = 0
    exact: int = 0
    fields: dict[str, Tally] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def add_text(self, name: str, *, exact: bool) -> None:
        """Count one text."""
        self.texts += 1
        self.exact += exact
        if not exact:
            self.misses.append(name)

    def as_text(self) -> str:
        """Return a table for people."""
        lines = [f"{self.task}: {self.exact} of {self.texts} texts without a mistake"]
        lines.append(f"{'field':<12}{'precision':>10}{'recall':>10}{'F1':>10}{'wanted':>10}{'found':>10}")
        for name, tally in self.fields.items():
            measures = "".join(f"{each:>10.3f}" for each in (tally.precision, tally.recall, tally.f1))
            lines.append(f"{name:<12}{measures}{tally.wanted:>10}{tally.found:>10}")
        return "\n".join(lines)

    def as_json(self) -> dict[str, object]:
        """Return the same as plain data."""
        fields = {
            name: {
                "precision": tally.precision,
                "recall": tally.recall,
                "f1": tally.f1,
                "wanted": tally.wanted,
                "found": tally.found,
                "right": tally.right,
            }
            for name, tally in self.fields.items()
        }
        return {
            "task": self.task,
            "texts": self.texts,
            "exact": self.exact,
            "fields": fields,
            "misses": self.misses,
        }
