"""One story in two drivers, from the first check to the sheet: the core, and the real widgets."""

import hashlib
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from essence import Essence, essence
from pypdf import PdfReader
from pytestqt.qtbot import QtBot
from ward import a_ward, in_zone
from ward_nurse import Nurse

from assistant.record.chart import fold
from assistant.record.entries import SheetMade
from assistant.store import Folder, Store
from assistant.stories.reading import Story


def test_the_same_story_through_the_widgets_gives_the_same_chart_and_its_sheet(
    qtbot: QtBot, tmp_path: Path, story: Story, in_the_core: Essence,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    in_zone(monkeypatch)
    end, pdf = story.steps[-1].at + timedelta(minutes=1), tmp_path / "sheet.pdf"
    with a_ward(tmp_path, story) as ward:
        nurse = Nurse(ward)
        assert nurse.play() == []
        assert essence(ward.session.chart, end) == in_the_core
        upto, session = ward.session.chart.version, ward.session.id
        nurse.look_at_sheet()
        nurse.save_sheet(pdf)
    store = Store.open(Folder.at(tmp_path / "training"), read_only=True)
    chart = fold(store.read(session))
    store.close()
    assert essence(chart, end) == in_the_core
    digest = hashlib.sha256(pdf.read_bytes()).hexdigest()
    assert chart.last(SheetMade) == SheetMade(upto=upto, digest=digest, way="saved")
    text = PdfReader(BytesIO(pdf.read_bytes())).pages[0].extract_text()
    for part in ("OKAFOR, Grace", "12972876", "TRAINING", "16\xa0mcg in 1\xa0mL"):
        assert part.replace("\xa0", " ") in text.replace("\xa0", " "), part
