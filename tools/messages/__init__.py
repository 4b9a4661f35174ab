"""Keeps the catalogue of what the library says: `python -m tools.messages`."""
