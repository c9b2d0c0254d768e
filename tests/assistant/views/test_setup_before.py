"""What came before the start."""

from datetime import timedelta

import pytest
from unit import profile
from wizard import FLUIDS, NIGHT, PATIENT, Wizard

from assistant.record.entries import AgentRuns, DrugGiven, Noted, ShockRecognised
from assistant.rules.setup import Page
from assistant.views.setup_before import (
    AGENTS,
    ANSWERS,
    EPINEPHRINE,
    SHOCK,
    fields,
    known,
    known_agents,
    read,
)
from assistant.views.setup_form import Form, Place


def fluids(**texts: str) -> dict[str, str]:
    return {**FLUIDS, **texts}


def at_fluids() -> Wizard:
    return Wizard().until(Page.FLUIDS)


def test_a_profile_asks_only_what_it_has_a_use_for() -> None:
    septic = {row.key for row in fields(profile("adult_septic_shock"))}
    assert septic == {SHOCK}
    anaphylaxis = {row.key for row in fields(profile("anaphylaxis"))}
    assert EPINEPHRINE in anaphylaxis


def test_every_field_may_stay_empty() -> None:
    found = at_fluids().read(Page.FLUIDS, FLUIDS)
    assert found.closed == ""
    assert not [row for row in found.charting if row.at is not None]


def test_the_time_of_shock_is_charted_as_it_was_and_shown_again() -> None:
    here = at_fluids()
    here.chart_page(Page.FLUIDS, fluids(shock_at="0315"))
    event = here.chart.event(ShockRecognised)
    assert event is not None
    assert event.at == NIGHT.replace(hour=3, minute=15)
    assert event.recorded_at > event.at
    assert known(here.place) == {SHOCK: "03:15"}
    again = here.read(Page.FLUIDS, {**FLUIDS, **known(here.place)})
    assert not [row for row in again.charting if isinstance(row.what, ShockRecognised)]
    assert known(Wizard().place) == {}


@pytest.mark.parametrize("text", ["soon", "2575", "0430"])
def test_a_time_that_cannot_be_keeps_the_page_closed(text: str) -> None:
    found = at_fluids().read(Page.FLUIDS, fluids(shock_at=text))
    assert found.said[SHOCK].role == "stop"
    assert found.closed


def test_other_pressors_are_charted_with_the_patient_and_shown_in_both_units() -> None:
    here = Wizard()
    texts = {**PATIENT, AGENTS: "vasopressin 0.03 units/min; dobutamine 5 mcg/kg/min"}
    found = here.chart_page(Page.PATIENT, texts)
    assert found.said[AGENTS].text == "Same as 1.8\u00a0units/h."
    assert [event.what.name for event in here.chart.all(AgentRuns)] == ["vasopressin", "dobutamine"]
    assert known_agents(here.place) == {AGENTS: texts[AGENTS]}
    assert here.read(Page.PATIENT, texts).charting == ()


def test_an_agent_without_its_unit_keeps_the_page_closed() -> None:
    found = Wizard().read(Page.PATIENT, {**PATIENT, AGENTS: "vasopressin 0.03"})
    assert found.said[AGENTS].role == "stop"
    assert found.closed


@pytest.mark.parametrize("answer", list(ANSWERS))
def test_none_and_not_known_are_answers_that_stay_in_the_journal(answer: str) -> None:
    here = Wizard()
    here.fill(Page.PATIENT, agents=answer)
    assert ANSWERS[answer] in [event.what.text for event in here.chart.all(Noted)]
    assert known_agents(here.place) == {AGENTS: answer}


def test_what_else_runs_is_asked_until_the_pump_runs() -> None:
    bare = {**PATIENT, AGENTS: ""}
    assert "what else is running" in Wizard().read(Page.PATIENT, bare).closed
    running = Wizard().until(Page.CONFIRM)
    running.fill(Page.CONFIRM)
    assert running.read(Page.PATIENT, bare).closed == ""


def test_each_bolus_of_epinephrine_has_its_own_time() -> None:
    here = Wizard(protocol=profile("anaphylaxis"))
    texts = {EPINEPHRINE: "0340 0345", "volume": "500"}
    found = here.read(Page.FLUIDS, texts)
    times = [row.at for row in found.charting if isinstance(row.what, DrugGiven)]
    assert times == [NIGHT - timedelta(minutes=20), NIGHT - timedelta(minutes=15)]


def test_a_present_without_a_zone_is_a_bug() -> None:
    here = at_fluids()
    bare = Place(here.chart, here.protocol, here.place.now.replace(tzinfo=None))
    with pytest.raises(ValueError, match="zone"):
        read(Form(bare, {SHOCK: "0315"}))


def test_the_clock_runs_from_the_first_epinephrine_as_soon_as_it_is_typed() -> None:
    from datetime import timedelta

    from unit import profile
    from wizard import Wizard

    from assistant.record.chart import EMPTY
    from assistant.views.setup_before import since_epinephrine
    from assistant.views.setup_form import Form, Place

    now = Wizard().clock.now()
    early, late = (f"{now - timedelta(minutes=m):%H%M}" for m in (22, 7))
    place = Place(EMPTY, profile("anaphylaxis"), now)
    said = since_epinephrine(Form(place, {"epinephrine_at": f"{late} {early}"}))
    assert said.endswith("22\u00a0min ago.")
    assert since_epinephrine(Form(place, {})) == ""
    other = Place(EMPTY, Wizard().protocol, now)
    assert since_epinephrine(Form(other, {"epinephrine_at": early})) == ""
