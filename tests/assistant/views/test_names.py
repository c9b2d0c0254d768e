"""Names out of sight: initials and bed stay, and everything that is given."""

from datetime import UTC
from uuid import UUID

import pytest
from charting import chart_of, clock, dose, mean, weight
from unit import septic_shock

from assistant.record.chart import Chart
from assistant.record.entries import BedTaken, CheckAnswered, Noted, PatientNamed, Stopped
from assistant.views.banner import banner
from assistant.views.board import tile
from assistant.views.log import log
from assistant.views.names import hidden_banner, initials_of, initials_only, without_names

OKAFOR = PatientNamed(name="Okafor, Grace", born="1958-07-14", sex="F", mrn="129728765")


def grace() -> Chart:
    return chart_of(
        ("13:40", BedTaken(bed="12")), ("13:41", OKAFOR), ("13:42", weight("70")),
        ("14:00", dose("0.05")), ("14:05", mean("61")),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Okafor, Grace", "G. O."), ("Grace Okafor", "G. O."), ("O'Brien, Mary Ann", "M. A. O."),
        ("\u0141ukasz", "\u0141."), ("\u674e\u5c0f\u9f8d", "\u674e."), ("(unknown) man", "U. M."),
        ("?", ""),
    ],
)  # fmt: skip
def test_initials_stand_for_any_name(name: str, short: str) -> None:
    assert initials_of(name) == short


def test_H60_hidden_names_leave_initials_bed_and_values() -> None:
    now, rules = clock("14:06"), septic_shock()
    bare = initials_only(grace())
    assert bare.version == grace().version
    shown = tile(UUID(int=1), bare, rules, now, UTC)
    assert (shown.bed, shown.name, shown.map) == ("12", "G. O.", "61")
    view = hidden_banner(banner(bare, rules, now, UTC))
    said = " ".join([view.name, *(f"{f.label} {f.value}" for f in view.identifiers)])
    said += " ".join(line.what for line in log(bare, now, UTC))
    for secret in ("kafor", "KAFOR", "Grace", "1958", "129"):
        assert secret not in said
    assert view.bed == "12"
    assert "hidden" in view.identifiers[0].value


def test_H60_a_sentence_that_names_the_patient_is_shortened() -> None:
    said = "Charted. Bed 12 OKAFOR, Grace: MAP 61 mmHg, at 14:05"
    assert without_names(grace(), said) == "Charted. Bed 12 G. O.: MAP 61 mmHg, at 14:05"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Okafor's daughter told, GRACE sleeps", "O.'s daughter told, G. sleeps"),
        ("okafor, MRN 129728765, by phone", "O., MRN (number hidden), by phone"),
        ("disgraceful noise", "disgraceful noise"),
        ("Will moved, she will wake", "W. moved, she will wake"),
    ],
)
def test_H60_a_note_that_names_the_patient_has_initials_too(text: str, shown: str) -> None:
    will = OKAFOR.model_copy(update={"name": "Okafor, Grace Will"})
    chart = chart_of(
        ("13:41", will), ("13:50", Noted(text=text)), ("14:00", Stopped(reason=text)),
    )  # fmt: skip
    bare = initials_only(chart)
    assert [note.what.text for note in bare.all(Noted)] == [shown]
    assert [stop.what.reason for stop in bare.all(Stopped)] == [shown]
    assert without_names(chart, text) == shown


def test_H60_an_answer_that_reads_like_a_name_stays_as_it_is() -> None:
    clear = OKAFOR.model_copy(update={"name": "Clear, Norepinephrine", "mrn": ""})
    answer = CheckAnswered(check="solution", outcome="done", answer="clear")
    (found,) = initials_only(chart_of(("13:41", clear), ("13:50", answer))).all(CheckAnswered)
    assert found.what == answer
    assert without_names(chart_of(("13:41", PatientNamed(name="A 1"))), "a b") == "a b"


def test_a_chart_without_a_name_is_left_as_it_is() -> None:
    chart = chart_of(("14:05", mean("61")))
    assert initials_only(chart) is chart
