"""Half-typed fields on a real disk: the last text of each, however fast the keys come."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from uuid import UUID

import pytest

from assistant.store import Folder, Store
from ui.app.drafts import StoredDrafts

ONE = UUID(int=1)


@pytest.fixture
def worker() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as made:
        yield made


@pytest.fixture
def store(tmp_path: Path, worker: ThreadPoolExecutor) -> Iterator[Store]:
    made = worker.submit(Store.open, Folder.at(tmp_path)).result()
    yield made
    worker.submit(made.close).result()


def test_of_keys_that_come_faster_than_the_disk_the_last_is_written_and_no_other(
    store: Store, worker: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts, busy, written = StoredDrafts(store, worker), Event(), list[str]()
    write = store.set_draft

    def watched(session: UUID, key: str, text: str) -> None:
        written.append(text)
        write(session, key, text)

    monkeypatch.setattr(store, "set_draft", watched)
    worker.submit(busy.wait)
    for text in ("7", "78", "78.", "78.4"):
        drafts.set(ONE, "patient", text)
    drafts.set(ONE, "order", "half")
    busy.set()
    assert drafts.get(ONE, "patient") == "78.4"
    assert written == ["78.4", "half"]


def test_what_is_typed_after_all_was_forgotten_is_kept(
    store: Store, worker: ThreadPoolExecutor
) -> None:
    drafts, busy = StoredDrafts(store, worker), Event()
    worker.submit(busy.wait)
    drafts.set(None, "patient", "old")
    drafts.clear(None)
    drafts.set(None, "patient", "new")
    busy.set()
    assert drafts.get(None, "patient") == "new"
    drafts.clear(None)
    assert drafts.get(None, "patient") == ""
