"""How tests run here: in English, hypothesis without deadlines, and with the same examples on every run of CI."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from revival_policy.languages import set_language

settings.register_profile("here", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
# As many, so that the tests stay within five minutes; looking for more is what `fuzz/` is for.
settings.register_profile("ci", settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(autouse=True)
def speak_english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Speak English whatever the machine speaks, and whatever a test has set."""
    monkeypatch.setenv("LANGUAGE", "en")
    yield
    set_language("en")
