"""The registry as one value: swapped whole, given back whole, the same in other processes."""

from __future__ import annotations

import pickle
import threading
import weakref

import revival_policy as rp
from revival_policy.registry.current import Registry, Sent, current, remembered, use
from revival_policy.registry.gazetteer import Row

ROW = {"name": "清溪竹业", "short_names": "竹业社", "place": "湖南省株洲市攸县", "codes": "清竹发"}


def test_the_registry_in_use_is_swapped_and_its_rows_come_back() -> None:
    before = current()
    with rp.registry.extend([ROW]):
        assert current() is not before
        assert before.own_bodies == ()
        assert [one.body.name for one in current().own_bodies] == ["清溪竹业"]
    assert current().own_bodies == before.own_bodies


def test_extensions_are_taken_back_in_any_order() -> None:
    first = rp.registry.extend([ROW])
    second = rp.registry.extend([{"name": "清溪木业"}])
    first.withdraw()
    assert rp.registry.resolve("清溪木业")
    assert rp.registry.resolve("竹业社") is None
    second.withdraw()
    assert current().own_bodies == ()


def test_what_is_remembered_goes_with_its_registry() -> None:
    asked: list[int] = []

    @remembered(8)
    def square(number: int) -> int:
        asked.append(number)
        return number * number

    assert (square(3), square(3), asked) == (9, 9, [3])
    with rp.registry.extend([ROW]):
        assert square(3) == 9
        gone = weakref.ref(current())
    assert asked == [3, 3]
    assert gone() is None


def test_all_threads_see_the_same_registry() -> None:
    found: list[str] = []

    def ask() -> None:
        body = rp.registry.resolve("竹业社", place="湖南省株洲市攸县")
        found.append(str(body))

    with rp.registry.extend([ROW]):
        thread = threading.Thread(target=ask)
        thread.start()
        thread.join()
    assert found == ["清溪竹业"]


def test_threads_that_extend_at_once_lose_no_rows() -> None:
    extensions: list[rp.registry.Extension] = []
    threads = [
        threading.Thread(target=lambda n=number: extensions.append(rp.registry.extend([{"name": f"清溪{n}社"}])))
        for number in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {one.body.name for one in current().own_bodies} == {f"清溪{number}社" for number in range(8)}
    for extension in extensions:
        extension.withdraw()
    assert current().own_bodies == ()


def test_a_pickle_carries_the_rows_of_the_user() -> None:
    place = Row("", "清溪湖管理区", "administrative_area", "county", "220100", "清溪湖")
    with rp.registry.extend([ROW]):
        registry = Registry(current().own_bodies, (place,))
    again = pickle.loads(pickle.dumps(registry))  # noqa: S301 - our own
    assert (again.own_bodies, again.own_places) == (registry.own_bodies, registry.own_places)
    before = current()
    use(again)
    try:
        assert rp.registry.place("清溪湖") is not None
        assert rp.DocumentNumber.from_text("清竹发〔2021〕3号").issuers
    finally:
        use(before)


def test_what_was_sent_arrives_in_other_processes_alone() -> None:
    with rp.registry.extend([ROW]):
        sent = Sent()
    sent.arrive()
    assert current().own_bodies == ()
    before = current()
    Sent(sent.registry, (b"another", 1)).arrive()
    try:
        assert current() is sent.registry
    finally:
        use(before)
