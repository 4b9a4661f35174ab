"""Values are handed out by rooms that are imported when they are asked, and not before."""

from __future__ import annotations

import subprocess
import sys

import pytest
from tests.samples import plan

from revival_policy.handing_out import FORMS, hand_out, maker


@pytest.mark.parametrize("form", FORMS)
def test_every_form_has_a_room_that_makes_it(form: str) -> None:
    assert callable(maker(form))
    assert maker(form).__doc__


def test_a_form_is_what_the_method_of_the_value_gives() -> None:
    notice = plan()
    assert hand_out("text", notice) == notice.to_text()
    assert hand_out("page", notice, "en") == notice.to_html("en")
    assert hand_out("notebook", notice) == notice._repr_html_()


def test_a_repr_imports_nothing() -> None:
    code = (
        "import sys, revival_policy as rp; notice = rp.parse('关于植树的通知\\n1.种树。(县林业局)\\n2020年3月5日');"
        "values = [notice, notice.measures, notice.agencies, rp.Notices([notice]), notice.date, notice.measures[0],"
        " rp.Agency.from_text('县林业局'), notice.measures.group_by('agency')];"
        "before = set(sys.modules); [repr(value) for value in values]; [str(value) for value in values];"
        "print(sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
