"""Citations in passages that were labelled by reading: what is cited, what is done to it, what it refers back to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import revival_policy as rp

LABELLED = Path(__file__).with_name("labelled_citations.jsonl")
PASSAGES = [json.loads(line) for line in LABELLED.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: str(passage["id"]))
def test_a_passage_is_read_as_it_was_labelled(passage: dict[str, object]) -> None:
    labels = passage["citations"]
    assert isinstance(labels, list)
    found = [
        {
            "text": match.text,
            "start": match.start,
            "title": match.value.title,
            "number": match.value.number and str(match.value.number),
            "kind": match.value.kind and match.value.kind.value,
            "relation": str(match.value.relation),
            "refers_back": match.value.refers_back,
        }
        for match in rp.find_citations(str(passage["text"]))
    ]
    assert found == [{"refers_back": False, **label} for label in labels]


def test_there_are_enough_of_every_relation() -> None:
    relations = [label["relation"] for passage in PASSAGES for label in passage["citations"]]
    assert len(relations) > 250
    assert all(relations.count(str(relation)) > 5 for relation in rp.Relation)
