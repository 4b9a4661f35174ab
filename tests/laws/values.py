"""All values of the notations, each with the strategy that draws it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest
from hypothesis import strategies as st

import revival_policy as rp
from revival_policy import strategies

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


class Notation(Protocol):
    """What the class of every notation offers."""

    @classmethod
    def from_text(cls, text: str) -> object: ...


#: Class and strategy of every notation.
NOTATIONS: list[tuple[type[Notation], SearchStrategy[object]]] = [
    (rp.Numeral, strategies.numerals()),
    (rp.Date, strategies.dates()),
    (rp.Marker, strategies.markers()),
    (rp.DocumentNumber, strategies.document_numbers()),
    (rp.RegistrationNumber, strategies.registration_numbers()),
    (rp.Standard, strategies.standards()),
    (rp.CourtCase, strategies.court_cases()),
    (rp.Agency, strategies.any_agencies()),
    (rp.AgencyList, strategies.agency_lists()),
    (rp.Responsibility, strategies.responsibilities()),
    (rp.Citation, strategies.citations()),
    (rp.Provision, strategies.provisions()),
    (rp.Deadline, strategies.deadlines()),
    (rp.Quantity, strategies.quantities()),
]

#: Class and strategy of every spelling met in the wild.
WRITTEN: list[tuple[type[Notation], SearchStrategy[strategies.Written[object]]]] = [
    (rp.Date, strategies.written_dates()),
    (rp.Marker, strategies.written_markers()),
    (rp.DocumentNumber, strategies.written_document_numbers()),
    (rp.RegistrationNumber, strategies.written_registration_numbers()),
    (rp.Responsibility, strategies.written_responsibilities()),
    (rp.Citation, strategies.written_citations()),
    (rp.Provision, strategies.written_provisions()),
    (rp.Deadline, strategies.written_deadlines()),
    (rp.Quantity, strategies.written_quantities()),
]

each_notation = pytest.mark.parametrize(("kind", "values"), NOTATIONS, ids=lambda case: getattr(case, "__name__", ""))
each_written = pytest.mark.parametrize(("kind", "written"), WRITTEN, ids=lambda case: getattr(case, "__name__", ""))


def any_text() -> SearchStrategy[str]:
    """Draw texts of all characters, rich in those that the notations are made of."""
    own = "一二三十〇零、（）()《》〔〕[]【】2016号年月日国发吉政省市县厅局等各有关牵头配合负责单位"
    own += ":：,，;。.\n 附件令公告第①章条节据和个元%万亿两到至由不超过以上底前"
    return st.text(st.sampled_from(own) | st.characters(), max_size=80)
