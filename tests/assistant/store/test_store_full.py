"""A disk that is really full: told, nothing lost, and it goes on when there is room."""

import resource
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from assistant.record.entries import Entry, Recorded
from assistant.store import CannotOpen, Folder, NotSaved, Store

Everything = Callable[[Store], list[Recorded]]
ROOM = 400 * 1024


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 400 kB, where the tests may make one."""
    place, mount = tmp_path / "disk", shutil.which("mount")
    place.mkdir()
    made = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", f"size={ROOM}", "none", str(place)],
        capture_output=True,
        check=False,
    )
    if not made or made.returncode:
        pytest.skip("a small file system can only be made by root; the limit test covers it")
    yield place
    subprocess.run([str(shutil.which("umount")), "-l", str(place)], check=True)


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def fill(store: Store, note: Callable[..., Entry]) -> tuple[list[Recorded], Entry, NotSaved]:
    """Chart until it is refused: what was acknowledged, the refused entry, the trouble."""
    acknowledged: list[Recorded] = []
    while True:
        entry = note("x" * 900)
        try:
            acknowledged += store.append([entry])
        except NotSaved as trouble:
            return acknowledged, entry, trouble


def test_H54_a_full_disk_refuses_in_words_and_keeps_what_was_acknowledged(
    small_disk: Path, note: Callable[..., Entry], everything: Everything
) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(ROOM // 3))
    store = Store.open(Folder.at(small_disk / "data"))
    acknowledged, refused, trouble = fill(store, note)
    assert "the disk is full. Free some space" in trouble.sentence
    assert everything(store) == acknowledged
    with pytest.raises(NotSaved):
        store.append([refused])
    ballast.unlink()
    acknowledged += store.append([refused])
    assert everything(store) == acknowledged
    assert store.mirror_trouble is None
    assert store.verify().ok
    store.close()


def test_H54_a_full_disk_for_the_second_copy_does_not_stop_charting(
    small_disk: Path, tmp_path: Path, note: Callable[..., Entry], everything: Everything
) -> None:
    folder = Folder.at(tmp_path / "data", mirror=small_disk / "two")
    store = Store.open(folder)
    acknowledged: list[Recorded] = []
    while store.mirror_trouble is None:
        acknowledged += store.append([note("x" * 4_000)])
    assert "the disk is full" in store.mirror_trouble.sentence
    acknowledged += store.append([note()])
    store.close()
    store = Store.open(folder)
    assert store.notices
    assert everything(store) == acknowledged
    assert not store.verify().ok
    store.close()


def test_F37_a_full_disk_while_rebuilding_changes_nothing(
    small_disk: Path, note: Callable[..., Entry], everything: Everything
) -> None:
    folder = Folder.at(small_disk / "data")
    store = Store.open(folder)
    acknowledged = store.append([note("x" * 900) for _ in range(40)])
    store.close()
    folder.database.unlink()
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(ROOM - 30_000 - sum(f.stat().st_size for f in folder.path.iterdir())))
    before = {path: path.read_bytes() for path in folder.path.iterdir() if path != folder.lock}
    with pytest.raises(CannotOpen, match="the disk is full"):
        Store.open(folder)
    after = {path: path.read_bytes() for path in folder.path.iterdir() if path != folder.lock}
    assert after == before
    ballast.unlink()
    store = Store.open(folder)
    assert everything(store) == acknowledged
    store.close()


def test_H54_a_file_that_may_not_grow_refuses_and_goes_on_later(
    folder: Folder, note: Callable[..., Entry], everything: Everything
) -> None:
    store = Store.open(folder)
    with no_file_larger_than(100_000):
        acknowledged, refused, trouble = fill(store, note)
        assert trouble.sentence.startswith("Not saved: ")
        assert everything(store) == acknowledged
    acknowledged += store.append([refused])
    assert everything(store) == acknowledged
    assert store.verify().ok
    store.close()
    assert not (folder.path / "record.db-journal").exists()
