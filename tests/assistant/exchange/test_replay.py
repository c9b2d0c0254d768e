"""A file is played through the screens' own acts; a fact is never refused for being unwise."""

from datetime import datetime

import pytest
from sheets import DAY, HEADER, read, row, sheet
from unit import septic_shock

from assistant.exchange.flowsheet import read_flowsheet
from assistant.exchange.replay import Replayed, replay
from assistant.record.chart import fold
from assistant.record.entries import (
    ASSISTANT,
    Hand,
    PumpRuns,
    SessionOpened,
    Struck,
    from_text,
    to_text,
)
from assistant.rules.findings import Level

STORY = (
    ("07:00", "weight,70,kg,kind=measured"),
    ("07:00", "order,,,max=0.5 mcg/kg/min; map_low=65"),
    ("07:00", "line,central,,"),
    ("07:01", "bag,250,mL,drug=4 mg; labelled=base"),
    ("07:02", "dose,0.05,mcg/kg/min,"),
    ("07:30", "dose,0.1,mcg/kg/min,"),
    ("08:00", "stop,,,reason=weaned off"),
)


def played(*rows: tuple[str, str], until: str = "") -> Replayed:
    end = datetime.fromisoformat(f"{DAY}{until}+02:00") if until else None
    return replay(read(*rows), septic_shock(), end)


def codes(replayed: Replayed) -> list[str]:
    return [finding.code for _, finding in replayed.findings]


def test_the_journal_opens_the_session_and_numbers_the_rows_by_time() -> None:
    replayed = played(*STORY[::-1])
    assert [r.number for r in replayed.journal] == list(range(1, 9))
    opened = replayed.journal[0].entry
    assert opened.by == ASSISTANT
    assert opened.what == SessionOpened(
        protocol_hash=septic_shock().digest, training=False, profile="NE-ADULT-SEPTIC"
    )
    assert [r.entry.at for r in replayed.journal] == sorted(r.entry.at for r in replayed.journal)
    assert {r.entry.by.hand for r in replayed.journal[1:]} == {Hand.IMPORTED}


def test_the_chart_is_the_fold_of_the_journal_and_every_entry_can_be_stored() -> None:
    replayed = played(*STORY, ("08:10", f"strike,,,at={DAY}07:30+02:00; item=dose; reason=typo"))
    assert replayed.chart == fold(replayed.journal)
    for recorded in replayed.journal:
        assert from_text(to_text(recorded.entry)) == recorded.entry


def test_the_same_file_gives_the_same_journal() -> None:
    assert played(*STORY).journal == played(*STORY).journal


def test_nothing_unwise_is_refused_and_everything_unwise_is_found() -> None:
    replayed = played(
        ("07:00", "rate,10,mL/h,"),
        ("07:01", "weight,70,kg,kind=measured"),
        ("07:02", "bag,250,mL,drug=4 mg; labelled=base"),
        ("07:03", "order,,,max=0.1 mcg/kg/min; map_low=65; map_high=75"),
        ("07:10", "rate,999,mL/h,"),
    )
    assert replayed.refused == ()
    assert [e.what.rate.text for e in replayed.chart.all(PumpRuns) if e.what.rate] == ["10", "999"]
    assert "start_without_bag" in codes(replayed)
    assert {"over_order", "tenfold"} <= set(codes(replayed))
    last = [f for at, f in replayed.findings if at == replayed.journal[-1].entry.at]
    assert Level.STOP in {f.level for f in last}


def test_a_late_entry_is_decided_when_it_was_keyed_and_counts_when_it_happened() -> None:
    data = sheet(
        row("07:00", "map,60,mmHg,source=cuff", keyed="07:40"),
        row("07:20", "map,66,mmHg,source=cuff"),
    )
    replayed = replay(read_flowsheet(data), septic_shock())
    first, second = replayed.journal[1:]
    assert (first.entry.late_seconds, second.entry.late_seconds) == (2400, 0)
    ((at, found),) = replayed.findings
    assert (at, found.code) == (first.entry.at, "late_entry")


def test_a_row_charted_ahead_is_kept_and_found() -> None:
    replayed = replay(
        read_flowsheet(sheet(row("07:11", "rate,5,mL/h,", keyed="07:03"))), septic_shock()
    )
    assert replayed.chart.last(PumpRuns) is not None
    assert "charted_ahead" in codes(replayed)


def test_until_cuts_by_when_it_happened_whenever_it_was_keyed() -> None:
    data = sheet(row("07:00", "rate,5,mL/h,", keyed="09:00"), row("08:00", "rate,6,mL/h,"))
    end = datetime.fromisoformat("2025-08-14T05:59:59Z")
    replayed = replay(read_flowsheet(data), septic_shock(), end)
    assert len(replayed.chart.all(PumpRuns)) == 1
    assert len(played(*STORY, until="07:30").chart.all(PumpRuns)) == 2
    assert played(*STORY, until="06:59").journal == ()


STRIKE = f"strike,,,at={DAY}07:30+02:00; item=dose; reason=typo"


@pytest.mark.parametrize("time", ["07:10", "07:30", "09:00"])
def test_a_strike_withdraws_its_row_whether_it_stands_before_or_after_it(time: str) -> None:
    replayed = played(*STORY, (time, STRIKE))
    assert len(replayed.chart.all(PumpRuns)) == 1
    assert len(replayed.chart.strikes) == 1
    assert "nothing_to_strike" not in codes(replayed)


def test_as_of_a_moment_before_the_strike_its_row_still_counts() -> None:
    replayed = played(*STORY, ("09:00", STRIKE), until="08:30")
    assert len(replayed.chart.all(PumpRuns)) == 2
    assert replayed.refused == ()


def test_as_of_a_moment_before_the_struck_row_there_is_nothing_to_strike() -> None:
    replayed = played(*STORY, ("07:10", STRIKE), until="07:20")
    assert len(replayed.chart.all(PumpRuns)) == 1
    assert not any(isinstance(r.entry.what, Struck) for r in replayed.journal)


def test_two_strikes_of_one_row_are_both_kept() -> None:
    replayed = played(*STORY, ("08:10", STRIKE), ("08:20", STRIKE))
    assert sum(isinstance(r.entry.what, Struck) for r in replayed.journal) == 2
    assert "struck_already" in codes(replayed)


def test_refused_rows_are_handed_on_and_the_rest_is_played() -> None:
    replayed = played(*STORY, ("08:30", "rate,-1,mL/h,"))
    assert [each.line for each in replayed.refused] == [9]
    assert len(replayed.journal) == 8


def test_a_note_beside_a_row_is_an_entry_of_the_same_moment_and_hand() -> None:
    data = sheet(row("07:00", "stop,,,") + ",AL,7", header=HEADER + ",by,pump")
    opened, stop, note = replay(read_flowsheet(data), septic_shock()).journal
    assert (note.entry.at, note.entry.by.name) == (stop.entry.at, "AL")
    assert opened.entry.id != stop.entry.id != note.entry.id


def test_progress_is_told_row_by_row() -> None:
    told: list[tuple[int, int]] = []
    replay(read(*STORY), septic_shock(), progress=lambda done, of: told.append((done, of)))
    assert told == [(n, 7) for n in range(1, 8)]


def test_a_file_without_rows_gives_an_empty_journal() -> None:
    replayed = replay(read_flowsheet(b""), septic_shock())
    assert replayed.journal == ()
    assert len(replayed.refused) == 1


def test_findings_stand_by_the_time_of_their_row() -> None:
    replayed = played(*STORY, ("07:10", STRIKE))
    times = [at for at, _ in replayed.findings]
    assert times == sorted(times)
