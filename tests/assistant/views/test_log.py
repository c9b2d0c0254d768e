"""The log: everything, newest first, nothing erased."""

from datetime import UTC, timedelta, timezone

from charting import clock
from infusion import SIGNED, chart, entry_id, titrating

from assistant.record.chart import Chart, follow
from assistant.record.entries import ASSISTANT, By, ClockMoved, Entry, Informed, Recorded, What
from assistant.views.log import SLIP, log, strike, words_of

NB = "\u00a0"


def with_(found: Chart, at: str, keyed: str, what: What, by: By = SIGNED) -> Chart:
    number = found.version + 1
    entry = Entry(
        id=entry_id(number), session=entry_id(0), at=clock(at), recorded_at=clock(keyed), by=by,
        what=what,
    )  # fmt: skip
    return follow(found, Recorded(number, entry))


def test_the_newest_comes_first_with_its_hand() -> None:
    lines = log(chart(titrating()), clock("14:06"), UTC, 2)
    assert [(x.time, x.what, x.who) for x in lines] == [
        ("14:05", f"MAP 61{NB}mmHg, arterial", "RN A Mensah"),
        ("14:04", "Heart rate 104 per min, sinus", "RN A Mensah"),
    ]  # fmt: skip


def test_a_late_entry_stands_at_its_time_and_says_when_it_was_keyed() -> None:
    [what] = [row[1] for row in titrating() if row[0] == "13:55"]
    late = with_(chart(titrating()), "13:50", "14:06", what)
    [line] = [x for x in log(late, clock("14:06"), UTC) if x.mark == "late"]
    assert line.time == "13:50"
    assert line.note == f"late entry, charted 14:06, 16{NB}min after"


def test_a_struck_entry_stays_with_who_when_and_why() -> None:
    found = chart(titrating())
    last = next(iter(found.log.newest()))
    struck = with_(found, "14:06", "14:06", strike(last.id, SLIP))
    lines = log(struck, clock("14:06"), UTC)
    assert len(lines) == len(titrating())
    assert lines[0].mark == "struck"
    assert lines[0].note == "charted in error, 14:06 RN A Mensah: typing slip"


def test_what_the_assistant_noticed_is_its_own_and_imports_have_no_name() -> None:
    slept = ClockMoved(what="slept", seconds=1320)
    own = with_(chart(titrating()), "14:06", "14:06", slept, ASSISTANT)
    assert log(own, clock("14:06"), UTC, 1)[0].mark == "own"
    unnamed = By(hand=SIGNED.hand, person="8")
    nameless = with_(chart(titrating()), "14:06", "14:06", slept, unnamed)
    assert log(nameless, clock("14:06"), UTC, 1)[0].who == "person"


def test_an_answer_is_told_with_its_end_by_the_clock_of_the_reader() -> None:
    told = Informed(
        about=("notify_dose",), who="registrar", how="phone", told="MAP 58", said="go on",
        until=clock("03:00", 1),
    )  # fmt: skip
    found = with_(chart(titrating()), "14:06", "14:06", told)
    newest = next(iter(found.log.newest())).id
    here = timezone(timedelta(hours=2))
    said = "Registrar informed by phone: MAP 58. Said: go on. Holds until 15-Aug-2025 05:00"
    assert log(found, clock("14:06"), here, 1)[0].what == said
    assert words_of(found, newest, here) == f"{said} at 16:06"


def test_the_words_of_one_entry_are_told_while_it_counts() -> None:
    found = chart(titrating())
    last = next(iter(found.log.newest()))
    assert words_of(found, str(last.id), UTC) == f"MAP 61{NB}mmHg, arterial at 14:05"
    assert words_of(found, entry_id(999), UTC) == ""
    struck = with_(found, "14:06", "14:06", strike(last.id, SLIP))
    assert words_of(struck, last.id, UTC) == ""
