"""The registry as a list and as a table."""

from __future__ import annotations

import datetime as dt
import sys

import pytest

import revival_policy as rp

ON = dt.date(2020, 5, 4)


def test_bodies_of_a_place() -> None:
    bodies = rp.registry.agencies(place="云南省", on=ON)
    names = [body.name for body in bodies]
    assert "云南省财政厅" in names
    assert "云南省国土资源厅" not in names
    assert {body.level for body in bodies} == {"province"}
    assert len(names) == len(set(names))


def test_every_filter_counts() -> None:
    bodies = rp.registry.agencies("税务局", level="province", kind="vertical", on=ON)
    assert len(bodies) == 31
    assert {body.kind for body in bodies} == {"vertical"}
    assert all("税务局" in body.name for body in bodies)
    assert len(rp.registry.agencies("税务局", level="province", kind="court", on=ON)) == 0


def test_a_whole_short_name_is_a_name() -> None:
    assert [body.name for body in rp.registry.agencies("科技部", level="central", on=ON)] == ["科学技术部"]


def test_a_place_that_is_not_known_is_refused() -> None:
    with pytest.raises(rp.QueryError, match="place"):
        rp.registry.agencies(place="月球")


def test_bodies_are_a_sequence() -> None:
    bodies = rp.registry.agencies(level="central", on=ON)
    assert bodies[0] in bodies
    assert bodies[:2] == rp.registry.Bodies(list(bodies)[:2])
    assert f"<Bodies: {len(bodies)}>" in repr(bodies)
    assert repr(bodies).endswith("more")
    assert repr(bodies[:1]) == f"<Bodies: 1>\n  {bodies[0].name}"


def test_rows_and_table_say_the_same() -> None:
    pytest.importorskip("pyarrow")
    bodies = rp.registry.agencies(place="云南省", on=ON)
    table = bodies.to_arrow()
    assert table.num_rows == len(bodies)
    assert table.to_pylist() == list(bodies.rows())
    assert rp.registry.Bodies().to_arrow().schema == table.schema


def test_without_pyarrow_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(rp.MissingExtraError, match=r"revival-policy\[arrow\]"):
        rp.registry.Bodies().to_arrow()
