"""Files are written whole or not at all; times carry an offset."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.command.out import FARTHEST, instant, read_file, within_reach, write_file
from assistant.command.places import protocol
from assistant.exchange.flowsheet import read_flowsheet
from assistant.exchange.replay import replay
from assistant.library.disk import NotWritten
from assistant.record.chart import EMPTY
from assistant.trouble import Trouble


def test_a_file_is_put_in_place_whole(tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"old")
    write_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert [p.name for p in tmp_path.iterdir()] == ["sheet.pdf"]


def test_H59_what_stood_there_stays_when_the_folder_is_gone(tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match="was not written"):
        write_file(tmp_path / "gone" / "sheet.pdf", b"new")


def test_a_time_without_an_offset_is_refused_in_a_sentence() -> None:
    for text in ("2026-11-21T07:10", "yesterday"):
        with pytest.raises(Trouble, match="UTC offset"):
            instant(text)
    found = instant("2026-11-21T07:10:00-05:00")
    assert found is not None
    assert found.utcoffset() is not None
    assert instant("") is None


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"nothing\.csv cannot be read"):
        read_file(tmp_path / "nothing.csv")


def test_what_is_no_plain_file_is_neither_read_nor_replaced(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(tmp_path / "real")
    with pytest.raises(Trouble, match="no plain file"):
        read_file(pipe)
    for there in (pipe, link, Path(os.devnull)):
        with pytest.raises(NotWritten, match="no plain file"):
            write_file(there, b"new")
    assert not (tmp_path / "real").exists()


@pytest.mark.parametrize("text", ["9999-12-31T23:59:00-05:00", "0001-01-01T00:00:00+05:00"])
def test_a_time_at_an_end_of_the_calendar_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(Trouble, match="is no time of a chart"):
        instant(text)


def test_a_chart_is_not_looked_at_long_after_its_last_entry(flowsheet: Path) -> None:
    chart = replay(read_flowsheet(flowsheet.read_bytes()), protocol()).chart
    last = max(event.at for event in chart.log)
    assert within_reach(last + FARTHEST, chart) == last + FARTHEST
    with pytest.raises(Trouble, match="over 366 days after the last entry"):
        within_reach(last + FARTHEST + timedelta(seconds=1), chart)
    assert within_reach(last + 2 * FARTHEST, EMPTY) == last + 2 * FARTHEST
