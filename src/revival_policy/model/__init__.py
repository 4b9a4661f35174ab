"""What a notice is made of: immutable values, no parsing and no input or output."""

# Measures know notices and notices measures: whichever is asked for, they come in the one order that has no circle.
import revival_policy.model.notice as _notice  # noqa: F401  # pyright: ignore[reportUnusedImport]
