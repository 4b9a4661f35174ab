"""The page tells search engines what the notice is."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st
from tests.samples import plan

import revival_policy as rp
from revival_policy.rendering.page.linked_data import as_legislation, linked_data


def test_the_page_holds_the_notice_as_legislation() -> None:
    found = re.search('<script type="application/ld\\+json">(.*?)</script>', plan().to_html(), re.DOTALL)
    assert found
    data = json.loads(found[1])
    assert data["@type"] == "Legislation"
    assert data["legislationIdentifier"] == "清政办发〔2021〕7号"
    assert data["legislationDate"] == "2021-03-05"
    assert data["legislationPassedBy"] == [{"@type": "GovernmentOrganization", "name": "清溪市人民政府办公室"}]
    assert data["isBasedOn"][0]["legislationIdentifier"] == "溪政发〔2020〕12号"


def test_what_is_not_known_is_left_out() -> None:
    assert set(as_legislation(rp.Notice())) == {"@context", "@type", "inLanguage"}


@given(st.text(max_size=20))
def test_no_title_ends_the_element(title: str) -> None:
    element = linked_data(rp.Notice(title=f"</script><!--{title}"))
    assert element.count("<") == 2
    text = element.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert json.loads(text)["name"] == f"</script><!--{title}"
