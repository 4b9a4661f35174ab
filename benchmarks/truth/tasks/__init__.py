"""The tasks, by name."""

from __future__ import annotations

from benchmarks.truth.task import Task
from benchmarks.truth.tasks import agencies, clauses, figures, frame, numbers, outline, validity

TASKS: dict[str, Task] = {
    task.name: task
    for task in (
        numbers.TASK,
        clauses.TASK,
        outline.TASK,
        frame.TASK,
        agencies.TASK,
        figures.TASK,
        validity.TASK,
    )
}
