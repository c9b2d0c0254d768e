"""Widgets in a circle are taken apart by the window's thread, never by the record's."""

import gc
from concurrent.futures import ThreadPoolExecutor
from threading import current_thread, main_thread

from pytestqt.qtbot import QtBot

from ui.collector import Collector, collect_due

MANY = 2000


class Circle:
    """Garbage that only the collector can take; it tells which thread took it."""

    taken_by: list[object] = []  # noqa: RUF012 - shared on purpose

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        self.taken_by.append(current_thread())


def make_garbage() -> None:
    for _ in range(MANY):
        Circle()


def test_what_a_worker_leaves_behind_is_collected_by_the_window(qtbot: QtBot) -> None:
    gc.collect()
    Circle.taken_by.clear()
    collector = Collector()
    with ThreadPoolExecutor(1) as worker:
        worker.submit(make_garbage).result()
        worker.submit(make_garbage).result()
    assert Circle.taken_by == []
    qtbot.waitUntil(lambda: bool(Circle.taken_by))
    assert set(Circle.taken_by) == {main_thread()}
    collector.deleteLater()


def test_nothing_is_collected_before_it_is_due() -> None:
    gc.collect()
    Circle.taken_by.clear()
    Circle()
    collect_due()
    assert Circle.taken_by == []
    make_garbage()
    collect_due()
    assert len(Circle.taken_by) == MANY + 1
