"""Questions to an archive that take more than one of its tables: each gives a table."""
