"""The agencies of a picture: which, under which label, with how many measures."""

from __future__ import annotations

from revival_policy.errors import expect
from revival_policy.languages import Language
from revival_policy.model.measures import Measures
from revival_policy.model.notice import Notice
from revival_policy.model.notices import Notices
from revival_policy.plots.labels import english_names, shortened
from revival_policy.query import Network, agency_network

Source = Notice | Notices | Measures

#: Cells that the name of an agency may take; English names are longer.
_CELLS = {"zh": 32, "en": 48}


def measures_of(source: Source) -> Measures:
    """Return the measures of what a picture is of."""
    expect("source", source, (Measures, Notice, Notices), "a notice, notices or measures")
    return source if isinstance(source, Measures) else source.measures


def network_of(source: Source) -> Network:
    """Return the agencies, the most charged first, and what they share."""
    return agency_network(source)


def names_of(source: Source, network: Network, language: Language) -> dict[str, str]:
    """Return the label of each agency by its id: the English name where asked for and known, else as written."""
    english = english_names(measures_of(source)) if language == "en" else {}
    return {
        node.id: shortened(english.get(node.id, str(node.attributes["label"])), _CELLS[language])
        for node in network.nodes
    }
