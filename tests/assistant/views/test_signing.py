"""What waits for a signature is read before it is signed."""

from datetime import UTC
from uuid import UUID

from charting import bag, chart_of, clock, dose, entry_id, mean, recorded

from assistant.record.chart import EMPTY, follow
from assistant.record.entries import By, Hand, SignedFor, Struck
from assistant.views.handover_entries import entries
from assistant.views.log import log
from assistant.views.signing import sign, to_sign, waiting_words

NB = "\u00a0"
MENSAH = By(hand=Hand.PERSON, person="am", name="RN A Mensah")
NIGHT = chart_of(("13:55", bag()), ("14:00", dose("0.05")), ("14:05", mean("61")))


def test_H35_the_list_shows_each_entry_with_its_time_and_sentence() -> None:
    rows = to_sign(NIGHT, clock("14:20"), UTC)
    assert [row.time for row in rows] == ["13:55", "14:00", "14:05"]
    assert rows[2].what == f"MAP 61{NB}mmHg, cuff"
    assert waiting_words(NIGHT) == "3 unsigned"
    assert sign(row.id for row in rows[:2]) == SignedFor(entries=(entry_id(1), entry_id(2)))


def test_a_correction_that_waits_says_what_it_withdrew() -> None:
    struck = Struck(entry=UUID(str(entry_id(3))), reason="typing slip")
    chart = follow(NIGHT, recorded(4, clock("14:06"), struck))
    assert to_sign(chart, clock("14:20"), UTC)[-1].what == (
        f"Charted in error: MAP 61{NB}mmHg, cuff at 14:05, reason: typing slip"
    )


def test_H35_log_and_sheet_say_who_signed_later_and_when() -> None:
    signed = follow(NIGHT, recorded(4, clock("14:20"), sign([str(entry_id(3))]), by=MENSAH))
    assert waiting_words(signed) == "2 unsigned"
    lines = log(signed, clock("14:30"), UTC)
    assert [(line.who, line.note) for line in lines[1:3]] == [
        ("unsigned", "signed later by RN A Mensah, 14:20"), ("unsigned", ""),
    ]  # fmt: skip
    assert lines[0].what == "Signed: 1 entry charted unsigned"
    remarks = [row.remark for row in entries(signed, clock("14:30"), UTC)]
    assert remarks == ["", "signed later by RN A Mensah, 14:20", "unsigned", "unsigned"]


def test_nothing_waits_in_an_empty_chart() -> None:
    assert waiting_words(EMPTY) == ""
    assert to_sign(EMPTY, clock("14:20"), UTC) == ()
