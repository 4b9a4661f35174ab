"""Which language is spoken."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.languages import chosen, language


@pytest.mark.parametrize(
    ("environment", "spoken"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "zh_CN.GB18030", "LC_MESSAGES": "en_US"}, "zh"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "zh:en"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LANGUAGE": "en"}, "en"),
        ({"LANG": "POSIX", "LANGUAGE": "zh"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
    ],
)
def test_the_environment_says_which(environment: dict[str, str], spoken: str) -> None:
    assert chosen(environment) == spoken


def test_a_language_is_set_for_all() -> None:
    assert language() == "en"
    rp.set_language("zh")
    assert language() == "zh"


def test_a_language_that_is_not_spoken_is_refused() -> None:
    with pytest.raises(ValueError, match="'fr'; there are: zh, en"):
        rp.set_language("fr")  # type: ignore[arg-type]
    assert language() == "en"
