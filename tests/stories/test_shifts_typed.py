"""The beginnings of two shifts through the real widgets: the same promises hold."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from ward import ZONE, a_ward, in_zone
from ward_typed import TypingNurse, typed

from assistant.command.places import STORIES
from assistant.record.entries import Informed
from assistant.stories.reading import read_story


@pytest.mark.long
@pytest.mark.parametrize(
    ("name", "until", "zone"),
    [("shift_1_septic", "19:46", ZONE), ("shift_5_child", "11:20", "Etc/GMT-2")],
)
def test_the_first_hours_of_a_shift_are_typed_and_keep_their_promises(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    name: str, until: str, zone: str,
) -> None:  # fmt: skip
    in_zone(monkeypatch, zone)
    text = (STORIES / f"{name}.story").read_text(encoding="utf-8")
    with a_ward(tmp_path, typed(read_story(text), until)) as ward:
        nurse = TypingNurse(ward)
        assert nurse.play() == []
        assert ward.session.chart.last(Informed) is not None
