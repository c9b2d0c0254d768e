"""Some PySide6 lose a reference to None or True in each call; in hours the process dies.

The pin in pyproject.toml keeps them out; these tests tell when another one comes in. From
Python 3.12 on the two are immortal, and the counts cannot move.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal

CALLS = 1000
NOISE = 50  # the interpreter's own comings and goings


class Sender(QObject):
    told = Signal(bool)
    silent = Signal()


class Overriding(QObject):
    def eventFilter(self, _watched: QObject, _event: object) -> bool:
        return True


def drift(value: object, action: Callable[[], object]) -> int:
    action()
    before = sys.getrefcount(value)
    for _ in range(CALLS):
        action()
    return abs(sys.getrefcount(value) - before)


@pytest.mark.parametrize("value", [None, True, False])
def test_a_call_that_gives_nothing_back_leaves_the_count_alone(value: object) -> None:
    plain = QObject()
    assert drift(value, lambda: plain.setObjectName("name")) < NOISE


@pytest.mark.parametrize("value", [None, True])
def test_a_flag_handed_in_leaves_the_count_alone(value: object) -> None:
    plain = QObject()
    assert drift(value, lambda: plain.blockSignals(True)) < NOISE


@pytest.mark.parametrize("value", [None, True])
def test_a_signal_with_a_flag_leaves_the_count_alone(value: object) -> None:
    sender, heard = Sender(), []
    sender.told.connect(lambda flag: heard.append(1) if flag else None)
    assert drift(value, lambda: sender.told.emit(True)) < NOISE
    assert len(heard) == CALLS + 1


@pytest.mark.parametrize("value", [None, True])
def test_a_signal_without_words_leaves_the_count_alone(value: object) -> None:
    sender = Sender()
    sender.silent.connect(lambda: None)
    assert drift(value, sender.silent.emit) < NOISE


@pytest.mark.parametrize("value", [None, True])
def test_an_override_called_by_qt_leaves_the_count_alone(value: object) -> None:
    watched, watcher = QObject(), Overriding()
    watched.installEventFilter(watcher)
    assert drift(value, lambda: watched.setProperty("dynamic", object())) < NOISE
