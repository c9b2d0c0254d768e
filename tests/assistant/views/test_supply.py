"""The line with its clock, the bag with its end."""

from datetime import UTC

import told
from charting import clock
from infusion import at, chart, prepared
from unit import profile
from unitprotocol import protocol

from assistant.record.entries import (
    LineChosen,
    Paused,
)
from assistant.views.status import status

NB = "\u00a0"


def test_H22_the_bag_row_says_dry_and_change_by() -> None:
    shown = at("14:06").bag
    assert shown.words == "Bag 1 runs dry 23:59, change by 23:34"
    assert shown.note == f"233{NB}mL left"
    paused = at("14:06", ("14:05", Paused())).bag
    assert paused.words == "Bag 1, pump stands"


def test_the_line_has_its_clock_and_a_central_one_no_limit() -> None:
    assert at("14:06").line.words == f"Peripheral 18{NB}G, left forearm"
    assert at("14:06").line.note == f"46{NB}min of 24{NB}h, sources differ: C24 in F5"
    central = at("16:06", ("14:06", LineChosen(access="central"))).line
    assert (central.words, central.note) == ("Central", f"2{NB}h 0{NB}min")
    rows = [row for row in prepared() if row[1].kind != "line"]
    assert status(chart(rows), protocol(), clock("14:06"), UTC).line.words == "Line not recorded"


def test_facts_stay_when_the_suggestion_card_of_a_real_patient_is_closed() -> None:
    rows = (
        told.WEIGHT, "06:45  baseline  68 mmHg", told.LINE, told.BAG, "07:00  dose  0.5 mg/h",
        "07:05  chest_pain  yes",
    )  # fmt: skip
    order = (
        "06:44  order  norepinephrine; start 0.5 mg/h; step 0.5 mg/h; interval 240 min; max 3 mg/h"
    )
    lines, now = (rows[0], order, *rows[1:]), told.at("07:10")
    rules = profile("hepatorenal_syndrome")
    shown = status(told.charted(*lines, training=False), rules, now, UTC)
    assert shown.considering.card.closed.startswith("Suggestions are off: no protocol")
    assert [row.words.replace(NB, " ") for row in shown.facts] == [
        "Seen: chest pain.",
        "Baseline MAP 68 mmHg; urine 0 of 4 h over 50 mL/h.",
        "The drug comes in 751 mL a day at this rate.",
    ]
    ended = status(told.charted(*lines, "07:08  stop  ordered", training=False), rules, now, UTC)
    assert ended.facts == ()


def test_the_clock_of_epinephrine_stays_and_an_open_card_repeats_nothing() -> None:
    given = ("06:30  given  epinephrine 0.5 mg im", *told.RUNNING, "07:05  map  60 cuff")
    rules = profile("anaphylaxis")
    closed = status(told.charted(*given, training=False), rules, told.at("07:06"), UTC)
    assert [row.words.split(";")[0] for row in closed.facts] == [f"First epinephrine 36{NB}min ago"]
    opened = status(told.charted(*given), rules, told.at("07:06"), UTC)
    assert (opened.considering.card.closed, opened.facts) == ("", ())
