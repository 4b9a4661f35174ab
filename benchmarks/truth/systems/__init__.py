"""Tools that are scored: for each task that a tool does, a function from a row without its answer to an answer."""
