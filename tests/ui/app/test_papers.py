"""Papers that nothing is charted of: kept and printed off the event loop."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.app import papers as papers_room
from ui.app.away import Away
from ui.app.papers import LoosePapers
from ui.review.made import Made

LABEL = Made(b"%PDF a label", "label_1_bag1.pdf", "Bag 1")


@pytest.fixture
def papers() -> Iterator[LoosePapers]:
    made = LoosePapers("label")
    assert isinstance(made, Away)
    yield made
    made.close()


def test_saving_writes_it_whole(qtbot: QtBot, papers: LoosePapers, tmp_path: Path) -> None:
    told: list[str] = []
    papers.save(LABEL, tmp_path / "label.pdf", told.append)
    qtbot.waitUntil(lambda: told == [""])
    assert (tmp_path / "label.pdf").read_bytes() == LABEL.pdf


def test_H60_a_print_job_is_named_by_the_file_and_not_by_the_patient(
    qtbot: QtBot, papers: LoosePapers, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    handed: list[tuple[bytes, str, str]] = []
    monkeypatch.setattr(
        papers_room,
        "print_pdf",
        lambda *job: handed.append(job) or "",  # type: ignore[func-returns-value]
    )
    papers.print_on(LABEL, "LABEL-1", told.append)
    qtbot.waitUntil(lambda: told == [""])
    assert handed == [(LABEL.pdf, "label_1_bag1", "LABEL-1")]


def test_the_printers_are_told(
    qtbot: QtBot, papers: LoosePapers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(papers_room, "printer_names", lambda: ("LABEL-1",))
    names: list[tuple[str, ...]] = []
    papers.printers(names.append)
    qtbot.waitUntil(lambda: names == [("LABEL-1",)])
