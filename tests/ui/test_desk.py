"""The desk: a screen hears "charted" only after the journal has it, and trouble as a sentence."""

from desks import a_desk, memory_of, only_session
from pytestqt.qtbot import QtBot

from assistant.record.entries import Amount, Noted, PressureRead
from assistant.session import Outcome
from ui.desk import Desk


def pressure(value: str) -> PressureRead:
    return PressureRead(map=Amount(text=value, unit="mmHg"))


def test_charted_comes_after_the_journal_has_the_entry(qtbot: QtBot) -> None:
    with a_desk("demo_bed_12") as desk:
        session = only_session(desk)
        kept = memory_of(desk).kept
        before = len(kept)
        seen: list[int] = []
        desk.charted.connect(lambda *_told: seen.append(len(kept)))
        with qtbot.waitSignal(desk.charted):
            desk.submit(session.id, desk.act(pressure("66")))
        assert seen == [before + 1]
        assert session.chart.last(PressureRead) == pressure("66")


def test_what_was_held_up_is_told_and_nothing_is_kept(qtbot: QtBot) -> None:
    with a_desk("demo_bed_12") as desk:
        session, before = only_session(desk), len(memory_of(desk).kept)
        with qtbot.waitSignal(desk.refused) as told:
            desk.submit(session.id, desk.act(pressure("14")))
        outcome = told.args[1] if told.args else None
        assert isinstance(outcome, Outcome)
        assert outcome.held is not None
        assert len(memory_of(desk).kept) == before


def test_H54_a_full_disk_is_told_in_a_sentence_and_the_chart_stays(qtbot: QtBot) -> None:
    with a_desk("demo_bed_12") as desk:
        session = only_session(desk)
        chart = session.chart
        memory_of(desk).full = True
        with qtbot.waitSignal(desk.trouble) as told:
            desk.submit(session.id, desk.act(pressure("66")))
        assert told.args == ["The disk is full. Make room; nothing was saved."]
        assert session.chart is chart


def test_waiting_counts_what_the_disk_has_not_answered(qtbot: QtBot) -> None:
    with a_desk("demo_bed_12") as desk:
        counts: list[int] = []
        desk.waiting.connect(counts.append)
        desk.submit(only_session(desk).id, desk.act(Noted(text="one")))
        desk.submit(only_session(desk).id, desk.act(Noted(text="two")))
        qtbot.waitUntil(lambda: counts == [1, 2, 1, 0])


def test_a_sentence_that_changed_since_it_was_read_is_not_charted(qtbot: QtBot) -> None:
    with a_desk("demo_bed_12") as desk:
        with qtbot.waitSignal(desk.refused) as told:
            desk.submit(only_session(desk).id, desk.act(pressure("66")), shown="MAP 67\u00a0mmHg")
        outcome = told.args[1] if told.args else None
        assert isinstance(outcome, Outcome)
        assert outcome.changed == "MAP 66\u00a0mmHg"


def test_entries_carry_the_one_who_signed_in_and_unsigned_without(qtbot: QtBot) -> None:
    with a_desk("demo_bed_12") as desk:
        assert desk.by.name == "RN A Mensah"
        desk.sign_in(None)
        with qtbot.waitSignal(desk.charted):
            desk.submit(only_session(desk).id, desk.act(pressure("66")))
        event = only_session(desk).chart.event(PressureRead)
        assert event is not None
        assert event.by.hand == "unsigned"


def test_a_session_that_is_opened_begins_with_its_protocol_and_its_kind(qtbot: QtBot) -> None:
    with a_desk() as desk:
        heard: list[Outcome] = []
        with qtbot.waitSignal(desk.charted):
            session = desk.open_session(heard.append)
        assert heard[0].charted
        assert session.training
        assert _opened_under(desk)


def _opened_under(desk: Desk) -> bool:
    first = memory_of(desk).kept[0].entry.what
    return getattr(first, "protocol_hash", "") == desk.protocol.digest
