"""One process writes: the second one is told who does, and a killed one lets go."""

import os
import resource
import signal
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.store import AlreadyOpen, CannotOpen
from assistant.store.lock import Lock

NOW = datetime(2025, 8, 14, 7, 6, tzinfo=UTC)


def test_H53_the_second_is_told_who_holds_it_and_since_when(tmp_path: Path) -> None:
    lock = Lock(tmp_path / "lock", NOW)
    with pytest.raises(AlreadyOpen) as refused:
        Lock(tmp_path / "lock", NOW)
    assert refused.value.pid == os.getpid()
    assert refused.value.since == NOW
    assert f"process {os.getpid()} since" in refused.value.sentence
    assert "14-Aug-2025" in refused.value.sentence
    lock.release()
    Lock(tmp_path / "lock", NOW).release()


def test_H53_a_killed_holder_lets_go(tmp_path: Path) -> None:
    ready, tell = os.pipe()
    child = os.fork()
    if child == 0:
        Lock(tmp_path / "lock", NOW)
        os.write(tell, b"x")
        signal.pause()
    os.read(ready, 1)
    with pytest.raises(AlreadyOpen, match=f"process {child}"):
        Lock(tmp_path / "lock", NOW)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    Lock(tmp_path / "lock", NOW).release()


def test_a_lock_without_a_name_in_it_still_holds(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        lock = Lock(tmp_path / "lock", NOW)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    with pytest.raises(AlreadyOpen, match=r"already open on this computer[.]") as refused:
        Lock(tmp_path / "lock", NOW)
    assert refused.value.pid is None
    lock.release()


def test_a_lock_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="cannot be reached"):
        Lock(tmp_path / "none" / "lock", NOW)
