"""Notices that come with the package.

They are condensed renditions in our own words, not the official texts: the facts are those of the document (title,
number, date, headings, agencies, citations, figures), the sentences are not. Each says so under 说明 in its metadata.
"""

from __future__ import annotations

from importlib import resources

from revival_policy.errors import DatasetError
from revival_policy.model.notice import Notice
from revival_policy.reading.notice import parse

_SUFFIX = ".txt"


def names() -> tuple[str, ...]:
    """Return the names that `load` knows, sorted.

    >>> names()
    ('jilin-2016-41',)
    """
    files = (file.name for file in resources.files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in files if name.endswith(_SUFFIX)))


def load(name: str) -> Notice:
    """Read a notice that comes with the package; DatasetError if there is none of that name.

    >>> notice = load("jilin-2016-41")
    >>> notice.number, len(notice.measures)
    (DocumentNumber.from_text('吉政发〔2016〕41号'), 88)
    """
    if name not in names():
        raise DatasetError(name, names())
    return parse(resources.files(__name__).joinpath(name + _SUFFIX).read_text(encoding="utf-8"))
