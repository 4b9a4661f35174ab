"""A composed document of each kind is read as it was meant."""

from __future__ import annotations

import pytest
from tests.documents import OF_CUSTOMARY_KINDS, OF_EACH_KIND, Document

import revival_policy as rp


def fact(notice: rp.Notice, field: str) -> object:
    """Return a field in the form in which the documents state it."""
    value: object = getattr(notice, field)
    if isinstance(value, tuple):
        return tuple(item if isinstance(item, str) else getattr(item, "name", None) or item.title for item in value)
    if isinstance(value, rp.DocumentKind):
        return value.value
    if isinstance(value, rp.Date):
        return value.isoformat()
    return str(value) if isinstance(value, rp.DocumentNumber) else value


ALL = OF_EACH_KIND | OF_CUSTOMARY_KINDS


@pytest.mark.parametrize("document", ALL.values(), ids=ALL)
def test_a_document_of_each_kind_is_read(document: Document) -> None:
    notice = rp.parse(document.text)
    assert {field: fact(notice, field) for field in document.facts} == document.facts
    assert tuple(entry.marker for entry in notice.outline()) == document.outline
    assert "".join(part.span.of(notice.source) for part in notice.parts) == notice.source
    assert [doubt for doubt in notice.diagnostics if doubt.level is not rp.Level.INFO] == []


def test_every_official_kind_has_a_document() -> None:
    kinds = {document.facts["kind"] for document in OF_EACH_KIND.values()}
    assert kinds == {kind.value for kind in rp.DocumentKind if kind.is_official}
