"""Labels from a desk: made off the event loop; what lacks is said."""

from collections.abc import Iterator

import pytest
from desks import a_desk, only_session
from handovers import text_of
from pytestqt.qtbot import QtBot

from assistant.record.entries import Amount, BagHung
from ui.app import labels as labels_room
from ui.app.labels import Labels
from ui.app.papers import LoosePapers
from ui.desk import Desk
from ui.review.made import Made


@pytest.fixture
def desk() -> Iterator[Desk]:
    with a_desk("demo_bed_12") as made:
        yield made


@pytest.fixture
def labels(desk: Desk) -> Iterator[Labels]:
    made = Labels(desk)
    assert isinstance(made, LoosePapers)
    yield made
    made.close()


def answer(qtbot: QtBot, labels: Labels, desk: Desk, bag: str = "") -> tuple[Made | None, str]:
    told: list[tuple[Made | None, str]] = []
    labels.make(only_session(desk).id, bag, lambda made, why: told.append((made, why)))
    qtbot.waitUntil(lambda: len(told) == 1, timeout=10_000)
    return told[0]


def test_H60_the_bag_that_hangs_and_no_name_in_its_file(
    qtbot: QtBot, desk: Desk, labels: Labels
) -> None:
    made, why = answer(qtbot, labels, desk)
    assert made is not None
    assert why == ""
    assert "16 mcg in 1 mL" in text_of(made.pdf)
    assert made.name == f"label_{only_session(desk).id.hex[:8]}_bag1.pdf"
    again, _ = answer(qtbot, labels, desk)
    assert again == made


def test_a_bag_of_the_page_is_labelled_as_the_next_one(
    qtbot: QtBot, desk: Desk, labels: Labels
) -> None:
    what = BagHung(
        drug=Amount(text="8", unit="mg"), labelled="base", volume=Amount(text="250", unit="mL")
    )
    before = only_session(desk).chart.version
    made, _ = answer(qtbot, labels, desk, what.model_dump_json())
    assert made is not None
    assert made.says == "Bag 2, 32\u00a0mcg in 1\u00a0mL"
    assert "AM RN A Mensah" in " ".join(text_of(made.pdf).split())
    assert only_session(desk).chart.version == before


def test_without_a_bag_it_says_so(qtbot: QtBot, desk: Desk, labels: Labels) -> None:
    session = only_session(desk)
    session.chart = session.chart.until(next(iter(session.chart.log)).at)
    assert answer(qtbot, labels, desk) == (
        None, "No bag is charted yet: a label belongs to a bag.",
    )  # fmt: skip


def test_a_label_that_cannot_be_made_is_said_and_raised(
    qtbot: QtBot, desk: Desk, labels: Labels, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> None:
        raise ValueError("no label has the code")

    monkeypatch.setattr(labels_room, "label", broken)
    with qtbot.captureExceptions() as caught:
        made, why = answer(qtbot, labels, desk)
    assert (made, why) == (None, "The label could not be made. The record is not touched.")
    assert len(caught) == 1
