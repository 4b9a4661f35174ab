"""What the names of local bodies begin and end with."""

from __future__ import annotations

from revival_policy.registry.known_names import cities_and_provinces, cities_and_provinces_in_short, party_offices


def test_places_are_known_in_full_and_in_short() -> None:
    assert {"吉林省", "长春市", "延边朝鲜族自治州"} <= cities_and_provinces()
    assert {"吉林", "长春"} <= cities_and_provinces_in_short()
    assert not any(len(name) < 2 for name in cities_and_provinces_in_short())


def test_offices_of_the_party_differ_from_those_that_governments_have_too() -> None:
    assert party_offices()["组织部"] is False
    assert party_offices()["网信办"] is True
    assert "财政局" not in party_offices()
