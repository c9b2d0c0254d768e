"""The one thread: in order, never waited for, drained at the end."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from threading import Event, current_thread
from uuid import uuid4

import pytest

from assistant.record.entries import Entry, Recorded
from assistant.store import CannotOpen, Folder, Store, Trouble, Writer


@pytest.fixture
def writer(folder: Folder) -> Iterator[Writer]:
    made = Writer(lambda: Store.open(folder))
    made.start()
    yield made
    made.close()


@pytest.fixture
def held(writer: Writer) -> Iterator[Event]:
    """The disk is slow: nothing goes on until this is set."""
    go, begun = Event(), Event()
    writer.submit(lambda _: (begun.set(), go.wait(10)))
    begun.wait(10)
    yield go
    go.set()


def test_entries_are_stored_in_order_on_a_thread_of_their_own(
    writer: Writer, note: Callable[..., Entry]
) -> None:
    told: list[tuple[str, list[Recorded]]] = []
    session = uuid4()

    def done(future: "Future[list[Recorded]]") -> None:
        told.append((current_thread().name, future.result()))

    futures = [writer.append([note(f"{n}", session)], done) for n in range(20)]
    recorded = [future.result(10)[0] for future in futures]
    assert [one.number for one in recorded] == list(range(1, 21))
    assert writer.read(session).result(10) == recorded
    assert writer.read(session, recorded[9].number).result(10) == recorded[10:]
    assert told == [("store", [one]) for one in recorded]


def test_H54_while_the_disk_is_slow_nobody_waits_and_the_queue_is_counted(
    writer: Writer, held: Event, note: Callable[..., Entry]
) -> None:
    futures = [writer.append([note(), note()]), writer.append([note()])]
    assert writer.saving == 3
    assert not any(future.done() for future in futures)
    held.set()
    assert [len(future.result(10)) for future in futures] == [2, 1]
    assert writer.saving == 0


def test_trouble_comes_with_the_answer_and_the_thread_lives_on(
    writer: Writer, note: Callable[..., Entry]
) -> None:
    with pytest.raises(Trouble, match="Cannot find the protocol"):
        writer.submit(lambda store: store.protocol("0" * 64)).result(10)
    with pytest.raises(ValueError, match="surrogates"):
        writer.append([note("\ud800")]).result(10)
    assert writer.saving == 0
    assert writer.append([note()]).result(10)


def test_a_record_that_cannot_be_opened_answers_everybody(
    folder: Folder, note: Callable[..., Entry]
) -> None:
    Store.open(folder).close()
    folder.key.unlink()
    writer = Writer(lambda: Store.open(folder))
    with pytest.raises(CannotOpen, match="key"):
        writer.start().result(10)
    for future in (writer.append([note()]), writer.verify()):
        with pytest.raises(CannotOpen, match="key"):
            future.result(10)
    assert writer.close(10)


def test_closing_drains_the_queue_and_frees_the_folder(
    writer: Writer, held: Event, folder: Folder, note: Callable[..., Entry]
) -> None:
    futures = [writer.append([note()]) for _ in range(5)]
    assert not writer.close(0.01)
    held.set()
    assert writer.close(10)
    assert [future.result(0)[0].number for future in futures] == [1, 2, 3, 4, 5]
    with pytest.raises(Trouble, match="closed"):
        writer.append([note()])
    assert writer.saving == 0
    Store.open(folder).close()


def test_a_writer_that_never_started_closes_too(folder: Folder) -> None:
    assert Writer(lambda: Store.open(folder)).close()


def test_a_long_check_lets_entries_go_first(writer: Writer, note: Callable[..., Entry]) -> None:
    writer.append([note() for _ in range(350)]).result(10)
    between: list[int] = []

    def progress(looked: int, total: int) -> None:
        if looked == 100:
            writer.append([note()], lambda future: between.append(future.result()[0].number))
        if looked == 200:
            between.append(looked)

    done: list[Future[object]] = []
    report = writer.verify(progress, done.append).result(10)
    assert report.ok
    assert between == [351, 200]
    assert len(done) == 1


def test_closing_ends_a_check(writer: Writer, held: Event, note: Callable[..., Entry]) -> None:
    check = writer.verify()
    writer.close(0.01)
    held.set()
    with pytest.raises(Trouble, match="closed"):
        check.result(10)
