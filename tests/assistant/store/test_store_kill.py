"""Killed at any moment, in a process of its own: nothing that was acknowledged is lost."""

import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from assistant.record.entries import Entry, Recorded
from assistant.store import Folder, Store

ROUNDS = 60
Everything = Callable[[Store], list[Recorded]]


def charting(folder: Folder, note: Callable[..., Entry], session: UUID, tell: int) -> None:
    """A window that charts without end, and tells each id once it is acknowledged."""
    store = Store.open(folder)
    os.write(tell, b"open".ljust(36))
    while True:
        entries = [note("x" * 300, session) for _ in range(random.choice((1, 1, 1, 4)))]
        for one in store.append(entries):
            os.write(tell, str(one.entry.id).encode())


def killed_while_charting(
    folder: Folder, note: Callable[..., Entry], session: UUID, wait: float, *, once_open: bool
) -> list[UUID]:
    """What such a window had told before it was killed; the parent holds it.

    The wait runs from its start, or from when its record was open and it had told 2 to 4 ids.
    """
    hear, tell = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            charting(folder, note, session, tell)
        finally:
            os._exit(1)
    os.close(tell)
    told = ""
    for _ in range(random.randrange(3, 6) if once_open else 0):
        told += os.read(hear, 36).decode()
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status)
    with os.fdopen(hear, "rb") as pipe:
        told += pipe.read().decode()
    names = [told[start : start + 36].strip() for start in range(0, len(told), 36)]
    return [UUID(name) for name in names if name != "open"]


def test_H47_kill_at_random_moments_loses_no_acknowledged_entry(
    folder: Folder, note: Callable[..., Entry], everything: Everything
) -> None:
    session, acknowledged = uuid4(), list[UUID]()
    for turn in range(ROUNDS):
        wait = random.uniform(0.004, 0.015) if turn % 3 else random.uniform(0, 0.03)
        acknowledged += killed_while_charting(folder, note, session, wait, once_open=turn % 3 > 0)
        if turn % 10 == 9:
            opened = Store.open(folder)
            stored = [one.entry.id for one in everything(opened)]
            assert [identity for identity in stored if identity in set(acknowledged)] == (
                acknowledged
            )
            report = opened.verify()
            assert report.ok, report.faults
            opened.close()
    assert len(acknowledged) > ROUNDS


def test_F35_kill_while_the_record_is_set_up_leaves_a_folder_that_opens(
    tmp_path: Path, note: Callable[..., Entry]
) -> None:
    for turn in range(20):
        folder = Folder.at(tmp_path / f"{turn}")
        killed_while_charting(folder, note, uuid4(), turn * 0.002, once_open=False)
        opened = Store.open(folder)
        opened.append([note()])
        assert opened.verify().ok
        opened.close()


def test_H55_kill_while_it_is_rebuilt_leaves_a_record_that_is_rebuilt_again(
    folder: Folder, written: list[Recorded], everything: Everything
) -> None:
    for turn in range(20):
        folder.database.write_bytes(b"broken")
        child = os.fork()
        if child == 0:
            try:
                Store.open(folder)
            finally:
                os._exit(0)
        time.sleep(turn * 0.001)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        opened = Store.open(folder)
        assert everything(opened) == written
        opened.close()


@pytest.mark.parametrize("cut", range(0, 4_000, 500))
def test_H47_a_line_of_the_mirror_that_a_kill_left_unfinished_is_completed(
    folder: Folder, written: list[Recorded], everything: Everything, cut: int
) -> None:
    data = folder.mirror.read_bytes()
    folder.mirror.write_bytes(data[: len(data) - cut])
    opened = Store.open(folder)
    assert everything(opened) == written
    assert opened.verify().ok
    opened.close()
