"""The emergency start: one form, nothing refused, everything else left open as a debt."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, timedelta
from uuid import UUID

import pytest
from wizard import NIGHT, ROOT, Memory, septic

from assistant.acts import Act
from assistant.clock import StoppedClock
from assistant.library.files import read_file
from assistant.protocol.model import Protocol
from assistant.record.entries import (
    UNSIGNED,
    BagHung,
    BedTaken,
    EmergencyStarted,
    LineChosen,
    PumpRuns,
    Weighed,
)
from assistant.rules.checks import debts
from assistant.rules.owed import PUMP_MATCHED
from assistant.session import Session
from assistant.views import setup
from assistant.views.banner import banner
from assistant.views.board import tile
from assistant.views.considering import considering
from assistant.views.dose_tile import dose_tile
from assistant.views.handover import handover
from assistant.views.map_tile import map_tile
from assistant.views.setup_emergency import (
    CHOSEN,
    NO_CHILD,
    USUAL,
    offered,
    profile_for,
    read,
    said_of,
)
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_hurried import left_for_later, set_to
from assistant.views.setup_results import result
from assistant.views.supply import facts
from assistant.views.trend import trend

FAST = {
    "population": "adult", "bed": "12", "weight": "70", "weight_kind": "estimated",
    "bag": "4in250", "line": "peripheral", "unit": "mcg/kg/min", "dose": "0.05", "rate": "13.1",
}  # fmt: skip
CHILD = read_file(ROOT / "resources" / "protocols" / "paediatric.toml")
BOTH: Mapping[str, Protocol] = {"NE-ADULT-SEPTIC": septic(), "NE-PAEDIATRIC": CHILD}


def form(**changed: str) -> Form:
    return under(septic(), **changed)


def under(protocol: Protocol, **changed: str) -> Form:
    return Form(Place(setup.NOTHING, protocol, NIGHT), {**FAST, **changed})


def started(**changed: str) -> Session:
    """An emergency start that was charted in one, by nobody signed in."""
    session = Session(UUID(int=9), septic(), Memory(), StoppedClock(NIGHT))
    found = read(form(**changed))
    assert found.closed == ""
    acts = [Act(r.what, NIGHT, UNSIGNED, r.reason, r.as_shown) for r in found.charting]
    assert session.submit(*acts).charted
    return session


def codes(read_: PageRead) -> list[str]:
    return [row.key.removeprefix("why:") for row in read_.whys]


def test_H01_everything_is_charted_in_one_and_in_the_order_of_the_work() -> None:
    found = read(form())
    kinds = [type(row.what) for row in found.charting]
    assert kinds == [BedTaken, Weighed, BagHung, LineChosen, PumpRuns, EmergencyStarted]
    runs = started().chart.last(PumpRuns)
    assert runs is not None
    assert runs.rate is not None
    assert runs.dose is not None
    assert (runs.rate.text, runs.dose.text, runs.dose.unit) == ("13.1", "0.05", "mcg/kg/min")
    assert runs.reason == "emergency start, order to follow"


def test_nothing_is_filled_in_and_each_answer_is_named_while_it_lacks() -> None:
    empty = read(Form(Place(setup.NOTHING, septic(), NIGHT), {}))
    assert empty.charting == ()
    assert empty.closed.startswith("Still to answer: adult or child, the bed")
    for key in FAST:
        if key != "unit":
            assert read(form(**{key: ""})).closed, key


def test_the_rate_is_worked_out_from_weight_bag_and_dose_and_says_how() -> None:
    whole = form()
    read(whole)
    shown = set_to(whole)
    assert (shown.rate, shown.lacks) == ("13.1", "")
    assert "70\u00a0kg" in shown.working
    without = form(weight="", dose="")
    read(without)
    assert set_to(without).lacks == "It is worked out from the dosing weight, the dose."


def test_a_rate_that_differs_takes_a_reason_and_is_charted_with_its_debt() -> None:
    assert codes(read(form(rate="15"))) == ["pump_differs"]
    session = started(rate="15", **{"why:pump_differs": "the pump rounds"})
    runs = session.chart.last(PumpRuns)
    assert runs is not None
    assert "the pump rounds" in runs.reason
    assert PUMP_MATCHED in [row.code for row in debts(session.chart, septic(), NIGHT)]


def test_a_start_of_minutes_ago_is_charted_as_of_then() -> None:
    found = read(form(started="5 min"))
    assert found.closed == ""
    assert {row.at for row in found.charting} == {NIGHT - timedelta(minutes=5)}
    assert found.said["started"].text == "Started: 03:55, 5\u00a0min ago."
    assert {row.at for row in read(form()).charting} == {None}
    unknown = read(form(started="?"))
    assert {row.at for row in unknown.charting} == {None}
    assert unknown.said["started"].text == "Started: not known, charted as of now."
    assert read(form(started="2130 x")).closed


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"rate": "131"}, "pump_tenfold"),
        ({"dose": "0.5", "rate": "131.3"}, "start_over_route"),
        ({"bag": "8in250", "rate": "6.6"}, "central_bag_elsewhere"),
    ],
)
def test_what_is_true_is_never_refused_but_takes_a_reason(
    changed: dict[str, str], code: str
) -> None:
    found = read(form(**changed))
    assert code in codes(found)
    reasons = {row.key: "found like this" for row in found.whys}
    assert read(form(**{**changed, **reasons})).closed == ""


def test_everything_that_was_skipped_is_owed_with_its_time() -> None:
    session = started()
    owed = {d.code: d.due for d in debts(session.chart, septic(), NIGHT)}
    minutes = {code: (due - NIGHT) // timedelta(minutes=1) for code, due in owed.items()}
    assert minutes["order"] == 10
    assert minutes["vial_label"] == minutes["second_check"] == 15
    assert minutes["patient"] == minutes["weight_measured"] == minutes["sign_start"] == 60
    assert {c.id for c in septic().checks if not c.access} <= set(owed)


def test_what_is_left_for_later_is_listed_before_it_runs_as_it_will_be_owed() -> None:
    fresh, whole = form(dose="", rate=""), form()
    read(fresh)
    read(whole)
    rows = left_for_later(fresh)
    assert rows == left_for_later(whole)
    assert rows[0].due == "10\u00a0min"
    said = " ".join(row.what for row in rows)
    for word in ("order", "vial label", "second check", "name and identifiers", "allergies"):
        assert word in said


def test_the_usual_target_and_step_are_called_not_ordered_until_an_order_is_there() -> None:
    chart, rules = started().chart, septic()
    now = NIGHT + timedelta(minutes=5)
    shown = map_tile(chart, rules, now, UTC)
    assert (shown.usual, shown.target) == ("usual 65 to 75, not ordered", "")
    assert (shown.scale.band, shown.scale.ordered) == ((65, 75), False)
    (band,) = trend(chart, rules, now, UTC).ranges
    assert (band.dashed, band.label) == (True, "usual 65 to 75, not ordered")
    told = [row.words for row in facts(chart, rules, now)]
    assert "Usual step 0.02\u00a0mcg/kg/min every 5\u00a0min, not ordered" in told
    assert "Suggestions are off" in considering(chart, rules, now, UTC).card.closed


def test_H02_the_dose_says_that_nobody_has_read_the_vial() -> None:
    session = started()
    assert dose_tile(session.chart, septic(), NIGHT, UTC).base == "base not yet read"
    told = result(session.chart, septic(), setup.Page.PREPARATION, UTC)
    assert told.endswith("base not yet read")
    texts = {
        "bag": "4in250",
        "check:vial_label": "base1",
        "check:solution": "clear",
        "check:bag_label": "yes",
    }
    place = Place(session.chart, septic(), NIGHT)
    found = setup.read(place, setup.Page.PREPARATION, texts, UTC)
    assert [type(row.what).__name__ for row in found.charting] == ["CheckAnswered"] * 3
    for row in found.charting:
        assert session.submit(Act(row.what, NIGHT, UNSIGNED, row.reason)).charted
    assert dose_tile(session.chart, septic(), NIGHT, UTC).base == "as base"
    assert result(session.chart, septic(), setup.Page.PREPARATION, UTC).endswith("as base")
    assert len(session.chart.all(BagHung)) == 1


def test_board_banner_and_sheet_say_how_it_began_and_what_is_open() -> None:
    chart = started().chart
    count = len(debts(chart, septic(), NIGHT))
    now = NIGHT + timedelta(minutes=2)
    shown = tile(UUID(int=9), chart, septic(), now, UTC)
    assert "Emergency start" in shown.state
    assert shown.open == f"{count} open"
    assert banner(chart, septic(), now, UTC).name == "Patient not named yet"
    sheet = handover(chart, septic(), now, UTC)
    assert "Emergency start, started 04:00" in sheet.summary[0]
    said = " ".join(row.what for row in sheet.actions)
    assert "No patient is named" in said
    assert "The start is not signed" in said


def test_a_child_runs_under_the_childs_profile_and_its_strengths() -> None:
    assert profile_for(BOTH, "adult") == "NE-ADULT-SEPTIC"
    assert profile_for(BOTH, "child") == "NE-PAEDIATRIC"
    assert said_of(BOTH, "child") == f"{USUAL} {CHILD.protocol.name}."
    assert said_of({"NE-ADULT-SEPTIC": septic()}, "child") == NO_CHILD
    assert (profile_for(BOTH, ""), said_of(BOTH, "")) == ("", "")


def test_every_profile_that_can_be_meant_is_offered_and_the_one_chosen_is_used() -> None:
    assert offered(BOTH, "") == ()
    assert [row.id for row in offered(BOTH, "child")] == ["NE-PAEDIATRIC"]
    third = read_file(ROOT / "resources" / "protocols" / "pregnancy.toml")
    three = {**BOTH, "NE-PREGNANCY": third}
    rows = offered(three, "adult")
    assert [(row.id, row.key) for row in rows] == [("NE-ADULT-SEPTIC", "1"), ("NE-PREGNANCY", "2")]
    assert profile_for(three, "adult", "NE-PREGNANCY") == "NE-PREGNANCY"
    assert profile_for(three, "child", "NE-PREGNANCY") == "NE-PAEDIATRIC"
    assert said_of(three, "adult", "NE-PREGNANCY") == f"{CHOSEN} {third.protocol.name}."


def test_the_rule_of_6_is_mixed_for_the_weight_that_is_typed_beside_it() -> None:
    rows = {"population": "child", "weight": "10", "bag": "rule_of_six", "dose": "0.1", "rate": "1"}
    found = under(CHILD, **rows)
    result = read(found)
    hung = [row.what for row in result.charting if isinstance(row.what, BagHung)]
    if CHILD.rule_of_six is None:
        pytest.fail("the child's profile lost its Rule of 6")
    assert hung[0].drug.text == "6"
    assert set_to(found).rate == "1"


def test_it_goes_on_with_a_session_that_is_being_prepared() -> None:
    session = started()
    place = Place(session.chart.until(NIGHT - timedelta(hours=1)), septic(), NIGHT)
    assert read(Form(place, FAST)).closed == ""
    kept = replace(form().place, chart=session.chart)
    again = read(Form(kept, {**FAST, "why:no_order": "x"}))
    assert not any(isinstance(row.what, LineChosen) for row in again.charting)
